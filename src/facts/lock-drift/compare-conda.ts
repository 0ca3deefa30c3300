import type { Span } from '../../base/text.ts';
import { isOfDefaults, readChannel } from '../../formats/conda/channel-name.ts';
import type { CondaDependency } from '../../formats/conda/dependencies.ts';
import { knownSubdirs } from '../../formats/conda/spec-name.ts';
import { normalizeName } from '../../formats/pip/name.ts';
import { satisfies } from '../../formats/pip/version.ts';
import type { CondaFile } from '../../model/conda.ts';
import type { LockedPackage, LockFile } from '../../model/lock.ts';
import type { PipRequirement } from '../../model/requirements.ts';
import { pythonNameOf } from '../python-names.ts';
import { type AdmitsVersion, rangeText } from './conda-versions.ts';
import { type Drift, wholeOf } from './drift.ts';

/** What an environment file of conda asks for, its `pip:` lines read. */
export interface CondaAsked {
  readonly environment: CondaFile;
  readonly pip: readonly PipRequirement[];
  readonly selectorAt: (line: Span) => string | undefined;
}

/**
 * Whether a lock of conda-lock, or an explicit file, is the lock of an environment file, without solving: all that is asked for is
 * locked for each platform, in a version and from a channel that are admitted; platforms and channels are the same.
 */
export function compareConda(asked: CondaAsked, lock: LockFile, admits: AdmitsVersion): readonly Drift[] {
  const { environment } = asked;
  const drifts: Drift[] = [];
  comparePlatforms(environment, lock, drifts);
  compareChannels(environment, lock, drifts);
  const platforms = platformsOf(lock);
  const reported = new Set<string>();
  const byPlatform = Map.groupBy(lock.packages, ({ platform }) => platform ?? '');
  for (const platform of platforms) {
    const own = [...(byPlatform.get(platform) ?? []), ...(platform === '' ? [] : (byPlatform.get('') ?? []))];
    const conda = new Map<string, LockedPackage>();
    const python = new Map<string, LockedPackage>();
    for (const one of own) {
      if (one.ecosystem === 'conda') conda.set(one.name.toLowerCase(), one);
      const name = one.ecosystem === 'conda' ? pythonNameOf(one.name.toLowerCase()) : normalizeName(one.name);
      if (name !== undefined && !python.has(name)) python.set(name, one);
    }
    const at = platform === '' ? '' : ` for ${platform}`;
    const add = (key: string, drift: Drift): void => {
      if (reported.has(key)) return;
      reported.add(key);
      drifts.push(drift);
    };
    for (const dependency of environment.dependencies)
      compareDependency(dependency, platform, conda, { environment, lock, at, admits, add });
    for (const requirement of asked.pip) {
      if (!isMeant(asked.selectorAt(requirement.span), platform)) continue;
      comparePip(requirement, python, { environment, lock, at, add });
    }
  }
  return drifts;
}

interface Context {
  readonly environment: CondaFile;
  readonly lock: LockFile;
  readonly at: string;
  /** Tells each thing once, not for every platform. */
  readonly add: (key: string, drift: Drift) => void;
}

function platformsOf({ platforms, packages }: LockFile): readonly string[] {
  const named =
    platforms.length > 0 ? platforms.map(({ text }) => text) : packages.map(({ platform = '' }) => platform);
  // Names that are no platforms could be any number.
  const distinct = new Set(named.filter((name) => knownSubdirs.has(name)));
  return distinct.size === 0 ? [''] : [...distinct];
}

/** Selectors of conda-lock and mamba: a platform, or what it is of (conda_lock/src_parser/selectors.py). */
function isMeant(selector: string | undefined, platform: string): boolean {
  if (selector === undefined || platform === '') return true;
  const [system = '', machine = ''] = platform.split('-');
  const own = new Set([platform, system, system === 'win' ? 'win' : 'unix', `${system}${machine}`, machine]);
  return selector.split(/[\s,]+|\bor\b/).some((word) => own.has(word.trim()));
}

