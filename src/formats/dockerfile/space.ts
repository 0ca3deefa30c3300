// BuildKit is written in Go: its notions of white space decide where a word ends.

/** Go's unicode.IsSpace: the White_Space property of Unicode. JavaScript's `\s` lacks U+0085 and has U+FEFF. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

export function isSpace(character: string | undefined): boolean {
  return character !== undefined && space.test(character);
}

/** White space that separates the words of an instruction (BuildKit, frontend/dockerfile/parser: tab, VT, FF, CR and space). */
export function isSeparator(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}

/** The first place from `start` on that is no white space; `end` where there is none. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let at = start;
  while (at < end && isSpace(text[at])) at += 1;
  return at;
}

/** The place after the last character before `end` that is no white space. */
export function trimEnd(text: string, end: number, start = 0): number {
  let at = end;
  while (at > start && isSpace(text[at - 1])) at -= 1;
  return at;
}
