import { readOperands } from './operands.ts';
import { basename } from './pathname.ts';
import type { ShellWord } from './scope.ts';

/** Programs that install packages; those that take the same words go by one name. */
export type PackageManager = 'apt' | 'apk' | 'dnf' | 'zypper' | 'pacman' | 'pip' | 'uv' | 'conda' | 'npm' | 'yarn';

/** What a call does: `refresh` fetches lists, `upgrade` brings newer versions of what is there, `clean` removes caches. */
export type PackageAction = 'install' | 'upgrade' | 'refresh' | 'clean' | 'other';

export interface PackageCall {
  readonly manager: PackageManager;
  /** As called: `apt-get`. */
  readonly program: string;
  readonly action: PackageAction;
  /** The action's word as written: `dist-upgrade`. */
  readonly word: string;
  /** What follows the action and is no option. */
  readonly operands: readonly ShellWord[];
  readonly options: readonly string[];
  readonly values: ReadonlyMap<string, ShellWord>;
}

interface Grammar {
  readonly manager: PackageManager;
  /** Options whose value is the next word. */
  readonly valued: readonly string[];
  readonly actions: Readonly<Record<string, PackageAction>>;
}

const apt: Grammar = {
  manager: 'apt',
  valued: [
    '-o',
    '-c',
    '-t',
    '-a',
    '-S',
    '--option',
    '--config-file',
    '--target-release',
    '--default-release',
    '--snapshot',
  ],
  actions: {
    install: 'install',
    reinstall: 'install',
    'build-dep': 'install',
    satisfy: 'install',
    upgrade: 'upgrade',
    'dist-upgrade': 'upgrade',
    'full-upgrade': 'upgrade',
    'safe-upgrade': 'upgrade',
    update: 'refresh',
    clean: 'clean',
    autoclean: 'clean',
    'dist-clean': 'clean',
  },
};
const dnf: Grammar = {
  manager: 'dnf',
  valued: [
    ...[
      '--repo',
      '--repoid',
      '--installroot',
      '--releasever',
      '-c',
      '--config',
      '--enablerepo',
      '--disablerepo',
      '--setopt',
    ],
    ...['--add-repo', '-x', '--exclude', '--disableplugin', '--enableplugin', '--forcearch', '-e', '-d', '-R'],
  ],
  actions: {
    install: 'install',
    localinstall: 'install',
    reinstall: 'install',
    groupinstall: 'install',
    group: 'install',
    module: 'install',
    swap: 'install',
    builddep: 'install',
    update: 'upgrade',
    upgrade: 'upgrade',
    'distro-sync': 'upgrade',
    makecache: 'refresh',
    'check-update': 'refresh',
    clean: 'clean',
  },
};
const conda: Grammar = {
  manager: 'conda',
  valued: [
    ...[
      '-n',
      '--name',
      '-p',
      '--prefix',
      '-c',
      '--channel',
      '-f',
      '--file',
      '--solver',
      '-r',
      '--root-prefix',
      '--platform',
    ],
    '--revision',
  ],
  actions: { install: 'install', create: 'install', update: 'upgrade', upgrade: 'upgrade', clean: 'clean' },
};
const pip: Grammar = {
  manager: 'pip',
  valued: [
    ...[
      '-r',
      '--requirement',
      '-c',
      '--constraint',
      '-i',
      '--index-url',
      '--extra-index-url',
      '-f',
      '--find-links',
      '-e',
    ],
    ...[
      '--editable',
      '-t',
      '--target',
      '--prefix',
      '--root',
      '--trusted-host',
      '--config-settings',
      '-C',
      '--platform',
    ],
    ...['--python', '-p', '--group', '--timeout', '--retries', '--cache-dir', '--progress-bar', '--upgrade-strategy'],
    ...['--global-option', '--no-binary', '--only-binary', '--log', '--proxy', '--cert', '--src', '-w', '--wheel-dir'],
  ],
  actions: { install: 'install', wheel: 'install', download: 'install' },
};
const npm: Grammar = {
  manager: 'npm',
  valued: ['--prefix', '--registry', '-w', '--workspace', '--loglevel', '--cache', '-C'],
  actions: { install: 'install', i: 'install', ci: 'install', add: 'install', update: 'upgrade' },
};

