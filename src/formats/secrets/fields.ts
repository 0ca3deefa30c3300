import { limits } from '../../base/limits.ts';

/** A key with its value as settings files of many forms write it: `key = value`, `key: value`, `<key>value</key>`, JSON. */
export interface Field {
  readonly key: string;
  readonly value: string;
  readonly offset: number;
}

const line =
  /^[ \t-]{0,80}(?:export[ \t]{1,8}|set[ \t]{1,8})?["']?([A-Za-z0-9_.:/@-]{1,160})["']?[ \t]{0,40}(?:=>|=|:)[ \t]{0,40}(?:"([^"]{1,8000})"|'([^']{1,8000})'|([^\s#"'][^\s,]{0,8000}))/;
const element = /^[ \t]{0,80}<([A-Za-z]{1,40})>([^<]{1,2000})<\//;
const define = /define\([ \t]{0,8}['"](\w{1,80})['"][ \t]{0,8},[ \t]{0,8}['"]([^'"]{1,400})['"]/;

/** The fields of a small settings file; what is JSON is read as such, everything else line by line. Lines longer than 16 KiB are cut. */
export function readFields(text: string): Field[] {
  const start = /^\s{0,100}[[{]/.test(text) ? readJson(text) : undefined;
  return start ?? readLines(text);
}

function readLines(text: string): Field[] {
  const fields: Field[] = [];
  let at = 0;
  for (const raw of text.split('\n', limits.accountLines)) {
    const written = raw.slice(0, 16 * 1024);
    const match =
      element.exec(written) ??
      define.exec(written) ??
      (/^\s{0,80}(?:#|;|\/\/\s)/.test(written) ? null : line.exec(written));
    if (match !== null) {
      const value = match[2] ?? match[3] ?? match[4] ?? '';
      fields.push({ key: match[1] as string, value, offset: at + match.index + match[0].lastIndexOf(value) });
    }
    at += raw.length + 1;
  }
  return fields;
}

function readJson(text: string): Field[] | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields: Field[] = [];
  const pending: { key: string; value: unknown }[] = [{ key: '', value: root }];
  for (let next = pending.pop(); next !== undefined && fields.length < limits.documentValues; next = pending.pop()) {
    const { key, value } = next;
    if (typeof value === 'string') fields.push({ key, value, offset: Math.max(0, text.indexOf(value)) });
    else if (Array.isArray(value)) for (const item of value) pending.push({ key, value: item });
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) pending.push({ key: name, value: item });
  }
  return fields;
}
