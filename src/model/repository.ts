import { type RepositoryConfiguration, readConfiguration } from '../formats/repo2docker/configuration.ts';
import type { RepositoryFile } from '../formats/repo2docker/tree.ts';
import { joinDocuments, type RepositoryDocument, type RepositoryDocuments } from './repository-documents.ts';

export type { RepositoryConfiguration } from '../formats/repo2docker/configuration.ts';
export type { RepositoryFile } from '../formats/repo2docker/tree.ts';
export type { RepositoryDocument, RepositoryDocuments } from './repository-documents.ts';

/** A folder in which environments and images are described; repo2docker can build it. */
export interface Repository {
  /** The root and the folders in which such descriptions lie; what lies deeper is counted only. */
  readonly files: readonly RepositoryFile[];
  /** What repo2docker would read of them, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly configuration: RepositoryConfiguration;
  readonly documents: RepositoryDocuments;
  readonly count: RepositoryCount;
  /** Whether there is something at a path; undefined where a link on the way leads elsewhere. */
  readonly exists: (path: string) => boolean | undefined;
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

/** What a repository is made of. */
export interface RepositoryInput extends Pick<Repository, 'files' | 'texts' | 'count' | 'exists'> {
  readonly documents: readonly RepositoryDocument[];
}

export function repositoryOf({ files, texts, documents, count, exists }: RepositoryInput): Repository {
  const configuration = readConfiguration({ files, text: (path) => texts.get(path) });
  return { files, texts, configuration, documents: joinDocuments(documents, exists), count, exists };
}
