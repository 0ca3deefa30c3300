import { limits } from '../../base/limits.ts';
import { ExtendedHeaders, type ExtendedProblem } from './extended.ts';
import type { TarHandler, TarProblemCode } from './handler.ts';
import {
  blockSize,
  emptyFields,
  flag,
  type HeaderFields,
  hasValidChecksum,
  isZeroBlock,
  parseNumber,
  readHeader,
  typeOf,
} from './header.ts';
import { SparseFile } from './sparse.ts';

export type { TarEntry, TarHandler, TarProblemCode } from './handler.ts';

/** States up to `refused` take whole blocks, those from `inBody` on take runs of bytes. */
const inHeader = 0;
const inSparseExtension = 1;
const inSparseText = 2;
const afterEnd = 3;
const lost = 4;
const refused = 5;
const inBody = 6;
const inExtended = 7;
const inSkip = 8;

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
  /** No byte of an extended header's body was seen yet. */
  #isFresh = false;
  #extendedAt = 0;
  /** Stored bytes that a link may have behind it; the next block tells. */
  #linkBody = 0;
  #path = '';
  readonly #extended = new ExtendedHeaders();
  /** The sparse file whose map or content is being read. */
  #sparse: SparseFile | undefined;
  #stored = 0;
  readonly #place = (bytes: Buffer, start: number, end: number, position: number): void =>
    this.#handler.body(bytes, start, end, position);

  constructor(handler: TarHandler) {
    this.#handler = handler;
  }

  /** Bytes pushed so far. */
  get offset(): number {
    return this.#offset + this.#filled;
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
    if (this.#state === refused) this.#complete = false;
    else if (this.#state === afterEnd) {
      if (this.#zeroBlocks < 2) this.#problem('tar-no-end', 'the end marker has one zero block instead of two', at);
      if (this.#filled > 0) this.#checkRest(this.#partial, 0, this.#filled);
    } else if (this.#offset === 0 && this.#filled > 0) {
      this.#problem('not-a-tar', `${this.#filled} bytes are less than one tar header`, 0);
      this.#complete = false;
    } else if (this.#state !== inHeader && this.#state !== lost) this.#cut('the archive ends inside of an entry', at);
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
      this.#problem('tar-field', 'a link has content, which readers treat differently', this.#offset, this.#path);
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
      this.#problem('not-a-tar', 'the first block is no tar header');
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
    this.#extended.forget();
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
        this.#extended.forget();
        this.#state = lost;
        return;
      }
    }
    if (ExtendedHeaders.isExtended(fields.typeflag)) this.#startExtended();
    else this.#emit(bytes, at);
  }

  #emit(bytes: Buffer, at: number): void {
    const fields = this.#fields;
    const extended = this.#extended;
    const isSilent = extended.isSilent;
    if (!isSilent) extended.apply(fields);
    const { name: path, typeflag, size } = fields;
    const type = typeOf(typeflag, path);
    const isDevice = type === 'character' || type === 'block';
    const isLink = type === 'hardlink' || type === 'symlink';
    const isOldSparse = typeflag === flag.sparse;
    const isSparse = type === 'file' && (isOldSparse || (!isSilent && extended.local.isSparse));
    this.#path = path;
    this.#stored = type === 'file' || type === 'unknown' ? size : 0;
    this.#linkBody = isLink && size > 0 ? size : 0;
    const next = isSparse ? this.#openSparse(bytes, at, isOldSparse) : inBody;
    this.#handler.entry({
      path,
      type,
      typeflag,
      mode: fields.mode,
      uid: fields.uid,
      gid: fields.gid,
      size: type !== 'file' ? 0 : this.#sparse !== undefined && this.#sparse.size >= 0 ? this.#sparse.size : size,
      mtime: fields.mtime,
      link: isLink ? fields.link : undefined,
      device: isDevice ? { major: fields.major, minor: fields.minor } : undefined,
      xattrs: isSilent ? undefined : extended.xattrs,
      isSparse,
      offset: this.#offset,
      bodyOffset: this.#offset + blockSize,
    });
    if (!isSilent) extended.forget();
    if (type === 'unknown')
      this.#problem('tar-type', `the type flag ${flagText(typeflag)} is not known`, this.#offset, path);
    if (next !== inBody) this.#state = next;
    else if (isSparse) this.#startSparseBody();
    else this.#startBody(type !== 'unknown');
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
      } else if (this.#sparse === undefined) {
        this.#handler.body(bytes, start, end, this.#position);
        this.#position += end - start;
      } else this.#sparse.spread(bytes, start, end, this.#place);
    } else if (state === inExtended) {
      const isWhole = this.#isFresh && end - start === this.#left;
      this.#isFresh = false;
      if (!isWhole) this.#extended.keep(bytes, start, end);
      if (end - start === this.#left)
        this.#note(isWhole ? this.#extended.read(bytes, start, end) : this.#extended.finish());
    }
    this.#left -= end - start;
    this.#offset += end - start;
    if (this.#left === 0) this.#endRun();
  }

  #endRun(): void {
    if (this.#state === inBody && this.#isOpen) {
      this.#isOpen = false;
      this.#sparse = undefined;
      this.#handler.end();
    }
    if (this.#padding > 0) {
      this.#left = this.#padding;
      this.#padding = 0;
      this.#state = inSkip;
    } else this.#state = inHeader;
  }

  #startExtended(): void {
    const { size, typeflag } = this.#fields;
    this.#isFresh = true;
    this.#extendedAt = this.#offset;
    this.#extended.start(typeflag);
    if (size <= limits.paxHeader) {
      this.#startRun(inExtended, size);
      return;
    }
    this.#complete = false;
    this.#problem('tar-pax', `an extended header has ${size} bytes, more than the ${limits.paxHeader} that are read`);
    this.#startRun(inSkip, size);
  }

  #note(problem: ExtendedProblem | undefined): void {
    if (problem === undefined) return;
    if (problem.isDamage) this.#complete = false;
    this.#problem('tar-pax', problem.detail, this.#extendedAt);
  }

  /** Extended headers that no entry followed. */
  #dropPending(): void {
    if (!this.#extended.isPending) return;
    this.#note({ detail: 'an extended header is followed by no entry', isDamage: true });
    this.#extended.forget();
  }

  #openSparse(bytes: Buffer, at: number, isOld: boolean): number {
    if (isOld) {
      const { file, isExtended } = SparseFile.fromHeader(bytes, at);
      this.#sparse = file;
      return isExtended ? inSparseExtension : inBody;
    }
    const { file, isInBody } = SparseFile.fromRecords(this.#extended.local);
    this.#sparse = file;
    return isInBody ? inSparseText : inBody;
  }

  #sparseExtension(bytes: Buffer, at: number): void {
    if (this.#sparse?.readExtension(bytes, at) !== true) this.#startSparseBody();
  }

  #sparseText(bytes: Buffer, at: number): void {
    const isTooShort = this.#stored < blockSize;
    if (!isTooShort) this.#stored -= blockSize;
    if (isTooShort || this.#sparse?.readText(bytes, at) !== true) this.#startSparseBody(isTooShort);
  }

  #startSparseBody(isTooShort = false): void {
    const isGood = !isTooShort && this.#sparse?.settle(this.#stored) === true;
    if (!isGood) {
      this.#complete = false;
      this.#sparse = undefined;
      this.#problem(
        'tar-sparse',
        'the map of a sparse file is damaged or of an unknown form',
        this.#offset,
        this.#path,
      );
    }
    // The block that should have been the map was all that is stored.
    if (isTooShort) this.#stored = 0;
    this.#startBody(isGood);
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

function flagText(typeflag: number): string {
  return typeflag < 33 || typeflag > 126 ? String(typeflag) : `"${String.fromCharCode(typeflag)}"`;
}
