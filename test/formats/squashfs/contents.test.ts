import { describe, expect, test } from 'vitest';
import { directory, file, folder, imageOf, link, pack, referenceOf, symlink } from './builder.ts';
import { type Read, read } from './images.ts';

const empty = file(2, 0);
const data = Buffer.from('0123456789');
const stored = 0x1000000;

describe('contents', () => {
  test('a block, a hole and a fragment, and how much was asked for', () => {
    const block = 4096;
    const body = Buffer.alloc(block, 'b');
    const tail = Buffer.from('--tail--');
    const inode = file(2, 2 * block + 4, { blocks: [block | stored, 0], fragment: 0, at: 2 });
    const fragments = pack([96 + block, 8], [tail.length | stored, 4], [0, 4]);
    const found = read(
      imageOf([inode], [{ name: 'f' }], { data: Buffer.concat([body, tail]), fragments, blockLog: 12 }),
    );
    expect(found.problems).toEqual([]);
    const whole = Buffer.concat([body, Buffer.alloc(block), Buffer.from('tail')]);
    const reference = found.list[1]?.reference as number;
    for (const max of [0, 1, 10, block - 1, block, block + 1, 2 * block, 2 * block + 3, 2 * block + 4, 99_999]) {
      const { bytes, fault } = found.image.content(reference, max);
      expect(fault).toBeUndefined();
      expect(Buffer.from(bytes).equals(whole.subarray(0, max)), String(max)).toBe(true);
    }
    expect(found.image.content(found.list[0]?.reference as number, 9).fault?.code).toBe('inode-unreadable');
    expect(found.image.content(2 ** 47, 9).fault?.code).toBe('inode-unreadable');
  });

  test('only the blocks that hold what is asked for are read', () => {
    const block = 4096;
    const blocks = 50;
    const inode = file(2, blocks * block, { blocks: Array.from({ length: blocks }, () => block | stored) });
    const { image, list } = read(
      imageOf([inode], [{ name: 'f' }], { data: Buffer.alloc(blocks * block, 'x'), blockLog: 12 }),
    );
    const before = image.bytesRead;
    expect(image.content(list[1]?.reference as number, 10).bytes).toEqual(new Uint8Array(10).fill(120));
    expect(image.bytesRead - before).toBe(block);
  });

  test('a block that is shorter than it must be, and one that is no gzip', () => {
    const short = read(imageOf([file(2, 9, { blocks: [5 | stored] })], [{ name: 'f' }], { data }));
    expect(short.image.content(short.list[1]?.reference as number, 99)).toMatchObject({
      bytes: new Uint8Array(0),
      fault: { code: 'block-damaged' },
    });
    const damaged = read(imageOf([file(2, 9, { blocks: [5] })], [{ name: 'f' }], { data }));
    expect(damaged.problems).toEqual([]);
    damaged.image.verify({ data: true, maxBytes: 1e6 });
    expect(damaged.image.problems).toMatchObject([{ code: 'block-damaged', path: 'f', offset: 96 }]);
  });

  test('a fragment that ends before the file does', () => {
    const fragments = pack([96, 8], [data.length | stored, 4], [0, 4]);
    const found = read(imageOf([file(2, 5, { fragment: 0, at: 8 })], [{ name: 'f' }], { data, fragments }));
    expect(found.image.content(found.list[1]?.reference as number, 99).fault?.code).toBe('block-fragment');
  });

  test('a fragment that no file names and that lies outside of the data', () => {
    const fragments = pack([5000, 8], [10, 4], [0, 4]);
    expect(read(imageOf([empty], [{ name: 'f' }], { fragments })).problems).toEqual(['block-bounds']);
  });

  test('what is stored as it is can be read though the compressor is unknown', () => {
    const bytes = imageOf([file(2, 5, { blocks: [5 | stored] })], [{ name: 'f' }], { data });
    bytes.writeUInt16LE(77, 20);
    const found = read(bytes);
    expect(found.problems).toEqual(['superblock-compressor']);
    expect(Buffer.from(found.image.content(found.list[1]?.reference as number, 99).bytes).toString()).toBe('01234');
  });

  test('verify ends where it is told to', () => {
    const found = read(imageOf([file(2, 10, { blocks: [10 | stored] })], [{ name: 'f' }], { data }));
    found.image.verify({ data: true, maxBytes: 5 });
    expect(found.image.problems).toMatchObject([{ code: 'block-limit', path: 'f' }]);
  });
});

