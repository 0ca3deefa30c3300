import { execFileSync } from 'node:child_process';
import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import type { BlockCompression } from '../../../../src/formats/compression/block/unpack.ts';
import { hasProgram } from '../../../needs.ts';

/** A block as a program packed it, and what it holds. */
export interface PackedBlock {
  readonly packed: Uint8Array;
  readonly size: number;
}

/** What a program of the system makes of bytes on its standard input. */
export function run(program: string, options: readonly string[], bytes: Uint8Array): Buffer {
  return execFileSync(program, options, { input: bytes, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'pipe'] });
}

export const packXz = (bytes: Uint8Array, ...options: string[]): Buffer =>
  run('xz', ['-c', '-q', '-T1', ...options], bytes);

export const packLzma = (bytes: Uint8Array, ...options: string[]): Buffer =>
  run('xz', ['-c', '-q', '--format=lzma', ...options], bytes);

/** The blocks of an LZ4 frame that are packed (lz4_Frame_format.md 1.6.3), with the sizes that all but the last have. */
export function packLz4(bytes: Uint8Array, ...options: string[]): PackedBlock[] {
  const frame = run('lz4', ['-c', '-q', '-z', ...options], bytes);
  const flags = frame[4] as number;
  const blockSize = 2 ** (8 + 2 * (((frame[5] as number) >> 4) & 7));
  const blocks: PackedBlock[] = [];
  let at = 7 + ((flags & 8) === 0 ? 0 : 8) + ((flags & 1) === 0 ? 0 : 4);
  for (let from = 0; ; from += blockSize) {
    const head = frame.readUInt32LE(at);
    at += 4;
    if (head === 0) return blocks;
    const length = head & 0x7fffffff;
    const size = Math.min(blockSize, bytes.length - from);
    if (head < 0x80000000) blocks.push({ packed: frame.subarray(at, at + length), size });
    else blocks.push({ packed: new Uint8Array(0), size });
    at += length + ((flags & 16) === 0 ? 0 : 4);
  }
}

/** The blocks of an lzop file (as its author's conf.h and lzop.c lay it out); those that are stored have no packed bytes. */
export function packLzo(bytes: Uint8Array, ...options: string[]): PackedBlock[] {
  const file = run('lzop', ['-c', '-q', ...options], bytes);
  const flags = file.readUInt32BE(17);
  const sums = (...bits: number[]): number => 4 * bits.filter((bit) => (flags & bit) !== 0).length;
  // Magic, versions, method, level, flags, mode, two times, name, checksum.
  let at = 33 + 1 + (file[33] as number) + 4;
  const blocks: PackedBlock[] = [];
  for (;;) {
    const size = file.readUInt32BE(at);
    if (size === 0) return blocks;
    const length = file.readUInt32BE(at + 4);
    const isPacked = length < size;
    at += 8 + sums(0x1, 0x100) + (isPacked ? sums(0x2, 0x200) : 0);
    blocks.push({ packed: isPacked ? file.subarray(at, at + length) : new Uint8Array(0), size });
    at += length;
  }
}

/** The program that packs each kind; undefined where Node does. */
const programs = { gzip: undefined, zlib: undefined, zstd: undefined, xz: 'xz', lzma: 'xz', lz4: 'lz4', lzo: 'lzop' };

/** Kinds for which there is something that packs. */
export const packable = (Object.keys(programs) as BlockCompression[]).filter((kind) => {
  const program = programs[kind];
  return program === undefined || hasProgram(program);
});

/** One block of each kind. The bytes must be such that they get smaller. */
export function packOne(kind: BlockCompression, bytes: Uint8Array): Uint8Array {
  switch (kind) {
    case 'gzip':
      return gzipSync(bytes);
    case 'zlib':
      return deflateSync(bytes);
    case 'zstd':
      return zstdCompressSync(bytes);
    case 'xz':
      return packXz(bytes);
    case 'lzma':
      return packLzma(bytes);
    case 'lz4':
      return (packLz4(bytes, '-B7')[0] as PackedBlock).packed;
    case 'lzo':
      return (packLzo(bytes)[0] as PackedBlock).packed;
  }
}
