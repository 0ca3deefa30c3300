import { decodePath } from '../../base/path.ts';

/** The unit of every tar archive (POSIX.1-2024, pax, "ustar Interchange Format"). */
export const blockSize = 512;

/** What a type flag says; `unknown` for flags that neither POSIX nor GNU define, and for GNU's volume, multi-volume and dump headers. */
export type TarType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'character' | 'block' | 'fifo' | 'unknown';

/** Type flags as character codes. */
export const flag = {
  nul: 0,
  file: 48,
  hardlink: 49,
  symlink: 50,
  character: 51,
  block: 52,
  directory: 53,
  fifo: 54,
  contiguous: 55,
  sparse: 83,
  longName: 76,
  longLink: 75,
  pax: 120,
  paxGlobal: 103,
  paxSolaris: 88,
} as const;

/** The fields of one header block. The reader owns one and reuses it. */
export interface HeaderFields {
  name: string;
  link: string;
  mode: number;
  uid: number;
  gid: number;
  /** Bytes in the archive, not always those of the file. NaN where the field is no number. */
  size: number;
  /** Seconds since the epoch. */
  mtime: number;
  typeflag: number;
  format: 'v7' | 'ustar' | 'gnu';
  major: number;
  minor: number;
  /** The first field that is no number, for the report. */
  bad: string | undefined;
}

export function emptyFields(): HeaderFields {
  return {
    name: '',
    link: '',
    mode: 0,
    uid: 0,
    gid: 0,
    size: 0,
    mtime: 0,
    typeflag: 0,
    format: 'v7',
    major: 0,
    minor: 0,
    bad: undefined,
  };
}

/** Whether the block at `at` holds nothing but zero bytes. */
export function isZeroBlock(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + blockSize; i += 1) if (bytes[i] !== 0) return false;
  return true;
}

/** Whether the block's checksum is right, counted with unsigned bytes as POSIX says or with signed ones as old Sun and HP archives have it. */
export function hasValidChecksum(bytes: Uint8Array, at: number): boolean {
  const stated = parseNumber(bytes, at + 148, 8);
  // The sum counts the checksum field itself as eight spaces.
  const own = sumOf(bytes, at, blockSize) - sumOf(bytes, at + 148, 8) + 8 * 32;
  return own === stated || signedSum(bytes, at) === stated;
}

let summed: ArrayBufferLike | undefined;
let words: Uint32Array = new Uint32Array(0);

/** The sum of up to 1028 bytes, four at a time where they lie so: even and odd ones each in half a word, which 257 words cannot fill. */
function sumOf(bytes: Uint8Array, at: number, length: number): number {
  const start = bytes.byteOffset + at;
  let sum = 0;
  if ((start & 3) !== 0) {
    for (let i = at; i < at + length; i += 1) sum += bytes[i] as number;
    return sum;
  }
  if (bytes.buffer !== summed) {
    summed = bytes.buffer;
    words = new Uint32Array(summed, 0, summed.byteLength >> 2);
  }
  let even = 0;
  let odd = 0;
  for (let i = start >> 2; i < (start + length) >> 2; i += 1) {
    const word = words[i] as number;
    even += word & 0x00ff00ff;
    odd += (word >>> 8) & 0x00ff00ff;
  }
  return (even & 0xffff) + (even >>> 16) + (odd & 0xffff) + (odd >>> 16);
}

function signedSum(bytes: Uint8Array, at: number): number {
  let sum = 8 * 32;
  for (let i = 0; i < blockSize; i += 1) {
    const byte = bytes[at + i] as number;
    if (i < 148 || i >= 156) sum += byte < 128 ? byte : byte - 256;
  }
  return sum;
}

/**
 * A numeric field: octal digits between spaces and NULs, or GNU's base-256 (first bit set, two's complement), which may be
 * negative. An empty field is 0. NaN where it is neither, or beyond 2^53.
 */
export function parseNumber(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] as number;
  if (first >= 0x80) return parseBase256(bytes, at, length);
  let i = at;
  const end = at + length;
  while (i < end && (bytes[i] === 32 || bytes[i] === 0)) i += 1;
  let value = 0;
  for (; i < end; i += 1) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  for (; i < end; i += 1) if (bytes[i] !== 32 && bytes[i] !== 0) return Number.NaN;
  return value;
}

