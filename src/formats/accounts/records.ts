import { limits } from '../../base/limits.ts';

/** One line of a colon-separated account file that is neither blank nor a comment. */
export interface AccountRecord {
  /** Counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  /** A NIS compat line (`+`, `-`, `+@netgroup`; nsswitch.conf(5), "Compat mode"): it names no account of its own. */
  readonly isCompat: boolean;
  /** The line ended in CR LF: the CR belongs to the last field as every C library reads it. */
  readonly hasCarriageReturn: boolean;
}

/** What is wrong with an account file, for `user/accounts-sound`. */
export interface AccountProblem {
  readonly line: number;
  readonly detail: string;
}

export interface AccountRecords {
  readonly records: readonly AccountRecord[];
  /** Lines beyond `limits.accountLines` that were not read. */
  readonly unread: number;
}

/** Splits passwd(5), group(5), shadow(5) or gshadow(5). Bytes that are not UTF-8 become U+FFFD. */
export function readAccountRecords(bytes: Uint8Array): AccountRecords {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const records: AccountRecord[] = [];
  for (const [index, raw] of lines.slice(0, limits.accountLines).entries()) {
    const text = raw.replace(/^[ \t]+/, '');
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line.trim() === '' || line.startsWith('#')) continue;
    records.push({
      line: index + 1,
      fields: line.split(':'),
      isCompat: line.startsWith('+') || line.startsWith('-'),
      hasCarriageReturn: text.endsWith('\r'),
    });
  }
  return { records, unread: Math.max(0, lines.length - limits.accountLines) };
}

/** A uid or gid as strtoul reads it; undefined where it is no decimal number below 2³². */
export function parseId(text: string): number | undefined {
  if (!/^\d{1,20}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= 0xffff_ffff ? id : undefined;
}
