import { describe, expect, test } from 'vitest';
import { hasProgram } from '../../../needs.ts';
import { expectSame, hex, outcomeOf } from './faults.ts';
import { packLz4 } from './packers.ts';
import { samples } from './samples.ts';

/** Written by hand after lz4_Block_format.md. */
const blocks: readonly (readonly [what: string, block: string, wanted: string])[] = [
  ['nothing: a token without literals', '00', ''],
  ['literals alone', '30 616263', 'abc'],
  ['a match that repeats its one byte', '10 61 0100 10 7a', 'aaaaaz'],
  ['a match of two bytes', '21 6162 0200 00', 'abababa'],
  ['a match that goes far enough not to overlap', '40 61626364 0400 00', 'abcdabcd'],
  ['literals of 15 and more', 'f0 00 6162636465666768696a6b6c6d6e6f', 'abcdefghijklmno'],
  ['a match of 19 and more', '1f 61 0100 02 00', 'a'.repeat(22)],
  ['a match of 19 + 255 + 1', '1f 61 0100 ff01 00', 'a'.repeat(276)],
];
test.each(blocks)('%s', (_what, block, wanted) => {
  expectSame(outcomeOf('lz4', hex(block), 1000), Buffer.from(wanted));
});

const faulty: readonly (readonly [what: string, block: string, max: number, fault: string])[] = [
  ['no byte', '', 10, 'compression-truncated'],
  ['literals that are not there', '30 6162', 10, 'compression-truncated'],
  ['a length that goes on', 'f0 ffff', 1000, 'compression-truncated'],
  ['half of a distance', '10 61 01', 10, 'compression-truncated'],
  ['a match at the end', '10 61 0100', 10, 'compression-truncated'],
  ['the length of a match that goes on', '1f 61 0100 ff', 1000, 'compression-truncated'],
  ['a distance of 0', '10 61 0000 00', 10, 'compression-damaged'],
  ['a distance before the data', '10 61 0200 00', 10, 'compression-damaged'],
  ['one literal too many', '30 616263', 2, 'compression-bomb'],
  ['one byte of a match too many', '10 61 0100 00', 4, 'compression-bomb'],
];
test.each(faulty)('%s', (_what, block, max, fault) => {
  expect(outcomeOf('lz4', hex(block), max)).toBe(fault);
});

test('a length of a million bytes of 255 is a bomb, at once', () => {
  const block = Buffer.concat([hex('1f 61 0100'), Buffer.alloc(1_000_000, 0xff), hex('00 00')]);
  expect(outcomeOf('lz4', block, 100_000)).toBe('compression-bomb');
});

describe.skipIf(!hasProgram('lz4'))('blocks that lz4 made', () => {
  test.each(samples.flatMap(([name, bytes]) => ['-1', '-9', '-12'].map((level) => [name, level, bytes] as const)))(
    '%s, %s',
    (name, level, bytes) => {
      for (const blockSize of ['-B4', '-B7']) {
        let at = 0;
        for (const { packed, size } of packLz4(bytes, level, blockSize)) {
          const part = bytes.subarray(at, at + size);
          if (packed.length > 0) expectSame(outcomeOf('lz4', packed, size), part, `${name} at ${at}`);
          at += size;
        }
        expect(at).toBe(bytes.length);
      }
    },
  );
});
