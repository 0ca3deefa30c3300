/** Where a value stands in a JSON text: offsets of characters, the end exclusive. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

interface OpenValue {
  readonly pointer: string;
  readonly start: number;
  readonly isList: boolean;
  index: number;
  key: string;
}

/**
 * Where the values down to `depth` levels stand, by JSON pointer (RFC 6901). The text must be sound JSON. One pass; names of members
 * below that depth are passed over.
 */
export function jsonPlaces(text: string, depth: number): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  const open: OpenValue[] = [];
  const pointerOf = (parent: OpenValue | undefined): string =>
    parent === undefined ? '' : `${parent.pointer}/${parent.isList ? parent.index : parent.key}`;
  /** Ends a value that is a member of the innermost list or map. */
  const close = (start: number, end: number): void => {
    if (open.length <= depth) places.set(pointerOf(open.at(-1)), { start, end });
  };
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const character = text[at] as string;
    const parent = open.at(-1);
    if (character === '{' || character === '[') {
      const pointer = open.length < depth ? pointerOf(parent) : '';
      open.push({ pointer, start: at, isList: character === '[', index: 0, key: '' });
      at += 1;
    } else if (character === '}' || character === ']') {
      const closed = open.pop();
      at += 1;
      if (closed !== undefined) close(closed.start, at);
    } else if (character === ',') {
      if (parent !== undefined) parent.index += 1;
      at += 1;
    } else {
      const end = character === '"' ? stringEnd(text, at) : wordEnd(text, at);
      const colon = skipSpace(text, end);
      if (parent !== undefined && !parent.isList && text[colon] === ':') {
        if (open.length <= depth) parent.key = escapePointer(JSON.parse(text.slice(at, end)) as string);
        at = colon + 1;
      } else {
        close(at, end);
        at = end;
      }
    }
  }
  return places;
}

/** A name as a member of a JSON pointer (RFC 6901, section 3). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 0x5c) first -= 1;
  return (at - first) % 2 === 1;
}

/** The end of a number, `true`, `false` or `null`. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !',]}'.includes(text[at] as string) && !isSpace(text, at)) at += 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text, at)) at += 1;
  return at;
}
