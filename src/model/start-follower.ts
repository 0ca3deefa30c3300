import { limits } from '../base/limits.ts';
import { baseName, fromAbsolute } from '../base/path.ts';
import { codeEgress, codeLanguage } from '../formats/shell/code.ts';
import { readEgress } from '../formats/shell/egress.ts';
import type { Egress } from '../formats/shell/hosts.ts';
import { absolute, matchesGlob } from '../formats/shell/pathname.ts';
import { Scope, type ShellWord } from '../formats/shell/scope.ts';
import type { ShellCommand, ShellHost, ShellProblem, ShellSource } from '../formats/shell/script.ts';
import { envProgram, readShebang } from '../formats/shell/shebang.ts';
import { spawnedCommands } from '../formats/shell/spawn.ts';
import { quoteCommand } from '../formats/shell/text.ts';
import { walkScript } from '../formats/shell/walk.ts';
import { readShellCall, shells } from '../formats/shell/wrappers.ts';
import type { Entry } from './entry.ts';
import type { FileTree } from './file-tree.ts';
import { candidatePaths } from './program.ts';

/** A command that runs when the container starts, or may run then. */
export interface StartedCommand {
  /** The file that holds it, inside the image; undefined for the start command itself. */
  readonly path: string | undefined;
  /** Where the start command stands, for commands that stand in it. */
  readonly document: { readonly name: string; readonly pointer: string } | undefined;
  readonly layer: number | undefined;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Program and arguments as far as known, without `exec`, `env`, `sudo` …; empty for a line of a script that is no shell script. */
  readonly argv: readonly string[];
  /** As written, on one line, shortened, without credentials. */
  readonly text: string;
  /** What it depends on; undefined where it runs in any case. */
  readonly condition: string | undefined;
  readonly egress: Egress | undefined;
  /** Command lines that it may become (see {@link ShellCommand.ways}). */
  readonly ways: number;
}

export interface StartScripts {
  readonly commands: readonly StartedCommand[];
  /** Those that use the network, one for each place: what is called twice or has several values is put together. */
  readonly egress: readonly (StartedCommand & { readonly egress: Egress })[];
  /** Scripts that were followed, in order. */
  readonly scripts: readonly string[];
  /** Why something that runs in any case could not be looked at. */
  readonly unread: readonly {
    readonly reason: string;
    readonly path: string | undefined;
    readonly line: number | undefined;
  }[];
  /** Things that were not followed and run only in some case, or programs that are no scripts. */
  readonly unfollowed: number;
}

/** Distribution tools that are scripts and known to stay on this machine; following them would cost a pass for nothing. */
const harmless: ReadonlySet<string> = new Set(
  'egrep fgrep zcat zgrep gunzip uncompress xzgrep bzgrep which ldd ldconfig update-ca-certificates update-alternatives adduser deluser addgroup delgroup service invoke-rc.d update-rc.d dpkg-reconfigure locale-gen lsb_release savelog run-parts'.split(
    ' ',
  ),
);

/** Follows programs from one to the next inside a tree, as processes that start each other. */
export class StartFollower {
  /** A login shell starts in any case. */
  isLogin = false;
  readonly #tree: FileTree | undefined;
  readonly #commands = new Map<string, StartedCommand>();
  readonly #scripts = new Set<string>();
  readonly #walked = new Set<string>();
  readonly #active: string[] = [];
  readonly #programs = new Set<string>();
  readonly #unread = new Map<string, StartScripts['unread'][number]>();
  readonly #budget = { left: limits.shellSteps };
  #unfollowed = 0;

  constructor(tree: FileTree | undefined) {
    this.#tree = tree;
  }