describe('extended attributes', () => {
  const pair = (type: number, name: string, value: string): Buffer =>
    Buffer.concat([pack([type, 2], [name.length, 2]), Buffer.from(name), pack([value.length, 4]), Buffer.from(value)]);
  const inode = file(2, 0, { xattr: 0 });
  const withPairs = (pairs: Buffer, count: number, at = 0): Read =>
    read(imageOf([inode], [{ name: 'f' }], { pairs, sets: pack([referenceOf(at), 8], [count, 4], [0, 4]) }));

  test('all types, and a value that is elsewhere', () => {
    const there = Buffer.concat([pack([5, 4]), Buffer.from('there')]);
    const far = Buffer.concat([pack([0x101, 2], [1, 2]), Buffer.from('t'), pack([8, 4], [referenceOf(0), 8])]);
    const pairs = Buffer.concat([there, pair(0, 'u', '1'), far, pair(2, 's', '')]);
    const found = withPairs(pairs, 3, there.length);
    expect(found.problems).toEqual([]);
    const text = [...(found.list[1]?.xattrs ?? [])].map(([name, value]) => [name, Buffer.from(value).toString()]);
    expect(text).toEqual([
      ['user.u', '1'],
      ['trusted.t', 'there'],
      ['security.s', ''],
    ]);
  });

  test.for<readonly [string, string, Buffer, number]>([
    ['a type that is not known', 'xattr-type f', pair(7, 'u', '1'), 1],
    ['a name of nothing', 'xattr-name f', pair(0, '', '1'), 1],
    ['a name that is there twice', 'xattr-name f', Buffer.concat([pair(0, 'u', '1'), pair(0, 'u', '2')]), 2],
    ['more attributes than there are', 'xattr-unreadable f', pair(0, 'u', '1'), 4_000_000_000],
    [
      'a value that leads nowhere',
      'xattr-unreadable f',
      Buffer.concat([pack([0x100, 2], [1, 2]), Buffer.from('t'), pack([8, 4], [2 ** 40, 8])]),
      1,
    ],
    [
      'a reference to a value that has not the size of one',
      'xattr-unreadable f',
      Buffer.concat([pack([0x100, 2], [1, 2]), Buffer.from('t'), pack([9, 4], [0, 8]), Buffer.alloc(99)]),
      1,
    ],
    [
      'a value that leads to itself',
      'xattr-unreadable f',
      Buffer.concat([pack([0x100, 2], [1, 2]), Buffer.from('t'), pack([8, 4], [9, 8])]),
      1,
    ],
  ])('%s', ([, problem, pairs, count]) => {
    expect(withPairs(pairs, count).problems).toContain(problem);
  });
});

test('an inode without attributes after one that has some', () => {
  const pairs = Buffer.concat([pack([0, 2], [1, 2]), Buffer.from('u'), pack([1, 4]), Buffer.from('1')]);
  const found = read(
    imageOf(
      [file(2, 0, { xattr: 0 }), link(3, Buffer.from('x')), folder(4, 0, 0, 1)],
      [{ name: 'a' }, { name: 'b', at: 1, type: symlink }, { name: 'c', at: 2, type: directory }],
      { pairs, sets: pack([0, 8], [1, 4], [0, 4]) },
    ),
  );
  expect(found.problems).toEqual([]);
  expect(found.list.map(({ xattrs }) => xattrs?.size)).toEqual([undefined, 1, undefined, undefined]);
});
