import { describe, expect, test } from 'vitest';
import { hasValidChecksum, isZeroBlock, parseNumber } from '../../../src/formats/tar/header.ts';
import { header } from './archive.ts';

describe('numbers of a header', () => {
  test.each([
    ['0000644\0', 0o644],
    ['000644 \0', 0o644],
    ['   644\0 ', 0o644],
    ['77777777', 0o77777777],
    ['\0\0\0\0\0\0\0\0', 0],
    ['        ', 0],
    ['0\0\0\0\0\0\0\0', 0],
    ['12345 78', Number.NaN],
    ['0000648\0', Number.NaN],
    ['-0000001', Number.NaN],
    ['0x000010', Number.NaN],
    ['12\x0034\0\0\0', Number.NaN],
  ])('%j is %s', (text, value) => {
    expect(parseNumber(Buffer.from(text, 'latin1'), 0, 8)).toBe(value);
  });

  test.each([
    ['\x80\0\0\0\0\0\0\x01', 1],
    ['\x80\0\0\0\x80\0\0\0', 2 ** 31],
    ['\x80\x1f\xff\xff\xff\xff\xff\xff', Number.MAX_SAFE_INTEGER],
    ['\x80\x20\0\0\0\0\0\0', Number.NaN],
    ['\xff\xff\xff\xff\xff\xff\xff\xff', -1],
    ['\xff\xff\xff\xff\xff\xff\xff\x00', -256],
    ['\xc0\0\0\0\0\0\0\0', Number.NaN],
  ])('base-256 %j is %s', (text, value) => {
    expect(parseNumber(Buffer.from(text, 'latin1'), 0, 8)).toBe(value);
  });

  test('twelve bytes of base-256 are one number', () => {
    expect(parseNumber(Buffer.from('\x80\0\0\0\0\0\0\x02\0\0\0\0', 'latin1'), 0, 12)).toBe(2 ** 33);
  });
});

describe('checksum', () => {
  const name = 'na\u00efve';
  test.each([
    ['unsigned', true],
    ['signed', true],
    ['wrong', false],
  ] as const)('%s', (checksum, isValid) => {
    expect(hasValidChecksum(header({ name, checksum }), 0)).toBe(isValid);
  });

  test('every changed byte is noticed', () => {
    const block = header({ name });
    for (let i = 0; i < 512; i += 1) {
      if (i === 154 || i === 155) continue; // what ends the checksum may be NUL or space
      const copy = Buffer.from(block);
      copy[i] = (copy[i] as number) ^ 0x01;
      expect(hasValidChecksum(copy, 0), `byte ${i}`).toBe(false);
    }
  });

  test('is found behind other bytes', () => {
    expect(hasValidChecksum(Buffer.concat([Buffer.alloc(512, 7), header({ name })]), 512)).toBe(true);
  });
});

test('a block with one byte is no zero block', () => {
  for (const at of [0, 1, 255, 511]) {
    const block = Buffer.alloc(512);
    expect(isZeroBlock(block, 0)).toBe(true);
    block[at] = 1;
    expect(isZeroBlock(block, 0)).toBe(false);
  }
});
