import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, it, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import type { Span } from '../../../src/base/text.ts';
import type { TomlPath } from '../../../src/formats/toml/place.ts';
import { isTomlDate, isTomlTable, readToml, type TomlValue } from '../../../src/formats/toml/toml.ts';
import { corpusAt } from '../../needs.ts';

/** What a span covers. */
function cut(text: string, span: Span | undefined): string | undefined {
  if (span === undefined) return undefined;
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return text.slice(offset(span.line, span.column), offset(span.endLine, span.endColumn));
}

/** Every value of a document, tables and arrays too. */
function* walk(value: TomlValue, path: TomlPath = []): Generator<[TomlPath, TomlValue]> {
  yield [path, value];
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* walk(item as TomlValue, [...path, index]);
  else if (isTomlTable(value)) for (const [key, item] of Object.entries(value)) yield* walk(item, [...path, key]);
}

/** Each scalar, array and inline table reads as its value again, each key as its name. */
function expectPlaces(text: string): number {
  const { value, problems, spanOf } = readToml(text);
  expect(problems).toEqual([]);
  let count = 0;
  for (const [path, item] of walk(value as TomlValue)) {
    count += 1;
    const stretch = cut(text, spanOf(path)) as string;
    expect(stretch, JSON.stringify(path)).toBeDefined();
    const name = path.at(-1);
    if (typeof name === 'string') {
      const key = cut(text, spanOf(path, 'key')) as string;
      expect(Object.keys(parse(`${key}=1`))).toEqual([name]);
    }
    // Tables with a header, and arrays of them, stand where it does.
    const hasHeader = isTomlTable(item) ? !stretch.startsWith('{') : Array.isArray(item) && isTomlTable(item[0]);
    if (!hasHeader) expect(parse(`x = ${stretch}`)).toEqual({ x: item });
  }
  return count;
}

