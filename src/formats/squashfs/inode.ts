import { decodePath } from '../../base/path.ts';
import { u16, u32, u64 } from './little-endian.ts';
import type { MetadataCursor } from './metadata.ts';

/** What an inode may be. */
export type InodeType = 'directory' | 'file' | 'symlink' | 'block' | 'character' | 'fifo' | 'socket';

/** Types by their number (squashfs_fs.h): 1 to 7 basic, 8 to 14 the same with more fields. */
export const inodeTypes: readonly InodeType[] = [
  'directory',
  'file',
  'symlink',
  'block',
  'character',
  'fifo',
  'socket',
];
const extended = 7;

/** Says that there is no fragment, or are no extended attributes. */
export const none = 0xffff_ffff;

/** Bytes of each kind of inode without what varies in length, by its number (squashfs_fs.h, struct squashfs_*_inode). */
const sizes = [0, 32, 32, 24, 24, 24, 20, 20, 40, 56, 24, 28, 28, 24, 24] as const;

/** The fields of one inode. The reader owns one and reuses it; what the type has not is 0 or {@link none}. */
export interface InodeFields {
  /** 1 to 7: extended ones count as their basic type. */
  type: number;
  isExtended: boolean;
  mode: number;
  /** Indices into the table of ids. */
  uid: number;
  gid: number;
  mtime: number;
  number: number;
  links: number;
  /** As stat(2) gives it: bytes of a file, of a link's target, of a folder's listing and 3. */
  size: number;
  xattr: number;
  rdev: number;
  /** Where the listing of a folder begins: its block in the directory table and its offset in there; the folder above; entries of its index. */
  listing: number;
  offset: number;
  parent: number;
  indexCount: number;
  /** Where the first block of a file is in the image; the fragment that holds its end, and where in there. */
  start: number;
  fragment: number;
  fragmentOffset: number;
}

export function emptyInode(): InodeFields {
  return {
    type: 0,
    isExtended: false,
    mode: 0,
    uid: 0,
    gid: 0,
    mtime: 0,
    number: 0,
    links: 0,
    size: 0,
    xattr: none,
    rdev: 0,
    listing: 0,
    offset: 0,
    parent: 0,
    indexCount: 0,
    start: 0,
    fragment: none,
    fragmentOffset: 0,
  };
}

/**
 * Reads the inode at the cursor, which then stands where the varying part begins: a file's block list, a link's target, a
 * folder's index. Says what is wrong, or undefined.
 */
export function readInode(cursor: MetadataCursor, into: InodeFields): 'cut' | 'type' | undefined {
  if (!cursor.need(16)) return 'cut';
  const type = u16(cursor.bytes, cursor.at);
  if (type === 0 || type >= sizes.length) return 'type';
  const size = sizes[type] as number;
  if (!cursor.need(size)) return 'cut';
  const { bytes, at } = cursor;
  into.isExtended = type > extended;
  into.type = into.isExtended ? type - extended : type;
  into.mode = u16(bytes, at + 2) & 0o7777;
  into.uid = u16(bytes, at + 4);
  into.gid = u16(bytes, at + 6);
  into.mtime = u32(bytes, at + 8);
  into.number = u32(bytes, at + 12);
  into.xattr = none;
  into.rdev = 0;
  into.size = 0;
  into.fragment = none;
  switch (type) {
    case 1:
      into.listing = u32(bytes, at + 16);
      into.links = u32(bytes, at + 20);
      into.size = u16(bytes, at + 24);
      into.offset = u16(bytes, at + 26);
      into.parent = u32(bytes, at + 28);
      into.indexCount = 0;
      break;
    case 2:
      into.links = 1;
      into.start = u32(bytes, at + 16);
      into.fragment = u32(bytes, at + 20);
      into.fragmentOffset = u32(bytes, at + 24);
      into.size = u32(bytes, at + 28);
      break;
    case 8:
      into.links = u32(bytes, at + 16);
      into.size = u32(bytes, at + 20);
      into.listing = u32(bytes, at + 24);
      into.parent = u32(bytes, at + 28);
      into.indexCount = u16(bytes, at + 32);
      into.offset = u16(bytes, at + 34);
      into.xattr = u32(bytes, at + 36);
      break;
    case 9:
      into.start = u64(bytes, at + 16);
      into.size = u64(bytes, at + 24);
      // At 32: how many of its bytes are holes, which nobody needs.
      into.links = u32(bytes, at + 40);
      into.fragment = u32(bytes, at + 44);
      into.fragmentOffset = u32(bytes, at + 48);
      into.xattr = u32(bytes, at + 52);
      break;
    case 3:
    case 10:
      into.links = u32(bytes, at + 16);
      into.size = u32(bytes, at + 20);
      break;
    case 4:
    case 5:
    case 11:
    case 12:
      into.links = u32(bytes, at + 16);
      into.rdev = u32(bytes, at + 20);
      if (type > extended) into.xattr = u32(bytes, at + 24);
      break;
    default:
      into.links = u32(bytes, at + 16);
      if (type > extended) into.xattr = u32(bytes, at + 20);
  }
  cursor.at = at + size;
  return undefined;
}

/** The target of a symbolic link, whose inode was read just before, and its attributes, which follow it; undefined where it is cut off. */
export function readTarget(cursor: MetadataCursor, fields: InodeFields): string | undefined {
  if (!cursor.need(fields.size)) return undefined;
  const target = decodePath(cursor.bytes.subarray(cursor.at, cursor.at + fields.size));
  cursor.at += fields.size;
  if (fields.isExtended) {
    if (!cursor.need(4)) return undefined;
    fields.xattr = u32(cursor.bytes, cursor.at);
    cursor.at += 4;
  }
  return target;
}

/** How many whole blocks a file's list counts: the end is in a fragment, or is a shorter block (squashfs.rst, "Inodes"). */
export function blockCountOf(fields: InodeFields, blockSize: number): number {
  const whole = Math.floor(fields.size / blockSize);
  return fields.fragment === none && fields.size % blockSize > 0 ? whole + 1 : whole;
}

/** A device number (linux, include/linux/kdev_t.h, new_decode_dev). */
export function deviceOf(rdev: number): { readonly major: number; readonly minor: number } {
  return { major: (rdev >>> 8) & 0xfff, minor: (rdev & 0xff) | ((rdev >>> 12) & 0xfff00) };
}
