import { type KeyPart, readKey, skipBlanks, stringEnd } from './key.ts';
import { addChild, addItem, type Stretch, type TomlNode } from './place.ts';

export interface TomlScanLimits {
  readonly depth: number;
  readonly values: number;
}

export interface TomlScan {
  readonly root: TomlNode;
  /** A cap that the text meets: it must not be given to a parser. */
  readonly met?: { readonly code: string; readonly detail: string; readonly offset: number };
}

/**
 * Finds where the keys and values of a TOML text stand, with a stack of its own. It ends where the text is no TOML any more:
 * the parser says why.
 */
export function scanToml(text: string, limits: TomlScanLimits): TomlScan {
  const scanner = new Scanner(text, limits);
  try {
    scanner.run();
  } catch (cause) {
    if (cause instanceof CapMet)
      return { root: scanner.root, met: { code: cause.code, detail: cause.message, offset: cause.offset } };
    if (!(cause instanceof NotToml)) throw cause;
  }
  return { root: scanner.root };
}

class NotToml extends Error {}

class CapMet extends Error {
  readonly code: string;
  readonly offset: number;
  constructor(code: string, detail: string, offset: number) {
    super(detail);
    this.code = code;
    this.offset = offset;
  }
}

/** An array or inline table that is not closed yet; keys before the values of a table make `node` deeper, `base` is the table. */
interface Frame {
  readonly base: TomlNode;
  readonly start: number;
  readonly end: ']' | '}';
  readonly depth: number;
}

/** Characters of a number or date: the longest useful ones have some 40, and reading an integer takes more than linear time. */
const bareValue = 1000;

class Scanner {
  readonly root: TomlNode = { key: undefined, value: [0, 0], children: undefined, items: 0 };
  readonly #text: string;
  readonly #limits: TomlScanLimits;
  #at = 0;
  #values = 0;

  constructor(text: string, limits: TomlScanLimits) {
    this.#text = text;
    this.#limits = limits;
    this.root.value = [0, text.length];
  }

