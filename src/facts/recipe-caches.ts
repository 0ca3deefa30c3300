import type { Position } from '../base/text.ts';
import type { PackageManager } from '../formats/shell/package-call.ts';
import { basename } from '../formats/shell/pathname.ts';
import { defineFact } from '../model/fact.ts';
import type { Recipe, RunStep } from '../model/recipe.ts';
import { finalStages, recipeOf } from './recipe.ts';
import { type RecipeCall, type RecipeRun, runsOf } from './recipe-commands.ts';

/** What a package manager leaves in the image because the step that used it does not take it away. */
export interface LeftCache {
  readonly manager: PackageManager;
  /** The command that fills the cache. */
  readonly command: string;
  /** Where it lies. */
  readonly cache: string;
  /** How it is avoided or emptied. */
  readonly remedy: string;
  readonly place: Position;
}

interface Cache {
  /** As findings name it. */
  readonly cache: string;
  /** A removed or mounted path that is this, lies above it or begins so is enough. */
  readonly paths: readonly string[];
  readonly remedy: string;
  /** Whether a call fills it. */
  fills(call: RecipeCall, run: RecipeRun): boolean;
}

const isOn = (value: string | undefined): boolean => value !== undefined && !/^(?:|0|false|no|off)$/i.test(value);
const does = (...actions: readonly string[]) => {
  const known = new Set(actions);
  return ({ packages }: RecipeCall): boolean => packages !== undefined && known.has(packages.action);
};

/** Where each one keeps what it fetched, by its manual. */
const caches: Readonly<Record<PackageManager, Cache>> = {
  apt: {
    // Images of Debian and Ubuntu drop packages by themselves (/etc/apt/apt.conf.d/docker-clean), lists stay.
    cache: '/var/lib/apt/lists',
    paths: ['/var/lib/apt/lists', '/var/lib/apt'],
    remedy: 'rm -rf /var/lib/apt/lists/*',
    fills: does('refresh'),
  },
  apk: {
    cache: '/var/cache/apk',
    paths: ['/var/cache/apk', '/etc/apk/cache'],
    remedy: 'apk add --no-cache',
    fills: (call) =>
      does('install', 'upgrade', 'refresh')(call) && call.packages?.options.includes('--no-cache') !== true,
  },
  dnf: {
    cache: '/var/cache/dnf',
    paths: ['/var/cache/dnf', '/var/cache/yum', '/var/cache/libdnf5', '/var/cache/tdnf'],
    remedy: 'dnf clean all',
    fills: does('install', 'upgrade', 'refresh'),
  },
  zypper: {
    cache: '/var/cache/zypp',
    paths: ['/var/cache/zypp'],
    remedy: 'zypper clean --all',
    fills: does('install', 'upgrade', 'refresh'),
  },
  pacman: {
    cache: '/var/cache/pacman/pkg',
    paths: ['/var/cache/pacman', '/var/cache/pacman/pkg'],
    remedy: 'pacman -Scc --noconfirm',
    fills: does('install', 'upgrade'),
  },
  pip: {
    cache: '~/.cache/pip',
    paths: ['/.cache/pip', '/.cache'],
    remedy: 'pip install --no-cache-dir',
    fills: (call) =>
      call.packages?.action === 'install' &&
      call.packages.word !== 'download' &&
      !call.packages.options.some((option) => /^--no-cache(?:-dir)?$|^--no-index$/.test(option)) &&
      !isOn(call.settings.get('PIP_NO_CACHE_DIR')),
  },
  uv: {
    cache: '~/.cache/uv',
    paths: ['/.cache/uv', '/.cache'],
    remedy: 'uv pip install --no-cache',
    fills: (call) =>
      call.packages?.action === 'install' &&
      !call.packages.options.some((option) => /^(?:-n|--no-cache(?:-dir)?)$/.test(option)) &&
      !isOn(call.settings.get('UV_NO_CACHE')),
  },
  conda: {
    cache: 'the pkgs folder of conda',
    paths: ['/pkgs'],
    remedy: 'conda clean --all --yes',
    fills: (call) => does('install', 'upgrade')(call) && call.packages?.options.includes('--dry-run') !== true,
  },
  npm: {
    cache: '~/.npm',
    paths: ['/.npm', '/.local/share/pnpm'],
    remedy: 'npm cache clean --force',
    fills: (call) => does('install', 'upgrade')(call) && call.packages?.program === 'npm',
  },
  yarn: {
    cache: 'the cache of yarn',
    paths: ['/.cache/yarn', '/.yarn', '/.cache', '/usr/local/share/.cache'],
    remedy: 'yarn cache clean',
    fills: does('install'),
  },
};

