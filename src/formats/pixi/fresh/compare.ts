import { normalizeName } from '../../pip/name.ts';
import { type PixiEnvironment, targetsFor } from '../environments.ts';
import type { PixiPypiOptions } from '../feature.ts';
import type { PixiLock } from '../lock.ts';
import type { PixiLockEnvironment } from '../lock-environment.ts';
import type { PixiRecord } from '../lock-record.ts';
import type { PixiManifest } from '../manifest.ts';
import type { PixiPlatform } from '../workspace.ts';
import { channelUrl, judgeCondaDependency, judgeNeeds, specName } from './conda.ts';
import type { AdmitsConda, Findings, LockDifference, Undecided } from './difference.ts';
import { comparePlatforms, lockedPlatform } from './platforms.ts';
import { judgeBuilds, judgePypiDependency, judgePypiNeeds, type LockedPython } from './pypi.ts';

/**
 * Whether a lock is the lock of its manifest, without solving: the same environments, platforms, channels and options; all that
 * is asked for is locked, in a version that is admitted; what locked packages need is there (pixi 2b25fc7,
 * crates/pixi_core/src/lock_file/satisfiability). A manifest or lock with faults is to be judged for those first.
 */
export function compareLock(
  manifest: PixiManifest,
  lock: PixiLock,
  admitsConda: AdmitsConda,
): { readonly differences: readonly LockDifference[]; readonly undecided: readonly Undecided[] } {
  const differences: LockDifference[] = [];
  const undecided: Undecided[] = [];
  const comparison = { manifest, lock, admitsConda, differences, undecided };
  const locked = new Map(lock.environments.map((one) => [one.name, one]));
  const known = new Set(manifest.environments.map(({ name }) => name));
  for (const { name, span } of lock.environments)
    if (!known.has(name))
      differences.push({
        code: 'environment-extra',
        detail: `the environment ${name} is locked and no longer in the manifest`,
        environment: name,
        platform: undefined,
        file: 'lock',
        span,
      });
  for (const environment of manifest.environments) {
    const other = locked.get(environment.name);
    if (other !== undefined) compareEnvironment(comparison, environment, other);
    else
      findingsOf(comparison, environment.name, undefined).differ(
        'environment-missing',
        `the environment ${environment.name} is not locked`,
        'manifest',
        environment.span,
      );
  }
  return { differences, undecided };
}

interface Comparison {
  readonly manifest: PixiManifest;
  readonly lock: PixiLock;
  readonly admitsConda: AdmitsConda;
  readonly differences: LockDifference[];
  readonly undecided: Undecided[];
}

function findingsOf(
  { differences, undecided }: Comparison,
  environment: string,
  platform: string | undefined,
): Findings {
  return {
    differ: (code, detail, file, span) => differences.push({ code, detail, environment, platform, file, span }),
    cannotTell: (detail, file, span) => undecided.push({ detail, environment, file, span }),
  };
}

function compareEnvironment(comparison: Comparison, environment: PixiEnvironment, locked: PixiLockEnvironment): void {
  const { lock } = comparison;
  const findings = findingsOf(comparison, environment.name, undefined);
  const wanted = environment.channels.map(({ name }) => channelUrl(name));
  const used = locked.channels.map(({ url }) => channelUrl(url));
  if (wanted.join('\n') !== used.join('\n'))
    findings.differ(
      'channels',
      `the channels are ${wanted.join(', ')}, and ${used.join(', ')} when it was locked`,
      'manifest',
      environment.span,
    );
  compareOptions(comparison, environment, locked, findings);
  const selections = new Map(locked.selections.map((one) => [one.platform, one]));
  const pairs = environment.platforms.map((platform) => ({
    platform,
    described: lockedPlatform(platform, lock.lockPlatforms),
  }));
  for (const { platform, span } of locked.selections)
    if (!pairs.some(({ described }) => described?.name === platform))
      findings.differ('platform-extra', `${platform} is locked, and no platform of the environment`, 'lock', span);
  for (const { platform, described } of pairs) {
    const selection = described && selections.get(described.name);
    if (selection !== undefined) comparePlatform(comparison, environment, platform, selection, locked.indexes);
    // An environment without packages is written without platforms.
    else if (targetsFor(environment, comparison.manifest.features, platform).some(hasPackages))
      findings.differ('platform-missing', `nothing is locked for ${platform.name}`, 'manifest', platform.span);
    if (described !== undefined) comparePlatforms(platform, described, findings);
  }
}

function hasPackages(target: {
  readonly dependencies: readonly unknown[];
  readonly pypiDependencies: readonly unknown[];
}): boolean {
  return target.dependencies.length > 0 || target.pypiDependencies.length > 0;
}

