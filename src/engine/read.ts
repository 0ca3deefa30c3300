import { type ByteAddress, lengthOf } from '../base/bytes.ts';
import { type Digest, isComputable, splitDigest } from '../base/digest.ts';
import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import type { Want } from '../base/pattern.ts';
import { composeLayers, emptyColumns } from '../model/compose.ts';
import { EntryTable } from '../model/entry.ts';
import { type Miss, TableTree } from '../model/file-tree.ts';
import type { OciImage } from '../model/image.ts';
import type { LayerInput, LayerScan } from '../model/layer.ts';
import { randomSeed } from '../model/path-index.ts';
import { readSquashfsLayer } from '../model/squashfs-layer.ts';
import { type OpenedSubject, plainFacetsOf, type Subject, type Unread } from '../model/subject.ts';
import { type ScanTask, scanAll } from './pool.ts';
import type { ScanRequest } from './scan-layer.ts';

/** A subject whose layers have been read. */
export interface ReadSubject {
  readonly subject: Subject;
  readonly unread: Unread;
  /** Of the manifest or the whole input; the latter is hashed while the subject is judged. */
  readonly digest: Promise<string | null>;
  /** Every tree that was looked at. */
  readonly trees: () => readonly TableTree[];
  /** Bytes of the input read so far. */
  readonly bytesRead: () => number;
  /** How often the layer that was read most was gone through. */
  readonly passes: () => number;
  /** Fetches contents that were not kept, in one targeted pass over the layers that hold them; false where none could be had. */
  readonly fetch: (misses: readonly Miss[]) => Promise<boolean>;
  /** Closes files from which contents are read when they are asked for. */
  readonly close: () => void;
}

type Algorithm = ScanRequest['algorithms'][number];

function algorithmsFor(digest: Digest | undefined): Algorithm[] {
  if (digest === undefined || !isComputable(digest)) return ['sha256'];
  return [splitDigest(digest).algorithm as Algorithm];
}

