import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import type { EnvironmentStep } from '../formats/shell/environment.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue, type ImageConfig } from '../model/image.ts';
import { defaultPath, findProgram, programWants } from '../model/program.ts';

/** The steps that one script of the entrypoint takes. */
export interface SetupScript {
  /** Canonical path; undefined for text that stands in the entrypoint itself. */
  readonly path: string | undefined;
  readonly layer: number | undefined;
  /** The last command that activates an environment or loads modules. */
  readonly activation: EnvironmentStep | undefined;
  /** What it adds to PATH and the image's PATH lacks. */
  readonly folders: Lacking | undefined;
  /** Variables that it exports and the image's Env lacks: those without which software is not found or other code runs, and the rest. */
  readonly essential: Lacking | undefined;
  readonly further: Lacking | undefined;
}

export interface Lacking {
  readonly names: readonly string[];
  /** Of the first one, counted from 1. */
  readonly line: number;
}

export interface EntrypointSetup {
  readonly scripts: readonly SetupScript[];
  /** The entrypoint's own words activate an environment: `conda run -n NAME`. */
  readonly activatingWords: string | undefined;
  /** Scripts that were too long to be read, or not kept. */
  readonly unread: readonly string[];
}

const essential =
  /^(?:LD_LIBRARY_PATH|PYTHONPATH|CONDA_PREFIX|CONDA_DEFAULT_ENV|VIRTUAL_ENV|R_LIBS\w*|PERL5LIB|JULIA_\w*PATH|MODULEPATH|SPACK_\w+|\w+_ROOT|\w+_HOME|PYTHONHOME|CLASSPATH|LUA_PATH|TCLLIBPATH|OPAL_PREFIX)$/;
/** One entry of a PATH as a script writes it, but for PATH itself; what is left of `${PATH:+…}` is none. */
const isFolder = /^(?:[/~]|\$(?!\{?PATH\b)(?:\w+|\{\w+\}))[^{}]*$/;
const shells = /^(?:ba|da|a|z|k)?sh$/;
const profileFolder = 'etc/profile.d';
const runners = new Set(['conda', 'mamba', 'micromamba', 'pixi', 'uv', 'poetry', 'pipenv']);

/** What the entrypoint does to the environment: its scripts, and those of a login shell. */
export default defineFact<EntrypointSetup, 'runtime' | 'rootfs'>({
  id: 'entrypoint-setup',
  requires: ['runtime', 'rootfs'],
  wants: ({ runtime }) => [
    ...programWants(runtime?.entrypoint ?? []),
    { path: { under: profileFolder }, capture: { max: limits.script } },
  ],
  async derive({ runtime, rootfs }) {
    const words = runtime.entrypoint.slice(0, 12);
    const unread: string[] = [];
    const scripts: SetupScript[] = [];
    const { readEnvironmentSteps } = await import('../formats/shell/environment.ts');
    const read = (path: string): void => {
      const entry = rootfs.resolve(path);
      const bytes = entry?.type === 'file' ? rootfs.content(path) : undefined;
      if (entry?.type !== 'file') return;
      // A longer file may have been kept by its first bytes only.
      if (bytes === undefined || bytes.length < entry.size || bytes.length > limits.script) unread.push(entry.path);
      else scripts.push(lacking(entry, readEnvironmentSteps(new TextDecoder().decode(bytes)), runtime));
    };
    const lookup = { path: envValue(runtime, 'PATH') ?? defaultPath, workdir: runtime.workdir };
    for (const [at, word] of words.entries()) {
      if (/^-[a-z]*c$/.test(words[at - 1] ?? '')) scripts.push(lacking(undefined, readEnvironmentSteps(word), runtime));
      else if (!word.startsWith('-') && !/\s/.test(word)) {
        const program = findProgram(rootfs, word, lookup);
        const interpreter = baseName(program.interpreter?.name ?? '');
        // A shell reads the file that it is given, executable or not.
        const isRead =
          shells.test(baseName(words[at - 1] ?? '')) || (program.form === 'script' && shells.test(interpreter));
        if (isRead && program.entry !== undefined) read(program.entry.path);
      }
    }
    if (isLoginShell(words)) for (const path of profileScripts(rootfs)) read(path);
    const isRunner = runners.has(baseName(words[0] ?? '')) && words.includes('run');
    return { scripts, unread, activatingWords: isRunner ? words.join(' ') : undefined };
  },
});

function lacking(entry: Entry | undefined, steps: readonly EnvironmentStep[], runtime: ImageConfig): SetupScript {
  const stated = new Set(envValue(runtime, 'PATH')?.split(':'));
  const known = new Set(['PATH', 'HOME', ...runtime.env.map(({ name }) => name)]);
  const variables = steps.filter(({ kind }) => kind === 'variable');
  const paths = variables.filter(({ name }) => name === 'PATH');
  const folders = paths.flatMap(({ value, line }) =>
    value.split(':').flatMap((name) => (isFolder.test(name) && !stated.has(name) ? { name, line } : [])),
  );
  const missing = variables.filter(({ name }) => !known.has(name));
  return {
    path: entry?.path,
    layer: entry?.layer,
    activation: steps.findLast(({ kind }) => kind === 'activation'),
    folders: namesOf(folders),
    essential: namesOf(missing.filter(({ name }) => essential.test(name))),
    further: namesOf(missing.filter(({ name }) => !essential.test(name))),
  };
}

function namesOf(steps: readonly { readonly name: string; readonly line: number }[]): Lacking | undefined {
  const [first] = steps;
  return first && { names: [...new Set(steps.map(({ name }) => name))], line: first.line };
}

/** bash(1), "INVOCATION": `-l`, `--login`, and a profile given as the start file. */
function isLoginShell(words: readonly string[]): boolean {
  const at = words.findIndex((word) => shells.test(baseName(word)));
  return (
    at >= 0 &&
    words.slice(at + 1).some((word) => word === '--login' || /^-[a-z]*l[a-z]*$/.test(word) || word === '/etc/profile')
  );
}

function profileScripts(tree: FileTree): string[] {
  return tree
    .list(profileFolder)
    .filter((name) => name.endsWith('.sh'))
    .slice(0, limits.scripts)
    .map((name) => `${profileFolder}/${name}`);
}
