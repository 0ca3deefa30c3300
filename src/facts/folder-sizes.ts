import { parentOf } from '../base/path.ts';
import type { FolderTally } from './census.ts';

/** A folder with all that lies below it. */
export interface FolderSize {
  readonly path: string;
  readonly bytes: number;
  readonly entries: number;
}

/** A folder is named instead of its parent where it holds at least this share of it: then it is the place to look. */
const bulk = 0.6;

/** Where most bytes or entries lie: folders that do not overlap, largest first, as deep as one folder holds the bulk. */
export function largestFolders(
  folders: ReadonlyMap<string, FolderTally>,
  by: 'bytes' | 'entries',
  count = 3,
): readonly FolderSize[] {
  const sums = new Map<string, { path: string; bytes: number; entries: number; children: string[] }>();
  const at = (path: string) => {
    let sum = sums.get(path);
    if (sum === undefined) {
      sum = { path, bytes: 0, entries: 0, children: [] };
      sums.set(path, sum);
      if (path !== '') at(parentOf(path)).children.push(path);
    }
    return sum;
  };
  for (const tally of folders.values()) {
    for (let path = tally.path; ; path = parentOf(path)) {
      const sum = at(path);
      sum.bytes += tally.bytes;
      sum.entries += tally.entries;
      if (path === '') break;
    }
  }
  const heaviest = (paths: readonly string[]) =>
    paths.map(at).toSorted((a, b) => b[by] - a[by] || (a.path < b.path ? -1 : 1));
  const tops = heaviest(sums.get('')?.children ?? []).slice(0, count);
  const found = tops.map((top) => {
    let folder = top;
    for (;;) {
      const [child] = heaviest(folder.children);
      if (child === undefined || child[by] < folder[by] * bulk) return folder;
      folder = child;
    }
  });
  return found.filter((folder) => folder[by] > 0).map(({ path, bytes, entries }) => ({ path, bytes, entries }));
}
