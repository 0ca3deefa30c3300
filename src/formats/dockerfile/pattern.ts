// Patterns of `${name#pattern}` and `${name/pattern/text}` (Dockerfile reference, "Environment replacement"): `*` and `?`, no brackets.

/** One stretch of a pattern: characters to be met as they are, undefined for any one. Between stretches stands a `*`. */
type Segment = readonly (string | undefined)[];

export interface Pattern {
  readonly segments: readonly Segment[];
  /** Characters that a match looks at for each place, for the caller's bounds. */
  readonly size: number;
}

/** Reads a pattern; a text says why it is refused. */
export function readPattern(text: string): Pattern | { readonly refused: string } {
  const characters = [...text];
  const segments: (string | undefined)[][] = [[]];
  for (let at = 0; at < characters.length; at += 1) {
    const segment = segments.at(-1) as (string | undefined)[];
    const character = characters[at] as string;
    if (character === '*') segments.push([]);
    else if (character === '?') segment.push(undefined);
    else if (character === '\\') {
      at += 1;
      const escaped = characters[at];
      if (escaped === undefined || !'*?\\}/'.includes(escaped))
        return { refused: `the pattern "${text}" holds \\ before what needs none` };
      segment.push(escaped);
    } else segment.push(character);
  }
  return { segments, size: characters.length };
}

/** The same pattern for the text read backwards. */
export function reversed({ segments, size }: Pattern): Pattern {
  return { segments: segments.map((segment) => segment.toReversed()).toReversed(), size };
}

/**
 * Where a match that begins at `start` ends; undefined where there is none. `longest`: each `*` takes as much as it can.
 * Stretches are looked for one after the other, so the time is at most the length of the text times that of the pattern.
 */
export function matchAt(
  text: readonly string[],
  start: number,
  { segments }: Pattern,
  longest: boolean,
): number | undefined {
  const [first = [], ...rest] = segments;
  if (!isAt(text, start, first)) return undefined;
  let end = start + first.length;
  for (const [index, segment] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = longest && isLast ? lastPlace(text, end, segment) : firstPlace(text, end, segment);
    if (found === undefined) return undefined;
    end = found + segment.length;
  }
  return end;
}

function firstPlace(text: readonly string[], from: number, segment: Segment): number | undefined {
  for (let at = from; at + segment.length <= text.length; at += 1) if (isAt(text, at, segment)) return at;
  return undefined;
}

function lastPlace(text: readonly string[], from: number, segment: Segment): number | undefined {
  for (let at = text.length - segment.length; at >= from; at -= 1) if (isAt(text, at, segment)) return at;
  return undefined;
}

function isAt(text: readonly string[], at: number, segment: Segment): boolean {
  if (at + segment.length > text.length) return false;
  return segment.every((character, index) => character === undefined || character === text[at + index]);
}
