import { limits } from '../base/limits.ts';
import { resolveTarget } from '../base/path.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';

/** A symbolic link that leads to nothing in the image, or climbs above its root on the way. */
export interface BrokenLink {
  readonly entry: Entry;
  /** Its target has more `..` than there are folders above the link; inside a container the root stops them. */
  readonly climbs: boolean;
  /** The first path on the way that is not in the image; undefined where the link leads to something. A loop ends somewhere on it. */
  readonly missing: string | undefined;
}

export interface BrokenLinks {
  /** In archive order. */
  readonly links: readonly BrokenLink[];
  /** Links that were not followed, because following them all could take without end. */
  readonly further: number;
}

/** Every symbolic link of the tree, followed. */
export default defineFact<BrokenLinks, 'rootfs'>({
  id: 'broken-links',
  requires: ['rootfs'],
  wants: [],
  derive({ rootfs }) {
    const links: BrokenLink[] = [];
    const work = { left: limits.linkWork };
    let further = 0;
    const found: Entry[] = [];
    rootfs.visit((row) => {
      if (row.type === 'symlink') found.push(row.entry());
    });
    for (const entry of found) {
      const missing = missingFrom(rootfs, entry.path, work);
      if (work.left <= 0) {
        further += 1;
        continue;
      }
      const climbs = climbsOut(entry);
      if (climbs || missing !== undefined) links.push({ entry, climbs, missing });
    }
    return { links, further };
  },
});

function climbsOut({ path, link = '' }: Entry): boolean {
  if (link.startsWith('/') || !link.includes('..')) return false;
  let depth = path.split('/').length - 1;
  for (const part of link.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Follows a link to its end; the path that is not there, or one on a loop. Every name that is looked up costs its characters. */
function missingFrom(tree: FileTree, start: string, work: { left: number }): string | undefined {
  let path = start;
  for (let hops = 0; hops < limits.linkHops && work.left > 0; hops += 1) {
    work.left -= path.length + 1;
    const entry = tree.lookup(path);
    if (entry !== undefined && entry.type !== 'symlink') return undefined;
    const link = entry ?? firstLink(tree, path, work);
    if (link === undefined) return path;
    const target = resolveTarget(link.path, link.link ?? '');
    path = target === '' ? path.slice(link.path.length + 1) : target + path.slice(link.path.length);
  }
  return path;
}

/** The first link among a path's folders. */
function firstLink(tree: FileTree, path: string, work: { left: number }): Entry | undefined {
  for (let end = path.indexOf('/'); end >= 0 && work.left > 0; end = path.indexOf('/', end + 1)) {
    work.left -= end + 1;
    const entry = tree.lookup(path.slice(0, end));
    if (entry?.type === 'symlink') return entry;
  }
  return undefined;
}
