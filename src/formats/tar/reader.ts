import { limits } from '../../base/limits.ts';
import { decodePath } from '../../base/path.ts';
import {
  blockSize,
  emptyFields,
  flag,
  type HeaderFields,
  hasValidChecksum,
  isZeroBlock,
  parseNumber,
  readHeader,
  type TarType,
  typeOf,
} from './header.ts';
import { PaxRecords, readPax } from './pax.ts';
import { type SparseMap, SparseMapText, sparseMapOf } from './sparse.ts';

/** One member as the archive states it; nothing is normalised, duplicates are kept. */
export interface TarEntry {
  /** As stored, after extended headers; bytes that are no UTF-8 as {@link decodePath} gives them. */
  readonly path: string;
  readonly type: TarType;
  /** The raw flag as a character code. */
  readonly typeflag: number;
  /** As stored, file type bits included where a writer put them there. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of the file: of a sparse file with its holes; 0 for what has no content. */
  readonly size: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  /** Target of a symbolic or hard link, as stored. */
  readonly link: string | undefined;
  readonly device: { readonly major: number; readonly minor: number } | undefined;
  readonly xattrs: ReadonlyMap<string, Uint8Array> | undefined;
  readonly isSparse: boolean;
  /** Offset of its header block in the archive, and of its first stored byte. */
  readonly offset: number;
  readonly bodyOffset: number;
}

export type TarProblemCode =
  | 'not-a-tar'
  | 'tar-checksum'
  | 'tar-field'
  | 'tar-pax'
  | 'tar-truncated'
  | 'tar-no-end'
  | 'tar-after-end'
  | 'tar-type'
  | 'tar-sparse';

/** What a reader calls, in the archive's order. */
export interface TarHandler {
  entry(entry: TarEntry): void;
  /**
   * Content of the last entry: `bytes[start..end)`, valid during the call only, belongs at `position` of the file.
   * Positions grow; what no call covers of a sparse file is a hole.
   */
  body(bytes: Uint8Array, start: number, end: number, position: number): void;
  /** All content of the last entry was there. Not called for what was cut off, nor for a sparse file whose map is damaged. */
  end(): void;
  problem(code: TarProblemCode, detail: string, offset: number, path?: string): void;
}

const inHeader = 0;
const inSparseExtension = 1;
const inSparseText = 2;
const afterEnd = 3;
const lost = 4;
const refused = 5;
const inBody = 6;
const inMeta = 7;
const inSkip = 8;

/** Pieces of one sparse file: its map may take as much as any other extended header. */
const maxPieces = Math.floor(limits.paxHeader / 24);

/**
 * A strict, synchronous reader of tar archives in all forms that images hold: v7, ustar, GNU, star and pax, sparse files included.
 * Bytes are pushed in pieces of any size; what is found does not depend on where they are cut. It never throws on bad bytes:
 * it reports, finds the next header that is right, and says in the end that the reading was not complete.
 */
export class TarReader {
  readonly #handler: TarHandler;
  readonly #fields: HeaderFields = emptyFields();
  readonly #partial = Buffer.alloc(blockSize);
  #filled = 0;
  #state = inHeader;
  #offset = 0;
  #entries = 0;
  #zeroBlocks = 0;
  #complete = true;
  #reportedAfterEnd = false;
  /** Bytes left of the present run, and of the padding behind it. */
  #left = 0;
  #padding = 0;
  #position = 0;
  /** An entry's `end` is due once its run is over. */
  #isOpen = false;
  /** Stored bytes that a link may have behind it; the next block tells. */
  #linkBody = 0;
  #path = '';
  #meta: Buffer = Buffer.allocUnsafe(4096);
  #metaLength = 0;
  #metaFlag = 0;
  readonly #global = new PaxRecords();
  readonly #local = new PaxRecords();
  #hasGlobal = false;
  #hasLocal = false;
  #longName: string | undefined;
  #longLink: string | undefined;
  #map: SparseMap | undefined;
  #piece = 0;
  #pieceDone = 0;
  #pairs: number[] = [];
  #text: SparseMapText | undefined;
  #realSize = 0;
  #stored = 0;

  constructor(handler: TarHandler) {
    this.#handler = handler;
  }

  /** Bytes pushed so far. */
  get offset(): number {
    return this.#offset + this.#filled;
  }

