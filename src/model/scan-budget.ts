import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import type { LayerScan } from './layer.ts';

/** Caps on what is held of all layers of one image together; the defaults are in `limits`. */
export interface ScanCaps {
  readonly entries: number;
  readonly captureImage: number;
}

/** Counts what the scans of one image hold, so that many small layers cannot do what one large one may not. */
export class ScanBudget {
  readonly #caps: ScanCaps;
  #entries = 0;
  #text = 0;
  #captured = 0;
  readonly #sizes: (number | undefined)[] = [];

  constructor(caps: ScanCaps = limits) {
    this.#caps = caps;
  }

  /**
   * The next scan, without its contents where those of all so far are more than is held: rules that ask for them are told that
   * they were not kept.
   * @throws PratiqueError `limit` where the entries of all layers are more than can be held.
   */
  take(scan: LayerScan): LayerScan {
    this.#count(scan);
    this.#captured += contentsOf(scan);
    return this.#captured > this.#caps.captureImage ? emptied(scan) : scan;
  }

  /**
   * Puts a scan in its place among others that are done in any order, and drops contents there: in the end what {@link take} would
   * have dropped in the order of places, whichever was done first, and at no time is more held.
   * @throws PratiqueError as {@link take}.
   */
  takeAt(place: number, scan: LayerScan, scans: (LayerScan | undefined)[]): void {
    this.#count(scan);
    scans[place] = scan;
    this.#sizes[place] = contentsOf(scan);
    let captured = 0;
    for (let at = 0; at < scans.length; at += 1) {
      const each = scans[at];
      captured += this.#sizes[at] ?? 0;
      if (each !== undefined && captured > this.#caps.captureImage) scans[at] = emptied(each);
    }
  }

  #count({ columns }: LayerScan): void {
    this.#entries += columns.count;
    // Four layers may each have the most: no image that runs comes near one.
    this.#text += columns.paths.names.length;
    if (this.#entries > this.#caps.entries || this.#text > 4 * limits.entryText) {
      throw new PratiqueError(
        'limit',
        `the layers hold more than ${this.#caps.entries} entries, or names of more than ${4 * limits.entryText} characters`,
        'See src/base/limits.ts for the caps and their reasons.',
      );
    }
  }
}

function contentsOf({ columns }: LayerScan): number {
  let size = 0;
  for (const bytes of columns.contents.values()) size += bytes.length;
  return size;
}

function emptied(scan: LayerScan): LayerScan {
  return scan.columns.contents.size === 0 ? scan : { ...scan, columns: { ...scan.columns, contents: new Map() } };
}
