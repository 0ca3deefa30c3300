import type { BlockCompression } from './fault.ts';
import { unpackLz4 } from './lz4.ts';
import { LzmaUnpacker } from './lzma-alone.ts';
import { unpackLzo } from './lzo.ts';
import { unpackByNode } from './node-zlib.ts';
import { XzDecoder } from './xz.ts';

export type { BlockCompression } from './fault.ts';

/**
 * Unpacks single blocks, one after the other, and keeps its buffers between them. Memory: the largest `max` that was asked for,
 * twice for xz; so `max` comes from the reader of a format with a bound of its own (1 MiB for squashfs), never from the block.
 */
export class BlockUnpacker {
  #output: Uint8Array = new Uint8Array(0);
  #lzma: LzmaUnpacker | undefined;
  #xz: XzDecoder | undefined;
  #made = 0;

  /**
   * The whole block, which may make up to `max` bytes; valid until the next call.
   * @throws CompressionError for whatever is wrong with it: more than `max` bytes are `compression-bomb`, bytes behind its end `compression-trailing`.
   */
  unpack(kind: BlockCompression, input: Uint8Array, max: number): Uint8Array {
    if (kind === 'gzip' || kind === 'zlib' || kind === 'zstd') return unpackByNode(kind, input, max);
    if (this.#output.length < max) this.#output = new Uint8Array(max);
    const output = this.#output.subarray(0, max);
    return output.subarray(0, this.#fill(kind, input, output));
  }

  #fill(kind: 'xz' | 'lzma' | 'lz4' | 'lzo', input: Uint8Array, output: Uint8Array): number {
    if (kind === 'lz4') return unpackLz4(input, output);
    if (kind === 'lzo') return unpackLzo(input, output);
    if (kind === 'lzma') {
      this.#lzma ??= new LzmaUnpacker();
      return this.#lzma.unpack(input, output);
    }
    return this.#readXz(input, output.length);
  }

  #readXz(input: Uint8Array, max: number): number {
    this.#xz ??= new XzDecoder((piece) => {
      this.#output.set(piece, this.#made);
      this.#made += piece.length;
    }, Number.POSITIVE_INFINITY);
    this.#made = 0;
    let at = 0;
    const requests = this.#xz.read(max);
    for (let request = requests.next(); request.done !== true; ) {
      const bytes = input.subarray(at, at + request.value);
      at += bytes.length;
      request = requests.next(bytes);
    }
    return this.#made;
  }
}

/** Unpacks one block into bytes of their own; as {@link BlockUnpacker.unpack}, for callers with few blocks. */
export function unpackBlock(kind: BlockCompression, input: Uint8Array, max: number): Uint8Array {
  return Uint8Array.from(new BlockUnpacker().unpack(kind, input, max));
}
