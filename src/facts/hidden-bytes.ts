import { defineFact } from '../model/fact.ts';

/** Bytes of files that one later layer overwrites or deletes in one folder of a lower layer. */
export interface HiddenFolder {
  /** Up to three segments deep; a file that lies higher stands for itself. */
  readonly path: string;
  /** Indices of the layer that holds the bytes and of the one that hides them. */
  readonly layer: number;
  readonly by: number;
  readonly bytes: number;
  readonly files: number;
  readonly how: 'overwritten' | 'deleted';
}

export interface HiddenBytes {
  readonly bytes: number;
  /** Bytes of the files of all layers. */
  readonly total: number;
  /** Most bytes first. */
  readonly folders: readonly HiddenFolder[];
}

const depth = 3;

/** What the image carries and nobody sees. */
export const hiddenBytes = defineFact({
  id: 'hidden-bytes',
  requires: ['layers'],
  wants: [],
  derive: ({ layers }): HiddenBytes => {
    const folders = new Map<string, { -readonly [K in keyof HiddenFolder]: HiddenFolder[K] }>();
    let bytes = 0;
    let total = 0;
    for (const layer of layers) {
      for (const size of layer.scan.columns.sizes) total += size;
      for (const { entry, by, how } of layer.hidden()) {
        if (entry.type !== 'file') continue;
        bytes += entry.size;
        const path = entry.path.split('/', depth).join('/');
        const key = `${layer.index} ${by} ${how} ${path}`;
        const folder = folders.get(key);
        if (folder === undefined) folders.set(key, { path, layer: layer.index, by, bytes: entry.size, files: 1, how });
        else {
          folder.bytes += entry.size;
          folder.files += 1;
        }
      }
    }
    return {
      bytes,
      total,
      folders: [...folders.values()].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)),
    };
  },
});
