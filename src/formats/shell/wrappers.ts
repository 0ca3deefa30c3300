import { basename } from './pathname.ts';
import type { ShellWord } from './scope.ts';

/** How a program takes the command that it runs: options that take a value, and operands before the command. */
interface Wrapper {
  /** Options whose value is the next word. */
  readonly valued?: readonly string[];
  /** Words between the options and the command: `gosu USER COMMAND`. */
  readonly operands?: number;
  /** `NAME=value` words before the command are variables of it. */
  readonly assignments?: boolean;
  /** The first word must be this for the rest to be a command: `conda run`, `uv run`. */
  readonly subcommand?: string;
  /** Everything after `--`, where it is there, is the command. */
  readonly separator?: boolean;
}

// Options from each program's manual page. Those that take no value need no mention.
const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    valued: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-T', '-U', '-D', '-R', '--user', '--group', '--chdir'],
    assignments: true,
  },
  doas: { valued: ['-u', '-C'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir'], assignments: true },
  exec: { valued: ['-a'] },
  command: {},
  builtin: {},
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n', '-p'] },
  nohup: {},
  setsid: {},
  stdbuf: { valued: ['-i', '-o', '-e'] },
  time: { valued: ['-f', '-o'] },
  timeout: { valued: ['-s', '-k', '--signal', '--kill-after'], operands: 1 },
  chrt: { valued: ['-T', '-P', '-D'], operands: 1 },
  taskset: { operands: 1 },
  numactl: { valued: ['-C', '-N', '-m', '-i', '-p'] },
  setpriv: { separator: true },
  unshare: { separator: true },
  capsh: { separator: true },
  catatonit: { separator: true },
  tini: { valued: ['-p', '-e'] },
  'tini-static': { valued: ['-p', '-e'] },
  'docker-init': { valued: ['-p', '-e'] },
  'dumb-init': { valued: ['-r', '--rewrite'] },
  my_init: { separator: true },
  gosu: { operands: 1 },
  'su-exec': { operands: 1 },
  chpst: { valued: ['-u', '-U', '-b', '-e', '-m', '-d', '-o', '-p', '-f', '-c', '-r', '-t', '-l', '-L', '-/', '-n'] },
  's6-setuidgid': { operands: 1 },
  'with-contenv': {},
  chroot: { operands: 1 },
  flock: { valued: ['-w', '-E', '--timeout'], operands: 1 },
  watch: { valued: ['-n', '--interval'] },
  xargs: {
    valued: ['-n', '-P', '-I', '-d', '-L', '-s', '-a', '-E', '--max-args', '--max-procs', '--delimiter', '--arg-file'],
  },
  unbuffer: {},
  faketime: { operands: 1 },
  'xvfb-run': { valued: ['-e', '-f', '-n', '-p', '-s', '-w', '--server-args', '--server-num', '--error-file'] },
  conda: { subcommand: 'run', valued: ['-n', '-p', '--name', '--prefix', '--cwd'] },
  mamba: { subcommand: 'run', valued: ['-n', '-p', '--name', '--prefix', '--cwd'] },
  micromamba: {
    subcommand: 'run',
    valued: ['-n', '-p', '-a', '-r', '-e', '--name', '--prefix', '--cwd', '--attach', '--root-prefix', '--env'],
  },
  pixi: { subcommand: 'run', valued: ['-e', '--environment', '--manifest-path'] },
  poetry: { subcommand: 'run' },
  pdm: { subcommand: 'run' },
  pipenv: { subcommand: 'run' },
  bundle: { subcommand: 'exec' },
};

/** Names of the interpreters whose `-c` text and scripts are shell. */
export const shells: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'dash',
  'ash',
  'ksh',
  'mksh',
  'zsh',
  'busybox-sh',
  'rbash',
]);

export interface Unwrapped {
  /** The words of the command that is really run. */
  readonly argv: readonly ShellWord[];
  /** Variables that a wrapper sets for it. */
  readonly assignments: readonly (readonly [string, string])[];
}

/** Follows wrappers (`exec env A=1 timeout 5 curl …`) to the command that they run; the wrapper itself where it runs none. */
export function unwrapCommand(argv: readonly ShellWord[]): Unwrapped {
  const assignments: (readonly [string, string])[] = [];
  let rest = argv;
  for (let depth = 0; depth < 8; depth += 1) {
    const next = unwrapOnce(rest, assignments);
    if (next === undefined || next.length === 0) break;
    rest = next;
  }
  return { argv: rest, assignments };
}

