import { limits } from '../base/limits.ts';
import { isUnder, parentOf, resolveTarget } from '../base/path.ts';
import { type Entry, type EntryTable, type EntryType, entryTypes } from './entry.ts';
import { type EntryRef, entryRef, perLayer, type TreePaths } from './paths.ts';

/** A tree of files: the merged root of an image, or one layer alone. Looking never reads the disk, but for a folder given as root. */
export interface FileTree {
  /** Paths that the tree states; implied folders are not counted. */
  readonly size: number;
  /** Why the tree may lack paths that the image has: layers that could not be read. Empty where all was seen. */
  readonly gaps: readonly string[];
  /** The entry at a canonical path, no link followed. A folder that is only implied by other paths is given as 0755 root. */
  lookup(path: string): Entry | undefined;
  /** The entry that a path leads to: links followed inside the root, loops end as undefined. A hard link gives its target. */
  resolve(path: string): Entry | undefined;
  /** Every stated entry, in archive order: the same for the same bytes, and cheap. */
  entries(): IterableIterator<Entry>;
  /** As {@link entries}, for work on all of them: one row is reused for every entry, and its folder needs no cutting of paths. */
  visit(see: (row: TreeRow) => void): void;
  /** The stated entries below a folder (or all), sorted by path. */
  walk(under?: string): IterableIterator<Entry>;
  /** The names directly inside a folder, sorted, links to it followed; empty where it is none. */
  list(folder: string): readonly string[];
  /** The bytes of a file that some want captured, links followed. undefined: no such file, or not kept; the latter makes a pass inconclusive. */
  content(path: string): Uint8Array | undefined;
  /** As {@link content}, as text: UTF-8, invalid bytes replaced. */
  text(path: string): string | undefined;
  /** As {@link content}, but what was not kept does no harm to a pass. */
  peek(path: string): Uint8Array | undefined;
  /** The first `limits.head` bytes of the file that a path leads to. */
  head(path: string): Uint8Array | undefined;
  /** The first bytes of that file, as many as were kept: at least those of {@link head}, more where some want asked. No miss. */
  start(path: string): Uint8Array | undefined;
}

/** What {@link FileTree.visit} shows of an entry; valid until the next one. */
export interface TreeRow {
  path: string;
  /** The folder that holds it; the same text for all entries of a folder of one layer. */
  folder: string;
  type: EntryType;
  mode: number;
  uid: number;
  gid: number;
  size: number;
  layer: number;
  hasXattrs: boolean;
  /** No want of any rule or fact that is run means this file; false also where that is not known. */
  isUnwanted: boolean;
  /** The entry itself, to keep. */
  entry: () => Entry;
}

/** A file whose content was asked for and not there. */
export interface Miss {
  /** The path of the entry that holds the bytes. */
  readonly path: string;
  readonly layer: number;
  readonly size: number;
}

/** Bytes of a path that Linux resolves, its NUL included (limits.h, PATH_MAX). */
const pathMax = 4096;

/**
 * How a tree gets at bytes that are not in the columns: a folder on disk and a squashfs are read when they are asked, with the
 * same caps. `index` is the entry's place in its layer, `first` asks for that many first bytes; undefined: they cannot be had.
 */
export type ReadContent = (entry: Entry, index: number, max: number, first?: number) => Uint8Array | undefined;

/** A {@link FileTree} over the columns of layers and a map from path to entry. */
export class TableTree implements FileTree {
  readonly gaps: readonly string[];
  readonly #tables: readonly EntryTable[];
  readonly #paths: TreePaths;
  readonly #readers: readonly (ReadContent | undefined)[];
  #held = 0;
  readonly #extra = new Map<EntryRef, Uint8Array>();
  readonly #misses = new Map<string, Miss>();
  #implied: Set<string> | undefined;
  #children: Children | undefined;
  #sorted: readonly string[] | undefined;

  /** `readers` by layer: of those whose contents are read when they are asked for. */
  constructor(
    tables: readonly EntryTable[],
    paths: TreePaths,
    gaps: readonly string[] = [],
    readers: readonly (ReadContent | undefined)[] = [],
  ) {
    this.#tables = tables;
    this.#paths = paths;
    this.gaps = gaps;
    this.#readers = readers;
  }

  get size(): number {
    return this.#paths.size;
  }

  lookup(path: string): Entry | undefined {
    const ref = this.#paths.get(path);
    if (ref !== undefined) return this.#entry(ref);
    return path === '' || this.#impliedFolders().has(path) ? impliedFolder(path) : undefined;
  }

  resolve(path: string): Entry | undefined {
    const entry = this.#follow(path);
    return entry?.type === 'hardlink' ? this.#hardTarget(entry) : entry;
  }

