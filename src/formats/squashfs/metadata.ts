import { u16 } from './little-endian.ts';
import type { SquashfsProblems } from './problem.ts';
import type { BlockReader } from './source.ts';

/** Bytes that a metadata block holds once it is unpacked; all but the last of a table hold as many (squashfs.rst, "Compressed data block"). */
export const metadataSize = 8192;
/** The bit of a block's header that says that it is stored as it is; the rest is its length. */
const storedBit = 0x8000;
const headerSize = 2;
/** Read at once where blocks are read one after the other: tables are mostly read through. */
const readAhead = 128 * 1024;
/** Unpacked blocks that a table keeps: 8 MiB. */
const keptBlocks = 1024;

/** One for all, since every folder has a cursor. */
export const noBytes = Buffer.alloc(0);

export interface MetadataBlock {
  /** Where it begins in the image, and where the next one does. */
  readonly at: number;
  readonly next: number;
  readonly bytes: Buffer;
}

/** A run of metadata blocks between two places of the image. Unpacked blocks are kept, the oldest leave first. */
export class MetadataTable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly #reader: BlockReader;
  readonly #problems: SquashfsProblems;
  readonly #blocks = new Map<number, MetadataBlock>();
  readonly #damaged = new Set<number>();
  #last: MetadataBlock | undefined;
  #window: Buffer = noBytes;
  #windowAt = 0;

  constructor(name: string, start: number, end: number, reader: BlockReader, problems: SquashfsProblems) {
    this.name = name;
    this.start = start;
    this.end = Math.min(end, reader.length);
    this.#reader = reader;
    this.#problems = problems;
  }

  /** The block that begins at a place of the image; undefined where there is none that can be read, which is a problem once. */
  block(at: number): MetadataBlock | undefined {
    if (this.#last?.at === at) return this.#last;
    const known = this.#blocks.get(at);
    if (known !== undefined) {
      this.#last = known;
      return known;
    }
    if (this.#damaged.has(at)) return undefined;
    const made = this.#load(at);
    if (typeof made === 'string') {
      this.#damaged.add(at);
      this.#problems.add('table-block', `a block of the ${this.name} table ${made}`, at);
      return undefined;
    }
    if (this.#blocks.size >= keptBlocks) {
      for (const oldest of this.#blocks.keys()) {
        this.#blocks.delete(oldest);
        break;
      }
    }
    this.#blocks.set(at, made);
    this.#last = made;
    return made;
  }

  #load(at: number): MetadataBlock | string {
    this.#reader.countUnpacked();
    if (!(at >= this.start && at + headerSize < this.end)) return 'lies outside of it';
    const header = u16(this.#stored(at, headerSize), 0);
    const length = header & (storedBit - 1);
    if (length === 0 || length > metadataSize) return `states a length of ${length} bytes`;
    if (at + headerSize + length > this.end) return 'ends behind it';
    const stored = this.#stored(at + headerSize, length);
    if (stored.length < length) return 'is cut off';
    const next = at + headerSize + length;
    if ((header & storedBit) !== 0) return { at, next, bytes: Buffer.from(stored) };
    const unpacked = this.#reader.unpack(stored, metadataSize);
    if (typeof unpacked === 'string') return `cannot be unpacked: ${unpacked}`;
    // A copy of its own size: decompressors return views of larger buffers, which would be kept with it.
    return { at, next, bytes: Buffer.from(unpacked) };
  }

  /** Bytes as stored, out of what was read ahead. */
  #stored(at: number, length: number): Buffer {
    const from = at - this.#windowAt;
    if (from < 0 || from + length > this.#window.length) {
      const isNext = from >= 0 && from <= this.#window.length;
      const wanted = isNext ? readAhead : headerSize + metadataSize;
      this.#window = Buffer.from(this.#reader.read(at, Math.min(wanted, this.end - at)));
      this.#windowAt = at;
      return this.#window.subarray(0, length);
    }
    return this.#window.subarray(from, from + length);
  }
}

/** Reads on through the blocks of a table: `bytes` at `at` are what comes next. */
export class MetadataCursor {
  bytes: Buffer = noBytes;
  at = 0;
  /** Where the block in work begins in the image. */
  blockAt = 0;
  readonly #table: MetadataTable;
  #next = 0;

  constructor(table: MetadataTable) {
    this.#table = table;
  }

  /** Goes to a place: a block by its offset in the image, and an offset in what is unpacked of it. false where there is none. */
  seek(blockAt: number, offset: number): boolean {
    this.blockAt = blockAt;
    const block = this.#table.block(blockAt);
    if (block === undefined || offset > block.bytes.length) return false;
    this.bytes = block.bytes;
    this.at = offset;
    this.#next = block.next;
    return true;
  }

  /** Goes to where a reference leads: a block from the table's start times 2^16, and an offset in it (squashfs.rst, "Inodes"). */
  seekReference(reference: number): boolean {
    return this.seek(this.#table.start + Math.floor(reference / 0x1_0000), reference % 0x1_0000);
  }

  /** Makes the next `count` bytes lie in one piece in `bytes`; false where the table ends before. */
  need(count: number): boolean {
    while (this.bytes.length - this.at < count) {
      const block = this.#table.block(this.#next);
      if (block === undefined) return false;
      const rest = this.bytes.length - this.at;
      this.bytes = rest === 0 ? block.bytes : Buffer.concat([this.bytes.subarray(this.at), block.bytes]);
      this.at = 0;
      this.blockAt = this.#next;
      this.#next = block.next;
    }
    return true;
  }
}
