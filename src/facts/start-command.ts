import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue, type ImageConfig } from '../model/image.ts';
import { defaultPath, findProgram, type Lookup, type Program, programWants } from '../model/program.ts';

export interface StartedProgram extends Program {
  /** RFC 6901 pointer of the word that names it. */
  readonly pointer: string;
  /** `program`: the engine or a wrapper starts it; `shell`: a shell is told to; `argument`: a script probably starts what follows it; `file`: an interpreter is told to read it. */
  readonly how: 'program' | 'shell' | 'argument' | 'file';
}

export interface StartCommand {
  /** Entrypoint and command together: what runs. */
  readonly argv: readonly string[];
  /** What these words start, outermost first. */
  readonly programs: readonly StartedProgram[];
}

interface Word {
  readonly text: string;
  readonly pointer: string;
}

/** Programs that start what follows them, and those of their options that take a value. */
const wrappers: ReadonlyMap<string, RegExp> = new Map([
  ['tini', /^-[pel]$/],
  ['tini-static', /^-[pel]$/],
  ['docker-init', /^-[pel]$/],
  ['catatonit', /^-P$/],
  ['dumb-init', /^-r$/],
  ['env', /^-[uC]$/],
  ['nice', /^-n$/],
]);
const shells = /^(?:ba|da|a|z|k)?sh$/;
const interpreters = /^(?:python[\d.]*|node|perl|ruby|Rscript|php)$/;
/** What starts with the container, looked up in the effective tree. */
export default defineFact<StartCommand, 'runtime' | 'rootfs'>({
  id: 'start-command',
  requires: ['runtime', 'rootfs'],
  wants: ({ runtime }) => (runtime === undefined ? [] : programWants(wordsOf(runtime).map(({ text }) => text))),
  async derive({ runtime, rootfs }) {
    const words = wordsOf(runtime);
    return { argv: words.map(({ text }) => text), programs: await follow(words, rootfs, lookupOf(runtime)) };
  },
});

function wordsOf({ entrypoint, cmd }: ImageConfig): readonly Word[] {
  return [
    ...entrypoint.map((text, index) => ({ text, pointer: `/config/Entrypoint/${index}` })),
    ...cmd.map((text, index) => ({ text, pointer: `/config/Cmd/${index}` })),
  ];
}

function lookupOf(runtime: ImageConfig): Lookup {
  return { path: envValue(runtime, 'PATH') ?? defaultPath, workdir: runtime.workdir };
}

async function follow(words: readonly Word[], tree: FileTree, lookup: Lookup): Promise<readonly StartedProgram[]> {
  const programs: StartedProgram[] = [];
  let how: StartedProgram['how'] = 'program';
  for (let at = 0; at < words.length && programs.length < limits.interpreterHops; ) {
    const { text, pointer } = words[at] as Word;
    const program: StartedProgram = { ...findProgram(tree, text, lookup), pointer, how };
    programs.push(program);
    const name = baseName(text);
    const valued = wrappers.get(name);
    if (valued !== undefined) {
      at = afterOptions(words, at + 1, valued);
      continue;
    }
    const rest = words.slice(at + 1);
    if (shells.test(name)) programs.push(...(await followShell(rest, tree, lookup)));
    else if (interpreters.test(name)) programs.push(...followFile(rest, tree, lookup));
    const next = words[at + 1];
    const passesOn =
      program.form === 'script' &&
      next !== undefined &&
      !next.text.startsWith('-') &&
      (decode(tree, program)?.includes('$@') ?? false);
    // Only a command after an entrypoint: further words of one list are arguments.
    if (!passesOn || !next.pointer.endsWith('/Cmd/0') || how === 'argument') break;
    how = 'argument';
    at += 1;
  }
  return programs;
}

async function followShell(rest: readonly Word[], tree: FileTree, lookup: Lookup): Promise<readonly StartedProgram[]> {
  const at = rest.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const line = rest[at + 1];
  if (at < 0) return followFile(rest, tree, lookup);
  if (line === undefined || !rest.slice(0, at).every(({ text }) => text.startsWith('-'))) return [];
  const { firstProgram } = await import('../formats/shell/first-program.ts');
  const name = firstProgram(line.text);
  return name === undefined ? [] : [{ ...findProgram(tree, name, lookup), pointer: line.pointer, how: 'shell' }];
}

/** The script that an interpreter is given: it need not be executable. */
function followFile(rest: readonly Word[], tree: FileTree, lookup: Lookup): readonly StartedProgram[] {
  const [first] = rest;
  if (first === undefined || first.text.startsWith('-') || !/[/.]/.test(first.text)) return [];
  const program = findProgram(tree, first.text.includes('/') ? first.text : `./${first.text}`, lookup);
  const problem = program.problem === 'missing' || program.problem === 'not-a-file' ? program.problem : undefined;
  return [{ ...program, name: first.text, problem, pointer: first.pointer, how: 'file' }];
}

function afterOptions(words: readonly Word[], from: number, valued: RegExp): number {
  let at = from;
  for (let word = words[at]?.text; word !== undefined; word = words[at]?.text) {
    if (word === '--') return at + 1;
    if (!word.startsWith('-') && !/^[A-Za-z_]\w*=/.test(word)) return at;
    at += valued.test(word) ? 2 : 1;
  }
  return at;
}

function decode(tree: FileTree, program: Program): string | undefined {
  return program.entry === undefined || program.entry.size > limits.script ? undefined : tree.text(program.entry.path);
}