  run(): void {
    if (this.#text.startsWith('\ufeff')) this.#at = 1;
    let table = this.root;
    let depth = 0;
    for (this.#skipVoid(); this.#at < this.#text.length; this.#skipVoid()) {
      if (this.#text[this.#at] === '[') ({ table, depth } = this.#header());
      else this.#member(table, depth);
      this.#at = skipBlanks(this.#text, this.#at);
      const next = this.#text[this.#at];
      if (next !== undefined && next !== '\n' && next !== '\r' && next !== '#') throw new NotToml();
    }
  }

  /** `[a.b]` or `[[a.b]]`: a part that names an array of tables means its last table. */
  #header(): { readonly table: TomlNode; readonly depth: number } {
    const start = this.#at;
    const brackets = this.#text[start + 1] === '[' ? 2 : 1;
    const { parts, end } = this.#key(start + brackets, 0);
    if (!this.#text.startsWith(']'.repeat(brackets), end)) throw new NotToml();
    this.#at = end + brackets;
    const stretch: Stretch = [start, this.#at];
    let table = this.root;
    for (const { name, at } of parts.slice(0, -1)) table = lastTable(this.#add(table, name, at, stretch));
    const last = parts.at(-1) as KeyPart;
    const named = this.#add(table, last.name, last.at, stretch);
    if (brackets === 2) {
      this.#count();
      return { table: addItem(named, stretch), depth: parts.length + 1 };
    }
    // A header that comes after `[a.b]` made `a`: the table stands here.
    if (named.value[1] !== stretch[1] && named.items === 0) named.value = stretch;
    return { table: lastTable(named), depth: parts.length };
  }

  /** A member with its value: arrays and inline tables inside it are walked with a stack. */
  #member(table: TomlNode, depth: number): void {
    const open: Frame[] = [];
    let at = this.#memberKey(table, depth);
    for (;;) {
      const frame = this.#beginValue(at.node, at.depth);
      if (frame !== undefined) open.push(frame);
      const next = this.#next(open, frame !== undefined);
      if (next === undefined) return;
      at = next;
    }
  }

  /** After a value, or after an opening bracket: where the next value belongs; undefined where all are closed. */
  #next(open: Frame[], isFirst: boolean): { readonly node: TomlNode; readonly depth: number } | undefined {
    let mayBegin = isFirst;
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      this.#skipVoid();
      if (!mayBegin && this.#text[this.#at] === ',') {
        this.#at += 1;
        this.#skipVoid();
        mayBegin = true;
      }
      if (this.#text[this.#at] !== frame.end) {
        if (!mayBegin) throw new NotToml();
        if (frame.end === '}') return this.#memberKey(frame.base, frame.depth);
        this.#count();
        return { node: addItem(frame.base, [this.#at, this.#at]), depth: frame.depth };
      }
      this.#at += 1;
      frame.base.value = [frame.start, this.#at];
      open.pop();
      mayBegin = false;
    }
    return undefined;
  }

  #memberKey(table: TomlNode, depth: number): { readonly node: TomlNode; readonly depth: number } {
    const start = this.#at;
    const { parts, end } = this.#key(start, depth);
    if (this.#text[end] !== '=') throw new NotToml();
    this.#at = skipBlanks(this.#text, end + 1);
    let node = table;
    for (const { name, at } of parts) node = this.#add(node, name, at, [start, end]);
    return { node, depth: depth + parts.length };
  }

  #key(from: number, depth: number): { readonly parts: readonly KeyPart[]; readonly end: number } {
    const key = readKey(this.#text, from, this.#limits.depth + 1);
    if (key === undefined) throw new NotToml();
    this.#checkDepth(depth + key.parts.length);
    return key;
  }

  #beginValue(node: TomlNode, depth: number): Frame | undefined {
    const start = this.#at;
    const first = this.#text[start];
    if (first === '[' || first === '{') {
      this.#checkDepth(depth + 1);
      this.#at += 1;
      return { base: node, start, end: first === '[' ? ']' : '}', depth: depth + 1 };
    }
    if (first === '"' || first === "'") this.#at = this.#stringEnd(start, first);
    else {
      let end = start;
      while (end < this.#text.length && !',]}#\r\n'.includes(this.#text[end] as string)) end += 1;
      if (end - start > bareValue)
        throw new CapMet('toml-number', `a number has more than ${bareValue} characters`, start);
      while (end > start && (this.#text[end - 1] === ' ' || this.#text[end - 1] === '\t')) end -= 1;
      if (end === start) throw new NotToml();
      this.#at = end;
    }
    node.value = [start, this.#at];
    return undefined;
  }

  #stringEnd(start: number, quote: string): number {
    const fence = quote.repeat(3);
    if (!this.#text.startsWith(fence, start)) {
      const end = stringEnd(this.#text, start);
      if (end === undefined) throw new NotToml();
      return end;
    }
    for (let at = start + 3; at < this.#text.length; at += 1) {
      if (this.#text[at] === '\\' && quote === '"') at += 1;
      else if (this.#text.startsWith(fence, at)) {
        // Up to two quotes may stand before the closing three.
        at += 3;
        for (let more = 0; more < 2 && this.#text[at] === quote; more += 1) at += 1;
        return at;
      }
    }
    throw new NotToml();
  }

  #add(parent: TomlNode, name: string, key: Stretch, value: Stretch): TomlNode {
    this.#count();
    return addChild(parent, name, key, value);
  }

  #count(): void {
    this.#values += 1;
    if (this.#values > this.#limits.values)
      throw new CapMet('toml-values', `more than ${this.#limits.values} values`, this.#at);
  }

  #checkDepth(depth: number): void {
    if (depth > this.#limits.depth)
      throw new CapMet('toml-depth', `nested more than ${this.#limits.depth} levels deep`, this.#at);
  }

  /** Blanks, ends of lines and comments. */
  #skipVoid(): void {
    for (;;) {
      const next = this.#text[this.#at];
      if (next === '#') {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (next === ' ' || next === '\t' || next === '\n' || next === '\r') this.#at += 1;
      else return;
    }
  }
}

function lastTable(node: TomlNode): TomlNode {
  return node.items > 0 ? (node.children?.get(node.items - 1) as TomlNode) : node;
}
