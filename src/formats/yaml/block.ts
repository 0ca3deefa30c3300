import { LineIndex } from '../../base/text.ts';
import type { YamlCaps } from './caps.ts';
import type { YamlReading } from './document.ts';
import { emptyScalar, type YamlEntry, type YamlNode, type YamlScalar } from './node.ts';
import { resolvePlain } from './plain-scalar.ts';

/** Implicit keys are no longer (YAML 1.2.2, section 7.4.2). */
const longestKey = 1024;

/** Thrown and caught in this file: the text is beyond the subset, or above a cap. */
class Stop extends Error {
  readonly cap: 'yaml-nodes' | undefined;
  constructor(cap?: 'yaml-nodes') {
    super('not read');
    this.cap = cap;
  }
}

/**
 * Reads the block style that programs write, in one pass and in little memory: maps, lists, scalars on one line without or
 * with quotes, `[]`, `{}`, comments. Gives exactly what `readYaml` gives.
 * @returns undefined for anything else, also for what is no YAML at all: `readYaml` reads it, or says what is wrong.
 */
export function readBlockYaml(text: string, caps: YamlCaps): YamlReading | undefined {
  if (text.length > caps.size || text.includes('\t') || /\r(?!\n)/.test(text)) return undefined;
  const reader = new BlockReader(text, caps);
  try {
    const root = reader.read();
    return root && { document: { text, lines: new LineIndex(text), start: root.start, root } };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.cap === undefined) return undefined;
    const detail = `the document has more than ${caps.nodes} values`;
    return { problems: [{ code: error.cap, detail, span: new LineIndex(text).span(reader.at, reader.at + 1) }] };
  }
}

class BlockReader {
  readonly #text: string;
  readonly #depth: number;
  #nodes: number;
  /** Where the rest of the current line begins, its column (from 0), and where the line and its break end. */
  at = 0;
  #column = -1;
  #end = 0;
  #next = 0;

  constructor(text: string, caps: YamlCaps) {
    this.#text = text;
    this.#depth = caps.depth;
    this.#nodes = caps.nodes;
  }

  read(): YamlNode | undefined {
    this.#openLine(0);
    if (this.#column !== 0) return undefined;
    const root = this.#node(0);
    if (this.#column >= 0) throw new Stop();
    return root;
  }

  /** Goes to the first line from `start` that holds more than blanks and comments; column -1 at the end of the text. */
  #openLine(start: number): void {
    const text = this.#text;
    for (let line = start; line < text.length; ) {
      const feed = text.indexOf('\n', line);
      const next = feed < 0 ? text.length : feed;
      let at = line;
      while (text.charCodeAt(at) === space) at += 1;
      const code = text.charCodeAt(at);
      if (at < next && code !== hash && !(code === 13 && at + 1 === next)) {
        this.at = at;
        this.#column = at - line;
        this.#end = text.charCodeAt(next - 1) === 13 ? next - 1 : next;
        this.#next = next + 1;
        if (at === line && isMark(text, at)) throw new Stop();
        return;
      }
      line = next + 1;
    }
    this.at = text.length;
    this.#column = -1;
  }

  #nextLine(): void {
    this.#openLine(this.#next);
  }

  #spend(depth: number): void {
    this.#nodes -= 1;
    if (this.#nodes < 0) throw new Stop('yaml-nodes');
    if (depth > this.#depth) throw new Stop();
  }

  #node(depth: number): YamlNode {
    return this.#isItem() ? this.#list(depth) : this.#map(depth);
  }

  #isItem(): boolean {
    if (this.#text.charCodeAt(this.at) !== dash) return false;
    return this.at + 1 === this.#end || this.#text.charCodeAt(this.at + 1) === space;
  }

  #list(depth: number): YamlNode {
    this.#spend(depth);
    const start = this.at;
    const column = this.#column;
    const items: YamlNode[] = [];
    let end = start;
    while (this.#column === column && this.#isItem()) {
      const item = this.#afterMark(this.at + 1, column, undefined, depth + 1);
      items.push(item);
      end = item.end;
    }
    if (this.#column > column) throw new Stop();
    return { kind: 'list', items, start, end };
  }

  #map(depth: number): YamlNode {
    this.#spend(depth);
    const start = this.at;
    const column = this.#column;
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    let end = start;
    while (this.#column === column && !this.#isItem()) {
      const key = this.#key();
      if (key === undefined || seen.has(key.text)) throw new Stop();
      seen.add(key.text);
      const colon = this.#text.indexOf(':', key.end);
      const value = this.#afterMark(colon + 1, column, key, depth + 1);
      entries.push({ key, value });
      end = value.end;
    }
    if (entries.length === 0 || this.#column > column) throw new Stop();
    return { kind: 'map', entries, start, end };
  }

