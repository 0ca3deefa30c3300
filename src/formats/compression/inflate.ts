import { constants, createGunzip, createZstdDecompress, gzipSync, zstdCompressSync } from 'node:zlib';
import { limits } from '../../base/limits.ts';
import { CompressionError, checkOutput, faultOf, type OutputCaps } from './fault.ts';
import { sniffCompression } from './sniff.ts';

/** Compressions that are unpacked without leaving the thread's call stack. */
export type SyncCompression = 'none' | 'gzip' | 'zstd';

/** Output buffer, in bytes: large enough for hashing at full speed, reused for the whole stream. */
const outputSize = 256 * 1024;
/**
 * Most bytes that one call into the library gets and gives, by how much it had before. What a failing call had made is lost,
 * so these bound the loss; but the library's fast path ends before the edges of its buffers, and small ones cost a seventh of
 * the time. So the beginning of a stream, which is all of a small layer, is done in small steps and the rest in whole buffers.
 */
const steps = [
  { until: 64 * 1024, input: 256, output: 32 * 1024 },
  { until: 1024 * 1024, input: 4 * 1024, output: 32 * 1024 },
  { until: Number.POSITIVE_INFINITY, input: outputSize, output: outputSize },
] as const;

/** The part of Node's binding that is used; undocumented, hence {@link hasSyncInflate}. */
interface Handle {
  onerror: (message: string, errno: number, code: string) => void;
  writeSync(
    flush: number,
    input: Uint8Array,
    inputAt: number,
    inputLength: number,
    output: Uint8Array,
    outputAt: number,
    outputLength: number,
  ): void;
  close(): void;
}
interface Internals {
  readonly _handle?: Partial<Handle> | null;
  /** [output bytes left, input bytes left] after each call. */
  readonly _writeState?: Uint32Array;
}

/** A push decompressor: `output` sees chunks that are valid during the call only. Errors are {@link CompressionError}. */
export interface Decompressor {
  write(chunk: Uint8Array): void;
  /** Says that the input ended; a stream that is not whole raises `compression-truncated`. Closes. */
  end(): void;
  /** Frees the library's memory. May be called at any time and more than once; nothing may be written afterwards. */
  close(): void;
  /** Zero bytes after the last gzip member: padding, as tapes leave it, and not an error. */
  readonly padding: number;
}

/** Opens a decompressor; only where {@link hasSyncInflate}, but for `none`. All members of a gzip file and all frames of a zstd file are read. */
export function openDecompressor(
  kind: SyncCompression,
  output: (chunk: Uint8Array) => void,
  caps: OutputCaps = limits,
): Decompressor {
  if (kind === 'none') return { write: output, end: () => {}, close: () => {}, padding: 0 };
  const inflater = new Inflater(kind, caps);
  const drain = (): void => {
    for (let chunk = inflater.next(); chunk !== undefined; chunk = inflater.next()) output(chunk);
  };
  return {
    write(chunk) {
      inflater.feed(chunk);
      drain();
    },
    end: () => inflater.finish(),
    close: () => inflater.close(),
    get padding() {
      return inflater.padding;
    },
  };
}

/** The same in pull form: give input with `feed`, take output with `next` until there is none, then feed again or `finish`. */
export class Inflater {
  readonly #kind: 'gzip' | 'zstd';
  readonly #caps: OutputCaps;
  readonly #handle: Handle;
  readonly #state: Uint32Array;
  readonly #output = Buffer.allocUnsafe(outputSize);
  #input: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** The last call filled its output: more may be waiting inside. */
  #pending = false;
  #stage: 0 | 1 | 2 = 0;
  #used = 0;
  #made = 0;
  #fault: CompressionError | undefined;
  #raised: { readonly message: string; readonly code: string } | undefined;
  #ended = false;
  #closed = false;
  padding = 0;

  constructor(kind: 'gzip' | 'zstd', caps: OutputCaps = limits) {
    this.#kind = kind;
    this.#caps = caps;
    const { handle, state } = openHandle(kind);
    this.#handle = handle;
    this.#state = state;
    handle.onerror = (message, _errno, code) => {
      this.#raised = { message, code };
    };
  }

  feed(chunk: Uint8Array): void {
    this.#input = chunk;
    this.#at = 0;
  }

