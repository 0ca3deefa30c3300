import type { Stretch } from './place.ts';

/** One part of a key, dotted or not. */
export interface KeyPart {
  readonly name: string;
  readonly at: Stretch;
}

const bare = /[A-Za-z0-9_-]/;
const simple: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
  '"': '"',
  '\\': '\\',
};

/** Digits of the escapes that name a character by its number (toml.io/en/v1.0.0#string; `\x` is of 1.1). */
const numbered: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The parts of the key at an offset, at most `max`, and where it ends; undefined where there is no key. */
export function readKey(text: string, from: number, max: number): { parts: KeyPart[]; end: number } | undefined {
  const parts: KeyPart[] = [];
  for (let at = from; parts.length < max; ) {
    const begin = skipBlanks(text, at);
    const end = keyPartEnd(text, begin);
    if (end === undefined) return undefined;
    parts.push({ name: nameOf(text.slice(begin, end)), at: [begin, end] });
    const next = skipBlanks(text, end);
    if (text[next] !== '.') return { parts, end: next };
    at = next + 1;
  }
  return { parts, end: from };
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** The offset behind a string of one line; undefined where it has no end. */
export function stringEnd(text: string, from: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === quote) return at + 1;
    if (text[at] === '\\' && quote === '"') at += 1;
  }
  return undefined;
}

function keyPartEnd(text: string, from: number): number | undefined {
  if (text[from] === '"' || text[from] === "'") return stringEnd(text, from);
  let at = from;
  while (at < text.length && bare.test(text[at] as string)) at += 1;
  return at > from ? at : undefined;
}

function nameOf(raw: string): string {
  if (raw.startsWith("'")) return raw.slice(1, -1);
  if (!raw.startsWith('"')) return raw;
  return raw.slice(1, -1).replace(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, (spelt) => {
    const kind = spelt[1] as string;
    if (spelt.length === 2) return simple[kind] ?? spelt;
    const code = Number.parseInt(spelt.slice(2, 2 + (numbered[kind] as number)), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : spelt;
  });
}