function parseBase256(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] as number;
  const isNegative = (first & 0x40) !== 0;
  // Worked on the complement where negative, so that no precision is lost to 2^96.
  let value = isNegative ? ~first & 0x3f : first & 0x3f;
  for (let i = at + 1; i < at + length; i += 1) {
    const byte = bytes[i] as number;
    value = value * 256 + (isNegative ? 255 - byte : byte);
    if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  }
  return isNegative ? -1 - value : value;
}

/** The text up to the first NUL, at most `max` bytes. */
export function readText(bytes: Buffer, at: number, max: number): string {
  let end = at;
  let bits = 0;
  for (const stop = at + max; end < stop; end += 1) {
    const byte = bytes[end] as number;
    if (byte === 0) break;
    bits |= byte;
  }
  return bits < 0x80 ? bytes.toString('latin1', at, end) : decodePath(bytes.subarray(at, end));
}

/** Reads all fields of a header block whose checksum was found right. */
export function readHeader(bytes: Buffer, at: number, into: HeaderFields): void {
  into.bad = undefined;
  into.typeflag = bytes[at + 156] as number;
  into.format = formatOf(bytes, at);
  into.name = readText(bytes, at, 100);
  into.link = bytes[at + 157] === 0 ? '' : readText(bytes, at + 157, 100);
  into.mode = number(bytes, at + 100, 8, 'mode', into);
  into.uid = number(bytes, at + 108, 8, 'uid', into);
  into.gid = number(bytes, at + 116, 8, 'gid', into);
  into.mtime = number(bytes, at + 136, 12, 'mtime', into);
  into.size = parseNumber(bytes, at + 124, 12);
  if (!(into.size >= 0)) {
    into.size = Number.NaN;
    into.bad = 'size';
  }
  if (into.format === 'ustar' && bytes[at + 345] !== 0)
    into.name = `${readText(bytes, at + 345, prefixLength(bytes, at))}/${into.name}`;
  const isDevice = into.typeflag === flag.character || into.typeflag === flag.block;
  into.major = isDevice ? number(bytes, at + 329, 8, 'devmajor', into) : 0;
  into.minor = isDevice ? number(bytes, at + 337, 8, 'devminor', into) : 0;
}

function number(bytes: Uint8Array, at: number, length: number, name: string, into: HeaderFields): number {
  const value = parseNumber(bytes, at, length);
  if (!Number.isNaN(value)) return value;
  into.bad ??= name;
  return 0;
}

function formatOf(bytes: Uint8Array, at: number): HeaderFields['format'] {
  const p = at + 257;
  if (bytes[p] !== 117 || bytes[p + 1] !== 115 || bytes[p + 2] !== 116 || bytes[p + 3] !== 97 || bytes[p + 4] !== 114)
    return 'v7';
  // "ustar" NUL is POSIX, "ustar" and two spaces GNU.
  if (bytes[p + 5] === 0) return 'ustar';
  return bytes[p + 5] === 32 && bytes[p + 6] === 32 && bytes[p + 7] === 0 ? 'gnu' : 'v7';
}

/** star's archives end the block with "tar" NUL and keep times in the last 24 bytes of the prefix. */
function prefixLength(bytes: Uint8Array, at: number): number {
  const isStar = bytes[at + 508] === 116 && bytes[at + 509] === 97 && bytes[at + 510] === 114 && bytes[at + 511] === 0;
  return isStar ? 131 : 155;
}

/** The type that a flag stands for; a trailing slash makes a folder of what v7 could not call one. */
export function typeOf(typeflag: number, name: string): TarType {
  switch (typeflag) {
    case flag.nul:
      return name.endsWith('/') ? 'directory' : 'file';
    case flag.file:
    case flag.contiguous:
    case flag.sparse:
      return 'file';
    case flag.hardlink:
      return 'hardlink';
    case flag.symlink:
      return 'symlink';
    case flag.character:
      return 'character';
    case flag.block:
      return 'block';
    case flag.directory:
      return 'directory';
    case flag.fifo:
      return 'fifo';
    default:
      return 'unknown';
  }
}
