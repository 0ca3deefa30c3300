import { limits } from '../base/limits.ts';
import { isUnder } from '../base/path.ts';
import type { Entry, EntryType } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree, TreeRow } from '../model/file-tree.ts';

export { decodeFileCapability } from '../formats/file-capability/file-capability.ts';

/** What lies directly inside one folder (not below its subfolders). Every folder that holds an entry is there, '' is the root. */
export interface FolderTally {
  readonly path: string;
  /** Entries of any type. */
  readonly entries: number;
  /** Regular files and hard links. */
  readonly files: number;
  /** Bytes of regular files. */
  readonly bytes: number;
  /** Regular files and hard links that somebody may execute. */
  readonly executables: number;
  /** Files named as shared libraries, `lib*.so` or `lib*.so.*`. */
  readonly libraries: number;
}

/** Entries that have something in common: the first `limits.census` in archive order, and how many there are in all. */
export interface Sightings {
  readonly entries: readonly Entry[];
  readonly count: number;
}

/** How many entries an id owns, and one of them. */
export interface IdTally {
  readonly id: number;
  readonly count: number;
  readonly example: Entry;
}

/** What one look at every entry of the merged root shows; hard links count as files of no bytes. */
export interface Census {
  /** Stated entries. */
  readonly entries: number;
  readonly types: ReadonlyMap<EntryType, number>;
  /** Bytes of all regular files. */
  readonly bytes: number;
  /** By path, in archive order. See {@link below} for sums over whole trees. */
  readonly folders: ReadonlyMap<string, FolderTally>;
  /** Files with the setuid or the setgid bit. */
  readonly setid: Sightings;
  /** Entries with a `security.capability` attribute. */
  readonly capabilities: Sightings;
  /** Character and block devices. */
  readonly devices: Sightings;
  /** Everything but symbolic links and devices that others may write, sticky folders included. */
  readonly worldWritable: Sightings;
  /** Files and folders that others may not read, or may not execute although their owner may. */
  readonly closed: Sightings;
  readonly symlinks: Sightings;
  /** Entries whose own name is not UTF-8 or has a control character. */
  readonly oddNames: Sightings;
  /** Entries whose path or name is longer than Linux takes (4095 and 255 bytes). */
  readonly longNames: Sightings;
  /** By user and by group id; ids beyond the first `limits.censusIds` are not told apart, but the highest is. */
  readonly users: IdCensus;
  readonly groups: IdCensus;
  /** The largest regular files, largest first, at most `limits.censusLargest`. */
  readonly largest: readonly Entry[];
}
export interface IdCensus {
  readonly tallies: ReadonlyMap<number, IdTally>;
  /** Entries of ids that are not in `tallies`. */
  readonly further: number;
  readonly highest: IdTally | undefined;
}

/** One pass over the merged root, shared by every rule that would otherwise walk it. */
export const census = defineFact({
  id: 'census',
  requires: ['rootfs'],
  wants: [],
  derive: ({ rootfs }) => takeCensus(rootfs),
});

/** Counts a tree. Its cost is what every check of an image pays: well below a microsecond an entry. */
export function takeCensus(tree: FileTree): Census {
  const types = new Map<EntryType, number>();
  const folders = new Folders();
  const users = new Ids();
  const groups = new Ids();
  const largest = new Largest();
  const setid = new Sighted();
  const capabilities = new Sighted();
  const devices = new Sighted();
  const worldWritable = new Sighted();
  const closed = new Sighted();
  const symlinks = new Sighted();
  const oddNames = new Sighted();
  const longNames = new Sighted();
  let entries = 0;
  let bytes = 0;
  tree.visit((row) => {
    const { path, type, mode, folder: holder } = row;
    const start = holder === '' ? 0 : holder.length + 1;
    const folder = folders.of(holder);
    entries += 1;
    folder.entries += 1;
    types.set(type, (types.get(type) ?? 0) + 1);
    if (type === 'file' || type === 'hardlink') {
      folder.files += 1;
      if ((mode & 0o111) !== 0) folder.executables += 1;
      if (isLibrary(path, start)) folder.libraries += 1;
      if ((mode & 0o6000) !== 0) setid.add(row);
      if (type === 'file') {
        const size = row.size;
        bytes += size;
        folder.bytes += size;
        if (size > largest.least) largest.add(row.entry(), size);
      }
    }
    if (type === 'symlink') symlinks.add(row);
    else if (type === 'character' || type === 'block') devices.add(row);
    else if ((mode & 0o002) !== 0) worldWritable.add(row);
    if (((mode & 0o004) === 0 || ((mode & 0o110) !== 0 && (mode & 0o001) === 0)) && type !== 'symlink') closed.add(row);
    users.add(row.uid, row);
    groups.add(row.gid, row);
    if (row.hasXattrs && row.entry().xattrs?.has('security.capability')) capabilities.add(row);
    const plain = isPlain(path, start);
    if (!plain && isOdd(path.slice(start))) oddNames.add(row);
    if (path.length > 250 && isLong(path, start)) longNames.add(row);
    else if (!plain && path.length - start > 79 && isLong(path, start)) longNames.add(row);
  });
  return {
    entries,
    types,
    bytes,
    folders: folders.all,
    setid,
    capabilities,
    devices,
    worldWritable,
    closed,
    symlinks,
    oddNames,
    longNames,
    users: users.finish(),
    groups: groups.finish(),
    largest: largest.entries,
  };
}