  *entries(): IterableIterator<Entry> {
    for (const ref of this.#paths.values()) yield this.#entry(ref);
  }

  visit(see: (row: TreeRow) => void): void {
    let current: EntryRef = 0;
    const row: TreeRow = {
      path: '',
      folder: '',
      type: 'file',
      mode: 0,
      uid: 0,
      gid: 0,
      size: 0,
      layer: 0,
      hasXattrs: false,
      isUnwanted: false,
      entry: () => this.#entry(current),
    };
    this.#paths.each((layer, index) => {
      const { names, folders, columns, knowsWants } = this.#tables[layer] as EntryTable;
      current = entryRef(layer, index);
      row.path = names[index] as string;
      row.folder = folders[columns.folderIds[index] as number] as string;
      row.type = entryTypes[columns.types[index] as number] as EntryType;
      row.mode = columns.modes[index] as number;
      row.uid = columns.uids[index] as number;
      row.gid = columns.gids[index] as number;
      row.size = columns.sizes[index] as number;
      row.layer = layer;
      row.hasXattrs = columns.xattrs.size > 0 && columns.xattrs.has(index);
      row.isUnwanted = knowsWants && columns.wanted[index] === 0;
      see(row);
    });
  }

  *walk(under = ''): IterableIterator<Entry> {
    this.#sorted ??= [...this.#paths.keys()].sort();
    let at = under === '' ? 0 : lowerBound(this.#sorted, under);
    for (; at < this.#sorted.length; at += 1) {
      const path = this.#sorted[at] as string;
      if (!path.startsWith(under)) return;
      if (isUnder(path, under)) yield this.#entry(this.#paths.get(path) as EntryRef);
    }
  }

  list(folder: string): readonly string[] {
    const at = this.resolve(folder);
    if (at?.type !== 'directory') return [];
    this.#children ??= new Children(this.#tables, this.#paths, this.#impliedFolders());
    return this.#children.of(at.path);
  }

  content(path: string): Uint8Array | undefined {
    const entry = this.resolve(path);
    if (entry?.type !== 'file') return undefined;
    const bytes = this.#bytes(entry);
    if (bytes === undefined) this.#miss(entry);
    return bytes;
  }

  #miss({ path, layer, size }: Entry): void {
    this.#misses.set(`${layer}:${path}`, { path, layer, size });
  }

  text(path: string): string | undefined {
    const bytes = this.content(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  peek(path: string): Uint8Array | undefined {
    const entry = this.resolve(path);
    return entry?.type === 'file' ? this.#bytes(entry) : undefined;
  }

  head(path: string): Uint8Array | undefined {
    const entry = this.resolve(path);
    if (entry?.type !== 'file') return undefined;
    const index = this.#indexOf(entry);
    const table = this.#tables[entry.layer];
    if (index === undefined || table === undefined) return undefined;
    // Where files are read when they are asked for there are no columns of heads.
    const read = this.#readers[entry.layer];
    if (read !== undefined && entry.size > 0) {
      const bytes = read(entry, index, Number.POSITIVE_INFINITY, limits.head);
      if (bytes === undefined) this.#miss(entry);
      return bytes;
    }
    return table.head(index);
  }

  start(path: string): Uint8Array | undefined {
    const entry = this.resolve(path);
    if (entry?.type !== 'file') return undefined;
    return this.#bytes(entry) ?? this.#kept(entry) ?? this.head(path);
  }

  /** The files asked for and not kept since the last call; the engine uses it to decide on a further pass, and on `inconclusive`. */
  takeMisses(): readonly Miss[] {
    const misses = [...this.#misses.values()];
    this.#misses.clear();
    return misses;
  }

  /** Adds bytes that a further pass brought. */
  supply(path: string, layer: number, bytes: Uint8Array): void {
    const ref = this.#paths.get(path);
    if (ref !== undefined && Math.floor(ref / perLayer) === layer) this.#extra.set(ref, bytes);
  }

  #entry(ref: EntryRef): Entry {
    return (this.#tables[Math.floor(ref / perLayer)] as EntryTable).at(ref % perLayer);
  }

  #indexOf(entry: Entry): number | undefined {
    const ref = this.#paths.get(entry.path);
    return ref === undefined ? undefined : ref % perLayer;
  }

  /** The whole content; what was kept in part only is none. */
  #bytes(entry: Entry): Uint8Array | undefined {
    if (entry.size === 0) return new Uint8Array(0);
    const kept = this.#kept(entry);
    if (kept !== undefined && kept.length >= entry.size) return kept;
    const read = this.#readers[entry.layer];
    const ref = this.#paths.get(entry.path);
    if (read === undefined || ref === undefined) return undefined;
    const bytes = read(entry, ref % perLayer, limits.captureFile);
    if (bytes !== undefined && this.#held + bytes.length <= limits.captureLayer) {
      this.#held += bytes.length;
      this.#extra.set(ref, bytes);
    }
    return bytes;
  }

  /** What was captured of a file, which may be its beginning only. */
  #kept(entry: Entry): Uint8Array | undefined {
    const ref = this.#paths.get(entry.path);
    if (ref === undefined) return undefined;
    return this.#extra.get(ref) ?? this.#tables[Math.floor(ref / perLayer)]?.columns.contents.get(ref % perLayer);
  }

  #follow(path: string): Entry | undefined {
    let pending = path;
    for (let hops = 0; hops <= limits.linkHops; hops += 1) {
      // Linux refuses longer paths (PATH_MAX), and following them costs the square of their length.
      if (pending.length >= pathMax) return undefined;
      const direct = this.#paths.get(pending);
      const directEntry = direct === undefined ? undefined : this.#entry(direct);
      if (directEntry !== undefined && directEntry.type !== 'symlink') return directEntry;
      const next =
        directEntry === undefined ? this.#throughParents(pending) : resolveTarget(pending, directEntry.link ?? '');
      if (next === undefined) return this.lookup(pending);
      pending = next;
    }
    return undefined;
  }

  /** The path with its first linked folder replaced by the link's target; undefined where no folder on the way is a link. */
  #throughParents(path: string): string | undefined {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash);
      const ref = this.#paths.get(folder);
      if (ref === undefined) continue;
      const entry = this.#entry(ref);
      if (entry.type === 'symlink') {
        const target = resolveTarget(folder, entry.link ?? '');
        return target === '' ? path.slice(slash + 1) : `${target}${path.slice(slash)}`;
      }
    }
    return undefined;
  }

  #hardTarget(link: Entry): Entry | undefined {
    let entry: Entry | undefined = link;
    for (let hops = 0; entry?.type === 'hardlink' && hops <= limits.linkHops; hops += 1)
      entry = this.lookup(entry.link ?? '');
    return entry?.type === 'hardlink' ? undefined : entry;
  }

  #impliedFolders(): Set<string> {
    if (this.#implied !== undefined) return this.#implied;
    this.#implied = new Set();
    for (const folder of this.#effectiveFolders()) {
      for (let at = folder; at !== '' && !this.#paths.has(at) && !this.#implied.has(at); at = parentOf(at))
        this.#implied.add(at);
    }
    return this.#implied;
  }

  /** The folders that hold an effective entry, but for those that their own layer states. */
  #effectiveFolders(): ReadonlySet<string> {
    const seen = this.#tables.map((table) => new Uint8Array(table.folders.length));
    this.#paths.each((layer, index) => {
      const id = this.#tables[layer]?.columns.folderIds[index];
      if (id !== undefined) (seen[layer] as Uint8Array)[id] = 1;
    });
    const found = new Set<string>();
    for (const [layer, table] of this.#tables.entries())
      for (const [id, folder] of table.folders.entries())
        if (seen[layer]?.[id] === 1 && !this.#states(table, folder)) found.add(folder);
    return found;
  }

  #states(table: EntryTable, folder: string): boolean {
    const index = table.find(folder);
    return index !== undefined && !this.#paths.isHidden(table.layer, index);
  }
}