/** How the lock calls the strategies of manifests (rattler_solve, `SolveStrategy`). */
const strategies: Readonly<Record<string, string>> = {
  highest: 'highest',
  lowest: 'lowest-version',
  'lowest-direct': 'lowest-version-direct',
};

function compareOptions(
  { manifest }: Comparison,
  { channelPriority, solveStrategy, features, span }: PixiEnvironment,
  { options }: PixiLockEnvironment,
  findings: Findings,
): void {
  const prerelease = optionsOf(manifest, features).find((one) => one.prereleaseMode !== undefined)?.prereleaseMode;
  const pairs = [
    ['channel-priority', channelPriority, 'strict'],
    ['strategy', solveStrategy === undefined ? undefined : strategies[solveStrategy], 'highest'],
    ['pypi-prerelease-mode', prerelease, 'if-necessary-or-explicit'],
  ] as const;
  for (const [key, wanted = '', standard] of pairs) {
    const now = wanted === '' ? standard : wanted;
    const then = options.get(key) ?? standard;
    if (now !== then)
      findings.differ('option', `${key} is ${now}, and was ${then} when it was locked`, 'manifest', span);
  }
}

function optionsOf({ features, workspace }: PixiManifest, names: readonly string[]): readonly PixiPypiOptions[] {
  const own = names.flatMap((name) =>
    features.filter((one) => one.name === name).flatMap((one) => one.pypiOptions ?? []),
  );
  return workspace?.pypiOptions === undefined ? own : [...own, workspace.pypiOptions];
}

function comparePlatform(
  comparison: Comparison,
  environment: PixiEnvironment,
  platform: PixiPlatform,
  selection: PixiLockEnvironment['selections'][number],
  lockedIndexes: PixiLockEnvironment['indexes'],
): void {
  const { manifest, lock, admitsConda } = comparison;
  const findings = findingsOf(comparison, environment.name, platform.name);
  const records = lock.recordsOf(selection);
  const conda = new Map(records.filter(({ kind }) => kind !== 'pypi').map((one) => [one.name.toLowerCase(), one]));
  const targets = targetsFor(environment, manifest.features, platform);
  const pool = new Map(manifest.pool.map((one) => [one.name.toLowerCase(), one]));
  const asked = targets.flatMap(({ dependencies }) => dependencies);
  for (const dependency of asked)
    judgeCondaDependency(dependency, pool, conda.get(dependency.name.toLowerCase()), admitsConda, findings);
  judgeNeeds(records, new Set(conda.keys()), findings);

  const options = optionsOf(manifest, environment.features);
  const python: LockedPython = {
    subdir: platform.subdir,
    python: conda.get('python')?.version,
    pypi: new Map(records.filter(({ kind }) => kind === 'pypi').map((one) => [normalizeName(one.name), one])),
    conda: new Map(records.flatMap((one) => pythonNames(one).map((name) => [name, one] as const))),
    needed: reachable(
      conda,
      asked.map(({ name }) => name.toLowerCase()),
    ),
    namesIndexes: Number(lock.version) >= 7,
    indexes: [
      ...lockedIndexes.map(({ text }) => text),
      ...options.flatMap((one) => [
        ...(one.indexUrl === undefined ? [] : [one.indexUrl]),
        ...one.extraIndexUrls,
        ...one.findLinks,
      ]),
    ].map((url) => (url.endsWith('/') ? url.slice(0, -1) : url)),
    mayBuild: (name) =>
      !options.some(({ noBuild }) =>
        typeof noBuild === 'boolean' ? noBuild : noBuild.map(normalizeName).includes(name),
      ),
  };
  for (const { pypiDependencies } of targets)
    for (const dependency of pypiDependencies) judgePypiDependency(dependency, python, findings);
  judgePypiNeeds(python, findings);
  judgeBuilds(python, findings);
}

/** What conda packages need, from those that are asked for. */
function reachable(conda: ReadonlyMap<string, PixiRecord>, from: readonly string[]): ReadonlySet<PixiRecord> {
  const found = new Set<PixiRecord>();
  const pending = [...from];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const record = conda.get(name);
    if (record === undefined || found.has(record)) continue;
    found.add(record);
    pending.push(...record.depends.flatMap((spec) => specName(spec) ?? []));
  }
  return found;
}

/** `pkg:pypi/NAME?…` (package-url specification, type pypi); what has none is most often called as it is there. */
function pythonNames({ kind, name, purls }: PixiRecord): readonly string[] {
  if (kind === 'pypi') return [];
  if (purls.length === 0) return [normalizeName(name)];
  return purls.flatMap((purl) => {
    const python = /^pkg:pypi\/([A-Za-z0-9._-]+)/.exec(purl)?.[1];
    return python === undefined ? [] : [normalizeName(python)];
  });
}
