import type { BlockFilter } from './bcj.ts';

/** Each byte was stored as the difference to the one `distance` before it (xz-file-format 1.2.1, section 5.3.3). */
export class DeltaFilter implements BlockFilter {
  readonly #distance: number;
  /** The last 256 bytes, as a ring. */
  readonly #history = new Uint8Array(256);
  #at = 0;

  constructor(distance: number) {
    this.#distance = distance;
  }

  apply(bytes: Uint8Array): number {
    const history = this.#history;
    const distance = this.#distance;
    let at = this.#at;
    for (let i = 0; i < bytes.length; i += 1) {
      const byte = ((bytes[i] as number) + (history[(at - distance) & 255] as number)) & 255;
      bytes[i] = byte;
      history[at & 255] = byte;
      at += 1;
    }
    this.#at = at & 255;
    return bytes.length;
  }
}

/** One filter: keeps what is not final yet until more comes, and hands on what is. */
class Stage {
  readonly #filter: BlockFilter;
  readonly #next: (piece: Uint8Array) => void;
  #bytes: Uint8Array = new Uint8Array(0);
  #kept = 0;

  constructor(filter: BlockFilter, next: (piece: Uint8Array) => void) {
    this.#filter = filter;
    this.#next = next;
  }

  push(piece: Uint8Array): void {
    const size = this.#kept + piece.length;
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(size);
      larger.set(this.#bytes.subarray(0, this.#kept));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#kept);
    const ready = this.#filter.apply(this.#bytes.subarray(0, size));
    if (ready > 0) this.#next(this.#bytes.subarray(0, ready));
    this.#bytes.copyWithin(0, ready, size);
    this.#kept = size - ready;
  }

  end(): void {
    if (this.#kept > 0) this.#next(this.#bytes.subarray(0, this.#kept));
    this.#kept = 0;
  }
}

/** Undoes the filters of a block, the last first, on copies of the pieces; `output` sees pieces that are valid during the call only. */
export class FilterChain {
  readonly #stages: readonly Stage[];
  readonly #output: (piece: Uint8Array) => void;

  constructor(filters: readonly BlockFilter[], output: (piece: Uint8Array) => void) {
    const stages: Stage[] = [];
    for (const filter of filters) {
      const next = stages.at(-1);
      stages.push(new Stage(filter, next === undefined ? output : (piece) => next.push(piece)));
    }
    this.#stages = stages.toReversed();
    this.#output = output;
  }

  push(piece: Uint8Array): void {
    const first = this.#stages[0];
    if (first === undefined) this.#output(piece);
    else first.push(piece);
  }

  /** Hands on what the filters still keep. */
  end(): void {
    for (const stage of this.#stages) stage.end();
  }
}
