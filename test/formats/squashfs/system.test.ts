import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { listingLine } from '../../../src/formats/squashfs/listing.ts';
import { hasProgram } from '../../needs.ts';
import { endMarker, member, pax } from '../tar/archive.ts';
import { asBytes, differingFiles, listedBySystem } from './extraction.ts';
import { listOf, openFile } from './images.ts';
import { pseudoFiles, writeTree } from './tree.ts';

const KiB = 1024;
const hasPrograms = hasProgram('mksquashfs') && hasProgram('unsquashfs');
const folder = mkdtempSync(`${tmpdir()}/pratique-squashfs-`);
afterAll(() => rmSync(folder, { recursive: true }));

const trees = new Map<number, string>();
function treeFor(blockSize: number): string {
  const known = trees.get(blockSize);
  if (known !== undefined) return known;
  const path = `${folder}/tree${blockSize}`;
  mkdirSync(path);
  writeTree(path, blockSize);
  writeFileSync(`${folder}/pseudo`, pseudoFiles);
  trees.set(blockSize, path);
  return path;
}

let count = 0;
function make(blockSize: number, options: readonly string[]): string {
  count += 1;
  const path = `${folder}/${count}.squashfs`;
  const fixed = ['-b', String(blockSize), '-pf', `${folder}/pseudo`, '-quiet', '-no-progress', '-processors', '1'];
  execFileSync('mksquashfs', [treeFor(blockSize), path, ...fixed, ...options], { stdio: 'ignore' });
  return path;
}

/** Whether an image is read as unsquashfs reads it, with all checks of ours silent. */
function compare(path: string, offset = 0): void {
  const image = openFile(path, offset);
  const list = listOf(image);
  expect(image.problems).toEqual([]);
  expect(list.map((entry) => asBytes(listingLine(entry)))).toEqual(listedBySystem(path, offset));
  expect(differingFiles(path, image, list, offset)).toEqual([]);
  expect(image.verify({ data: true, maxBytes: 2 ** 30 }).isComplete).toBe(true);
  expect(image.problems).toEqual([]);
  for (const entry of list) expect(image.find(entry.path)).toBe(entry.reference);
}

