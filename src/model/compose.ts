import { type EntryColumns, EntryColumnsBuilder, EntryTable } from './entry.ts';
import { TableTree } from './file-tree.ts';
import type { Layer, LayerInput, LayerScan } from './layer.ts';
import { hiddenEntries, overlayLayers } from './overlay.ts';
import { LayeredPaths } from './paths.ts';

/** The facets that come of reading an image's layers. */
export interface ComposedLayers {
  readonly layers: readonly Layer[];
  /** undefined where no layer is a file system (an artifact). */
  readonly rootfs: TableTree | undefined;
  /** Every tree that was looked at, for the contents that were asked for and not there. */
  trees(): readonly TableTree[];
}

/** Layers as found and as read, put together: each with its own tree, and the merged root. */
export function composeLayers(
  inputs: readonly LayerInput[],
  scans: readonly LayerScan[],
  /** Tables that were made while other layers were still being read. */
  ready: readonly (EntryTable | undefined)[] = [],
): ComposedLayers {
  const tables = scans.map((scan, index) => {
    const table = ready[index];
    return table !== undefined && table.columns === scan.columns ? table : new EntryTable(scan.columns, index);
  });
  const overlay = overlayLayers(tables);
  const readers = scans.map((scan) => scan.read);
  const opened: TableTree[] = [];
  const layers = inputs.map((input, index): Layer => {
    const { address: _address, scanned: _scanned, reread: _reread, squashfs: _squashfs, ...stated } = input;
    const table = tables[index] as EntryTable;
    const scan = scans[index] as LayerScan;
    let tree: TableTree | undefined;
    return {
      ...stated,
      index,
      scan,
      get tree() {
        if (tree === undefined) {
          tree = new TableTree(tables, new LayeredPaths([table], []), gapsOf([input], [scan]), readers);
          opened.push(tree);
        }
        return tree;
      },
      hidden: () => hiddenEntries(table, overlay.hidden[index] ?? []),
    };
  });
  const hasFiles = inputs.some((input) => input.isFileSystem);
  const rootfs = hasFiles ? new TableTree(tables, overlay.paths, gapsOf(inputs, scans), readers) : undefined;
  return { layers, rootfs, trees: () => (rootfs === undefined ? opened : [rootfs, ...opened]) };
}

/** The columns of a layer that could not be read: new ones each time, because their buffers may move to another thread. */
export const emptyColumns = (): EntryColumns => new EntryColumnsBuilder().finish();

/** As people call a layer: one of several, or the squashfs that is the whole root. */
export function layerName({ squashfs }: Pick<LayerInput, 'squashfs'>, index: number, count: number): string {
  return squashfs === undefined || squashfs.isLayer ? `layer ${index + 1} of ${count}` : squashfs.name;
}

function gapsOf(inputs: readonly LayerInput[], scans: readonly LayerScan[]): string[] {
  return scans.flatMap((scan, index) => {
    const input = inputs[index] as LayerInput;
    if (!input.isFileSystem) return [];
    const name = layerName(input, index, scans.length);
    if (scan.state === 'absent') return [`${name} is not in the image`];
    if (scan.state === 'foreign') return [`${name} is not distributed with the image`];
    if (scan.complete) return [];
    const [first] = scan.problems;
    return [`${name} could not be read to its end${first === undefined ? '' : ` (${first.detail})`}`];
  });
}
