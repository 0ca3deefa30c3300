import { baseName, parentOf } from '../base/path.ts';
import { type EntryTable, entryTypes } from './entry.ts';
import { type EntryRef, entryRef } from './file-tree.ts';
import type { HiddenEntry } from './layer.ts';

/** The merged root: which entry each path has, and what later layers hid. */
export interface Overlay {
  /** Path → entry, base layer's order last: the order is that of the archives, top layer first. */
  readonly paths: ReadonlyMap<string, EntryRef>;
  /** For each layer what is hidden in it. */
  readonly hidden: readonly (readonly HiddenMark[])[];
}
export interface HiddenMark {
  readonly index: number;
  readonly by: number;
  readonly how: 'overwritten' | 'deleted';
}

const opaqueMarker = '.wh..wh..opq';
const whiteoutPrefix = '.wh.';
const directory = entryTypes.indexOf('directory');
const untouched = 1;
const touched = 2;

/**
 * Lays layers over each other as overlayfs does (image-spec, layer.md#applying-changesets): whiteouts and opaque markers
 * act on lower layers only, a later entry replaces an earlier one, and what is no folder hides all that lay below its path.
 * Works from the top layer down, so that nothing is ever removed.
 */
export function overlayLayers(tables: readonly EntryTable[]): Overlay {
  const paths = new Map<string, EntryRef>();
  const hidden: HiddenMark[][] = tables.map(() => []);
  const marks = new Marks();
  for (let layer = tables.length - 1; layer >= 0; layer -= 1) {
    const table = tables[layer] as EntryTable;
    const types = table.columns.types;
    const own = hidden[layer] as HiddenMark[];
    const isTop = marks.isEmpty;
    const added: Array<{ path: string; opaque: boolean }> = [];
    marks.startLayer(layer, tables, paths);
    for (let index = 0; index < table.names.length; index += 1) {
      const path = table.names[index] as string;
      if (path === '' || path === '.') continue;
      const base = baseName(path);
      if (base.startsWith(whiteoutPrefix)) {
        const folder = parentOf(path);
        if (base === opaqueMarker) added.push({ path: folder, opaque: true });
        else if (!base.startsWith('.wh..wh.') && base.length > whiteoutPrefix.length) {
          const name = base.slice(whiteoutPrefix.length);
          added.push({ path: folder === '' ? name : `${folder}/${name}`, opaque: false });
        }
        continue;
      }
      const isDirectory = types[index] === directory;
      if (!isTop) {
        const mark = marks.hiding(path, table.columns.folderIds[index] as number, isDirectory);
        if (mark !== undefined) {
          // A folder under a folder is no loss: the two are one folder.
          if (!(isDirectory && mark.isFolder)) own.push({ index, by: mark.by, how: mark.how });
          // A file that a folder above hides still cuts off what lower layers have below its path: overlayfs merges no further.
          if (!isDirectory) added.push({ path, opaque: false });
          continue;
        }
      }
      const earlier = paths.get(path);
      if (earlier !== undefined && types[earlier % 2 ** 24] !== directory)
        own.push({ index: earlier % 2 ** 24, by: layer, how: 'overwritten' });
      paths.set(path, entryRef(layer, index));
    }
    marks.endLayer(layer, added, table);
  }
  return { paths, hidden };
}

interface Hiding {
  readonly by: number;
  readonly how: 'overwritten' | 'deleted';
  /** The path itself is stated again above, as a folder. */
  readonly isFolder: boolean;
}

/** What the layers above the present one do to paths below them. */
class Marks {
  readonly #deleted = new Map<string, number>();
  readonly #opaque = new Map<string, number>();
  /** Folders that the paths of upper layers imply, with the layer: they hide a file or link of that name. */
  readonly #implied = new Map<string, number>();
  /** What hides the contents of each folder of the present layer, by the folder's number; undefined: not looked at yet. */
  #folderState: (Hiding | null | undefined)[] = [];
  /** Whether an upper layer has anything in a folder; 0: not looked at yet. */
  #touched = new Uint8Array(0);
  #folders: readonly string[] = [];
  #tables: readonly EntryTable[] = [];
  #paths: ReadonlyMap<string, EntryRef> = new Map();
  #any = false;
  #current = 0;

