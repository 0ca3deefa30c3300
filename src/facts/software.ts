import { isUnder } from '../base/path.ts';
import type { FolderTally } from './census.ts';

/** What one part of the tree holds of use to programs. */
export interface Software {
  readonly files: number;
  readonly bytes: number;
  readonly executables: number;
  readonly libraries: number;
  /** Roots of conda environments. */
  readonly environments: readonly string[];
  /** Folders of Python packages. */
  readonly packages: readonly string[];
}

/** Sums up what lies below a folder, from the census of folders. */
export function softwareBelow(folders: ReadonlyMap<string, FolderTally>, root: string): Software {
  let files = 0;
  let bytes = 0;
  let executables = 0;
  let libraries = 0;
  const environments: string[] = [];
  const packages = new Set<string>();
  for (const tally of folders.values()) {
    if (!isUnder(tally.path, root)) continue;
    files += tally.files;
    bytes += tally.bytes;
    executables += tally.executables;
    libraries += tally.libraries;
    if (tally.path.endsWith('/conda-meta')) environments.push(tally.path.slice(0, -'/conda-meta'.length));
    const python = /^.*?\/(?:site|dist)-packages(?=\/|$)/.exec(tally.path);
    if (python !== null) packages.add(python[0]);
  }
  return { files, bytes, executables, libraries, environments, packages: [...packages] };
}

/** What it is, in words; empty where there is nothing that programs use. */
export function describeSoftware({
  executables,
  libraries,
  packages,
}: Pick<Software, 'executables' | 'libraries' | 'packages'>): string {
  const parts = [
    [executables, 'program', 'programs'],
    [libraries, 'library', 'libraries'],
    [packages.length, 'folder of Python packages', 'folders of Python packages'],
  ] as const;
  return parts.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : [])).join(', ');
}
