import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Span } from '../../../src/base/text.ts';
import { parseRequirements } from '../../../src/formats/pip/requirements.ts';
import { corpusAt } from '../../needs.ts';
import { differences, type JudgedLine, ourLines } from './judge.ts';

const judged = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8')) as {
  readonly files: Readonly<Record<string, readonly JudgedLine[]>>;
  readonly odd: readonly { readonly source: string; readonly lines: readonly JudgedLine[] }[];
};

/** Where pip and we differ over a text, line by line; and lines that only one of us has. */
function compare(source: Uint8Array | string, lines: readonly JudgedLine[]): string[] {
  const ours = Map.groupBy(ourLines(source), ({ line }) => line);
  const found = lines.flatMap((line) => {
    const mine = ours.get(line.line)?.[0];
    ours.delete(line.line);
    return differences(line, mine).map((difference) => `line ${line.line}: ${difference}`);
  });
  return [...found, ...[...ours.keys()].map((line) => `line ${line}: pip has nothing here`)];
}

test.each(judged.odd.map(({ source, lines }) => [JSON.stringify(source), source, lines] as const))(
  'pip and we read %s alike',
  (_, source, lines) => {
    expect(compare(source, lines)).toEqual([]);
  },
);

test('pip and we refuse the same as constraints', () => {
  for (const { source, lines } of judged.odd) {
    // Folders: see above.
    if (lines.some((line) => line.refused !== undefined)) continue;
    const refused = lines.filter((line) => line['no_constraint'] !== undefined);
    const added =
      parseRequirements(source, { isConstraints: true }).problems.length - parseRequirements(source).problems.length;
    expect([source, added > 0]).toEqual([source, refused.length > 0]);
  }
});

const corpus = corpusAt('.');
test.skipIf(corpus === undefined)('pip and we read each line of the corpus alike', () => {
  const counts = { files: 0, lines: 0, requirements: 0, refused: 0 };
  for (const [name, lines] of Object.entries(judged.files)) {
    expect([name, compare(readFileSync(`${corpus}${name}`), lines)]).toEqual([name, []]);
    counts.files += 1;
    counts.lines += lines.length;
    counts.requirements += lines.filter(({ name: project }) => project !== undefined).length;
    counts.refused += lines.filter(({ refused }) => refused !== undefined).length;
  }
  expect(counts).toEqual({ files: 65, lines: 3075, requirements: 3057, refused: 14 });
});

/** What a span covers. */
function cut(text: string, span: Span | undefined): string | undefined {
  if (span === undefined) return undefined;
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return text.slice(offset(span.line, span.column), offset(span.endLine, span.endColumn));
}

describe('places', () => {
  const text = [
    '# header',
    '  Foo.Bar[a, b] >=1.0 , <2 ; os_name == "nt" # why',
    'baz==1.0 \\',
    '    --hash=sha256:ab \\',
    '    --hash "sha256:cd"',
    '-r other.txt',
    '--index-url=https://example.org/simple --pre',
    'qux @ git+https://example.org/qux@main#egg=qux',
    '',
    'bad==1.0 or',
    '-e "./a b"',
  ].join('\n');
  const { requirements, includes, options, problems } = parseRequirements(text);
  const [foo, baz, qux, editable] = requirements;
  it.each([
    ['a requirement without its comment', foo?.span, 'Foo.Bar[a, b] >=1.0 , <2 ; os_name == "nt"'],
    ['a clause', foo?.clauses[0]?.span, '>=1.0'],
    ['a second clause', foo?.clauses[1]?.span, '<2'],
    ['a variable of a marker', foo?.marker?.kind === 'comparison' ? foo.marker.left.span : undefined, 'os_name'],
    ['a requirement of three lines', baz?.span, 'baz==1.0 \\\n    --hash=sha256:ab \\\n    --hash "sha256:cd"'],
    ['a hash', baz?.hashes[0]?.span, '--hash=sha256:ab'.slice('--hash='.length)],
    ['a hash in quotes', baz?.hashes[1]?.span, '"sha256:cd"'],
    ['an included file', includes[0]?.span, '-r other.txt'],
    ['an option', options[0]?.span, '--index-url=https://example.org/simple'],
    ['its value', options[0]?.valueSpan, 'https://example.org/simple'],
    ['an option without a value', options[1]?.span, '--pre'],
    ['an address', qux?.location?.span, 'git+https://example.org/qux@main#egg=qux'],
    ['what is refused', problems[0]?.span, 'o'],
    ['an editable folder', editable?.location?.span, './a b'],
  ])('%s', (_, span, covered) => {
    expect(cut(text, span)).toBe(covered);
  });
  it('end in the line in which they end', () => {
    const [joined] = parseRequirements('foo==1.0\\\n; os_name == "x"').requirements;
    expect(joined?.clauses[0]?.span).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 9 });
    expect(joined?.span).toEqual({ line: 1, column: 1, endLine: 2, endColumn: 17 });
  });
  it('of lines are those of the file, not of what pip joins', () => {
    expect(problems).toMatchObject([{ code: 'requirement-syntax', span: { line: 10, column: 10 } }]);
    expect(baz).toMatchObject({ line: 3, span: { line: 3, endLine: 5 } });
  });
});

