import { below } from './json-value.ts';

/** What a scan looks for and where it gives up. */
export interface ScanLimits {
  /** Objects and arrays inside each other. */
  readonly depth: number;
  /** Values of all kinds. */
  readonly values: number;
  /** Pointers kept of each list. */
  readonly problems: number;
}

/** What the text alone shows. Offsets are UTF-16 code units from 0. */
export interface Scan {
  readonly error?: { readonly message: string; readonly offset: number };
  /** RFC 6901 pointers of members whose name occurred before in the same object. */
  readonly duplicates: readonly string[];
  /** RFC 6901 pointers of integers that a double cannot hold. */
  readonly inexact: readonly string[];
}

interface Frame {
  readonly names: Set<string> | undefined;
  /** Name of the current member, or index of the current item. */
  at: string | number;
}

class Refusal extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Reads a JSON text (RFC 8259) once, from its first character to its last, with a stack of its own. */
export function scanJson(text: string, limits: ScanLimits): Scan {
  const scanner = new Scanner(text, limits);
  try {
    scanner.run();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return {
      error: { message: cause.message, offset: cause.offset },
      duplicates: scanner.duplicates,
      inexact: scanner.inexact,
    };
  }
  return { duplicates: scanner.duplicates, inexact: scanner.inexact };
}

const literals = ['true', 'false', 'null'] as const;

class Scanner {
  readonly duplicates: string[] = [];
  readonly inexact: string[] = [];
  readonly #text: string;
  readonly #limits: ScanLimits;
  readonly #stack: Frame[] = [];
  #at = 0;
  #values = 0;

  constructor(text: string, limits: ScanLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  run(): void {
    this.#skipSpace();
    // Each turn reads one value's beginning, then closes all that ends with it.
    for (;;) {
      if (this.#beginValue()) continue;
      if (this.#endValue()) break;
    }
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#refuse('there is more after the end of the value');
  }

  /** Reads a scalar, or steps into an object or array; true where a value inside it must follow. */
  #beginValue(): boolean {
    this.#values += 1;
    if (this.#values > this.#limits.values) this.#refuse(`more than ${this.#limits.values} values`);
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') return this.#open(first);
    if (first === '"') this.#string();
    else if (first !== undefined && (first === '-' || isDigit(first.charCodeAt(0)))) this.#number();
    else {
      const literal = literals.find((word) => this.#text.startsWith(word, this.#at));
      if (literal === undefined) this.#refuse('a value is missing');
      this.#at += literal.length;
    }
    return false;
  }

  #open(bracket: '{' | '['): boolean {
    if (this.#stack.length >= this.#limits.depth) this.#refuse(`nested more than ${this.#limits.depth} levels deep`);
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === (bracket === '{' ? '}' : ']')) {
      this.#at += 1;
      return false;
    }
    if (bracket === '{') {
      this.#stack.push({ names: new Set(), at: '' });
      this.#name();
    } else this.#stack.push({ names: undefined, at: 0 });
    return true;
  }

  /** After a value: a comma leads to the next, brackets close; true where the whole has ended. */
  #endValue(): boolean {
    for (;;) {
      const frame = this.#stack.at(-1);
      if (frame === undefined) return true;
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === ',') {
        this.#at += 1;
        this.#skipSpace();
        if (frame.names === undefined) frame.at = (frame.at as number) + 1;
        else this.#name();
        return false;
      }
      const end = frame.names === undefined ? ']' : '}';
      if (next !== end) this.#refuse(`"," or "${end}" is missing`);
      this.#at += 1;
      this.#stack.pop();
    }
  }

  #name(): void {
    const frame = this.#stack.at(-1) as Frame & { names: Set<string> };
    if (this.#text[this.#at] !== '"') this.#refuse('the name of a member is missing');
    frame.at = this.#string();
    if (frame.names.has(frame.at)) this.#note(this.duplicates);
    frame.names.add(frame.at);
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') this.#refuse('":" is missing after the name of a member');
    this.#at += 1;
    this.#skipSpace();
  }

  #string(): string {
    const start = this.#at;
    let escaped = false;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        return escaped ? (JSON.parse(this.#text.slice(start, at + 1)) as string) : this.#text.slice(start + 1, at);
      }
      if (code < 0x20) this.#refuse('a control character stands inside a string', at);
      if (code !== 0x5c) continue;
      escaped = true;
      at += 1;
      const kind = this.#text[at] ?? '';
      if (kind === 'u' && /^[0-9a-fA-F]{4}$/.test(this.#text.slice(at + 1, at + 5))) at += 4;
      else if (kind === '' || !'"\\/bfnrt'.includes(kind)) this.#refuse('an escape that JSON does not know', at - 1);
    }
    return this.#refuse('a string has no end', start);
  }

  #number(): void {
    const start = this.#at;
    if (this.#text[this.#at] === '-') this.#at += 1;
    if (this.#text[this.#at] === '0') this.#at += 1;
    else this.#digits();
    const whole = this.#at;
    if (this.#text[this.#at] === '.') {
      this.#at += 1;
      this.#digits();
    }
    if (this.#text[this.#at] === 'e' || this.#text[this.#at] === 'E') {
      this.#at += 1;
      if (this.#text[this.#at] === '+' || this.#text[this.#at] === '-') this.#at += 1;
      this.#digits();
    }
    // 2^53 has 16 digits; longer integers are beyond it without a look.
    const isWhole = whole === this.#at;
    if (
      isWhole &&
      whole - start >= 16 &&
      (whole - start > 20 || !Number.isSafeInteger(Number(this.#text.slice(start, whole))))
    )
      this.#note(this.inexact);
  }

  #digits(): void {
    const start = this.#at;
    while (isDigit(this.#text.charCodeAt(this.#at))) this.#at += 1;
    if (this.#at === start) this.#refuse('a digit is missing in a number');
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #note(list: string[]): void {
    if (list.length < this.#limits.problems)
      list.push(this.#stack.reduce((pointer, frame) => below(pointer, frame.at), ''));
  }

  #refuse(message: string, offset = this.#at): never {
    throw new Refusal(offset >= this.#text.length ? `${message}: the text ends here` : message, offset);
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
