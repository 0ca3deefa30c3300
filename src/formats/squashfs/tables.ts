import { FileBlocks } from './files.ts';
import { u32, u64 } from './little-endian.ts';
import { LookupTable } from './lookup-table.ts';
import { MetadataTable } from './metadata.ts';
import type { SquashfsProblems } from './problem.ts';
import type { BlockReader } from './source.ts';
import { isBlockSize, type Superblock, superblockSize, tablesOf } from './superblock.ts';
import type { Tables } from './walk.ts';
import { XattrTable } from './xattr.ts';

/** Bytes of the records of each table (squashfs_fs.h), and of what stands before the index of attributes. */
const recordSize = { fragment: 16, id: 4, export: 8, xattr: 16 } as const;
const xattrHeader = 16;

/** Opens all tables that the superblock names; of each that fails a problem says so. */
export function openTables(superblock: Superblock, reader: BlockReader, problems: SquashfsProblems): Tables {
  const end = Math.min(superblock.bytesUsed, reader.length);
  const { inodeTable, directoryTable, fragmentTable, exportTable, idTable, xattrTable } = superblock;
  const xattrs = xattrTable === undefined ? undefined : openXattrs(xattrTable, end, superblock, reader, problems);
  // Names and values of attributes come before the table that the superblock names.
  const starts = [...tablesOf(superblock).map(([, start]) => start), ...(xattrs === undefined ? [] : [xattrs.start])];
  /** Where what follows a table begins: its index must end there or before. */
  const after = (start: number): number => Math.min(end, ...starts.filter((other) => other > start));
  const lookup = (name: keyof typeof recordSize, at: number, count: number, start: number, isExact: boolean) => {
    const blocks = new MetadataTable(name, Math.max(start, superblockSize), at, reader, problems);
    const records = { count, size: recordSize[name] };
    return LookupTable.open({ name, at, end: after(at), isExact }, records, blocks, reader, problems);
  };
  const inodes = new MetadataTable('inode', inodeTable, after(inodeTable), reader, problems);
  const directories = new MetadataTable('directory', directoryTable, after(directoryTable), reader, problems);
  const fragments =
    fragmentTable === undefined
      ? undefined
      : lookup('fragment', fragmentTable, superblock.fragments, directoryTable, false);
  const exports =
    exportTable === undefined ? undefined : lookup('export', exportTable, superblock.inodes, directoryTable, false);
  return {
    reader,
    inodes,
    directories,
    exports,
    ids: lookup('id', idTable, superblock.ids, directoryTable, true),
    xattrs,
    files: new FileBlocks(
      reader,
      { blockSize: isBlockSize(superblock.blockSize) ? superblock.blockSize : 0, end: Math.min(inodeTable, end) },
      fragments,
    ),
    rootInode: superblock.rootInode,
    inodeCount: superblock.inodes,
  };
}

/** The table of attributes: where names and values begin, how many sets there are, and an index to them (squashfs.rst, "Xattr table"). */
function openXattrs(
  at: number,
  end: number,
  superblock: Superblock,
  reader: BlockReader,
  problems: SquashfsProblems,
): XattrTable | undefined {
  const header = Buffer.from(reader.read(at, Math.min(xattrHeader, end - at)));
  if (header.length < xattrHeader) {
    problems.add('table-bounds', 'the xattr table is cut off', at);
    return undefined;
  }
  const start = u64(header, 0);
  if (start < superblock.directoryTable || start >= at) {
    problems.add('table-bounds', `the names of the xattr table begin at ${start}`, at);
    return undefined;
  }
  const blocks = new MetadataTable('xattr', start, at, reader, problems);
  const records = { count: u32(header, 8), size: recordSize.xattr };
  const index = { name: 'xattr', at: at + xattrHeader, end, isExact: true };
  const sets = LookupTable.open(index, records, blocks, reader, problems);
  return sets === undefined
    ? undefined
    : new XattrTable(sets, new MetadataTable('xattr', start, sets.first, reader, problems));
}
