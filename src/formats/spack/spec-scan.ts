/** The smallest parts of a spec (spec_parser.py): each gives where the part that starts at `at` ends, undefined where none does. */

export type End = number | undefined;

const isWord = (text: string, at: number): boolean => /^[A-Za-z0-9_]$/.test(text[at] ?? '');

/** Reads as many characters of a class as there are: the engine's own loop, as a hostile text makes it start at every character. */
const runOf =
  (characters: RegExp) =>
  (text: string, at: number): number => {
    characters.lastIndex = at;
    characters.test(text);
    return characters.lastIndex;
  };
const wordThen = (characters: RegExp) => {
  const run = runOf(characters);
  return (text: string, at: number): End => (isWord(text, at) ? run(text, at) : undefined);
};

/** A name without dots. */
export const identifierEnd = wordThen(/[A-Za-z0-9_-]*/y);
/** A name that may hold dots: of variants. */
export const nameEnd = wordThen(/[A-Za-z0-9_.-]*/y);
/** A branch, tag or commit. */
const refEnd = wordThen(/[A-Za-z0-9_./-]*/y);
export const hashEnd = wordThen(/[A-Za-z0-9_]*/y);
const versionCharacters = nameEnd;

export const skipBlanks = runOf(/\s*/y);
const valueRun = runOf(/[A-Za-z0-9_\-+*.,:=%^~/\\]*/y);
const pathRun = runOf(/[A-Za-z0-9_./-]*/y);

/** `repository.package`: at least one dot. */
export function dottedEnd(text: string, at: number): End {
  let end = identifierEnd(text, at);
  let dots = 0;
  while (end !== undefined && text[end] === '.') {
    const next = identifierEnd(text, end + 1);
    if (next === undefined) break;
    dots += 1;
    end = next;
  }
  return dots === 0 ? undefined : end;
}

/** One version: ends between a word and what is none, so that `1.2.` is `1.2`. */
export function versionEnd(text: string, at: number, isEndAllowed: (end: number) => boolean = () => true): End {
  const start = text[at] === '=' ? at + 1 : at;
  for (let end = versionCharacters(text, start) ?? start; end > start; end -= 1)
    if (isWord(text, end - 1) !== isWord(text, end) && isEndAllowed(end)) return end;
  return undefined;
}

/** `1:2`, `1:`, `:2`, `:`. What stands behind the colon is no version where `=` follows: it is the name of a variant. */
export function rangeEnd(text: string, at: number): End {
  const colon = text[at] === ':' ? at : versionEnd(text, at);
  if (colon === undefined || text[colon] !== ':') return undefined;
  return versionEnd(text, colon + 1, (end) => text[skipBlanks(text, end)] !== '=') ?? colon + 1;
}

/** Versions and ranges between commas, which may stand between blanks. */
export function versionListEnd(text: string, at: number): End {
  let end = rangeEnd(text, at) ?? versionEnd(text, at);
  while (end !== undefined) {
    const comma = skipBlanks(text, end);
    if (text[comma] !== ',') break;
    const start = skipBlanks(text, comma + 1);
    const next = rangeEnd(text, start) ?? versionEnd(text, start);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** `git.REF` or a commit of 40 hexadecimal digits. */
export function gitEnd(text: string, at: number): End {
  if (text.startsWith('git.', at)) return refEnd(text, at + 4);
  return /^[A-Fa-f0-9]{40}$/.test(text.slice(at, at + 40)) ? at + 40 : undefined;
}

/** `c,cxx=gcc`: what a package is used as. */
export function assignmentEnd(text: string, at: number): End {
  let end = identifierEnd(text, at);
  while (end !== undefined && text[end] === ',') end = identifierEnd(text, end + 1);
  if (end === undefined || text[end] !== '=') return undefined;
  return dottedEnd(text, end + 1) ?? identifierEnd(text, end + 1);
}

/** The value of a variant: bare, or anything between quotes. */
export function valueEnd(text: string, at: number): End {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    let end = text.indexOf(quote, at + 1);
    while (end > 0 && text[end - 1] === '\\') end = text.indexOf(quote, end + 1);
    return end < 0 ? undefined : end + 1;
  }
  const end = valueRun(text, at);
  return end === at ? undefined : end;
}

/** A path to a `.json` or `.yaml` file that starts with `.`, `/` or a folder. */
export function fileEnd(text: string, at: number): End {
  const path = text.slice(at, pathRun(text, at));
  const folder = /^[A-Za-z0-9_-]{0,255}\//.exec(path)?.[0].length ?? (path[0] === '.' ? 1 : undefined);
  if (folder === undefined) return undefined;
  const suffix = Math.max(path.lastIndexOf('.json'), path.lastIndexOf('.yaml'));
  return suffix < folder ? undefined : at + suffix + 5;
}
