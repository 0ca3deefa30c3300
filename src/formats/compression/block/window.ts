/** Room beside the dictionary at least, so that moving it costs little; LZMA2 chunks unpack to 2 MiB at most. */
const spare = 2 * 1024 * 1024;
/** Contexts are chosen by up to four low bits of the position, so bytes move by multiples of this. */
const step = 16;

/** What was unpacked last, as far as matches may reach back: grows with what is really there, and moves once it is full. */
export class Window {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the dictionary begins: bytes before it are out of reach. */
  start = 0;
  /** Behind the last byte. */
  end = 0;
  /** Bytes that a match may reach back. */
  dictionary = 0;

  /** Forgets everything, for a block with a dictionary of that size. The memory stays. */
  begin(dictionary: number): void {
    this.start = 0;
    this.end = 0;
    this.dictionary = dictionary;
  }

  /** Forgets the dictionary. */
  reset(): void {
    this.start = this.end;
  }

  /** Makes room for `count` further bytes. Places in the window are others afterwards. */
  reserve(count: number): void {
    if (this.end + count <= this.bytes.length) return;
    const known = this.end - this.start;
    const from = this.start + (Math.max(known - this.dictionary, 0) & -step);
    const kept = this.end - from;
    // Moving is worth it where half of what is kept comes free, or 8 MiB.
    const isWorthMoving = kept + count <= this.bytes.length && from >= Math.min(kept >> 1, 4 * spare);
    if (isWorthMoving) this.bytes.copyWithin(0, from, this.end);
    else {
      const larger = new Uint8Array(Math.max(kept + count, Math.min(2 * kept, kept + 8 * spare)));
      larger.set(this.bytes.subarray(from, this.end));
      this.bytes = larger;
    }
    this.start = 0;
    this.end = kept;
  }
}
