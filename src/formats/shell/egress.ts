import { codeEgress, codeLanguage } from './code.ts';
import { type EgressProgram, egressPrograms, fetchers } from './egress-table.ts';
import { type Egress, isLocalHost, isLocalPath, readTarget, remoteShellHost, type Target } from './hosts.ts';
import { readOperands } from './operands.ts';
import { basename } from './pathname.ts';
import type { ShellWord } from './scope.ts';

/** What of a command the judgement needs. */
export interface Invocation {
  readonly argv: readonly ShellWord[];
  readonly stdin?: string | undefined;
  /** The value of a variable when the command runs. */
  variable(name: string): string | undefined;
}

/** Whether a command, wrappers taken off, goes out to the network. undefined: it does not, or it is none that is known to. */
export function readEgress(command: Invocation): Egress | undefined {
  const program = command.argv[0];
  if (program === undefined) return undefined;
  const name = basename(program.value);
  if (/^\/dev\/(tcp|udp)\//.test(program.value))
    return fetched(name, 'a network socket', [readTarget(program.value.split('/')[3] ?? '', program.isStatic)]);
  const args = command.argv.slice(1);
  if (args.some((word) => word.value === '--help')) return undefined;
  if (Object.hasOwn(special, name)) return special[name]?.(args, command);
  if (Object.hasOwn(fetchers, name)) return fetcher(name, args);
  if (/^pip\d?(\.\d+)?$/.test(name)) return subcommand('pip', args, command);
  const language = codeLanguage(name);
  if (language !== undefined) return interpreter(language, name, args, command);
  return Object.hasOwn(egressPrograms, name) ? subcommand(name, args, command) : undefined;
}

function fetched(program: string, purpose: string, targets: readonly Target[]): Egress | undefined {
  const hosts = targets.flatMap((target) => (target.kind === 'remote' ? [target.host] : []));
  if (hosts.length > 0) return { program, purpose, hosts, certainty: 'certain' };
  return targets.some((target) => target.kind === 'unresolved')
    ? { program, purpose, hosts, certainty: 'unresolved' }
    : undefined;
}

function fetcher(name: string, args: readonly ShellWord[]): Egress | undefined {
  const { valued, offline = [], targets = [] } = fetchers[name] as (typeof fetchers)[string];
  const { operands, options, values } = readOperands(args, valued);
  if (options.some((option) => offline.includes(option))) return undefined;
  const named = targets.flatMap((option) => values.get(option) ?? []);
  const addresses =
    name === 'curl' || name.startsWith('wget') || name === 'aria2c'
      ? operands
      : operands.slice(0, name === 'ssh' ? 1 : undefined);
  const words = [...addresses, ...named.filter((word) => !word.value.startsWith('-'))];
  if (words.length === 0) return undefined;
  const read = name === 'dig' ? words.filter((word) => !word.value.startsWith('+')) : hostOperands(name, words);
  return fetched(
    name,
    'the network',
    read.map((word) => addressTarget(name, word)),
  );
}

/** Programs whose further operands are ports, methods or header fields and no hosts. */
function hostOperands(name: string, words: readonly ShellWord[]): readonly ShellWord[] {
  if (/^(nc|ncat|netcat|telnet|ftp|tftp|sshfs|host|nslookup|whois|traceroute)$/.test(name)) return words.slice(0, 1);
  if (name === 'http' || name === 'https')
    return words
      .filter((word, index) => !/^[A-Z]+$/.test(word.value) && (index === 0 || /^[A-Z]+$/.test(words[0]?.value ?? '')))
      .slice(0, 1);
  return words;
}

function addressTarget(name: string, word: ShellWord): Target {
  if (name === 'sshfs') {
    const host = remoteShellHost(word.value);
    return host === undefined ? { kind: 'local' } : readTarget(host, word.isStatic);
  }
  return readTarget(word.value, word.isStatic);
}

/** Programs of the table: by subcommand. */
function subcommand(name: string, args: readonly ShellWord[], command: Invocation, shown = name): Egress | undefined {
  const table = egressPrograms[name] as EgressProgram;
  const { operands, options } = readOperands(args, table.valued ?? []);
  const offline = table.offline ?? [];
  if (
    options.some((option) => offline.includes(option)) ||
    (operands[0] !== undefined && offline.includes(operands[0].value))
  )
    return undefined;
  if (operands[0]?.value === 'help') return undefined;
  if (table.offlineVariables?.some((variable) => isOn(command.variable(variable)))) return undefined;
  const words = operands.map((word) => word.value);
  const found = table.subcommands.findLast((candidate) => matchesSubcommand(candidate, words, options));
  if (found === undefined) return undefined;
  const rest = operands.slice(found === '*' || found === '' ? 0 : found.split(' ').length);
  const usesFile = options.some((option) => ['-r', '--requirement', '-f', '--file'].includes(option));
  if (table.needsOperand && rest.length === 0 && !usesFile) return undefined;
  if (isFetchless(name, found, rest, options)) return undefined;
  const isOnlyPaths =
    rest.length > 0 &&
    !usesFile &&
    rest.every((word) => isLocalPath(word.value) || /\.(whl|tar\.gz|conda|deb|rpm|apk|gem)$/.test(word.value));
  const isHarmless =
    table.paths !== undefined &&
    isOnlyPaths &&
    (table.paths.harmlessAlone ||
      (table.paths.harmlessWith.length > 0 && isWithout(table.paths.harmlessWith, options, rest)));
  if (isHarmless) return undefined;
  const isPossible = table.isPossible === true || (table.paths !== undefined && isOnlyPaths);
  const program = found === '*' || found === '' ? shown : `${shown} ${found}`;
  return { program, purpose: table.fetches, hosts: urlHosts(rest), certainty: isPossible ? 'possible' : 'certain' };
}

/** A wheel needs no build, so `--no-deps` alone keeps it local. */
function isWithout(required: readonly string[], options: readonly string[], operands: readonly ShellWord[]): boolean {
  const isBuilt = operands.every((word) => word.value.endsWith('.whl'));
  return required.every((option) => options.includes(option) || (option === '--no-build-isolation' && isBuilt));
}

function matchesSubcommand(candidate: string, words: readonly string[], options: readonly string[]): boolean {
  if (candidate === '*') return true;
  if (candidate === '') return words.length === 0 && !options.some((option) => /^(-v|--version|-h)$/.test(option));
  return candidate.split(' ').every((part, index) => words[index] === part);
}

/** Uses of a fetching subcommand that fetch nothing. */
function isFetchless(name: string, found: string, rest: readonly ShellWord[], options: readonly string[]): boolean {
  const isConda = name === 'conda' || name === 'mamba' || name === 'micromamba';
  if (isConda && found === 'create')
    return rest.length === 0 && !options.some((option) => option === '-f' || option === '--file');
  if (name === 'brew' || name === 'npm' || name === 'pnpm')
    return options.includes('--prefer-offline') && options.includes('--offline');
  return false;
}

const isOn = (value: string | undefined): boolean => value !== undefined && !/^(|0|false|no|off)$/i.test(value);

function urlHosts(words: readonly ShellWord[]): readonly string[] {
  const urls = words.flatMap((word) => /[a-z][a-z0-9+.-]{0,20}:\/\/.*/i.exec(word.value)?.[0] ?? []);
  return urls.flatMap((url) => {
    const target = readTarget(url, true);
    return target.kind === 'remote' ? [target.host] : [];
  });
}

function interpreter(
  language: NonNullable<ReturnType<typeof codeLanguage>>,
  name: string,
  args: readonly ShellWord[],
  command: Invocation,
): Egress | undefined {
  for (const [index, word] of args.entries()) {
    const next = args[index + 1];
    if (language === 'python' && word.value === '-m' && next !== undefined)
      return module(next.value, args.slice(index + 2), command, name);
    if (/^(-c|-e|-E|--eval|--execute|-p|--print|-ne|-pe|-le)$/.test(word.value) && next !== undefined)
      return inCode(language, next.value, name);
    if (word.value.startsWith('--eval=') || /^-e./.test(word.value))
      return inCode(language, word.value.slice(word.value.startsWith('--') ? 7 : 2), name);
    if (language === 'python' && /^-[a-zA-Z]*c$/.test(word.value) && next !== undefined)
      return inCode(language, next.value, name);
    if (language === 'python' && /^-[a-zA-Z]*m$/.test(word.value) && next !== undefined)
      return module(next.value, args.slice(index + 2), command, name);
    if (!word.value.startsWith('-')) return undefined;
  }
  return command.stdin === undefined ? undefined : inCode(language, command.stdin, name);
}

function inCode(
  language: NonNullable<ReturnType<typeof codeLanguage>>,
  code: string,
  name: string,
): Egress | undefined {
  const [call] = codeEgress(language, code);
  return call === undefined ? undefined : { ...call.egress, program: `${name} (${call.egress.program})` };
}

/** `python -m pip install …`, `-m spacy download`, `-m nltk.downloader`. */
function module(name: string, args: readonly ShellWord[], command: Invocation, python: string): Egress | undefined {
  const shown = `${python} -m ${name}`;
  if (name === 'pip' || name === 'spacy' || name === 'uv' || name === 'pipx' || name === 'conda')
    return subcommand(name, args, command, shown);
  if (name === 'nltk.downloader') return { program: shown, purpose: 'nltk data', hosts: [], certainty: 'certain' };
  if (name === 'playwright') return subcommand('playwright', args, command, shown);
  if (name === 'wget' || name === 'gdown' || name === 'youtube_dl')
    return { program: shown, purpose: 'a file', hosts: urlHosts(args), certainty: 'certain' };
  return undefined;
}

type Judge = (args: readonly ShellWord[], command: Invocation) => Egress | undefined;

const remoteCopy =
  (name: string): Judge =>
  (args) => {
    const { operands, options } = readOperands(args, [
      '-e',
      '-i',
      '-P',
      '-F',
      '-o',
      '-c',
      '-l',
      '-S',
      '-J',
      '--rsh',
      '--exclude',
      '--include',
      '--port',
      '--chown',
      '--files-from',
      '--log-file',
    ]);
    if (options.includes('--version') || options.includes('--daemon')) return undefined;
    const targets = operands.flatMap((word): Target[] => {
      if (/^\$/.test(word.value) && !word.isStatic) return [{ kind: 'local' }];
      const host = remoteShellHost(word.value) ?? (/::/.test(word.value) ? word.value.split('::')[0] : undefined);
      return host === undefined ? [] : [readTarget(host, word.isStatic)];
    });
    return fetched(name, 'another machine', targets);
  };

const gitValued = ['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--exec-path', '--config-env'];
const git: Judge = (args) => {
  const { operands: all } = readOperands(args, gitValued);
  const verb = all[0]?.value ?? '';
  const at = args.findIndex((word) => word.value === verb && word === all[0]);
  const { operands, options } = readOperands(args.slice(at + 1), [
    '-b',
    '--branch',
    '-o',
    '--origin',
    '--depth',
    '--reference',
    '-j',
    '--jobs',
    '-c',
    '--config',
    '--template',
    '-u',
    '--filter',
    '--separate-git-dir',
    '--shallow-since',
  ]);
  const program = `git ${verb}`;
  const purpose = 'a repository';
  if (options.includes('-h')) return undefined;
  if (verb === 'clone' || verb === 'ls-remote') {
    const [source] = operands;
    if (source === undefined)
      return verb === 'clone' ? undefined : { program, purpose, hosts: [], certainty: 'certain' };
    if (isLocalPath(source.value)) return undefined;
    const host = remoteShellHost(source.value);
    if (host !== undefined) return fetched(program, purpose, [readTarget(host, source.isStatic)]);
    if (!source.isStatic) return { program, purpose, hosts: [], certainty: 'unresolved' };
    return undefined;
  }
  if (verb === 'fetch' || verb === 'pull' || verb === 'push') {
    if (operands[0] !== undefined && isLocalPath(operands[0].value)) return undefined;
    if (operands[0] !== undefined && /^https?:\/\//.test(operands[0].value))
      return fetched(program, purpose, [readTarget(operands[0].value, operands[0].isStatic)]);
    return { program, purpose, hosts: [], certainty: 'certain' };
  }
  const second = operands[0]?.value;
  const isRemote =
    (verb === 'submodule' && (second === 'update' || second === 'add')) ||
    (verb === 'remote' && (second === 'update' || second === 'show')) ||
    (verb === 'lfs' && (second === 'pull' || second === 'fetch' || second === 'clone')) ||
    (verb === 'annex' && (second === 'get' || second === 'sync')) ||
    (verb === 'svn' && (second === 'clone' || second === 'fetch')) ||
    (verb === 'archive' && options.includes('--remote'));
  if (!isRemote || options.includes('--no-fetch')) return undefined;
  return {
    program: second === undefined ? program : `${program} ${second}`,
    purpose,
    hosts: urlHosts(operands),
    certainty: 'certain',
  };
};

const image =
  (name: string, verbs: readonly string[]): Judge =>
  (args) => {
    const { operands, options } = readOperands(args, [
      '-B',
      '--bind',
      '-H',
      '--home',
      '--dir',
      '--arch',
      '-c',
      '--config',
      '--docker-username',
      '--docker-password',
      '--app',
      '--pwd',
      '--env',
    ]);
    const verb = operands[0]?.value ?? '';
    if (options.includes('--version')) return undefined;
    const remote = operands.slice(1).find((word) => /^(docker|library|oras|shub|https?):\/\//.test(word.value));
    if (!verbs.includes(verb) && remote === undefined) return undefined;
    if (verb === 'exec' || verb === 'run' || verb === 'shell' || verb === 'instance') {
      if (remote === undefined) return undefined;
    }
    return {
      program: `${name} ${verb}`,
      purpose: 'an image',
      hosts: remote?.value.startsWith('docker://') ? urlHosts([remote]) : [],
      certainty: 'certain',
    };
  };

const always =
  (
    program: string,
    purpose: string,
    test: (words: readonly string[]) => boolean,
    hosts: (words: readonly string[]) => readonly string[] = () => [],
  ): Judge =>
  (args) => {
    const words = args.map((word) => word.value);
    if (!test(words)) return undefined;
    const named = hosts(words);
    if (named.length > 0 && named.every(isLocalHost)) return undefined;
    return { program, purpose, hosts: named, certainty: 'certain' };
  };

const special: Readonly<Record<string, Judge>> = {
  git,
  rsync: remoteCopy('rsync'),
  scp: remoteCopy('scp'),
  apptainer: image('apptainer', ['pull', 'push', 'remote', 'registry', 'search']),
  singularity: image('singularity', ['pull', 'push', 'remote', 'search']),
  skopeo: always(
    'skopeo',
    'images',
    (words) => words.some((word) => word.startsWith('docker://')) || words.includes('login'),
  ),
  // pacman(8): -S with u, y, w or a package fetches; -Ss, -Si, -Sc, -Sg, -Sl and -Q, -R, -U only look.
  pacman: always('pacman -S', 'Arch packages', (words) =>
    words.some((word) => /^-S[^sciglp]*$/.test(word) || word === '--sync'),
  ),
  rclone: always(
    'rclone',
    'remote storage',
    (words) =>
      words.some((word) => /^[\w.+@ -]{1,80}:/.test(word)) &&
      !['config', 'version', 'obscure'].includes(words[0] ?? ''),
  ),
  gpg: always('gpg', 'keys', (words) =>
    words.some((word) => /^--(recv-keys?|receive-keys|refresh-keys|search-keys|send-keys|fetch-keys)$/.test(word)),
  ),
  'apt-key': always(
    'apt-key',
    'keys',
    (words) => words.includes('adv') && words.some((word) => /^--(recv-keys?|fetch-keys)$/.test(word)),
  ),
  openssl: always(
    'openssl s_client',
    'the network',
    (words) => words[0] === 's_client' && words.some((word) => word.startsWith('-connect')),
    (words) => [(words[words.indexOf('-connect') + 1] ?? '').replace(/:\d*$/, '')],
  ),
  mc: always('mc', 'object storage', (words) => ['mirror', 'alias'].includes(words[0] ?? '')),
  julia: (args, command) => interpreter('julia', 'julia', args, command),
};
