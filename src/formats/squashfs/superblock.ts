import { compressionOf } from './compressor.ts';
import { u16, u32, u64 } from './little-endian.ts';
import type { SquashfsProblems } from './problem.ts';

/** Bytes of the superblock (linux, fs/squashfs/squashfs_fs.h, struct squashfs_super_block). */
export const superblockSize = 96;

/** Flags of the superblock; whether a block is packed is said again by each block. */
export interface SquashfsFlags {
  readonly uncompressedInodes: boolean;
  readonly uncompressedData: boolean;
  readonly uncompressedFragments: boolean;
  readonly noFragments: boolean;
  readonly alwaysFragments: boolean;
  readonly duplicates: boolean;
  readonly exportable: boolean;
  readonly uncompressedXattrs: boolean;
  readonly noXattrs: boolean;
  readonly compressorOptions: boolean;
  readonly uncompressedIds: boolean;
  /** As stored. */
  readonly raw: number;
}

/** Offsets are bytes from the image's start; undefined: the table is not there. */
export interface Superblock {
  readonly inodes: number;
  /** When the image was made, in seconds since the epoch. */
  readonly created: number;
  readonly blockSize: number;
  readonly blockLog: number;
  readonly fragments: number;
  readonly compressor: number;
  readonly flags: SquashfsFlags;
  readonly ids: number;
  readonly major: number;
  readonly minor: number;
  /** Where the inode of the root is: offset of its metadata block in the inode table times 2^16, and offset in the block. */
  readonly rootInode: number;
  readonly bytesUsed: number;
  readonly idTable: number;
  readonly xattrTable: number | undefined;
  readonly inodeTable: number;
  readonly directoryTable: number;
  readonly fragmentTable: number | undefined;
  readonly exportTable: number | undefined;
}

/** Block sizes that squashfs 4.0 allows, as powers of two: 4 KiB to 1 MiB. */
const smallestLog = 12;
const largestLog = 20;
/** All flags that are defined; 0x4 is one of older versions, which nobody reads. */
const knownFlags = 0xfff;

/** Magic numbers: of squashfs 4, of big-endian images up to version 3, and of the LZMA patches of those days in both orders. */
const magic = { current: 'hsqs', bigEndian: 'sqsh', lzma: 'shsq', lzmaBigEndian: 'qshs' } as const;

/** Whether bytes begin with the magic number of a squashfs image that this reader can read. */
export function isSquashfs(bytes: Uint8Array): boolean {
  return magicOf(bytes) === magic.current;
}

/** The superblock, or undefined where the bytes are none of a squashfs 4.0 image; what is wrong is added to `problems`. */
export function readSuperblock(bytes: Uint8Array, problems: SquashfsProblems): Superblock | undefined {
  const word = magicOf(bytes);
  if (word === magic.bigEndian || word === magic.lzmaBigEndian) {
    problems.add('superblock-byte-order', 'a big-endian image of squashfs 3 or older is not supported', 0);
    return undefined;
  }
  if (word === magic.lzma) {
    problems.add('superblock-magic', 'an image of squashfs 3 with the LZMA patch is not supported', 0);
    return undefined;
  }
  if (word !== magic.current && bytes.length >= 4) {
    problems.add('superblock-magic', 'the magic number is not that of squashfs', 0);
    return undefined;
  }
  if (bytes.length < superblockSize) {
    problems.add(
      'superblock-truncated',
      `${bytes.length} bytes are less than the ${superblockSize} of a superblock`,
      0,
    );
    return undefined;
  }
  const major = u16(bytes, 28);
  const minor = u16(bytes, 30);
  if (major !== 4 || minor !== 0) {
    problems.add('superblock-version', `version ${major}.${minor} is not supported, only 4.0`, 28);
    return undefined;
  }
  const fragments = u32(bytes, 16);
  return {
    inodes: u32(bytes, 4),
    created: u32(bytes, 8),
    blockSize: u32(bytes, 12),
    blockLog: u16(bytes, 22),
    fragments,
    compressor: u16(bytes, 20),
    flags: flagsOf(u16(bytes, 24)),
    ids: u16(bytes, 26),
    major,
    minor,
    rootInode: u64(bytes, 32),
    bytesUsed: u64(bytes, 40),
    idTable: u64(bytes, 48),
    xattrTable: tableAt(bytes, 56),
    inodeTable: u64(bytes, 64),
    directoryTable: u64(bytes, 72),
    // Without fragments its offset means nothing (linux, fs/squashfs/super.c).
    fragmentTable: fragments === 0 ? undefined : u64(bytes, 80),
    exportTable: tableAt(bytes, 88),
  };
}