/** Reads every layer once, hashes what is to be hashed beside it, and puts the facets together. */
export async function readSubject(
  opened: OpenedSubject,
  wants: readonly Want[],
  progress: (bytes: number) => void,
): Promise<ReadSubject> {
  const inputs = opened.layers ?? [];
  if (inputs.length > limits.layers) throw tooMany(`${opened.name} has more than ${limits.layers} layers`);
  const tasks: ScanTask[] = [];
  const taskOf = new Map<string, number>();
  const keyOf = (address: ByteAddress): string | undefined =>
    address.kind === 'file' ? `${address.path}\0${address.offset}\0${address.length}` : undefined;
  const seed = randomSeed();
  const isHashed = opened.isHashed ?? true;
  const places = inputs.map((input): number | undefined => {
    if (input.address === undefined || input.scanned !== undefined) return undefined;
    if (input.squashfs !== undefined && (input.digest === undefined || !isHashed)) return undefined;
    const request: ScanRequest = {
      algorithms: algorithmsFor(input.digest),
      diffAlgorithms: algorithmsFor(input.diffId),
      isFileSystem: input.isFileSystem && input.squashfs === undefined,
      wants,
      seed,
    };
    return addTask({ address: input.address, request });
  });
  const file = typeof opened.digest === 'object' && opened.digest !== null ? opened.digest.file : undefined;
  const fileTask: ScanTask | undefined = file && {
    address: file,
    request: { algorithms: ['sha256'], diffAlgorithms: [], isFileSystem: false, wants: [] },
  };
  // Beside layers that are scanned it is one more of them; alone it takes as long as the judging, and goes on beside it.
  const filePlace = fileTask === undefined || tasks.length === 0 ? undefined : addTask(fileTask);
  const fileAlone = fileTask === undefined || tasks.length > 0 ? undefined : scanAll([fileTask], progress);
  fileAlone?.catch(() => {});
  const tables: (EntryTable | undefined)[] = [];
  const scanning = scanAll(tasks, progress, (task, scan) => {
    const layer = places.indexOf(task);
    const input = inputs[layer];
    if (input?.isFileSystem && input.squashfs === undefined) tables[layer] = new EntryTable(scan.columns, layer, true);
  });
  // On this thread, while workers hash.
  const volumes = inputs.map((input) =>
    input.squashfs === undefined || input.address === undefined
      ? undefined
      : readSquashfsLayer(input.address, input.squashfs),
  );
  const scans = await scanning;
  const scanned = inputs.map((input, index) => {
    const place = places[index];
    const scan = place === undefined ? input.scanned : scans[place];
    const volume = volumes[index]?.scan;
    // What is no tar has no bytes but those that are stored: its DiffID is that of the blob.
    if (volume !== undefined)
      return {
        ...volume,
        digests: scan?.digests ?? [],
        diffIds: input.diffId === undefined ? [] : (scan?.digests ?? []),
      };
    return asScanned(input, scan);
  });
  // A layer that is named often is read once and merged often.
  if (scanned.reduce((sum, scan) => sum + scan.columns.count, 0) > limits.entries)
    throw tooMany(`the layers of ${opened.name} hold more than ${limits.entries} entries`);
  const composed = composeLayers(inputs, scanned, tables);
  const rootfs = opened.rootfs ?? composed.rootfs;
  const trees = (): readonly TableTree[] =>
    opened.rootfs instanceof TableTree ? [opened.rootfs, ...composed.trees()] : composed.trees();
  const counts = {
    bytesRead: opened.bytesRead + tasks.reduce((sum, task) => sum + lengthOf(task.address), 0) + passedBy(inputs),
    passes: inputs.length > 0 ? 1 : 0,
  };
  const held = volumes.filter((volume) => volume !== undefined);
  const subject: Subject = {
    name: opened.name,
    kind: opened.kind,
    ...(opened.manifest === undefined ? {} : { manifest: withLayers(opened.manifest, composed.layers) }),
    ...plainFacetsOf(opened),
    parts: opened.parts,
    ...(opened.layers === undefined ? {} : { layers: composed.layers }),
    ...(rootfs === undefined ? {} : { rootfs }),
    ...(held.length === 0 ? {} : { squashfs: held.flatMap(({ scan }) => scan.volume ?? []) }),
  };
  const fileDigest = async (): Promise<string | null> => {
    const [scan] = fileAlone === undefined ? [scans[filePlace as number]] : await fileAlone;
    if (fileAlone !== undefined && file !== undefined) counts.bytesRead += lengthOf(file);
    return scan?.digests[0] ?? null;
  };
  const digest =
    typeof opened.digest === 'string' || opened.digest === null ? Promise.resolve(opened.digest) : fileDigest();
  return {
    subject,
    unread: opened.unread ?? {},
    digest,
    trees,
    bytesRead: () =>
      counts.bytesRead + held.reduce((sum, volume) => sum + volume.bytesRead(), opened.bytesReadLater?.() ?? 0),
    passes: () => counts.passes,
    fetch: (misses) => fetchMisses(misses, inputs, trees(), counts),
    close: () => {
      for (const volume of held) volume.close();
    },
  };

  /** The same bytes are scanned once, however often they are named; a file-system request serves a mere hash too. */
  function addTask(task: ScanTask): number {
    const key = keyOf(task.address);
    const known = key === undefined ? undefined : taskOf.get(key);
    const same = known === undefined ? undefined : tasks[known];
    if (
      known !== undefined &&
      same !== undefined &&
      task.request.algorithms.every((algorithm) => same.request.algorithms.includes(algorithm))
    )
      return known;
    tasks.push(task);
    if (key !== undefined) taskOf.set(key, tasks.length - 1);
    return tasks.length - 1;
  }
}

function tooMany(message: string): PratiqueError {
  return new PratiqueError('limit', message, 'See src/base/limits.ts for the caps and their reasons.');
}

