import { crc32 } from 'node:zlib';
import { damaged, overflow, trailing, truncated, unsupported } from './fault.ts';
import { FilterChain } from './filter-chain.ts';
import { chunkHeaderSize, Lzma2Decoder, readChunkHeader } from './lzma2.ts';
import { Window } from './window.ts';
import { type BlockCheck, startCheck } from './xz-check.ts';
import {
  type BlockHeader,
  checkStreamFooter,
  isOpenNumber,
  readBlockHeader,
  readNumber,
  readStreamHeader,
  streamFooterSize,
  streamHeaderSize,
} from './xz-header.ts';

/** Asks for a number of bytes, and is given them, valid until it asks again; fewer only at the end of the input. */
type Requests<Result = void> = Generator<number, Result, Uint8Array>;

/** What an index must agree with: how many blocks there were, and a sum of the sizes of each. */
interface Blocks {
  count: number;
  sum: number;
}

/**
 * Unpacks .xz data (xz-file-format 1.2.1): all streams, their blocks, filters, checks, indexes and the padding between them.
 * It is told nothing of where the bytes come from: `read` asks for them, so that the same code serves blocks and streams.
 */
export class XzDecoder {
  readonly #window = new Window();
  readonly #lzma2 = new Lzma2Decoder();
  readonly #output: (piece: Uint8Array) => void;
  readonly #maxDictionary: number;
  #made = 0;
  #max = 0;

  /** `output` sees pieces that are valid during the call only; a block that wants a larger dictionary is unsupported. */
  constructor(output: (piece: Uint8Array) => void, maxDictionary: number) {
    this.#output = output;
    this.#maxDictionary = maxDictionary;
  }

  /** Reads one file, of which no more than `max` bytes may come out. */
  *read(max: number): Requests {
    this.#max = max;
    this.#made = 0;
    let header = yield* take(streamHeaderSize);
    for (;;) {
      yield* this.#stream(readStreamHeader(header));
      // Padding is zeros by four (section 2.2).
      let start = yield 4;
      while (start.length === 4 && start.every((byte) => byte === 0)) start = yield 4;
      if (start.length === 0) return;
      const begun = Uint8Array.from(start);
      const rest = begun[0] === 0xfd ? yield streamHeaderSize - begun.length : begun.subarray(0, 0);
      if (begun.length + rest.length < streamHeaderSize || begun[1] !== 0x37) throw trailing('xz');
      header = Uint8Array.from([...begun, ...rest]);
    }
  }

  *#stream(check: number): Requests {
    const blocks: Blocks = { count: 0, sum: 0 };
    for (;;) {
      const [size] = yield* take(1);
      if (size === 0) break;
      const rest = yield* take(4 * (size as number) + 3);
      const header = new Uint8Array(rest.length + 1);
      header[0] = size as number;
      header.set(rest, 1);
      yield* this.#block(readBlockHeader(header), header.length, startCheck(check), blocks);
    }
    const indexSize = yield* readIndex(blocks);
    checkStreamFooter(yield* take(streamFooterSize), indexSize, check);
  }

  *#block(header: BlockHeader, headerSize: number, check: BlockCheck, blocks: Blocks): Requests {
    if (header.dictionary > this.#maxDictionary)
      throw unsupported('xz', `ask for a dictionary of more than ${this.#maxDictionary} bytes`);
    const before = this.#made;
    const chain = new FilterChain(header.filters, (piece) => {
      check.update(piece);
      this.#output(piece);
    });
    const packedSize = yield* this.#chunks(header.dictionary, chain);
    chain.end();
    const size = this.#made - before;
    if ((header.packedSize ?? packedSize) !== packedSize || (header.size ?? size) !== size)
      throw damaged('xz', 'a block is not as long as it says');
    const padding = -packedSize & 3;
    if ((yield* take(padding)).some((byte) => byte !== 0)) throw damaged('xz', 'the padding of a block is not zero');
    check.compare(yield* take(check.size));
    addBlock(blocks, headerSize + packedSize + check.size, size);
  }

  /** Unpacks LZMA2 data up to their end, and gives their length. */
  *#chunks(dictionary: number, chain: FilterChain): Requests<number> {
    const window = this.#window;
    window.begin(dictionary);
    this.#lzma2.begin();
    let used = 0;
    for (;;) {
      const control = (yield* take(1))[0] as number;
      used += 1;
      if (control === 0) return used;
      const headerSize = chunkHeaderSize(control);
      const chunk = readChunkHeader(control, yield* take(headerSize));
      used += headerSize + chunk.packedSize;
      if (chunk.size > this.#max - this.#made) throw overflow('xz', this.#max);
      this.#made += chunk.size;
      const packed = yield* take(chunk.packedSize);
      this.#lzma2.prepare(chunk, window);
      window.reserve(chunk.size);
      const from = window.end;
      this.#lzma2.unpack(chunk, packed, window);
      chain.push(window.bytes.subarray(from, window.end));
    }
  }
}

/** Reads what follows the indicator of an index (section 4), holds it against the blocks, and gives its length. */
function* readIndex(blocks: Blocks): Requests<number> {
  let sum = crc32(Uint8Array.of(0));
  let length = 1;
  const number = function* (): Requests<number> {
    const bytes: number[] = [];
    while (isOpenNumber(bytes)) bytes.push((yield* take(1))[0] as number);
    sum = crc32(Uint8Array.from(bytes), sum);
    length += bytes.length;
    return readNumber(bytes, 0).value;
  };
  const count = yield* number();
  if (count !== blocks.count) throw damaged('xz', 'the index has another number of blocks');
  const found: Blocks = { count: 0, sum: 0 };
  while (found.count < count) addBlock(found, yield* number(), yield* number());
  if (found.sum !== blocks.sum) throw damaged('xz', 'the index has other sizes');
  const padding = yield* take(-length & 3);
  if (padding.some((byte) => byte !== 0)) throw damaged('xz', 'the padding of the index is not zero');
  sum = crc32(padding, sum);
  length += padding.length;
  const stored = Buffer.from(yield* take(4)).readUInt32LE(0);
  if (stored !== sum) throw damaged('xz', 'the checksum of the index is wrong');
  return length + 4;
}

/** A file may hold any number of blocks: of their sizes a sum is kept that depends on each and on their order. */
function addBlock(blocks: Blocks, unpaddedSize: number, size: number): void {
  blocks.count += 1;
  blocks.sum = crc32(`${unpaddedSize} ${size};`, blocks.sum);
}

function* take(count: number): Requests<Uint8Array> {
  const bytes = yield count;
  if (bytes.length < count) throw truncated('xz');
  return bytes;
}
