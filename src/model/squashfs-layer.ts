import { type ByteAddress, lengthOf, openReader } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import { BlockUnpacker } from '../formats/compression/block/unpack.ts';
import type { SquashfsEntry } from '../formats/squashfs/entry.ts';
import { openSquashfs, type SquashfsImage } from '../formats/squashfs/image.ts';
import { EntryColumnsBuilder, type EntryFields } from './entry.ts';
import type { ReadContent } from './file-tree.ts';
import type { LayerProblem, LayerScan } from './layer.ts';
import type { SquashfsRequest, SquashfsVolume } from './squashfs.ts';

/** A squashfs as a layer. Its file is held open until `close`. */
export interface SquashfsLayer {
  readonly scan: LayerScan;
  /** Bytes read from the input so far, for contents too. */
  bytesRead(): number;
  close(): void;
}

/**
 * Reads the metadata of a squashfs, all folders and inodes, on the present thread; contents are read when they are asked for.
 * @throws PratiqueError `unreadable` where the file cannot be opened, `limit` where its names are more than can be held.
 */
export function readSquashfsLayer(
  address: ByteAddress,
  request: SquashfsRequest,
  contentCap: number = limits.squashfsContents,
): SquashfsLayer {
  const reader = openReader(address);
  const image = openSquashfs({ read: reader.read, length: lengthOf(address) }, new BlockUnpacker());
  const references: number[] = [];
  const builder = new EntryColumnsBuilder();
  const { isComplete } = image.verify({ data: false, maxBytes: 0 }, (entry) => {
    if (entry.path === '') return;
    for (const fields of request.isLayer ? layered(entry) : [fieldsOf(entry)]) {
      builder.add(fields);
      references.push(entry.reference);
    }
  });
  const columns = builder.finish();
  const content = columns.sizes.reduce((sum, size) => sum + size, 0);
  const problems = image.problems.map((problem): LayerProblem => ({ ...problem, code: 'squashfs' }));
  const volume: SquashfsVolume = {
    name: request.name,
    at: request.at,
    superblock: image.superblock,
    compressor: image.compressor,
    problems: image.problems,
    problemCount: image.problemCount,
    isComplete,
  };
  return {
    scan: {
      state: 'read',
      compression: 'squashfs',
      digests: [],
      size: lengthOf(address),
      diffIds: [],
      contentSize: content,
      problems,
      problemCount: image.problemCount,
      complete: isComplete,
      columns,
      read: contentReader(image, references, contentCap),
      volume,
    },
    bytesRead: () => image.bytesRead,
    close: reader.close,
  };
}

function contentReader(image: SquashfsImage, references: readonly number[], cap: number): ReadContent {
  return (entry, index, max, first = entry.size) => {
    if ((first >= entry.size && entry.size > max) || image.contentCost > cap) return undefined;
    const { bytes, fault } = image.content(references[index] as number, Math.min(first, entry.size));
    return fault === undefined ? bytes : undefined;
  };
}

function fieldsOf(entry: SquashfsEntry): EntryFields {
  const { path, type, mode, uid, gid, size, mtime, device, link, xattrs } = entry;
  return { path, type, mode, uid, gid, size, mtime, device, link, xattrs };
}

const opaque = ['trusted.overlay.opaque', 'user.overlay.opaque'];

/** overlayfs's own form of whiteouts and opaque folders (kernel, filesystems/overlayfs.rst, "whiteouts and opaque directories") in that of the image-spec. */
function layered(entry: SquashfsEntry): EntryFields[] {
  const fields = fieldsOf(entry);
  const slash = entry.path.lastIndexOf('/') + 1;
  if (entry.type === 'character' && entry.device?.major === 0 && entry.device.minor === 0) {
    const path = `${entry.path.slice(0, slash)}.wh.${entry.path.slice(slash)}`;
    return [{ ...fields, path, type: 'file', device: undefined }];
  }
  const isOpaque = entry.type === 'directory' && opaque.some((name) => entry.xattrs?.get(name)?.[0] === 0x79);
  if (!isOpaque) return [fields];
  return [fields, { ...fields, path: `${entry.path}/.wh..wh..opq`, type: 'file', xattrs: undefined }];
}
