import { limits } from '../../base/limits.ts';
import { blockCountOf, type InodeFields, none } from './inode.ts';
import { u32, u64 } from './little-endian.ts';
import type { LookupTable } from './lookup-table.ts';
import type { MetadataCursor } from './metadata.ts';
import type { BlockReader } from './source.ts';
import { superblockSize } from './superblock.ts';

/** The bit of a data block's size that says that it is stored as it is; the rest is its length, 0 a hole (squashfs.rst, "Inodes"). */
const storedBit = 0x100_0000;
/** Unpacked fragment blocks that are kept: small files follow each other in them. */
const keptFragments = 4;

/** What is wrong with the blocks of a file. */
export interface BlockFault {
  readonly code: 'block-size' | 'block-bounds' | 'block-fragment' | 'block-damaged' | 'inode-unreadable';
  readonly detail: string;
  readonly offset: number;
}

/** Where the data of files are, and how large their blocks. */
export interface DataArea {
  /** 0 where the superblock states an impossible one: then no content can be read. */
  readonly blockSize: number;
  /** The first byte behind them: the inode table follows (squashfs.rst, "Squashfs filesystem design"). */
  readonly end: number;
}

/** Takes a piece of a file's content, valid until anything else of the image is read, and says false to end. */
export type TakePiece = (piece: Uint8Array) => boolean;

/** Reads and checks what files hold. */
export class FileBlocks {
  readonly #reader: BlockReader;
  readonly #area: DataArea;
  readonly #fragments: LookupTable | undefined;
  readonly #keptFragments = new Map<number, Uint8Array>();
  /** Zeros of one block, once they are needed. */
  #hole: Uint8Array = new Uint8Array(0);
  #cost = 0;
  #last: { readonly index: number; readonly at: number; readonly word: number } | undefined;

  constructor(reader: BlockReader, area: DataArea, fragments: LookupTable | undefined) {
    this.#reader = reader;
    this.#area = area;
    this.#fragments = fragments;
  }

  /** Bytes that were read and unpacked so far, also where it was of no use: for callers that bound their work. */
  get cost(): number {
    return this.#cost;
  }

  /** Words of a file's list of blocks. */
  blockCount(fields: InodeFields): number {
    return this.#area.blockSize === 0 ? 0 : blockCountOf(fields, this.#area.blockSize);
  }

  /** Checks a file's list of blocks and its fragment without reading them; the cursor stands at the list. */
  check(cursor: MetadataCursor, fields: InodeFields): BlockFault | undefined {
    if (this.#area.blockSize === 0) return undefined;
    const count = this.blockCount(fields);
    let at = fields.start;
    for (let index = 0; index < count; index += 1) {
      if (!cursor.need(4)) return cutList(cursor);
      const word = u32(cursor.bytes, cursor.at);
      cursor.at += 4;
      const fault = this.#faultOf(word, at);
      if (fault !== undefined) return fault;
      at += word & (storedBit - 1);
    }
    return fields.fragment === none ? undefined : this.#checkFragment(fields);
  }

  /** Checks all fragments without reading them, also those that no file names; gives each fault. */
  checkFragments(report: (fault: BlockFault) => void): void {
    // Each is of a file at least, so there are no more than entries.
    const count = this.#area.blockSize === 0 ? 0 : Math.min(this.#fragments?.count ?? 0, limits.entries);
    for (let index = 0; index < count; index += 1) {
      const place = this.#fragmentAt(index);
      if ('code' in place) report(place);
    }
  }

  /** Gives the content in order, a block at a time, holes as zeros; says what is wrong where it ends early for that. */
  read(cursor: MetadataCursor, fields: InodeFields, take: TakePiece): BlockFault | undefined {
    const { blockSize } = this.#area;
    if (blockSize === 0) return { code: 'block-size', detail: 'the size of blocks is not known', offset: 12 };
    const count = this.blockCount(fields);
    let at = fields.start;
    let left = fields.size;
    for (let index = 0; index < count; index += 1) {
      if (!cursor.need(4)) return cutList(cursor);
      const word = u32(cursor.bytes, cursor.at);
      cursor.at += 4;
      const wanted = Math.min(blockSize, left);
      const piece = word === 0 ? this.#zeros(wanted) : this.#block(word, at, wanted);
      if ('code' in piece) return piece;
      if (!take(piece)) return undefined;
      at += word & (storedBit - 1);
      left -= wanted;
    }
    if (left === 0) return undefined;
    const piece = this.#tail(fields, left);
    if ('code' in piece) return piece;
    take(piece);
    return undefined;
  }

  #zeros(length: number): Uint8Array {
    if (this.#hole.length < length) this.#hole = new Uint8Array(this.#area.blockSize);
    return this.#hole.subarray(0, length);
  }

  /** One block of a fragment, or of a file: its bytes are valid until the next read. */
  #block(word: number, at: number, wanted: number | undefined): Uint8Array | BlockFault {
    const fault = this.#faultOf(word, at);
    if (fault !== undefined) return fault;
    const length = word & (storedBit - 1);
    const stored = this.#reader.read(at, length);
    if (stored.length < length) return { code: 'block-bounds', detail: 'a block is cut off', offset: at };
    this.#cost += length;
    const bytes = (word & storedBit) !== 0 ? stored : this.#reader.unpack(stored, this.#area.blockSize);
    if (bytes !== stored) this.#cost += typeof bytes === 'string' ? this.#area.blockSize : bytes.length;
    if (typeof bytes === 'string')
      return { code: 'block-damaged', detail: `a block cannot be unpacked: ${bytes}`, offset: at };
    if (wanted !== undefined && bytes.length !== wanted)
      return { code: 'block-damaged', detail: `a block holds ${bytes.length} bytes instead of ${wanted}`, offset: at };
    return bytes;
  }

