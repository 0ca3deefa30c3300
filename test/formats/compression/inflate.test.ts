import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PratiqueError } from '../../../src/base/errors.ts';
import { limits } from '../../../src/base/limits.ts';
import { CompressionError } from '../../../src/formats/compression/fault.ts';
import { hasSyncInflate, openDecompressor } from '../../../src/formats/compression/inflate.ts';

const kinds = ['gzip', 'zstd'] as const;
const pack = {
  gzip: (bytes: Uint8Array) => gzipSync(bytes),
  zstd: (bytes: Uint8Array) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
};

interface Outcome {
  readonly output: Buffer;
  readonly fault: string | undefined;
  readonly padding: number;
}

function unpack(
  kind: 'none' | 'gzip' | 'zstd',
  bytes: Uint8Array,
  steps: readonly number[] = [bytes.length],
  caps = limits as Parameters<typeof openDecompressor>[2],
): Outcome {
  const parts: Buffer[] = [];
  const decompressor = openDecompressor(kind, (chunk) => parts.push(Buffer.from(chunk)), caps);
  let fault: string | undefined;
  try {
    let turn = 0;
    for (let at = 0; at < bytes.length; turn += 1) {
      const step = Math.max(1, steps[turn % steps.length] ?? bytes.length);
      const piece = Uint8Array.from(bytes.subarray(at, at + step));
      decompressor.write(piece);
      piece.fill(0xee);
      at += step;
    }
    decompressor.end();
  } catch (error) {
    expect(error).toBeInstanceOf(CompressionError);
    expect(error).toBeInstanceOf(PratiqueError);
    fault = (error as CompressionError).fault;
  }
  decompressor.close();
  decompressor.close();
  return { output: Buffer.concat(parts), fault, padding: decompressor.padding };
}

const text = Buffer.from(Array.from({ length: 20_000 }, (_, index) => `line ${index % 977}\n`).join(''));
const noise = randomBytes(300_000);
const steps = fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 10 });

test('this Node passes the self-test', () => {
  expect(hasSyncInflate()).toBe(true);
});

test('none hands the bytes on as they are', () => {
  expect(unpack('none', text, [7777])).toEqual({ output: text, fault: undefined, padding: 0 });
});