  /** What follows the colon of a key in `column`, or a dash where there is no key; leaves the reader on the line after it. */
  #afterMark(from: number, column: number, key: YamlScalar | undefined, depth: number): YamlNode {
    const text = this.#text;
    let at = from;
    while (at < this.#end && text.charCodeAt(at) === space) at += 1;
    if (at >= this.#end || (text.charCodeAt(at) === hash && at > from)) {
      this.#nextLine();
      // A list may stand below its key without being indented.
      if (this.#column > column || (key !== undefined && this.#column === column && this.#isItem()))
        return this.#node(depth);
      this.#spend(depth);
      return emptyScalar(key?.end ?? at);
    }
    if (key === undefined) {
      const mark = this.at;
      this.#column += at - this.at;
      this.at = at;
      if (this.#isItem() || this.#key() !== undefined) return this.#node(depth);
      this.#column -= at - mark;
      this.at = mark;
    }
    this.#spend(depth);
    const value = this.#inline(at);
    this.#nextLine();
    // The scalar goes on, or something is indented that belongs to nothing.
    if (this.#column > column) throw new Stop();
    return value;
  }

  /** The key that the rest of the line begins with; undefined where it begins with none. */
  #key(): YamlScalar | undefined {
    const text = this.#text;
    const start = this.at;
    const code = text.charCodeAt(start);
    if (code === quote || code === doubleQuote) {
      const scalar = this.#quoted(start, code);
      return this.#isColon(scalar.end) ? scalar : undefined;
    }
    if (!mayBeginPlain(text, start, this.#end)) return undefined;
    // Every search is in the line: in the whole text it would take quadratic time.
    const line = text.slice(start, this.#end);
    const blank = line.indexOf(': ');
    const length = blank < 0 && line.endsWith(':') ? line.length - 1 : blank;
    const key = line.slice(0, Math.max(0, length));
    if (length < 0 || key.includes(' #')) return undefined;
    if (length > longestKey || key.endsWith(' ')) throw new Stop();
    return { kind: 'scalar', value: resolvePlain(key), text: key, start, end: start + length };
  }

  /** Whether a colon that ends a key stands at a place. */
  #isColon(at: number): boolean {
    return this.#text.charCodeAt(at) === colonCode && (at + 1 === this.#end || this.#text.charCodeAt(at + 1) === space);
  }

  /** A value that begins at `start` and ends on the line. */
  #inline(start: number): YamlNode {
    const text = this.#text;
    const code = text.charCodeAt(start);
    if (code === quote || code === doubleQuote) {
      const scalar = this.#quoted(start, code);
      this.#demandEnd(scalar.end);
      return scalar;
    }
    if (text.startsWith('[]', start) || text.startsWith('{}', start)) {
      const end = start + 2;
      this.#demandEnd(end);
      return code === 0x5b ? { kind: 'list', items: [], start, end } : { kind: 'map', entries: [], start, end };
    }
    if (!mayBeginPlain(text, start, this.#end)) throw new Stop();
    const line = text.slice(start, this.#end);
    const comment = line.indexOf(' #');
    const written = withoutBlanks(comment < 0 ? line : line.slice(0, comment));
    if (written.includes(': ') || written.endsWith(':')) throw new Stop();
    return { kind: 'scalar', value: resolvePlain(written), text: written, start, end: start + written.length };
  }

  #quoted(start: number, mark: number): YamlScalar {
    const line = this.#text.slice(start, this.#end);
    const sign = mark === quote ? "'" : '"';
    let end = line.indexOf(sign, 1);
    if (mark === quote) while (end >= 0 && line.charCodeAt(end + 1) === quote) end = line.indexOf(sign, end + 2);
    if (end < 0) throw new Stop();
    const raw = line.slice(1, end);
    if (mark === doubleQuote && raw.includes('\\')) throw new Stop();
    const value = mark === quote ? raw.replaceAll("''", "'") : raw;
    return { kind: 'scalar', value, text: value, start, end: start + end + 1 };
  }

  /** Nothing but blanks and a comment may follow. */
  #demandEnd(from: number): void {
    let at = from;
    while (at < this.#end && this.#text.charCodeAt(at) === space) at += 1;
    if (at < this.#end && (at === from || this.#text.charCodeAt(at) !== hash)) throw new Stop();
  }
}

const space = 0x20;
const hash = 0x23;
const quote = 0x27;
const doubleQuote = 0x22;
const dash = 0x2d;
const colonCode = 0x3a;

/** Whether a plain scalar may begin here (section 7.3.3): no indicator, except a dash before a letter. */
function mayBeginPlain(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  if (text.charCodeAt(at) === dash) return at + 1 < end && text.charCodeAt(at + 1) !== space;
  return !'?:,[]{}#&*!|>\'"%@`'.includes(text[at] as string);
}

/** Only spaces are blanks here, and a regular expression would try each run of them. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === space) end -= 1;
  return text.slice(0, end);
}

/** A document's mark or a directive. */
function isMark(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at) || text.charCodeAt(at) === 0x25;
}
