import type { PixiLockPlatform } from '../lock.ts';
import type { PixiPlatform } from '../workspace.ts';
import type { Findings } from './difference.ts';

/** Virtual packages that every platform of a subdir has: the lock writes them, the manifest need not. */
const standard: ReadonlySet<string> = new Set(['__unix', '__linux', '__glibc', '__archspec', '__osx', '__win']);

/** The platform of a lock that one of a manifest is: by its name, else by what it is, since the lock may call it `p1`. */
export function lockedPlatform(
  platform: PixiPlatform,
  locked: readonly PixiLockPlatform[],
): PixiLockPlatform | undefined {
  return locked.find(({ name }) => name === platform.name) ?? locked.find((one) => isSame(platform, one));
}

function isSame({ subdir, virtualPackages }: PixiPlatform, locked: PixiLockPlatform): boolean {
  if (subdir !== locked.subdir || !/^p\d+$/.test(locked.name)) return false;
  const extra = locked.virtualPackages.some((entry) => {
    const name = entry.split('=')[0] as string;
    return !standard.has(name) && !virtualPackages.has(name);
  });
  return !extra && [...virtualPackages].every(([name, value]) => bare(valueIn(locked, name) ?? '') === bare(value));
}

/** What a platform means now, against what it meant when it was locked. */
export function comparePlatforms(platform: PixiPlatform, locked: PixiLockPlatform, findings: Findings): void {
  const { name, subdir, virtualPackages, span } = platform;
  if (subdir !== locked.subdir)
    findings.differ('platform-changed', `${name} is ${subdir}, and was ${locked.subdir}`, 'manifest', span);
  for (const [virtual, value] of virtualPackages) {
    const then = valueIn(locked, virtual);
    if (then === undefined || bare(then) !== bare(value))
      findings.differ(
        'platform-changed',
        `${name} has ${virtual} ${value}, and had ${then ?? 'none'}`,
        'manifest',
        span,
      );
  }
}

/** `__name=version` or `__name=version=build`; the microarchitecture is a build. */
function valueIn({ virtualPackages }: PixiLockPlatform, name: string): string | undefined {
  const [, version, build] = virtualPackages.find((one) => one.startsWith(`${name}=`))?.split('=') ?? [];
  return name === '__archspec' ? build : version;
}

/** `12.0` and `12` are one version. */
function bare(version: string): string {
  let text = version;
  while (text.endsWith('.0')) text = text.slice(0, -2);
  return text;
}