  /** Starts a command as an engine does, without a shell. */
  run(
    argv: readonly string[],
    environment: ReadonlyMap<string, string>,
    document: NonNullable<StartedCommand['document']>,
    condition?: string,
  ): void {
    const text = argv.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    const scope = Scope.of(argv[0] ?? '', [], environment);
    walkScript({ path: '', text, place: { line: 1, column: 1 } }, scope, this.#host(document, environment), condition);
  }

  /** Runs or sources a file of the tree. */
  hook(path: string, environment: ReadonlyMap<string, string>, condition: string | undefined): void {
    if (this.#scripts.has(this.#tree?.resolve(path)?.path ?? path) && condition !== undefined) return;
    this.#follow(path, [], environment, condition, true);
  }

  /** Whether a program of this name was started. */
  hasRun(program: string): boolean {
    return this.#programs.has(baseName(program));
  }

  unread(reason: string, path?: string, line?: number): void {
    this.#unread.set(`${path}:${line}:${reason}`, { reason, path, line });
  }

  finish(): StartScripts {
    return {
      commands: [...this.#commands.values()],
      egress: egressPlaces([...this.#commands.values()]),
      scripts: [...this.#scripts],
      unread: [...this.#unread.values()],
      unfollowed: this.#unfollowed,
    };
  }

  #host(document: StartedCommand['document'], environment: ReadonlyMap<string, string>): ShellHost {
    return {
      budget: this.#budget,
      source: (path) => this.#source(path),
      glob: (pattern) => this.#glob(pattern),
      visit: (command) => this.#visit(command, document, environment),
      miss: (problem) => this.#miss(problem),
    };
  }

  #source(path: string): ShellSource | 'absent' | 'unread' {
    if (this.#tree === undefined) return 'unread';
    const entry = this.#tree.resolve(fromAbsolute(path));
    if (entry?.type !== 'file') return 'absent';
    const text = this.#tree.text(entry.path);
    // The engine learns of the missing bytes by itself and comes again with them.
    if (text === undefined) return 'absent';
    this.#scripts.add(entry.path);
    return { path: entry.path, text };
  }

  #glob(pattern: string): readonly string[] {
    const tree = this.#tree;
    if (tree === undefined || !pattern.startsWith('/')) return [];
    let folders = [''];
    for (const part of pattern.split('/').filter(Boolean)) {
      const names = (folder: string): readonly string[] =>
        /[*?[]/.test(part) ? tree.list(folder).filter((name) => matchesGlob(name, part)) : [part];
      folders = folders.flatMap((folder) => names(folder).map((name) => (folder === '' ? name : `${folder}/${name}`)));
      if (folders.length > limits.shellFields) {
        this.unread(`${pattern} names more than ${limits.shellFields} files`);
        folders.length = limits.shellFields;
      }
    }
    return folders.filter((path) => tree.resolve(path) !== undefined).map((path) => `/${path}`);
  }

  #miss(problem: ShellProblem): void {
    if (problem.condition !== undefined && problem.code !== 'budget') {
      this.#unfollowed += 1;
      return;
    }
    const reason = problem.code === 'syntax' ? `not understood in full (${problem.detail})` : problem.detail;
    this.unread(reason, problem.file === '' ? undefined : problem.file, problem.line);
  }

  #visit(command: ShellCommand, document: StartedCommand['document'], environment: ReadonlyMap<string, string>): void {
    const { argv, scope, condition } = command;
    const program = argv[0] as ShellWord;
    const name = baseName(program.value);
    this.#programs.add(name);
    const egress = readEgress({
      argv,
      stdin: command.stdin,
      variable: (key) => scope.value(key) ?? environment.get(key),
    });
    this.#add(command, document, egress);
    if (!program.isStatic) {
      this.#unfollowed += 1;
      return;
    }
    if (egress !== undefined || harmless.has(name)) return;
    const lookup = { path: scope.value('PATH') ?? '', workdir: scope.value('PWD') ?? '/' };
    const inherited = new Map([...environment, ...scope.exported()]);
    inherited.set('PWD', lookup.workdir);
    const args = argv.slice(1);
    if (shells.has(name)) {
      const call = readShellCall(argv);
      if (call.login && condition === undefined) this.isLogin = true;
      if (call.kind === 'file') this.#file(call.path, call.args, inherited, condition, lookup.workdir);
      return;
    }
    const language = codeLanguage(name);
    if (language !== undefined) {
      const script = args.find((word) => !word.value.startsWith('-'));
      if (script !== undefined && !args.some((word) => /^-[a-zA-Z]*[cme]$/.test(word.value)))
        this.#file(script, [], inherited, condition, lookup.workdir);
      return;
    }
    this.#program(program.value, args, inherited, condition, lookup);
  }

  /** A script that an interpreter is given by name. */
  #file(
    path: ShellWord,
    args: readonly ShellWord[],
    environment: ReadonlyMap<string, string>,
    condition: string | undefined,
    workdir: string,
  ): void {
    const full = path.isStatic ? absolute(path.value, workdir) : undefined;
    if (full === undefined) this.#unfollowed += 1;
    else this.#follow(fromAbsolute(full), args, environment, condition, true);
  }

  #program(
    name: string,
    args: readonly ShellWord[],
    environment: ReadonlyMap<string, string>,
    condition: string | undefined,
    lookup: { readonly path: string; readonly workdir: string },
  ): void {
    const tree = this.#tree;
    if (tree === undefined) {
      if (name.includes('/')) this.unread(`there is no file tree, so "${name}" was not looked at`);
      return;
    }
    const path = candidatePaths(name, lookup).find((candidate) => tree.resolve(candidate)?.type === 'file');
    if (path !== undefined) this.#follow(path, args, environment, condition, name.includes('/'));
  }

  #follow(
    path: string,
    args: readonly ShellWord[],
    environment: ReadonlyMap<string, string>,
    condition: string | undefined,
    isNamed: boolean,
  ): void {
    const tree = this.#tree;
    const entry = tree?.resolve(path);
    if (tree === undefined || entry?.type !== 'file' || entry.size === 0) return;
    const key = `${entry.path}\0${args.map((word) => word.value).join('\0')}`;
    if (
      this.#active.includes(entry.path) ||
      this.#walked.has(key) ||
      this.#walked.has(`${key}\0${condition === undefined ? '' : '?'}`)
    )
      return;
    this.#walked.add(condition === undefined ? key : `${key}\0?`);
    const language = languageOf(headOf(tree, entry), entry);
    if (language === 'binary') return;
    if (language === undefined) {
      if (condition === undefined) this.unread('is written in a language that is not read', entry.path);
      else this.#unfollowed += 1;
      return;
    }
    if (this.#walked.size > limits.scripts) {
      this.unread(`more than ${limits.scripts} scripts are started`);
      return;
    }
    // Programs found on PATH that are no shell scripts are mostly small launchers of packages; looking into them is not worth a pass.
    const bytes = language === 'shell' || isNamed ? tree.content(entry.path) : tree.peek(entry.path);
    if (bytes === undefined || this.#active.length >= 20) {
      this.#unfollowed += 1;
      return;
    }
    const text = new TextDecoder().decode(bytes);
    this.#scripts.add(entry.path);
    if (language !== 'shell') {
      this.#readCode(entry, language, text, condition, environment);
      return;
    }
    this.#active.push(entry.path);
    const scope = Scope.of(
      `/${path}`,
      args.map((word) => word.value),
      environment,
    );
    if (args.some((word) => !word.isStatic)) scope.args = args;
    walkScript({ path: entry.path, text }, scope, this.#host(undefined, environment), condition);
    this.#active.pop();
  }

  #readCode(
    entry: Entry,
    language: NonNullable<ReturnType<typeof codeLanguage>>,
    text: string,
    condition: string | undefined,
    environment: ReadonlyMap<string, string>,
  ): void {
    if (text.length > limits.script) {
      if (condition === undefined) this.unread('is too long to be read', entry.path);
      return;
    }
    for (const call of codeEgress(language, text)) {
      const place = { file: entry.path, line: call.line, column: call.column, text: quoteCommand(call.text) };
      const depends = condition ?? (call.isTopLevel ? undefined : 'inside a function or a block');
      this.#add({ ...place, argv: [], ways: 1, condition: depends }, undefined, call.egress);
    }
    for (const { text: command, line, column, isTopLevel } of spawnedCommands(language, text)) {
      const source = { path: entry.path, text: command, place: { line, column } };
      const depends = condition ?? (isTopLevel ? undefined : 'inside a function or a block');
      walkScript(source, Scope.of(entry.path, [], environment), this.#host(undefined, environment), depends);
    }
  }

  #add(
    command: Pick<ShellCommand, 'file' | 'line' | 'column' | 'argv' | 'text' | 'condition' | 'ways'>,
    document: StartedCommand['document'],
    egress: Egress | undefined,
  ): void {
    const argv = command.argv.map((word) => word.value);
    const key = `${command.file}:${command.line}:${command.column}:${argv.join('\0')}`;
    const known = this.#commands.get(key);
    // The same command may run by several ways; the one that is certain counts.
    if (known !== undefined && (known.condition === undefined || command.condition !== undefined)) return;
    this.#commands.set(key, {
      path: command.file === '' ? undefined : command.file,
      document: command.file === '' ? document : undefined,
      layer: command.file === '' ? undefined : this.#tree?.lookup(command.file)?.layer,
      line: command.line,
      column: command.column,
      argv,
      text: command.text,
      condition: command.condition,
      egress,
      ways: command.ways,
    });
  }
}

