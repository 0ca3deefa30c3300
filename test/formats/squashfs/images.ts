import { readFileSync } from 'node:fs';
import type { SquashfsEntry } from '../../../src/formats/squashfs/entry.ts';
import { openSquashfs, type SquashfsImage } from '../../../src/formats/squashfs/image.ts';
import type { SquashfsSource } from '../../../src/formats/squashfs/source.ts';

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

export const openBytes = (bytes: Uint8Array): SquashfsImage => openSquashfs(sourceOf(bytes));

export function listOf(image: SquashfsImage): SquashfsEntry[] {
  const list: SquashfsEntry[] = [];
  image.walk((entry) => list.push({ ...entry }));
  return list;
}

/** An image in a file, from an offset to the file's end. */
export function openFile(path: string, offset = 0): SquashfsImage {
  return openBytes(readFileSync(path).subarray(offset));
}

/** What a walk through an image gives. */
export interface Read {
  readonly image: SquashfsImage;
  readonly list: readonly SquashfsEntry[];
  /** Each problem with its path. */
  readonly problems: readonly string[];
}
/** Walks through an image. */
export function read(bytes: Buffer): Read {
  const image = openBytes(bytes);
  const list = listOf(image);
  return {
    image,
    list,
    problems: image.problems.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`)),
  };
}
/** The paths of its entries. */
export const pathsOf = ({ list }: Read): string[] => list.map(({ path }) => path);
