import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMiddle, pad, textWidth } from '../../src/report/width.ts';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['usr/bin/env', 11],
    ['数据', 4],
    ['한국어', 6],
    ['ﾊﾝｶｸ', 4],
    ['ｆｕｌｌ', 8],
    ['e\u0301', 1],
    ['é', 1],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['❤', 1],
    ['a\u200bb', 2],
    ['𠀀', 2],
    ['…', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('pad', () => {
  it('counts columns, not characters', () => {
    expect(pad('数', 4)).toBe('数  ');
    expect(pad('7', 3, 'right')).toBe('  7');
    expect(pad('long', 2)).toBe('long');
  });
});

describe('cutMiddle', () => {
  it('keeps both ends', () => {
    expect(cutMiddle('usr/share/doc/readme', 11)).toBe('usr/s…eadme');
    expect(cutMiddle('short', 5)).toBe('short');
    expect(cutMiddle('数据数据数据', 5)).toBe('数…据');
  });

  it('is never wider than asked for, and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const cut = cutMiddle(text, width);
        expect(textWidth(cut)).toBeLessThanOrEqual(width);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });

  it('cuts marks that pile up on one character', () => {
    expect(cutMiddle(`a${'\u0301'.repeat(10_000)}`, 10).length).toBeLessThan(20);
  });
});
