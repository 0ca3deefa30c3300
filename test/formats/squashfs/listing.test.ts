import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type ListedEntry, openListing } from '../../../src/formats/squashfs/listing.ts';
import { listSuperblock } from '../../../src/formats/squashfs/statistics.ts';
import { hasProgram } from '../../needs.ts';
import { endMarker, member, pax } from '../tar/archive.ts';
import { openFile } from './images.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-listing-`);
afterAll(() => rmSync(folder, { recursive: true }));

const file: ListedEntry = { path: 'a', kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, target: '', statSize: 1 };

describe('a line of the listing', () => {
  test.each<[Partial<ListedEntry>, string]>([
    [{}, '-rw-r--r-- 0/0                       1 1970-01-01 00:00 squashfs-root/a'],
    [{ mtime: 86_399 }, '-rw-r--r-- 0/0                       1 1970-01-01 23:59 squashfs-root/a'],
    [{ mtime: 0xffff_ffff }, '-rw-r--r-- 0/0                       1 2106-02-07 06:28 squashfs-root/a'],
    [{ mtime: -60 }, '-rw-r--r-- 0/0                       1 1969-12-31 23:59 squashfs-root/a'],
    [{ mtime: 1e30 }, '-rw-r--r-- 0/0                       1 @1e+30 squashfs-root/a'],
    [{ mtime: Number.NaN }, '-rw-r--r-- 0/0                       1 @NaN squashfs-root/a'],
    [
      { kind: 'symlink', target: 'b c', statSize: 3 },
      'lrw-r--r-- 0/0                       3 1970-01-01 00:00 squashfs-root/a -> b c',
    ],
    [{ kind: 'block', rdev: 0x0801 }, 'brw-r--r-- 0/0                   8,  1 1970-01-01 00:00 squashfs-root/a'],
    [
      { kind: 'character', device: { major: 259, minor: 70_000 } },
      'crw-r--r-- 0/0                 259,70000 1970-01-01 00:00 squashfs-root/a',
    ],
    [{ mode: 0o7777, kind: 'directory' }, 'drwsrwsrwt 0/0                       1 1970-01-01 00:00 squashfs-root/a'],
  ])('%j', (change, line) => {
    expect(openListing()({ ...file, ...change })).toBe(line);
  });

  test('a tree whose paths begin at its root', () => {
    expect(openListing('')(file)).toBe('-rw-r--r-- 0/0                       1 1970-01-01 00:00 /a');
  });

  test('what is remembered between lines changes none of them', () => {
    const entry = fc.record({
      path: fc.string(),
      kind: fc.constantFrom('file' as const, 'directory' as const, 'symlink' as const),
      mode: fc.nat(0o7777),
      uid: fc.nat(3),
      gid: fc.nat(3),
      mtime: fc.oneof(fc.nat(200_000), fc.nat(0xffff_ffff), fc.double()),
      target: fc.constant('t'),
      statSize: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const listing = openListing();
        expect(entries.map((one) => listing(one))).toEqual(entries.map((one) => openListing()(one)));
      }),
    );
  });
});

describe.skipIf(['mksquashfs', 'unsquashfs', 'sqfstar'].some((name) => !hasProgram(name)))(
  'what unsquashfs -s says',
  () => {
    let count = 0;
    test.each(
      [
        '',
        '-Xcompression-level 3',
        '-Xwindow-size 10 -Xstrategy filtered,huffman_only,run_length_encoded,fixed',
        '-Xstrategy default',
        '-comp xz',
        '-comp xz -Xbcj x86,arm,sparc -Xdict-size 8K -b 16K',
        '-comp xz -Xbcj powerpc,ia64,armthumb -b 1M',
        '-comp xz -Xdict-size 50%',
        '-comp lz4',
        '-comp lz4 -Xhc -noD -noF -always-use-fragments -no-exports',
        '-comp lzo',
        '-comp lzo -Xalgorithm lzo1x_1_15 -noId',
        '-comp lzo -Xcompression-level 4',
        '-comp lzma',
        '-comp zstd -Xcompression-level 3 -noI -noX -no-xattrs -no-duplicates -no-fragments',
        '-comp zstd -noX -mkfs-time 4294967295',
        '-mkfs-time 86400',
      ].map((options) => [options]),
    )('of mksquashfs %s', (options) => {
      mkdirSync(`${folder}/tree`, { recursive: true });
      writeFileSync(`${folder}/tree/a`, 'a'.repeat(50_000));
      count += 1;
      const path = `${folder}/${count}.squashfs`;
      const words = options.split(' ').filter((word) => word !== '');
      execFileSync('mksquashfs', [`${folder}/tree`, path, '-quiet', '-no-progress', ...words], { stdio: 'ignore' });
      compare(path);
    });

    test('of attributes, by the sets of them', () => {
      const parts = ['1', '2', '1'].flatMap((value, at) => [
        pax([['SCHILY.xattr.user.a', value] as const]),
        member({ name: `f${at}` }, 'content'),
      ]);
      const path = `${folder}/xattrs.squashfs`;
      execFileSync('sqfstar', [path], {
        input: Buffer.concat([...parts, endMarker]),
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      expect(compare(path)).toContain('Number of xattr ids 2\n');
    });
  },
);

/** Whether the lines of an image are those of unsquashfs, but for the one that names the file. */
function compare(path: string): string {
  const { superblock, compressor, xattrSets } = openFile(path);
  const theirs = execFileSync('unsquashfs', ['-s', path], { env: { ...process.env, TZ: 'UTC' }, encoding: 'utf8' });
  const ours = superblock === undefined ? '' : listSuperblock(superblock, compressor, xattrSets);
  expect(ours).toBe(theirs.slice(theirs.indexOf('\n') + 1));
  return ours;
}
