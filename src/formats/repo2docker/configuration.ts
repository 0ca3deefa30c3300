import { type AptPackages, readApt } from './apt.ts';
import {
  type BuildPackChoice,
  type ConfigurationFolder,
  chooseBuildPack,
  configurationFolder,
  inFolder,
} from './build-pack.ts';
import { fileProblems, folderProblems, legacyProblems } from './file-problems.ts';
import { type ConfigurationFile, classifyFiles } from './files.ts';
import { type JuliaProject, readJuliaProject } from './julia-project.ts';
import { type JuliaRequirements, readJuliaRequire } from './julia-require.ts';
import type { BuildPack } from './names.ts';
import { atStart, type RepositoryProblem } from './problem.ts';
import { choosePython, type PythonChoice } from './python.ts';
import { type RDescription, readRDescription } from './r-description.ts';
import { type RInstalls, readRInstalls } from './r-install.ts';
import { judgeRequiresPython } from './requires-python.ts';
import { type Runtime, readRuntime } from './runtime.ts';
import { judgeScript } from './scripts.ts';
import { RepositoryIndex, type RepositoryTree } from './tree.ts';

/** A repository as repo2docker would build it. */
export interface RepositoryConfiguration extends BuildPackChoice {
  readonly folder: ConfigurationFolder;
  readonly files: readonly ConfigurationFile[];
  readonly python: PythonChoice;
  readonly runtime: Runtime | undefined;
  /** Of the files that are read. */
  readonly apt: AptPackages | undefined;
  readonly julia: JuliaProject | undefined;
  readonly juliaRequire: JuliaRequirements | undefined;
  readonly rInstalls: RInstalls | undefined;
  readonly rDescription: RDescription | undefined;
  readonly problems: readonly RepositoryProblem[];
}

/** Reads a repository as repo2docker does (jupyterhub/repo2docker 808ae6b). */
export function readConfiguration(tree: RepositoryTree): RepositoryConfiguration {
  const index = new RepositoryIndex(tree.files);
  const problems: RepositoryProblem[] = [];
  const text = (path: string): string | undefined => {
    const found = index.find(path);
    return found.kind === 'file' ? tree.text(found.file.path) : undefined;
  };
  const folder = configurationFolder(index);
  const runtimePath = inFolder(folder, 'runtime.txt');
  const runtimeText = text(runtimePath);
  const readOfRuntime = runtimeText === undefined ? undefined : readRuntime(runtimeText);
  const runtime = readOfRuntime?.runtime;
  const choice = chooseBuildPack(index, folder, runtime, text);
  const python = choosePython(choice.buildPack, {
    runtime,
    runtimePath,
    texts: pythonSources(choice.buildPack, folder).flatMap((path) => {
      const source = text(path);
      return source === undefined ? [] : [{ path, text: source }];
    }),
  });
  const files = classifyFiles(index, folder, choice, python, text);
  const read = (name: string): string | undefined =>
    files.find((file) => file.name === name && file.use === 'read')?.path;
  const parse = <T extends { readonly problems: RepositoryProblems }>(
    name: string,
    parser: (text: string) => T,
  ): T | undefined => {
    const path = read(name);
    const source = path === undefined ? undefined : text(path);
    if (path === undefined || source === undefined) return undefined;
    const parsed = parser(source);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, path, code: `${codes[name]}-${problem.code}` })));
    return parsed;
  };

  problems.push(...folderProblems(index, folder), ...fileProblems(index, files, tree));
  // The build pack for R reads it whoever wins later, so that one which is no runtime at all ends every build after it.
  if (readOfRuntime !== undefined && !['dockerfile', 'julia-require', 'nix'].includes(choice.buildPack)) {
    const isRead = read('runtime.txt') !== undefined;
    for (const problem of readOfRuntime.problems)
      if (isRead || problem.code === 'form' || problem.code === 'date')
        problems.push({ ...problem, path: runtimePath, code: `runtime-${problem.code}` });
  }
  if (!python.isSupported && python.from !== undefined && python.from !== runtimePath)
    problems.push({
      path: python.from,
      code: 'python-version',
      detail: `there is no base environment for Python ${python.version}`,
      span: atStart,
    });
  const pyproject = read('pyproject.toml') === undefined ? undefined : text('pyproject.toml');
  // For another runtime than Python the default is taken without a look at it.
  if (pyproject !== undefined && (runtime === undefined || runtime.name === 'python'))
    problems.push(...judgeRequiresPython('pyproject.toml', pyproject, python));
  if (choice.buildPack === 'julia-require')
    problems.push({
      path: choice.decidedBy as string,
      code: 'require-removed',
      detail: 'repo2docker ends with an error: Julia packages are no longer had this way',
      span: atStart,
      hint: 'Describe them in a Project.toml.',
    });
  problems.push(...legacyProblems(index, text));
  for (const role of ['postBuild', 'start'] as const) {
    const path = read(role);
    const found = path === undefined ? undefined : index.find(path);
    const source = path === undefined ? undefined : text(path);
    if (path !== undefined && found?.kind === 'file' && source !== undefined)
      problems.push(...judgeScript({ ...found.file, path }, source, role));
  }
  return {
    ...choice,
    folder,
    files,
    python,
    runtime,
    apt: parse('apt.txt', readApt),
    julia: parse('JuliaProject.toml', readJuliaProject) ?? parse('Project.toml', readJuliaProject),
    juliaRequire: parse('REQUIRE', readJuliaRequire),
    rInstalls: parse('install.R', readRInstalls),
    rDescription: parse('DESCRIPTION', readRDescription),
    problems,
  };
}

type RepositoryProblems = readonly Omit<RepositoryProblem, 'path'>[];

/** Beginnings of the codes of a file's own problems. */
const codes: Readonly<Record<string, string>> = {
  'apt.txt': 'apt',
  'JuliaProject.toml': 'julia',
  'Project.toml': 'julia',
  REQUIRE: 'julia-require',
  'install.R': 'r-install',
  DESCRIPTION: 'r-description',
};

function pythonSources(buildPack: BuildPack, folder: ConfigurationFolder): readonly string[] {
  const names =
    buildPack === 'conda'
      ? ['environment.yml', 'environment.yaml']
      : buildPack === 'pipfile'
        ? ['Pipfile.lock', 'Pipfile']
        : [];
  return names.map((name) => inFolder(folder, name));
}
