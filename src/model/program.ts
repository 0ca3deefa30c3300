import { limits } from '../base/limits.ts';
import { baseName, fromAbsolute, normalisePath } from '../base/path.ts';
import type { Want } from '../base/pattern.ts';
import { isElf } from '../formats/elf/header.ts';
import { readInterpreter } from '../formats/elf/interpreter.ts';
import { envProgram, readShebang } from '../formats/shell/shebang.ts';
import type { Entry } from './entry.ts';
import type { FileTree } from './file-tree.ts';

/** Why a program would not start; each has its error of execve(2). */
export type ProgramProblem =
  | 'missing'
  | 'not-a-file'
  | 'not-executable'
  | 'no-format' // neither a binary nor `#!`
  | 'damaged'
  | 'carriage-return'
  | 'too-long'
  | 'interpreter'; // the interpreter that it names would not start

export interface Program {
  /** As it was asked for. */
  readonly name: string;
  readonly entry: Entry | undefined;
  readonly form: 'binary' | 'script' | 'unknown';
  readonly problem: ProgramProblem | undefined;
  /** What is wrong, in words. */
  readonly detail: string;
  /** What the program names as its interpreter, looked up in the same way. */
  readonly interpreter: Program | undefined;
  /** Its `#!` line is longer than what kernels before 5.1 read. */
  readonly hasLongShebang: boolean;
  /** Why it could not be decided. */
  readonly unseen: string | undefined;
}

/** Where bare names are looked for, and what relative names start from. */
export interface Lookup {
  /** The value of PATH. */
  readonly path: string;
  /** Absolute, or empty for the root. */
  readonly workdir: string;
}

/** Bytes of a `#!` line that Linux before 5.1 reads (fs/binfmt_script.c). */
const oldShebang = 127;

/** What engines set where an image sets no PATH. */
export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Real files behind the usual names: `sh` is a link, and only what was asked for is kept. */
const usualPrograms = [
  'sh',
  'bash',
  'dash',
  'ash',
  'busybox',
  'env',
  'coreutils',
  'perl',
  'node',
  'Rscript',
  'python3',
].concat(Array.from({ length: 12 }, (_, index) => `python3.${index + 6}`));

