import { limits } from '../../base/limits.ts';

/** Keeps the bytes of a member that passes by once, as long as it may be a document. */
export class DocumentKeeper {
  #parts: Uint8Array[] = [];
  #size = 0;
  #refused = false;

  push(chunk: Uint8Array): void {
    if (this.#refused) return;
    if (this.#size === 0 && !startsJson(chunk)) {
      this.#refused = true;
      return;
    }
    this.#size += chunk.length;
    if (this.#size > limits.document) {
      this.#refused = true;
      this.#parts = [];
      return;
    }
    this.#parts.push(Uint8Array.from(chunk));
  }

  /** The bytes, or undefined where they are no document. */
  take(): Uint8Array | undefined {
    return this.#refused ? undefined : new Uint8Array(Buffer.concat(this.#parts));
  }
}

function startsJson(chunk: Uint8Array): boolean {
  for (const byte of chunk.subarray(0, 64)) {
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) continue;
    // An object, an array, or a byte order mark before one.
    return byte === 0x7b || byte === 0x5b || byte === 0xef;
  }
  return false;
}