  /** Up to 256 KiB of output, valid until the next call; undefined where all input is used. */
  next(): Uint8Array | undefined {
    let filled = 0;
    while (this.#fault === undefined && filled < outputSize && (this.#at < this.#input.length || this.#pending)) {
      if (this.#ended) this.#skipPadding();
      else filled += this.#step(filled);
    }
    if (filled > 0) return this.#output.subarray(0, filled);
    if (this.#fault === undefined) return undefined;
    this.close();
    throw this.#fault;
  }

  /** Checks that the input ended where a member or frame ended, and closes. */
  finish(): void {
    if (this.#closed) return;
    if (!this.#ended) {
      const flush = this.#kind === 'gzip' ? constants.Z_FINISH : constants.ZSTD_e_end;
      this.#handle.writeSync(flush, this.#output, 0, 0, this.#output, 0, outputSize);
    }
    this.close();
    if (this.#raised !== undefined) throw faultOf(this.#kind, this.#raised, true);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#handle.close();
  }

  #step(filled: number): number {
    while (this.#used >= steps[this.#stage].until) this.#stage = this.#stage === 0 ? 1 : 2;
    const step = steps[this.#stage];
    const offered = Math.min(step.input, this.#input.length - this.#at);
    const room = Math.min(step.output, outputSize - filled);
    this.#handle.writeSync(constants.Z_NO_FLUSH, this.#input, this.#at, offered, this.#output, filled, room);
    if (this.#raised !== undefined) {
      // An unknown header is one of a later member, or what follows the last one, if the first was known.
      const isLater = this.#used > 0 || sniffCompression(this.#input) === this.#kind;
      this.#fault = faultOf(this.#kind, this.#raised, isLater);
      return 0;
    }
    const used = offered - (this.#state[1] as number);
    const made = room - (this.#state[0] as number);
    this.#at += used;
    this.#used += used;
    this.#made += made;
    this.#pending = made === room;
    // Input is there and none is taken: the library has seen the last member, and what follows begins with a zero byte.
    if (used === 0 && made === 0 && offered > 0) this.#ended = true;
    try {
      checkOutput(this.#made, this.#used, this.#caps);
    } catch (cause) {
      this.#fault = cause as CompressionError;
    }
    return made;
  }

  #skipPadding(): void {
    for (; this.#at < this.#input.length; this.#at += 1) {
      if (this.#input[this.#at] !== 0) {
        this.#fault = new CompressionError(
          'compression-trailing',
          'bytes that are no further member follow the compressed data',
        );
        return;
      }
      this.padding += 1;
    }
    this.#pending = false;
  }
}

function openHandle(kind: 'gzip' | 'zstd'): { readonly handle: Handle; readonly state: Uint32Array } {
  const stream = (kind === 'gzip' ? createGunzip() : createZstdDecompress()) as unknown as Internals;
  const handle = stream._handle;
  const state = stream._writeState;
  if (
    typeof handle?.writeSync !== 'function' ||
    typeof handle.close !== 'function' ||
    !(state instanceof Uint32Array)
  ) {
    throw new CompressionError(
      'compression-unsupported',
      `this version of Node cannot unpack ${kind} data synchronously`,
    );
  }
  return { handle: handle as Handle, state };
}

let selfTest: boolean | undefined;

/** Whether the synchronous form works in this version of Node, by trying it once. Where not, use `decompressStream`. */
export function hasSyncInflate(): boolean {
  selfTest ??= passes('gzip', (bytes) => gzipSync(bytes)) && passes('zstd', (bytes) => zstdCompressSync(bytes));
  return selfTest;
}

/** Two members or frames make the round trip in odd pieces, and both a cut and a changed ending are noticed. */
function passes(kind: 'gzip' | 'zstd', pack: (bytes: Uint8Array) => Uint8Array): boolean {
  try {
    const parts = [Buffer.alloc(100_000, 'pratique '), Buffer.from('second')];
    const packed = Buffer.concat(parts.map(pack));
    if (!unpackAll(kind, packed).equals(Buffer.concat(parts))) return false;
    return (
      isRefused(kind, packed.subarray(0, packed.length - 1)) &&
      isRefused(kind, Buffer.concat([packed, Buffer.from('junk')]))
    );
  } catch {
    return false;
  }
}

function unpackAll(kind: 'gzip' | 'zstd', packed: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  const decompressor = openDecompressor(kind, (chunk) => parts.push(Uint8Array.from(chunk)));
  try {
    for (let at = 0; at < packed.length; at += 7) decompressor.write(packed.subarray(at, at + 7));
    decompressor.end();
  } finally {
    decompressor.close();
  }
  return Buffer.concat(parts);
}

function isRefused(kind: 'gzip' | 'zstd', packed: Uint8Array): boolean {
  try {
    unpackAll(kind, packed);
    return false;
  } catch (cause) {
    return cause instanceof CompressionError && cause.fault !== 'compression-unsupported';
  }
}
