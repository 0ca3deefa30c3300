import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSize, sizeSchema } from '../../src/base/size.ts';

describe('parseSize', () => {
  test.each<[string | number, number | undefined]>([
    [0, 0],
    [1536.7, 1536],
    ['4096', 4096],
    ['0 B', 0],
    ['10 GB', 10_000_000_000],
    ['10GB', 10_000_000_000],
    ['1.5 GiB', 1_610_612_736],
    ['1 kB', 1000],
    ['1 KB', 1000],
    ['1 KiB', 1024],
    ['2 tib', 2_199_023_255_552],
    ['0.5 MB', 500_000],
    [' 3 MB ', 3_000_000],
    ['10 G', undefined],
    ['10 gigabytes', undefined],
    ['-1 GB', undefined],
    ['1e9', undefined],
    ['1,5 GB', undefined],
    ['', undefined],
    ['GB', undefined],
    ['999999999 PiB', undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%j is %j', (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test('never throws, and gives whole bytes or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (input) => {
        const bytes = parseSize(input);
        expect(bytes === undefined || (Number.isSafeInteger(bytes) && bytes >= 0) || typeof input === 'number').toBe(
          true,
        );
      }),
    );
  });

  test('the schema admits exactly what is read, but for blanks around it and sizes beyond counting', () => {
    const pattern = new RegExp(sizeSchema.pattern);
    const sized = fc.tuple(
      fc.nat(10_000),
      fc.constantFrom('', ' '),
      fc.constantFrom('', 'B', 'kB', 'KiB', 'GB', 'PiB', 'G', 'iB', 'XB', 'GBB'),
    );
    fc.assert(
      fc.property(sized, ([amount, gap, unit]) => {
        const text = `${amount}${unit === '' ? '' : gap}${unit}`;
        expect(pattern.test(text)).toBe(parseSize(text) !== undefined || (amount > 7 && unit === 'PiB'));
      }),
    );
  });
});