/** Bytes of layers that were read while the archive went by. */
function passedBy(inputs: readonly LayerInput[]): number {
  return inputs.reduce((sum, input) => sum + (input.scanned?.size ?? 0), 0);
}

function asScanned(input: LayerInput, scan: LayerScan | undefined): LayerScan {
  if (scan !== undefined && input.isFileSystem) return isProvenWhole(input, scan) ? { ...scan, complete: true } : scan;
  if (scan !== undefined)
    return { ...scan, state: 'opaque', problems: [], problemCount: 0, complete: true, columns: emptyColumns() };
  const state = input.foreign ? 'foreign' : 'absent';
  return {
    state,
    compression: 'unknown',
    digests: [],
    size: 0,
    diffIds: [],
    contentSize: 0,
    problems: [],
    problemCount: 0,
    complete: false,
    columns: emptyColumns(),
  };
}

/** A tar without an end marker may be cut off between two entries; the DiffID shows that it is not. */
function isProvenWhole(input: LayerInput, scan: LayerScan): boolean {
  return (
    input.diffId !== undefined &&
    scan.diffIds.includes(input.diffId) &&
    scan.problemCount === scan.problems.length &&
    scan.problems.every((problem) => problem.code === 'tar-no-end')
  );
}

/** The layers' blobs with what their bytes turned out to be. */
function withLayers(
  image: OciImage,
  layers: readonly { readonly pointer: string; readonly digest: Digest | undefined; readonly scan: LayerScan }[],
): OciImage {
  const byPointer = new Map(layers.map((layer) => [layer.pointer, layer]));
  const blobs = image.blobs.map((blob) => {
    const layer = blob.role === 'layer' && blob.state === 'present' ? byPointer.get(blob.pointer) : undefined;
    const [digest] = layer?.scan.digests ?? [];
    return digest === undefined || layer === undefined ? blob : { ...blob, actual: { digest, size: layer.scan.size } };
  });
  return { ...image, blobs };
}

async function fetchMisses(
  misses: readonly Miss[],
  inputs: readonly LayerInput[],
  trees: readonly TableTree[],
  counts: { bytesRead: number; passes: number },
): Promise<boolean> {
  const byLayer = new Map<number, Set<string>>();
  for (const miss of misses) {
    if (miss.size > limits.captureFile) continue;
    const paths = byLayer.get(miss.layer) ?? new Set();
    byLayer.set(miss.layer, paths.add(miss.path));
  }
  const jobs = [...byLayer].flatMap(([layer, paths]) => {
    const input = inputs[layer];
    // A squashfs gave what it could when it was asked.
    if (input?.squashfs !== undefined) return [];
    if (input?.address === undefined && input?.reread === undefined) return [];
    return [
      {
        layer,
        paths,
        input,
        wants: [...paths].map((exact): Want => ({ path: { exact }, capture: { max: limits.captureFile } })),
      },
    ];
  });
  if (jobs.length === 0) return false;
  const seekable = jobs.flatMap(({ input, wants }) =>
    input.address === undefined
      ? []
      : [{ address: input.address, request: { algorithms: [], diffAlgorithms: [], isFileSystem: true, wants } }],
  );
  const read = await scanAll(seekable, () => {});
  const scans: (LayerScan | undefined)[] = [];
  for (const { input, wants } of jobs)
    scans.push(input.address === undefined ? await input.reread?.(wants) : read.shift());
  counts.passes += 1;
  let found = false;
  for (const [index, { layer, paths, input }] of jobs.entries()) {
    counts.bytesRead += input.address === undefined ? (input.scanned?.size ?? 0) : lengthOf(input.address);
    const columns = scans[index]?.columns;
    if (columns === undefined) continue;
    const names = columns.paths.names.split('\0');
    for (const [at, bytes] of columns.contents) {
      const path = names[at] as string;
      if (!paths.has(path) || bytes.length < (columns.sizes[at] as number)) continue;
      found = true;
      for (const tree of trees) tree.supply(path, layer, bytes);
    }
  }
  return found;
}
