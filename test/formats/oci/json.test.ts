import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { parseJson } from '../../../src/formats/oci/json.ts';

describe('parseJson', () => {
  it.each([
    ['{"a": 1,}', 1, 9, 'the name of a member is missing'],
    ['{\n  "a": [1 2]\n}', 2, 11, '"," or "]" is missing'],
    ['{"a" 1}', 1, 6, '":" is missing after the name of a member'],
    ['', 1, 1, 'a value is missing: the text ends here'],
    ['{"a": tru}', 1, 7, 'a value is missing'],
    ['[1.]', 1, 4, 'a digit is missing in a number'],
    ['[01]', 1, 3, '"," or "]" is missing'],
    ['["a\nb"]', 1, 4, 'a control character stands inside a string'],
    ['["\\x"]', 1, 3, 'an escape that JSON does not know'],
    ['["abc', 1, 2, 'a string has no end'],
    ['{} {}', 1, 4, 'there is more after the end of the value'],
  ])('%j: line %i, column %i: %s', (text, line, column, message) => {
    expect(parseJson(text)).toMatchObject({ value: undefined, error: { line, column, message } });
  });

  it.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":{"b/c":1,"~":2,"b/c":3}}', ['/a/b~1c']],
    ['[{}, {"x":1,"\\u0078":2}]', ['/1/x']],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"__proto__":1,"__proto__":2}', ['/__proto__']],
  ])('%s: members twice at %j', (text, duplicates) => {
    expect(parseJson(text).duplicates).toEqual(duplicates);
  });

  it('notices integers that a double rounds', () => {
    const text =
      '{"layers":[{"size":9007199254740993},{"size":9007199254740991},{"size":1e3},{"size":123456789012345678901234567890}]}';
    expect(parseJson(text).inexact).toEqual(['/layers/0/size', '/layers/3/size']);
  });

  it('takes a byte order mark and invalid UTF-8 as errors beside a value', () => {
    expect(parseJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toMatchObject({
      value: {},
      error: { line: 1, column: 1 },
    });
    const bytes = Buffer.concat([Buffer.from('{\n"a":"\ufffd'), Buffer.from([0xff]), Buffer.from('"}')]);
    expect(parseJson(bytes)).toMatchObject({ value: { a: '\ufffd\ufffd' }, error: { line: 2, column: 7 } });
  });

  it('refuses what is too deep, too long or has too many values', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(limits.documentDepth)).error).toBeUndefined();
    expect(parseJson(nested(limits.documentDepth + 1)).error?.message).toContain('nested');
    expect(parseJson('['.repeat(1_000_000)).error?.message).toContain('nested');
    expect(parseJson(new Uint8Array(limits.document + 1).fill(0x20)).error?.message).toContain('longer than');
    expect(parseJson(`[${'0,'.repeat(limits.documentValues)}0]`).error?.message).toContain('values');
  });

  it('keeps a bounded number of places', () => {
    expect(parseJson(`{${'"a":1,'.repeat(5000)}"b":2}`).duplicates.length).toBe(limits.problems);
  });

  it('reads what JSON.parse reads, however it is spaced', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        const read = parseJson(spaced);
        expect(read.error).toBeUndefined();
        expect(read.value).toEqual(JSON.parse(spaced));
        expect(read.duplicates).toEqual([]);
      }),
    );
  });

  it('refuses exactly what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\u0041',
      'true',
      'nul',
      '-',
      '0',
      '12',
      '.5',
      'e+3',
      ' ',
      '\n',
      '\u0001',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(parseJson(text).error === undefined, text).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with JSON.parse on every text that lost or changed a character', () => {
    const character = fc.constantFrom('', '{', '"', '\\', ',', '0', '\u0000', ']');
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), character, (text, place, put) => {
        const at = place % (text.length + 1);
        const mutated = text.slice(0, at) + put + text.slice(at + 1);
        const read = parseJson(mutated);
        expect(read.error === undefined, mutated).toBe(isJson(mutated));
        if (read.error !== undefined) expect(read.error.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseJson(bytes)));
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
