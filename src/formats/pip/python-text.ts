/** White space of `str.isspace` (Python 3): what `strip` takes away and what `\s` means in pip's expressions. */
const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Where `str.splitlines` ends a line, besides LF: pip counts lines so. */
const lineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/** A stretch of a text: offsets of its first character and of the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function isPythonSpace(character: string | undefined): boolean {
  return character !== undefined && space.test(character);
}

/** The lines of a text as Python splits it, without their ends; nothing after the last end is no line. */
export function* splitLines(text: string): Generator<Stretch> {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    yield { start, end: index };
    start = index + end.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** A stretch without the white space at its ends. */
export function stripped(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && isPythonSpace(text[from])) from += 1;
  while (to > from && isPythonSpace(text[to - 1])) to -= 1;
  return { start: from, end: to };
}
