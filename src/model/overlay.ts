import { baseName, parentOf } from '../base/path.ts';
import { type EntryTable, entryTypes, whiteoutPrefix } from './entry.ts';
import type { HiddenEntry } from './layer.ts';
import { hashOf } from './path-index.ts';
import { type HiddenFlags, LayeredPaths, type TreePaths } from './paths.ts';

/** The merged root: which entry each path has, and what later layers hid. */
export interface Overlay {
  readonly paths: TreePaths;
  /** For each layer what is hidden in it. */
  readonly hidden: readonly (readonly HiddenMark[])[];
}
export interface HiddenMark {
  readonly index: number;
  readonly by: number;
  readonly how: 'overwritten' | 'deleted';
}

const opaqueMarker = '.wh..wh..opq';
const directory = entryTypes.indexOf('directory');
const untouched = 1;
const touched = 2;

/**
 * Lays layers over each other as overlayfs does (image-spec, layer.md#applying-changesets): whiteouts and opaque markers
 * act on lower layers only, a later entry replaces an earlier one, and what is no folder hides all that lay below its path.
 * Works from the top layer down, so that nothing is ever removed, and looks only into folders that upper layers touch.
 */
export function overlayLayers(tables: readonly EntryTable[]): Overlay {
  const hidden: HiddenMark[][] = tables.map(() => []);
  const flags: (Uint8Array | undefined)[] = tables.map(() => undefined);
  const marks = new Marks(tables, flags);
  for (let layer = tables.length - 1; layer >= 0; layer -= 1) {
    const table = tables[layer] as EntryTable;
    const own = hidden[layer] as HiddenMark[];
    const added: Added[] = [];
    const hide = (index: number): void => {
      flags[layer] ??= new Uint8Array(table.names.length);
      (flags[layer] as Uint8Array)[index] = 1;
    };
    marks.startLayer(layer);
    for (const index of table.columns.whiteouts) {
      hide(index);
      const mark = whiteoutOf(table.names[index] as string);
      if (mark !== undefined) added.push(mark);
    }
    if (table.hasDuplicates) {
      for (const index of earlierOnes(table)) {
        hide(index);
        if (table.columns.types[index] !== directory) own.push({ index, by: layer, how: 'overwritten' });
      }
    }
    if (layer < tables.length - 1) {
      for (const { index, mark, isDirectory } of marks.hiddenHere(table)) {
        if (flags[layer]?.[index] === 1) continue;
        hide(index);
        // A folder under a folder is no loss: the two are one folder.
        if (!(isDirectory && mark.isFolder)) own.push({ index, by: mark.by, how: mark.how });
        // A file that a folder above hides still cuts off what lower layers have below its path: overlayfs merges no further.
        if (!isDirectory) added.push({ path: table.names[index] as string, opaque: false });
      }
    }
    marks.endLayer(layer, added, table);
  }
  return { paths: new LayeredPaths(tables, flags), hidden };
}

/** A path that is taken away from lower layers, or a folder whose contents are. */
interface Added {
  readonly path: string;
  readonly opaque: boolean;
}

function whiteoutOf(path: string): Added | undefined {
  const base = baseName(path);
  const folder = parentOf(path);
  if (base === opaqueMarker) return { path: folder, opaque: true };
  // Other names with the double prefix are notes of AUFS to itself.
  if (base.startsWith('.wh..wh.') || base.length === whiteoutPrefix.length) return undefined;
  const name = base.slice(whiteoutPrefix.length);
  return { path: folder === '' ? name : `${folder}/${name}`, opaque: false };
}

/** Entries whose path a later entry of the same layer states again. */
function* earlierOnes(table: EntryTable): Iterable<number> {
  for (let at = 0; at < table.names.length; at += 1) {
    const last = table.find(table.names[at] as string);
    if (last !== undefined && last !== at) yield at;
  }
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
  /** The same by path, for folders that hold others too. */
  readonly #states = new Map<string, Hiding | null>();
  /** Whether an upper layer has anything in a folder; 0: not looked at yet. */
  #touched = new Uint8Array(0);
  #folders: readonly string[] = [];
  readonly #tables: readonly EntryTable[];
  readonly #flags: HiddenFlags;
  #current = 0;

  constructor(tables: readonly EntryTable[], flags: HiddenFlags) {
    this.#tables = tables;
    this.#flags = flags;
  }

  startLayer(layer: number): void {
    this.#folders = this.#tables[layer]?.folders ?? [];
    this.#folderState = new Array(this.#folders.length);
    this.#states.clear();
    this.#touched = new Uint8Array(this.#folders.length);
    this.#current = layer;
  }

  endLayer(layer: number, added: readonly Added[], table: EntryTable): void {
    for (const { path, opaque } of added) {
      const map = opaque ? this.#opaque : this.#deleted;
      if (!map.has(path)) map.set(path, layer);
    }
    for (const parent of table.folders) {
      for (let folder = parent; folder !== '' && !this.#implied.has(folder); folder = parentOf(folder))
        this.#implied.set(folder, layer);
    }
  }

  /** The entries of the present layer that upper layers hide. */
  *hiddenHere(table: EntryTable): Iterable<{ index: number; mark: Hiding; isDirectory: boolean }> {
    const { folderIds, types } = table.columns;
    for (let index = 0; index < table.names.length; index += 1) {
      const folderId = folderIds[index] as number;
      let folder = this.#folderState[folderId];
      if (folder === undefined) {
        folder = this.#stateOf(this.#folders[folderId] as string);
        this.#folderState[folderId] = folder;
      }
      // Where no upper layer has anything in this folder, nothing in it can be stated, deleted or implied again.
      if (folder === null && this.#isUntouched(folderId)) continue;
      const path = table.names[index] as string;
      if (path === '') continue;
      const isDirectory = types[index] === directory;
      const mark = this.#hiding(path, folder, isDirectory);
      if (mark !== undefined) yield { index, mark, isDirectory };
    }
  }

  /** What hides a path of the present layer, or undefined; `folder` is what hides all of its folder. */
  #hiding(path: string, folder: Hiding | null, isDirectory: boolean): Hiding | undefined {
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
    const known = this.#states.get(folder);
    if (known !== undefined) return known;
    const state = this.#findState(folder);
    this.#states.set(folder, state);
    return state;
  }

  #findState(folder: string): Hiding | null {
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
    let seed: number | undefined;
    let hash = 0;
    for (let layer = this.#tables.length - 1; layer > this.#current; layer -= 1) {
      const table = this.#tables[layer] as EntryTable;
      if (table.seed !== seed) {
        seed = table.seed;
        hash = hashOf(path, seed);
      }
      const index = table.find(path, hash);
      if (index === undefined) continue;
      // Hidden there means deleted or overwritten further up, which is found by itself.
      if (this.#flags[layer]?.[index] === 1) return undefined;
      return { layer, isDirectory: table.columns.types[index] === directory };
    }
    return undefined;
  }
}

/** The hidden entries of one layer as objects. */
export function* hiddenEntries(table: EntryTable, marks: readonly HiddenMark[]): Iterable<HiddenEntry> {
  for (const mark of marks) yield { entry: table.at(mark.index), by: mark.by, how: mark.how };
}