/** Which names lie in which folder, found by the folders' numbers, so that no path is cut apart but those that are asked for. */
class Children {
  readonly #tables: readonly EntryTable[];
  readonly #paths: TreePaths;
  readonly #implied: ReadonlySet<string>;
  /** For each layer: the number of a folder, and the entries sorted by folder with where each folder begins. */
  readonly #byLayer: readonly {
    readonly ids: ReadonlyMap<string, number>;
    readonly starts: Int32Array;
    readonly sorted: Int32Array;
  }[];

  constructor(tables: readonly EntryTable[], paths: TreePaths, implied: ReadonlySet<string>) {
    this.#tables = tables;
    this.#paths = paths;
    this.#implied = implied;
    this.#byLayer = tables.map((table) => {
      const { folderIds, count } = table.columns;
      const starts = new Int32Array(table.folders.length + 1);
      for (let index = 0; index < count; index += 1) starts[(folderIds[index] as number) + 1]! += 1;
      for (let id = 0; id < table.folders.length; id += 1) starts[id + 1]! += starts[id] as number;
      const next = starts.slice();
      const sorted = new Int32Array(count);
      for (let index = 0; index < count; index += 1) {
        const id = folderIds[index] as number;
        sorted[next[id] as number] = index;
        next[id]! += 1;
      }
      return { ids: new Map(table.folders.map((folder, id) => [folder, id])), starts, sorted };
    });
  }

  of(folder: string): readonly string[] {
    const names = new Set<string>();
    const cut = folder === '' ? 0 : folder.length + 1;
    for (const [layer, { ids, starts, sorted }] of this.#byLayer.entries()) {
      const id = ids.get(folder);
      if (id === undefined) continue;
      for (let at = starts[id] as number; at < (starts[id + 1] as number); at += 1) {
        const index = sorted[at] as number;
        const path = this.#tables[layer]?.names[index] as string;
        if (this.#paths.get(path) === entryRef(layer, index)) names.add(path.slice(cut));
      }
    }
    for (const path of this.#implied) if (parentOf(path) === folder) names.add(path.slice(cut));
    names.delete('');
    return [...names].sort();
  }
}

function impliedFolder(path: string): Entry {
  return { path, type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0, mtime: 0, layer: 0, implied: true };
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
