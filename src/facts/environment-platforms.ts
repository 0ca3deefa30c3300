import type { Span } from '../base/text.ts';
import { defineFact } from '../model/fact.ts';
import type { LockFile } from '../model/lock.ts';
import type { PixiProject } from '../model/pixi.ts';
import { lockFileOf } from '../model/spack.ts';

/** Platforms for which a file describes an environment. */
export interface StatedPlatforms {
  /** As the file of which kind: what it says in a list, or what its packages are for. */
  readonly by: 'listed' | 'locked';
  /** The environment, where the file has several. */
  readonly list: string;
  /** Names of conda, such as `linux-64`. */
  readonly platforms: ReadonlySet<string>;
  readonly where: readonly [file: string, place: Span];
}

export interface EnvironmentPlatforms {
  readonly stated: readonly StatedPlatforms[];
  /** Files that lock packages and do not say for which platform. */
  readonly silent: readonly (readonly [file: string, place: Span])[];
}

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** What files say of platforms; an environment file that names none is for all. */
export const environmentPlatforms = defineFact<EnvironmentPlatforms, never>({
  id: 'environment-platforms',
  requires: [],
  wants: [],
  derive({ conda, pixi, spack, lock: given }) {
    const lock = spack?.lock.state === 'read' ? lockFileOf(spack.lock.lock, spack.lock.file) : given;
    const stated: StatedPlatforms[] = [];
    const [first] = conda?.platforms ?? [];
    if (conda !== undefined && first !== undefined)
      stated.push({
        by: 'listed',
        list: '',
        platforms: new Set(conda.platforms.map(({ text }) => text)),
        where: [conda.file, first.span],
      });
    if (pixi !== undefined) stated.push(...ofPixi(pixi));
    if (lock === undefined || lock.format === 'pixi') return { stated, silent: [] };
    const own = ofLock(lock);
    if (own !== undefined) stated.push(own);
    const isSilent = own === undefined && (lock.packages.length > 0 || lock.problems.length > 0);
    return { stated, silent: isSilent ? [[lock.file, lock.packages[0]?.span ?? start]] : [] };
  },
});

function ofPixi({ manifest, lock }: PixiProject): readonly StatedPlatforms[] {
  return [
    ...(manifest?.environments ?? []).flatMap((environment): StatedPlatforms[] => {
      const [first] = environment.platforms;
      const platforms = new Set(environment.platforms.map(({ subdir }) => subdir));
      const where = [manifest?.file ?? '', first?.span ?? environment.span] as const;
      return [{ by: 'listed', list: environment.name, platforms, where }];
    }),
    ...(lock?.environments ?? []).flatMap(({ name, selections, span }): StatedPlatforms[] => {
      const subdirs = new Map((lock?.lockPlatforms ?? []).map((one) => [one.name, one.subdir]));
      const platforms = new Set(selections.map(({ platform }) => subdirs.get(platform) ?? platform));
      return [{ by: 'locked', list: name, platforms, where: [lock?.file ?? '', selections[0]?.span ?? span] }];
    }),
  ];
}

function ofLock({ file, format, platforms, packages }: LockFile): StatedPlatforms | undefined {
  const [first] = platforms;
  const names = new Set(platforms.map(({ text }) => (format === 'spack' ? condaName(text) : text)));
  if (first !== undefined) return { by: 'listed', list: '', platforms: names, where: [file, first.span] };
  const bound = packages.filter(({ platform }) => platform !== undefined);
  if (bound[0] === undefined) return undefined;
  return {
    by: 'locked',
    list: '',
    platforms: new Set(bound.map(({ platform }) => platform ?? '')),
    where: [file, bound[0].span],
  };
}

/** Families of targets that do not say their architecture (archspec, `microarchitectures.json`); all others are of x86-64. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:aarch64|armv8|armv9|neoverse|thunderx2|a64fx|graviton|cortex_|m[1-4]$)/, 'aarch64'],
  [/^(?:ppc64le|power[89]le|power10le)/, 'ppc64le'],
  [/^(?:riscv64|u74mc)/, 'riscv64'],
];

/** `linux-64` of `linux-ubuntu22.04-zen3`: the platform, operating system and target of Spack. */
function condaName(arch: string): string {
  const [platform = '', ...rest] = arch.split('-');
  const target = rest.at(-1) ?? '';
  const machine = families.find(([pattern]) => pattern.test(target))?.[1] ?? '64';
  if (platform === 'darwin') return machine === 'aarch64' ? 'osx-arm64' : 'osx-64';
  return `${platform}-${machine}`;
}

/** Machines as conda calls them (CEP 26), by the architecture of the image specification. */
const machines: Readonly<Record<string, string>> = {
  amd64: '64',
  '386': '32',
  arm64: 'aarch64',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loongarch64',
  'arm/v6': 'armv6l',
  'arm/v7': 'armv7l',
};

/** The platform of conda that an `os/architecture[/variant]` is; undefined for what conda has no name for. */
export function condaPlatform(text: string): string | undefined {
  const [system, architecture = '', variant] = text.split('/');
  if (system === 'darwin') return { amd64: 'osx-64', arm64: 'osx-arm64' }[architecture];
  if (system === 'windows') return { amd64: 'win-64', '386': 'win-32', arm64: 'win-arm64' }[architecture];
  const machine = machines[architecture === 'arm' ? `arm/${variant ?? 'v7'}` : architecture];
  return system !== 'linux' || machine === undefined ? undefined : `linux-${machine}`;
}