describe.skipIf(!hasPrograms)('images of mksquashfs', { timeout: 180_000 }, () => {
  const compressors = ['gzip', 'lzma', 'lzo', 'xz', 'lz4', 'zstd'];
  const sizes = [4 * KiB, 64 * KiB, 128 * KiB, 1024 * KiB];
  const cases = compressors.flatMap((compressor) => sizes.map((size) => [compressor, size] as const));
  test.for(cases)('%s in blocks of %i bytes', ([compressor, size]) => {
    const path = make(size, ['-comp', compressor]);
    compare(path);
  });

  test.for(
    [
      ['-noI'],
      ['-noId'],
      ['-noD'],
      ['-noF'],
      ['-noX'],
      ['-noI', '-noD', '-noF', '-noX'],
      ['-no-fragments'],
      ['-always-use-fragments'],
      ['-no-tailends'],
      ['-no-duplicates'],
      ['-no-xattrs'],
      ['-no-exports'],
      ['-no-sparse'],
      ['-no-hardlinks'],
      ['-nopad'],
      ['-all-root'],
      ['-all-time', '4294967295'],
      ['-comp', 'gzip', '-Xcompression-level', '1', '-Xwindow-size', '9', '-Xstrategy', 'huffman_only,fixed'],
      ['-comp', 'zstd', '-Xcompression-level', '1'],
    ].map((options) => [options.join(' '), options] as const),
  )('%s', ([, options]) => {
    compare(make(64 * KiB, options));
  });

  test('at an offset in a file, with bytes behind it', () => {
    const path = make(64 * KiB, ['-nopad']);
    const moved = `${folder}/moved`;
    const image = readFileSync(path);
    writeFileSync(moved, Buffer.concat([Buffer.alloc(12_345, 'x'), image, Buffer.alloc(5000, 'y')]));
    compare(moved, 12_345);
  });

  test('appended to', () => {
    const path = make(64 * KiB, []);
    const more = `${folder}/more`;
    mkdirSync(more);
    writeFileSync(`${more}/added`, 'added'.repeat(50_000));
    execFileSync('mksquashfs', [more, path, '-quiet', '-no-progress'], { stdio: 'ignore' });
    compare(path);
    expect(listOf(openFile(path)).some((entry) => entry.path === 'added')).toBe(true);
  });

  test('flags and options are those that it was run with', () => {
    const { superblock, compressor } = openFile(
      make(4 * KiB, [
        '-comp',
        'gzip',
        '-Xcompression-level',
        '3',
        '-no-exports',
        '-noF',
        '-no-xattrs',
        '-mkfs-time',
        '77',
      ]),
    );
    expect(compressor).toEqual({ id: 1, kind: 'gzip', options: { kind: 'gzip', level: 3, window: 15, strategies: 0 } });
    expect(superblock).toMatchObject({ blockSize: 4096, created: 77, exportTable: undefined, xattrTable: undefined });
    expect(superblock?.flags).toMatchObject({
      uncompressedFragments: true,
      uncompressedData: false,
      noXattrs: true,
      exportable: false,
      compressorOptions: true,
      duplicates: true,
    });
  });

  test('devices and hard links as they are', () => {
    const list = listOf(openFile(make(64 * KiB, [])));
    const at = (path: string) => list.find((entry) => entry.path === path);
    expect(at('dev/nvme')).toMatchObject({ type: 'block', device: { major: 259, minor: 70000 }, mode: 0o660, gid: 6 });
    expect(at('dev/wide')).toMatchObject({ type: 'character', device: { major: 4095, minor: 1048575 } });
    expect(at('a-link')).toMatchObject({ type: 'file', links: 5, size: 6 });
    expect(at('links/first')).toMatchObject({ type: 'hardlink', link: 'a-link', size: 0, statSize: 6, kind: 'file' });
    expect(at('links/symbolic-again')).toMatchObject({ type: 'hardlink', link: 'links/symbolic', target: 'first' });
    expect(at('names/\udcff')?.size).toBe(2);
    expect(at('empty')).toMatchObject({ mode: 0o1777, uid: 4294967294, gid: 100000, size: 0, statSize: 3 });
  });

  test('a folder of 70,000 names, found by its index', () => {
    const names = Array.from({ length: 70_000 }, (_, at) => `entry-${String(at * 7).padStart(6, '0')}`);
    const tree = `${folder}/names`;
    mkdirSync(`${tree}/d`, { recursive: true });
    for (const name of names) writeFileSync(`${tree}/d/${name}`, '');
    const path = `${folder}/names.squashfs`;
    execFileSync('mksquashfs', [tree, path, '-quiet', '-no-progress'], { stdio: 'ignore' });
    rmSync(tree, { recursive: true });
    const image = openFile(path);
    const list = listOf(image);
    const read = image.bytesRead;
    expect(image.problems).toEqual([]);
    expect(list.map(listingLine)).toEqual(listedBySystem(path));
    expect(image.verify({ data: false, maxBytes: 0 }).isComplete).toBe(true);
    expect(image.problems).toEqual([]);
    for (const at of [0, 1, 35_000, 69_998, 69_999]) {
      const fresh = openFile(path);
      expect(fresh.find(`d/entry-${String(at * 7).padStart(6, '0')}`)).toBe(list[at + 2]?.reference);
      expect(fresh.bytesRead).toBeLessThan(read / 2);
    }
    expect(image.find('d/entry-000001')).toBeUndefined();
    expect(image.find('d/zzz')).toBeUndefined();
    expect(image.find('d/entry-000000/x')).toBeUndefined();
  });
});

describe.skipIf(!hasPrograms || !hasProgram('sqfstar'))('images of sqfstar', () => {
  function fromTar(parts: readonly Buffer[]): string {
    count += 1;
    const path = `${folder}/${count}.squashfs`;
    execFileSync('sqfstar', ['-quiet', '-no-progress', '-all-time', '0', path], {
      input: Buffer.concat([...parts, endMarker]),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return path;
  }

  test('extended attributes, in line and out of line', () => {
    const large = 'v'.repeat(60_000);
    const sets: readonly Record<string, string>[] = [
      { 'user.a': '1' },
      { 'user.a': '1', 'security.capability': '\x01\0\0\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0' },
      { 'trusted.overlay.opaque': 'y', 'user.large': large },
      { 'user.large': large },
      { 'user.a': '1' },
      { 'user.empty': '' },
    ];
    const parts = sets.flatMap((set, at) => [
      pax(Object.entries(set).map(([name, value]) => [`SCHILY.xattr.${name}`, value] as const)),
      member({ name: `f${at}` }, 'content'),
    ]);
    const path = fromTar(parts);
    compare(path);
    const list = listOf(openFile(path)).filter((entry) => entry.type === 'file');
    const read = list.map(({ xattrs }) =>
      Object.fromEntries([...(xattrs ?? [])].map(([name, value]) => [name, Buffer.from(value).toString('latin1')])),
    );
    expect(read).toEqual(sets);
    expect(list[4]?.xattrs).toBe(list[0]?.xattrs);
  });
});
