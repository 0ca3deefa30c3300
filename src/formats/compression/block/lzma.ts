import { copyMatch } from './copy.ts';
import { type BlockCompression, damaged, truncated, unsupported } from './fault.ts';

/** A probability is of 2048; half to begin with (LZMA specification, "The Range Coder"). */
const half = 1024;
const states = 12;
/** States below it follow a literal. */
const firstAfterMatch = 7;
const shortestMatch = 2;
/** Slots of distances: up to 3 the distance itself, up to 13 the low bits have a tree for each slot, above that the lowest four share one. */
const firstTreeSlot = 4;
const firstDirectSlot = 14;
const alignBits = 4;

/** Where the probabilities of each kind lie in the one table. A length has two choices, 16 trees of 8, 16 of 8, and one of 256. */
const isMatch = 0;
const isRep = isMatch + (states << 4);
const isRep0 = isRep + states;
const isRep1 = isRep0 + states;
const isRep2 = isRep1 + states;
const isRep0Long = isRep2 + states;
const slots = isRep0Long + (states << 4);
const lowBits = slots + (4 << 6);
const align = lowBits + 128;
const matchLength = align + (1 << alignBits);
const lengthSize = 2 + 128 + 128 + 256;
const repLength = matchLength + lengthSize;
const literals = repLength + lengthSize;
const literalSize = 0x300;
/** As liblzma has it and LZMA2 demands: the .lzma form would allow 12, and 6 MiB of probabilities. */
const maxContextBits = 4;

/** How probabilities are chosen: bits of the previous byte, and of the position for literals and for all else. */
export interface LzmaProperties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

/** Takes the byte apart that holds the three properties. */
export function readProperties(kind: BlockCompression, byte: number): LzmaProperties {
  const lc = byte % 9;
  const rest = (byte - lc) / 9;
  const lp = rest % 5;
  const pb = (rest - lp) / 5;
  if (pb > 4) throw damaged(kind, 'the properties are wrong');
  if (lc + lp > maxContextBits) throw unsupported(kind, 'use more than four bits of context');
  return { lc, lp, pb };
}

/**
 * The decoder below .lzma and .xz: symbols of one range-coded stretch of input into a buffer that is its own dictionary.
 * Source: LZMA specification (lzma-specification.txt of the LZMA SDK). All numbers of the range coder are kept as signed
 * 32-bit integers, for which the engine has a fast form, and compared as unsigned ones.
 */
export class LzmaDecoder {
  readonly #kind: BlockCompression;
  readonly #table = new Uint16Array(literals + (literalSize << maxContextBits));
  #literalBits = 0;
  #literalMask = 0;
  #positionMask = 0;
  #state = 0;
  #rep0 = 0;
  #rep1 = 0;
  #rep2 = 0;
  #rep3 = 0;
  #input: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #range = 0;
  #code = 0;
  /** The last `decode` met the end marker. */
  isEnded = false;

  constructor(kind: BlockCompression) {
    this.#kind = kind;
  }

  /** Place in the input behind what was used. */
  get at(): number {
    return this.#at;
  }

  /** Begins with new properties and nothing learnt. */
  reset({ lc, lp, pb }: LzmaProperties): void {
    this.#literalBits = lc;
    this.#literalMask = (1 << lp) - 1;
    this.#positionMask = (1 << pb) - 1;
    this.#table.fill(half, 0, literals + (literalSize << (lc + lp)));
    this.#state = 0;
    this.#rep0 = 0;
    this.#rep1 = 0;
    this.#rep2 = 0;
    this.#rep3 = 0;
  }

