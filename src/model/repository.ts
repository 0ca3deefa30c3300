import { type RepositoryConfiguration, readConfiguration } from '../formats/repo2docker/configuration.ts';
import type { RepositoryFile } from '../formats/repo2docker/tree.ts';
import { hasPixiTable, type PixiProject, pixiProject } from './pixi.ts';

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

/** Names of files that are read besides those of repo2docker. */
export const documentNames = ['pixi.toml', 'pixi.lock', 'pyproject.toml'] as const;

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
  return { files, texts, configuration, documents: { pixi }, count };
}
