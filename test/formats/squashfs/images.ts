import { readFileSync } from 'node:fs';
import { inflateSync, zstdDecompressSync } from 'node:zlib';
import { CompressionError } from '../../../src/formats/compression/fault.ts';
import type { SquashfsEntry } from '../../../src/formats/squashfs/entry.ts';
import { openSquashfs, type SquashfsImage } from '../../../src/formats/squashfs/image.ts';
import type { SquashfsSource, Unpack } from '../../../src/formats/squashfs/source.ts';

export const unpack: Unpack = (kind, input, max) => {
  try {
    if (kind === 'gzip') return inflateSync(input, { maxOutputLength: max });
    if (kind === 'zstd') return zstdDecompressSync(input, { maxOutputLength: max });
  } catch (cause) {
    throw new CompressionError('compression-damaged', String(cause));
  }
  throw new CompressionError('compression-unsupported', `${kind} is not unpacked here`);
};

/** A source over bytes in memory whose buffer is spoilt by the next read, as a file's is. */
export function sourceOf(bytes: Uint8Array): SquashfsSource {
  let buffer = Buffer.alloc(0);
  return {
    length: bytes.length,
    read: (offset, length) => {
      buffer.fill(0xa5);
      buffer = Buffer.from(bytes.subarray(offset, offset + length));
      return buffer;
    },
  };
}

export const openBytes = (bytes: Uint8Array): SquashfsImage => openSquashfs(sourceOf(bytes), unpack);

export function listOf(image: SquashfsImage): SquashfsEntry[] {
  const list: SquashfsEntry[] = [];
  image.walk((entry) => list.push({ ...entry }));
  return list;
}

/** Whether the blocks of an image can be unpacked here. */
export const isUnpacked = (bytes: Uint8Array): boolean => [1, 6].includes(bytes[20] as number);

/** An image in a file, from an offset to the file's end. */
export function openFile(path: string, offset = 0): SquashfsImage {
  return openBytes(readFileSync(path).subarray(offset));
}