  /** The end marker was seen: only zero bytes may follow. */
  get ended(): boolean {
    return this.#state === afterEnd;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      if (this.#state >= inBody) {
        const count = Math.min(this.#left, end - at);
        this.#run(bytes, at, at + count);
        at += count;
      } else if (this.#state === refused) {
        this.#offset += end - at;
        return;
      } else if (this.#filled === 0 && end - at >= blockSize) {
        this.#block(bytes, at);
        this.#offset += blockSize;
        at += blockSize;
      } else {
        const count = Math.min(blockSize - this.#filled, end - at);
        bytes.copy(this.#partial, this.#filled, at, at + count);
        this.#filled += count;
        at += count;
        if (this.#filled < blockSize) return;
        this.#filled = 0;
        this.#block(this.#partial, 0);
        this.#offset += blockSize;
      }
    }
  }

  /** Says that the archive ended; the result tells whether all of it could be read, so that no entry can be missing. */
  finish(): { readonly complete: boolean } {
    const at = this.offset;
    if (this.#state === refused) return { complete: false };
    if (this.#state === afterEnd) {
      if (this.#zeroBlocks < 2) this.#problem('tar-no-end', 'the end marker has one zero block instead of two', at);
      if (this.#filled > 0) this.#checkRest(this.#partial, 0, this.#filled);
    } else if (this.#offset === 0 && this.#filled > 0) {
      this.#problem('not-a-tar', `${this.#filled} bytes are less than one tar header`, 0);
      this.#complete = false;
    } else if (this.#state !== inHeader && this.#state !== lost) this.#cut(`the archive ends inside of an entry`, at);
    else if (this.#filled > 0) this.#cut('the archive ends inside of a header', at);
    else if (this.#state === inHeader) {
      this.#dropPending();
      this.#problem('tar-no-end', 'the archive ends without an end marker', at);
      this.#complete = false;
    }
    return { complete: this.#complete };
  }

  #cut(detail: string, at: number): void {
    this.#problem('tar-truncated', detail, at, this.#path);
    this.#complete = false;
  }

  #problem(code: TarProblemCode, detail: string, offset = this.#offset, path?: string): void {
    this.#handler.problem(code, detail, offset, path);
  }

  #block(bytes: Buffer, at: number): void {
    switch (this.#state) {
      case inHeader:
        this.#header(bytes, at);
        return;
      case inSparseExtension:
        this.#sparseExtension(bytes, at);
        return;
      case inSparseText:
        this.#sparseText(bytes, at);
        return;
      case afterEnd:
        this.#checkRest(bytes, at, blockSize);
        return;
      default:
        this.#search(bytes, at);
    }
  }

  #header(bytes: Buffer, at: number): void {
    if (bytes[at] === 0 && isZeroBlock(bytes, at)) {
      this.#linkBody = 0;
      this.#dropPending();
      this.#zeroBlocks = 1;
      this.#state = afterEnd;
      return;
    }
    if (!hasValidChecksum(bytes, at)) {
      this.#noHeader(bytes, at);
      return;
    }
    this.#linkBody = 0;
    this.#entries += 1;
    readHeader(bytes, at, this.#fields);
    this.#accept(bytes, at);
  }

  /** A block that should be a header and is none: a link's content, the start of something that is no tar, or damage. */
  #noHeader(bytes: Buffer, at: number): void {
    if (this.#linkBody > 0) {
      this.#problem(
        'tar-field',
        'a link has content, which readers of tar treat differently',
        this.#offset,
        this.#path,
      );
      const body = this.#linkBody;
      this.#linkBody = 0;
      // This block is the first of the body.
      if (body > blockSize) {
        this.#left = Math.ceil(body / blockSize) * blockSize - blockSize;
        this.#padding = 0;
        this.#state = inSkip;
      }
      return;
    }
    this.#complete = false;
    if (this.#entries === 0) {
      this.#problem('not-a-tar', 'the first block is no tar header', this.#offset);
      this.#state = refused;
      return;
    }
    const stated = parseNumber(bytes, at + 148, 8);
    this.#problem(
      'tar-checksum',
      `the header has a wrong checksum${Number.isNaN(stated) ? '' : ` (${stated} is stated)`}`,
      this.#offset,
      this.#path,
    );
    this.#forgetPending();
    this.#state = lost;
  }

  /** After damage: the next block that names its format and has the right checksum is taken for a header again. */
  #search(bytes: Buffer, at: number): void {
    if (bytes[at] === 0 || bytes[at + 257] !== 117 || !hasValidChecksum(bytes, at)) return;
    readHeader(bytes, at, this.#fields);
    if (this.#fields.format === 'v7') return;
    this.#state = inHeader;
    this.#accept(bytes, at);
  }

  #accept(bytes: Buffer, at: number): void {
    const fields = this.#fields;
    if (fields.bad !== undefined) {
      this.#complete = false;
      this.#problem('tar-field', `the field "${fields.bad}" is no number`, this.#offset, fields.name);
      // Without a size the next header cannot be found but by looking for it.
      if (Number.isNaN(fields.size)) {
        this.#forgetPending();
        this.#state = lost;
        return;
      }
    }
    switch (fields.typeflag) {
      case flag.pax:
      case flag.paxSolaris:
      case flag.paxGlobal:
      case flag.longName:
      case flag.longLink:
        this.#startMeta();
        return;
      default:
        this.#emit(bytes, at);
    }
  }

  #emit(bytes: Buffer, at: number): void {
    const fields = this.#fields;
    const local = this.#local;
    const global = this.#global;
    let path = fields.name;
    let link = fields.link;
    let { size, uid, gid, mtime } = fields;
    let xattrs: Map<string, Uint8Array> | undefined;
    let isPaxSparse = false;
    if (this.#longName !== undefined) path = this.#longName;
    if (this.#longLink !== undefined) link = this.#longLink;
    if (this.#hasLocal || this.#hasGlobal) {
      path = local.sparseName || stated(local.path, global.path, path);
      link = stated(local.link, global.link, link);
      size = statedNumber(local.size, global.size, size);
      uid = statedNumber(local.uid, global.uid, uid);
      gid = statedNumber(local.gid, global.gid, gid);
      mtime = statedNumber(local.mtime, global.mtime, mtime);
      xattrs = global.xattrs === undefined ? local.xattrs : new Map([...global.xattrs, ...(local.xattrs ?? [])]);
      isPaxSparse = local.isSparse;
      if (!(size >= 0)) size = fields.size;
    }
    const type = typeOf(fields.typeflag, path);
    const hasBody = type === 'file' || type === 'unknown';
    const isOldSparse = fields.typeflag === flag.sparse;
    const isSparse = type === 'file' && (isOldSparse || isPaxSparse);
    this.#path = path;
    let realSize = hasBody ? size : 0;
    if (isSparse) realSize = this.#realSizeOf(bytes, at, isOldSparse, size);
    const isDevice = type === 'character' || type === 'block';
    const isLink = type === 'hardlink' || type === 'symlink';
    this.#handler.entry({
      path,
      type,
      typeflag: fields.typeflag,
      mode: fields.mode,
      uid,
      gid,
      size: type === 'file' ? realSize : 0,
      mtime,
      link: isLink ? link : undefined,
      device: isDevice ? { major: fields.major, minor: fields.minor } : undefined,
      xattrs,
      isSparse,
      offset: this.#offset,
      bodyOffset: this.#offset + blockSize,
    });
    if (type === 'unknown') {
      this.#problem(
        'tar-type',
        `the type flag ${fields.typeflag < 33 || fields.typeflag > 126 ? fields.typeflag : `"${String.fromCharCode(fields.typeflag)}"`} is not known`,
        this.#offset,
        path,
      );
    }
    this.#stored = hasBody ? size : 0;
    this.#linkBody = isLink && size > 0 ? size : 0;
    if (isSparse) this.#startSparse(bytes, at, isOldSparse);
    else {
      this.#map = undefined;
      this.#startBody(type !== 'unknown');
    }
    if (this.#hasLocal || this.#longName !== undefined || this.#longLink !== undefined) this.#forgetPending();
  }

  #startBody(isOpen: boolean): void {
    this.#position = 0;
    this.#isOpen = isOpen;
    this.#startRun(inBody, this.#stored);
  }

