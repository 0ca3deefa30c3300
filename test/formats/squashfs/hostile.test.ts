import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { buildImage, file, folder, largeFolder, listing, type Name, pack, referenceOf } from './builder.ts';
import { listOf, openBytes } from './images.ts';

const codesOf = (bytes: Buffer): string[] => {
  const image = openBytes(bytes);
  listOf(image);
  return [...new Set(image.problems.map(({ code }) => code))];
};

/** An image whose root holds these names; its own inode comes first, in 40 bytes. */
function flat(
  names: readonly Omit<Name, 'at'>[],
  inodes: readonly Buffer[],
  more: Partial<Parameters<typeof buildImage>[0]> = {},
) {
  let at = 40;
  const places = inodes.map((inode) => {
    at += inode.length;
    return at - inode.length;
  });
  const directories = listing(names.map((name, index) => ({ ...name, at: places[index % places.length] as number })));
  const root = largeFolder(1, 0, directories.length, 99);
  return buildImage({
    inodes: Buffer.concat([root, ...inodes]),
    directories,
    root: 0,
    count: inodes.length + 1,
    ...more,
  });
}
const padded = (number: number): string => String(number).padStart(6, '0');

describe('caps', () => {
  test('squashfsDepth: folders in folders without end', () => {
    const depth = limits.squashfsDepth + 10;
    const entry = listing([{ name: 'd', at: 0, number: 1, type: 1 }]).length;
    const inodes = Array.from({ length: depth }, (_, at) => folder(at + 1, at * entry, at + 1 < depth ? entry : 0, at));
    const listings = Array.from({ length: depth - 1 }, (_, at) =>
      listing([{ name: 'd', at: (at + 1) * 32, number: at + 2, type: 1 }]),
    );
    const bytes = buildImage({
      inodes: Buffer.concat(inodes),
      directories: Buffer.concat(listings),
      root: 0,
      count: depth,
    });
    expect(codesOf(bytes)).toEqual(['directory-depth']);
  });

  test('squashfsBlocks: a file that states more blocks than there can be', () => {
    const bytes = flat([{ name: 'f', number: 2, type: 2 }], [file(2, 2 ** 40)], { blockLog: 12 });
    expect(codesOf(bytes)).toEqual(['block-limit']);
  });

  test('squashfsUnpacked: references that jump to and fro in a large table', () => {
    const blocks = 1100;
    const block = Buffer.alloc(8192);
    file(2, 0).copy(block, 4096);
    const names = Array.from({ length: blocks * 20 }, (_, at) => padded(at));
    const first = Buffer.from(block);
    largeFolder(1, 0, names.length * (12 + 8 + 6), 99).copy(first);
    // All blocks but the first pack to the same bytes, so that their places are known.
    const start = deflateSync(first).length + 2;
    const length = deflateSync(block).length + 2;
    const entries = names.map((name, at) => [
      pack([0, 4], [start + (at % (blocks - 1)) * length, 4], [2, 4]),
      pack([4096, 2], [0, 2], [2, 2], [name.length - 1, 2]),
      Buffer.from(name),
    ]);
    const image = openBytes(
      buildImage({
        inodes: Buffer.concat([first, ...Array.from({ length: blocks - 1 }, () => block)]),
        directories: Buffer.concat(entries.flat()),
        root: 0,
        count: 2,
        isPacked: true,
      }),
    );
    const codes = new Set<string>();
    const walk = image.walk(() => {});
    for (const { code } of image.problems) codes.add(code);
    expect(codes).toEqual(new Set(['inode-repeated']));
    expect(walk.isComplete).toBe(false);
    expect(walk.entries).toBeGreaterThan(limits.squashfsUnpacked);
    expect(walk.entries).toBeLessThan(names.length);
  });

  const pair = (name: string, size: number): Buffer =>
    Buffer.concat([pack([0, 2], [name.length, 2]), Buffer.from(name), pack([size, 4]), Buffer.alloc(size)]);
  const sets = (...positions: readonly number[]): Buffer =>
    Buffer.concat(positions.map((at) => pack([referenceOf(at), 8], [1, 4], [0, 4])));

  test('squashfsXattrSet: an attribute larger than any', () => {
    const bytes = flat([{ name: 'f', number: 2, type: 2 }], [file(2, 0, { xattr: 0 })], {
      pairs: pair('x', limits.squashfsXattrSet + 1),
      sets: sets(0),
    });
    expect(codesOf(bytes)).toEqual(['xattr-limit']);
  });

  test('squashfsXattrSet: many attributes that together are larger than any set', () => {
    const bytes = flat([{ name: 'f', number: 2, type: 2 }], [file(2, 0, { xattr: 0 })], {
      pairs: Buffer.concat(['x', 'y', 'z'].map((name) => pair(name, limits.squashfsXattrSet / 2 - 100))),
      sets: pack([0, 8], [3, 4], [0, 4]),
    });
    expect(codesOf(bytes)).toEqual(['xattr-limit']);
  });

  test('entries: folders that share one listing', () => {
    const shared = listing(
      Array.from({ length: 10_000 }, (_, at) => ({ name: padded(at), at: 0, number: 2, type: 2 })),
    );
    const count = Math.ceil(limits.entries / 10_000) + 10;
    const inode = file(2, 0, { links: 9 });
    const folders = Array.from({ length: count }, (_, at) => largeFolder(at + 3, 0, shared.length, 1));
    const root = listing(
      folders.map((_, at) => ({ name: padded(at), at: inode.length + 40 * (at + 1), number: at + 3, type: 1 })),
    );
    const image = openBytes(
      buildImage({
        inodes: Buffer.concat([inode, largeFolder(1, shared.length, root.length, 99), ...folders]),
        directories: Buffer.concat([shared, root]),
        root: inode.length,
        count: count + 2,
      }),
    );
    expect(image.walk(() => {})).toMatchObject({ entries: limits.entries, isComplete: false });
    expect(image.problems.map(({ code }) => code)).toEqual(['directory-limit']);
  });

  test('squashfsXattrs: of many large sets the last are read again', () => {
    const count = 20;
    const one = pair('x', 1_000_000);
    const inodes = Array.from({ length: 2 * count }, (_, at) => file(at + 2, 0, { xattr: at % count }));
    const bytes = flat(
      inodes.map((_, at) => ({ name: padded(at), number: at + 2, type: 2 })),
      inodes,
      {
        pairs: Buffer.concat(Array.from({ length: count }, () => one)),
        sets: sets(...Array.from({ length: count }, (_, at) => at * one.length)),
      },
    );
    const image = openBytes(bytes);
    const list = listOf(image);
    expect(image.problems).toEqual([]);
    expect(list[1]?.xattrs?.get('user.x')).toHaveLength(1_000_000);
    expect(list[1 + count]?.xattrs).toBe(list[1]?.xattrs);
    expect(list[2 * count]?.xattrs).not.toBe(list[count]?.xattrs);
    expect(list[2 * count]?.xattrs?.get('user.x')).toHaveLength(1_000_000);
  });
});
