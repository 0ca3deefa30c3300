import { limits } from '../../base/limits.ts';
import { decodePath } from '../../base/path.ts';
import { u16, u32, u64 } from './little-endian.ts';
import type { LookupTable } from './lookup-table.ts';
import { MetadataCursor, type MetadataTable } from './metadata.ts';
import type { SquashfsProblems } from './problem.ts';

/** Prefixes by the type of a key; the bit says that the value is elsewhere (squashfs_fs.h, SQUASHFS_XATTR_*). */
const prefixes = ['user.', 'trusted.', 'security.'] as const;
const elsewhere = 0x100;
/** Bytes of an entry before its name, of the length before a value, and of a reference to a value that is elsewhere. */
const entrySize = 4;
const lengthSize = 4;
const referenceSize = 8;

export type Xattrs = ReadonlyMap<string, Uint8Array>;

/** Extended attributes by their number in the table; equal sets of several files are stored, and here read, once. */
export class XattrTable {
  readonly #sets: LookupTable;
  readonly #pairs: MetadataTable;
  readonly #known = new Map<number, Xattrs | undefined>();
  #kept = 0;
  /** Bytes that the last set cost, also where it could not be read: for callers that bound their work. */
  cost = 0;

  /** `sets` says where each set's names and values begin in `pairs`. */
  constructor(sets: LookupTable, pairs: MetadataTable) {
    this.#sets = sets;
    this.#pairs = pairs;
  }

  /** Where names and values begin in the image. */
  get start(): number {
    return this.#pairs.start;
  }

  /** How many sets there are. */
  get count(): number {
    return this.#sets.count;
  }

  /** What was read of a set; undefined where it could not be read, which is a problem. */
  get(id: number, path: string, problems: SquashfsProblems): Xattrs | undefined {
    this.cost = 0;
    if (this.#known.has(id)) return this.#known.get(id);
    const record = this.#sets.record(id);
    if (record === undefined) {
      problems.add(
        'xattr-id',
        `the attributes ${id} are none of the ${this.#sets.count} in the table`,
        this.#pairs.start,
        path,
      );
      return undefined;
    }
    const reference = u64(record, 0);
    const set = this.#read(reference, u32(record, 8), path, problems);
    if (set !== undefined) this.#kept += this.cost;
    if (this.#kept <= limits.squashfsXattrs) this.#known.set(id, set);
    return set;
  }

  #read(reference: number, count: number, path: string, problems: SquashfsProblems): Xattrs | undefined {
    const cursor = this.#cursorAt(reference);
    const problem = (code: 'xattr-unreadable' | 'xattr-limit', detail: string): undefined => {
      problems.add(code, detail, cursor?.blockAt ?? this.#pairs.start, path);
      return undefined;
    };
    if (cursor === undefined) return problem('xattr-unreadable', 'the attributes begin outside of their table');
    const set = new Map<string, Uint8Array>();
    for (let index = 0; index < count; index += 1) {
      if (!cursor.need(entrySize)) return problem('xattr-unreadable', 'the attributes are cut off');
      const type = u16(cursor.bytes, cursor.at);
      const nameLength = u16(cursor.bytes, cursor.at + 2);
      if (!cursor.need(entrySize + nameLength + lengthSize))
        return problem('xattr-unreadable', 'the attributes are cut off');
      const name = decodePath(cursor.bytes.subarray(cursor.at + entrySize, cursor.at + entrySize + nameLength));
      cursor.at += entrySize + nameLength;
      const value = this.#value(cursor, (type & elsewhere) !== 0, limits.squashfsXattrSet - this.cost);
      if (value === 'large')
        return problem('xattr-limit', `the attributes have more than ${limits.squashfsXattrSet} bytes`);
      if (value === undefined) return problem('xattr-unreadable', `the value of the attribute ${name} cannot be read`);
      this.cost += nameLength + value.length + entrySize;
      if (this.cost > limits.squashfsXattrSet)
        return problem('xattr-limit', `the attributes have more than ${limits.squashfsXattrSet} bytes`);
      const fault = keep(set, type, name, value);
      if (fault !== undefined) problems.add(...fault, cursor.blockAt, path);
    }
    return set;
  }

  /** The value that follows, or that the reference leads to which stands in its place. */
  #value(cursor: MetadataCursor, isElsewhere: boolean, left: number): Uint8Array | 'large' | undefined {
    if (!cursor.need(lengthSize)) return undefined;
    const length = u32(cursor.bytes, cursor.at);
    if (!isElsewhere) {
      cursor.at += lengthSize;
      return takeBytes(cursor, length, left);
    }
    if (length !== referenceSize || !cursor.need(lengthSize + referenceSize)) return undefined;
    const there = this.#cursorAt(u64(cursor.bytes, cursor.at + lengthSize));
    cursor.at += lengthSize + referenceSize;
    if (there === undefined || !there.need(lengthSize)) return undefined;
    const real = u32(there.bytes, there.at);
    there.at += lengthSize;
    return takeBytes(there, real, left);
  }

  #cursorAt(reference: number): MetadataCursor | undefined {
    const cursor = new MetadataCursor(this.#pairs);
    const block = this.#pairs.start + Math.floor(reference / 0x1_0000);
    return cursor.seek(block, reference % 0x1_0000) ? cursor : undefined;
  }
}

/** Adds an attribute, or says why it is none that a file can have. */
function keep(
  set: Map<string, Uint8Array>,
  type: number,
  name: string,
  value: Uint8Array,
): readonly [code: 'xattr-type' | 'xattr-name', detail: string] | undefined {
  const prefix = prefixes[type & 0xff];
  if (prefix === undefined || (type & ~(0xff | elsewhere)) !== 0)
    return ['xattr-type', `an attribute ${name} has the unknown type ${type}`];
  if (name === '' || name.includes('\0')) return ['xattr-name', `an attribute has an impossible name after ${prefix}`];
  if (set.has(prefix + name)) return ['xattr-name', `the attribute ${prefix}${name} is there twice`];
  set.set(prefix + name, value);
  return undefined;
}

function takeBytes(cursor: MetadataCursor, length: number, left: number): Uint8Array | 'large' | undefined {
  if (length > left) return 'large';
  if (!cursor.need(length)) return undefined;
  const value = Uint8Array.from(cursor.bytes.subarray(cursor.at, cursor.at + length));
  cursor.at += length;
  return value;
}
