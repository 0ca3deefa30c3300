import { PratiqueError } from '../../base/errors.ts';
import type { BlockCompression } from '../compression/block/unpack.ts';
import type { Compressor } from './compressor.ts';

/** The bytes of an image: `read` gives up to `length` bytes from `offset` of the image's start, fewer at its end, valid until the next call. */
export interface SquashfsSource {
  /** Bytes that are there, padding included. */
  readonly length: number;
  read(offset: number, length: number): Uint8Array;
}

/** Unpacks single blocks, as {@link BlockUnpacker} does: throws a PratiqueError where the bytes are damaged or more than `max` come out. */
export interface Unpacker {
  /** Valid until the next call. */
  unpack(kind: BlockCompression, input: Uint8Array, max: number): Uint8Array;
}

/** Reads and unpacks, and counts what it read. */
export class BlockReader {
  readonly length: number;
  readonly #source: SquashfsSource;
  readonly #unpacker: Unpacker;
  readonly #compressor: Compressor | undefined;
  #bytesRead = 0;
  #unpacked = 0;

  constructor(source: SquashfsSource, unpacker: Unpacker, compressor: Compressor | undefined) {
    this.length = source.length;
    this.#source = source;
    this.#unpacker = unpacker;
    this.#compressor = compressor;
  }

  /** Metadata blocks that were unpacked so far; see `limits.squashfsUnpacked`. */
  get unpacked(): number {
    return this.#unpacked;
  }

  countUnpacked(): void {
    this.#unpacked += 1;
  }

  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Valid until the next read; fewer than asked for at the end. */
  read(offset: number, length: number): Uint8Array {
    const wanted = Math.min(length, this.length - offset);
    if (!(wanted > 0)) return new Uint8Array(0);
    const bytes = this.#source.read(offset, wanted);
    this.#bytesRead += bytes.length;
    return bytes;
  }

  /** The unpacked bytes, valid until the next call, or why there are none. */
  unpack(input: Uint8Array, max: number): Uint8Array | string {
    const kind = this.#compressor?.kind;
    if (kind === undefined) return 'its compressor is not known';
    try {
      return this.#unpacker.unpack(kind === 'gzip' ? 'zlib' : kind, input, max);
    } catch (cause) {
      if (cause instanceof PratiqueError) return cause.message;
      throw cause;
    }
  }
}
