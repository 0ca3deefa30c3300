import { limits } from '../../base/limits.ts';
import { isSpace } from './space.ts';
import { substitute } from './substitute.ts';

/** What a variable holds: a text, or the names on which it depends and which are not known before the build. */
export type Variable =
  | { readonly value: string }
  | {
      readonly unknown: readonly string[];
      /** It holds nothing where the build is not told otherwise (`ARG X`), so that `${X:-default}` is known. */
      readonly isOptional?: boolean;
    };
/** undefined: the variable is not set. */
export type Lookup = (name: string) => Variable | undefined;

export interface ExpandOptions {
  /** The escape character: `\` or `` ` ``. */
  readonly escape?: string;
  /** Quotes and escapes stay in the result. */
  readonly raw?: boolean;
  readonly rawQuotes?: boolean;
  /** Quotes are ordinary characters: the body of a here-document. */
  readonly noQuotes?: boolean;
  /** A variable that is not set stays as it is written. */
  readonly keepUnset?: boolean;
}

/** A word as the builder would see it. */
export type Expanded =
  | {
      /** undefined where it depends on a variable whose value is not known. */
      readonly value: string | undefined;
      readonly unknown: readonly string[];
      /** Cut at white space outside of quotes; only where `value` is known. */
      readonly words: readonly string[];
    }
  | { readonly refused: string };

/** Deeper `${a:-${b:-…}}` than anybody writes. */
const maxDepth = 50;

class Refused extends Error {}
class Unknowable extends Error {}

/**
 * Takes quotes and escapes off a word and fills variables in, as BuildKit does for every instruction but RUN, CMD and ENTRYPOINT
 * (Dockerfile reference, "Environment replacement"). Never throws.
 */
export function expand(text: string, lookup: Lookup, options: ExpandOptions = {}): Expanded {
  const reader = new WordReader(text, lookup, options);
  try {
    const { value, words } = reader.read(undefined, options.raw ?? false, 0);
    return reader.unknown.size > 0
      ? { value: undefined, unknown: [...reader.unknown], words: [] }
      : { value, unknown: [], words };
  } catch (cause) {
    if (cause instanceof Refused) return { refused: cause.message };
    if (!(cause instanceof Unknowable)) throw cause;
    return { value: undefined, unknown: [...new Set([...reader.unknown, ...reader.names])], words: [] };
  }
}

interface Read {
  readonly value: string;
  readonly words: readonly string[];
}

class WordReader {
  readonly unknown = new Set<string>();
  /** Every variable that was met. */
  readonly names = new Set<string>();
  readonly #text: readonly string[];
  readonly #lookup: Lookup;
  readonly #options: ExpandOptions;
  readonly #escape: string;
  #at = 0;
  #filled = 0;

  constructor(text: string, lookup: Lookup, options: ExpandOptions) {
    this.#text = [...text];
    this.#lookup = lookup;
    this.#options = options;
    this.#escape = options.escape ?? '\\';
  }

