import { decodePath, encodePath } from '../../base/path.ts';
import { DirectoryCursor } from './directory.ts';
import { emptyInode, type InodeFields, readInode } from './inode.ts';
import { u32 } from './little-endian.ts';
import { MetadataCursor, type MetadataTable, metadataSize } from './metadata.ts';

/** Bytes of an entry before its name, and of a name at most (squashfs_fs.h, struct squashfs_dir_index). */
const entrySize = 12;
const nameLength = 256;

/** A place of a large folder's listing from which a search may begin: a header that lies first in its metadata block. */
export interface IndexEntry {
  /** Bytes of the listing before it. */
  readonly position: number;
  /** Its block, from the start of the directory table. */
  readonly block: number;
  /** Name of the entry that follows. */
  readonly name: string;
}

/** The index of the folder whose inode was just read; what is cut off or has an impossible name ends it. */
export function readIndex(cursor: MetadataCursor, fields: InodeFields): readonly IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (let count = 0; count < fields.indexCount; count += 1) {
    if (!cursor.need(entrySize)) break;
    const length = u32(cursor.bytes, cursor.at + 8) + 1;
    if (length > nameLength || !cursor.need(entrySize + length)) break;
    const { bytes, at } = cursor;
    const name = decodePath(bytes.subarray(at + entrySize, at + entrySize + length));
    entries.push({ position: u32(bytes, at), block: u32(bytes, at + 4), name });
    cursor.at = at + entrySize + length;
  }
  return entries;
}

/** The listing of a folder from a place of its index on, or from its beginning. */
export function openListing(directories: MetadataTable, fields: InodeFields, from?: IndexEntry): DirectoryCursor {
  if (from === undefined) return new DirectoryCursor(directories, fields.listing, fields.offset, fields.size);
  // As Linux finds it (fs/squashfs/namei.c): only the block is stated.
  const offset = (fields.offset + from.position) % metadataSize;
  return new DirectoryCursor(directories, from.block, offset, fields.size - from.position);
}

/**
 * What is wrong with a folder's index, which Linux looks names up by; undefined where nothing is. The cursor stands at the
 * index; `work` counts down names and entries that are read.
 */
export function checkIndex(
  cursor: MetadataCursor,
  directories: MetadataTable,
  fields: InodeFields,
  work: { left: number },
): string | undefined {
  const entries = readIndex(cursor, fields);
  work.left -= entries.length;
  if (entries.length < fields.indexCount) return 'the index of the folder is cut off';
  const firsts = new Map<number, string>();
  const listing = openListing(directories, fields);
  while (listing.next()) {
    if (listing.isFirst) firsts.set(listing.headerPosition, listing.name);
    work.left -= 1;
    if (work.left < 0) return undefined;
  }
  for (const entry of entries) {
    const there = openListing(directories, fields, entry);
    if (firsts.get(entry.position) !== entry.name || !there.next() || there.name !== entry.name)
      return `the index of the folder leads to ${entry.position}, where no header begins with its name`;
  }
  return undefined;
}

/** The inode that a path names, as a reference, by the way that Linux goes: over indices, and through sorted listings; links are not followed. */
export function findInode(
  path: string,
  inodes: MetadataTable,
  directories: MetadataTable,
  rootInode: number,
): number | undefined {
  const fields = emptyInode();
  let reference = rootInode;
  for (const name of path.split('/').filter((part) => part !== '')) {
    const cursor = new MetadataCursor(inodes);
    if (!cursor.seekReference(reference) || readInode(cursor, fields) !== undefined || fields.type !== 1)
      return undefined;
    const target = encodePath(name);
    const from = readIndex(cursor, fields).findLast((entry) => Buffer.compare(encodePath(entry.name), target) <= 0);
    const listing = openListing(directories, fields, from);
    let next: number | undefined;
    while (next === undefined && listing.next()) {
      if (listing.name === name) next = listing.reference;
    }
    if (next === undefined) return undefined;
    reference = next;
  }
  return reference;
}
