import { foreignStarts } from './foreign-tokens.ts';
import { narrowText, textFormOf } from './text.ts';
import { tokenStarts } from './tokens.ts';

/**
 * A quick look at bytes: whether {@link findInText} or Secretlint could find something in them. It may say yes where they find
 * nothing, never no where they find something. One pass over two bytes at a time (Wu and Manber, "A fast algorithm for
 * multi-pattern searching", 1994), so that the number of forms costs nothing.
 */
export function holdsCredentialMark(bytes: Uint8Array): boolean {
  const end = bytes.length;
  for (let i = gram - 1; i < end; ) {
    const pair = ((bytes[i - 1] as number) << 8) | (bytes[i] as number);
    const step = steps[pair] as number;
    if (step === 0 && isMarkAt(bytes, i, pair)) return true;
    i += step === 0 ? 1 : step;
  }
  return false;
}

/** The same for the whole content of a file: false for what is no text. */
export function mayHoldCredential(bytes: Uint8Array): boolean {
  const form = textFormOf(bytes);
  return form !== undefined && holdsCredentialMark(form === 'utf-16' ? narrowText(bytes) : bytes);
}

/** Bytes before and after a place that decide whether a mark is there: the longest is a URL with name and password. */
export const markReach = 512;

interface Mark {
  readonly text: Uint8Array;
  /** Where the three characters lie by which it is found. */
  readonly anchor: number;
  /** No letter or digit comes before it. */
  readonly isStart: boolean;
  /** Whether what follows is as in a credential. */
  readonly follows: (bytes: Uint8Array, at: number) => boolean;
}

const classOf = (characters: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));
const letter = classOf(/[A-Za-z0-9]/);
const tokenCharacter = classOf(/[A-Za-z0-9_.+/=-]/);
const channelCharacter = classOf(/[A-Za-z0-9_-]/);
/** What ends a name or password in a URL, as in urls.ts. */
const urlEnd = classOf(/[\s/@"'`<>|\\]/);
const colon = 58;
const at = 64;

const always = (): boolean => true;
const run =
  (allowed: Uint8Array, least: number) =>
  (bytes: Uint8Array, start: number): boolean => {
    for (let i = start; i < start + least; i += 1) if (allowed[bytes[i] ?? 0] !== 1) return false;
    return true;
  };

/** `name:password@host` */
function isLogin(bytes: Uint8Array, start: number): boolean {
  let i = start;
  for (; bytes[i] !== colon; i += 1)
    if (i >= bytes.length || i - start > 100 || urlEnd[bytes[i] as number]) return false;
  const password = i + 1;
  for (i = password; bytes[i] !== at; i += 1)
    if (i >= bytes.length || i - password > 200 || urlEnd[bytes[i] as number]) return false;
  return i > password;
}

const marks: readonly Mark[] = [
  ...['PRIVATE KEY-----', 'PRIVATE KEY BLOCK-----', 'PuTTY-User-Key-File-'].map((text) => markOf(text, false, always)),
  // The shortest value of all token forms has 16 characters.
  ...tokenStarts.map((text) => markOf(text, true, run(tokenCharacter, 16))),
  ...foreignStarts.map((text) => markOf(text, false, always)),
  markOf('://', false, isLogin),
  markOf('/t/', false, run(channelCharacter, 12)),
];

function markOf(text: string, isStart: boolean, follows: Mark['follows']): Mark {
  return { text: Buffer.from(text, 'latin1'), anchor: rarest(text), isStart, follows };
}

/** The three characters of a text with the fewest small letters: words of prose are passed over quickly. */
function rarest(text: string): number {
  const weight = (from: number): number => text.slice(from, from + 3).replace(/[a-z]/g, '').length;
  let best = 0;
  for (let from = 1; from + 3 <= text.length; from += 1) if (weight(from) > weight(best)) best = from;
  return best;
}

/** By how much to go on from a pair of bytes: 0 where a mark's three characters may end. */
const gram = 3;
const steps = new Uint8Array(65536).fill(2);
const buckets: Mark[][] = [[]];
const bucketOf = new Uint8Array(65536);
for (const mark of marks) {
  const [a = 0, b = 0, c = 0] = mark.text.subarray(mark.anchor, mark.anchor + gram);
  const pair = (b << 8) | c;
  steps[(a << 8) | b] = Math.min(steps[(a << 8) | b] as number, 1);
  steps[pair] = 0;
  bucketOf[pair] ||= buckets.push([]) - 1;
  buckets[bucketOf[pair] as number]?.push(mark);
}

function isMarkAt(bytes: Uint8Array, end: number, pair: number): boolean {
  const bucket = buckets[bucketOf[pair] as number] as Mark[];
  const first = bytes[end - 2];
  for (let i = 0; i < bucket.length; i += 1) {
    const { text, anchor, isStart, follows } = bucket[i] as Mark;
    const start = end - gram + 1 - anchor;
    if (first !== text[anchor] || start < 0 || !isEqual(bytes, start, text)) continue;
    if (isStart && start > 0 && letter[bytes[start - 1] as number] === 1) continue;
    if (follows(bytes, start + text.length)) return true;
  }
  return false;
}

function isEqual(bytes: Uint8Array, start: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[start + i] !== text[i]) return false;
  return true;
}
