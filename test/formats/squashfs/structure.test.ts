import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { isSquashfs } from '../../../src/formats/squashfs/superblock.ts';
import {
  buildImage,
  directory,
  file,
  folder,
  imageOf,
  largeFolder,
  link,
  listing,
  type Name,
  type Sketch,
  symlink,
} from './builder.ts';
import { listOf, openBytes, pathsOf, read } from './images.ts';

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
    expect(entries).toBe(limits.entryText / limits.path + 2);
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

describe('the index of a folder', () => {
  const inode = file(2, 0, { links: 1000 });
  const names = Array.from({ length: 1000 }, (_, at) => `n${String(at).padStart(4, '0')}`);
  const directories = listing(names.map((name) => ({ name, at: 0, number: 2, type: 2 })));
  const each = directories.length / names.length;
  const withIndex = (...index: readonly { position: number; name: string }[]) =>
    openBytes(
      buildImage({
        inodes: Buffer.concat([inode, largeFolder(1, 0, directories.length, 99, 0xffff_ffff, index)]),
        directories,
        root: inode.length,
        count: 2,
      }),
    );

  test('leads to names', () => {
    const image = withIndex({ position: 400 * each, name: 'n0400' }, { position: 800 * each, name: 'n0800' });
    image.verify({ data: false, maxBytes: 0 });
    expect(image.problems).toEqual([]);
    for (const name of ['n0000', 'n0399', 'n0400', 'n0801', 'n0999']) expect(image.find(name), name).toBe(0);
    expect(image.find('n0400x')).toBeUndefined();
  });
  test.for([
    { position: 400 * each, name: 'n0401' },
    { position: 400 * each + 1, name: 'n0400' },
    { position: 4e9, name: 'n0400' },
  ])('leads nowhere: %o', (entry) => {
    const image = withIndex(entry);
    image.verify({ data: false, maxBytes: 0 });
    expect(image.problems).toMatchObject([{ code: 'directory-index', path: '' }]);
  });
  test('is cut off', () => {
    const bytes = buildImage({
      inodes: Buffer.concat([inode, largeFolder(1, 0, directories.length, 99)]),
      directories,
      root: inode.length,
      count: 2,
    });
    bytes.writeUInt16LE(5, 96 + 2 + inode.length + 32);
    const image = openBytes(bytes);
    image.verify({ data: false, maxBytes: 0 });
    expect(image.problems.map(({ code }) => code)).toContain('directory-index');
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

describe('what is no squashfs 4.0', () => {
  test('is told by its first bytes', () => {
    expect(isSquashfs(imageOf([empty], [{ name: 'a' }]))).toBe(true);
    expect(isSquashfs(Buffer.from('sqsh'))).toBe(false);
    expect(isSquashfs(Buffer.from('hsq'))).toBe(false);
  });
  test('is not looked at where it is shorter than a superblock', () => {
    expect(read(imageOf([empty], [{ name: 'a' }]).subarray(0, 95)).problems).toEqual(['superblock-truncated']);
  });
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
