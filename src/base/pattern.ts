import { isUnder } from './path.ts';

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
  /** By the first segment of the folder, '' for the root itself. */
  readonly #under = new Map<string, Under[]>();
  readonly #suffix = new Map<string, Capture>();
  /** Lengths of the suffixes, and the character with which those of that length begin. */
  readonly #suffixForms: readonly { readonly length: number; readonly first: number }[];
  /** Shapes of the texts above, so that most paths are told apart from all of them without a new text or a look-up. */
  readonly #exactShapes = new Shapes();
  readonly #nameShapes = new Shapes();
  readonly #suffixEnds = new Uint8Array(256);
  readonly #magicStarts = new Uint8Array(256);
  readonly #mode: { readonly mask: number; readonly capture: Capture }[] = [];
  readonly #magic: { readonly bytes: Uint8Array; readonly capture: Capture }[] = [];
  #lastFolder = '\0';
  #lastSlash = -2;
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
      if ('exact' in path) {
        widen(this.#exact, path.exact, capture);
        this.#exactShapes.add(path.exact);
      } else if ('name' in path) {
        widen(this.#name, path.name, capture);
        this.#nameShapes.add(path.name);
      } else if ('suffix' in path) {
        widen(this.#suffix, path.suffix, capture);
        this.#suffixEnds[path.suffix.charCodeAt(path.suffix.length - 1) & 0xff] = 1;
      } else if ('under' in path) {
        const first = firstSegment(path.under);
        const wish = { folder: path.under, depth: path.depth ?? Number.POSITIVE_INFINITY, capture };
        this.#under.set(first, [...(this.#under.get(first) ?? []), wish]);
      } else if ('modeMask' in path) this.#mode.push({ mask: path.modeMask, capture });
      else {
        this.#magic.push({ bytes: Uint8Array.from(path.magic, (character) => character.charCodeAt(0)), capture });
        this.#magicStarts[path.magic.charCodeAt(0) & 0xff] = 1;
      }
    }
    this.marked = marked.length === 0 ? undefined : new WantTable(marked);
    const forms = new Map(
      [...this.#suffix.keys()].map((suffix) => {
        const form = { length: suffix.length, first: suffix.charCodeAt(0) };
        return [`${form.length} ${form.first}`, form];
      }),
    );
    this.#suffixForms = [...forms.values()];
  }

  /** Whether some want depends on the first bytes of a file. */
  get needsMagic(): boolean {
    return this.#magic.length > 0;
  }

  /** What is wanted of a regular file by its path and mode alone. */
  match(path: string, mode: number): Capture | undefined {
    const start = path.lastIndexOf('/') + 1;
    let found = this.#exactShapes.has(path, 0) ? this.#exact.get(path) : undefined;
    if (this.#nameShapes.has(path, start)) found = wider(found, this.#name.get(path.slice(start)));
    if (this.#suffixEnds[path.charCodeAt(path.length - 1) & 0xff] === 1) {
      for (const { length, first } of this.#suffixForms) {
        const at = path.length - length;
        if (at >= start && path.charCodeAt(at) === first) found = wider(found, this.#suffix.get(path.slice(at)));
      }
    }
    if (this.#under.size > 0) found = wider(found, this.#matchUnder(path, start - 1));
    for (const { mask, capture } of this.#mode) if ((mode & mask) !== 0) found = wider(found, capture);
    return found;
  }

  /** What is wanted of a regular file by its first bytes. */
  matchMagic(head: Uint8Array): Capture | undefined {
    if (this.#magicStarts[head[0] ?? 0] !== 1) return undefined;
    let found: Capture | undefined;
    for (const { bytes, capture } of this.#magic) {
      if (head.length >= bytes.length && bytes.every((byte, index) => head[index] === byte))
        found = wider(found, capture);
    }
    return found;
  }

  #matchUnder(path: string, slash: number): Capture | undefined {
    // Archives list a folder's files together, so the last answer is nearly always the next one.
    if (slash === this.#lastSlash && path.startsWith(this.#lastFolder)) return this.#lastUnder;
    const folder = slash < 0 ? '' : path.slice(0, slash);
    let found: Capture | undefined;
    for (const segment of ['', firstSegment(folder)]) {
      for (const want of this.#under.get(segment) ?? [])
        if (isUnder(folder, want.folder) && segmentsBelow(folder, want.folder) < want.depth)
          found = wider(found, want.capture);
      if (folder === '') break;
    }
    this.#lastFolder = folder;
    this.#lastSlash = slash;
    this.#lastUnder = found;
    return found;
  }
}

/** A wish for what lies below a folder, at most `depth` segments deep. */
interface Under {
  readonly folder: string;
  readonly depth: number;
  readonly capture: Capture;
}

function firstSegment(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? path : path.slice(0, slash);
}

/** Folders between a folder and one that lies below it, the latter counted. */
function segmentsBelow(folder: string, above: string): number {
  let count = folder.length > above.length && above === '' ? 1 : 0;
  for (let at = folder.indexOf('/', above.length); at >= 0; at = folder.indexOf('/', at + 1)) count += 1;
  return count;
}

const shapeCount = 4096;

/** Length, first and last character of texts, mixed into a small number each. */
class Shapes {
  readonly #known = new Uint8Array(shapeCount);

  add(text: string): void {
    this.#known[shapeOf(text, 0)] = 1;
  }

  /** False: the text from `start` on is none of those added. */
  has(text: string, start: number): boolean {
    return this.#known[shapeOf(text, start)] === 1;
  }
}

function shapeOf(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(text.length - 1);
  return ((text.length - start) * 97 + first * 31 + last) & (shapeCount - 1);
}

function widen(table: Map<string, Capture>, key: string, capture: Capture): void {
  table.set(key, wider(table.get(key), capture) as Capture);
}

function wider(a: Capture | undefined, b: Capture | undefined): Capture | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return { whole: Math.max(a.whole, b.whole), head: Math.max(a.head, b.head) };
}