/** Puts together what stands at one place. */
function egressPlaces(commands: readonly StartedCommand[]): StartScripts['egress'] {
  const places = Map.groupBy(
    commands.filter((command) => command.egress !== undefined) as StartScripts['egress'][number][],
    ({ path, document, line, column, text }) => `${path ?? document?.pointer}:${line}:${column}:${text}`,
  );
  return [...places.values()].map((group) => {
    const [first] = group as [StartScripts['egress'][number], ...StartScripts['egress'][number][]];
    const certain = group.filter(({ egress }) => egress.certainty === 'certain');
    const { egress } = certain[0] ?? first;
    const chosen = group.find(({ condition }) => condition === undefined) ?? first;
    // Some values of a variable keep it on this machine.
    const isOneWay = first.ways > 1 && group.length < first.ways;
    const condition = chosen.condition ?? (isOneWay ? `one of ${first.ways} values of a variable` : undefined);
    const hosts = [...new Set(group.flatMap((command) => command.egress.hosts))].slice(0, 10);
    return { ...chosen, condition, egress: { ...egress, hosts } };
  });
}

/** The first bytes; more of them where a `#!` line is longer than what is always kept. */
function headOf(tree: FileTree, entry: Entry): Uint8Array {
  const head = tree.head(entry.path) ?? new Uint8Array(0);
  const isCut = head[0] === 0x23 && head[1] === 0x21 && !head.includes(0x0a) && entry.size > head.length;
  return isCut ? (tree.content(entry.path) ?? head) : head;
}

