/** A member of a spec's brackets: `build='py39*'`. `start` and `end` are those of the value without its quotes, in the spec; `keyStart` is that of its key. */
export interface SpecField {
  readonly key: string;
  readonly keyStart: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface BracketProblem {
  readonly problem: {
    readonly code: 'spec-brackets';
    readonly detail: string;
    readonly start: number;
    readonly end: number;
  };
}

/** Reads `[key=value, …]` between two places of a spec: values may be quoted, or lists in brackets of their own (CEP 29, conda's _BRACKETS_KV_RE_V3). */
export function readBrackets(text: string, open: number, close: number): readonly SpecField[] | BracketProblem {
  const fields: SpecField[] = [];
  const fail = (detail: string, at: number): BracketProblem => ({
    problem: { code: 'spec-brackets', detail, start: at, end: Math.min(at + 1, close + 1) },
  });
  let at = open + 1;
  for (;;) {
    while (at < close && (text[at] === ',' || text[at] === ' ')) at += 1;
    if (at >= close) break;
    const keyStart = at;
    while (at < close && /[a-zA-Z0-9_-]/.test(text[at] as string)) at += 1;
    const key = text.slice(keyStart, at);
    while (text[at] === ' ') at += 1;
    if (key === '' || text[at] !== '=' || at >= close) return fail('brackets hold key=value', keyStart);
    at += 1;
    while (text[at] === ' ') at += 1;
    if (at >= close) return fail(`the value of ${key} is missing`, keyStart);
    const end = endOfValue(text, at, close);
    if (end === undefined) return fail('a quote or a bracket is not closed', at);
    const isWrapped = /["'[]/.test(text[at] as string);
    const start = isWrapped ? at + 1 : at;
    const stop = isWrapped ? end - 1 : end;
    if (stop <= start) return fail(`the value of ${key} is missing`, keyStart);
    fields.push({ key, keyStart, text: text.slice(start, stop), start, end: stop });
    at = end;
    if (at < close && text[at] !== ',' && text[at] !== ' ') return fail('a comma is missing', at);
  }
  return fields;
}

function endOfValue(text: string, at: number, close: number): number | undefined {
  const first = text[at] as string;
  if (first === '"' || first === "'" || first === '[') {
    const end = text.indexOf(first === '[' ? ']' : first, at + 1);
    return end < 0 || end >= close ? undefined : end + 1;
  }
  let end = at;
  while (end < close && text[end] !== ',' && text[end] !== ' ') end += 1;
  return end;
}