/** Checks the values against each other and against the bytes that are there. */
export function checkSuperblock(superblock: Superblock, length: number, problems: SquashfsProblems): void {
  const { blockSize, blockLog, flags, bytesUsed } = superblock;
  if (!isBlockSize(blockSize))
    problems.add('superblock-block-size', `${blockSize} is no power of two between 4 KiB and 1 MiB`, 12);
  else if (blockSize !== 2 ** blockLog)
    problems.add(
      'superblock-block-size',
      `the block size is ${blockSize}, but 2^${blockLog} as its logarithm says`,
      22,
    );
  if (compressionOf(superblock.compressor) === undefined)
    problems.add('superblock-compressor', `the compressor ${superblock.compressor} is not known`, 20);
  if ((flags.raw & ~knownFlags) !== 0)
    problems.add('superblock-flags', `flags ${hex(flags.raw & ~knownFlags)} are not defined`, 24);
  if (flags.exportable !== (superblock.exportTable !== undefined))
    problems.add('superblock-flags', 'the flag for an export table and the table disagree', 24);
  if (flags.noXattrs && superblock.xattrTable !== undefined)
    problems.add('superblock-flags', 'there is a table of extended attributes, though a flag denies it', 24);
  if (flags.noFragments && superblock.fragments > 0)
    problems.add('superblock-flags', 'there are fragments, though a flag denies them', 24);
  if (superblock.inodes === 0) problems.add('superblock-inodes', 'no inode is counted, not even a root', 4);
  if (superblock.ids === 0) problems.add('superblock-ids', 'no user or group id is counted', 26);
  if (bytesUsed > length)
    problems.add('superblock-bytes-used', `the image has ${length} bytes of the ${bytesUsed} that it states`, 40);
  else if (bytesUsed < superblockSize)
    problems.add('superblock-bytes-used', `${bytesUsed} bytes are stated, less than a superblock has`, 40);
  checkOrder(superblock, Math.min(length, bytesUsed), problems);
}

export function isBlockSize(value: number): boolean {
  return value >= 2 ** smallestLog && value <= 2 ** largestLog && (value & (value - 1)) === 0;
}

/** The tables that are there, in the order in which they must lie (squashfs.rst, "Squashfs filesystem design"). */
export function tablesOf(superblock: Superblock): readonly (readonly [name: string, start: number, field: number])[] {
  const all: readonly (readonly [string, number | undefined, number])[] = [
    ['inode', superblock.inodeTable, 64],
    ['directory', superblock.directoryTable, 72],
    ['fragment', superblock.fragmentTable, 80],
    ['export', superblock.exportTable, 88],
    ['id', superblock.idTable, 48],
    ['xattr', superblock.xattrTable, 56],
  ];
  return all.flatMap(([name, start, field]) => (start === undefined ? [] : [[name, start, field] as const]));
}

function checkOrder(superblock: Superblock, end: number, problems: SquashfsProblems): void {
  let floor = superblockSize;
  let before = 'superblock';
  for (const [name, start, field] of tablesOf(superblock)) {
    if (start >= end)
      problems.add('table-bounds', `the ${name} table begins at ${start}, behind the image's end`, field);
    else if (start < floor)
      problems.add('table-bounds', `the ${name} table begins at ${start}, before the ${before} ends`, field);
    else {
      floor = start;
      before = `${name} table`;
    }
  }
}

function flagsOf(raw: number): SquashfsFlags {
  const has = (bit: number): boolean => (raw & bit) !== 0;
  return {
    uncompressedInodes: has(0x1),
    uncompressedData: has(0x2),
    uncompressedFragments: has(0x8),
    noFragments: has(0x10),
    alwaysFragments: has(0x20),
    duplicates: has(0x40),
    exportable: has(0x80),
    uncompressedXattrs: has(0x100),
    noXattrs: has(0x200),
    compressorOptions: has(0x400),
    uncompressedIds: has(0x800),
    raw,
  };
}

/** All ones say that a table is not there. */
function tableAt(bytes: Uint8Array, at: number): number | undefined {
  return u32(bytes, at) === 0xffff_ffff && u32(bytes, at + 4) === 0xffff_ffff ? undefined : u64(bytes, at);
}

function magicOf(bytes: Uint8Array): string {
  return bytes.length < 4 ? '' : String.fromCharCode(...bytes.subarray(0, 4));
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
