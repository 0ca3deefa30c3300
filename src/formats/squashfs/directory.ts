import { decodePath } from '../../base/path.ts';
import { u16, u32 } from './little-endian.ts';
import { MetadataCursor, type MetadataTable, noBytes } from './metadata.ts';

/** A listing's size is stated with 3 for `.` and `..`, which it does not hold (linux, fs/squashfs/dir.c). */
export const emptyListing = 3;
/** Entries that one header of a listing speaks for, and bytes of a name, at most (squashfs_fs.h, SQUASHFS_DIR_COUNT, SQUASHFS_NAME_LEN). */
const headerEntries = 256;
const nameLength = 256;
const headerSize = 12;
const entrySize = 8;

/** What a listing is damaged by. */
export type ListingFault = 'unreadable' | 'size' | 'header' | 'name-length';

/** Why a name can be that of no file. */
export type NameFault = 'slash' | 'nul' | 'dots';

/** Reads one folder's listing entry by entry; `next` fills the fields. */
export class DirectoryCursor {
  /** Type number of the inode, 1 to 7, as the listing says. */
  type = 0;
  /** Where the inode is: its block, from the start of the inode table, and its offset in there. */
  inodeBlock = 0;
  inodeOffset = 0;
  number = 0;
  name = '';
  nameFault: NameFault | undefined;
  /** How the name stands to the one before: above 0 as it must be, 0 for the same name again. */
  order = 1;
  fault: ListingFault | undefined;
  /** Whether the entry is the first behind its header, and how many bytes of the listing are before that. */
  isFirst = false;
  headerPosition = 0;
  readonly #cursor: MetadataCursor;
  #left: number;
  #inHeader = 0;
  #position = 0;
  #headerBlock = 0;
  #headerNumber = 0;
  #before: Buffer = noBytes;
  #beforeAt = 0;
  #beforeLength = 0;

  /** A listing of `size` bytes, as an inode states it, that begins at a block (from the table's start) and an offset in it. */
  constructor(table: MetadataTable, block: number, offset: number, size: number) {
    this.#cursor = new MetadataCursor(table);
    this.#left = Math.max(0, size - emptyListing);
    if (this.#left > 0 && !this.#cursor.seek(table.start + block, offset)) this.fault = 'unreadable';
  }

  /** Where the block in work begins in the image. */
  get blockAt(): number {
    return this.#cursor.blockAt;
  }

  /** Where the inode is: as other tables refer to it. */
  get reference(): number {
    return this.inodeBlock * 0x1_0000 + this.inodeOffset;
  }

  /** Whether there is a next entry; `fault` says where reading ended for damage. */
  next(): boolean {
    if (this.fault !== undefined || (this.#left === 0 && this.#inHeader === 0)) return false;
    this.isFirst = this.#inHeader === 0;
    if (this.isFirst && !this.#header()) return false;
    const cursor = this.#cursor;
    if (this.#left < entrySize) return this.#fail('size');
    if (!cursor.need(entrySize)) return this.#fail('unreadable');
    const length = u16(cursor.bytes, cursor.at + 6) + 1;
    if (length > nameLength) return this.#fail('name-length');
    if (this.#left < entrySize + length) return this.#fail('size');
    if (!cursor.need(entrySize + length)) return this.#fail('unreadable');
    const { bytes, at } = cursor;
    this.inodeBlock = this.#headerBlock;
    this.inodeOffset = u16(bytes, at);
    // Signed 16 bits: distance from the number in the header.
    this.number = this.#headerNumber + ((u16(bytes, at + 2) << 16) >> 16);
    this.type = u16(bytes, at + 4);
    this.#name(bytes, at + entrySize, length);
    cursor.at = at + entrySize + length;
    this.#left -= entrySize + length;
    this.#position += entrySize + length;
    this.#inHeader -= 1;
    return true;
  }

  #header(): boolean {
    const cursor = this.#cursor;
    if (this.#left < headerSize) return this.#fail('size');
    if (!cursor.need(headerSize)) return this.#fail('unreadable');
    const count = u32(cursor.bytes, cursor.at) + 1;
    if (count > headerEntries) return this.#fail('header');
    this.#inHeader = count;
    this.#headerBlock = u32(cursor.bytes, cursor.at + 4);
    this.#headerNumber = u32(cursor.bytes, cursor.at + 8);
    cursor.at += headerSize;
    this.#left -= headerSize;
    this.headerPosition = this.#position;
    this.#position += headerSize;
    return true;
  }

  #name(bytes: Buffer, at: number, length: number): void {
    let bits = 0;
    let fault: NameFault | undefined;
    const end = at + length;
    for (let i = at; i < end; i += 1) {
      const byte = bytes[i] as number;
      bits |= byte;
      if (byte === 47) fault = 'slash';
      else if (byte === 0) fault = 'nul';
    }
    if (bytes[at] === 46 && (length === 1 || (length === 2 && bytes[at + 1] === 46))) fault = 'dots';
    this.nameFault = fault;
    this.name = bits < 0x80 ? bytes.toString('latin1', at, end) : decodePath(bytes.subarray(at, end));
    this.order = this.#compare(bytes, at, length);
    this.#before = bytes;
    this.#beforeAt = at;
    this.#beforeLength = length;
  }

  /** Names are sorted by their bytes (squashfs.rst, "Directories"). */
  #compare(bytes: Buffer, at: number, length: number): number {
    const before = this.#before;
    const from = this.#beforeAt;
    const common = Math.min(length, this.#beforeLength);
    for (let i = 0; i < common; i += 1) {
      const difference = (bytes[at + i] as number) - (before[from + i] as number);
      if (difference !== 0) return difference;
    }
    return length - this.#beforeLength;
  }

  #fail(fault: ListingFault): boolean {
    this.fault = fault;
    this.#inHeader = 0;
    this.#left = 0;
    return false;
  }
}