  #faultOf(word: number, at: number): BlockFault | undefined {
    if (word === 0) return undefined;
    const length = word & (storedBit - 1);
    if (length === 0 || length > this.#area.blockSize || word >= 2 * storedBit) {
      const detail = `a block states ${length} bytes, where ${this.#area.blockSize} are the most`;
      return { code: 'block-size', detail, offset: at };
    }
    if (at < superblockSize || at + length > this.#area.end)
      return { code: 'block-bounds', detail: `a block of ${length} bytes lies outside of the data`, offset: at };
    return undefined;
  }

  #checkFragment(fields: InodeFields): BlockFault | undefined {
    const place = this.#fragmentAt(fields.fragment);
    if ('code' in place) return place;
    const tail = fields.size % this.#area.blockSize;
    if (fields.fragmentOffset + tail <= this.#area.blockSize) return undefined;
    const detail = `${tail} bytes from ${fields.fragmentOffset} are not in one fragment`;
    return { code: 'block-fragment', detail, offset: place.at };
  }

  /** The end of a file, out of its fragment. */
  #tail(fields: InodeFields, length: number): Uint8Array | BlockFault {
    let bytes = this.#keptFragments.get(fields.fragment);
    const place = this.#fragmentAt(fields.fragment);
    if ('code' in place) return place;
    if (bytes === undefined) {
      const made = this.#block(place.word, place.at, undefined);
      if ('code' in made) return made;
      bytes = Uint8Array.from(made);
      if (this.#keptFragments.size >= keptFragments)
        this.#keptFragments.delete(this.#keptFragments.keys().next().value as number);
      this.#keptFragments.set(fields.fragment, bytes);
    }
    const end = fields.fragmentOffset + length;
    if (end <= bytes.length) return bytes.subarray(fields.fragmentOffset, end);
    const detail = `a fragment of ${bytes.length} bytes ends before ${end}`;
    return { code: 'block-fragment', detail, offset: place.at };
  }

  #fragmentAt(index: number): { readonly at: number; readonly word: number } | BlockFault {
    if (this.#last?.index === index) return this.#last;
    const record = this.#fragments?.record(index);
    if (record === undefined)
      return { code: 'block-fragment', detail: `there is no readable fragment ${index}`, offset: 0 };
    const at = u64(record, 0);
    const word = u32(record, 8);
    if (word === 0) return { code: 'block-size', detail: `the fragment ${index} has no bytes`, offset: at };
    const fault = this.#faultOf(word, at);
    if (fault !== undefined) return fault;
    this.#last = { index, at, word };
    return this.#last;
  }
}

function cutList(cursor: MetadataCursor): BlockFault {
  return { code: 'inode-unreadable', detail: 'the list of blocks is cut off', offset: cursor.blockAt };
}
