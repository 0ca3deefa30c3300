import { pathMatcher } from '../base/glob.ts';
import { limits } from '../base/limits.ts';
import { fromAbsolute, parentOf, resolveTarget } from '../base/path.ts';
import { readElfHeader } from '../formats/elf/header.ts';
import { type CachedLibrary, readLdCache } from '../formats/ld-cache/ld-cache.ts';
import { readLdConf } from '../formats/ld-cache/ld-conf.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';

/** How glibc's loader finds libraries: what is configured, what the cache knows, what is there. */
export interface LdCache {
  /** undefined where the image has none. */
  readonly cache: Entry | undefined;
  /** undefined where there is no cache, or none in a known form. */
  readonly libraries: readonly CachedLibrary[] | undefined;
  /** Folders of ld.so.conf and what it includes, in order, that exist, by their real path. */
  readonly folders: readonly LibraryFolder[];
  /** More files are included than are read, so folders may be missing. */
  readonly isCut: boolean;
}
export interface LibraryFolder {
  /** As configured, canonical. */
  readonly path: string;
  readonly real: string;
  /** The file that names it. */
  readonly configuredBy: string;
  /** Shared objects directly inside, links not counted. */
  readonly libraries: readonly Entry[];
}

const conf = 'etc/ld.so.conf';
const text = { max: 64 * 1024 };
const sharedObject = 3;

export default defineFact<LdCache, 'rootfs'>({
  id: 'ld-cache',
  requires: ['rootfs'],
  wants: [
    { path: { exact: 'etc/ld.so.cache' }, capture: { max: limits.captureFile } },
    { path: { exact: conf }, capture: text },
    { path: { under: 'etc/ld.so.conf.d' }, capture: text },
  ],
  derive({ rootfs }) {
    const cache = rootfs.resolve('etc/ld.so.cache');
    const bytes = cache === undefined ? undefined : rootfs.content('etc/ld.so.cache');
    const folders = new Map<string, LibraryFolder>();
    const { found, isCut } = configured(rootfs);
    for (const { path, configuredBy } of found) {
      const real = rootfs.resolve(path);
      if (real?.type !== 'directory' || folders.has(real.path)) continue;
      folders.set(real.path, { path, real: real.path, configuredBy, libraries: sharedObjects(rootfs, real.path) });
    }
    return { cache, libraries: bytes && readLdCache(bytes), folders: [...folders.values()], isCut };
  },
});

/** Folders in the order of ld.so.conf; a file is read once, however often it is included. */
function configured(tree: FileTree): { found: { path: string; configuredBy: string }[]; isCut: boolean } {
  const found: { path: string; configuredBy: string }[] = [];
  const seen = new Set<string>();
  const pending = [conf];
  for (let file = pending.shift(); file !== undefined && seen.size < limits.scripts; file = pending.shift()) {
    if (seen.has(file) || tree.resolve(file)?.type !== 'file') continue;
    seen.add(file);
    for (const line of readLdConf(tree.text(file) ?? '')) {
      if (line.kind === 'folder') found.push({ path: fromAbsolute(line.path), configuredBy: file });
      else pending.push(...included(tree, resolveTarget(file, line.pattern)));
    }
  }
  return { found, isCut: pending.length > 0 };
}

/** The files that an include means; a pattern is taken in the last segment only. */
function included(tree: FileTree, pattern: string): string[] {
  const folder = parentOf(pattern);
  const matches = pathMatcher([pattern]);
  return tree.list(folder).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return matches(path) ? [path] : [];
  });
}

/** What ldconfig would take: files named `lib*.so*` that are shared objects, not the linker's scripts of that name. */
function sharedObjects(tree: FileTree, folder: string): Entry[] {
  return tree.list(folder).flatMap((name) => {
    if (!name.startsWith('lib') || !name.includes('.so')) return [];
    const entry = tree.lookup(`${folder}/${name}`);
    const head = entry?.type === 'file' ? tree.head(entry.path) : undefined;
    return entry !== undefined && head !== undefined && readElfHeader(head)?.type === sharedObject ? [entry] : [];
  });
}
