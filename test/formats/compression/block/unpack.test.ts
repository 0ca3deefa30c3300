import { constants, deflateSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/base/limits.ts';
import { BlockUnpacker, unpackBlock } from '../../../../src/formats/compression/block/unpack.ts';
import { CompressionError } from '../../../../src/formats/compression/fault.ts';
import { expectSame, hex, outcomeOf } from './faults.ts';
import { packable, packOne } from './packers.ts';
import { noise, samples } from './samples.ts';

const text = Buffer.from(Array.from({ length: 700 }, (_, index) => `line ${index % 97} of ${index}\n`).join(''));
/** Kinds whose end is the end of their input: a cut may leave a whole block. */
const open = new Set(['lz4']);

describe.each(packable)('%s', (kind) => {
  const packed = packOne(kind, text);

  test('a block is unpacked, into bytes of its own', () => {
    const first = unpackBlock(kind, packed, text.length);
    unpackBlock(kind, packOne(kind, samples[3]?.[1] as Buffer), 1 << 20);
    expectSame(first, text);
  });

  test('buffers are kept between blocks of all sizes', () => {
    const unpacker = new BlockUnpacker();
    for (const size of [100, text.length, 5000, 8192, 1000, text.length]) {
      const part = text.subarray(0, size);
      expectSame(unpacker.unpack(kind, packOne(kind, part), size), part, `${size}`);
      expectSame(unpacker.unpack(kind, packOne(kind, part), 1 << 20), part, `${size} with room`);
    }
  });

  test('after a damaged block the next one is unpacked as ever', () => {
    const unpacker = new BlockUnpacker();
    for (let length = 0; length < packed.length; length += 97) {
      try {
        unpacker.unpack(kind, packed.subarray(0, length), text.length);
      } catch (error) {
        expect(error).toBeInstanceOf(CompressionError);
      }
      expectSame(unpacker.unpack(kind, packed, text.length), text);
    }
  });

  test('the input may lie anywhere in a larger buffer, and is not changed', () => {
    const large = noise(packed.length + 2000);
    large.set(packed, 1000);
    const before = Buffer.from(large);
    expectSame(unpackBlock(kind, large.subarray(1000, 1000 + packed.length), text.length), text);
    expectSame(large, before);
  });

  test.each([1, 2, 100])('%i bytes more than there may be', (missing) => {
    expect(outcomeOf(kind, packed, text.length - missing)).toBe('compression-bomb');
    expect(outcomeOf(kind, packed, 0)).toBe('compression-bomb');
  });

  test('a bomb ends at the cap', () => {
    expect(outcomeOf(kind, packOne(kind, Buffer.alloc(4_000_000)), 8192)).toBe('compression-bomb');
  });

  test('a cut block is truncated', () => {
    for (let length = 0; length < packed.length; length += 1) {
      const outcome = outcomeOf(kind, packed.subarray(0, length), text.length);
      if (open.has(kind) && typeof outcome !== 'string') expectSame(outcome, text.subarray(0, outcome.length));
      else expect(outcome, `cut to ${length}`).toBe('compression-truncated');
    }
  });

  test.skipIf(open.has(kind))('bytes behind the end', () => {
    // One byte more may begin a member of a gzip file.
    for (const rest of [Buffer.from(kind === 'gzip' ? 'xx' : 'x'), Buffer.from('rubbish'), noise(5000)])
      expect(outcomeOf(kind, Buffer.concat([packed, rest]), text.length)).toBe('compression-trailing');
  });

  test('changed blocks give bytes within the cap or a fault, never anything else', () => {
    const blocks = [packed, packOne(kind, noise(3000, 1, 5)), packOne(kind, Buffer.alloc(50_000))];
    const change = fc.record({
      block: fc.nat(blocks.length - 1),
      from: fc.nat(65_535),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
      cut: fc.option(fc.nat(65_535), { freq: 3, nil: undefined }),
      max: fc.constantFrom(0, 1, 500, 8192, 60_000, 1 << 20),
    });
    fc.assert(
      fc.property(change, ({ block, from, bytes, cut, max }) => {
        const changed = Uint8Array.from(blocks[block] as Uint8Array);
        const at = from % changed.length;
        changed.set(bytes.subarray(0, changed.length - at), at);
        const end = cut === undefined ? changed.length : cut % changed.length;
        const outcome = outcomeOf(kind, changed.subarray(0, end), max);
        return typeof outcome === 'string' || outcome.length <= max;
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200, size: 'max' }), fc.constantFrom(0, 10, 8192), (bytes, max) => {
        const outcome = outcomeOf(kind, bytes, max);
        return typeof outcome === 'string' || outcome.length <= max;
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes survive the round trip', () => {
    // As often as makes them smaller: what does not get smaller is stored by those who pack.
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 25, maxLength: 300 }), fc.integer({ min: 8, max: 40 }), (part, count) => {
        const bytes = Buffer.concat(Array.from({ length: count }, () => part));
        expectSame(outcomeOf(kind, packOne(kind, bytes), bytes.length), bytes);
      }),
      { numRuns: 20 },
    );
  });
});

