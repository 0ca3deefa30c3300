import { crc32 } from 'node:zlib';
import { type BlockFilter, branchFilters } from './bcj.ts';
import { damaged, unsupported } from './fault.ts';
import { DeltaFilter } from './filter-chain.ts';

/** Sizes in bytes; all numbers of sections are those of xz-file-format 1.2.1. */
export const streamHeaderSize = 12;
export const streamFooterSize = 12;
/** The filter that unpacks; all others change bytes in place. */
const lzma2Id = 0x21;
const deltaId = 0x03;
/** A number takes no more bytes (section 1.2). */
const longestNumber = 9;

/** A block as its header tells. Sizes are undefined where the header does not say them. */
export interface BlockHeader {
  readonly packedSize: number | undefined;
  readonly size: number | undefined;
  /** Bytes that matches may reach back. */
  readonly dictionary: number;
  /** Filters in the order in which they were applied, LZMA2 left out. */
  readonly filters: readonly BlockFilter[];
}

/** Whether the bytes begin as a stream does (section 2.1.1.1). */
export function isStreamMagic(bytes: Uint8Array): boolean {
  return [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00].every((byte, index) => bytes[index] === byte);
}

/** The id of the check that a stream header names (section 2.1.1). */
export function readStreamHeader(header: Uint8Array): number {
  if (!isStreamMagic(header)) throw damaged('xz', 'there is no header');
  if (crc32(header.subarray(6, 8)) !== numberAt(header, 8)) throw damaged('xz', 'the checksum of the header is wrong');
  return readFlags(header, 6);
}

/** Checks a footer against what it repeats (section 2.1.2). */
export function checkStreamFooter(footer: Uint8Array, indexSize: number, check: number): void {
  if (footer[10] !== 0x59 || footer[11] !== 0x5a) throw damaged('xz', 'there is no footer');
  if (crc32(footer.subarray(4, 10)) !== numberAt(footer, 0)) throw damaged('xz', 'the checksum of the footer is wrong');
  if ((numberAt(footer, 4) + 1) * 4 !== indexSize) throw damaged('xz', 'the footer states another size of the index');
  if (readFlags(footer, 8) !== check) throw damaged('xz', 'header and footer name different checks');
}

function readFlags(bytes: Uint8Array, at: number): number {
  const check = bytes[at + 1] as number;
  if (bytes[at] !== 0 || check > 15) throw unsupported('xz', 'use flags that nobody has defined');
  return check;
}

/** Reads a whole block header, its size byte included (section 3.1). */
export function readBlockHeader(header: Uint8Array): BlockHeader {
  const end = header.length - 4;
  if (crc32(header.subarray(0, end)) !== numberAt(header, end))
    throw damaged('xz', 'the checksum of a block header is wrong');
  const fields = new FieldReader(header.subarray(0, end));
  fields.byte();
  const flags = fields.byte();
  if ((flags & 0x3c) !== 0) throw unsupported('xz', 'use flags that nobody has defined');
  const packedSize = (flags & 0x40) === 0 ? undefined : fields.number();
  const size = (flags & 0x80) === 0 ? undefined : fields.number();
  const filters: BlockFilter[] = [];
  for (let left = flags & 3; left > 0; left -= 1) filters.push(readFilter(fields.number(), fields.bytes()));
  const dictionary = readLzma2(fields.number(), fields.bytes());
  if (fields.rest().some((byte) => byte !== 0)) throw unsupported('xz', 'have a block header with more than is known');
  return { packedSize, size, dictionary, filters };
}

/** A filter that is not the last: one that changes no size (section 5.3). */
function readFilter(id: number, properties: Uint8Array): BlockFilter {
  if (id === deltaId) {
    if (properties.length !== 1) throw unsupported('xz', 'have a delta filter with other properties');
    return new DeltaFilter((properties[0] as number) + 1);
  }
  const branch = branchFilters.get(id);
  if (branch === undefined) throw unsupported('xz', `use an unknown filter (${id})`);
  if (properties.length !== 0 && properties.length !== 4)
    throw unsupported('xz', 'have a branch filter with other properties');
  const offset = properties.length === 0 ? 0 : numberAt(properties, 0);
  if (offset % branch.alignment !== 0)
    throw unsupported('xz', 'have a branch filter with an offset that is not aligned');
  return branch.begin(offset);
}

/** The dictionary size of the last filter, which must be LZMA2 (section 5.3.1). */
function readLzma2(id: number, properties: Uint8Array): number {
  if (id !== lzma2Id) throw unsupported('xz', `are packed with an unknown filter (${id})`);
  const bits = properties[0];
  if (bits === undefined || properties.length !== 1 || bits > 40)
    throw unsupported('xz', 'have an unknown size of the dictionary');
  return bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
}

/** Whether a number may go on behind these bytes of it. */
export function isOpenNumber(bytes: ArrayLike<number>): boolean {
  return ((bytes[bytes.length - 1] ?? 0x80) & 0x80) !== 0 && bytes.length < longestNumber;
}

/** A number of seven bits a byte, the lowest first (section 1.2). Above 2⁵³ it is not exact, and larger than any file. */
export function readNumber(bytes: ArrayLike<number>, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let i = 0; i < longestNumber; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * i);
    // No number ends with a byte that adds nothing.
    if (byte < 0x80 && (byte !== 0 || i === 0)) return { value, next: at + i + 1 };
    if (byte === 0) break;
  }
  throw damaged('xz', 'a number is not well formed');
}

class FieldReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw damaged('xz', 'a block header is too short');
    this.#at += 1;
    return byte;
  }

  number(): number {
    const { value, next } = readNumber(this.#bytes, this.#at);
    this.#at = next;
    return value;
  }

  /** Bytes whose number is before them. */
  bytes(): Uint8Array {
    const count = this.number();
    if (count > this.#bytes.length - this.#at) throw damaged('xz', 'a block header is too short');
    const bytes = this.#bytes.subarray(this.#at, this.#at + count);
    this.#at += count;
    return bytes;
  }

  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }
}

function numberAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)) >>>
    0
  );
}
