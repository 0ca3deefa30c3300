/** Where the stored bytes of a sparse file belong: pieces in order, none overlapping. */
export interface SparseMap {
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * Checks offsets and lengths in turn against the file's real size and the bytes that are stored; undefined where they do not agree.
 * Holes are what no piece covers (GNU tar manual, "Storing Sparse Files").
 */
export function sparseMapOf(pairs: readonly number[], realSize: number, stored: number): SparseMap | undefined {
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

/** Reads the map of form 1.0 that precedes the data: decimal lines, the count first, then offset and length in turn. */
export class SparseMapText {
  readonly numbers: number[] = [];
  #value = 0;
  #digits = 0;

  /** Takes one block; true once the map is whole, `'damaged'` where it is no map. What follows in the block is padding. */
  read(block: Uint8Array, at: number, length: number, max: number): boolean | 'damaged' {
    for (let i = at; i < at + length; i += 1) {
      const byte = block[i] as number;
      if (byte === 10) {
        if (this.#digits === 0) return 'damaged';
        this.numbers.push(this.#value);
        this.#value = 0;
        this.#digits = 0;
        const count = this.numbers[0] as number;
        if (count > max) return 'damaged';
        if (this.numbers.length === 1 + count * 2) return true;
      } else {
        const digit = byte - 48;
        if (digit < 0 || digit > 9 || this.#digits === 16) return 'damaged';
        this.#value = this.#value * 10 + digit;
        this.#digits += 1;
      }
    }
    return false;
  }
}
