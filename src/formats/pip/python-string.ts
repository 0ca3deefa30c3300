/** Escapes of one letter (docs.python.org/3/reference/lexical_analysis.html#escape-sequences). */
const letters: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const numbers: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * What Python reads between the quotes of a string of one line; undefined where it refuses it. A character that is written by its
 * Unicode name stays as written.
 */
export function readPythonString(raw: string): string | undefined {
  if (/[\0\n\r]/.test(raw)) return undefined;
  if (!raw.includes('\\')) return raw;
  const parts: string[] = [];
  let at = 0;
  for (let next = raw.indexOf('\\'); next >= 0; next = raw.indexOf('\\', at)) {
    parts.push(raw.slice(at, next));
    const spelt = readEscape(raw, next);
    if (spelt === undefined) return undefined;
    parts.push(spelt.text);
    at = spelt.end;
  }
  parts.push(raw.slice(at));
  return parts.join('');
}

function readEscape(raw: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const kind = raw[at + 1];
  if (kind === undefined) return undefined;
  const letter = letters[kind];
  if (letter !== undefined) return { text: letter, end: at + 2 };
  const octal = /^[0-7]{1,3}/.exec(raw.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined) return { text: String.fromCharCode(Number.parseInt(octal, 8)), end: at + 1 + octal.length };
  const digits = numbers[kind];
  if (digits !== undefined) {
    const hex = raw.slice(at + 2, at + 2 + digits);
    const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
    return code <= 0x10ffff ? { text: String.fromCodePoint(code), end: at + 2 + digits } : undefined;
  }
  if (kind === 'N') {
    const name = /^\{[A-Za-z0-9 -]{1,100}\}/.exec(raw.slice(at + 2, at + 104))?.[0];
    return name === undefined ? undefined : { text: raw.slice(at, at + 2 + name.length), end: at + 2 + name.length };
  }
  // An unknown escape stays as it is.
  return { text: raw.slice(at, at + 2), end: at + 2 };
}