  get isEmpty(): boolean {
    return !this.#any;
  }

  startLayer(layer: number, tables: readonly EntryTable[], paths: ReadonlyMap<string, EntryRef>): void {
    this.#tables = tables;
    this.#paths = paths;
    this.#folders = tables[layer]?.folders ?? [];
    this.#folderState = new Array(this.#folders.length);
    this.#touched = new Uint8Array(this.#folders.length);
    this.#current = layer;
  }

  endLayer(layer: number, added: readonly { path: string; opaque: boolean }[], table: EntryTable): void {
    for (const { path, opaque } of added) {
      const map = opaque ? this.#opaque : this.#deleted;
      if (!map.has(path)) map.set(path, layer);
    }
    for (const parent of table.folders) {
      for (let folder = parent; folder !== '' && !this.#implied.has(folder); folder = parentOf(folder))
        this.#implied.set(folder, layer);
    }
    this.#any = true;
  }

  /** What hides a path of the present layer, or undefined. */
  hiding(path: string, folderId: number, isDirectory: boolean): Hiding | undefined {
    let folder = this.#folderState[folderId];
    if (folder === undefined) {
      folder = this.#stateOf(this.#folders[folderId] as string);
      this.#folderState[folderId] = folder;
    }
    // Where no upper layer has anything in this folder, nothing in it can be stated, deleted or implied again.
    if (folder === null && this.#isUntouched(folderId)) return undefined;
    const above = this.#upper(path);
    if (above !== undefined) return { by: above.layer, how: 'overwritten', isFolder: above.isDirectory };
    const deletedBy = this.#deleted.get(path);
    if (deletedBy !== undefined) return { by: deletedBy, how: 'deleted', isFolder: false };
    if (folder !== null) return folder;
    if (!isDirectory) {
      const implied = this.#implied.get(path);
      if (implied !== undefined) return { by: implied, how: 'overwritten', isFolder: false };
    }
    return undefined;
  }

  #isUntouched(folderId: number): boolean {
    let known = this.#touched[folderId] as number;
    if (known === 0) {
      const folder = this.#folders[folderId] as string;
      known = folder === '' || this.#implied.has(folder) ? touched : untouched;
      this.#touched[folderId] = known;
    }
    return known === untouched;
  }

  /** What hides everything inside a folder. */
  #stateOf(folder: string): Hiding | null {
    const opaqueBy = this.#opaque.get(folder);
    if (opaqueBy !== undefined) return { by: opaqueBy, how: 'deleted', isFolder: false };
    if (folder === '') return null;
    const deletedBy = this.#deleted.get(folder);
    if (deletedBy !== undefined) return { by: deletedBy, how: 'deleted', isFolder: false };
    const above = this.#upper(folder);
    if (above !== undefined && !above.isDirectory) return { by: above.layer, how: 'overwritten', isFolder: false };
    return this.#stateOf(parentOf(folder));
  }

  /** The entry of a path in the layers above the present one. */
  #upper(path: string): { readonly layer: number; readonly isDirectory: boolean } | undefined {
    const ref = this.#paths.get(path);
    if (ref === undefined) return undefined;
    const layer = Math.floor(ref / 2 ** 24);
    if (layer <= this.#current) return undefined;
    return { layer, isDirectory: this.#tables[layer]?.columns.types[ref % 2 ** 24] === directory };
  }
}

/** The hidden entries of one layer as objects. */
export function* hiddenEntries(table: EntryTable, marks: readonly HiddenMark[]): Iterable<HiddenEntry> {
  for (const mark of marks) yield { entry: table.at(mark.index), by: mark.by, how: mark.how };
}
