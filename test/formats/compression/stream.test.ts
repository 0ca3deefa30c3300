import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { crc32, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { CompressionError } from '../../../src/formats/compression/fault.ts';
import { decompressStream, readPublic, type StreamCompression } from '../../../src/formats/compression/stream.ts';
import { corpusAt, hasProgram } from '../../needs.ts';

const corpus = corpusAt('image-archives/compression');
const kinds = ['gzip', 'zstd', 'xz', 'bzip2'] as const;
type Kind = (typeof kinds)[number];

/** Compressed by the system's tool of that name. */
function pack(kind: Kind, bytes: Uint8Array, ...options: string[]): Buffer {
  return execFileSync(kind, ['-c', '-q', ...options], { input: bytes, maxBuffer: 1 << 28 });
}

/** Pieces out of one reused buffer, as the files are read. */
function* pieces(bytes: Uint8Array, step: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(step);
  for (let at = 0; at < bytes.length; at += step) {
    const part = bytes.subarray(at, at + step);
    buffer.fill(0xee);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly output: Buffer; readonly fault: string | undefined }> {
  const parts: Buffer[] = [];
  try {
    for await (const chunk of chunks) parts.push(Buffer.from(chunk));
    return { output: Buffer.concat(parts), fault: undefined };
  } catch (error) {
    expect(error).toBeInstanceOf(CompressionError);
    return { output: Buffer.concat(parts), fault: (error as CompressionError).fault };
  }
}

function unpack(
  kind: StreamCompression,
  bytes: Uint8Array,
  step = 65_536,
  caps = limits as Parameters<typeof decompressStream>[2],
) {
  return collect(decompressStream(kind, pieces(bytes, step), caps));
}

let seed = 1;
function next(): number {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return seed >>> 24;
}
const noise = Buffer.from(Array.from({ length: 1_200_000 }, next));
const samples: [string, Buffer][] = [
  ['one byte', Buffer.from('x')],
  ['text', Buffer.from(Array.from({ length: 50_000 }, (_, index) => `line ${index % 977}\n`).join(''))],
  ['noise', noise],
  ['zeros', Buffer.alloc(3_000_000)],
  ['runs', Buffer.concat(Array.from({ length: 3000 }, (_, index) => Buffer.alloc(index % 300, index)))],
];

describe.each(kinds)('%s by the tool of that name', (kind) => {
  const isThere = hasProgram(kind);

  test.skipIf(!isThere).each(samples)('%s', async (_what, bytes) => {
    const packed = pack(kind, bytes);
    for (const step of [1013, 262_144]) {
      const { output, fault } = await unpack(kind, packed, step);
      expect(fault).toBeUndefined();
      expect(output.equals(bytes)).toBe(true);
    }
  });

  test.skipIf(!isThere)('several streams, one behind the other', async () => {
    const parts = [samples[1], samples[4], samples[0]].map((sample) => (sample as [string, Buffer])[1]);
    const packed = Buffer.concat(parts.map((part) => pack(kind, part)));
    for (const step of [3, 700, 262_144]) {
      const { output, fault } = await unpack(kind, packed, step);
      expect(fault).toBeUndefined();
      expect(output.equals(Buffer.concat(parts))).toBe(true);
    }
  });

  test.skipIf(!isThere)('cut off anywhere: truncated', async () => {
    const packed = pack(kind, Buffer.from('hello, hello, hello'));
    for (let length = 0; length < packed.length; length += 1)
      expect((await unpack(kind, packed.subarray(0, length))).fault, `cut to ${length}`).toBe('compression-truncated');
  });

  test.skipIf(!isThere)('no changed byte goes unseen, throws anything else, or hangs', async () => {
    const bytes = Buffer.from('hello, hello, hello, world. '.repeat(20));
    const packed = pack(kind, bytes);
    for (let at = 0; at < packed.length; at += 1) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] as number) ^ 0x24;
      const { output, fault } = await unpack(kind, changed);
      if (fault === undefined) expect(output.equals(bytes), `byte ${at}`).toBe(true);
    }
  });

  test.skipIf(!isThere)('rubbish behind the end is an error', async () => {
    const packed = Buffer.concat([pack(kind, Buffer.from('hello')), Buffer.from('rubbish that is no further stream')]);
    expect(['compression-trailing', 'compression-damaged']).toContain((await unpack(kind, packed)).fault);
  });

  test.skipIf(!isThere)('a bomb stops', async () => {
    const packed = pack(kind, Buffer.alloc(20_000_000));
    const { output, fault } = await unpack(kind, packed, 65_536, {
      layerBytes: 1e9,
      compressionRatio: 50,
      ratioFloor: 1_000_000,
    });
    expect(fault).toBe('compression-bomb');
    expect(output.length).toBeLessThan(2_000_000);
  });

  test.skipIf(corpus === undefined)('the file of the corpus', async () => {
    const suffix = { gzip: 'gz', zstd: 'zst', xz: 'xz', bzip2: 'bz2' }[kind];
    const { output, fault } = await unpack(kind, readFileSync(`${corpus}Hello.${suffix}`));
    expect(fault).toBeUndefined();
    expect(output.equals(readFileSync(`${corpus}Hello.uncompressed`))).toBe(true);
  });
});

