import type { Argument } from './instruction.ts';
import { isSeparator, isSpace, skipSpace } from './space.ts';

/** The arguments of one instruction, or why they cannot be read. */
export type ReadArguments =
  | { readonly args: readonly Argument[]; readonly isJson?: boolean }
  | { readonly refused: string; readonly at?: Argument };

/** Reads from `start` to `end` of a logical line; no white space at either end. */
type ArgumentReader = (text: string, start: number, end: number, escapeToken: string) => ReadArguments;

/** The whole rest of the line. */
const readText: ArgumentReader = (text, start, end) => ({
  args: start === end ? [] : [{ text: text.slice(start, end), start, end }],
});

const readList: ArgumentReader = (text, start, end) => ({ args: split(text, start, end, isSeparator) });

/** A JSON array of strings; what is no JSON is text, what is an array of something else is refused. */
function readJson(text: string, start: number, end: number): ReadArguments | undefined {
  const first = skipSpace(text, start, end);
  if (text[first] !== '[') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(first, end));
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  // Go refuses numbers that no float64 holds, so that the text is none of JSON to it.
  if (value.some((item) => item === Number.POSITIVE_INFINITY || item === Number.NEGATIVE_INFINITY)) return undefined;
  if (value.some((item) => typeof item !== 'string'))
    return { refused: 'a JSON array may hold nothing but strings here', at: { text: '', start: first, end } };
  const places = stringPlaces(text, first, end);
  return {
    isJson: true,
    args: (value as readonly string[]).map((item, index) => ({
      text: item.toWellFormed(),
      ...(places[index] ?? { start: first, end }),
    })),
  };
}

function stringPlaces(text: string, start: number, end: number): readonly { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = start; at < end; at += 1) {
    if (text[at] !== '"') continue;
    const from = at;
    at += 1;
    while (at < end && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    places.push({ start: from, end: Math.min(at + 1, end) });
  }
  return places;
}

const readJsonOrText: ArgumentReader = (text, start, end, escapeToken) =>
  readJson(text, start, end) ?? readText(text, start, end, escapeToken);
const readJsonOrList: ArgumentReader = (text, start, end, escapeToken) =>
  readJson(text, start, end) ?? readList(text, start, end, escapeToken);

/** `NAME value` or `NAME=value …` (Dockerfile reference, "ENV"): the first word tells which. */
function namedReader(keyword: string): ArgumentReader {
  return (text, start, end, escapeToken) => {
    const words = quotedWords(text, start, end, escapeToken);
    const [first] = words;
    if (first === undefined) return { args: [] };
    if (!first.text.includes('=')) {
      const [name, value] = cutOnce(text, start, end);
      if (name === undefined || value === undefined)
        return { refused: `${keyword} needs a name and a value`, at: first };
      return { args: [name, value, { text: '', start: end, end }] };
    }
    const args: Argument[] = [];
    for (const word of words) {
      const equals = word.text.indexOf('=');
      if (equals < 0) return { refused: `"${word.text}" has no =`, at: word };
      const split = text.indexOf('=', word.start);
      args.push(
        { text: word.text.slice(0, equals), start: word.start, end: split },
        { text: word.text.slice(equals + 1), start: split + 1, end: word.end },
        { text: '=', start: split, end: split + 1 },
      );
    }
    return { args };
  };
}

const readWords: ArgumentReader = (text, start, end, escapeToken) => ({
  args: quotedWords(text, start, end, escapeToken),
});

/** HEALTHCHECK: a type, then what it takes. */
const readHealth: ArgumentReader = (text, start, end, escapeToken) => {
  if (start === end) return { args: [] };
  let stop = start;
  while (stop < end && !isSpace(text[stop])) stop += 1;
  const type = { text: text.slice(start, stop), start, end: stop };
  const rest = readJsonOrText(text, skipSpace(text, stop, end), end, escapeToken);
  return 'refused' in rest ? rest : { ...rest, args: [type, ...rest.args] };
};

/** How each instruction's arguments are read; ONBUILD's are an instruction. */
export const readers: ReadonlyMap<string, ArgumentReader> = new Map<string, ArgumentReader>([
  ['add', readJsonOrList],
  ['arg', readWords],
  ['cmd', readJsonOrText],
  ['copy', readJsonOrList],
  ['entrypoint', readJsonOrText],
  ['env', namedReader('ENV')],
  ['expose', readList],
  ['from', readList],
  ['healthcheck', readHealth],
  ['label', namedReader('LABEL')],
  ['maintainer', readText],
  ['run', readJsonOrText],
  ['shell', readJsonOrText],
  ['stopsignal', readText],
  ['user', readText],
  ['volume', readJsonOrList],
  ['workdir', readText],
]);

function split(text: string, start: number, end: number, ends: (character: string | undefined) => boolean): Argument[] {
  const args: Argument[] = [];
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && !ends(text[stop])) stop += 1;
    args.push({ text: text.slice(at, stop), start: at, end: stop });
    at = stop;
    while (at < end && ends(text[at])) at += 1;
  }
  return args;
}

/** The text before the first separators and the text after them. */
function cutOnce(text: string, start: number, end: number): readonly (Argument | undefined)[] {
  let stop = start;
  while (stop < end && !isSeparator(text[stop])) stop += 1;
  let next = stop;
  while (next < end && isSeparator(text[next])) next += 1;
  const first = { text: text.slice(start, stop), start, end: stop };
  return [first, next === stop ? undefined : { text: text.slice(next, end), start: next, end }];
}

/** Words at white space outside of quotes; quotes and escapes stay, but an escape at the very end goes. */
function quotedWords(text: string, start: number, end: number, escapeToken: string): readonly Argument[] {
  const words: Argument[] = [];
  let at = skipSpace(text, start, end);
  while (at < end) {
    const from = at;
    let quote = '';
    let isCut = false;
    for (; at < end; at += 1) {
      const character = text[at] as string;
      if (character === escapeToken && quote !== "'") {
        if (at + 1 === end) isCut = true;
        else at += 1;
      } else if (quote === '') {
        if (isSpace(character)) break;
        if (character === "'" || character === '"') quote = character;
      } else if (character === quote) quote = '';
    }
    const word = text.slice(from, isCut ? end - 1 : at);
    if (word !== '') words.push({ text: word, start: from, end: Math.min(at, end) });
    at = skipSpace(text, at, end);
  }
  return words;
}