/** What must be kept for {@link findProgram} to look at what these words name: by their last segments, because links and a merged /usr move files. */
export function programWants(words: readonly string[]): readonly Want[] {
  const parts = words.slice(0, 12).flatMap((text) =>
    text
      .slice(0, limits.programHead)
      .split(/[\s;&|"']+/)
      .slice(0, 12),
  );
  const names = new Set(parts.filter((part) => /^[\w./+@][\w./+@-]{0,254}$/.test(part)).map(baseName));
  return [
    ...[...names].map((name): Want => ({ path: { name }, capture: { head: limits.programHead } })),
    ...[...names].map((name): Want => ({ path: { name }, capture: { max: limits.script } })),
    ...usualPrograms.map((name): Want => ({ path: { name }, capture: { head: limits.programHead } })),
  ];
}

/** The canonical paths that a name may mean, in the order in which they are tried (execvp(3)). */
export function candidatePaths(name: string, { path, workdir }: Lookup): readonly string[] {
  if (name.startsWith('/')) return [fromAbsolute(name)];
  const base = `${workdir}/`;
  if (name.includes('/')) return [normalisePath(`${base}${name}`) ?? ''];
  return path
    .split(':')
    .flatMap((folder) => normalisePath(`${folder.startsWith('/') ? '' : base}${folder}/${name}`) ?? []);
}

/** Looks a program up in a tree as the kernel and the C library would, its interpreters included. */
export function findProgram(
  tree: FileTree,
  name: string,
  lookup: Lookup,
  hops: number = limits.interpreterHops,
): Program {
  const found = candidatePaths(name, lookup).flatMap((path) => tree.resolve(path) ?? []);
  const isRunnable = (entry: Entry): boolean => entry.type === 'file' && (entry.mode & 0o111) !== 0;
  const entry = found.find(isRunnable) ?? found[0];
  const program: Program = {
    name,
    entry,
    form: 'unknown',
    problem: undefined,
    detail: '',
    interpreter: undefined,
    hasLongShebang: false,
    unseen: undefined,
  };
  if (name === '' || entry === undefined) {
    if (tree.gaps.length > 0) return { ...program, unseen: `"${name}" may be in a layer that could not be read` };
    return { ...program, problem: 'missing', detail: missingDetail(tree, name, lookup) };
  }
  if (entry.type !== 'file') return { ...program, problem: 'not-a-file', detail: `it is a ${entry.type}` };
  if (!isRunnable(entry))
    return { ...program, problem: 'not-executable', detail: `its mode is ${entry.mode.toString(8).padStart(4, '0')}` };
  return { ...program, ...readForm(tree, entry, lookup, hops) };
}

function missingDetail(tree: FileTree, name: string, lookup: Lookup): string {
  const dangling = candidatePaths(name, lookup).find((path) => tree.lookup(path)?.type === 'symlink');
  if (dangling !== undefined) return `/${dangling} is a link that leads nowhere`;
  return name.includes('/') ? 'it is not in the image' : 'it is in no folder of PATH';
}

function readForm(tree: FileTree, entry: Entry, lookup: Lookup, hops: number): Partial<Program> {
  if (entry.size === 0) return { problem: 'no-format', detail: 'it is empty' };
  // The first bytes are always there; more of them only where someone asked.
  const head = tree.start(entry.path);
  if (head === undefined || head.length === 0) return { unseen: `the first bytes of "${entry.path}" were not kept` };
  if (isElf(head)) return readBinary(tree, entry, lookup);
  if (head[0] !== 0x23 || head[1] !== 0x21)
    return { problem: 'no-format', detail: 'it is neither a binary nor does it begin with #!' };
  const shebang = readShebang(head.includes(0x0a) ? head : (tree.content(entry.path) ?? head));
  if (shebang === undefined || shebang.interpreter === '')
    return { form: 'script', problem: 'no-format', detail: 'its #! line names no interpreter' };
  if (shebang.hasCarriageReturn)
    return {
      form: 'script',
      problem: 'carriage-return',
      detail: 'its #! line ends in CR LF, so the interpreter is not found',
    };
  if (shebang.reach >= limits.shebang)
    return {
      form: 'script',
      problem: 'too-long',
      detail: `its #! line needs ${shebang.reach} bytes and Linux reads ${limits.shebang - 1}`,
    };
  if (hops === 0) return { form: 'script', problem: 'damaged', detail: 'its interpreters are scripts without end' };
  const first = findProgram(tree, shebang.interpreter, { ...lookup, path: '' }, hops - 1);
  const wanted =
    baseName(shebang.interpreter) === 'env' && shebang.argument !== undefined
      ? envProgram(shebang.argument)
      : undefined;
  const interpreter =
    first.problem === undefined && wanted !== undefined ? findProgram(tree, wanted, lookup, hops - 1) : first;
  return { form: 'script', hasLongShebang: shebang.reach > oldShebang, ...throughInterpreter(interpreter) };
}

function readBinary(tree: FileTree, entry: Entry, lookup: Lookup): Partial<Program> {
  const form = 'binary' as const;
  const start = tree.start(entry.path) ?? new Uint8Array(0);
  const early = readInterpreter(start, entry.size);
  // Headers nearly always lie in the first bytes; the whole file is asked for only where they do not.
  const bytes = early.kind === 'unseen' ? tree.content(entry.path) : start;
  if (bytes === undefined) return { form, unseen: `the headers of "${entry.path}" were not kept` };
  const named = bytes === start ? early : readInterpreter(bytes, entry.size);
  if (named.kind === 'none') return { form };
  if (named.kind === 'damaged') return { form, problem: 'damaged', detail: named.detail };
  if (named.kind === 'unseen')
    return { form, unseen: `the interpreter of "${entry.path}" lies beyond the bytes that were kept` };
  const [path = ''] = candidatePaths(named.path, { ...lookup, path: '' });
  const loader = tree.resolve(path);
  const interpreter: Program = {
    name: named.path,
    entry: loader,
    form: 'binary',
    problem: undefined,
    detail: '',
    interpreter: undefined,
    hasLongShebang: false,
    unseen: undefined,
  };
  if (loader !== undefined) return { form, interpreter };
  if (tree.gaps.length > 0) return { form, unseen: `"${named.path}" may be in a layer that could not be read` };
  return { form, ...throughInterpreter({ ...interpreter, problem: 'missing', detail: 'it is not in the image' }) };
}

function throughInterpreter(interpreter: Program): Partial<Program> {
  if (interpreter.unseen !== undefined) return { interpreter, unseen: interpreter.unseen };
  if (interpreter.problem === undefined) return { interpreter };
  const { name, problem, detail: inner } = interpreter;
  const state = problem === 'missing' ? 'is not there' : 'cannot run';
  const detail = problem === 'interpreter' ? inner : `its interpreter ${name} ${state}: ${inner}`;
  return { interpreter, problem: 'interpreter', detail };
}
