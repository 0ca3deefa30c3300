import { normalizeName } from '../../pip/name.ts';
import type { PixiPypiDependency } from '../dependency.ts';
import type { PixiRecord } from '../lock-record.ts';
import { repositoryOf } from './conda.ts';
import type { Findings } from './difference.ts';
import { markerHolds } from './markers.ts';
import { admitsPython } from './python-versions.ts';

/** What is locked for one environment on one platform, as Python packages need it. */
export interface LockedPython {
  readonly subdir: string;
  readonly python: string | undefined;
  /** By normalized name. */
  readonly pypi: ReadonlyMap<string, PixiRecord>;
  /** Conda packages that are Python packages too, by normalized name. */
  readonly conda: ReadonlyMap<string, PixiRecord>;
  /** Of those: what some conda dependency needs. */
  readonly needed: ReadonlySet<PixiRecord>;
  /** Since version 7 a record names its index, unless it is the default one. */
  readonly namesIndexes: boolean;
  /** Those that are there for all packages, when it was locked and now. */
  readonly indexes: readonly string[];
  readonly mayBuild: (name: string) => boolean;
}

/** Whether what is locked is what a requirement asks for. */
export function judgePypiDependency(asked: PixiPypiDependency, locked: LockedPython, findings: Findings): void {
  const { name, span, versionSpan, markers } = asked;
  const applies = markers === undefined ? true : markerHolds(markers, { ...locked, extra: '' });
  if (applies === undefined) findings.cannotTell(`whether ${name} is needed: ${markers}`, 'manifest', span);
  if (applies !== true) return;
  const plain = normalizeName(name);
  const record = locked.pypi.get(plain);
  if (record === undefined) {
    const conda = locked.conda.get(plain);
    if (conda === undefined) findings.differ('missing', `${name} is not locked`, 'manifest', span);
    else if (!locked.needed.has(conda))
      findings.differ(
        'conda-only',
        `${name} is locked as a conda package that no conda dependency needs`,
        'manifest',
        span,
      );
    return;
  }
  if (asked.location !== undefined ? !isFrom(asked.location, record) : isSourceTree(record.location)) {
    const place =
      asked.location === undefined ? 'from an index' : `from ${asked.location.kind} ${asked.location.value}`;
    findings.differ('source', `${name} is asked for ${place}, and locked from ${record.location}`, 'manifest', span);
    return;
  }
  if (asked.location === undefined) {
    const { version = '*' } = asked;
    if (record.version === undefined)
      findings.differ('unversioned', `${name} is locked without a version`, 'lock', record.span);
    else if (version.trim() !== '*') {
      const admits = admitsPython(record.version, version);
      if (admits === undefined)
        findings.cannotTell(`whether ${name} ${record.version} is ${version}`, 'manifest', versionSpan);
      else if (!admits)
        findings.differ(
          'version',
          `${name} is asked for as ${version}, and locked as ${record.version}`,
          'manifest',
          versionSpan,
        );
    }
    judgeIndex(asked, record, locked, findings);
  }
  judgeExtras(asked, record, locked, findings);
}

/** Since version 7 a record names its index, which is the one that is asked for, or one of those for all packages. */
function judgeIndex(
  { name, index, span }: PixiPypiDependency,
  { channel }: PixiRecord,
  { namesIndexes, indexes }: LockedPython,
  findings: Findings,
): void {
  if (!namesIndexes) return;
  if (index !== undefined && trimmed(index) !== channel)
    findings.differ(
      'index',
      `${name} is asked for from ${index}, and locked from ${channel ?? 'the default index'}`,
      'manifest',
      span,
    );
  else if (index === undefined && channel !== undefined && !indexes.includes(channel))
    findings.differ(
      'index',
      `${name} is asked for from no index of its own, and locked from ${channel}`,
      'manifest',
      span,
    );
}

/** What the extras of a requirement need must be there; a marker that cannot be told is passed over. */
function judgeExtras(
  { name, extras, span }: PixiPypiDependency,
  record: PixiRecord,
  locked: LockedPython,
  findings: Findings,
): void {
  for (const extra of extras)
    for (const needed of record.depends) {
      const [text = '', marker] = splitMarker(needed);
      if (marker === undefined || !/\bextra\b/.test(marker)) continue;
      if (markerHolds(marker, { ...locked, extra }) !== true) continue;
      // What is needed without any extra is no matter of this one.
      if (markerHolds(marker, { ...locked, extra: '' }) === true) continue;
      const missing = requirementName(text);
      if (missing !== undefined && !locked.pypi.has(missing) && !locked.conda.has(missing))
        findings.differ('extra', `${name}[${extra}] needs ${missing}, which is not locked`, 'manifest', span);
    }
}

/** Packages of which only a source is locked, where none may be built. */
export function judgeBuilds({ pypi, mayBuild }: LockedPython, findings: Findings): void {
  for (const [name, { location, span }] of pypi) {
    const path = location.split(/[?#]/)[0] as string;
    if (!path.endsWith('.whl') && !mayBuild(name))
      findings.differ('unbuilt', `${name} is locked as a source, and may not be built`, 'lock', span);
  }
}

/** What locked wheels need and is not there. */
export function judgePypiNeeds(locked: LockedPython, findings: Findings): void {
  for (const record of locked.pypi.values())
    for (const needed of record.depends) {
      const [text = '', marker] = splitMarker(needed);
      const name = requirementName(text);
      if (name === undefined || locked.pypi.has(name) || locked.conda.has(name)) continue;
      const applies = marker === undefined || markerHolds(marker, { ...locked, extra: '' }) === true;
      if (applies) findings.differ('needed', `${record.name} needs ${name}, which is not locked`, 'lock', record.span);
    }
}

function splitMarker(requirement: string): readonly [text: string, marker?: string] {
  const semicolon = requirement.indexOf(';');
  return semicolon < 0 ? [requirement] : [requirement.slice(0, semicolon), requirement.slice(semicolon + 1).trim()];
}

function requirementName(text: string): string | undefined {
  const name = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(text)?.[1];
  return name === undefined ? undefined : normalizeName(name);
}

function isFrom(location: NonNullable<PixiPypiDependency['location']>, { location: at }: PixiRecord): boolean {
  if (location.kind === 'git') return at.startsWith('git+') && repositoryOf(at) === repositoryOf(location.value);
  if (location.kind === 'url') return at.replace(/^direct\+/, '').split('#')[0] === location.value.split('#')[0];
  return !/^[a-z+]+:\/\//.test(at) || at.startsWith('file:');
}

/** What no index gives. An archive with a path comes from a folder of `find-links`. */
function isSourceTree(location: string): boolean {
  return /^git\+/.test(location) || (/^(?:\.{0,2}\/|\.$)/.test(location) && !/\.(?:whl|tar\.gz|zip)$/.test(location));
}

function trimmed(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
