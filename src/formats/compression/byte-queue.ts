/** Bytes that come in chunks, to be taken in other portions. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;
  #buffer: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, fewer only at the end; valid until the next call. A count that a format bounds, since it takes memory. */
  async take(count: number): Promise<Uint8Array> {
    if (this.#chunk.length - this.#at >= count) {
      this.#at += count;
      return this.#chunk.subarray(this.#at - count, this.#at);
    }
    if (this.#buffer.length < count) this.#buffer = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.#at === this.#chunk.length) {
        const next = await this.#source.next();
        if (next.done === true) break;
        this.#chunk = next.value;
        this.#at = 0;
        continue;
      }
      const part = this.#chunk.subarray(this.#at, this.#at + count - filled);
      this.#buffer.set(part, filled);
      filled += part.length;
      this.#at += part.length;
    }
    return this.#buffer.subarray(0, filled);
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
