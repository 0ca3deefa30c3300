import { decodePath } from '../../base/path.ts';

/** What extended headers say (POSIX.1-2024, pax, "pax Extended Header"). undefined: not said; '' or NaN: said to be taken back. */
export class PaxRecords {
  path: string | undefined;
  link: string | undefined;
  size: number | undefined;
  uid: number | undefined;
  gid: number | undefined;
  /** Whole seconds since the epoch, rounded down. */
  mtime: number | undefined;
  xattrs: Map<string, Uint8Array> | undefined;
  /** GNU sparse files: the forms 0.0, 0.1 and 1.0. */
  sparseMajor: number | undefined;
  sparseMinor: number | undefined;
  sparseName: string | undefined;
  sparseSize: number | undefined;
  /** Offsets and lengths in turn. */
  sparseMap: number[] | undefined;

  clear(): void {
    this.path = undefined;
    this.link = undefined;
    this.size = undefined;
    this.uid = undefined;
    this.gid = undefined;
    this.mtime = undefined;
    this.xattrs = undefined;
    this.sparseMajor = undefined;
    this.sparseMinor = undefined;
    this.sparseName = undefined;
    this.sparseSize = undefined;
    this.sparseMap = undefined;
  }

  get isSparse(): boolean {
    return this.sparseMap !== undefined || this.sparseMajor !== undefined || this.sparseSize !== undefined;
  }
}

/** Reads the records `LENGTH KEY=VALUE\n` of one extended header. The result says what is wrong with it, undefined where nothing is. */
export function readPax(bytes: Buffer, start: number, end: number, into: PaxRecords): string | undefined {
  let problem: string | undefined;
  let at = start;
  while (at < end) {
    let length = 0;
    let i = at;
    for (; i < end && i - at < 8; i += 1) {
      const digit = (bytes[i] as number) - 48;
      if (digit < 0 || digit > 9) break;
      length = length * 10 + digit;
    }
    // Some writers pad with NULs what they state as one length.
    if (i === at && bytes[at] === 0) return problem ?? (isZero(bytes, at, end) ? undefined : 'a record has no length');
    if (i === at || bytes[i] !== 32) return problem ?? 'a record has no length';
    const next = at + length;
    if (next > end || next <= i + 1 || bytes[next - 1] !== 10) return problem ?? 'a record has a wrong length';
    const equals = bytes.indexOf(61, i + 1);
    if (equals <= i + 1 || equals >= next) return problem ?? 'a record has no key';
    problem = readRecord(bytes.toString('latin1', i + 1, equals), bytes, equals + 1, next - 1, into) ?? problem;
    at = next;
  }
  return problem;
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (bytes[i] !== 0) return false;
  return true;
}

function readRecord(key: string, bytes: Buffer, start: number, end: number, into: PaxRecords): string | undefined {
  switch (key) {
    case 'path':
      into.path = decodePath(bytes.subarray(start, end));
      return undefined;
    case 'linkpath':
      into.link = decodePath(bytes.subarray(start, end));
      return undefined;
    case 'size':
      into.size = whole(bytes, start, end);
      if (into.size < 0) into.size = Number.NaN;
      return complaint(into.size, key, start, end);
    case 'uid':
      into.uid = whole(bytes, start, end);
      return complaint(into.uid, key, start, end);
    case 'gid':
      into.gid = whole(bytes, start, end);
      return complaint(into.gid, key, start, end);
    case 'mtime':
      into.mtime = seconds(bytes, start, end);
      return complaint(into.mtime, key, start, end);
    default:
      if (key.startsWith('GNU.sparse.')) return readSparse(key.slice(11), bytes, start, end, into);
      if (key.startsWith('SCHILY.xattr.'))
        addXattr(into, decodeKey(key.slice(13)), new Uint8Array(bytes.subarray(start, end)));
      else if (key.startsWith('LIBARCHIVE.xattr.')) return readLibarchive(key.slice(17), bytes, start, end, into);
      return undefined;
  }
}

function complaint(value: number | undefined, key: string, start: number, end: number): string | undefined {
  return Number.isNaN(value) && end > start ? `the record "${key}" is no number` : undefined;
}

function readSparse(key: string, bytes: Buffer, start: number, end: number, into: PaxRecords): string | undefined {
  switch (key) {
    case 'name':
      into.sparseName = decodePath(bytes.subarray(start, end));
      return undefined;
    case 'major':
      into.sparseMajor = whole(bytes, start, end);
      return complaint(into.sparseMajor, 'GNU.sparse.major', start, end);
    case 'minor':
      into.sparseMinor = whole(bytes, start, end);
      return complaint(into.sparseMinor, 'GNU.sparse.minor', start, end);
    case 'size':
    case 'realsize':
      into.sparseSize = whole(bytes, start, end);
      return complaint(into.sparseSize, 'GNU.sparse.realsize', start, end);
    case 'offset':
    case 'numbytes': {
      into.sparseMap ??= [];
      // The records come in pairs, offset first; anything else makes a map that the reader refuses.
      const isTurn = into.sparseMap.length % 2 === (key === 'offset' ? 0 : 1);
      into.sparseMap.push(isTurn ? whole(bytes, start, end) : Number.NaN);
      return undefined;
    }
    case 'map':
      into.sparseMap =
        end === start
          ? []
          : bytes
              .toString('latin1', start, end)
              .split(',')
              .map((text) => (/^\d{1,16}$/.test(text) ? Number(text) : Number.NaN));
      return undefined;
    default:
      return undefined;
  }
}

/** libarchive writes keys URL-encoded and values in base64 without padding. */
function readLibarchive(key: string, bytes: Buffer, start: number, end: number, into: PaxRecords): string | undefined {
  const text = bytes.toString('latin1', start, end);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return 'an extended attribute is no base64';
  let name: string;
  try {
    name = decodeURIComponent(key);
  } catch {
    return 'the name of an extended attribute is damaged';
  }
  addXattr(into, name, Uint8Array.from(Buffer.from(text, 'base64')));
  return undefined;
}

function addXattr(into: PaxRecords, name: string, value: Uint8Array): void {
  into.xattrs ??= new Map();
  into.xattrs.set(name, value);
}

function decodeKey(latin1: string): string {
  return /^[\x00-\x7f]*$/.test(latin1) ? latin1 : decodePath(Buffer.from(latin1, 'latin1'));
}

/** A decimal integer; NaN for anything else, an empty value included. */
function whole(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 45 && end > start;
  const from = isNegative ? start + 1 : start;
  if (from >= end || end - from > 16) return Number.NaN;
  let value = 0;
  for (let i = from; i < end; i += 1) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return isNegative ? -value : value;
}

/** A decimal number with a fraction, rounded down. */
function seconds(bytes: Uint8Array, start: number, end: number): number {
  let dot = start;
  while (dot < end && bytes[dot] !== 46) dot += 1;
  const base = whole(bytes, start, dot);
  let hasFraction = false;
  for (let i = dot + 1; i < end; i += 1) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (digit > 0) hasFraction = true;
  }
  return hasFraction && bytes[start] === 45 ? base - 1 : base;
}
