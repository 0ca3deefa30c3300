/** A word of R: enough of the language to find calls and their literal arguments. */
export interface RToken {
  /** `name` with its `pkg::` before it, `text` unquoted, `number`, or `mark`: one character of any other kind. */
  readonly kind: 'name' | 'text' | 'number' | 'mark';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const space = /\s/;
const nameStart = /[A-Za-z.\u0080-\uffff]/;
const namePart = /[A-Za-z0-9._:\u0080-\uffff]/;

/**
 * Takes an R script apart (R Language Definition, section 10.3). `open` is the place of a text that never ends;
 * what comes after it is not read.
 */
export function readRTokens(text: string, max: number): { readonly tokens: readonly RToken[]; readonly open?: number } {
  const tokens: RToken[] = [];
  for (let at = 0; at < text.length && tokens.length < max; ) {
    const start = at;
    const first = text[at] as string;
    if (space.test(first)) {
      at += 1;
      continue;
    }
    if (first === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      continue;
    }
    const raw = rawEnd(text, at);
    if (raw !== undefined) {
      if (raw.end < 0) return { tokens, open: start };
      at = raw.end;
      tokens.push({ kind: 'text', value: text.slice(raw.from, raw.to), start, end: at });
    } else if (first === '"' || first === "'" || first === '`') {
      const end = quoteEnd(text, at, first);
      if (end < 0) return { tokens, open: start };
      at = end;
      const value = text.slice(start + 1, at - 1);
      tokens.push({ kind: first === '`' ? 'name' : 'text', value: value.replace(/\\(["'`\\])/g, '$1'), start, end });
    } else if (nameStart.test(first)) {
      while (at < text.length && namePart.test(text[at] as string)) at += 1;
      tokens.push({ kind: 'name', value: text.slice(start, at), start, end: at });
    } else if (first >= '0' && first <= '9') {
      while (at < text.length && /[0-9A-Za-z.]/.test(text[at] as string)) at += 1;
      tokens.push({ kind: 'number', value: text.slice(start, at), start, end: at });
    } else {
      at += 1;
      tokens.push({ kind: 'mark', value: first, start, end: at });
    }
  }
  return { tokens };
}

function quoteEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === quote) return at + 1;
    if (text[at] === '\\') at += 1;
  }
  return -1;
}

/** A raw text since R 4.0, `r"(…)"` or `R'--[…]--'`: where its content is; `end` is -1 where it has none. */
function rawEnd(text: string, at: number): { from: number; to: number; end: number } | undefined {
  if (text[at] !== 'r' && text[at] !== 'R') return undefined;
  const quote = text[at + 1];
  if (quote !== '"' && quote !== "'") return undefined;
  let open = at + 2;
  while (text[open] === '-') open += 1;
  const bracket = { '(': ')', '[': ']', '{': '}' }[text[open] ?? ''];
  if (bracket === undefined) return undefined;
  const closing = `${bracket}${text.slice(at + 2, open)}${quote}`;
  const to = text.indexOf(closing, open + 1);
  return to < 0 ? { from: 0, to: 0, end: -1 } : { from: open + 1, to, end: to + closing.length };
}
