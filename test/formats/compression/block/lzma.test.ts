import { describe, expect, test } from 'vitest';
import { hasProgram } from '../../../needs.ts';
import { expectSame, hex, outcomeOf } from './faults.ts';
import { packLzma, run } from './packers.ts';
import { noise, samples } from './samples.ts';

/** A .lzma header: properties, dictionary of 8 MiB, size. */
const header = (properties: string, size: string): string => `${properties} 00008000 ${size}`;
const unknown = 'ffffffffffffffff';

const faulty: readonly (readonly [what: string, data: string, max: number, fault: string])[] = [
  ['no byte', '', 10, 'compression-truncated'],
  ['half a header', '5d 0000', 10, 'compression-truncated'],
  ['a header alone', header('5d', unknown), 10, 'compression-truncated'],
  ['properties that are none (pb 5)', `${header('e1', unknown)} 0000000000`, 10, 'compression-damaged'],
  ['five bits of context (lc 8)', `${header('08', unknown)} 0000000000`, 10, 'compression-unsupported'],
  ['a first byte that is not zero', `${header('5d', unknown)} 0100000000`, 10, 'compression-damaged'],
  ['a size above the cap', `${header('5d', '0b00000000000000')} 0000000000`, 10, 'compression-bomb'],
  ['a size of 2^63', `${header('5d', '0000000000000080')} 0000000000`, 10, 'compression-bomb'],
];
test.each(faulty)('%s', (_what, data, max, fault) => {
  expect(outcomeOf('lzma', hex(data), max)).toBe(fault);
});

test('nothing, of known size', () => {
  expectSame(outcomeOf('lzma', hex(`${header('5d', '0000000000000000')} 0000000000`), 10), Buffer.alloc(0));
});

/** Replaces the size in a header; xz itself writes all as unknown. */
function withSize(packed: Buffer, size: number): Buffer {
  const changed = Buffer.from(packed);
  changed.writeBigUInt64LE(BigInt(size), 5);
  return changed;
}

describe.skipIf(!hasProgram('xz'))('files that xz made', () => {
  test.each(samples)('%s', (name, bytes) => {
    for (const options of [['-6'], ['-0'], ['--lzma1=lc=0,lp=4,pb=0,dict=4096'], ['--lzma1=lc=4,lp=0,pb=4,mode=fast']])
      expectSame(outcomeOf('lzma', packLzma(bytes, ...options), bytes.length), bytes, `${name} ${options}`);
  });

  const bytes = Buffer.from('a known size, a known size, and a marker behind it');
  const packed = packLzma(bytes);
  test('size and end marker, as squashfs has both', () => {
    expectSame(outcomeOf('lzma', withSize(packed, bytes.length), bytes.length), bytes);
  });
  test('a marker before the size is reached, and data behind it', () => {
    expect(outcomeOf('lzma', withSize(packed, bytes.length + 1), 1000)).toBe('compression-damaged');
    expect(outcomeOf('lzma', withSize(packed, bytes.length - 1), 1000)).toBe('compression-damaged');
    expect(outcomeOf('lzma', withSize(packed, 3), 1000)).toBe('compression-damaged');
  });
  test('a cap one below, known size or not', () => {
    expect(outcomeOf('lzma', packed, bytes.length - 1)).toBe('compression-bomb');
    expect(outcomeOf('lzma', withSize(packed, bytes.length), bytes.length - 1)).toBe('compression-bomb');
  });
  test('bytes behind the end', () => {
    expect(outcomeOf('lzma', Buffer.concat([packed, Buffer.alloc(1)]), 1000)).toBe('compression-trailing');
    expect(outcomeOf('lzma', Buffer.concat([withSize(packed, bytes.length), Buffer.from('x')]), 1000)).toBe(
      'compression-trailing',
    );
  });
  test('cut off anywhere', () => {
    for (let length = 0; length < packed.length; length += 1)
      expect(outcomeOf('lzma', packed.subarray(0, length), 1000), `cut to ${length}`).toBe('compression-truncated');
  });
  test('a match must stay within the dictionary that the header names', () => {
    const far = noise(60_000, 4);
    const twice = packLzma(Buffer.concat([far, far]), '--lzma1=dict=64KiB');
    expectSame(outcomeOf('lzma', twice, 120_000), Buffer.concat([far, far]));
    twice.writeUInt32LE(32 * 1024, 1);
    expect(outcomeOf('lzma', twice, 120_000)).toBe('compression-damaged');
  });
});

/**
 * A file with a known size and no end marker, as the SDK's lzma writes them: made of the one chunk of LZMA2 data, which has none.
 * Undefined where xz stored the bytes or made several chunks of them.
 */
function packWithoutMarker(bytes: Uint8Array): Buffer | undefined {
  const packed = run('xz', ['-c', '--format=raw', '--lzma2=dict=1MiB'], bytes);
  const size = packed.readUInt16BE(3) + 1;
  if ((packed[0] as number) < 0xe0 || packed.length !== 6 + size + 1) return undefined;
  const head = Buffer.alloc(13);
  head[0] = packed[5] as number;
  head.writeUInt32LE(1 << 20, 1);
  head.writeBigUInt64LE(BigInt(bytes.length), 5);
  return Buffer.concat([head, packed.subarray(6, 6 + size)]);
}

describe.skipIf(!hasProgram('xz'))('a known size and no marker', () => {
  const short = samples.map(([name, bytes]) => [name, bytes.subarray(0, 60_000)] as const);
  const made = short.flatMap(([name, bytes]) => {
    const packed = packWithoutMarker(bytes);
    return packed === undefined ? [] : [[name, bytes, packed] as const];
  });
  test('there are some, and xz reads them', () => {
    expect(made.length).toBeGreaterThan(4);
    for (const [name, bytes, packed] of made) expectSame(run('xz', ['-dc', '--format=lzma'], packed), bytes, name);
  });
  test.each(made)('%s', (_name, bytes, packed) => {
    expectSame(outcomeOf('lzma', packed, bytes.length), bytes);
    expect(outcomeOf('lzma', packed.subarray(0, -1), bytes.length)).toBe('compression-truncated');
    expect(outcomeOf('lzma', Buffer.concat([packed, Buffer.from('x')]), bytes.length)).toBe('compression-trailing');
    expect(outcomeOf('lzma', withSize(packed, bytes.length - 1), bytes.length)).toBe('compression-damaged');
    expect(outcomeOf('lzma', withSize(packed, bytes.length + 1), bytes.length + 1)).not.toBeInstanceOf(Uint8Array);
  });
});
