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

  constructor(caps: ScanCaps = limits) {
    this.#caps = caps;
  }

  /**
   * The scan, without its contents where they are more than is held: rules that ask for them are told that they were not kept.
   * @throws PratiqueError `limit` where the entries of all layers are more than can be held.
   */
  take(scan: LayerScan): LayerScan {
    const { columns } = scan;
    this.#entries += columns.count;
    // Four layers may each have the most: no image that runs comes near one.
    this.#text += columns.names.length;
    if (this.#entries > this.#caps.entries || this.#text > 4 * limits.entryText) {
      throw new PratiqueError(
        'limit',
        `the layers hold more than ${this.#caps.entries} entries, or names of more than ${4 * limits.entryText} characters`,
        'See src/base/limits.ts for the caps and their reasons.',
      );
    }
    let size = 0;
    for (const bytes of columns.contents.values()) size += bytes.length;
    if (this.#captured + size > this.#caps.captureImage)
      return { ...scan, columns: { ...columns, contents: new Map() } };
    this.#captured += size;
    return scan;
  }
}
