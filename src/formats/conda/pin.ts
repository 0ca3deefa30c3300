import type { MatchSpec } from './match-spec.ts';
import type { VersionSpec } from './version-spec.ts';

/** How far a spec decides what will be installed, from not at all to one file. */
export const pins = ['none', 'range-open', 'range', 'fuzzy', 'exact', 'build'] as const;

/**
 * - `none`: any version.
 * - `range-open`: bounded on one side, or only some versions excluded.
 * - `range`: bounded on both sides, or some versions of a list.
 * - `fuzzy`: what continues one version, as `=1.2`.
 * - `exact`: one version.
 * - `build`: one build of one version, or one file by its URL or digest.
 */
export type Pin = (typeof pins)[number];

/** How far a spec pins. */
export function pinOf(spec: MatchSpec): Pin {
  const isDigested = spec.fields.some(({ key }) => key === 'md5' || key === 'sha256');
  if (spec.url !== undefined || isDigested) return 'build';
  if (spec.version === undefined || spec.name.text.includes('*')) return 'none';
  const pin = pinOfVersion(spec.version.spec);
  const build = spec.build?.text;
  const isOneBuild = build !== undefined && !build.includes('*') && !(build.startsWith('^') && build.endsWith('$'));
  return pin === 'exact' && isOneBuild ? 'build' : pin;
}

/** How far a version pins; never `build`. */
export function pinOfVersion(spec: VersionSpec): Pin {
  switch (spec.kind) {
    case 'any':
      return 'none';
    case 'equal':
      return 'exact';
    case 'begins':
      return 'fuzzy';
    case 'compatible':
      return 'range';
    case 'pattern':
      // What a regular expression or a leading star admits is open; a version before the first star bounds it.
      return /^[0-9]/.test(spec.version) ? 'fuzzy' : 'range-open';
    case 'any-of':
      // Two exact versions are still a choice.
      return spec.members.map(pinOfVersion).reduce(weaker, 'range');
    case 'all-of':
      return pinOfAll(spec.members);
    default:
      return 'range-open';
  }
}

function pinOfAll(members: readonly VersionSpec[]): Pin {
  const kinds = new Set(members.map(({ kind }) => kind));
  const bounded: Pin = kinds.has('below') && kinds.has('above') ? 'range' : 'none';
  return members.map(pinOfVersion).reduce(stronger, bounded);
}

function weaker(a: Pin, b: Pin): Pin {
  return pins.indexOf(a) <= pins.indexOf(b) ? a : b;
}

function stronger(a: Pin, b: Pin): Pin {
  return weaker(a, b) === a ? b : a;
}

/** Whether a pin is at least as strong as one that is asked for. */
export function isPinned(pin: Pin, level: Pin): boolean {
  return pins.indexOf(pin) >= pins.indexOf(level);
}
