import { damaged, truncated } from './fault.ts';
import { LzmaDecoder, readProperties } from './lzma.ts';
import type { Window } from './window.ts';

/** A chunk of LZMA2 data, as its header tells. Sizes in bytes. */
export interface Lzma2Chunk {
  readonly isPacked: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly resetsDictionary: boolean;
  readonly resetsState: boolean;
  /** The byte of new properties. */
  readonly properties: number | undefined;
}

/** Bytes of a chunk's header behind its control byte, which is not 0: sizes, and for some the properties. */
export function chunkHeaderSize(control: number): number {
  return control < 0x80 ? 2 : control < 0xc0 ? 4 : 5;
}

/**
 * Reads a control byte and what follows it. LZMA2 has no specification of its own: the control bytes are those of the table in
 * Wikipedia's "LZMA", section "LZMA2 format", and of the comment in lzma2_decoder of XZ Embedded.
 */
export function readChunkHeader(control: number, header: Uint8Array): Lzma2Chunk {
  const low = (((header[0] as number) << 8) | (header[1] as number)) + 1;
  if (control < 0x80) {
    if (control > 2) throw damaged('xz', 'a chunk has an unknown control byte');
    const resets = control === 1;
    return {
      isPacked: false,
      packedSize: low,
      size: low,
      resetsDictionary: resets,
      resetsState: false,
      properties: undefined,
    };
  }
  return {
    isPacked: true,
    packedSize: (((header[2] as number) << 8) | (header[3] as number)) + 1,
    size: ((control & 0x1f) << 16) + low,
    resetsDictionary: control >= 0xe0,
    resetsState: control >= 0xa0,
    properties: header[4],
  };
}

/** Unpacks the chunks of one block after the other; what a chunk needs of those before it is looked after. */
export class Lzma2Decoder {
  readonly #decoder = new LzmaDecoder('xz');
  #properties: ReturnType<typeof readProperties> | undefined;
  #hasDictionary = false;

  /** Begins a block: its first chunk must reset the dictionary, and the first packed one must bring properties. */
  begin(): void {
    this.#properties = undefined;
    this.#hasDictionary = false;
  }

  /** Checks that a chunk may stand here, and does its resets. */
  prepare(chunk: Lzma2Chunk, window: Window): void {
    if (chunk.resetsDictionary) {
      window.reset();
      this.#hasDictionary = true;
      this.#properties = undefined;
    } else if (!this.#hasDictionary) throw damaged('xz', 'the first chunk does not reset the dictionary');
    if (!chunk.isPacked) return;
    if (chunk.properties !== undefined) this.#properties = readProperties('xz', chunk.properties);
    if (this.#properties === undefined) throw damaged('xz', 'a chunk has no properties');
    if (chunk.resetsState) this.#decoder.reset(this.#properties);
  }

  /** Unpacks a prepared chunk into the window, which has room for it. */
  unpack(chunk: Lzma2Chunk, packed: Uint8Array, window: Window): void {
    if (packed.length < chunk.packedSize) throw truncated('xz');
    if (!chunk.isPacked) {
      window.bytes.set(packed, window.end);
      window.end += chunk.size;
      return;
    }
    const decoder = this.#decoder;
    const to = window.end + chunk.size;
    decoder.start(packed, 0, packed.length);
    const end = decoder.decode(window.bytes, window.start, window.end, to, window.dictionary);
    if (end !== to || decoder.isEnded || !decoder.finish() || decoder.at !== packed.length)
      throw damaged('xz', 'a chunk is not as long as it says');
    window.end = to;
  }
}
