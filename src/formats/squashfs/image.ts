import { BlockUnpacker } from '../compression/block/unpack.ts';
import { type Compressor, compressionOf, optionsSize, readOptions } from './compressor.ts';
import { findInode } from './directory-index.ts';
import type { SquashfsEntry } from './entry.ts';
import type { BlockFault, TakePiece } from './files.ts';
import { emptyInode, readInode } from './inode.ts';
import { u16 } from './little-endian.ts';
import { MetadataCursor } from './metadata.ts';
import { type SquashfsProblem, SquashfsProblems } from './problem.ts';
import { BlockReader, type SquashfsSource, type Unpacker } from './source.ts';
import { checkSuperblock, readSuperblock, type Superblock, superblockSize } from './superblock.ts';
import { openTables } from './tables.ts';
import { type VerifyOptions, verifier } from './verify.ts';
import { type Tables, Walk, type WalkResult } from './walk.ts';

/** What a file holds. */
export interface SquashfsContent {
  /** The first bytes, as many as asked for or as there are; fewer where `fault` says why. */
  readonly bytes: Uint8Array;
  readonly fault: BlockFault | undefined;
}

/** An image that was opened: nothing but the superblock and the indices of the tables is read until it is asked for. */
export interface SquashfsImage {
  /** undefined where this is no image of squashfs 4.0: `problems` say what it is. */
  readonly superblock: Superblock | undefined;
  readonly compressor: Compressor | undefined;
  /** Distinct sets of extended attributes. */
  readonly xattrSets: number;
  /** What was found wrong so far, by opening, walking and verifying: the first `limits.problems`, and how many there are. */
  readonly problems: readonly SquashfsProblem[];
  readonly problemCount: number;
  /** Bytes that were read from the source so far. */
  readonly bytesRead: number;
  /** Gives every entry, the root first, folders before what they hold. A second walk finds no problem again. */
  walk(visit: (entry: SquashfsEntry) => void): WalkResult;
  /** A walk that looks at more, see {@link VerifyOptions}; gives every entry too. */
  verify(options: VerifyOptions, visit?: (entry: SquashfsEntry) => void): WalkResult;
  /** Bytes that reading contents took and made so far: for callers that bound their work. */
  readonly contentCost: number;
  /** The inode that a path of the image names, links not followed: only the folders on the way are read. */
  find(path: string): number | undefined;
  /** The first `max` bytes of the file whose inode `reference` finds; only the blocks that hold them are read. */
  content(reference: number, max: number): SquashfsContent;
  /** The content in order, a block at a time, until `take` says false; what it ended for, where it ended early. */
  read(reference: number, take: TakePiece): BlockFault | undefined;
}

const nothing: WalkResult = { entries: 0, inodes: 0, isComplete: false };

/** Opens an image. Throws nothing for what its bytes hold: that is said by `problems`. */
export function openSquashfs(source: SquashfsSource, unpacker: Unpacker = new BlockUnpacker()): SquashfsImage {
  const problems = new SquashfsProblems();
  const head = Buffer.from(source.read(0, Math.min(superblockSize + 64, source.length)));
  const superblock = readSuperblock(head, problems);
  const compressor = superblock === undefined ? undefined : compressorOf(superblock, head, problems);
  const reader = new BlockReader(source, unpacker, compressor);
  if (superblock !== undefined) checkSuperblock(superblock, source.length, problems);
  const tables = superblock === undefined ? undefined : openTables(superblock, reader, problems);
  let isWalked = false;
  const walk = (visit: (entry: SquashfsEntry) => void): WalkResult => {
    if (tables === undefined) return nothing;
    const result = new Walk(tables, isWalked ? new SquashfsProblems() : problems, visit).run();
    isWalked = true;
    return result;
  };
  return {
    superblock,
    compressor,
    xattrSets: tables?.xattrs?.count ?? 0,
    problems: problems.kept,
    get problemCount() {
      return problems.count;
    },
    get bytesRead() {
      return head.length + reader.bytesRead;
    },
    walk: (visit) => walk(visit),
    verify: (options, visit) => {
      if (tables === undefined) return nothing;
      const check = verifier(tables, problems, options);
      return walk(
        visit === undefined
          ? check
          : (entry) => {
              check(entry);
              visit(entry);
            },
      );
    },
    get contentCost() {
      return tables?.files.cost ?? 0;
    },
    find: (path) =>
      tables === undefined ? undefined : findInode(path, tables.inodes, tables.directories, tables.rootInode),
    content: (reference, max) => contentOf(tables, reference, max),
    read: (reference, take) => readFile(tables, reference, take),
  };
}

function contentOf(tables: Tables | undefined, reference: number, max: number): SquashfsContent {
  const pieces: Uint8Array[] = [];
  let left = max;
  const fault = readFile(tables, reference, (piece) => {
    if (left > 0) pieces.push(Uint8Array.from(piece.subarray(0, left)));
    left -= piece.length;
    return left > 0;
  });
  return { bytes: pieces.length === 1 ? (pieces[0] as Uint8Array) : new Uint8Array(Buffer.concat(pieces)), fault };
}

function readFile(tables: Tables | undefined, reference: number, take: TakePiece): BlockFault | undefined {
  const offset = (tables?.inodes.start ?? 0) + Math.floor(reference / 0x1_0000);
  const unreadable = { code: 'inode-unreadable', detail: 'the inode of the file cannot be read', offset } as const;
  if (tables === undefined) return unreadable;
  const cursor = new MetadataCursor(tables.inodes);
  const fields = emptyInode();
  if (!cursor.seekReference(reference) || readInode(cursor, fields) !== undefined) return unreadable;
  if (fields.type !== 2) return { ...unreadable, detail: 'the inode is that of no regular file' };
  return tables.files.read(cursor, fields, take);
}

/** The options follow the superblock in a metadata block that is stored as it is (squashfs.rst, "Compression options"). */
function compressorOf(superblock: Superblock, head: Buffer, problems: SquashfsProblems): Compressor {
  const kind = compressionOf(superblock.compressor);
  const id = superblock.compressor;
  if (kind === undefined) return { id, kind, options: undefined };
  if (!superblock.flags.compressorOptions) {
    // The kernel needs the version of its stream (fs/squashfs/lz4_wrapper.c).
    if (kind === 'lz4') problems.add('superblock-options', 'lz4 without its options, which it needs', 24);
    return { id, kind, options: undefined };
  }
  const isThere = head.length >= superblockSize + 2;
  const length = isThere ? u16(head, superblockSize) & 0x7fff : 0;
  const start = superblockSize + 2;
  const options = length > 62 ? undefined : readOptions(kind, head.subarray(start, start + length));
  if (options === undefined) {
    const detail = `the options of ${kind} have ${length} bytes instead of ${optionsSize[kind]}`;
    problems.add('superblock-options', detail, superblockSize);
  }
  return { id, kind, options };
}
