import { u32, u64 } from './little-endian.ts';
import { type MetadataTable, metadataSize } from './metadata.ts';
import type { SquashfsProblems } from './problem.ts';
import type { BlockReader } from './source.ts';

/** Bytes of a pointer in a table's index. */
const pointerSize = 8;
/** A metadata block with its header is no longer than this, so the next pointer cannot be further away. */
const longestBlock = metadataSize + 2;

/** Records of one size in metadata blocks, found by an index of pointers to the blocks: fragments, ids, exports, attributes (squashfs.rst, "Fragment lookup table"). */
export class LookupTable {
  readonly count: number;
  /** Where its index begins in the image. */
  readonly at: number;
  readonly #name: string;
  readonly #recordSize: number;
  readonly #pointers: Float64Array;
  readonly #blocks: MetadataTable;
  #lastIndex = -1;
  #lastNumber: number | undefined;

  private constructor(
    name: string,
    at: number,
    count: number,
    recordSize: number,
    pointers: Float64Array,
    blocks: MetadataTable,
  ) {
    this.at = at;
    this.#name = name;
    this.count = count;
    this.#recordSize = recordSize;
    this.#pointers = pointers;
    this.#blocks = blocks;
  }

  /**
   * Reads the index that begins at `at` and must end at or before `end`, or there where `isExact`. Its pointers must rise
   * and lie close (linux, fs/squashfs/{id,export,fragment,xattr_id}.c). undefined where it is not there.
   */
  static open(
    table: { readonly name: string; readonly at: number; readonly end: number; readonly isExact: boolean },
    records: { readonly count: number; readonly size: number },
    blocks: MetadataTable,
    reader: BlockReader,
    problems: SquashfsProblems,
  ): LookupTable | undefined {
    const { name, at, end, isExact } = table;
    const length = Math.ceil((records.count * records.size) / metadataSize) * pointerSize;
    if (!(at + length <= Math.min(end, reader.length))) {
      problems.add('table-bounds', `the index of the ${name} table does not fit before what follows it`, at);
      return undefined;
    }
    if (isExact && at + length !== end)
      problems.add('table-size', `the index of the ${name} table has ${end - at} bytes instead of ${length}`, at);
    const bytes = reader.read(at, length);
    const pointers = new Float64Array(Math.floor(bytes.length / pointerSize));
    for (let index = 0; index < pointers.length; index += 1) pointers[index] = u64(bytes, index * pointerSize);
    for (let index = 0; index < pointers.length; index += 1) {
      const here = pointers[index] as number;
      const next = pointers[index + 1] ?? at;
      if (here < blocks.start || here >= next || next - here > longestBlock) {
        problems.add('table-index', `pointer ${index} of the ${name} table leads to ${here}`, at + index * pointerSize);
        break;
      }
    }
    const made = new LookupTable(name, at, records.count, records.size, pointers, blocks);
    if (records.count > 0) made.#checkLast(problems);
    return made;
  }

  /** The first block of the table, where its records begin. */
  get first(): number {
    return this.#pointers[0] ?? this.#blocks.end;
  }

  /** The bytes of a record, at their beginning; undefined where there is no such, or its block is damaged. */
  record(index: number): Buffer | undefined {
    if (index >= this.count) return undefined;
    const at = index * this.#recordSize;
    const pointer = this.#pointers[Math.floor(at / metadataSize)];
    if (pointer === undefined) return undefined;
    const bytes = this.#blocks.block(pointer)?.bytes;
    const offset = at % metadataSize;
    return bytes === undefined || offset + this.#recordSize > bytes.length
      ? undefined
      : bytes.subarray(offset, offset + this.#recordSize);
  }

  /** A record of four bytes as its number. Most often it is the one of before. */
  number(index: number): number | undefined {
    if (index !== this.#lastIndex) {
      const record = this.record(index);
      this.#lastIndex = index;
      this.#lastNumber = record === undefined ? undefined : u32(record, 0);
    }
    return this.#lastNumber;
  }

  /** A wrong count shows in the last block, which has more or fewer bytes than it must. */
  #checkLast(problems: SquashfsProblems): void {
    const pointer = this.#pointers.at(-1) as number;
    const bytes = this.#blocks.block(pointer)?.bytes;
    const wanted = this.count * this.#recordSize - (this.#pointers.length - 1) * metadataSize;
    if (bytes !== undefined && bytes.length !== wanted) {
      const detail = `the last block of the ${this.#name} table has ${bytes.length} bytes instead of ${wanted}`;
      problems.add('table-size', detail, pointer);
    }
  }
}
