import { baseName, parentOf } from './path.ts';

/**
 * Which paths are meant, as data, so that the wishes of all rules can be united, printed and sent to a worker.
 * `exact`: this path; `name`: this last segment anywhere; `suffix`: the last segment ends so; `under`: everything below this
 * folder, or at most `depth` segments below it; `modeMask`: any of these mode bits is set on a regular file; `magic`: the file begins with these ASCII characters.
 */
export type Pattern =
  | { readonly exact: string }
  | { readonly name: string }
  | { readonly suffix: string }
  | { readonly under: string; readonly depth?: number }
  | { readonly modeMask: number }
  | { readonly magic: string };

/** What the bytes of a file may be searched for while they pass. `credential`: text in which a credential may stand. */
export type Marker = 'credential';

/** A wish to see the content of files: whole where they are at most `max` bytes long, or the first `head` bytes. */
export interface Want {
  readonly path: Pattern;
  readonly capture: { readonly max: number } | { readonly head: number };
  /** Only files in which this is found; they are also listed, those longer than `max` too. Not for `magic` patterns. */
  readonly marker?: Marker;
}

/** How many bytes to keep of a file, and whether a longer file is of no use. */
export interface Capture {
  /** Keep whole files up to this size; larger ones are not kept at all (0: no such wish). */
  readonly whole: number;
  /** Keep this many first bytes in any case. */
  readonly head: number;
}

/** All wants compiled into tables, so that matching one entry costs a few look-ups, however many rules ask. */
export class WantTable {
  readonly #exact = new Map<string, Capture>();
  readonly #name = new Map<string, Capture>();
  readonly #under = new Map<string, { readonly depth: number; readonly capture: Capture }[]>();
  readonly #suffix = new Map<string, Capture>();
  readonly #suffixLengths: number[];
  readonly #mode: { readonly mask: number; readonly capture: Capture }[] = [];
  readonly #magic: { readonly bytes: Uint8Array; readonly capture: Capture }[] = [];
  #lastFolder = '\0';
  #lastUnder: Capture | undefined;
  /** The wants that depend on a marker; undefined where there is none. {@link match} knows nothing of them. */
  readonly marked: WantTable | undefined;

  constructor(wants: Iterable<Want>) {
    const marked: Want[] = [];
    for (const { marker, ...want } of wants) {
      if (marker !== undefined) {
        marked.push(want);
        continue;
      }
      const capture =
        'max' in want.capture ? { whole: want.capture.max, head: 0 } : { whole: 0, head: want.capture.head };
      const path = want.path;
      if ('exact' in path) widen(this.#exact, path.exact, capture);
      else if ('name' in path) widen(this.#name, path.name, capture);
      else if ('suffix' in path) widen(this.#suffix, path.suffix, capture);
      else if ('under' in path) {
        const known = this.#under.get(path.under) ?? [];
        this.#under.set(path.under, [...known, { depth: path.depth ?? Number.POSITIVE_INFINITY, capture }]);
      } else if ('modeMask' in path) this.#mode.push({ mask: path.modeMask, capture });
      else this.#magic.push({ bytes: Uint8Array.from(path.magic, (character) => character.charCodeAt(0)), capture });
    }
    this.marked = marked.length === 0 ? undefined : new WantTable(marked);
    this.#suffixLengths = [...new Set([...this.#suffix.keys()].map((suffix) => suffix.length))];
  }

  /** Whether some want depends on the first bytes of a file. */
  get needsMagic(): boolean {
    return this.#magic.length > 0;
  }

  /** What is wanted of a regular file by its path and mode alone. */
  match(path: string, mode: number): Capture | undefined {
    let found = this.#exact.get(path);
    const base = baseName(path);
    found = wider(found, this.#name.get(base));
    for (const length of this.#suffixLengths) {
      if (base.length >= length) found = wider(found, this.#suffix.get(base.slice(base.length - length)));
    }
    if (this.#under.size > 0) found = wider(found, this.#matchUnder(parentOf(path)));
    for (const { mask, capture } of this.#mode) if ((mode & mask) !== 0) found = wider(found, capture);
    return found;
  }

  /** What is wanted of a regular file by its first bytes. */
  matchMagic(head: Uint8Array): Capture | undefined {
    let found: Capture | undefined;
    for (const { bytes, capture } of this.#magic) {
      if (head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte))
        found = wider(found, capture);
    }
    return found;
  }

  #matchUnder(folder: string): Capture | undefined {
    // Archives list a folder's files together, so the last answer is nearly always the next one.
    if (folder === this.#lastFolder) return this.#lastUnder;
    let found: Capture | undefined;
    for (let at = folder, depth = 1; ; at = parentOf(at), depth += 1) {
      for (const want of this.#under.get(at) ?? []) if (depth <= want.depth) found = wider(found, want.capture);
      if (at === '') break;
    }
    this.#lastFolder = folder;
    this.#lastUnder = found;
    return found;
  }
}

function widen(table: Map<string, Capture>, key: string, capture: Capture): void {
  table.set(key, wider(table.get(key), capture) as Capture);
}

function wider(a: Capture | undefined, b: Capture | undefined): Capture | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { whole: Math.max(a.whole, b.whole), head: Math.max(a.head, b.head) };
}
