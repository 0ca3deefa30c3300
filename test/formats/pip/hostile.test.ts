import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { parsePipfile } from '../../../src/formats/pip/pipfile.ts';
import { parsePipfileLock } from '../../../src/formats/pip/pipfile-lock.ts';
import { parsePylock } from '../../../src/formats/pip/pylock.ts';
import { parseRequirement } from '../../../src/formats/pip/requirement.ts';
import { parseRequirements } from '../../../src/formats/pip/requirements.ts';

const codes = (source: Uint8Array | string) => [...new Set(parseRequirements(source).problems.map(({ code }) => code))];
const nested = (depth: number) => `foo; ${'('.repeat(depth)}os_name=='a'${')'.repeat(depth)}`;

describe('hostile requirements files', () => {
  it.each<[string, string[], Uint8Array | string]>([
    ['too long a file', ['file-size'], new Uint8Array(limits.requirementsFile + 1)],
    ['too long a text', ['file-size'], ' '.repeat(limits.requirementsFile + 1)],
    ['too many lines', ['file-lines'], 'foo\n'.repeat(limits.requirementLines + 5)],
    ['as many lines as are read', [], 'foo\n'.repeat(limits.requirementLines)],
    ['too long a line', ['line-length'], `${'a'.repeat(limits.requirementLine + 1)}\nfoo`],
    ['too long a line of short ones', ['line-length'], 'a\\\n'.repeat(limits.requirementLine + 1)],
    ['too deep a marker', ['marker-depth'], nested(limits.markerDepth + 1)],
    ['as deep a marker as is read', [], nested(limits.markerDepth)],
    ['a marker that never ends', ['marker-depth'], `foo; ${'('.repeat(100_000)}`],
    ['a long and', ['marker-syntax'], `foo; ${"os_name=='a' and ".repeat(10_000)}`],
    ['a million NUL bytes', ['requirement-name', 'line-length'], `\0\n${'\0'.repeat(1_000_000)}`],
    ['bytes that are not UTF-8', ['encoding-invalid', 'requirement-name'], new Uint8Array(200_000).fill(0xff)],
    ['only CR', ['requirement-name'], `${'foo\r'.repeat(50_000)}!`],
    ['only line separators', [], '\u2028\x85\x1c'.repeat(500_000)],
    ['only backslashes', [], '\\'.repeat(200_000)],
    ['backslashes and ends of lines', [], '\\\n'.repeat(500_000)],
    ['hashes', [], '#'.repeat(1_000_000)],
    ['blanks before no comment', ['requirement-syntax'], `a${' \t'.repeat(100_000)}b`],
    ['a version without end', ['requirement-syntax'], `foo==${'1.'.repeat(100_000)}`],
    ['a local version without end', ['requirement-syntax'], `foo==1+${'a.'.repeat(100_000)}`],
    ['pre-releases without end', ['requirement-syntax'], `foo==1${'-a'.repeat(100_000)}`],
    ['an epoch without end', ['specifier-operator'], `foo==${'1!'.repeat(100_000)}`],
    ['a name of dashes', ['requirement-syntax'], `a${'-'.repeat(200_000)}`],
    ['extras without end', ['requirement-extras'], `foo[${'a,'.repeat(100_000)}`],
    ['open brackets', ['requirement-extras'], `foo${'['.repeat(200_000)}]`],
    ['clauses without end', [], `foo${'>=1,'.repeat(60_000)}`],
    ['identities without end', [], `foo===1${',===1'.repeat(40_000)}`],
    ['slashes', [], './'.repeat(100_000)],
    ['slashes and an archive', [], `${'/'.repeat(200_000)}.zip`],
    ['eggs', ['egg-name'], `https://example.org/${'#egg='.repeat(40_000)}`],
    ['signs', ['wheel-name'], `https://${'@'.repeat(200_000)}/x.whl`],
    ['options without end', [], '--pre '.repeat(40_000)],
    ['hashes without end', [], `foo ${'--hash=sha256:a '.repeat(15_000)}`],
    ['quotes', ['option-quoting'], `-r ${'"'.repeat(100_001)}`],
    ['an unknown option without end', ['option-unknown'], `--${'a'.repeat(200_000)}`],
    ['short options without end', ['option-unknown'], `-${'x'.repeat(200_000)}`],
    ['variables', [], `\${A}`.repeat(50_000)],
    ['quotes in a marker', ['marker-operator'], `foo; ${"''".repeat(100_000)}`],
  ])('%s: %j', (_, expected, source) => {
    const before = process.cpuUsage();
    expect(codes(source).toSorted()).toEqual(expected.toSorted());
    // Work, not time: other programs run beside the tests.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });

  it('ends locks and Pipfiles that hold too much', () => {
    const values = `[${'0,'.repeat(limits.requirementsValues)}0]`;
    const long = ' '.repeat(limits.requirementsFile + 1);
    expect(parsePylock(`packages = ${values}`).problems).toMatchObject([{ code: 'toml-values' }]);
    expect(parsePipfile(`packages = ${values}`).problems).toMatchObject([{ code: 'toml-values' }]);
    expect(parsePipfileLock(values).problems).toMatchObject([{ code: 'json-syntax' }]);
    expect(parsePylock(long).problems).toMatchObject([{ code: 'toml-size' }]);
    expect(parsePipfileLock(long).problems).toMatchObject([{ code: 'json-syntax' }]);
  });

  it('counts the problems that it does not keep', () => {
    const { problems, problemCount } = parseRequirements('!\n'.repeat(limits.problems + 50));
    expect([problems.length, problemCount]).toEqual([limits.problems, limits.problems + 50]);
  });
});

const pieces = fc.constantFrom(
  ...[
    'foo',
    'a',
    '1',
    '1.0',
    '.',
    '-',
    '_',
    '==',
    '===',
    '>=',
    '~=',
    '!=',
    '<',
    ',',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\\\n',
    '\\',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    ';',
    '@',
    '#',
    '"',
    "'",
    '--hash=sha256:ab',
    '-r',
    '-e',
    '--pre',
    '-i',
    '--',
    `\${A}`,
    '.*',
    '+',
    '!',
  ],
  ...[
    'os_name',
    'python_version',
    'and',
    'or',
    'in',
    'not',
    "'x'",
    'https://a/b',
    'git+https://a/b@c',
    '#egg=x',
    './',
    '.whl',
    'x-1-py3-none-any.whl',
  ],
  ...['\0', '\u2028', '\ufeff', 'é', '\ud800', '\x1c'],
);
const source = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));

