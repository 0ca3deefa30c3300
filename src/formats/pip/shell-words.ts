/** A word with the places of its characters: `at[i]` is the offset of character i in the text. */
export interface ShellWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly at: readonly number[];
}

export type ShellWords =
  | { readonly words: readonly ShellWord[] }
  | { readonly fault: string; readonly start: number; readonly end: number };

/** Splits as Python's `shlex.split` does in POSIX mode, without comments (Lib/shlex.py). */
export function shellWords(text: string, from: number): ShellWords {
  const words: ShellWord[] = [];
  let at = from;
  while (at < text.length) {
    if (isBlank(text[at])) {
      at += 1;
      continue;
    }
    const word = readWord(text, at);
    if ('fault' in word) return word;
    words.push(word);
    at = word.end;
  }
  return { words };
}

function readWord(text: string, start: number): ShellWord | Extract<ShellWords, { readonly fault: string }> {
  const characters: string[] = [];
  const places: number[] = [];
  const take = (offset: number): void => {
    characters.push(text[offset] as string);
    places.push(offset);
  };
  let quote: string | undefined;
  let opened = start;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at] as string;
    if (quote === undefined && isBlank(character)) break;
    if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character;
      opened = at;
    } else if (character === '\\' && quote !== "'") {
      const next = text[at + 1];
      if (next === undefined) return { fault: 'a backslash escapes nothing', start: at, end: at + 1 };
      // Inside double quotes a backslash escapes a quote and itself, nothing else.
      if (quote === '"' && next !== '"' && next !== '\\') take(at);
      at += 1;
      take(at);
    } else take(at);
  }
  if (quote !== undefined) return { fault: 'a quotation has no end', start: opened, end: text.length };
  return { text: characters.join(''), start, end: at, at: places };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}
