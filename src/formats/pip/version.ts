import { compare, parse } from '@renovatebot/pep440';
import type { VersionClause } from './specifier.ts';

/** Whether a text is a version (PEP 440; packaging.python.org/en/latest/specifications/version-specifiers). */
export function isVersion(text: string): boolean {
  return text.length <= longest && parse(text.trim()) !== null;
}

/** Characters of a version that is read: the longest real ones have some 60. */
const longest = 1000;

/** The normal form of a version; what is none stays as it is. */
export function normalizeVersion(text: string): string {
  const found = text.length <= longest ? parse(text.trim()) : null;
  if (found === null) return text;
  // The parser's numbers are doubles: what they cannot hold keeps its digits.
  if (/[0-9]{16}/.test(text)) return text.trim().toLowerCase().replace(/^v/, '');
  const { epoch, release, pre, post, dev, local } = found as unknown as Parts;
  return [
    epoch === 0 ? '' : `${epoch}!`,
    release.join('.'),
    pre?.join('') ?? '',
    post ? `.${post.join('')}` : '',
    dev ? `.${dev.join('')}` : '',
    local ? `+${local.join('.')}` : '',
  ].join('');
}

/** The order of two versions: negative, 0 or positive. Both must be versions. */
export function compareVersions(a: string, b: string): number {
  return compare(a.trim(), b.trim());
}

interface Parts {
  readonly epoch: number;
  readonly release: readonly number[];
  readonly pre: readonly (string | number)[] | null;
  readonly post: readonly (string | number)[] | null;
  readonly dev: readonly (string | number)[] | null;
  readonly local: readonly (string | number)[] | null;
}

/** Whether all clauses hold of a version; pre-releases are taken like any other. */
export function satisfies(version: string, clauses: readonly Pick<VersionClause, 'operator' | 'version'>[]): boolean {
  return clauses.every((clause) => holds(version.trim(), clause.operator, clause.version.trim()));
}

function holds(version: string, operator: VersionClause['operator'], against: string): boolean {
  if (operator === '===') return version.toLowerCase() === against.toLowerCase();
  if (!isVersion(version)) return false;
  if (against.endsWith('.*')) return startsWith(version, against.slice(0, -2)) === (operator === '==');
  switch (operator) {
    case '==':
      return isEqual(version, against);
    case '!=':
      return !isEqual(version, against);
    case '<=':
      return compare(publicOf(version), against) <= 0;
    case '>=':
      return compare(publicOf(version), against) >= 0;
    case '~=':
      // The release without its last number is a prefix (section "Compatible release").
      return compare(publicOf(version), against) >= 0 && startsWith(version, prefixOf(against));
    case '<':
      return compare(version, against) < 0 && !isBefore(partsOf(version), partsOf(against));
    case '>':
      return compare(version, against) > 0 && compare(publicOf(version), against) !== 0 && !isAfter(version, against);
  }
}

/** `<1.0` does not take 1.0's own pre-releases, nor `<1.0.post1` its (section "Exclusive ordered comparison"). */
function isBefore(version: Parts, against: Parts): boolean {
  if (isPre(against) || !isPre(version) || !isSameRelease(version, against)) return false;
  return against.post === null || (version.pre === null && version.post?.[1] === against.post[1]);
}

/** `>1.0` does not take 1.0's own post-releases, unless it is one. */
function isAfter(text: string, other: string): boolean {
  const [version, against] = [partsOf(text), partsOf(other)];
  if (version.post === null || against.post !== null || against.dev !== null) return false;
  return isSameRelease(version, against) && version.pre?.join() === against.pre?.join();
}

function partsOf(version: string): Parts {
  return parse(version) as unknown as Parts;
}

/** Local labels count only where the clause has one (section "Version matching"). */
function isEqual(version: string, against: string): boolean {
  return compare(against.includes('+') ? version : publicOf(version), against) === 0;
}

function publicOf(version: string): string {
  return version.split('+', 1)[0] as string;
}

function isPre({ pre, dev }: Parts): boolean {
  return pre !== null || dev !== null;
}

function isSameRelease(a: Parts, b: Parts): boolean {
  return (
    a.epoch === b.epoch && padded(a.release, b.release.length).join() === padded(b.release, a.release.length).join()
  );
}

function padded(release: readonly number[], length: number): number[] {
  return [...release, ...Array<number>(Math.max(0, length - release.length)).fill(0)];
}

function startsWith(version: string, prefix: string): boolean {
  const [found, wanted] = [partsOf(version), partsOf(prefix)];
  return (
    found.epoch === wanted.epoch &&
    padded(found.release, wanted.release.length).slice(0, wanted.release.length).join() === wanted.release.join()
  );
}

function prefixOf(version: string): string {
  const { epoch, release } = partsOf(version);
  return `${epoch}!${release.slice(0, -1).join('.')}`;
}
