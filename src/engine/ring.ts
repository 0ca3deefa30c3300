import { chunkSize } from '../base/bytes.ts';

/** A ring of chunks in shared memory between one writer and one reader on different threads. */
const slots = 16;
const written = 0;
const taken = 1;
const state = 2;
const lengths = 3;

export type RingMemory = { readonly control: SharedArrayBuffer; readonly data: SharedArrayBuffer };

export function makeRing(): RingMemory {
  return { control: new SharedArrayBuffer((lengths + slots) * 4), data: new SharedArrayBuffer(slots * chunkSize) };
}

/** Puts chunks in; waits while the ring is full. */
export class RingWriter {
  readonly #control: Int32Array;
  readonly #data: Uint8Array;
  #count = 0;

  constructor(memory: RingMemory) {
    this.#control = new Int32Array(memory.control);
    this.#data = new Uint8Array(memory.data);
  }

  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += chunkSize) this.#put(chunk.subarray(at, at + chunkSize));
  }

  end(): void {
    Atomics.store(this.#control, state, 1);
    Atomics.notify(this.#control, written);
  }

  #put(part: Uint8Array): void {
    for (;;) {
      const seen = Atomics.load(this.#control, taken);
      if (this.#count - seen < slots) break;
      Atomics.wait(this.#control, taken, seen, 1000);
    }
    const slot = this.#count % slots;
    this.#data.set(part, slot * chunkSize);
    Atomics.store(this.#control, lengths + slot, part.length);
    this.#count += 1;
    Atomics.store(this.#control, written, this.#count);
    Atomics.notify(this.#control, written);
  }
}

/** Takes chunks out in order; waits while the ring is empty. A chunk is valid until the next one is asked for. */
export function* readRing(memory: RingMemory): Generator<Uint8Array> {
  const control = new Int32Array(memory.control);
  const data = new Uint8Array(memory.data);
  for (let count = 0; ; count += 1) {
    for (;;) {
      const seen = Atomics.load(control, written);
      if (seen > count) break;
      if (Atomics.load(control, state) === 1 && Atomics.load(control, written) === count) return;
      Atomics.wait(control, written, seen, 50);
    }
    const slot = count % slots;
    const length = Atomics.load(control, lengths + slot);
    yield data.subarray(slot * chunkSize, slot * chunkSize + length);
    Atomics.store(control, taken, count + 1);
    Atomics.notify(control, taken);
  }
}
