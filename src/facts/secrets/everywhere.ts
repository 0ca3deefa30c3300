import { limits } from '../../base/limits.ts';
import type { Want } from '../../base/pattern.ts';
import { formatBytes } from '../../base/text.ts';
import { mayHoldCredential } from '../../formats/secrets/marks.ts';
import { textFormOf } from '../../formats/secrets/text.ts';
import type { Entry } from '../../model/entry.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { LayerScan } from '../../model/layer.ts';
import type { SearchArea } from './search-area.ts';

/** Text files anywhere in which a credential may stand: the rest is looked at while it passes, and not kept. */
export const everywhereWants: readonly Want[] = [
  { path: { under: '' }, capture: { max: limits.captureFile }, marker: 'credential' },
];

/** Tells which files outside of the usual places are to be searched, and counts those that cannot be. */
export class Everywhere {
  readonly #area: SearchArea;
  /** For each layer the paths in which the marker was found; undefined where nobody looked while it passed: a folder. */
  readonly #marked: readonly (ReadonlySet<string> | undefined)[];
  readonly #large: string[] = [];
  #largeCount = 0;
  /** Bytes that were handed out. */
  #searched = 0;
  #isSpent = false;

  constructor(area: SearchArea, scans: readonly LayerScan[]) {
    this.#area = area;
    this.#marked = scans.map(({ marked }) => (marked === undefined ? undefined : new Set(marked)));
  }

  /** The bytes to search, or undefined. */
  bytesOf(entry: Entry, tree: FileTree): Uint8Array | undefined {
    if (entry.type !== 'file' || entry.size === 0) return undefined;
    const marked = this.#marked[entry.layer];
    if (marked !== undefined && !marked.has(entry.path)) return undefined;
    const head = (path: string) => tree.head(path);
    // What is searched for its name or place already.
    if (this.#area.why(entry, head) !== undefined) return undefined;
    if (marked === undefined && textFormOf(head(entry.path) ?? new Uint8Array(0)) === undefined) return undefined;
    if (entry.size > limits.captureFile) {
      this.#largeCount += 1;
      if (this.#large.length < 3) this.#large.push(entry.path);
      return undefined;
    }
    this.#isSpent ||= this.#searched + entry.size > limits.secretsEverywhere;
    if (this.#isSpent) return undefined;
    const bytes = tree.content(entry.path);
    // Where nobody looked while it passed.
    if (bytes === undefined || (marked === undefined && !mayHoldCredential(bytes))) return undefined;
    this.#searched += bytes.length;
    return bytes;
  }

  /** What was not searched and may hold a credential. */
  get gaps(): readonly string[] {
    const spent = this.#isSpent
      ? [`the files that may hold a credential are more than ${formatBytes(limits.secretsEverywhere)}`]
      : [];
    if (this.#largeCount === 0) return spent;
    const what = this.#largeCount === 1 ? 'a text file' : `${this.#largeCount} text files`;
    const more = this.#largeCount > this.#large.length ? ' and others' : '';
    return [
      ...spent,
      `${what} of more than ${formatBytes(limits.captureFile)} may hold a credential: ${this.#large.join(', ')}${more}`,
    ];
  }
}