describe('zlib', () => {
  test('a dictionary', () => {
    const packed = deflateSync(text, { dictionary: Buffer.from('line of line of') });
    expect(outcomeOf('zlib', packed, text.length)).toBe('compression-unsupported');
  });
  test('what is gzip is not zlib, and the other way round', () => {
    expect(outcomeOf('zlib', packOne('gzip', text), text.length)).toBe('compression-damaged');
    expect(outcomeOf('gzip', packOne('zlib', text), text.length)).toBe('compression-damaged');
  });
});

describe('zstd', () => {
  const one = zstdCompressSync(text);
  /** Magic 0x184D2A50 and a length (RFC 8878, section 3.1.2). */
  const skippable = hex('502a4d18 03000000 616263');

  test('all frames, and those that are skipped', () => {
    const packed = Buffer.concat([skippable, one, skippable, skippable, one]);
    expectSame(outcomeOf('zstd', packed, 2 * text.length), Buffer.concat([text, text]));
    expect(outcomeOf('zstd', packed, 2 * text.length - 1)).toBe('compression-bomb');
    expectSame(outcomeOf('zstd', Buffer.concat([one, skippable]), text.length), text);
  });
  test('a second frame that is cut', () => {
    expect(outcomeOf('zstd', Buffer.concat([one, one.subarray(0, 10)]), 2 * text.length)).toBe('compression-truncated');
  });
  test('more frames than anyone writes, although none holds a byte', () => {
    const frames = (count: number) => Buffer.concat(Array.from({ length: count }, () => hex('28b52ffd 00 00 010000')));
    expectSame(outcomeOf('zstd', frames(limits.blockFrames), 10), Buffer.alloc(0));
    expect(outcomeOf('zstd', frames(limits.blockFrames + 1), 10)).toBe('compression-unsupported');
  });
  test('a window beyond what a block may hold takes no memory', () => {
    // Window descriptor 0x88: exponent 17, 128 MiB.
    expect(outcomeOf('zstd', hex('28b52ffd 00 88 010000'), 8192)).toBe('compression-unsupported');
    expectSame(outcomeOf('zstd', hex('28b52ffd 00 68 010000'), 8192), Buffer.alloc(0));
  });
  test('a wrong checksum', () => {
    const packed = zstdCompressSync(text, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    packed[packed.length - 1] = (packed[packed.length - 1] as number) ^ 1;
    expect(outcomeOf('zstd', packed, text.length)).toBe('compression-damaged');
  });
});

test('gzip: all members', () => {
  const one = packOne('gzip', text);
  expectSame(outcomeOf('gzip', Buffer.concat([one, one]), 2 * text.length), Buffer.concat([text, text]));
});

/** Time in milliseconds of the fastest of three runs. */
function timeOf(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('time grows as the bytes do', () => {
  const repeated = (part: string, count: number): Buffer => {
    const bytes = hex(part);
    return Buffer.alloc(bytes.length * count, bytes);
  };
  const hostile: readonly (readonly [name: string, kind: 'lz4' | 'lzo' | 'xz', make: (count: number) => Buffer])[] = [
    [
      'lz4: shortest matches',
      'lz4',
      (count) => Buffer.concat([hex('10 61 0100'), repeated('00 0100', count), hex('00')]),
    ],
    ['lz4: lengths without end', 'lz4', (count) => Buffer.concat([hex('f0'), Buffer.alloc(3 * count, 0xff)])],
    [
      'lzo: shortest matches',
      'lzo',
      (count) => Buffer.concat([hex('15 61626364'), repeated('40 00', count), hex('11 0000')]),
    ],
    ['lzo: lengths without end', 'lzo', (count) => Buffer.concat([hex('12 61 20'), Buffer.alloc(3 * count)])],
    [
      'xz: chunks of one byte',
      'xz',
      (count) =>
        Buffer.concat([
          hex('fd377a585a00 0000 ff12d941 02 00 21 01 16 000000 742fe5a3'),
          hex('01 0000 61'),
          repeated('02 0000 61', count / 10),
        ]),
    ],
    [
      'xz: chunks that reset the dictionary',
      'xz',
      (count) =>
        Buffer.concat([
          hex('fd377a585a00 0000 ff12d941 02 00 21 01 16 000000 742fe5a3'),
          repeated('01 0000 61', count / 10),
        ]),
    ],
  ];
  test.each(hostile)('%s', (_name, kind, make) => {
    const times = [30_000, 300_000].map((count) => {
      const packed = make(count);
      return timeOf(() => outcomeOf(kind, packed, 1 << 24));
    });
    // Ten times the bytes: quadratic time would be a hundred times as long.
    expect((times[1] as number) / Math.max(times[0] as number, 2)).toBeLessThan(40);
  });
});