/** What stays in the image that is built where nothing else is asked for; what other stages leave behind does not come along. */
export default defineFact<readonly LeftCache[], never>({
  id: 'recipe-caches',
  requires: [],
  wants: [],
  derive: (subject) => {
    const found = recipeOf(subject);
    return found === undefined ? [] : leftIn(found);
  },
});

function leftIn(found: Recipe): readonly LeftCache[] {
  const kept = new Set(finalStages(found).map((stage) => found.stages.indexOf(stage)));
  // An Apptainer image is packed once, after all sections: what is taken away later is gone.
  const isPackedOnce = found.kind === 'definition';
  const runs = runsOf(found).filter(
    ({ stage, step, isOnbuild }) => kept.has(stage) && step.phase === 'build' && !isOnbuild,
  );
  return runs.flatMap((run, at) => {
    const later = isPackedOnce ? runs.slice(at + 1).flatMap(({ calls }) => calls) : [];
    return leftBy(run, later);
  });
}

/** Variables that say where a cache lies. */
const folders = ['PIP_CACHE_DIR', 'UV_CACHE_DIR', 'npm_config_cache'];

/** One finding for each package manager of a step, where it fills its cache last. */
function leftBy(run: RecipeRun, later: readonly RecipeCall[]): readonly LeftCache[] {
  const last = new Map<PackageManager, { readonly call: RecipeCall; readonly at: number }>();
  for (const [at, call] of run.calls.entries()) {
    const manager = call.packages?.manager;
    if (manager !== undefined && caches[manager].fills(call, run)) last.set(manager, { call, at });
  }
  return [...last].flatMap(([manager, { call, at }]): LeftCache[] => {
    const { cache, paths, remedy } = caches[manager];
    const named = folders.flatMap((name) => call.settings.get(name) ?? []);
    if (isMounted(run.step, [...paths, ...named])) return [];
    const after = [...run.calls.slice(at + 1), ...later];
    if (after.some((next) => isCleaning(next, manager, paths))) return [];
    return [{ manager, command: call.text, cache, remedy, place: call.place }];
  });
}

/** A cache or temporary file system is mounted there, so that nothing comes into the image. */
function isMounted({ mounts }: RunStep, paths: readonly string[]): boolean {
  return mounts.some(({ type, target }) => {
    if (type !== 'cache' && type !== 'tmpfs') return false;
    // Where it is mounted is not known: it is most likely meant for this.
    return target === undefined || covers(target, paths);
  });
}

function covers(path: string, paths: readonly string[]): boolean {
  const bare = path.replace(/[/*]+$/, '');
  // `/.cache/pip` stands for that folder in any home.
  return paths.some((known) => bare.endsWith(known) || (bare !== '' && known.startsWith(`${bare}/`)));
}

function isCleaning({ packages, argv }: RecipeCall, manager: PackageManager, paths: readonly string[]): boolean {
  if (packages?.action === 'clean' && packages.manager === manager) return manager !== 'apt';
  const name = basename(argv[0]?.value ?? '');
  // Scripts of the image that are made for this: clean-layer.sh, env-clean.
  if (/clean/i.test(name)) return true;
  if (name !== 'rm' && name !== 'find') return false;
  return argv.slice(1).some(({ value }) => covers(value, paths));
}
