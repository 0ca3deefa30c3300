import type { ByteAddress } from '../base/bytes.ts';
import type { Digest } from '../base/digest.ts';
import type { Want } from '../base/pattern.ts';
import type { Entry, EntryColumns } from './entry.ts';
import type { FileTree, ReadContent } from './file-tree.ts';
import type { SquashfsRequest, SquashfsVolume } from './squashfs.ts';

export type Compression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'squashfs' | 'unknown';

/** What is wrong with the bytes of a layer. The codes are stable; `oci/layers-readable` and `oci/paths-safe` word them. */
export interface LayerProblem {
  readonly code: LayerProblemCode;
  /** What was seen, for people; may hold untrusted text. */
  readonly detail: string;
  /** Offset in the uncompressed layer, in bytes. */
  readonly offset?: number;
  readonly path?: string | undefined;
}
export type LayerProblemCode =
  | 'compression-unsupported' // by this program: makes rules inconclusive
  | 'compression-damaged'
  | 'compression-truncated'
  | 'compression-trailing' // bytes after the last member or frame
  | 'compression-bomb'
  | 'not-a-tar'
  | 'tar-checksum'
  | 'tar-field' // a header field that is no number
  | 'tar-pax' // a damaged or contradictory extended header
  | 'tar-truncated'
  | 'tar-no-end' // no end marker
  | 'tar-after-end' // entries or other bytes after the end marker
  | 'tar-type' // a type flag that no format defines
  | 'tar-sparse' // a sparse file in a form that is not understood
  | 'path-escapes' // `..` above the root
  | 'path-absolute'
  | 'path-empty'
  | 'path-too-long'
  | 'path-nul'
  | 'path-through-link' // the entry's folder is a symbolic link made in the same layer
  | 'link-escapes' // a hard link to outside of the root
  | 'link-dangling' // a hard link to nothing
  | 'duplicate-changes-type'
  | 'whiteout-malformed'
  | 'squashfs' // `squashfs/structure-valid` words it
  | 'limit';

/** What reading one layer showed, all of it computed here, nothing taken from what the image says of itself. */
export interface LayerScan {
  /** `read`: to the end, or as far as the bytes allow; `absent`: no such blob; `foreign`: not distributed with the image; `opaque`: hashed, not read as tar. */
  readonly state: 'read' | 'absent' | 'foreign' | 'opaque';
  readonly compression: Compression;
  /** Of the blob as stored: one for each algorithm that was asked for. */
  readonly digests: readonly Digest[];
  /** Bytes of the blob as stored. */
  readonly size: number;
  /** Of the uncompressed bytes. */
  readonly diffIds: readonly Digest[];
  readonly contentSize: number;
  /** The first `limits.problems`; `problemCount` counts all. */
  readonly problems: readonly LayerProblem[];
  readonly problemCount: number;
  /** Whether decompression and the tar reached their ends, so that no entry can be missing. */
  readonly complete: boolean;
  readonly columns: EntryColumns;
  /** Paths of the files in which the marker of a want was found, kept or not; undefined where no want asked for one. */
  readonly marked?: readonly string[];
  /** Given: contents and heads are not in the columns, but are read when they are asked for. */
  readonly read?: ReadContent;
  /** The squashfs that the layer is. */
  readonly volume?: SquashfsVolume;
}

/** A layer that a source found, before it is read. */
export interface LayerInput {
  /** Given: it is a squashfs, read at chosen places. */
  readonly squashfs?: SquashfsRequest;
  /** Where the bytes are; undefined for a blob that is not there, and for one that was already read in passing. */
  readonly address: ByteAddress | undefined;
  /** The scan of a layer whose bytes came by once only (standard input, compressed archives). */
  readonly scanned?: LayerScan;
  /** Reads such a layer once more for certain contents, where the input can be read again. */
  readonly reread?: (wants: readonly Want[]) => Promise<LayerScan>;
  /** False for blobs that are no file system (artifacts, in-toto statements): hashed only. */
  readonly isFileSystem: boolean;
  readonly foreign: boolean;
  readonly mediaType: string | undefined;
  readonly digest: Digest | undefined;
  readonly size: number | undefined;
  /** RFC 6901 pointer of its descriptor in the manifest, e.g. `/layers/0`. */
  readonly pointer: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly urls: readonly string[];
  /** As the config states it. */
  readonly diffId: Digest | undefined;
  /** The history entry that made it, as evidence only. */
  readonly createdBy: string | undefined;
}

/** A layer of which no document says anything: it is all that the input holds. */
export const unstatedLayer: LayerInput = {
  address: undefined,
  isFileSystem: true,
  foreign: false,
  mediaType: undefined,
  digest: undefined,
  size: undefined,
  pointer: '',
  annotations: {},
  urls: [],
  diffId: undefined,
  createdBy: undefined,
};

/** A layer as rules see it: what is stated beside what reading showed. */
export interface Layer extends Omit<LayerInput, 'address' | 'scanned' | 'reread' | 'squashfs'> {
  /** Base first. */
  readonly index: number;
  readonly scan: LayerScan;
  /** This layer alone, whiteouts as the files that they are. */
  readonly tree: FileTree;
  /** Entries that a later layer overwrites or deletes. */
  hidden(): Iterable<HiddenEntry>;
}

export interface HiddenEntry {
  readonly entry: Entry;
  /** The layer that hides it. */
  readonly by: number;
  readonly how: 'overwritten' | 'deleted';
}