function compareDependency(
  { spec, span, text, selector }: CondaDependency,
  platform: string,
  conda: ReadonlyMap<string, LockedPackage>,
  { environment, lock, at, admits, add }: Context & { readonly admits: AdmitsVersion },
): void {
  if (spec === undefined || spec.url !== undefined || !isMeant(selector, platform)) return;
  if (spec.subdir !== undefined && platform !== '' && spec.subdir !== platform && spec.subdir !== 'noarch') return;
  const name = spec.name.text.toLowerCase();
  if (name.startsWith('__') || name.includes('*')) return;
  const where = [environment.file, span] as const;
  const locked = conda.get(name);
  const put = (kind: Drift['kind'], detail: string): void =>
    add(`${kind} ${text}`, {
      kind,
      detail,
      where,
      other: locked === undefined ? wholeOf(lock) : [lock.file, locked.span],
    });
  if (locked === undefined) {
    if (spec.condition === undefined) put('missing', `${name} is not locked${at}`);
    return;
  }
  const { version, build } = spec;
  if (version !== undefined && locked.version !== undefined) {
    const range = rangeText(version.spec);
    const is = range === undefined ? undefined : admits(locked.version, range);
    if (is === undefined) put('undecided', `whether ${name} ${locked.version} is ${version.text} cannot be told`);
    else if (!is) put('version', `${text} is asked for, and ${locked.version} is locked${at}`);
  }
  if (build !== undefined && locked.build !== undefined && !/[*^]/.test(build.text) && build.text !== locked.build)
    put('other', `build ${build.text} of ${name} is asked for, and ${locked.build} is locked${at}`);
  const channel = spec.channel?.text;
  if (channel === undefined || locked.channel === undefined) return;
  const [wanted, found] = [readChannel(channel).name, readChannel(locked.channel).name];
  if (wanted !== found && !(wanted === 'defaults' && isOfDefaults(found)) && readChannel(found).family !== wanted)
    put('other', `${name} is asked for from ${wanted}, and locked from ${found}`);
}

function comparePip(
  requirement: PipRequirement,
  python: ReadonlyMap<string, LockedPackage>,
  { environment, lock, at, add }: Context,
): void {
  const { normalizedName: name, clauses, location, marker, span } = requirement;
  if (name === undefined) return;
  const locked = python.get(name);
  const put = (kind: Drift['kind'], detail: string): void =>
    add(`${kind} pip ${name}`, {
      kind,
      detail,
      where: [environment.file, span],
      other: locked === undefined ? wholeOf(lock) : [lock.file, locked.span],
    });
  if (locked === undefined) {
    if (lock.format === 'conda-explicit' && !lock.packages.some(({ ecosystem }) => ecosystem === 'pypi'))
      put('undecided', `an explicit file cannot hold ${name}, which pip installs`);
    else if (marker !== undefined) put('undecided', `whether ${name} is needed under its marker cannot be told`);
    else put('missing', `${name} is not locked${at}`);
    return;
  }
  if (location !== undefined || locked.version === undefined || clauses.length === 0) return;
  if (!satisfies(locked.version, clauses)) {
    const range = clauses.map(({ operator, version }) => operator + version).join(',');
    put('version', `${name}${range} is asked of pip, and ${locked.version} is locked${at}`);
  }
}

function comparePlatforms({ file, platforms }: CondaFile, lock: LockFile, drifts: Drift[]): void {
  const [first] = platforms;
  if (first === undefined || lock.platforms.length === 0 || lock.format !== 'conda-lock') return;
  const locked = new Set(lock.platforms.map(({ text }) => text));
  const wanted = new Set(platforms.map(({ text }) => text));
  for (const { text, span } of platforms)
    if (!locked.has(text))
      drifts.push({
        kind: 'other',
        detail: `nothing is locked for the platform ${text}`,
        where: [file, span],
        other: [lock.file, lock.platforms[0]?.span ?? wholeOf(lock)[1]],
      });
  for (const { text, span } of lock.platforms)
    if (!wanted.has(text))
      drifts.push({
        kind: 'other',
        detail: `${text} is locked, and no platform of ${file}`,
        where: [lock.file, span],
        other: [file, first.span],
      });
}

function compareChannels({ file, channels }: CondaFile, lock: LockFile, drifts: Drift[]): void {
  const [first] = channels;
  const name = (text: string): string => readChannel(text).name;
  const wanted = channels.filter(({ text }) => text !== 'nodefaults').map(({ text }) => name(text));
  const locked = lock.channels.filter(({ url }) => url !== 'nodefaults').map(({ url }) => name(url));
  // conda-lock takes the channels of its own settings where the file names none.
  if (first === undefined || locked.length === 0 || lock.format !== 'conda-lock') return;
  if (wanted.join('\n') === locked.join('\n')) return;
  drifts.push({
    kind: 'other',
    detail: `the channels are ${wanted.join(', ')}, and were ${locked.join(', ')} when it was locked`,
    where: [file, first.span],
    other: [lock.file, lock.channels[0]?.span ?? wholeOf(lock)[1]],
  });
}
