import type { Range } from './expanded-text.ts';

/**
 * The words of a line of `%files`, by the pattern of both builders (pkg/build/types/parser/deffile.go, fileSplitter): words end at
 * white space, which placeholders and double quotes may hold. A single quote opens a word that goes to the next single quote, which
 * opens another one; a double quote that is not closed is skipped. Linear in the length of the line.
 */
export function fileWords(line: string): readonly Range[] {
  const words: Range[] = [];
  for (let at = 0; at < line.length; ) {
    const end = wordEnd(line, at);
    if (end === undefined) at += 1;
    else {
      words.push({ start: at, end });
      at = end;
    }
  }
  return words;
}

function wordEnd(line: string, at: number): number | undefined {
  const character = line[at] as string;
  if (isBlank(character)) return undefined;
  if (character === '"' || character === "'") {
    const close = line.indexOf(character, at + 1);
    if (character === "'") return close < 0 ? line.length : close;
    return close < 0 ? undefined : close + 1;
  }
  let reached: number | undefined;
  for (let next = pastPlaceholder(line, at); next !== undefined; next = pastPlaceholder(line, next)) reached = next;
  return reached ?? runEnd(line, at);
}

/** Behind the last placeholder of the run of characters that starts here and what is joined to it; undefined where there is none. */
function pastPlaceholder(line: string, at: number): number | undefined {
  for (let open = runEnd(line, at) - 2; open >= at; open -= 1) {
    if (line[open] !== '{' || line[open + 1] !== '{') continue;
    let end = placeholderEnd(line, open + 2);
    if (end === undefined) continue;
    while (line[end] === '}') end += 1;
    while (end < line.length && !isBlank(line[end] as string) && !'{}"\''.includes(line[end] as string)) end += 1;
    return end;
  }
  return undefined;
}

/** Behind the first `}` after a name that may stand between blanks. */
function placeholderEnd(line: string, from: number): number | undefined {
  let at = from;
  while (isBlank(line[at] ?? '')) at += 1;
  const name = at;
  while (/\w/.test(line[at] ?? '')) at += 1;
  if (at === name) return undefined;
  while (isBlank(line[at] ?? '')) at += 1;
  return line[at] === '}' ? at + 1 : undefined;
}

function runEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isBlank(line[at] as string) && line[at] !== '"' && line[at] !== "'") at += 1;
  return at;
}

/** White space of RE2. */
function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\f' || character === '\n';
}