  #startRun(state: number, length: number): void {
    this.#left = length;
    this.#padding = (blockSize - (length % blockSize)) % blockSize;
    this.#state = state;
    if (length === 0) this.#endRun();
  }

  /** `bytes[start..end)` lies within the present run. */
  #run(bytes: Buffer, start: number, end: number): void {
    const state = this.#state;
    if (state === inBody) {
      if (!this.#isOpen) {
        // Content of an entry that is not understood.
      } else if (this.#map === undefined) {
        this.#handler.body(bytes, start, end, this.#position);
        this.#position += end - start;
      } else this.#spread(bytes, start, end, this.#map);
    } else if (state === inMeta) {
      if (this.#metaLength === 0 && end - start === this.#left) {
        this.#left = 0;
        this.#offset += end - start;
        this.#readMeta(bytes, start, end);
        this.#endRun();
        return;
      }
      this.#keepMeta(bytes, start, end);
    }
    this.#left -= end - start;
    this.#offset += end - start;
    if (this.#left > 0) return;
    if (state === inMeta) this.#readMeta(this.#meta, 0, this.#metaLength);
    this.#endRun();
  }

  #endRun(): void {
    if (this.#state === inBody && this.#isOpen) {
      this.#isOpen = false;
      this.#handler.end();
    }
    if (this.#padding > 0) {
      this.#left = this.#padding;
      this.#padding = 0;
      this.#state = inSkip;
    } else this.#state = inHeader;
  }

  #startMeta(): void {
    const { size, typeflag } = this.#fields;
    this.#metaFlag = typeflag;
    this.#metaLength = 0;
    if (size > limits.paxHeader) {
      this.#complete = false;
      this.#problem(
        'tar-pax',
        `an extended header has ${size} bytes, more than the ${limits.paxHeader} that are read`,
        this.#offset,
      );
      this.#startRun(inSkip, size);
    } else this.#startRun(inMeta, size);
  }

  #keepMeta(bytes: Buffer, start: number, end: number): void {
    const needed = this.#metaLength + end - start;
    if (needed > this.#meta.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#meta.length * 2));
      this.#meta.copy(larger, 0, 0, this.#metaLength);
      this.#meta = larger;
    }
    bytes.copy(this.#meta, this.#metaLength, start, end);
    this.#metaLength = needed;
  }

  #readMeta(bytes: Buffer, start: number, end: number): void {
    if (this.#metaFlag === flag.longName || this.#metaFlag === flag.longLink) {
      const nul = bytes.indexOf(0, start);
      const text = decodePath(bytes.subarray(start, nul >= start && nul < end ? nul : end));
      const isName = this.#metaFlag === flag.longName;
      if ((isName ? this.#longName : this.#longLink) !== undefined)
        this.#contradiction('two long names precede one entry');
      if (isName) this.#longName = text;
      else this.#longLink = text;
    } else if (this.#metaFlag === flag.paxGlobal) {
      this.#hasGlobal = true;
      this.#extended(readPax(bytes, start, end, this.#global));
      const { path, link, size } = this.#global;
      if (path || link || size !== undefined)
        this.#contradiction('a global header states a path, a link or a size, which readers of tar treat differently');
    } else {
      if (this.#hasLocal) this.#contradiction('two extended headers precede one entry');
      this.#local.clear();
      this.#hasLocal = true;
      this.#extended(readPax(bytes, start, end, this.#local));
    }
  }

  #extended(problem: string | undefined): void {
    if (problem === undefined) return;
    this.#complete = false;
    this.#problem('tar-pax', `an extended header is damaged: ${problem}`);
  }

  #contradiction(detail: string): void {
    this.#problem('tar-pax', detail);
  }

  /** Extended headers that no entry followed. */
  #dropPending(): void {
    if (this.#hasLocal || this.#longName !== undefined || this.#longLink !== undefined) {
      this.#complete = false;
      this.#problem('tar-pax', 'an extended header is followed by no entry');
    }
    this.#forgetPending();
  }

  #forgetPending(): void {
    if (this.#hasLocal) this.#local.clear();
    this.#hasLocal = false;
    this.#longName = undefined;
    this.#longLink = undefined;
    this.#linkBody = 0;
  }

  #realSizeOf(bytes: Buffer, at: number, isOldSparse: boolean, stored: number): number {
    const real = isOldSparse ? parseNumber(bytes, at + 483, 12) : this.#local.sparseSize;
    if (real !== undefined && real >= 0) return real;
    this.#sparseDamage('the size of a sparse file is no number');
    return stored;
  }

  #sparseDamage(detail: string): void {
    this.#complete = false;
    this.#problem('tar-sparse', detail, this.#offset, this.#path);
  }

  #startSparse(bytes: Buffer, at: number, isOldSparse: boolean): void {
    this.#realSize = isOldSparse ? parseNumber(bytes, at + 483, 12) : (this.#local.sparseSize ?? Number.NaN);
    if (isOldSparse) {
      this.#pairs = [];
      this.#readPairs(bytes, at + 386, 4);
      if (bytes[at + 482] === 0) this.#spreadFrom(this.#pairs);
      else this.#state = inSparseExtension;
      return;
    }
    if (this.#local.sparseMajor === 1 && this.#local.sparseMinor === 0 && this.#local.sparseMap === undefined) {
      this.#text = new SparseMapText();
      this.#state = inSparseText;
    } else this.#spreadFrom(this.#local.sparseMap ?? [Number.NaN]);
  }

  /** Old GNU: pairs of 12-byte numbers; an empty length ends the list. */
  #readPairs(bytes: Buffer, at: number, count: number): void {
    for (let i = 0; i < count; i += 1) {
      const pair = at + i * 24;
      if (bytes[pair + 12] === 0) return;
      this.#pairs.push(parseNumber(bytes, pair, 12), parseNumber(bytes, pair + 12, 12));
    }
  }

  #sparseExtension(bytes: Buffer, at: number): void {
    // Beyond the cap the blocks are still walked over, so that the next header is found.
    if (this.#pairs.length <= maxPieces * 2) this.#readPairs(bytes, at, 21);
    if (bytes[at + 504] === 0) this.#spreadFrom(this.#pairs);
  }

  #sparseText(bytes: Buffer, at: number): void {
    const text = this.#text as SparseMapText;
    const state = this.#stored < blockSize ? 'damaged' : text.read(bytes, at, blockSize, maxPieces);
    this.#stored -= Math.min(this.#stored, blockSize);
    if (state === false) return;
    this.#text = undefined;
    this.#spreadFrom(state === true ? text.numbers.slice(1) : [Number.NaN]);
  }

  #spreadFrom(pairs: readonly number[]): void {
    this.#map = pairs.length > maxPieces * 2 ? undefined : sparseMapOf(pairs, this.#realSize, this.#stored);
    this.#piece = 0;
    this.#pieceDone = 0;
    if (this.#map === undefined) this.#sparseDamage('the map of a sparse file is damaged or of an unknown form');
    this.#startBody(this.#map !== undefined);
  }

  /** Hands stored bytes on to where the map says that they belong. */
  #spread(bytes: Buffer, start: number, end: number, map: SparseMap): void {
    let at = start;
    while (at < end) {
      const length = map.lengths[this.#piece] as number;
      const count = Math.min(length - this.#pieceDone, end - at);
      this.#handler.body(bytes, at, at + count, (map.offsets[this.#piece] as number) + this.#pieceDone);
      at += count;
      this.#pieceDone += count;
      if (this.#pieceDone < length) continue;
      this.#piece += 1;
      this.#pieceDone = 0;
    }
  }

  /** Behind the end marker: zero bytes are padding, a header is an entry that most readers never see. */
  #checkRest(bytes: Buffer, at: number, length: number): void {
    for (let i = at; i < at + length; i += 1) {
      if (bytes[i] === 0) continue;
      if (this.#reportedAfterEnd) return;
      this.#reportedAfterEnd = true;
      const isHeader = length === blockSize && hasValidChecksum(bytes, at);
      if (isHeader) readHeader(bytes, at, this.#fields);
      this.#problem(
        'tar-after-end',
        isHeader
          ? `entries follow the end marker, the first is "${this.#fields.name}"`
          : 'bytes that are not zero follow the end marker',
        this.#offset,
      );
      return;
    }
    if (length === blockSize) this.#zeroBlocks += 1;
  }
}

function stated(local: string | undefined, global: string | undefined, header: string): string {
  return (local ?? global) || header;
}

function statedNumber(local: number | undefined, global: number | undefined, header: number): number {
  const value = local ?? global;
  return value === undefined || Number.isNaN(value) ? header : value;
}
