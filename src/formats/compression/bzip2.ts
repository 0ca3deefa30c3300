import { CompressionError } from './fault.ts';

/** A block's symbols take at most 20 bits each and its tables a few kilobytes: with this much at hand a block is never cut by a chunk. */
const enough = 2.5 * 1024 * 1024;
const outputSize = 256 * 1024;
const blockMagic = [0x314159, 0x265359] as const;
const endMagic = [0x177245, 0x385090] as const;

/** Unpacks bzip2, all streams of it. A chunk that is given out is valid until the next one is asked for. */
export async function* readBzip2(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new Bzip2Decoder();
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(Uint8Array.from(chunk));
    size += chunk.length;
    if (size < enough) continue;
    decoder.feed(waiting);
    waiting = [];
    size = 0;
    while (decoder.available >= enough) yield* decoder.next();
  }
  decoder.feed(waiting);
  while (!decoder.isDone) yield* decoder.next();
}

/** Decodes block by block out of bytes that are in memory. The format has no standard; the names are those of its author's manual. */
class Bzip2Decoder {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #bits = 0;
  #bitCount = 0;
  #blockSize = 0;
  #streams = 0;
  #combined = 0;
  #block = new Uint32Array(0);
  readonly #output = new Uint8Array(outputSize);

  /** Bytes not yet decoded. */
  get available(): number {
    return this.#bytes.length - this.#at;
  }

  /** No stream is open and no byte is left. */
  get isDone(): boolean {
    return this.#streams > 0 && this.#blockSize === 0 && this.available === 0;
  }

  feed(chunks: readonly Uint8Array[]): void {
    this.#bytes = new Uint8Array(Buffer.concat([this.#bytes.subarray(this.#at), ...chunks]));
    this.#at = 0;
  }