test.skipIf(!hasProgram('bzip2')).each([1, 5, 9])('bzip2 with blocks of %i00 kB', async (level) => {
  const bytes = Buffer.concat([noise, Buffer.alloc(500_000, 'abc')]);
  expect((await unpack('bzip2', pack('bzip2', bytes, `-${level}`))).output.equals(bytes)).toBe(true);
});

test.skipIf(!hasProgram('xz')).each(['none', 'crc32', 'crc64'])('xz with check %s', async (check) => {
  expect((await unpack('xz', pack('xz', noise, `--check=${check}`))).output.equals(noise)).toBe(true);
});

describe.skipIf(!hasProgram('xz'))('xz beyond what tar archives need', () => {
  const program = readFileSync(process.execPath).subarray(20_000_000, 26_000_000);

  test.each([
    ['a branch filter', ['--x86', '--lzma2=preset=1']],
    ['three filters', ['--x86', '--delta=dist=4', '--arm64', '--lzma2=preset=0']],
    ['the check SHA-256', ['-0', '--check=sha256']],
    ['a dictionary that the data fill many times', ['--lzma2=preset=1,dict=64KiB,lc=1,lp=3,pb=4']],
    ['the smallest dictionary', ['--lzma2=preset=0,dict=4KiB']],
    ['many blocks', ['-0', '--block-size=300000']],
    ['the usual preset', ['-6']],
  ])('%s', async (_what, options) => {
    const packed = pack('xz', program, ...options);
    for (const step of [997, 262_144]) {
      const { output, fault } = await unpack('xz', packed, step);
      expect(fault).toBeUndefined();
      expect(output.equals(program)).toBe(true);
    }
  });

  test('limits.xzDictionary: a larger dictionary is refused before it is filled', async () => {
    const packed = pack('xz', Buffer.from('hello'));
    // 2 to the power of 26, and half as much more (xz-file-format 1.2.1, section 5.3.1); the header of the block is 12 bytes long.
    for (const [bits, fault] of [
      [28, undefined],
      [29, 'compression-unsupported'],
    ] as const) {
      expect([...packed.subarray(12, 16)]).toEqual([2, 0, 0x21, 1]);
      packed[16] = bits;
      packed.writeUInt32LE(crc32(packed.subarray(12, 20)), 20);
      expect((await unpack('xz', packed)).fault).toBe(fault);
    }
    expect(limits.xzDictionary).toBe(2 ** 26);
  });

  test('the source is told when no more is wanted', async () => {
    let isClosed = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('rubbish');
      } finally {
        isClosed = true;
      }
    };
    expect((await collect(decompressStream('xz', source()))).fault).toBe('compression-damaged');
    expect(isClosed).toBe(true);
  });
});

test('a stream that is given up does not stop the next one', async () => {
  const source = pieces(readFileSync(new URL(import.meta.url)), 100);
  for (const kind of kinds) {
    for (let round = 0; round < 3; round += 1)
      expect((await collect(decompressStream(kind, source))).fault).toBeDefined();
  }
  if (!hasProgram('xz')) return;
  const packed = pack('xz', noise);
  for (let round = 0; round < 3; round += 1) {
    for await (const chunk of decompressStream('xz', pieces(packed, 1000))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  }
  expect((await unpack('xz', packed)).output.equals(noise)).toBe(true);
});

describe.each(['gzip', 'zstd'] as const)('%s through public streams', (kind) => {
  const packOne = kind === 'gzip' ? gzipSync : zstdCompressSync;
  const parts = samples.map(([, bytes]) => bytes);
  const packed = Buffer.concat(parts.map((part) => packOne(part)));
  const open = async function* (bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
    yield* pieces(bytes, step);
  };

  test.each([997, 65_536, 1 << 24])('all members, in pieces of %i bytes', async (step) => {
    const { output, fault } = await collect(readPublic(kind, open(packed, step)));
    expect(fault).toBeUndefined();
    expect(output.equals(Buffer.concat(parts))).toBe(true);
  });

  test('truncation, damage and rubbish are errors', async () => {
    expect((await collect(readPublic(kind, open(packed.subarray(0, -3), 5000)))).fault).toBe('compression-truncated');
    expect((await collect(readPublic(kind, open(Buffer.from('never compressed'), 5000)))).fault).toBe(
      'compression-damaged',
    );
    expect((await collect(readPublic(kind, open(Buffer.concat([packed, Buffer.from('JUNK')]), 5000)))).fault).toBe(
      'compression-trailing',
    );
    expect((await collect(readPublic(kind, open(Buffer.alloc(0), 5000)))).fault).toBe('compression-truncated');
  });
});