  /** Reads up to `stop`, which is taken too, or to the end. */
  read(stop: string | undefined, rawEscapes: boolean, depth: number): Read {
    if (depth > maxDepth) throw new Unknowable();
    const out = new WordSplitter();
    const hasQuotes = this.#options.noQuotes !== true;
    for (let next = this.#peek(); next !== undefined; next = this.#peek()) {
      if (next === stop) {
        this.#at += 1;
        return out.finish();
      }
      if (next === "'" && hasQuotes) out.quoted(this.#single());
      else if (next === '"' && hasQuotes) out.quoted(this.#double(rawEscapes, depth));
      else if (next === '$') out.split(this.#dollar(depth));
      else if (next === '<' && this.#text[this.#at + 1] === '<') out.quoted(this.#heredoc());
      else {
        this.#at += 1;
        if (next !== this.#escape) {
          out.split(next);
          continue;
        }
        if (rawEscapes) out.quoted(next);
        const escaped = this.#take();
        if (escaped !== undefined) out.quoted(escaped);
      }
    }
    if (stop !== undefined) throw new Refused(`${stop} is missing at the end`);
    return out.finish();
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }

  #take(): string | undefined {
    const next = this.#text[this.#at];
    if (next !== undefined) this.#at += 1;
    return next;
  }

  #single(): string {
    const start = this.#at;
    const end = this.#text.indexOf("'", start + 1);
    if (end < 0) throw new Refused('a single quote is not closed');
    this.#at = end + 1;
    const isKept = this.#options.raw === true || this.#options.rawQuotes === true;
    return this.#text.slice(isKept ? start : start + 1, isKept ? end + 1 : end).join('');
  }

  /** `\` before `"`, `$` and itself escapes them, and stands for itself elsewhere. */
  #double(rawEscapes: boolean, depth: number): string {
    const quote = this.#options.raw === true || this.#options.rawQuotes === true ? '"' : '';
    const parts: string[] = [quote];
    this.#at += 1;
    for (let next = this.#peek(); next !== undefined; next = this.#peek()) {
      if (next === '$') {
        parts.push(this.#dollar(depth));
        continue;
      }
      this.#at += 1;
      if (next === '"') return parts.join('') + quote;
      if (next !== this.#escape) {
        parts.push(next);
        continue;
      }
      if (rawEscapes) parts.push(next);
      const escaped = this.#peek();
      if (escaped === undefined) break;
      const isEscape = escaped === '"' || escaped === '$' || escaped === this.#escape;
      parts.push(isEscape ? (this.#take() as string) : next);
    }
    throw new Refused('a double quote is not closed');
  }

  /** `<<` and the blanks after it belong to one word. */
  #heredoc(): string {
    const start = this.#at;
    this.#at += 2;
    while (this.#peek() === ' ' || this.#peek() === '\t' || this.#peek() === '\r') this.#at += 1;
    return this.#text.slice(start, this.#at).join('');
  }

  #name(): string {
    const first = this.#peek();
    if (first === undefined) return '';
    const start = this.#at;
    if (isDigit(first)) {
      while (isDigit(this.#peek())) this.#at += 1;
    } else if ('@*#?-$!'.includes(first)) {
      this.#at += 1;
    } else {
      while (isNamePart(this.#peek())) this.#at += 1;
    }
    return this.#text.slice(start, this.#at).join('');
  }

  #get(name: string): Variable | undefined {
    this.names.add(name);
    const found = this.#lookup(name);
    if (found !== undefined && 'unknown' in found) for (const item of found.unknown) this.unknown.add(item);
    return found;
  }

  #fill(value: string): string {
    this.#filled += value.length;
    if (this.#filled > limits.shellValue) throw new Unknowable();
    return value;
  }

  #dollar(depth: number): string {
    this.#at += 1;
    if (this.#peek() !== '{') {
      const name = this.#name();
      if (name === '') return '$';
      const found = this.#get(name);
      if (found === undefined) return this.#options.keepUnset === true ? `$${name}` : '';
      return 'value' in found ? this.#fill(found.value) : '';
    }
    this.#at += 1;
    const first = this.#peek();
    if (first === undefined) throw new Refused('a } is missing');
    if (first === '{' || first === '}' || first === ':') throw new Refused('"${" is not followed by a name');
    return this.#braced(this.#name(), depth);
  }

  #braced(name: string, depth: number): string {
    const operator = this.#take();
    if (operator === '}') {
      const found = this.#get(name);
      if (found === undefined) return this.#options.keepUnset === true ? `\${${name}}` : '';
      return 'value' in found ? this.#fill(found.value) : '';
    }
    if (operator === '/') return this.#replaced(name, depth);
    const isStrict = operator === ':';
    const modifier = isStrict ? this.#take() : operator;
    const isPattern = modifier === '#' || modifier === '%';
    if (modifier === undefined || !'+-?#%'.includes(modifier) || (isStrict && isPattern))
      throw new Refused(`\${${name}${isStrict ? ':' : ''}${modifier ?? ''}…} is no substitution`);
    const before = new Set(this.unknown);
    const { value: word } = this.read('}', isPattern, depth + 1);
    const after = [...this.unknown];
    this.unknown.clear();
    for (const item of before) this.unknown.add(item);
    const optional = this.#lookup(name);
    const isDefault = modifier === '-' && optional !== undefined && 'unknown' in optional && optional.isOptional;
    const found = isDefault ? undefined : this.#get(name);
    if (found === undefined && this.#options.keepUnset === true)
      return `\${${name}${isStrict ? ':' : ''}${modifier}${word}}`;
    if (found !== undefined && 'unknown' in found) return '';
    const value = found === undefined || (isStrict && found.value === '') ? undefined : found.value;
    const useWord = (): string => {
      for (const item of after) this.unknown.add(item);
      return this.#fill(word);
    };
    if (modifier === '-') return value === undefined ? useWord() : this.#fill(value);
    if (modifier === '+') return value === undefined ? '' : useWord();
    if (modifier === '?') {
      if (value !== undefined) return this.#fill(value);
      throw new Refused(`${name}: ${word || `must not be ${found === undefined ? 'unset' : 'empty'}`}`);
    }
    useWord();
    return this.#substituted(substitute(value ?? '', modifier as '#' | '%', word));
  }

  #replaced(name: string, depth: number): string {
    const isAll = this.#peek() === '/';
    if (isAll) this.#at += 1;
    const { value: pattern } = this.read('/', true, depth + 1);
    const { value: replacement } = this.read('}', true, depth + 1);
    const found = this.#get(name);
    if (found === undefined && this.#options.keepUnset === true) return `\${${name}/${pattern}/${replacement}}`;
    if (found !== undefined && 'unknown' in found) return '';
    return this.#substituted(substitute(found?.value ?? '', isAll ? '//' : '/', pattern, replacement));
  }

  #substituted(result: ReturnType<typeof substitute>): string {
    if (typeof result === 'string') return this.#fill(result);
    if (result === undefined) throw new Unknowable();
    throw new Refused(result.refused);
  }
}

/** Collects a word and, beside it, its parts at white space. */
class WordSplitter {
  readonly #whole: string[] = [];
  readonly #words: string[] = [];
  #word: string[] = [];

  quoted(text: string): void {
    this.#whole.push(text);
    if (text !== '') this.#word.push(text);
  }

  split(text: string): void {
    this.#whole.push(text);
    for (const character of text) {
      if (isSpace(character)) this.#end();
      else this.#word.push(character);
    }
  }

  finish(): Read {
    this.#end();
    return { value: this.#whole.join(''), words: this.#words };
  }

  #end(): void {
    if (this.#word.length > 0) this.#words.push(this.#word.join(''));
    this.#word = [];
  }
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\p{Nd}$/u.test(character);
const isNamePart = (character: string | undefined): boolean =>
  character !== undefined && /^[\p{L}\p{Nd}_]$/u.test(character);
