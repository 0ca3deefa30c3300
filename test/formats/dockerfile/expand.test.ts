// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles are full of them.
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { expand, type Variable } from '../../../src/formats/dockerfile/expand.ts';

const variables = new Map<string, Variable>([
  ['str', { value: 'foobarbaz' }],
  ['path', { value: '/usr/local/bin' }],
  ['spaces', { value: ' a  b ' }],
  ['empty', { value: '' }],
  ['later', { unknown: ['TARGETARCH'] }],
  ['given', { unknown: ['given'], isOptional: true }],
]);
const lookup = (name: string): Variable | undefined => variables.get(name);
const result = (text: string, escapeToken = '\\') => {
  const expanded = expand(text, lookup, { escape: escapeToken });
  return 'refused' in expanded ? 'refused' : (expanded.value ?? expanded.unknown);
};

describe('substitutions', () => {
  // Dockerfile reference, "Environment replacement": the first eight are its own examples.
  test.each([
    ['${str#f*b}', 'arbaz'],
    ['${str##f*b}', 'az'],
    ['${str%b*}', 'foobar'],
    ['${str%%b*}', 'foo'],
    ['${str/ba/fo}', 'fooforbaz'],
    ['${str//ba/fo}', 'fooforfoz'],
    ['${str:-x}', 'foobarbaz'],
    ['${str:+x}', 'x'],
    // POSIX, XCU 2.6.2: what a shell says.
    ['${path##*/}', 'bin'],
    ['${path%/*}', '/usr/local'],
    ['${path%%/*}', ''],
    ['${path#*/}', 'usr/local/bin'],
    ['${str#?oo}', 'barbaz'],
    ['${str#x}', 'foobarbaz'],
    ['${str#}', 'foobarbaz'],
    ['${empty:-x}', 'x'],
    ['${empty-x}', ''],
    ['${empty:+x}', ''],
    ['${empty+x}', 'x'],
    ['${none-x y}', 'x y'],
    ['${none:-${str}}', 'foobarbaz'],
    ['${path//\\//-}', '-usr-local-bin'],
    ['${str/b*/x}', 'foox'],
    ['${none:?}', 'refused'],
    ['${empty:?}', 'refused'],
    ['${str:?}', 'foobarbaz'],
    ['${str:#f}', 'refused'],
    ['${str^^}', 'refused'],
    ['${str', 'refused'],
    ['${}', 'refused'],
    ['$', '$'],
    ['$1', ''],
    ['$$', ''],
  ])('%s', (text, value) => expect(result(text)).toBe(value));
});

describe('quotes and escapes', () => {
  test.each([
    ["'$str'", '$str'],
    ['"$str"', 'foobarbaz'],
    ['\\$str', '$str'],
    ['"a\\b\\"c"', 'a\\b"c'],
    ["'a", 'refused'],
    ['"a', 'refused'],
    ['a\\', 'a'],
  ])('%s', (text, value) => expect(result(text)).toBe(value));
  test('the escape character may be a backquote', () => {
    expect(result('c:\\dir`$str', '`')).toBe('c:\\dir$str');
  });
  test('words end at white space outside of quotes', () => {
    const words = (text: string) => {
      const expanded = expand(text, lookup);
      return 'refused' in expanded ? [] : expanded.words;
    };
    expect(words('x$spaces y')).toEqual(['x', 'a', 'b', 'y']);
    expect(words('x"$spaces"y')).toEqual(['x a  b y']);
    expect(words('')).toEqual([]);
  });
});

describe('what is not known', () => {
  test.each([
    ['app-$later', ['TARGETARCH']],
    ['${later:-x}', ['TARGETARCH']],
    ['${str:+$later}', ['TARGETARCH']],
    ['${none:+$later}', ''],
    ['${str:-$later}', 'foobarbaz'],
    ['$given', ['given']],
    ['${given:-x}', 'x'],
    ['${given-x}', 'x'],
    ['${given:+x}', ['given']],
  ])('%s', (text, value) => expect(result(text)).toEqual(value));
});

describe('hostile', () => {
  test('a value that doubles again and again is not known', () => {
    const long: Variable = { value: 'x'.repeat(limits.shellValue) };
    expect(expand('$a$a', () => long)).toEqual({ value: undefined, unknown: ['a'], words: [] });
  });
  test('a pattern that would take long leaves the value unknown', () => {
    const long: Variable = { value: 'a'.repeat(10_000) };
    expect(10_000 * 2_000).toBeGreaterThan(limits.dockerfilePattern);
    expect(expand(`\${a#${'*a'.repeat(1000)}b}`, () => long)).toMatchObject({ value: undefined });
  });
  test('nesting', () => {
    expect(expand('${a:-'.repeat(100_000), () => undefined)).toMatchObject({ value: undefined, unknown: [] });
  });
  test('quotes and dollars without end take linear time', () => {
    const started = performance.now();
    for (const text of ["'a' ", '"a$b" ', '${b:-c}', '\\', '$', '<<', '${b##*}'])
      expand(text.repeat(100_000), () => undefined);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