  /** The output of the next header, block or ending. */
  *next(): Generator<Uint8Array> {
    if (this.#blockSize === 0) {
      this.#header();
      return;
    }
    const high = this.#read(24);
    const low = this.#read(24);
    if (high === endMagic[0] && low === endMagic[1]) {
      if (this.#read32() !== this.#combined) throw damaged('the checksum of the stream is wrong');
      this.#bitCount = 0;
      this.#blockSize = 0;
      this.#streams += 1;
    } else if (high === blockMagic[0] && low === blockMagic[1]) yield* this.#decodeBlock();
    else throw damaged('a block has no magic');
  }

  #header(): void {
    const level = (this.#bytes[this.#at + 3] ?? 0) - 48;
    if (
      this.#bytes[this.#at] === 0x42 &&
      this.#bytes[this.#at + 1] === 0x5a &&
      this.#bytes[this.#at + 2] === 0x68 &&
      level >= 1 &&
      level <= 9
    ) {
      this.#at += 4;
      this.#bits = 0;
      this.#bitCount = 0;
      this.#blockSize = level * 100_000;
      this.#combined = 0;
      if (this.#block.length < this.#blockSize) this.#block = new Uint32Array(this.#blockSize);
      return;
    }
    if (this.#streams === 0) throw this.available < 4 ? truncated() : damaged('there is no header');
    for (let i = this.#at; i < this.#bytes.length; i += 1) {
      if (this.#bytes[i] !== 0)
        throw new CompressionError(
          'compression-trailing',
          'bytes that are no further stream follow the compressed data',
        );
    }
    this.#at = this.#bytes.length;
  }

  *#decodeBlock(): Generator<Uint8Array> {
    const stated = this.#read32();
    if (this.#read(1) === 1)
      throw new CompressionError(
        'compression-unsupported',
        'the bzip2 data are randomised, as only versions before 0.9.5 wrote them',
      );
    const origin = this.#read(24);
    const symbols = this.#symbolMap();
    const groups = this.#read(3);
    if (groups < 2 || groups > 6) throw damaged('a block has a wrong number of tables');
    const selectors = this.#selectors(groups);
    const tables = Array.from({ length: groups }, () => new CodeTable(this.#codeLengths(symbols.length + 2)));
    const length = this.#symbols(symbols, selectors, tables);
    if (origin >= length) throw damaged('a block starts beyond its end');
    invert(this.#block, length);
    const crc = yield* this.#runs(length, origin);
    if (crc !== stated) throw damaged('the checksum of a block is wrong');
    this.#combined = (((this.#combined << 1) | (this.#combined >>> 31)) ^ crc) >>> 0;
  }

  /** The byte values that the block uses. */
  #symbolMap(): number[] {
    const used = this.#read(16);
    const symbols: number[] = [];
    for (let high = 0; high < 16; high += 1) {
      if ((used & (0x8000 >> high)) === 0) continue;
      const row = this.#read(16);
      for (let low = 0; low < 16; low += 1) if ((row & (0x8000 >> low)) !== 0) symbols.push(high * 16 + low);
    }
    if (symbols.length === 0) throw damaged('a block uses no byte');
    return symbols;
  }

  /** Which table each group of fifty symbols uses, as positions in a list whose used member moves to the front. */
  #selectors(groups: number): Uint8Array {
    const count = this.#read(15);
    if (count === 0) throw damaged('a block has no selectors');
    const order = Array.from({ length: groups }, (_, index) => index);
    const selectors = new Uint8Array(count);
    for (let i = 0; i < count; i += 1) {
      let position = 0;
      while (this.#read(1) === 1) {
        position += 1;
        if (position >= groups) throw damaged('a selector names no table');
      }
      const [moved] = order.splice(position, 1) as [number];
      order.unshift(moved);
      selectors[i] = moved;
    }
    return selectors;
  }

  #codeLengths(count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    let length = this.#read(5);
    for (let i = 0; i < count; i += 1) {
      while (true) {
        if (length < 1 || length > 20) throw damaged('a code has a wrong length');
        if (this.#read(1) === 0) break;
        length += this.#read(1) === 0 ? 1 : -1;
      }
      lengths[i] = length;
    }
    return lengths;
  }

  /** Undoes Huffman coding, run lengths of the first symbol, and move-to-front; gives the block's length. */
  #symbols(symbols: readonly number[], selectors: Uint8Array, tables: readonly CodeTable[]): number {
    const order = Uint8Array.from(symbols);
    const block = this.#block;
    const max = this.#blockSize;
    const last = symbols.length + 1;
    let length = 0;
    let run = 0;
    let weight = 1;
    for (let group = 0; group < selectors.length; group += 1) {
      const table = tables[selectors[group] as number] as CodeTable;
      for (let i = 0; i < 50; i += 1) {
        const symbol = this.#decode(table);
        if (symbol <= 1) {
          run += weight << symbol;
          weight <<= 1;
          // Checked at once, so that neither number can overflow.
          if (run > max) throw damaged('a run is longer than its block');
          continue;
        }
        if (run > 0) {
          if (length + run > max) throw damaged('a block is too long');
          block.fill(order[0] as number, length, length + run);
          length += run;
          run = 0;
        }
        weight = 1;
        if (symbol === last) return length;
        if (length >= max) throw damaged('a block is too long');
        const byte = order[symbol - 1] as number;
        order.copyWithin(1, 0, symbol - 1);
        order[0] = byte;
        block[length] = byte;
        length += 1;
      }
    }
    throw damaged('a block has no end');
  }

  #decode(table: CodeTable): number {
    let length = table.shortest;
    let code = this.#read(length);
    while (code > (table.limits[length] as number)) {
      length += 1;
      if (length > table.longest) throw damaged('a code is not in its table');
      code = (code << 1) | this.#read(1);
    }
    const symbol = table.symbols[code - (table.offsets[length] as number)];
    if (symbol === undefined) throw damaged('a code is not in its table');
    return symbol;
  }

  /** Walks the block in its original order and undoes the first run lengths: four equal bytes are followed by a count. Gives the checksum. */
  *#runs(length: number, origin: number): Generator<Uint8Array, number> {
    const block = this.#block;
    const output = this.#output;
    let filled = 0;
    let crc = 0xffffffff;
    let at = (block[origin] as number) >>> 8;
    let previous = -1;
    let equal = 0;
    for (let i = 0; i < length; i += 1) {
      const entry = block[at] as number;
      const byte = entry & 0xff;
      at = entry >>> 8;
      let copies = 1;
      let value = byte;
      if (equal === 4) {
        copies = byte;
        value = previous;
        equal = 0;
        previous = -1;
      } else if (byte === previous) equal += 1;
      else {
        previous = byte;
        equal = 1;
      }
      if (filled + copies > outputSize) {
        yield output.subarray(0, filled);
        filled = 0;
      }
      for (; copies > 0; copies -= 1) {
        crc = ((crc << 8) ^ (crcTable[((crc >>> 24) ^ value) & 0xff] as number)) >>> 0;
        output[filled] = value;
        filled += 1;
      }
    }
    if (filled > 0) yield output.subarray(0, filled);
    return ~crc >>> 0;
  }

  /** The next `count` bits, at most 24. */
  #read(count: number): number {
    while (this.#bitCount < count) {
      if (this.#at >= this.#bytes.length) throw truncated();
      this.#bits = ((this.#bits << 8) | (this.#bytes[this.#at] as number)) >>> 0;
      this.#at += 1;
      this.#bitCount += 8;
    }
    this.#bitCount -= count;
    return (this.#bits >>> this.#bitCount) & ((1 << count) - 1);
  }

  #read32(): number {
    const high = this.#read(16);
    return ((high << 16) | this.#read(16)) >>> 0;
  }
}

/** Canonical Huffman codes by length. */
class CodeTable {
  readonly shortest: number;
  readonly longest: number;
  /** The greatest code of each length, and what to subtract for its place among the symbols. */
  readonly limits = new Int32Array(22);
  readonly offsets = new Int32Array(22);
  readonly symbols: number[] = [];

  constructor(lengths: Uint8Array) {
    this.shortest = Math.min(...lengths);
    this.longest = Math.max(...lengths);
    let code = 0;
    for (let length = this.shortest; length <= this.longest; length += 1) {
      this.offsets[length] = code - this.symbols.length;
      for (let symbol = 0; symbol < lengths.length; symbol += 1) {
        if (lengths[symbol] !== length) continue;
        this.symbols.push(symbol);
        code += 1;
      }
      this.limits[length] = code - 1;
      code <<= 1;
    }
  }
}

/** Prepares the way back through the Burrows-Wheeler transform: each entry gets the place of its successor above its byte. */
function invert(block: Uint32Array, length: number): void {
  const places = new Uint32Array(256);
  for (let i = 0; i < length; i += 1)
    places[(block[i] as number) & 0xff] = (places[(block[i] as number) & 0xff] as number) + 1;
  let sum = 0;
  for (let byte = 0; byte < 256; byte += 1) {
    const count = places[byte] as number;
    places[byte] = sum;
    sum += count;
  }
  for (let i = 0; i < length; i += 1) {
    const byte = (block[i] as number) & 0xff;
    const place = places[byte] as number;
    places[byte] = place + 1;
    block[place] = ((block[place] as number) | (i << 8)) >>> 0;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 0x80000000) === 0 ? value << 1 : (value << 1) ^ 0x04c11db7;
  return value >>> 0;
});

function damaged(what: string): CompressionError {
  return new CompressionError('compression-damaged', `the bzip2 data are damaged (${what})`);
}

function truncated(): CompressionError {
  return new CompressionError('compression-truncated', 'the bzip2 data end too early');
}
