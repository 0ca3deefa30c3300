import { baseName } from '../base/path.ts';
import { readEnvironment } from '../formats/conda/environment.ts';
import { hasPixiTable } from '../formats/pixi/pyproject-table.ts';
import { type RepositoryConfiguration, readConfiguration } from '../formats/repo2docker/configuration.ts';
import type { RepositoryFile } from '../formats/repo2docker/tree.ts';
import type { CondaFile } from './conda.ts';
import { type PixiProject, pixiProject } from './pixi.ts';
import { readPipRequirements } from './read-requirements.ts';
import type { PipRequirements, RequirementsForm } from './requirements.ts';

export type { RepositoryConfiguration } from '../formats/repo2docker/configuration.ts';
export type { RepositoryFile } from '../formats/repo2docker/tree.ts';

/** A repository whose environment repo2docker can build. */
export interface Repository {
  /** The root and, where they are there, `binder/` and `.binder/`; what lies deeper is counted only. */
  readonly files: readonly RepositoryFile[];
  /** What was read of them, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly configuration: RepositoryConfiguration;
  readonly documents: RepositoryDocuments;
  readonly count: RepositoryCount;
}

/** Files that other facets are about, as far as the repository has them. */
export interface RepositoryDocuments {
  /** Environment files that are read when the repository is built. */
  readonly conda: readonly CondaFile[];
  /** Requirements files, Pipfile and its lock, as far as they are read. */
  readonly pip: readonly PipRequirements[];
  readonly pixi: PixiProject | undefined;
}

/** Everything that copying the repository makes a file of. */
export interface RepositoryCount {
  /** Files, folders and links. */
  readonly entries: number;
  /** Of those, what lies in `.git`. */
  readonly inGit: number;
  /** What could not be counted. */
  readonly gaps: readonly string[];
}

/** The facets of other kinds that a repository has: the first file of each. */
export function facetsOfRepository({ documents: { conda, pip, pixi } }: Repository) {
  return {
    ...(conda[0] === undefined ? {} : { conda: conda[0] }),
    ...(pip[0] === undefined ? {} : { pip: pip[0] }),
    ...(pixi === undefined ? {} : { pixi }),
    ...(pixi?.lock === undefined ? {} : { lock: pixi.lock }),
  };
}

/** In the order in which one of them stands for all. */
const pipForms: Readonly<Record<string, RequirementsForm>> = {
  'requirements.txt': 'requirements',
  'Pipfile.lock': 'pipfile-lock',
  Pipfile: 'pipfile',
  'requirements3.txt': 'requirements',
};
const formOf = (file: string): RequirementsForm => pipForms[baseName(file)] ?? 'requirements';

export function repositoryOf(
  files: readonly RepositoryFile[],
  texts: ReadonlyMap<string, string>,
  count: RepositoryCount,
): Repository {
  const configuration = readConfiguration({ files, text: (path) => texts.get(path) });
  const named = (file: string) => {
    const content = texts.get(file);
    return content === undefined ? undefined : { file, content };
  };
  const pyproject = named('pyproject.toml');
  const manifest = named('pixi.toml') ?? (pyproject && hasPixiTable(pyproject.content) ? pyproject : undefined);
  const lock = named('pixi.lock');
  const pixi = manifest === undefined && lock === undefined ? undefined : pixiProject(manifest, lock);
  const read = <T>(names: readonly string[], parse: (file: string, text: string) => T): readonly T[] =>
    configuration.files
      .filter(({ name, use }) => names.includes(name) && (use === 'read' || use === 'named'))
      .flatMap(({ path }) => {
        const text = texts.get(path);
        return text === undefined ? [] : [parse(path, text)];
      });
  const documents: RepositoryDocuments = {
    conda: read(['environment.yml', 'environment.yaml'], (file, text) => ({ ...readEnvironment(text), file })),
    pip: Object.keys(pipForms).flatMap((name) =>
      read([name], (file, text) => readPipRequirements(file, formOf(file), text).pip),
    ),
    pixi,
  };
  return { files, texts, configuration, documents, count };
}
