import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { PratiqueError } from '../../../src/base/errors.ts';
import type { SquashfsImage } from '../../../src/formats/squashfs/image.ts';
import { hasProgram } from '../../needs.ts';
import { buildImage, file, folder, largeFolder, link, listing } from './builder.ts';
import { openBytes } from './images.ts';

const temporary = mkdtempSync(`${tmpdir()}/pratique-squashfs-`);
afterAll(() => rmSync(temporary, { recursive: true }));

/** A small image of mksquashfs, made with the given options. */
function make(...options: readonly string[]): Buffer {
  const tree = `${temporary}/tree`;
  mkdirSync(`${tree}/sub/deep`, { recursive: true });
  for (let at = 0; at < 40; at += 1) writeFileSync(`${tree}/sub/f${at}`, `content ${at}`.repeat(at));
  writeFileSync(`${tree}/big`, 'abcdefgh'.repeat(2000));
  rmSync(`${tree}/link`, { force: true });
  symlinkSync('sub/f1', `${tree}/link`);
  const path = `${temporary}/image`;
  rmSync(path, { force: true });
  const fixed = ['-b', '4096', '-quiet', '-no-progress', '-nopad', '-p', 'dev c 600 0 0 1 3'];
  execFileSync('mksquashfs', [tree, path, ...fixed, ...options], { stdio: 'ignore' });
  return readFileSync(path);
}

/** Reads all that an image holds. */
function readAll(bytes: Uint8Array): { image: SquashfsImage; entries: number } {
  const image = openBytes(bytes);
  const references: number[] = [];
  const { entries } = image.walk(({ reference, kind }) => {
    if (kind === 'file') references.push(reference);
  });
  for (const reference of references.slice(0, 100)) image.content(reference, 100_000);
  image.verify({ data: true, maxBytes: 10_000_000 });
  image.find('sub/f1');
  return { image, entries };
}

/** Fields of the superblock: offset, bytes, and what must be found where they are wrong (squashfs_fs.h). */
const fields: readonly (readonly [string, number, number, RegExp])[] = [
  ['magic', 0, 4, /superblock-magic/],
  ['inodes', 4, 4, /superblock-inodes|inode-number|table-bounds/],
  ['block size', 12, 4, /superblock-block-size/],
  ['fragments', 16, 4, /table-size|table-bounds|block-fragment/],
  ['compressor', 20, 2, /superblock-compressor|table-block/],
  ['block log', 22, 2, /superblock-block-size/],
  ['ids', 26, 2, /superblock-ids|table-size|table-bounds/],
  ['major', 28, 2, /superblock-version/],
  ['minor', 30, 2, /superblock-version/],
  ['root', 32, 8, /superblock-root/],
  ['bytes used', 40, 8, /superblock-bytes-used|table-size|table-bounds/],
  ['id table', 48, 8, /table-bounds|table-size/],
  ['xattr table', 56, 8, /table-bounds|table-size/],
  ['inode table', 64, 8, /table-bounds|table-block/],
  ['directory table', 72, 8, /table-bounds|table-block/],
  ['fragment table', 80, 8, /table-bounds|table-index/],
  ['export table', 88, 8, /table-bounds|table-index|superblock-flags/],
];

describe.skipIf(!hasProgram('mksquashfs'))('a damaged image of mksquashfs', () => {
  const sound = make();
  test('is sound to begin with', () => {
    expect(readAll(sound).image.problems).toEqual([]);
  });

  const valueAt = (at: number, size: number): bigint =>
    BigInt.asUintN(8 * size, sound.readBigUInt64LE(Math.min(at, 88)) >> BigInt(8 * Math.max(0, at - 88)));
  const cases = fields.flatMap(([name, at, size, codes]) =>
    [0n, -1n, valueAt(at, size) + 1n, valueAt(at, size) - 1n].map(
      (value) => [name, BigInt.asUintN(8 * size, value), at, size, codes] as const,
    ),
  );
  test.for(cases)('%s of %i', ([, value, at, size, codes], { skip }) => {
    const bytes = Buffer.from(sound);
    for (let index = 0; index < size; index += 1) bytes[at + index] = Number((value >> BigInt(8 * index)) & 255n);
    skip(bytes.equals(sound), 'it is the right value');
    expect(
      readAll(bytes)
        .image.problems.map(({ code }) => code)
        .join(' '),
    ).toMatch(codes);
  });

  test.for([0, 0xffff, 192 + 0x1000, 192 - 0x80, 192 + 0x10, 192 + 0x400])('flags of %i', (value) => {
    const bytes = Buffer.from(sound);
    bytes.writeUInt16LE(value, 24);
    expect(readAll(bytes).image.problems.map(({ code }) => code)).toContain(
      value === 192 + 0x400 ? 'superblock-options' : 'superblock-flags',
    );
  });

  test('any byte of tables and data turned over is noticed, but for owners', () => {
    // Ids are stored as they are and every value is one: nothing can tell.
    const ids = sound.indexOf(Buffer.from('0480', 'hex'), sound.readUInt32LE(88)) + 2;
    const missed: number[] = [];
    for (let at = 96; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] as number) ^ 0xff;
      if (readAll(bytes).image.problemCount === 0) missed.push(at);
    }
    expect(missed).toEqual([ids, ids + 1, ids + 2, ids + 3]);
  });

  test('an export table that leads to another inode', () => {
    const bytes = make('-noI');
    const first = Number(bytes.readBigUInt64LE(bytes.readUInt32LE(88)));
    bytes.writeUInt8(bytes.readUInt8(first + 2) ^ 1, first + 2);
    expect(readAll(bytes).image.problems).toMatchObject([{ code: 'table-export' }]);
  });

  test('cut off anywhere', () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const { image } = readAll(sound.subarray(0, Math.floor((turn * sound.length) / 300)));
      expect(image.problemCount).toBeGreaterThan(0);
    }
  });

  test.for([[], ['-noI', '-noD', '-noF'], ['-noI', '-no-fragments', '-no-exports']])('random bytes: %s', (options) => {
    damageAtRandom(make(...options));
  });
});

/** Never an error that is no PratiqueError, never much work: an image of some KiB cannot have many entries. */
function damageAtRandom(sound: Buffer): void {
  expect(readAll(sound).image.problems).toEqual([]);
  // Time of the processor, since others may be at work on it too.
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, value] of changes) bytes[at] = value;
      const started = process.cpuUsage().user;
      try {
        expect(readAll(bytes).entries).toBeLessThan(10_000);
      } catch (cause) {
        if (!(cause instanceof PratiqueError)) throw cause;
      }
      expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
    }),
    { numRuns: 1500 },
  );
}

test('random bytes in an image written by hand', () => {
  const names = listing([
    { name: 'a', at: 40, number: 2, type: 2 },
    { name: 'b', at: 100, number: 3, type: 3 },
    { name: 'c', at: 130, number: 4, type: 1 },
  ]);
  const inodes = Buffer.concat([
    largeFolder(1, 0, names.length, 99),
    file(2, 6, { blocks: [6 | 0x1000000] }),
    link(3, Buffer.from('target')),
    folder(4, 0, 0, 1),
  ]);
  damageAtRandom(buildImage({ inodes, directories: names, root: 0, count: 4, data: Buffer.from('abcdef') }));
});

test('bytes that are no image at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, hasMagic) => {
      if (hasMagic) bytes.set([0x68, 0x73, 0x71, 0x73].slice(0, bytes.length));
      expect(readAll(bytes).image.problemCount).toBeGreaterThan(0);
    }),
  );
});
