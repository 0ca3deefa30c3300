import type { SpecVersion } from './spec.ts';

/** Versions that are newer than every number, least first (lib/spack/spack/version/common.py); each follows a branch. */
export const movingVersions = ['stable', 'nightly', 'trunk', 'head', 'master', 'main', 'develop'] as const;
const prereleases = ['alpha', 'beta', 'rc'];

type Part = number | string;
interface ParsedVersion {
  readonly release: readonly Part[];
  /** `[0, 2]` for alpha 2; `[3]` for a release. */
  readonly stage: readonly number[];
}

/** Cuts a version into numbers and words (version_types.py, parse_string_components). Numbers beyond 2⁵³ are words of digits. */
function parse(version: string): ParsedVersion {
  const parts = [...version.matchAll(/\d+|[A-Za-z]+/g)].map(([part]): Part => {
    const value = /^\d{1,15}$/.test(part) ? Number(part) : part.replace(/^0+(?=\d)/, '');
    return value;
  });
  const [before, last] = parts.slice(-2);
  if (parts.length >= 3 && typeof last === 'number' && prereleases.includes(String(before)))
    return { release: parts.slice(0, -2), stage: [prereleases.indexOf(String(before)), last] };
  const tail = parts.at(-1);
  if (parts.length >= 2 && (prereleases.includes(String(tail)) || tail === 'final'))
    return { release: parts.slice(0, -1), stage: [tail === 'final' ? 3 : prereleases.indexOf(String(tail))] };
  return { release: parts, stage: [3] };
}

/** Below 0: `a` is older than `b`. Words are older than numbers, the moving ones newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  return compareParts(left.release, right.release) || compareParts(left.stage, right.stage);
}

function compareParts(a: readonly Part[], b: readonly Part[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = comparePart(a[index] as Part, b[index] as Part);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function comparePart(a: Part, b: Part): number {
  const [left, right] = [rank(a), rank(b)];
  if (left !== right) return left - right;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a), String(b)];
  if (left === 2) return movingVersions.indexOf(first as 'main') - movingVersions.indexOf(second as 'main');
  if (left === 1) return first.length - second.length || (first < second ? -1 : first > second ? 1 : 0);
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A word, a number, a moving version. */
function rank(part: Part): 0 | 1 | 2 {
  if (typeof part === 'number' || /^\d/.test(part)) return 1;
  return movingVersions.includes(part as 'main') ? 2 : 0;
}

/** Whether a version begins with all parts of another: 1.2.3 with 1.2, which `@1.2` and the end of `:1.2` take in. */
function beginsWith(version: string, prefix: string): boolean {
  const [whole, start] = [parse(version), parse(prefix)];
  if (start.stage[0] !== 3) return compareVersions(version, prefix) === 0;
  return start.release.every((part, index) => {
    const other = whole.release[index];
    return other !== undefined && comparePart(part, other) === 0;
  });
}

/** Whether a concrete version is one of those that are asked for. undefined: that cannot be told without the repository of a git ref. */
export function admits(asked: SpecVersion, version: string): boolean | undefined {
  if (asked.kind === 'git') {
    const [ref = '', as] = version.replace(/^git\./, '').split('=');
    if (ref !== asked.ref) return false;
    return asked.as === undefined || asked.as === as ? true : undefined;
  }
  const plain = version.includes('=') ? (version.split('=')[1] ?? '') : version;
  if (plain.startsWith('git.') || /^[0-9a-f]{40}$/i.test(plain)) return undefined;
  if (asked.kind === 'version' && asked.exact) return version === asked.version;
  // `@1.2` is the range from 1.2 to all that begins with it.
  const [low, high] = asked.kind === 'version' ? [asked.version, asked.version] : [asked.low, asked.high];
  const isAbove = low === undefined || compareVersions(plain, low) >= 0;
  const isBelow = high === undefined || compareVersions(plain, high) <= 0 || beginsWith(plain, high);
  return isAbove && isBelow;
}

/** Whether all versions that one constraint takes in are taken in by another. */
export function isWithin(inner: Exclude<SpecVersion, { kind: 'git' }>, outer: SpecVersion): boolean {
  if (outer.kind === 'git') return false;
  if (outer.kind === 'version' && outer.exact)
    return inner.kind === 'version' && inner.exact && inner.version === outer.version;
  const [low, high] = inner.kind === 'version' ? [inner.version, inner.version] : [inner.low, inner.high];
  const [least, most] = outer.kind === 'version' ? [outer.version, outer.version] : [outer.low, outer.high];
  const isAbove = least === undefined || (low !== undefined && compareVersions(low, least) >= 0);
  const isBelow =
    most === undefined || (high !== undefined && (compareVersions(high, most) <= 0 || beginsWith(high, most)));
  return isAbove && isBelow;
}

/** Whether a range holds nothing: its end lies before its start, and does not begin with it. */
export function isEmptyRange(low: string, high: string): boolean {
  return compareVersions(high, low) < 0 && !beginsWith(low, high);
}

/** Whether a version follows a branch: one of its words is a moving version. */
export function isMoving(version: string): boolean {
  return parse(version).release.some((part) => rank(part) === 2);
}