/** What a file is by its first bytes: the language of its interpreter, or a binary. */
function languageOf(
  head: Uint8Array,
  entry: Entry,
): 'shell' | 'binary' | NonNullable<ReturnType<typeof codeLanguage>> | undefined {
  const shebang = readShebang(head);
  if (shebang !== undefined) {
    const program =
      baseName(shebang.interpreter) === 'env' && shebang.argument !== undefined
        ? envProgram(shebang.argument)
        : shebang.interpreter;
    const name = baseName(program ?? '');
    // s6-overlay's /init only starts the services, which are looked at one by one.
    if (name === 'execlineb' && baseName(entry.path) === 'init') return 'binary';
    return shells.has(name) || /^(with-contenv|execlineb|openrc-run)$/.test(name) ? 'shell' : codeLanguage(name);
  }
  if (/\.(sh|bash)$/.test(entry.path)) return 'shell';
  if (entry.path.endsWith('.py')) return 'python';
  if (/\.[rR]$/.test(entry.path)) return 'r';
  if (entry.path.endsWith('.jl')) return 'julia';
  if (/\.[cm]?js$/.test(entry.path)) return 'node';
  return isText(head) ? 'shell' : 'binary';
}

/** A file without `#!` that is no binary is a shell script to execvp(3) and to `sh FILE`. */
function isText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
