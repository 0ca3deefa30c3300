import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import type { SquashfsEntry } from '../../../src/formats/squashfs/entry.ts';
import type { SquashfsImage } from '../../../src/formats/squashfs/image.ts';
import {
  buildImage,
  file,
  folder,
  largeFolder,
  link,
  listing,
  type Name,
  pack,
  referenceOf,
  type Sketch,
} from './builder.ts';
import { listOf, openBytes } from './images.ts';

/** Inode types of a listing. */
const directory = 1;
const regular = 2;
const symlink = 3;

/** A root in 40 bytes, then the inodes; `at` of a name counts them from 0, and its number is 2 more where it says none. */
function imageOf(
  inodes: readonly Buffer[],
  names: readonly (Partial<Name> & { name: string | Buffer })[],
  more: Partial<Sketch> = {},
): Buffer {
  const places = inodes.map((_, index) => 40 + inodes.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const directories = listing(
    names.map(({ at = 0, number = at + 2, type = regular, name }) => ({
      name,
      number,
      type,
      at: places[at] ?? Math.max(at, 0),
    })),
  );
  const root = largeFolder(1, 0, directories.length, 99);
  return buildImage({
    inodes: Buffer.concat([root, ...inodes]),
    directories,
    root: 0,
    count: inodes.length + 1,
    ...more,
  });
}

interface Read {
  readonly image: SquashfsImage;
  readonly list: readonly SquashfsEntry[];
  /** Each problem with its path. */
  readonly problems: readonly string[];
}
function read(bytes: Buffer): Read {
  const image = openBytes(bytes);
  const list = listOf(image);
  return {
    image,
    list,
    problems: image.problems.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`)),
  };
}
const pathsOf = ({ list }: Read): string[] => list.map(({ path }) => path);

const empty = file(2, 0);
const data = Buffer.from('0123456789');
const stored = 0x1000000;

describe('what an image must not have', () => {
  const rest = { name: 'zz', at: 0, number: 2 };
  test.for<
    readonly [
      string,
      string,
      readonly Buffer[],
      readonly (Partial<Name> & { name: string | Buffer })[],
      readonly string[],
      Partial<Sketch>?,
    ]
  >([
    ['a name with a slash', 'directory-name a/b', [empty], [{ name: 'a/b' }, rest], ['', 'zz']],
    ['a name with NUL', 'directory-name a\0', [empty], [{ name: 'a\0' }, rest], ['', 'zz']],
    ['a name of one dot', 'directory-name .', [empty], [{ name: '.' }, rest], ['', 'zz']],
    ['a name of two dots', 'directory-name ..', [empty], [{ name: '..' }, rest], ['', 'zz']],
    [
      'an inode of no type',
      'inode-type a',
      [Buffer.from(empty).fill(77, 0, 1), file(3, 0)],
      [{ name: 'a' }, { name: 'b', at: 1 }],
      ['', 'b'],
    ],
    ['an inode outside of the table', 'inode-unreadable a', [empty], [{ name: 'a', at: 90_000 }, rest], ['', 'zz']],
    ['another type than the listing says', 'directory-type a', [empty], [{ name: 'a', type: symlink }], ['', 'a']],
    ['another number than the listing says', 'directory-inode a', [empty], [{ name: 'a', number: 3 }], ['', 'a']],
    ['an inode number that is too large', 'inode-number a', [file(9, 0)], [{ name: 'a', number: 9 }], ['', 'a']],
    ['an inode number of nothing', 'inode-number a', [file(0, 0)], [{ name: 'a', number: 0 }], ['', 'a']],
    ['more names than an inode states', 'inode-repeated b', [empty], [{ name: 'a' }, { name: 'b' }], ['', 'a', 'b']],
    ['an owner that is not in the table', 'inode-id a', [empty], [{ name: 'a' }], ['', 'a'], { ids: [] }],
    [
      'a link without a target',
      'inode-symlink a',
      [link(2, Buffer.alloc(0))],
      [{ name: 'a', type: symlink }],
      ['', 'a'],
    ],
    [
      'a link with a huge target',
      'inode-symlink a',
      [link(2, Buffer.from('x'), 4e9)],
      [{ name: 'a', type: symlink }],
      ['', 'a'],
    ],
    [
      'a link whose target is cut off',
      'inode-symlink a',
      [link(2, Buffer.from('x'), 99)],
      [{ name: 'a', type: symlink }],
      ['', 'a'],
    ],
    [
      'a link to a name with NUL',
      'inode-symlink a',
      [link(2, Buffer.from('x\0'))],
      [{ name: 'a', type: symlink }],
      ['', 'a'],
    ],
    [
      'a folder that holds itself',
      'directory-repeated a',
      [empty],
      [{ name: 'a', at: -40, number: 1, type: directory }],
      ['', 'a'],
    ],
    [
      'a folder that says that it is elsewhere',
      'inode-parent a',
      [folder(2, 0, 0, 7)],
      [{ name: 'a', type: directory }],
      ['', 'a'],
    ],
    [
      'a listing outside of the table',
      'directory-unreadable a',
      [folder(2, 90_000, 9, 1)],
      [{ name: 'a', type: directory }],
      ['', 'a'],
    ],
    [
      'a listing that ends too early',
      'directory-unreadable a',
      [folder(2, 8, 60_000, 1)],
      [{ name: 'a', type: directory }],
      ['', 'a'],
    ],
    ['a fragment that is not there', 'block-fragment a', [file(2, 5, { fragment: 3 })], [{ name: 'a' }], ['', 'a']],
    ['a block larger than blocks are', 'block-size a', [file(2, 5, { blocks: [200_000] })], [{ name: 'a' }], ['', 'a']],
    ['a block with unknown flags', 'block-size a', [file(2, 5, { blocks: [0x2000005] })], [{ name: 'a' }], ['', 'a']],
    [
      'a block behind the data',
      'block-bounds a',
      [file(2, 5, { blocks: [5], start: 500_000 })],
      [{ name: 'a' }],
      ['', 'a'],
    ],
    [
      'a block that reaches into the tables',
      'block-bounds a',
      [file(2, 5, { blocks: [5 | stored] })],
      [{ name: 'a' }],
      ['', 'a'],
    ],
    [
      'a block before the data',
      'block-bounds a',
      [file(2, 5, { blocks: [5 | stored], start: 0 })],
      [{ name: 'a' }],
      ['', 'a'],
      { data },
    ],
    ['a list of blocks that is cut off', 'inode-unreadable a', [file(2, 9e9)], [{ name: 'a' }], ['', 'a']],
    ['attributes without a table', 'xattr-id a', [file(2, 0, { xattr: 0 })], [{ name: 'a' }], ['', 'a']],
  ])('%s', ([, problem, inodes, names, paths, more]) => {
    const found = read(imageOf(inodes, names, more));
    expect(found.problems).toContain(problem);
    expect(pathsOf(found)).toEqual(paths);
  });

  test('names that are not sorted, and twice the same', () => {
    const found = read(
      imageOf([empty, file(3, 0), file(4, 0)], [{ name: 'b' }, { name: 'a', at: 1 }, { name: 'b', at: 2 }]),
    );
    expect(found.problems).toEqual(['directory-order a', 'directory-duplicate b']);
    expect(pathsOf(found)).toEqual(['', 'b', 'a', 'b']);
  });

  test('two same names in order are no disorder', () => {
    const found = read(imageOf([empty, file(3, 0)], [{ name: 'a' }, { name: 'a', at: 1 }]));
    expect(found.problems).toEqual(['directory-duplicate a']);
  });

  test('two inodes with one number', () => {
    const found = read(
      imageOf([file(2, 0, { links: 2 }), file(2, 0, { links: 2 })], [{ name: 'a' }, { name: 'b', at: 1, number: 2 }]),
    );
    expect(found.problems).toContain('inode-repeated b');
    expect(found.list.map(({ type }) => type)).toEqual(['directory', 'file', 'file']);
  });

  // Bytes behind the inodes, so that it is the length alone that is wrong.
  const filler = Buffer.alloc(20_000);
  test.for([0, 8193, 0x7fff])('a metadata block of %i bytes', (length) => {
    const bytes = imageOf([empty, filler], [{ name: 'a' }]);
    bytes.writeUInt16LE(length, 96);
    const found = read(bytes);
    expect(found.problems).toEqual(['table-block', 'inode-unreadable ', 'superblock-root ']);
    expect(found.image.problems[0]?.detail).toContain('length');
    expect(found.list).toEqual([]);
  });
  test('a metadata block that reaches into the next table', () => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    bytes.writeUInt16LE(bytes.readUInt16LE(96) + 1, 96);
    expect(read(bytes).problems).toEqual(['table-block', 'inode-unreadable ', 'superblock-root ']);
  });

  test('fewer ids than the table holds', () => {
    const bytes = imageOf([empty], [{ name: 'a' }], { ids: [0, 5] });
    bytes.writeUInt16LE(1, 26);
    expect(read(bytes).problems).toEqual(['table-size']);
  });
  test('an index that leads to a block far before it', () => {
    const names = Array.from({ length: 1000 }, (_, at) => ({ name: `n${String(at).padStart(4, '0')}`, at }));
    const bytes = imageOf(
      names.map((_, at) => file(at + 2, 0)),
      names,
    );
    bytes.writeBigUInt64LE(bytes.readBigUInt64LE(72), bytes.readUInt32LE(48));
    expect(read(bytes).problems).toContain('table-index');
  });

  test('a number before that of the header', () => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    const header = bytes.readUInt32LE(72) + 2;
    bytes.writeUInt32LE(5, header + 8);
    bytes.writeInt16LE(-3, header + 12 + 2);
    expect(read(bytes).problems).toEqual([]);
  });

  test('a path that is longer than any', () => {
    const depth = 40;
    const name = 'n'.repeat(256);
    const entry = listing([{ name, at: 0, number: 1, type: directory }]).length;
    const bytes = buildImage({
      inodes: Buffer.concat(
        Array.from({ length: depth }, (_, at) => folder(at + 1, at * entry, at + 1 < depth ? entry : 0, at)),
      ),
      directories: Buffer.concat(
        Array.from({ length: depth - 1 }, (_, at) =>
          listing([{ name, at: (at + 1) * 32, number: at + 2, type: directory }]),
        ),
      ),
      root: 0,
      count: depth,
    });
    const found = read(bytes);
    expect(found.image.problems.map(({ code }) => code)).toEqual(['directory-depth']);
    expect(found.list.length).toBe(Math.floor(limits.path / 257) + 1);
  });

  test('link targets without end', () => {
    const target = Buffer.alloc(limits.path, 't');
    const count = Math.ceil(limits.entryText / limits.path) + 100;
    const names = Array.from({ length: count }, (_, at) => ({
      name: String(at).padStart(6, '0'),
      number: 2,
      type: symlink,
    }));
    const image = openBytes(imageOf([link(2, target)], names));
    const { entries, isComplete } = image.walk(() => {});
    expect(isComplete).toBe(false);
    expect(entries).toBeLessThan(count);
  });

  test('a header that counts too many names', () => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    bytes.writeUInt32LE(256, bytes.readUInt32LE(72) + 2);
    expect(read(bytes).problems).toEqual(['directory-header ']);
  });
  test('a name that is too long', () => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    bytes.writeUInt16LE(256, bytes.readUInt32LE(72) + 2 + 12 + 6);
    expect(read(bytes).problems).toEqual(['directory-name ']);
  });
  test('a listing of another size than its names', () => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    bytes.writeUInt32LE(bytes.readUInt32LE(96 + 2 + 20) - 1, 96 + 2 + 20);
    const found = read(bytes);
    expect(found.problems).toEqual(['directory-size ']);
  });
});

describe('names that nothing is wrong with', () => {
  test.for(['...', '..a', 'a..', '.hidden', '-', ' ', '\n', '\\', 'x'.repeat(256)])('%j', (name) => {
    const found = read(imageOf([empty], [{ name }]));
    expect(found.problems).toEqual([]);
    expect(pathsOf(found)).toEqual(['', name]);
  });
  test('bytes that are no UTF-8', () => {
    const found = read(imageOf([empty], [{ name: Buffer.from([0x61, 0xff]) }]));
    expect(found.problems).toEqual([]);
    expect(pathsOf(found)).toEqual(['', 'a\udcff']);
  });
});

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

describe('what is no squashfs 4.0', () => {
  test.for([
    ['sqsh', 'superblock-byte-order'],
    ['qshs', 'superblock-byte-order'],
    ['shsq', 'superblock-magic'],
    ['abcd', 'superblock-magic'],
  ] as const)('%s', ([magic, code]) => {
    const bytes = imageOf([empty], [{ name: 'a' }]);
    bytes.write(magic, 0, 'latin1');
    const found = read(bytes);
    expect(found.problems).toEqual([code]);
    expect(found.image.superblock).toBeUndefined();
    expect(found.image.find('a')).toBeUndefined();
    expect(found.image.verify({ data: false, maxBytes: 0 }).isComplete).toBe(false);
    expect(found.image.content(0, 5).fault?.code).toBe('inode-unreadable');
  });
});

test('a second walk gives the same and finds nothing again', () => {
  const found = read(
    imageOf(
      [empty],
      [
        { name: 'b', number: 7 },
        { name: 'a', number: 7 },
      ],
    ),
  );
  const count = found.image.problemCount;
  expect(count).toBeGreaterThan(0);
  expect(listOf(found.image)).toEqual(found.list);
  expect(found.image.problemCount).toBe(count);
});
