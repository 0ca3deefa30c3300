import { fromAbsolute, parentOf } from '../base/path.ts';
import type { Entry } from '../model/entry.ts';
import type { FileTree } from '../model/file-tree.ts';

/** Something that must be reachable for everyone, and how to call it. */
export interface Target {
  readonly entry: Entry | undefined;
  readonly what: string;
}

export interface ClosedQuestion {
  readonly targets: readonly Target[];
  /** Entries that others may not read or run, as the census has them. */
  readonly closed: readonly Entry[];
  /** Folders in which software lies, canonical. */
  readonly roots: readonly string[];
  /** Folders of PATH: what lies directly in them is software. */
  readonly searched: readonly string[];
}

export interface ClosedSoftware {
  /** Folders on the way to a target that others may not enter. */
  readonly barred: readonly { readonly folder: Entry; readonly what: string }[];
  /** Further closed folders among the software, the outermost only, by path. */
  readonly folders: readonly Entry[];
  /** Closed files that lie in none of these folders, most numerous folder first. */
  readonly files: readonly { readonly folder: string; readonly example: Entry; readonly count: number }[];
}

/** Folders that hold more than one application's software: a working directory there makes them no root of it. */
const systemFolders = new Set(['', 'bin', 'sbin', 'usr', 'usr/bin', 'usr/sbin', 'tmp', 'var', 'etc', 'home', 'root']);
const applicationFolders = ['opt', 'usr/local', 'app', 'srv'];

/** Whether others may enter a folder or run a file. */
function admits(entry: Entry): boolean {
  return (entry.mode & 0o001) !== 0;
}

/** What only its owner or group can use among the software of an image. */
export function findClosedSoftware(
  tree: FileTree,
  { targets, closed, roots, searched }: ClosedQuestion,
): ClosedSoftware {
  const shut = new Set<string>();
  const barred: { folder: Entry; what: string }[] = [];
  for (const { entry, what } of targets) {
    if (entry === undefined) continue;
    for (
      let path = entry.type === 'directory' ? entry.path : parentOf(entry.path);
      path !== '';
      path = parentOf(path)
    ) {
      const folder = tree.lookup(path);
      if (folder === undefined || admits(folder) || shut.has(path)) continue;
      shut.add(path);
      barred.push({ folder, what });
    }
  }
  const within = new Set([
    ...applicationFolders,
    ...roots.map(fromAbsolute).filter((path) => !systemFolders.has(path)),
  ]);
  // What is in an sbin folder is for administrators.
  const direct = new Set(searched.filter((path) => !/(?:^|\/)sbin$/.test(path)));
  const software = closed.filter(({ path }) => isInside(path, within) || direct.has(parentOf(path)));

  const shutFolders = software
    .filter((entry) => entry.type === 'directory' && !admits(entry))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const folders = shutFolders.filter(({ path }) => {
    if (isInside(path, shut)) return false;
    shut.add(path);
    return true;
  });
  const files = software.filter((entry) => {
    if (entry.type !== 'file' || (entry.mode & 0o6000) !== 0 || isInside(entry.path, shut)) return false;
    // The kernel runs a binary that its user may not read; an interpreter has to read its script.
    return !(admits(entry) && tree.head(entry.path)?.[0] === 0x7f);
  });
  const grouped = [...Map.groupBy(files, ({ path }) => parentOf(path))].map(([folder, inside]) => ({
    folder,
    example: inside[0] as Entry,
    count: inside.length,
  }));
  return { barred, folders, files: grouped.sort((a, b) => b.count - a.count || (a.folder < b.folder ? -1 : 1)) };
}

/** Whether a path is one of these folders or lies below one; costs its depth, however many folders there are. */
function isInside(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = parentOf(at)) if (folders.has(at)) return true;
  return false;
}
