import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/decode-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );

describe('bytes as text', () => {
  it.each([
    ['plain', bytes('a\nb'), 'a\nb'],
    ['a byte order mark is no character', bytes([0xef, 0xbb, 0xbf], 'a'), 'a'],
    ['nothing', bytes(), ''],
    ['a replacement character that was written', bytes('\ufffd'), '\ufffd'],
  ])('%s', (_, input, text) => {
    expect(decodeText(input)).toEqual({ text });
  });

  it.each([
    ['Latin-1', bytes('name: x\ncity: M', [0xfc], 'nchen\n'), 2, 8, 'a byte is not UTF-8'],
    ['the first byte', bytes([0xff], 'a'), 1, 1, 'a byte is not UTF-8'],
    ['a character that is cut off', bytes('ab', [0xe2, 0x82]), 1, 3, 'a byte is not UTF-8'],
    ['a character that is broken off', bytes('ab\n', [0xe2, 0x82], 'c'), 2, 1, 'a byte is not UTF-8'],
    ['a surrogate', bytes('a', [0xed, 0xa0, 0x80]), 1, 2, 'a byte is not UTF-8'],
    ['an overlong slash', bytes('é', [0xc0, 0xaf]), 1, 2, 'a byte is not UTF-8'],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0]), 1, 1, 'the text is UTF-16, not UTF-8'],
    ['after a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), 1, 2, 'a byte is not UTF-8'],
  ])('%s has a place', (_, input, line, column, detail) => {
    expect(decodeText(input)).toMatchObject({ problem: { code: 'not-utf8', detail, span: { line, column } } });
  });

  it('reads back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text: text.replace(/^\ufeff/, '') });
      }),
    );
  });

  it('refuses what the replacing reader has to replace, where it begins to', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const decoded = decodeText(input);
        const loose = new TextDecoder().decode(input);
        if ('text' in decoded) expect(decoded.text).toBe(loose);
        else if (!/UTF-16/.test(decoded.problem.detail)) {
          const lines = loose.split('\n');
          const { line, column } = decoded.problem.span;
          expect(lines[line - 1]?.[column - 1]).toBe('\ufffd');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a place in 50 MB without reading them many times', () => {
    const input = new Uint8Array(50_000_000).fill(0x61);
    input[input.length - 1] = 0xff;
    const started = performance.now();
    expect(decodeText(input)).toMatchObject({ problem: { span: { line: 1, column: 50_000_000 } } });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
