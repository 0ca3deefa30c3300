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
    let further = 0;
    let work = 0;
    for (const entry of rootfs.entries()) {
      if (entry.type !== 'symlink') continue;
      work += costOf(entry);
      if (work > limits.linkWork) {
        further += 1;
        continue;
      }
      const climbs = climbsOut(entry);
      const missing = rootfs.resolve(entry.path) === undefined ? missingAt(rootfs, entry.path) : undefined;
      if (climbs || missing !== undefined) links.push({ entry, climbs, missing });
    }
    return { links, further };
  },
});

/** Characters that following a link may look at: each hop looks every folder of a path up by its whole name. */
function costOf({ path, link = '' }: Entry): number {
  const length = path.length + link.length;
  return limits.linkHops * length * (path.split('/').length + link.split('/').length);
}

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

/** Follows a dangling link as far as it goes. */
function missingAt(tree: FileTree, start: string): string {
  let path = start;
  for (let hops = 0; hops < limits.linkHops; hops += 1) {
    const link = firstLink(tree, path);
    if (link === undefined) return path;
    const target = resolveTarget(link.path, link.link ?? '');
    path = target === '' ? path.slice(link.path.length + 1) : target + path.slice(link.path.length);
  }
  return path;
}

/** The first link among a path's folders and itself. */
function firstLink(tree: FileTree, path: string): Entry | undefined {
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const entry = tree.lookup(end < 0 ? path : path.slice(0, end));
    if (entry?.type === 'symlink') return entry;
    if (end < 0) return undefined;
  }
}
