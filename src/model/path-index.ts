import { randomBytes } from 'node:crypto';

const batchSize = 1024;
const maxProbes = 128;
const firstRoom = 16;

/** What {@link PathIndex} leaves behind: names, and where each is found, as data that moves between threads without being copied. */
export interface PathColumns {
  /** All names joined by NUL. */
  readonly names: string;
  /** Where each name begins in `names`, in characters. */
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  /** Open addressing: the place of the last name of this hash, or -1. A power of two long, never more than half full. */
  readonly table: Int32Array;
  readonly seed: number;
  /** Different names. */
  readonly distinct: number;
  readonly overflow: ReadonlyMap<string, number>;
}

/** Finds places by names in what a {@link PathIndex} left. */
export class PathTable {
  readonly #columns: PathColumns;

  constructor(columns: PathColumns) {
    this.#columns = columns;
  }

  /** Different names. */
  get size(): number {
    return this.#columns.distinct;
  }

  get seed(): number {
    return this.#columns.seed;
  }

  /** The place of the last name that equals this one. `hash` is its {@link hashOf} with {@link seed}, where it is known. */
  get(name: string, hash = hashOf(name, this.#columns.seed)): number | undefined {
    const { names, starts, hashes, table, overflow } = this.#columns;
    const mask = table.length - 1;
    let slot = firstSlot(hash, mask);
    for (let probes = 0; probes < maxProbes; probes += 1) {
      const index = table[slot] as number;
      if (index < 0) return undefined;
      if (hashes[index] === hash && isAt(names, starts[index] as number, name)) return index;
      slot = (slot + 1) & mask;
    }
    return overflow.get(name);
  }
}

/**
 * Names in the order of their coming, with the place of each by its name. Half the time and a sixth of the memory of a Map of
 * strings, which counts for layers of hundreds of thousands of files: names are kept in joined batches, places in a table of numbers.
 */
export class PathIndex {
  #count = 0;
  #batch: string[] = [];
  readonly #batches: string[] = [];
  #starts = new Uint32Array(firstRoom);
  #hashes = new Int32Array(firstRoom);
  #table = new Int32Array(firstRoom * 2).fill(-1);
  /** Characters of the names so far, a NUL after each: where the next one begins. */
  #length = 0;
  #distinct = 0;
  readonly #batchStarts: number[] = [];
  /** Names whose place in the table is taken by too many others: whoever chooses names to collide gains nothing. */
  readonly #overflow = new Map<string, number>();
  readonly #seed: number;

  constructor(seed = randomSeed()) {
    this.#seed = seed;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a name and gives the place of the last equal one, or -1. */
  add(name: string): number {
    if (this.#count === this.#hashes.length) this.#grow();
    const hash = hashOf(name, this.#seed);
    const index = this.#count;
    this.#hashes[index] = hash;
    this.#starts[index] = this.#length;
    this.#length += name.length + 1;
    this.#batch.push(name);
    this.#count += 1;
    const slot = this.#slotOf(name, hash);
    let earlier: number;
    if (slot < 0) {
      earlier = this.#overflow.get(name) ?? -1;
      this.#overflow.set(name, index);
    } else {
      earlier = this.#table[slot] as number;
      this.#table[slot] = index;
    }
    if (earlier < 0) this.#distinct += 1;
    if (this.#batch.length === batchSize) this.#closeBatch();
    return earlier;
  }

  /** The place of the last name that equals this one, or -1. */
  find(name: string): number {
    const slot = this.#slotOf(name, hashOf(name, this.#seed));
    return slot < 0 ? (this.#overflow.get(name) ?? -1) : (this.#table[slot] as number);
  }

  /** What was collected; it shares memory with the index, which must not be used any more. */
  finish(): PathColumns {
    const batches = this.#batch.length === 0 ? this.#batches : [...this.#batches, this.#batch.join('\0')];
    return {
      names: batches.join('\0'),
      starts: this.#starts.subarray(0, this.#count),
      hashes: this.#hashes.subarray(0, this.#count),
      table: this.#table,
      seed: this.#seed,
      distinct: this.#distinct,
      overflow: this.#overflow,
    };
  }

  /** The slot that holds the name or, where none does, the empty one for it; -1 where both are too far. */
  #slotOf(name: string, hash: number): number {
    const mask = this.#table.length - 1;
    let slot = firstSlot(hash, mask);
    for (let probes = 0; probes < maxProbes; probes += 1) {
      const index = this.#table[slot] as number;
      if (index < 0 || (this.#hashes[index] === hash && this.#equals(index, name))) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  #equals(index: number, name: string): boolean {
    const batch = Math.floor(index / batchSize);
    const joined = this.#batches[batch];
    if (joined === undefined) return this.#batch[index % batchSize] === name;
    return isAt(joined, (this.#starts[index] as number) - (this.#batchStarts[batch] as number), name);
  }

  #closeBatch(): void {
    const joined = this.#batch.join('\0');
    this.#batches.push(joined);
    this.#batchStarts.push(this.#length - joined.length - 1);
    this.#batch = [];
  }

  #grow(): void {
    const size = this.#hashes.length * 2;
    const starts = new Uint32Array(size);
    starts.set(this.#starts);
    this.#starts = starts;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const before = this.#table;
    this.#table = new Int32Array(size * 2).fill(-1);
    const mask = this.#table.length - 1;
    for (const index of before) {
      if (index < 0) continue;
      const hash = hashes[index] as number;
      let slot = firstSlot(hash, mask);
      // The table doubled: what was within reach stays so, and an empty slot is near.
      while ((this.#table[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#table[slot] = index;
    }
  }
}

/** A seed that nobody outside can foresee. Tables of one image share it, so that a path is hashed once for all of them. */
export function randomSeed(): number {
  return randomBytes(4).readInt32LE();
}

export function hashOf(name: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 15);
  return hash;
}

function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 16)) & mask;
}

/** Whether the name that begins at `start` of a joined text is this one. */
function isAt(joined: string, start: number, name: string): boolean {
  const end = start + name.length;
  return (end === joined.length || joined.charCodeAt(end) === 0) && joined.startsWith(name, start);
}