/** What lies below a folder at any depth, the folder's own entry not counted. */
export function below(folders: ReadonlyMap<string, FolderTally>, root: string): FolderTally {
  const sum = new Tally(root);
  for (const tally of folders.values()) {
    if (!isUnder(tally.path, root)) continue;
    sum.entries += tally.entries;
    sum.files += tally.files;
    sum.bytes += tally.bytes;
    sum.executables += tally.executables;
    sum.libraries += tally.libraries;
  }
  return sum;
}

class Tally implements FolderTally {
  readonly path: string;
  entries = 0;
  files = 0;
  bytes = 0;
  executables = 0;
  libraries = 0;

  constructor(path: string) {
    this.path = path;
  }
}

class Folders {
  readonly all = new Map<string, Tally>();
  #last = new Tally('\0');

  /** The tally of a folder. Archives list a folder's files together, so the last one is nearly always right. */
  of(folder: string): Tally {
    if (folder === this.#last.path) return this.#last;
    let tally = this.all.get(folder);
    if (tally === undefined) {
      tally = new Tally(folder);
      this.all.set(folder, tally);
    }
    this.#last = tally;
    return tally;
  }
}

class Sighted implements Sightings {
  readonly entries: Entry[] = [];
  count = 0;

  add(row: TreeRow): void {
    this.count += 1;
    if (this.entries.length < limits.census) this.entries.push(row.entry());
  }
}

class Ids {
  readonly #tallies = new Map<number, { id: number; count: number; example: Entry }>();
  #last: { id: number; count: number; example: Entry } | undefined;
  #highest: { id: number; count: number; example: Entry } | undefined;
  #further = 0;

  add(id: number, row: TreeRow): void {
    if (this.#last?.id === id) {
      this.#last.count += 1;
      return;
    }
    let tally = this.#tallies.get(id);
    if (tally === undefined) {
      tally = { id, count: 0, example: row.entry() };
      if (this.#highest === undefined || id > this.#highest.id) this.#highest = tally;
      if (this.#tallies.size < limits.censusIds) this.#tallies.set(id, tally);
      else {
        this.#further += 1;
        return;
      }
    }
    tally.count += 1;
    this.#last = tally;
  }

  finish(): IdCensus {
    const highest = this.#highest;
    return {
      tallies: this.#tallies,
      further: this.#further,
      highest: highest && { ...highest, count: Math.max(1, highest.count) },
    };
  }
}

class Largest {
  readonly entries: Entry[] = [];
  /** Files up to this size need not be looked at. */
  least = 0;

  add(entry: Entry, size: number): void {
    let at = this.entries.length;
    while (at > 0 && (this.entries[at - 1] as Entry).size < size) at -= 1;
    this.entries.splice(at, 0, entry);
    if (this.entries.length > limits.censusLargest) this.entries.pop();
    if (this.entries.length === limits.censusLargest) this.least = (this.entries.at(-1) as Entry).size;
  }
}

/** Whether a name is `lib*.so` or `lib*.so.*`; most names are told by their first character. */
function isLibrary(path: string, start: number): boolean {
  if (path.charCodeAt(start) !== 108 || !path.startsWith('lib', start)) return false;
  const at = path.indexOf('.so', start);
  return at > 0 && (at + 3 === path.length || path.charCodeAt(at + 3) === 46);
}

/** Printable ASCII only, from `start`. */
function isPlain(path: string, start: number): boolean {
  for (let i = start; i < path.length; i += 1) {
    const code = path.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function isOdd(name: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f]/.test(name) || !name.isWellFormed();
}

/** Linux limits (limits.h, PATH_MAX with its NUL and NAME_MAX), in bytes; a lone surrogate stands for one byte. */
function isLong(path: string, start: number): boolean {
  return byteLength(path) > 4095 || byteLength(path.slice(start)) > 255;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 || (code >= 0xdc80 && code <= 0xdcff) ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
