import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { parentOf } from '../base/path.ts';
import { type PathColumns, PathIndex, PathTable } from './path-index.ts';

/** What a path is. `unknown` keeps a type flag that the tar formats do not define. */
export const entryTypes = [
  'file',
  'directory',
  'symlink',
  'hardlink',
  'character',
  'block',
  'fifo',
  'socket',
  'unknown',
] as const;
export type EntryType = (typeof entryTypes)[number];

/** One path, as the archive states it. */
export interface Entry {
  /** Canonical, relative to the root: `usr/bin/env`. */
  readonly path: string;
  readonly type: EntryType;
  /** Permission bits with setuid, setgid and sticky (`0o7777`). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content; 0 for everything but regular files. */
  readonly size: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  readonly device?: { readonly major: number; readonly minor: number } | undefined;
  /** The target of a symbolic link as stored; the canonical path of a hard link's target. */
  readonly link?: string | undefined;
  readonly xattrs?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Index of the layer that holds it, base first. */
  readonly layer: number;
  /** A folder that no entry states but that the path of another implies. */
  readonly implied?: boolean;
}

/** Entries of one layer as columns: cheap to transfer between threads, 60 bytes an entry beside its name. */
export interface EntryColumns {
  readonly count: number;
  /** Canonical paths, and where each is found. */
  readonly paths: PathColumns;
  /** The distinct folders that hold them, joined by NUL, and for each entry which one: most work on a tree is per folder. */
  readonly folders: string;
  readonly folderIds: Int32Array;
  /** Entries whose name makes them whiteouts or opaque markers (image-spec, layer.md#whiteouts). */
  readonly whiteouts: readonly number[];
  /** Entries of the root itself, which is no path of the tree. */
  readonly roots: number;
  /** Indices into {@link entryTypes}. */
  readonly types: Uint8Array;
  readonly modes: Uint16Array;
  readonly uids: Float64Array;
  readonly gids: Float64Array;
  readonly sizes: Float64Array;
  readonly mtimes: Float64Array;
  /** First bytes of every non-empty regular file: `limits.head` bytes at `headAt[i] * limits.head`, zero-padded; -1 for none. */
  readonly headAt: Int32Array;
  readonly heads: Uint8Array;
  /** 1 for each regular file that some want meant, kept or not. */
  readonly wanted: Uint8Array;
  readonly links: ReadonlyMap<number, string>;
  readonly xattrs: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>;
  readonly devices: ReadonlyMap<number, { readonly major: number; readonly minor: number }>;
  /** Captured files; shorter than the entry's size where only a head was wanted. */
  readonly contents: ReadonlyMap<number, Uint8Array>;
}

/** What one entry needs to enter the columns. */
export type EntryFields = Omit<Entry, 'layer' | 'implied'>;

const typeIndex = Object.fromEntries(entryTypes.map((type, index) => [type, index])) as Record<EntryType, number>;

/** Entries for which there is room at first: an archive may hold 200,000 members that are each scanned as if they were layers. */
const firstRoom = 16;
/** Bytes that an extended attribute costs beside its name and value. */
const xattrCost = 256;

/** Collects entries in the order in which the archive gives them. Columns grow by doubling with what was really seen. */
export class EntryColumnsBuilder {
  #count = 0;
  readonly #names: PathIndex;
  readonly #folders = new Map<string, number>();
  #folderIds = new Int32Array(firstRoom);
  #lastFolder = '\0';
  #lastFolderId = -1;
  #types = new Uint8Array(firstRoom);
  #modes = new Uint16Array(firstRoom);
  #uids = new Float64Array(firstRoom);
  #gids = new Float64Array(firstRoom);
  #sizes = new Float64Array(firstRoom);
  #mtimes = new Float64Array(firstRoom);
  #headAt = new Int32Array(firstRoom);
  #heads = new Uint8Array(firstRoom * limits.head);
  #headCount = 0;
  #wanted = new Uint8Array(firstRoom);
  /** Characters of paths and link targets, bytes of attributes. */
  #text = 0;
  readonly #links = new Map<number, string>();
  readonly #xattrs = new Map<number, ReadonlyMap<string, Uint8Array>>();
  readonly #devices = new Map<number, { major: number; minor: number }>();
  readonly #contents = new Map<number, Uint8Array>();
  readonly #whiteouts: number[] = [];
  #roots = 0;

  constructor(seed?: number) {
    this.#names = new PathIndex(seed);
  }

  get count(): number {
    return this.#count;
  }

  /** The index of the last entry with this path, or -1. */
  find(path: string): number {
    return this.#names.find(path);
  }

  /** The type of an entry, as an index into {@link entryTypes}. */
  typeAt(index: number): number {
    return this.#types[index] as number;
  }

