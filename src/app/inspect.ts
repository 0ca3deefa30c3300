import { lengthOf, openReader } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import type { Want } from '../base/pattern.ts';
import { scanAll } from '../engine/pool.ts';
import { readSubject } from '../engine/read.ts';
import { BlockUnpacker } from '../formats/compression/block/unpack.ts';
import { openSquashfs } from '../formats/squashfs/image.ts';
import { metadataFolder } from '../model/apptainer.ts';
import type { Entry } from '../model/entry.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { LayerInput } from '../model/layer.ts';
import { type OpenedSubject, plainFacetsOf } from '../model/subject.ts';
import type { FileList, Inspection, ListedFile } from '../report/inspect/inspection.ts';
import { version } from '../version.ts';
import { type OpenOptions, openSubjects } from './open.ts';

export interface InspectOptions extends OpenOptions {
  /** False: the files are left out. */
  readonly files?: boolean;
  /** Told of each subject's progress in bytes. */
  readonly progress?: (subject: string, bytes: number, total: number | undefined) => void;
}

/** Where Apptainer keeps what it starts and how it is explained. */
const runscript = `${metadataFolder}/runscript`;
const help = `${metadataFolder}/runscript.help`;
const wants: readonly Want[] = [runscript, help].map((exact) => ({
  path: { exact },
  capture: { max: limits.captureFile },
}));
const tool = { name: 'pratique', version };

/**
 * Reads the subjects of an input one after the other and hands each to `show`, which must be done with it before the next.
 * @throws PratiqueError where the input cannot be opened; what a single subject of several throws is thrown after all were shown.
 */
export async function inspect(
  text: string,
  options: InspectOptions,
  show: (inspection: Inspection, index: number, count: number) => Promise<void>,
): Promise<void> {
  const opened = await openSubjects(text, options, () => wants);
  const failures: unknown[] = [];
  let index = 0;
  for (const subject of opened) {
    try {
      const volume = wholeVolume(subject);
      const use = (inspection: Inspection): Promise<void> => {
        index += 1;
        return show(inspection, index - 1, opened.length);
      };
      await (volume === undefined ? withLayers(subject, options, use) : withVolume(subject, volume, options, use));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

type Use = (inspection: Inspection) => Promise<void>;

/** The squashfs that is all of a subject: it is walked where it lies, and nothing of it is held. */
function wholeVolume({ layers }: OpenedSubject): LayerInput | undefined {
  const [layer] = layers ?? [];
  const isWhole = layers?.length === 1 && layer?.squashfs?.isLayer === false && layer.address !== undefined;
  return isWhole ? layer : undefined;
}

async function withVolume(subject: OpenedSubject, layer: LayerInput, options: InspectOptions, use: Use): Promise<void> {
  const { address, squashfs } = layer;
  if (address === undefined) return;
  const reader = openReader(address);
  try {
    const image = openSquashfs({ read: reader.read, length: lengthOf(address) }, new BlockUnpacker());
    const textOf = (path: string): string | undefined => {
      const reference = image.find(path);
      const content = reference === undefined ? undefined : image.content(reference, limits.captureFile);
      return content === undefined || content.fault !== undefined ? undefined : new TextDecoder().decode(content.bytes);
    };
    let isComplete = true;
    const files: FileList = {
      root: 'squashfs-root',
      order: 'stored',
      each: (visit) => {
        isComplete = image.walk(visit).isComplete;
      },
    };
    const withFiles = options.files ?? true;
    await use({
      subject: { name: subject.name, kind: subject.kind, ...plainFacetsOf(subject) },
      tool,
      get notes() {
        return isComplete
          ? subject.notes
          : [...subject.notes, 'files are missing: not all of the squashfs can be read'];
      },
      texts: { runscript: textOf(runscript), help: textOf(help) },
      volume: {
        name: squashfs?.name ?? 'the file',
        superblock: image.superblock,
        compressor: image.compressor,
        xattrSets: image.xattrSets,
        problems: () => ({ kept: image.problems, count: image.problemCount }),
      },
      files: withFiles ? files : undefined,
      isWithoutFiles: !withFiles,
      digest: digestOf(subject),
    });
  } finally {
    reader.close();
  }
}

/** The digest of a subject whose layers are not hashed with it: computed beside all else, where it is large. */
function digestOf({ digest }: OpenedSubject): () => Promise<string | null> {
  if (digest === null || typeof digest === 'string') return () => Promise.resolve(digest);
  const request = { algorithms: ['sha256'] as const, diffAlgorithms: [], isFileSystem: false, wants: [] };
  const hashing = scanAll([{ address: digest.file, request }], () => {});
  // Whoever asks is told.
  hashing.catch(() => {});
  return async () => (await hashing)[0]?.digests[0] ?? null;
}

async function withLayers(opened: OpenedSubject, options: InspectOptions, use: Use): Promise<void> {
  const total = opened.layers?.reduce((sum, { address }) => sum + (address?.kind === 'file' ? address.length : 0), 0);
  const read = await readSubject(opened, wants, (bytes) => options.progress?.(opened.name, bytes, total));
  try {
    const { subject } = read;
    const { rootfs } = subject;
    const withFiles = options.files ?? true;
    await use({
      subject,
      tool,
      notes: [...opened.notes, ...Object.values(opened.unread ?? {})],
      texts: { runscript: textIn(rootfs, runscript), help: textIn(rootfs, help) },
      volume: undefined,
      files: withFiles && rootfs !== undefined ? filesOf(rootfs) : undefined,
      isWithoutFiles: !withFiles && rootfs !== undefined,
      digest: () => read.digest,
    });
  } finally {
    read.close();
  }
}

function textIn(tree: FileTree | undefined, path: string): string | undefined {
  const bytes = tree?.peek(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function filesOf(tree: FileTree): FileList {
  return {
    root: '',
    order: 'sorted',
    each: (visit) => {
      for (const entry of tree.walk()) visit(listed(tree, entry));
    },
  };
}

/** A hard link is listed as the file that it is a name of, as a file system has it. */
function listed(tree: FileTree, entry: Entry): ListedFile {
  const { path, type, size, link, layer, xattrs } = entry;
  const shown = type === 'hardlink' ? (tree.resolve(path) ?? entry) : entry;
  const { mode, uid, gid, mtime, device } = shown;
  const target = shown.type === 'symlink' ? (shown.link ?? '') : undefined;
  return {
    path,
    type,
    kind: shown.type === 'hardlink' ? 'unknown' : shown.type,
    mode,
    uid,
    gid,
    size,
    mtime,
    statSize: target === undefined ? shown.size : Buffer.byteLength(target),
    target,
    device,
    link,
    layer,
    xattrs,
  };
}
