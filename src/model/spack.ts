import type { SpackEnvironment } from '../formats/spack/environment.ts';
import type { ConcretePackage, SpackLock } from '../formats/spack/lockfile.ts';
import type { LockedPackage, LockFile } from './lock.ts';

/** A Spack environment: its spack.yaml, its spack.lock, or both. */
export interface SpackFile {
  /** As findings name the input. */
  readonly file: string;
  /** undefined: the input is a spack.lock. */
  readonly environment: SpackEnvironment | undefined;
  readonly lock: SpackLockState;
}

export type SpackLockState =
  | { readonly state: 'read'; readonly file: string; readonly lock: SpackLock }
  | { readonly state: 'absent' }
  /** Nobody could look beside the input, or what lies there cannot be read. */
  | { readonly state: 'unknown'; readonly reason: string };

/** A spack.lock in the words that lock files of all tools share. */
export function lockFileOf({ version, packages, included, problems }: SpackLock, file: string): LockFile {
  const all = [
    ...packages.map((item) => lockedPackage(item, [])),
    ...included.flatMap((inner) => inner.packages.map((item) => lockedPackage(item, [inner.path]))),
  ];
  const platforms = new Map(
    all.flatMap(({ platform, span }) => (platform === undefined ? [] : [[platform, { text: platform, span }]])),
  );
  return {
    file,
    format: 'spack',
    version: version === undefined ? undefined : String(version),
    packages: all,
    channels: [],
    platforms: [...platforms.values()],
    sources: [],
    contentHashes: new Map(),
    problems,
  };
}

function lockedPackage(item: ConcretePackage, groups: readonly string[]): LockedPackage {
  const { name, version, hash, key, namespace, platform, os, target, dependencies, span } = item;
  const arch = [platform, os, target].filter((part) => part !== undefined);
  return {
    ecosystem: 'other',
    name,
    version,
    build: hash ?? key,
    channel: namespace,
    platform: arch.length === 0 ? undefined : arch.join('-'),
    groups,
    // What is fetched stands in the recipes.
    artifacts: [],
    dependencies: dependencies.map((dependency) => dependency.name),
    span,
  };
}
