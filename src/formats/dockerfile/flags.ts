import type { Flag } from './instruction.ts';
import { isSpace, skipSpace } from './space.ts';

/** Reads the `--flags` before the arguments of an instruction; `next` is where those begin. */
export function readFlags(
  text: string,
  start: number,
  end: number,
  escapeToken: string,
): { readonly flags: readonly Flag[]; readonly next: number } {
  const flags: Flag[] = [];
  let at = skipSpace(text, start, end);
  while (at < end && text.startsWith('--', at)) {
    const { word, next } = readWord(text, at, end, escapeToken);
    if (word === '--') return { flags, next };
    if (word !== '') flags.push(flagOf(word, at, next));
    at = skipSpace(text, next, end);
  }
  return { flags, next: at };
}

function readWord(text: string, start: number, end: number, escapeToken: string): { word: string; next: number } {
  const characters: string[] = [];
  let quote = '';
  let at = start;
  for (; at < end; at += 1) {
    const character = text[at] as string;
    if (character === quote) quote = '';
    else if (quote === '' && isSpace(character)) break;
    else if (quote === '' && (character === "'" || character === '"')) quote = character;
    else if (character === escapeToken) {
      at += 1;
      if (at < end) characters.push(text[at] as string);
    } else characters.push(character);
  }
  return { word: characters.join(''), next: Math.min(at, end) };
}

function flagOf(text: string, start: number, end: number): Flag {
  const equals = text.indexOf('=');
  return {
    text,
    start,
    end,
    name: text.slice(2, equals < 0 ? undefined : equals),
    value: equals < 0 ? undefined : text.slice(equals + 1),
  };
}

type FlagType = 'text' | 'list' | 'switch';
const flagsOf = (types: Readonly<Record<string, FlagType>>): ReadonlyMap<string, FlagType> =>
  new Map(Object.entries(types));

/** The flags that each instruction takes (Dockerfile reference); the others take none. */
export const knownFlags: ReadonlyMap<string, ReadonlyMap<string, FlagType>> = new Map([
  [
    'add',
    flagsOf({
      chown: 'text',
      chmod: 'text',
      link: 'switch',
      'keep-git-dir': 'switch',
      checksum: 'text',
      unpack: 'switch',
      exclude: 'list',
    }),
  ],
  ['copy', flagsOf({ chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' })],
  ['from', flagsOf({ platform: 'text' })],
  ['run', flagsOf({ mount: 'list', network: 'text', security: 'text', device: 'list' })],
  [
    'healthcheck',
    flagsOf({ interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' }),
  ],
]);

/** Why the flags of an instruction are refused; the first one counts. */
export function flagProblem(
  keyword: string,
  flags: readonly Flag[],
):
  | { readonly code: 'flag-unknown' | 'flag-value' | 'flag-repeated'; readonly detail: string; readonly flag: Flag }
  | undefined {
  const known = knownFlags.get(keyword);
  const seen = new Set<string>();
  for (const flag of flags) {
    const type = known?.get(flag.name);
    const refuse = (code: 'flag-unknown' | 'flag-value' | 'flag-repeated', detail: string) => ({ code, detail, flag });
    if (type === undefined) return refuse('flag-unknown', `${keyword.toUpperCase()} has no flag --${flag.name}`);
    if (seen.has(flag.name) && type !== 'list') return refuse('flag-repeated', `--${flag.name} stands twice`);
    seen.add(flag.name);
    if (type === 'switch' ? flag.value === '' : flag.value === undefined)
      return refuse('flag-value', `--${flag.name} needs a value`);
    if (type === 'switch' && flag.value !== undefined && !/^(?:true|false)$/i.test(flag.value))
      return refuse('flag-value', `--${flag.name} is true or false`);
  }
  return undefined;
}
