import type { Span } from '../base/text.ts';
import { defineFact } from '../model/fact.ts';
import { type Location, type PipRequirement, requirementLabel } from '../model/requirements.ts';

/** How far a requirement says what will be installed. */
export interface PipPin {
  /** How findings name it. */
  readonly label: string;
  readonly normalizedName: string | undefined;
  readonly span: Span;
  /** `single`: one `==` or `===` and nothing else; `exact`: such a clause among others; `several`: clauses that leave a choice. */
  readonly version: 'single' | 'exact' | 'several' | 'open';
  /** The clauses as written. */
  readonly specifier: string;
  readonly origin: 'index' | 'commit' | 'branch' | 'address' | 'archive' | 'folder';
  /** Of a version control system: which, and what of it. */
  readonly system: string;
  readonly revision: string | undefined;
  /** `weak`: only of an algorithm for which other files with the same hash can be made. */
  readonly hash: 'sound' | 'weak' | 'none';
  readonly algorithms: readonly string[];
}

/** How far each requirement of a file is pinned, in the order of the file. */
export const pipPins = defineFact<readonly PipPin[], 'pip'>({
  id: 'pip-pins',
  requires: ['pip'],
  wants: [],
  derive: ({ pip }) => pip.requirements.map(pinOf),
});

function pinOf(requirement: PipRequirement): PipPin {
  const { clauses, location, hashes, normalizedName, span } = requirement;
  const exact = clauses.filter(({ operator, isPrefix }) => (operator === '==' && !isPrefix) || operator === '===');
  const algorithms = [...hashes, ...(location?.hash === undefined ? [] : [location.hash])].map(({ algorithm }) =>
    algorithm.toLowerCase(),
  );
  const isSound = algorithms.some((algorithm) => !weak.has(algorithm));
  return {
    label: requirementLabel(requirement),
    normalizedName,
    span,
    version: exact.length > 0 ? (clauses.length === 1 ? 'single' : 'exact') : clauses.length > 0 ? 'several' : 'open',
    specifier: clauses.map(({ operator, version }) => operator + version).join(','),
    origin: location === undefined ? 'index' : originOf(location),
    system: location?.system ?? 'version control',
    revision: location?.revision,
    hash: isSound ? 'sound' : algorithms.length > 0 ? 'weak' : 'none',
    algorithms,
  };
}

/** Collisions are made at will: RFC 6151 (MD5), shattered.io (SHA-1). */
const weak = new Set(['md5', 'sha1']);

function originOf(location: Location): PipPin['origin'] {
  if (location.kind === 'vcs') return isFixed(location) ? 'commit' : 'branch';
  if (location.kind === 'remote') return 'address';
  return location.isArchive ? 'archive' : 'folder';
}

/** Whether a revision can only ever be one state: a whole commit id (SHA-1 or SHA-256), or a number of a central repository. */
function isFixed({ system, revision = '' }: Location): boolean {
  if (system === 'svn' || system === 'bzr') return /^\d+$/.test(revision);
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(revision);
}

/** What must be fixed: the version, or the bytes of every file too. */
export type PinLevel = 'exact' | 'hash';

/** What a requirement leaves open that should be fixed; of a lock, whose installers take other ways than pip's requirements. */
export function faultOf(pin: PipPin, level: PinLevel, isLock: boolean) {
  switch (pin.origin) {
    case 'folder':
      return 'local';
    case 'branch':
      return 'moving';
    case 'commit':
      return level === 'hash' && !isLock ? 'unhashable' : undefined;
    case 'address':
      return faultOfHash(pin, 'unverified');
    case 'archive':
      return faultOfHash(pin, 'local');
    case 'index':
      if (isLock && pin.hash === 'sound') return undefined;
      if (pin.version === 'open') return 'unpinned';
      // In hash-checking mode pip takes no other clause beside an exact one.
      if (pin.version === 'several' || (pin.version === 'exact' && level === 'hash')) return 'range';
      return level === 'hash' ? faultOfHash(pin, 'unhashed') : undefined;
  }
}

function faultOfHash<T extends string>({ hash }: PipPin, none: T): T | 'weak' | undefined {
  return hash === 'sound' ? undefined : hash === 'weak' ? 'weak' : none;
}