function unwrapOnce(
  argv: readonly ShellWord[],
  assignments: (readonly [string, string])[],
): readonly ShellWord[] | undefined {
  const name = basename(argv[0]?.value ?? '');
  if (name === 'su' || name === 'runuser') return switchUser(argv);
  if (name === 'busybox' || name === 'toybox') return argv.slice(1);
  if (name === 'find') return found(argv);
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
  if (wrapper === undefined) return undefined;
  let at = 1;
  if (wrapper.subcommand !== undefined) {
    if (argv[at]?.value !== wrapper.subcommand) return undefined;
    at += 1;
  }
  if (name === 'command' && /^-[vV]/.test(argv[1]?.value ?? '')) return undefined;
  const separator = argv.findIndex((word) => word.value === '--');
  if (wrapper.separator && separator > 0) return argv.slice(separator + 1);
  for (; at < argv.length; at += 1) {
    const word = argv[at]?.value ?? '';
    if (word === '--') {
      at += 1;
      break;
    }
    if (name === 'env' && (word === '-S' || word === '--split-string' || word.startsWith('-S')))
      return splitString(argv.slice(at), word);
    const assignment = wrapper.assignments ? /^([A-Za-z_]\w*)=/.exec(word) : null;
    if (assignment !== null) assignments.push([assignment[1] as string, word.slice(assignment[0].length)]);
    else if (word.startsWith('-') && word.length > 1) at += (wrapper.valued ?? []).includes(word) ? 1 : 0;
    else break;
  }
  return argv.slice(at + (wrapper.operands ?? 0));
}

/** `env -S "a b" c` is `env a b c`; kernels give a shebang's arguments so. */
function splitString(argv: readonly ShellWord[], word: string): readonly ShellWord[] {
  const inline = word.startsWith('-S') && word.length > 2 ? word.slice(2) : undefined;
  const text = inline ?? argv[1]?.value ?? '';
  const parts = text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((value) => ({ value, isStatic: true }));
  return [{ value: 'env', isStatic: true }, ...parts, ...argv.slice(inline === undefined ? 2 : 1)];
}

/** `su - USER -c "…"`, `runuser -u USER -- COMMAND`: as the shell command or command that they run. */
function switchUser(argv: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const separator = argv.findIndex((word) => word.value === '--');
  if (separator > 0 && argv.some((word) => word.value === '-u')) return argv.slice(separator + 1);
  const option = argv.findIndex((word) => word.value === '-c' || word.value === '--command' || word.value === '-lc');
  const text = option < 0 ? undefined : argv[option + 1];
  return text === undefined ? undefined : [{ value: 'sh', isStatic: true }, { value: '-c', isStatic: true }, text];
}

/** `find … -exec COMMAND … ;` */
function found(argv: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const start = argv.findIndex((word) => ['-exec', '-execdir', '-ok'].includes(word.value));
  if (start < 0) return undefined;
  const end = argv.findIndex(
    (word, index) => index > start && (word.value === ';' || word.value === '\\;' || word.value === '+'),
  );
  return argv.slice(start + 1, end < 0 ? undefined : end);
}

/** What a shell was asked to do. */
export type ShellCall =
  | { readonly kind: 'text'; readonly text: ShellWord; readonly name: string; readonly args: readonly ShellWord[] }
  | { readonly kind: 'file'; readonly path: ShellWord; readonly args: readonly ShellWord[] }
  | { readonly kind: 'stdin' };

/** Reads the words after a shell's name: `-lc "text" name args`, `script args`, or a script on standard input. */
export function readShellCall(
  argv: readonly ShellWord[],
): ShellCall & { readonly login: boolean; readonly interactive: boolean } {
  let hasText = false;
  let login = argv[0]?.value.startsWith('-') ?? false;
  let interactive = false;
  let at = 1;
  for (; at < argv.length; at += 1) {
    const word = argv[at]?.value ?? '';
    if (word === '--') {
      at += 1;
      break;
    }
    if (word === '--login') login = true;
    else if (word === '--rcfile' || word === '--init-file' || word === '-o' || word === '+o' || word === '-O') at += 1;
    else if (/^-[A-Za-z]+$/.test(word)) {
      hasText ||= word.includes('c');
      login ||= word.includes('l');
      interactive ||= word.includes('i');
      // `-euo pipefail`: o takes the next word.
      if (word.endsWith('o')) at += 1;
    } else if (!word.startsWith('--') && !word.startsWith('+')) break;
  }
  const first = argv[at];
  const flags = { login, interactive };
  if (first === undefined) return { kind: 'stdin', ...flags };
  if (hasText)
    return {
      kind: 'text',
      text: first,
      name: argv[at + 1]?.value ?? argv[0]?.value ?? 'sh',
      args: argv.slice(at + 2),
      ...flags,
    };
  if (argv.slice(1, at).some((word) => word.value === '-s')) return { kind: 'stdin', ...flags };
  return { kind: 'file', path: first, args: argv.slice(at + 1), ...flags };
}
