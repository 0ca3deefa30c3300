import { limits } from '../../base/limits.ts';
import { blockSize, parseNumber } from './header.ts';
import type { PaxRecords } from './pax.ts';

/** Pieces of one sparse file: its map may take as much as any other extended header. */
const maxPieces = Math.floor(limits.paxHeader / 24);

/** Where the stored bytes of a sparse file belong: pieces in order, none overlapping. */
interface SparseMap {
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/** Where stored bytes of a sparse file go: `bytes[start..end)` belongs at `position`. */
export type Place = (bytes: Buffer, start: number, end: number, position: number) => void;

/**
 * The map of one sparse file while it is read, in GNU's old form and in the pax forms 0.0, 0.1 and 1.0
 * (GNU tar manual, "Storing Sparse Files"). Holes are what no piece covers.
 */
export class SparseFile {
  /** Bytes of the file with its holes; NaN where that is not stated. */
  readonly size: number;
  readonly #pairs: number[];
  #map: SparseMap | undefined;
  #piece = 0;
  #pieceDone = 0;
  #value = 0;
  #digits = 0;

  private constructor(size: number, pairs: number[]) {
    this.size = size;
    this.#pairs = pairs;
  }

  /** Of a header with the type flag `S`; `isExtended` tells whether blocks with more of the map follow. */
  static fromHeader(bytes: Buffer, at: number): { readonly file: SparseFile; readonly isExtended: boolean } {
    const file = new SparseFile(parseNumber(bytes, at + 483, 12), []);
    file.#readPairs(bytes, at + 386, 4);
    return { file, isExtended: bytes[at + 482] !== 0 };
  }

  /** Of pax records; `isInBody` tells whether the map precedes the content. An unknown form makes a map that is damaged. */
  static fromRecords(records: PaxRecords): { readonly file: SparseFile; readonly isInBody: boolean } {
    const isInBody = records.sparseMajor === 1 && records.sparseMinor === 0 && records.sparseMap === undefined;
    return {
      file: new SparseFile(records.sparseSize ?? Number.NaN, isInBody ? [] : (records.sparseMap ?? [Number.NaN])),
      isInBody,
    };
  }

  /** Takes a block of the map that follows a header; true where another one follows. */
  readExtension(bytes: Buffer, at: number): boolean {
    // Beyond the cap the blocks are still walked over, so that the next header is found.
    if (this.#pairs.length <= maxPieces * 2) this.#readPairs(bytes, at, 21);
    return bytes[at + 504] !== 0;
  }

  /** Takes a block of the map that precedes the content: decimal lines, the count first. True where another one follows. */
  readText(bytes: Buffer, at: number): boolean {
    for (let i = at; i < at + blockSize; i += 1) {
      const digit = (bytes[i] as number) - 48;
      if (bytes[i] === 10 && this.#digits > 0) {
        this.#pairs.push(this.#value);
        this.#value = 0;
        this.#digits = 0;
        const count = this.#pairs[0] as number;
        if (count > maxPieces) return this.#refuse();
        if (this.#pairs.length < 1 + count * 2) continue;
        this.#pairs.shift();
        return false;
      }
      if (digit < 0 || digit > 9 || this.#digits === 16) return this.#refuse();
      this.#value = this.#value * 10 + digit;
      this.#digits += 1;
    }
    return true;
  }

  /** Checks the map against the file's size and the bytes that are stored; false where they do not agree. */
  settle(stored: number): boolean {
    this.#map = this.#pairs.length > maxPieces * 2 ? undefined : mapOf(this.#pairs, this.size, stored);
    return this.#map !== undefined;
  }

  /** Puts stored bytes where the map says that they belong. */
  spread(bytes: Buffer, start: number, end: number, place: Place): void {
    const { offsets, lengths } = this.#map as SparseMap;
    let at = start;
    while (at < end) {
      const length = lengths[this.#piece] as number;
      const count = Math.min(length - this.#pieceDone, end - at);
      place(bytes, at, at + count, (offsets[this.#piece] as number) + this.#pieceDone);
      at += count;
      this.#pieceDone += count;
      if (this.#pieceDone < length) continue;
      this.#piece += 1;
      this.#pieceDone = 0;
    }
  }

  #refuse(): false {
    this.#pairs.splice(0, this.#pairs.length, Number.NaN);
    return false;
  }

  /** Pairs of 12-byte numbers; an empty length ends the list. */
  #readPairs(bytes: Buffer, at: number, count: number): void {
    for (let i = 0; i < count; i += 1) {
      const pair = at + i * 24;
      if (bytes[pair + 12] === 0) return;
      this.#pairs.push(parseNumber(bytes, pair, 12), parseNumber(bytes, pair + 12, 12));
    }
  }
}

function mapOf(pairs: readonly number[], realSize: number, stored: number): SparseMap | undefined {
  if (pairs.length % 2 !== 0 || !(realSize >= 0)) return undefined;
  const offsets: number[] = [];
  const lengths: number[] = [];
  let end = 0;
  let total = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const offset = pairs[i] as number;
    const length = pairs[i + 1] as number;
    if (!(offset >= end && length >= 0 && offset + length <= realSize)) return undefined;
    end = offset + length;
    total += length;
    if (length === 0) continue;
    offsets.push(offset);
    lengths.push(length);
  }
  return total === stored ? { offsets, lengths } : undefined;
}
