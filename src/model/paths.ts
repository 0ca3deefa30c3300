import type { EntryTable } from './entry.ts';
import { hashOf } from './path-index.ts';

/** Index of an entry over all layers: layer × 2²⁴ + index inside the layer. */
export type EntryRef = number;
export const perLayer = 2 ** 24;
export const entryRef = (layer: number, index: number): EntryRef => layer * perLayer + index;

/** Which entry each path of a tree has. */
export interface TreePaths {
  readonly size: number;
  get(path: string): EntryRef | undefined;
  has(path: string): boolean;
  /** Whether an entry of a layer is hidden by another. */
  isHidden(layer: number, index: number): boolean;
  keys(): Iterable<string>;
  values(): Iterable<EntryRef>;
  /** As {@link values}, for work on all of them: half the time. */
  each(see: (layer: number, index: number) => void): void;
}

/** What is hidden in each layer, a byte an entry; undefined for a layer of which all is effective. */
export type HiddenFlags = readonly (Uint8Array | undefined)[];

/**
 * The paths of layers laid over each other, without a table of their own: the topmost layer that states a path decides, and
 * the layers' own tables are made while other layers are still being read.
 */
export class LayeredPaths implements TreePaths {
  readonly size: number;
  readonly #tables: readonly EntryTable[];
  readonly #hidden: HiddenFlags;

  constructor(tables: readonly EntryTable[], hidden: HiddenFlags) {
    this.#tables = tables;
    this.#hidden = hidden;
    let size = 0;
    for (const table of tables) {
      size += table.size;
      const flags = hidden[table.layer];
      if (flags === undefined) continue;
      for (let at = flags.indexOf(1); at >= 0; at = flags.indexOf(1, at + 1)) {
        const path = table.names[at] as string;
        if (path !== '' && (!table.hasDuplicates || table.find(path) === at)) size -= 1;
      }
    }
    this.size = size;
  }

  get(path: string): EntryRef | undefined {
    let seed: number | undefined;
    let hash = 0;
    for (let at = this.#tables.length - 1; at >= 0; at -= 1) {
      const table = this.#tables[at] as EntryTable;
      const { layer } = table;
      if (table.seed !== seed) {
        seed = table.seed;
        hash = hashOf(path, seed);
      }
      const found = table.find(path, hash);
      // What hides an entry hides all that lower layers have under its path.
      if (found !== undefined) return this.#hidden[layer]?.[found] === 1 ? undefined : entryRef(layer, found);
    }
    return undefined;
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  isHidden(layer: number, index: number): boolean {
    return this.#hidden[layer]?.[index] === 1;
  }

  *keys(): Iterable<string> {
    for (const ref of this.values()) yield this.#nameOf(ref);
  }

  /** Top layer first, each in the order of its archive. */
  *values(): Iterable<EntryRef> {
    for (const table of this.#tables.toReversed()) {
      for (const at of this.#effective(table)) yield entryRef(table.layer, at);
    }
  }

  each(see: (layer: number, index: number) => void): void {
    for (const table of this.#tables.toReversed()) {
      const { layer, names, hasDuplicates } = table;
      const flags = this.#hidden[layer];
      if (hasDuplicates) for (const at of this.#effective(table)) see(layer, at);
      else for (let at = 0; at < names.length; at += 1) if (flags?.[at] !== 1 && names[at] !== '') see(layer, at);
    }
  }

  *#effective(table: EntryTable): Iterable<number> {
    const flags = this.#hidden[table.layer];
    for (const at of table.lasts()) if (flags?.[at] !== 1) yield at;
  }

  #nameOf(ref: EntryRef): string {
    const layer = Math.floor(ref / perLayer);
    return this.#tables.find((table) => table.layer === layer)?.names[ref % perLayer] as string;
  }
}