test('nothing is thrown, and every place lies in the text', () => {
  fc.assert(
    fc.property(source, (text) => {
      const read = parseRequirements(text);
      const lines = text.split('\n');
      const spans = [...read.requirements, ...read.includes, ...read.options, ...read.unresolved, ...read.problems].map(
        ({ span }) => span,
      );
      for (const { line, column, endLine, endColumn } of spans) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeLessThanOrEqual(lines.length);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] as string).length + 1);
        expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
      }
    }),
    { numRuns: 5000 },
  );
});

test('bytes of any kind are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseRequirements(bytes)),
    { numRuns: 2000 },
  );
});

test('a requirement that is taken alone is taken in a file, and the other way round', () => {
  const place = (start: number, end: number) => ({ line: 1, column: start + 1, endLine: 1, endColumn: end + 1 });
  const word = fc.array(
    fc.constantFrom(
      'foo',
      '[a]',
      '[a,b]',
      '==1.0',
      '>=1',
      ',<2',
      ' ',
      '(>1)',
      '; os_name=="x"',
      '; extra=="y" or os_name!="z"',
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      word.map((parts) => parts.join('').trim()).filter((text) => text !== ''),
      (text) => {
        const alone = parseRequirement(text, place).value;
        const [inFile] = parseRequirements(text).requirements;
        // pip alone takes an empty marker.
        if (text.endsWith(';')) return;
        expect(inFile === undefined).toBe(alone === undefined);
        if (alone !== undefined && inFile !== undefined)
          expect([inFile.name, inFile.clauses, inFile.marker]).toEqual([alone.name, alone.clauses, alone.marker]);
      },
    ),
    { numRuns: 2000 },
  );
});