/** apt-get(8), apk(8), dnf(8), zypper(8), pacman(8), the manuals of pip, uv, conda and npm. */
const grammars: Readonly<Record<string, Grammar>> = {
  'apt-get': apt,
  apt,
  aptitude: apt,
  'apt-fast': apt,
  apk: {
    manager: 'apk',
    valued: [
      '-t',
      '--virtual',
      '-X',
      '--repository',
      '-p',
      '--root',
      '--arch',
      '--keys-dir',
      '--repositories-file',
      '--cache-dir',
    ],
    actions: { add: 'install', upgrade: 'upgrade', update: 'refresh', cache: 'clean' },
  },
  dnf,
  dnf5: dnf,
  yum: dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper: {
    manager: 'zypper',
    valued: ['-r', '--repo', '--from', '-t', '--type', '-p', '--plus-repo', '-R', '--root'],
    actions: {
      install: 'install',
      in: 'install',
      update: 'upgrade',
      up: 'upgrade',
      patch: 'upgrade',
      dup: 'upgrade',
      'dist-upgrade': 'upgrade',
      refresh: 'refresh',
      ref: 'refresh',
      clean: 'clean',
      cc: 'clean',
    },
  },
  pip,
  uv: { ...pip, manager: 'uv', actions: { ...pip.actions, sync: 'install', add: 'install', clean: 'clean' } },
  conda,
  mamba: conda,
  micromamba: conda,
  npm,
  pnpm: { ...npm, manager: 'npm' },
  yarn: { ...npm, manager: 'yarn' },
};

/** Reads a command, wrappers taken off, as a call of a package manager; undefined where it is none. */
export function readPackageCall(argv: readonly ShellWord[]): PackageCall | undefined {
  const [first, ...rest] = argv;
  if (first === undefined) return undefined;
  const name = basename(first.value);
  if (/^python[\d.]*$/.test(name)) {
    const module = rest.findIndex((word) => word.value === '-m');
    const called = rest[module + 1];
    return module >= 0 && called !== undefined && (called.value === 'pip' || called.value === 'uv')
      ? readPackageCall(rest.slice(module + 1))
      : undefined;
  }
  if (name === 'pacman') return readPacman(name, rest);
  const grammar = /^pip[\d.]*$/.test(name) ? pip : Object.hasOwn(grammars, name) ? grammars[name] : undefined;
  if (grammar === undefined) return undefined;
  const { operands, options, values } = readOperands(rest, grammar.valued);
  const words = subcommand(grammar, operands);
  const [word, ...after] = words;
  const action = word === undefined ? undefined : grammar.actions[word.value];
  const isClean = action === 'clean' || operands.slice(0, 2).some(({ value }) => value === 'cache');
  return {
    manager: grammar.manager,
    program: name,
    action: isClean ? 'clean' : (action ?? 'other'),
    word: word?.value ?? '',
    operands: after,
    options,
    values,
  };
}

/** `conda env create`, `uv pip install`, `dnf group install`: the action is the second word. */
function subcommand({ manager }: Grammar, operands: readonly ShellWord[]): readonly ShellWord[] {
  const [first, second] = operands.map(({ value }) => value);
  const isNested =
    (manager === 'conda' && first === 'env') ||
    (manager === 'uv' && (first === 'pip' || first === 'tool')) ||
    (manager === 'yarn' && first === 'global') ||
    (manager === 'dnf' && (first === 'group' || first === 'module') && second === 'install');
  return isNested ? operands.slice(1) : operands;
}

/** `pacman -Syu PACKAGE…`: letters of one option. */
function readPacman(program: string, args: readonly ShellWord[]): PackageCall {
  const { operands, options, values } = readOperands(args, [
    '--config',
    '--dbpath',
    '--root',
    '-r',
    '-b',
    '--cachedir',
  ]);
  const letters = options.find((option) => /^-[SU][a-z]*$/.test(option)) ?? '';
  const isSync = letters.startsWith('-S') || options.includes('--sync');
  const action: PackageAction = !isSync
    ? 'other'
    : letters.includes('c')
      ? 'clean'
      : operands.length > 0
        ? 'install'
        : letters.includes('u')
          ? 'upgrade'
          : 'refresh';
  return { manager: 'pacman', program, action, word: letters, operands, options, values };
}