  /** Begins a stretch of range-coded input, which ends before `end`. */
  start(input: Uint8Array, at: number, end: number): void {
    if (end - at < 5) throw truncated(this.#kind);
    if (input[at] !== 0) throw damaged(this.#kind, 'the first byte of a stretch is not zero');
    this.#input = input;
    this.#at = at + 5;
    this.#end = end;
    this.#range = -1;
    this.#code =
      ((input[at + 1] as number) << 24) |
      ((input[at + 2] as number) << 16) |
      ((input[at + 3] as number) << 8) |
      (input[at + 4] as number);
    this.isEnded = false;
  }

  /** Whether the range coder is where an encoder leaves it at the end of a stretch. */
  finish(): boolean {
    if (this.#range >>> 24 === 0) this.#shift();
    if (this.#at > this.#end) throw truncated(this.#kind);
    return this.#code === 0;
  }

  /**
   * Fills `output` from `from` up to `to`, or up to the end marker, and gives the place behind. The dictionary is what lies
   * from `base` on, but no more than its last `dictionary` bytes. A match that reaches beyond `to` is not done and gives `to + 1`.
   */
  decode(output: Uint8Array, base: number, from: number, to: number, dictionary: number): number {
    let position = from;
    let state = this.#state;
    let rep0 = this.#rep0;
    while (position < to) {
      if (this.#at > this.#end) throw truncated(this.#kind);
      const place = position - base;
      const context = (state << 4) + (place & this.#positionMask);
      if (this.#bit(isMatch + context) === 0) {
        const previous = place > 0 ? (output[position - 1] as number) : 0;
        const choice = ((place & this.#literalMask) << this.#literalBits) + (previous >> (8 - this.#literalBits));
        const tree = literals + literalSize * choice;
        output[position] =
          state < firstAfterMatch
            ? this.#tree(tree, 0x100)
            : this.#matchedLiteral(tree, output[position - rep0 - 1] as number);
        position += 1;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }

      let length: number;
      if (this.#bit(isRep + state) === 0) {
        this.#rep3 = this.#rep2;
        this.#rep2 = this.#rep1;
        this.#rep1 = rep0;
        length = this.#length(matchLength, place & this.#positionMask);
        rep0 = this.#distance(length);
        state = state < firstAfterMatch ? 7 : 10;
        if (rep0 === -1) {
          if (length !== shortestMatch) throw damaged(this.#kind, 'the end marker has a wrong length');
          this.isEnded = true;
          break;
        }
      } else {
        if (this.#bit(isRep0 + state) !== 0) rep0 = this.#olderDistance(state, rep0);
        else if (this.#bit(isRep0Long + context) === 0) {
          if (rep0 >>> 0 >= place || rep0 >>> 0 >= dictionary) throw this.#tooFar();
          output[position] = output[position - rep0 - 1] as number;
          position += 1;
          state = state < firstAfterMatch ? 9 : 11;
          continue;
        }
        length = this.#length(repLength, place & this.#positionMask);
        state = state < firstAfterMatch ? 8 : 11;
      }
      if (rep0 >>> 0 >= place || rep0 >>> 0 >= dictionary) throw this.#tooFar();
      if (length > to - position) {
        if (this.#at > this.#end) throw truncated(this.#kind);
        this.#state = state;
        this.#rep0 = rep0;
        return to + 1;
      }
      copyMatch(output, position, rep0 + 1, length);
      position += length;
    }
    this.#state = state;
    this.#rep0 = rep0;
    if (this.#at > this.#end) throw truncated(this.#kind);
    return position;
  }

  #tooFar(): Error {
    return this.#at > this.#end ? truncated(this.#kind) : damaged(this.#kind, 'a match begins before the data');
  }

  /** Moves the second to fourth last distance to the front. */
  #olderDistance(state: number, rep0: number): number {
    let distance: number;
    if (this.#bit(isRep1 + state) === 0) distance = this.#rep1;
    else {
      if (this.#bit(isRep2 + state) === 0) distance = this.#rep2;
      else {
        distance = this.#rep3;
        this.#rep3 = this.#rep2;
      }
      this.#rep2 = this.#rep1;
    }
    this.#rep1 = rep0;
    return distance;
  }

  #length(table: number, positionState: number): number {
    if (this.#bit(table) === 0) return shortestMatch + this.#tree(table + 2 + (positionState << 3), 8) - 8;
    if (this.#bit(table + 1) === 0) return shortestMatch + this.#tree(table + 130 + (positionState << 3), 8);
    return shortestMatch + this.#tree(table + 258, 256) - 240;
  }

  /** A distance less one; -1 is the end marker. */
  #distance(length: number): number {
    const slot = this.#tree(slots + (Math.min(length - shortestMatch, 3) << 6), 64) - 64;
    if (slot < firstTreeSlot) return slot;
    const count = (slot >> 1) - 1;
    const high = 2 | (slot & 1);
    if (slot < firstDirectSlot) return (high << count) + this.#reverseTree(lowBits + (high << count) - slot, count);
    return (
      (((high << (count - alignBits)) + this.#direct(count - alignBits)) << alignBits) +
      this.#reverseTree(align, alignBits)
    );
  }

  #shift(): void {
    this.#range <<= 8;
    this.#code = (this.#code << 8) | (this.#input[this.#at] as number);
    this.#at += 1;
  }

  #bit(index: number): number {
    const table = this.#table;
    if (this.#range >>> 24 === 0) this.#shift();
    const probability = table[index] as number;
    const bound = Math.imul(this.#range >>> 11, probability);
    if (this.#code >>> 0 < bound >>> 0) {
      this.#range = bound;
      table[index] = probability + ((2048 - probability) >> 5);
      return 0;
    }
    this.#range = (this.#range - bound) | 0;
    this.#code = (this.#code - bound) | 0;
    table[index] = probability - (probability >> 5);
    return 1;
  }

  /** Bits from the highest down, with a 1 before them, until they reach `limit`. The loop keeps its numbers out of the object. */
  #tree(tree: number, limit: number): number {
    const table = this.#table;
    const input = this.#input;
    let at = this.#at;
    let range = this.#range;
    let code = this.#code;
    let symbol = 1;
    do {
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | (input[at] as number);
        at += 1;
      }
      const probability = table[tree + symbol] as number;
      const bound = Math.imul(range >>> 11, probability);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        table[tree + symbol] = probability + ((2048 - probability) >> 5);
        symbol <<= 1;
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        table[tree + symbol] = probability - (probability >> 5);
        symbol = (symbol << 1) | 1;
      }
    } while (symbol < limit);
    this.#at = at;
    this.#range = range;
    this.#code = code;
    return symbol;
  }

  /** A literal behind a match: as long as its bits are those of the byte that the match would go on with, they choose the tree. */
  #matchedLiteral(tree: number, matched: number): number {
    const table = this.#table;
    const input = this.#input;
    let at = this.#at;
    let range = this.#range;
    let code = this.#code;
    let symbol = 1;
    let rest = matched;
    let offset = 0x100;
    do {
      rest <<= 1;
      const wanted = rest & offset;
      const index = tree + offset + wanted + symbol;
      if (range >>> 24 === 0) {
        range <<= 8;
        code = (code << 8) | (input[at] as number);
        at += 1;
      }
      const probability = table[index] as number;
      const bound = Math.imul(range >>> 11, probability);
      if (code >>> 0 < bound >>> 0) {
        range = bound;
        table[index] = probability + ((2048 - probability) >> 5);
        symbol <<= 1;
        offset &= ~wanted;
      } else {
        range = (range - bound) | 0;
        code = (code - bound) | 0;
        table[index] = probability - (probability >> 5);
        symbol = (symbol << 1) | 1;
        offset &= wanted;
      }
    } while (symbol < 0x100);
    this.#at = at;
    this.#range = range;
    this.#code = code;
    return symbol;
  }

  /** Bits from the lowest up. */
  #reverseTree(tree: number, count: number): number {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      const bit = this.#bit(tree + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  /** Bits that are as often 0 as 1, from the highest down. */
  #direct(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      if (this.#range >>> 24 === 0) this.#shift();
      this.#range >>>= 1;
      // The code is below twice the range: less than zero as a signed number where the bit is 0.
      const rest = (this.#code - this.#range) | 0;
      value <<= 1;
      if (rest >= 0) {
        this.#code = rest;
        value |= 1;
      }
    }
    return value;
  }
}