  /** The index of the entry that had the path of the last one added before it, or -1. */
  earlier = -1;

  /** Adds an entry and gives its index. @throws PratiqueError `limit` where the names of all are more than can be held. */
  add(entry: EntryFields): number {
    const index = this.#count;
    this.#text += entry.path.length + 1 + (entry.link?.length ?? 0);
    if (entry.xattrs !== undefined)
      for (const [name, value] of entry.xattrs) this.#text += name.length + value.length + xattrCost;
    if (this.#text > limits.entryText) {
      throw new PratiqueError(
        'limit',
        `the paths, links and attributes of one layer have more than ${limits.entryText} characters`,
        'See src/base/limits.ts for the caps and their reasons.',
      );
    }
    if (index === this.#types.length) this.#grow();
    this.earlier = this.#names.add(entry.path);
    this.#folderIds[index] = this.#folderOf(entry.path);
    if (entry.path === '') this.#roots += 1;
    else if (isWhiteout(entry.path, this.#lastFolder.length)) this.#whiteouts.push(index);
    this.#types[index] = typeIndex[entry.type];
    this.#modes[index] = entry.mode;
    this.#uids[index] = entry.uid;
    this.#gids[index] = entry.gid;
    this.#sizes[index] = entry.size;
    this.#mtimes[index] = entry.mtime;
    this.#headAt[index] = -1;
    if (entry.link !== undefined) this.#links.set(index, entry.link);
    if (entry.xattrs !== undefined && entry.xattrs.size > 0) this.#xattrs.set(index, entry.xattrs);
    if (entry.device !== undefined) this.#devices.set(index, entry.device);
    this.#count += 1;
    return index;
  }

  /** Appends bytes to the head of an entry until `limits.head` are there; `filled` says how many already are, the result how many are now. */
  head(index: number, chunk: Uint8Array, filled: number): number {
    if (filled === 0) {
      this.#headAt[index] = this.#headCount;
      this.#headCount += 1;
      if (this.#headCount * limits.head > this.#heads.length)
        this.#heads = enlarge(this.#heads, new Uint8Array(this.#heads.length * 2));
    }
    const count = Math.min(limits.head - filled, chunk.length);
    const start = (this.#headAt[index] as number) * limits.head + filled;
    for (let i = 0; i < count; i += 1) this.#heads[start + i] = chunk[i] as number;
    return filled + count;
  }

  /** Notes that some want meant an entry. */
  want(index: number): void {
    this.#wanted[index] = 1;
  }

  /** Keeps the content, or the wanted first bytes, of an entry. */
  content(index: number, bytes: Uint8Array): void {
    this.#contents.set(index, bytes);
  }

  /** The columns; they share memory with the builder, which must not be used any more. */
  finish(): EntryColumns {
    const count = this.#count;
    return {
      count,
      paths: this.#names.finish(),
      folders: [...this.#folders.keys()].join('\0'),
      folderIds: this.#folderIds.subarray(0, count),
      whiteouts: this.#whiteouts,
      roots: this.#roots,
      types: this.#types.subarray(0, count),
      modes: this.#modes.subarray(0, count),
      uids: this.#uids.subarray(0, count),
      gids: this.#gids.subarray(0, count),
      sizes: this.#sizes.subarray(0, count),
      mtimes: this.#mtimes.subarray(0, count),
      headAt: this.#headAt.subarray(0, count),
      heads: this.#heads.subarray(0, this.#headCount * limits.head),
      wanted: this.#wanted.subarray(0, count),
      links: this.#links,
      xattrs: this.#xattrs,
      devices: this.#devices,
      contents: this.#contents,
    };
  }

  /** Archives list a folder's files together, so nearly always it is the folder of the entry before. */
  #folderOf(path: string): number {
    const length = this.#lastFolder.length;
    const isSame =
      length === 0
        ? path.indexOf('/') < 0
        : path.length > length &&
          path.charCodeAt(length) === 47 &&
          path.lastIndexOf('/') === length &&
          path.startsWith(this.#lastFolder);
    if (isSame) return this.#lastFolderId;
    const folder = parentOf(path);
    let id = this.#folders.get(folder);
    if (id === undefined) {
      id = this.#folders.size;
      this.#folders.set(folder, id);
    }
    this.#lastFolder = folder;
    this.#lastFolderId = id;
    return id;
  }

  #grow(): void {
    const size = this.#types.length * 2;
    this.#folderIds = enlarge(this.#folderIds, new Int32Array(size));
    this.#types = enlarge(this.#types, new Uint8Array(size));
    this.#modes = enlarge(this.#modes, new Uint16Array(size));
    this.#uids = enlarge(this.#uids, new Float64Array(size));
    this.#gids = enlarge(this.#gids, new Float64Array(size));
    this.#sizes = enlarge(this.#sizes, new Float64Array(size));
    this.#mtimes = enlarge(this.#mtimes, new Float64Array(size));
    this.#headAt = enlarge(this.#headAt, new Int32Array(size));
    this.#wanted = enlarge(this.#wanted, new Uint8Array(size));
  }
}

function enlarge<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The buffers of the columns that can move to another thread instead of being copied. */
export function transferables(columns: EntryColumns): ArrayBuffer[] {
  return [
    columns.paths.starts,
    columns.paths.hashes,
    columns.paths.table,
    columns.folderIds,
    columns.types,
    columns.modes,
    columns.uids,
    columns.gids,
    columns.sizes,
    columns.mtimes,
    columns.headAt,
    columns.heads,
    columns.wanted,
  ].map((column) => column.buffer as ArrayBuffer);
}

/** How the name of a file begins that takes another away (image-spec v1.1.1, layer.md#whiteouts). */
export const whiteoutPrefix = '.wh.';

function isWhiteout(path: string, folder: number): boolean {
  const start = folder === 0 ? 0 : folder + 1;
  return path.charCodeAt(start) === 46 && path.startsWith(whiteoutPrefix, start);
}

/** Reads single entries out of the columns of one layer. To be made as soon as a layer is read, while others still are. */
export class EntryTable {
  readonly columns: EntryColumns;
  readonly layer: number;
  /** The scan knew all wants of the rules that are run, so that `columns.wanted` tells what none of them means. */
  readonly knowsWants: boolean;
  readonly names: readonly string[];
  /** Folders by the number that `columns.folderIds` gives. */
  readonly folders: readonly string[];
  readonly #paths: PathTable;

  constructor(columns: EntryColumns, layer: number, knowsWants = false) {
    this.columns = columns;
    this.layer = layer;
    this.knowsWants = knowsWants;
    this.names = columns.count === 0 ? [] : columns.paths.names.split('\0');
    this.folders = columns.count === 0 ? [] : columns.folders.split('\0');
    this.#paths = new PathTable(columns.paths);
  }

  /** Different paths; the root itself is none. */
  get size(): number {
    return this.#paths.size - Math.min(this.columns.roots, 1);
  }

  /** Some path is stated more than once. */
  get hasDuplicates(): boolean {
    return this.size + this.columns.roots < this.columns.count;
  }

  /** The seed of the hashes that {@link find} takes. */
  get seed(): number {
    return this.#paths.seed;
  }

  /** The last entry of a path; undefined for the root itself. */
  find(path: string, hash?: number): number | undefined {
    return path === '' ? undefined : this.#paths.get(path, hash);
  }

  /** The last entry of each path, in the order of the archive. */
  *lasts(): Iterable<number> {
    const { hasDuplicates } = this;
    for (let at = 0; at < this.names.length; at += 1) {
      const path = this.names[at] as string;
      if (path !== '' && (!hasDuplicates || this.#paths.get(path) === at)) yield at;
    }
  }

  at(index: number): Entry {
    return new TableEntry(this, index);
  }

  head(index: number): Uint8Array {
    const at = this.columns.headAt[index] ?? -1;
    if (at < 0) return new Uint8Array(0);
    const size = Math.min(limits.head, this.columns.sizes[index] as number);
    return this.columns.heads.subarray(at * limits.head, at * limits.head + size);
  }
}

class TableEntry implements Entry {
  readonly #table: EntryTable;
  readonly #index: number;

  constructor(table: EntryTable, index: number) {
    this.#table = table;
    this.#index = index;
  }

  get path(): string {
    return this.#table.names[this.#index] as string;
  }
  get type(): EntryType {
    return entryTypes[this.#table.columns.types[this.#index] as number] as EntryType;
  }
  get mode(): number {
    return this.#table.columns.modes[this.#index] as number;
  }
  get uid(): number {
    return this.#table.columns.uids[this.#index] as number;
  }
  get gid(): number {
    return this.#table.columns.gids[this.#index] as number;
  }
  get size(): number {
    return this.#table.columns.sizes[this.#index] as number;
  }
  get mtime(): number {
    return this.#table.columns.mtimes[this.#index] as number;
  }
  get device(): { readonly major: number; readonly minor: number } | undefined {
    return this.#table.columns.devices.get(this.#index);
  }
  get link(): string | undefined {
    return this.#table.columns.links.get(this.#index);
  }
  get xattrs(): ReadonlyMap<string, Uint8Array> | undefined {
    return this.#table.columns.xattrs.get(this.#index);
  }
  get layer(): number {
    return this.#table.layer;
  }
}