describe.each(kinds)('%s', (kind) => {
  const one = pack[kind](text);

  test('round trip of any bytes in any number of members, wherever they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 5 }),
        steps,
        (parts, cuts) => {
          const outcome = unpack(kind, Buffer.concat(parts.map(pack[kind])), cuts);
          expect(outcome.fault).toBeUndefined();
          expect(outcome.output.equals(Buffer.concat(parts))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([1, 2, 100, 4095, 4096, 4097, 1 << 20])('in pieces of %i bytes', (step) => {
    const whole = Buffer.concat([text, noise, Buffer.alloc(1_000_000), text]);
    const packed = Buffer.concat([
      pack[kind](text),
      pack[kind](noise),
      pack[kind](Buffer.alloc(1_000_000)),
      pack[kind](text),
    ]);
    const outcome = unpack(kind, packed, [step]);
    expect(outcome.fault).toBeUndefined();
    expect(outcome.output.equals(whole)).toBe(true);
  });

  test('cut off anywhere: truncated, and what came out is a beginning', () => {
    for (let length = 0; length < one.length; length += 1) {
      const outcome = unpack(kind, one.subarray(0, length));
      expect(outcome.fault, `cut to ${length}`).toBe('compression-truncated');
      expect(outcome.output.equals(text.subarray(0, outcome.output.length)), `cut to ${length}`).toBe(true);
    }
  });

  test('cut off inside of the second member', () => {
    const two = Buffer.concat([one, one]);
    for (let length = one.length + 1; length < two.length; length += 7)
      expect(unpack(kind, two.subarray(0, length)).fault).toBe('compression-truncated');
  });

  test('bytes behind the end', () => {
    for (const rest of ['x', 'JUNK and more of it', '\u001f']) {
      const outcome = unpack(kind, Buffer.concat([one, Buffer.from(rest, 'latin1')]));
      expect(['compression-trailing', 'compression-truncated']).toContain(outcome.fault);
    }
    expect(unpack(kind, Buffer.concat([one, Buffer.from('JUNK')])).fault).toBe('compression-trailing');
  });

  test('something else from the start', () => {
    expect(unpack(kind, Buffer.from('this was never compressed')).fault).toBe('compression-damaged');
  });

  test('damage late in the data costs little of what came before', () => {
    const packed = Buffer.from(pack[kind](Buffer.concat([noise, text])));
    packed[packed.length - 10] = (packed[packed.length - 10] as number) ^ 0xff;
    const outcome = unpack(kind, packed);
    expect(outcome.fault).toBeDefined();
    expect(outcome.output.length).toBeGreaterThan(noise.length - 140_000);
    expect(outcome.output.subarray(0, noise.length).equals(noise.subarray(0, outcome.output.length))).toBe(true);
  });

  test('no changed byte goes unseen, throws anything else, or hangs', () => {
    const small = pack[kind](text.subarray(0, 3000));
    for (let at = 0; at < small.length; at += 1) {
      for (const bit of [0x01, 0x10, 0x80]) {
        const bytes = Buffer.from(small);
        bytes[at] = (bytes[at] as number) ^ bit;
        const outcome = unpack(kind, bytes);
        // A gzip header has fields without a checksum: flags, time, system.
        if (outcome.fault === undefined) expect(outcome.output.equals(text.subarray(0, 3000)), `byte ${at}`).toBe(true);
      }
    }
  });

  test('a bomb stops at the cap of the output and of the ratio', () => {
    const bomb = pack[kind](Buffer.alloc(30_000_000));
    expect(unpack(kind, bomb).fault).toBeUndefined();
    const bySize = unpack(kind, bomb, [bomb.length], { layerBytes: 1_000_000, compressionRatio: 1e9, ratioFloor: 1e9 });
    expect(bySize.fault).toBe('compression-bomb');
    expect(bySize.output.length).toBeLessThan(1_400_000);
    const byRatio = unpack(kind, bomb, [bomb.length], {
      layerBytes: 1e9,
      compressionRatio: 100,
      ratioFloor: 1_000_000,
    });
    expect(byRatio.fault).toBe('compression-bomb');
    expect(byRatio.output.length).toBeLessThan(1_400_000);
  });
});

describe('gzip alone', () => {
  test.each([1, 511, 512, 10_000])('%i zero bytes behind the end are padding', (count) => {
    for (const step of [1, 513, 1 << 20]) {
      expect(unpack('gzip', Buffer.concat([gzipSync(text), Buffer.alloc(count)]), [step])).toEqual({
        output: text,
        fault: undefined,
        padding: count,
      });
    }
  });

  test('anything behind zero bytes is no padding', () => {
    const bytes = Buffer.concat([gzipSync(text), Buffer.alloc(10), gzipSync(text)]);
    for (const step of [1, 1 << 20]) expect(unpack('gzip', bytes, [step]).fault).toBe('compression-trailing');
  });

  test('a member without its checksum is truncated, one with a wrong checksum damaged', () => {
    const bytes = gzipSync('hello');
    expect(unpack('gzip', bytes.subarray(0, -8)).fault).toBe('compression-truncated');
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] as number) ^ 1;
    expect(unpack('gzip', bytes).fault).toBe('compression-damaged');
  });

  test('raw deflate is no gzip', () => {
    expect(unpack('gzip', deflateRawSync(text)).fault).toBe('compression-damaged');
  });
});

describe('zstd alone', () => {
  const skippable = Buffer.concat([Buffer.from('5a2a4d1805000000', 'hex'), Buffer.from('extra')]);

  test('skippable frames before, between and behind', () => {
    const bytes = Buffer.concat([skippable, pack.zstd(text), skippable, skippable, pack.zstd(noise), skippable]);
    for (const step of [1, 9, 1 << 20]) {
      const outcome = unpack('zstd', bytes, [step]);
      expect(outcome.fault).toBeUndefined();
      expect(outcome.output.equals(Buffer.concat([text, noise]))).toBe(true);
    }
  });

  test('a window of more than 128 MiB is not supported', () => {
    // Frame header: no single segment, window descriptor for 2^31 (RFC 8878 section 3.1.1.1.2), then an empty last block.
    expect(unpack('zstd', Buffer.from('28b52ffd00a8010000', 'hex')).fault).toBe('compression-unsupported');
  });
});