describe('readToml', () => {
  const text = [
    'top = 1',
    '"quoted key".sub = "x" # comment',
    "'lit' = '''",
    "a''''",
    '[a.b]',
    'list = [ 1, [2, "]"], # ]',
    '  { k = 1979-05-27 07:32:00, "\\u0041".c = true },]',
    '[a]',
    'own = 0x1F',
    '[[t]]',
    'n = 1',
    '[t.s]',
    'm = -inf',
    '[[t]]',
    'n = """\\"""\\',
    '  z"""',
  ].join('\n');
  it.each<[TomlPath, 'key' | 'value', [number, number, number, number], string]>([
    [['top'], 'key', [1, 1, 1, 4], 'top'],
    [['top'], 'value', [1, 7, 1, 8], '1'],
    [['quoted key', 'sub'], 'key', [2, 14, 2, 17], 'sub'],
    [['quoted key', 'sub'], 'value', [2, 20, 2, 23], '"x"'],
    [['lit'], 'value', [3, 9, 4, 6], "'''\na''''"],
    [['a', 'b'], 'value', [5, 1, 5, 6], '[a.b]'],
    [['a', 'b'], 'key', [5, 4, 5, 5], 'b'],
    [['a', 'b', 'list', 0], 'value', [6, 10, 6, 11], '1'],
    [['a', 'b', 'list', 1, 1], 'value', [6, 17, 6, 20], '"]"'],
    [['a', 'b', 'list', 2, 'k'], 'value', [7, 9, 7, 28], '1979-05-27 07:32:00'],
    [['a', 'b', 'list', 2, 'A'], 'key', [7, 30, 7, 38], '"\\u0041"'],
    [['a', 'b', 'list', 2, 'A', 'c'], 'value', [7, 43, 7, 47], 'true'],
    [['a'], 'value', [8, 1, 8, 4], '[a]'],
    [['a', 'own'], 'value', [9, 7, 9, 11], '0x1F'],
    [['t'], 'value', [10, 1, 10, 6], '[[t]]'],
    [['t', 0, 's', 'm'], 'value', [13, 5, 13, 9], '-inf'],
    [['t', 1], 'value', [14, 1, 14, 6], '[[t]]'],
    [['t', 1, 'n'], 'value', [15, 5, 16, 7], '"""\\"""\\\n  z"""'],
  ])('%j: its %s', (path, part, [line, column, endLine, endColumn], covered) => {
    const span = readToml(text).spanOf(path, part);
    expect(span).toEqual({ line, column, endLine, endColumn });
    expect(cut(text, span)).toBe(covered);
  });

  it('takes up to two quotes before the three that close', () => {
    expect(cut("a = '''b'''''\nc = 1", readToml("a = '''b'''''\nc = 1").spanOf(['a']))).toBe("'''b'''''");
    expect(readToml('a = """b"""""\nc = 1').spanOf(['c'])).toMatchObject({ line: 2, column: 5 });
  });

  it('knows no place of what is not there', () => {
    const { spanOf } = readToml('a = [1]');
    expect([spanOf(['b']), spanOf(['a', 1]), spanOf(['a', '0']), spanOf(['a', 0], 'key')]).toEqual(
      Array(4).fill(undefined),
    );
    expect(spanOf([])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 8 });
  });

  it.each([
    ['a = 1\nb = ', 'toml-syntax', 2],
    ['a = 1\na = 2', 'toml-syntax', 2],
    ['[a]\n[a]', 'toml-syntax', 2],
    ['a = "x\n"', 'toml-syntax', 1],
    ['\n\na = 01', 'toml-syntax', 3],
    ['a = [1,,2]', 'toml-syntax', 1],
    ['a.b = 1\na = 2', 'toml-syntax', 2],
    ['a = "\u0000"', 'toml-syntax', 1],
  ])('%j: %s in line %i', (source, code, line) => {
    const { value, problems } = readToml(source);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code, span: { line } }]);
  });

  it('takes a byte order mark, CR LF and keys of the prototype', () => {
    expect(readToml(Buffer.from('\ufeffa = 1\r\nb = 2\r\n')).spanOf(['b'])).toMatchObject({ line: 2, column: 5 });
    const { value, spanOf } = readToml('__proto__.toString = 1\nconstructor = 2');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(spanOf(['__proto__', 'toString'])).toMatchObject({ column: 22 });
  });

  it('names bytes that are not UTF-8 beside the value', () => {
    const { value, problems } = readToml(
      Buffer.concat([Buffer.from('a = "b"\nc = "'), Buffer.of(0xff), Buffer.from('"')]),
    );
    expect(value).toMatchObject({ a: 'b' });
    expect(problems).toMatchObject([{ code: 'toml-encoding', span: { line: 2, column: 6 } }]);
  });

  it('keeps whole numbers whole, and tells dates', () => {
    const { value } = readToml('big = 9223372036854775807\nday = 1979-05-27\n');
    expect(value?.['big']).toBe(9223372036854775807n);
    expect(isTomlDate(value?.['day'])).toBe(true);
    expect(isTomlTable(value?.['day'])).toBe(false);
  });

  it.each([
    ['toml-depth', `a = ${'['.repeat(limits.documentDepth)}${']'.repeat(limits.documentDepth)}`],
    ['toml-depth', `a = ${'['.repeat(1_000_000)}`],
    ['toml-depth', `a = ${'{a='.repeat(500_000)}`],
    ['toml-depth', `${'a.'.repeat(1_000_000)}a = 1`],
    ['toml-depth', `[${'a.'.repeat(1_000_000)}a]`],
    ['toml-depth', `x = {${'a.'.repeat(1_000_000)}a = 1}`],
    ['toml-values', `a = [${'0,'.repeat(limits.documentValues)}]`],
    ['toml-values', '[[a]]\n'.repeat(limits.documentValues)],
    ['toml-number', `a = ${'9'.repeat(1_000_000)}`],
    ['toml-size', ' '.repeat(limits.document + 1)],
    ['toml-syntax', '['.repeat(1_000_000)],
    ['toml-syntax', `a = "${'\\'.repeat(1_000_000)}`],
    ['toml-syntax', `a = """${'""\\"'.repeat(500_000)}`],
    ['toml-syntax', `"${'\\u0041'.repeat(500_000)}`],
  ])('%s of a hostile text, soon', (code, source) => {
    const before = process.cpuUsage();
    expect(readToml(source).problems.map((problem) => problem.code)).toEqual([code]);
    // Work, not time: other programs run beside the tests.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
  });

  const key = fc.oneof(fc.constantFrom('a', 'b', 'a b', '__proto__', '"', "'", '', '0', 'ü', '\u0001'), fc.string());
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom('"""', "'''", '\\', ']', '}', '#', '\n'),
  );
  const { table } = fc.letrec<{ table: object; value: unknown }>((tie) => ({
    table: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.array(tie('table'), { maxLength: 3 }),
      tie('table'),
    ),
  }));
  test('each value stands where its place says', () => {
    fc.assert(
      fc.property(table, (value) => {
        expectPlaces(stringify(value));
      }),
    );
  });

  const token = fc.constantFrom(
    'a',
    'b',
    '.',
    '=',
    ' = ',
    '[',
    ']',
    '[[',
    ']]',
    '{',
    '}',
    ',',
    '\n',
    '\r\n',
    '"',
    "'",
    '"""',
    "'''",
    '\\',
    '#',
    '1',
    '1.5',
    'true',
    ' ',
    '\ufeff',
    '1979-05-27',
    '\\u0041',
    '\u0000',
  );
  test('what the parser takes has places everywhere; nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 14 }).map((tokens) => tokens.join('')),
        (source) => {
          const { value } = readToml(source);
          if (value !== undefined) expectPlaces(source);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const corpus = corpusAt('.');
test.skipIf(corpus === undefined)('each value of the TOML files of the corpus stands where its place says', () => {
  const files = globSync('**/*.toml', { cwd: corpus as string });
  let read = 0;
  for (const file of files) {
    const text = readFileSync(`${corpus}${file}`, 'utf8');
    if (readToml(text).value === undefined) continue;
    expectPlaces(text);
    read += 1;
  }
  expect(read).toBeGreaterThanOrEqual(100);
});
