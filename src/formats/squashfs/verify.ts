import { limits } from '../../base/limits.ts';
import { checkIndex } from './directory-index.ts';
import type { SquashfsEntry } from './entry.ts';
import { emptyInode, readInode } from './inode.ts';
import { u64 } from './little-endian.ts';
import { MetadataCursor } from './metadata.ts';
import type { SquashfsProblems } from './problem.ts';
import type { Tables } from './walk.ts';

export interface VerifyOptions {
  /** Unpack all data too: takes as long as to unpack the image. */
  readonly data: boolean;
  /** Bytes of data that may be read and unpacked: where there are more, a problem says that the rest was not looked at. */
  readonly maxBytes: number;
}

/** Visits all entries and checks what a walk has no need of: the export table, the indices of folders, and on demand all data. */
export function verifier(
  tables: Tables,
  problems: SquashfsProblems,
  options: VerifyOptions,
): (entry: SquashfsEntry) => void {
  const cursor = new MetadataCursor(tables.inodes);
  const fields = emptyInode();
  const work = { left: limits.entries };
  let left = options.maxBytes;
  let isCut = false;
  return (entry) => {
    const { path, type, reference } = entry;
    const exported = tables.exports?.record(entry.inode - 1);
    if (tables.exports !== undefined && (exported === undefined || u64(exported, 0) !== reference))
      problems.add('table-export', `the export table does not lead to inode ${entry.inode}`, tables.exports.at, path);
    if (type !== 'directory' && (type !== 'file' || !options.data || left < 0)) return;
    if (!cursor.seekReference(reference) || readInode(cursor, fields) !== undefined) return;
    if (type === 'directory') {
      const fault =
        fields.indexCount === 0 || work.left < 0 ? undefined : checkIndex(cursor, tables.directories, fields, work);
      if (fault !== undefined) problems.add('directory-index', fault, cursor.blockAt, path);
      if (work.left < 0 && !isCut) {
        isCut = true;
        problems.add(
          'directory-limit',
          `more than ${limits.entries} names in folders with an index`,
          cursor.blockAt,
          path,
        );
      }
      return;
    }
    const before = tables.files.cost;
    const fault = tables.files.read(cursor, fields, (piece) => {
      left -= piece.length;
      return left >= 0;
    });
    if (fault !== undefined) problems.add(fault.code, fault.detail, fault.offset, path);
    left -= tables.files.cost - before;
    if (left < 0) problems.add('block-limit', `more than ${options.maxBytes} bytes of data`, 0, path);
  };
}
