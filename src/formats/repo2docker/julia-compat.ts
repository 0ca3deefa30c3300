/** Versions from `from` up to and without `below`, three numbers each; undefined: without end. */
export interface JuliaRange {
  readonly from: JuliaVersion;
  readonly below: JuliaVersion | undefined;
}
export type JuliaVersion = readonly [major: number, minor: number, patch: number];

const number = /^\d{1,9}$/;

/**
 * Reads one entry of `[compat]` (pkgdocs.julialang.org/v1/compatibility): specifiers that commas separate, any of which may hold.
 * Undefined where one of them is none.
 */
export function readJuliaCompat(text: string): readonly JuliaRange[] | undefined {
  const ranges: JuliaRange[] = [];
  for (const part of text.split(',')) {
    const range = readSpecifier(part.trim());
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  return ranges;
}

/** Whether repo2docker reads the specifier (semver.py, `create_semver_matcher`): one, and no hyphen range. */
export function isReadByRepo2docker(text: string): boolean {
  return !text.includes(',') && !/\s-\s/.test(text.trim());
}

function readSpecifier(text: string): JuliaRange | undefined {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen !== null) {
    const from = numbersOf(hyphen[1] as string);
    const to = numbersOf(hyphen[2] as string);
    return from && to && { from: fill(from), below: bump(to, to.length - 1) };
  }
  const [, operator = '', version = ''] = /^(\^|~|=|>=|≥|<|)\s*(\S+)$/.exec(text) ?? [];
  const numbers = numbersOf(version);
  if (numbers === undefined) return undefined;
  const from = fill(numbers);
  switch (operator) {
    case '>=':
    case '≥':
      return { from, below: undefined };
    case '<':
      return { from: [0, 0, 0], below: from };
    case '=':
      return { from, below: bump(from, 2) };
    case '~':
      return { from, below: bump(numbers, tildePlace(numbers)) };
    default:
      return { from, below: bump(numbers, caretPlace(numbers)) };
  }
}

/** "Caret specifiers": the first number that is not zero may not change, or the last one given. */
function caretPlace(numbers: readonly number[]): number {
  const place = numbers.findIndex((value) => value !== 0);
  return place < 0 ? numbers.length - 1 : place;
}

/** "Tilde specifiers": the second number may not change, where the first two are zero the third. */
function tildePlace(numbers: readonly number[]): number {
  return numbers.length === 3 && numbers[0] === 0 && numbers[1] === 0 ? 2 : Math.min(numbers.length - 1, 1);
}

function numbersOf(text: string): readonly number[] | undefined {
  const parts = text.replace(/^v/, '').split('.');
  return parts.length <= 3 && parts.every((part) => number.test(part)) ? parts.map(Number) : undefined;
}

function fill(numbers: readonly number[]): JuliaVersion {
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

/** The least version above all that begin with the first `place + 1` numbers. */
function bump(numbers: readonly number[], place: number): JuliaVersion {
  return fill(numbers.slice(0, place + 1).map((value, index) => (index === place ? value + 1 : value)));
}
