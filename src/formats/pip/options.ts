import { nearest, shorten } from '../../base/text.ts';
import { Refusal } from './cursor.ts';
import { type OptionRow, optionTable, removedOptions } from './option-table.ts';
import { type ShellWord, shellWords } from './shell-words.ts';

/** An option of a line, with the words that it is made of. */
export interface FoundOption {
  readonly row: OptionRow;
  /** Undefined where the option has none. */
  readonly value: ShellWord | undefined;
  readonly start: number;
  readonly end: number;
}

const rows = [...optionTable, ...removedOptions];
const byFlag: ReadonlyMap<string, OptionRow> = new Map(
  rows.flatMap((row) => row.flags.map((flag) => [flag, row] as const)),
);
/** Long flags that an abbreviation may mean. */
const longFlags = optionTable.flatMap((row) => row.flags.filter((flag) => flag.startsWith('--')));

/**
 * Reads the options of a line from an offset on, as Python's `optparse` does: long ones may be abbreviated, short ones may stand
 * together, and words that belong to none are passed over. @throws Refusal at the first that pip refuses.
 */
export function readOptions(text: string, from: number): FoundOption[] {
  const split = shellWords(text, from);
  if ('fault' in split) throw new Refusal('option-quoting', split.fault, split.start, split.end);
  const queue = split.words.toReversed();
  const found: FoundOption[] = [];
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    if (word.text === '--') break;
    if (word.text.startsWith('--')) found.push(readLong(word, queue));
    else if (word.text.startsWith('-') && word.text.length > 1) found.push(...readShort(word, queue));
  }
  return found;
}

function readLong(word: ShellWord, queue: ShellWord[]): FoundOption {
  const equals = word.text.indexOf('=');
  const written = equals < 0 ? word.text : word.text.slice(0, equals);
  const row = rowOf(written, word);
  if (!row.hasValue) {
    if (equals >= 0) throw new Refusal('option-value', `${row.flags.at(-1)} takes no value`, word.start, word.end);
    return { row, value: undefined, start: word.start, end: word.end };
  }
  const value = equals < 0 ? queue.pop() : tailOf(word, equals + 1);
  return checked({ row, value, start: word.start, end: value?.end ?? word.end }, written);
}

function readShort(word: ShellWord, queue: ShellWord[]): FoundOption[] {
  const found: FoundOption[] = [];
  for (let at = 1; at < word.text.length; at += 1) {
    const flag = `-${word.text[at]}`;
    const row = rowOf(flag, word);
    if (!row.hasValue) {
      found.push({ row, value: undefined, start: word.start, end: word.end });
      continue;
    }
    const value = at + 1 < word.text.length ? tailOf(word, at + 1) : queue.pop();
    found.push(checked({ row, value, start: word.start, end: value?.end ?? word.end }, flag));
    break;
  }
  return found;
}

function rowOf(written: string, word: ShellWord): OptionRow {
  const exact = byFlag.get(written);
  if (exact !== undefined) return exact;
  const meant = written.startsWith('--') ? longFlags.filter((flag) => flag.startsWith(written)) : [];
  if (meant.length === 1) return byFlag.get(meant[0] as string) as OptionRow;
  if (meant.length > 1)
    throw new Refusal('option-ambiguous', `${shorten(written, 60)} may mean ${meant.join(', ')}`, word.start, word.end);
  const near = nearest(written.slice(0, 40), longFlags);
  const hint = near === undefined ? undefined : `Is ${near} meant?`;
  throw new Refusal(
    'option-unknown',
    `${shorten(written, 60)} is no option of requirements files`,
    word.start,
    word.end,
    hint,
  );
}

/** The rest of a word, from a character on. */
function tailOf(word: ShellWord, from: number): ShellWord {
  return { text: word.text.slice(from), at: word.at.slice(from), start: word.at[from] ?? word.end, end: word.end };
}

function checked(option: FoundOption, written: string): FoundOption {
  const { row, value, start, end } = option;
  if (value === undefined) throw new Refusal('option-value', `${written} needs a value`, start, end);
  const refuse = (code: string, detail: string): never => {
    throw new Refusal(code, detail, value.start, value.end);
  };
  if (row.isPackageList && value.text.startsWith('-')) refuse('option-value', `${written} needs a value`);
  if (row.choices !== undefined && !row.choices.includes(value.text))
    refuse('option-choice', `${written} knows ${row.choices.join(', ')}`);
  if (row.name === 'config-settings' && !value.text.includes('=')) refuse('option-value', `${written} needs KEY=VALUE`);
  if (row.name === 'hash') {
    const algorithm = value.text.split(':', 1)[0] as string;
    if (!value.text.includes(':')) refuse('hash-form', '--hash needs the name of an algorithm, ":" and the digest');
    if (!['sha256', 'sha384', 'sha512'].includes(algorithm))
      refuse('hash-algorithm', '--hash knows sha256, sha384 and sha512');
  }
  return option;
}