describe('values', () => {
  it.each([
    ['git+https://example.org/a.git@v1.0#egg=a', { kind: 'vcs', system: 'git', revision: 'v1.0', egg: 'a' }],
    ['git+ssh://git@example.org/a.git#egg=a', { kind: 'vcs', system: 'git', revision: undefined }],
    ['a @ hg+https://example.org/a@12', { kind: 'vcs', system: 'hg', revision: '12' }],
    ['a @ svn+https://example.org/a@2019', { kind: 'vcs', system: 'svn', revision: '2019' }],
    ['git+https://example.org/a.git@', { kind: 'vcs', revision: undefined }],
    [
      'https://example.org/a-1.0.zip#sha256=ab',
      { kind: 'remote', isArchive: true, hash: { algorithm: 'sha256', digest: 'ab' } },
    ],
    ['https://example.org/a%2Db.zip?x=1', { kind: 'remote', fileName: 'a-b.zip' }],
    ['file:///srv/a', { kind: 'file', isArchive: false }],
    ['./a-1.0-py3-none-any.whl', { kind: 'file', isArchive: true, wheel: { name: 'a', version: '1.0' } }],
  ])('%s', (line, location) => {
    expect(parseRequirements(line)).toMatchObject({ requirements: [{ location }], problems: [] });
  });

  it('keeps what only variables could tell', () => {
    expect(
      parseRequirements(
        `\${A}==1\nfoo --hash=\${H}\n-i https://\${T}@example.org/\nfoo @ https://\${T}@example.org/a.zip`,
      ),
    ).toMatchObject({
      unresolved: [
        { line: 1, variables: ['A'] },
        { line: 2, variables: ['H'] },
      ],
      options: [{ value: `https://\${T}@example.org/` }],
      requirements: [{ variables: ['T'] }],
      problems: [],
    });
  });

  it('reads what older pip took, and says that it is refused now', () => {
    expect(parseRequirements('foo --global-option="-x"')).toMatchObject({
      requirements: [{ name: 'foo' }],
      problems: [{ code: 'option-removed' }],
    });
  });
});

describe('encodings', () => {
  const utf32 = (text: string, big: boolean) => {
    const bytes = Buffer.alloc(4 * text.length);
    for (let at = 0; at < text.length; at += 1)
      if (big) bytes.writeUInt32BE(text.charCodeAt(at), 4 * at);
      else bytes.writeUInt32LE(text.charCodeAt(at), 4 * at);
    return bytes;
  };
  // As `_decode_req_file` of pip 26.3 reads them.
  it.each([
    ['utf-8', Buffer.from('foo==1 # é')],
    ['utf-8', Buffer.from('\ufefffoo==1')],
    ['utf-16le', Buffer.from('\ufefffoo==1', 'utf16le')],
    ['utf-16be', Buffer.from('\ufefffoo==1', 'utf16le').swap16()],
    ['utf-32le', utf32('\ufefffoo==1', false)],
    ['utf-32be', utf32('\ufefffoo==1', true)],
    ['latin-1', Buffer.from('# -*- coding: latin-1 -*-\nfoo==1 # \xe9', 'latin1')],
    ['iso-8859-15', Buffer.from('#!x\n# vim: set fileencoding=iso-8859-15 :\nfoo==1 # \xa4', 'latin1')],
  ])('%s', (encoding, bytes) => {
    const read = parseRequirements(bytes);
    expect(read).toMatchObject({ encoding, problems: [], requirements: [{ name: 'foo' }] });
  });
  it.each([
    ['encoding-invalid', 3, Buffer.from('foo\nbar\nbaz # \xe9', 'latin1')],
    ['encoding-invalid', 1, Buffer.from('# coding: ascii \xe9', 'latin1')],
    ['encoding-unknown', 1, Buffer.from('# coding: klingon\nfoo')],
    ['encoding-invalid', 1, Buffer.concat([utf32('\ufefffoo', false), Buffer.of(1)])],
  ])('%s in line %i', (code, line, bytes) => {
    expect(parseRequirements(bytes).problems).toMatchObject([{ code, span: { line } }]);
  });
});
