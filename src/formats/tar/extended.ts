import { decodePath } from '../../base/path.ts';
import { flag, type HeaderFields } from './header.ts';
import { PaxRecords, readPax } from './pax.ts';

/** What is wrong with an extended header. `isDamage`: what follows it may have been read wrongly. */
export interface ExtendedProblem {
  readonly detail: string;
  readonly isDamage: boolean;
}

/** Collects what precedes an entry: GNU long names and links, pax headers for one entry, and global ones for all that follow. */
export class ExtendedHeaders {
  readonly #global = new PaxRecords();
  readonly local = new PaxRecords();
  #hasGlobal = false;
  #hasLocal = false;
  #longName: string | undefined;
  #longLink: string | undefined;
  #typeflag = 0;
  #body: Buffer = Buffer.allocUnsafe(4096);
  #length = 0;

  /** Something waits for its entry. */
  get isPending(): boolean {
    return this.#hasLocal || this.#longName !== undefined || this.#longLink !== undefined;
  }

  /** Whether any extended header has a say in the next entry. */
  get isSilent(): boolean {
    return !this.#hasGlobal && !this.isPending;
  }

  static isExtended(typeflag: number): boolean {
    return (
      typeflag === flag.pax ||
      typeflag === flag.paxSolaris ||
      typeflag === flag.paxGlobal ||
      typeflag === flag.longName ||
      typeflag === flag.longLink
    );
  }

  start(typeflag: number): void {
    this.#typeflag = typeflag;
    this.#length = 0;
  }

  /** Takes a part of the body; grows with what was seen, not with what was declared. */
  keep(bytes: Buffer, start: number, end: number): void {
    const needed = this.#length + end - start;
    if (needed > this.#body.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#body.length * 2));
      this.#body.copy(larger, 0, 0, this.#length);
      this.#body = larger;
    }
    bytes.copy(this.#body, this.#length, start, end);
    this.#length = needed;
  }

  /** Reads the body that was kept. */
  finish(): ExtendedProblem | undefined {
    return this.read(this.#body, 0, this.#length);
  }

  /** Reads a body that lies in one piece. */
  read(bytes: Buffer, start: number, end: number): ExtendedProblem | undefined {
    switch (this.#typeflag) {
      case flag.longName: {
        const isSecond = this.#longName !== undefined;
        this.#longName = textOf(bytes, start, end);
        return isSecond ? contradiction('two long names precede one entry') : undefined;
      }
      case flag.longLink: {
        const isSecond = this.#longLink !== undefined;
        this.#longLink = textOf(bytes, start, end);
        return isSecond ? contradiction('two long link names precede one entry') : undefined;
      }
      case flag.paxGlobal:
        return this.#readGlobal(bytes, start, end);
      default: {
        const isSecond = this.#hasLocal;
        this.local.clear();
        this.#hasLocal = true;
        return (
          damage(readPax(bytes, start, end, this.local)) ??
          (isSecond ? contradiction('two extended headers precede one entry') : undefined)
        );
      }
    }
  }

  #readGlobal(bytes: Buffer, start: number, end: number): ExtendedProblem | undefined {
    this.#hasGlobal = true;
    const problem = damage(readPax(bytes, start, end, this.#global));
    if (problem !== undefined) return problem;
    const { path, link, size } = this.#global;
    const isHazard = (path ?? '') !== '' || (link ?? '') !== '' || size !== undefined;
    return isHazard
      ? contradiction('a global header states a path, a link or a size, which readers of tar treat differently')
      : undefined;
  }

  /** Puts what was said in place of what the header says; an entry's own records before global ones, both before the header. */
  apply(fields: HeaderFields): void {
    const { local } = this;
    const global = this.#global;
    if (this.#longName !== undefined) fields.name = this.#longName;
    if (this.#longLink !== undefined) fields.link = this.#longLink;
    fields.name = (local.sparseName ?? '') || (local.path ?? global.path ?? '') || fields.name;
    fields.link = (local.link ?? global.link ?? '') || fields.link;
    fields.uid = stated(local.uid ?? global.uid, fields.uid);
    fields.gid = stated(local.gid ?? global.gid, fields.gid);
    fields.mtime = stated(local.mtime ?? global.mtime, fields.mtime);
    const size = stated(local.size ?? global.size, fields.size);
    if (size >= 0) fields.size = size;
  }

  get xattrs(): ReadonlyMap<string, Uint8Array> | undefined {
    const global = this.#global.xattrs;
    return global === undefined ? this.local.xattrs : new Map([...global, ...(this.local.xattrs ?? [])]);
  }

  /** The entry has come; global headers stay. */
  forget(): void {
    if (this.#hasLocal) this.local.clear();
    this.#hasLocal = false;
    this.#longName = undefined;
    this.#longLink = undefined;
  }
}

function stated(value: number | undefined, header: number): number {
  return value === undefined || Number.isNaN(value) ? header : value;
}

/** Long names end with a NUL, which is counted. */
function textOf(bytes: Buffer, start: number, end: number): string {
  const nul = bytes.indexOf(0, start);
  return decodePath(bytes.subarray(start, nul >= start && nul < end ? nul : end));
}

function damage(problem: string | undefined): ExtendedProblem | undefined {
  return problem === undefined ? undefined : { detail: `an extended header is damaged: ${problem}`, isDamage: true };
}

function contradiction(detail: string): ExtendedProblem {
  return { detail, isDamage: false };
}
