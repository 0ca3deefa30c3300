import { deflateSync } from 'node:zlib';

/** Writes images by hand, stored as it is or packed with gzip, for what mksquashfs would never write. */

const blockSize = 8192;

/** Numbers as little-endian bytes: `[value, bytes]`. */
export function pack(...fields: readonly (readonly [value: number, size: 1 | 2 | 4 | 8])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, size]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)));
      return bytes.subarray(0, size);
    }),
  );
}

export interface Sketch {
  readonly data?: Buffer;
  readonly inodes: Buffer;
  readonly directories: Buffer;
  /** Position of the root in `inodes`. */
  readonly root: number;
  readonly count: number;
  readonly ids?: readonly number[];
  readonly fragments?: Buffer;
  readonly pairs?: Buffer;
  readonly sets?: Buffer;
  readonly blockLog?: number;
  /** Metadata are packed. Places that {@link placeOf} gives are of no use then. */
  readonly isPacked?: boolean;
}

/** Where a position of a table is in the image: block from the table's start, and offset in it. */
export const placeOf = (position: number): { block: number; offset: number } => ({
  block: Math.floor(position / blockSize) * (blockSize + 2),
  offset: position % blockSize,
});
export const referenceOf = (position: number): number => {
  const { block, offset } = placeOf(position);
  return block * 65536 + offset;
};

export function buildImage(sketch: Sketch): Buffer {
  const { data = Buffer.alloc(0), ids = [0], fragments, pairs, sets, blockLog = 17, isPacked = false } = sketch;
  const parts: Buffer[] = [Buffer.alloc(96), data];
  let at = 96 + data.length;
  const put = (bytes: Buffer): number => {
    const start = at;
    parts.push(bytes);
    at += bytes.length;
    return start;
  };
  const table = (bytes: Buffer): number[] => {
    const starts: number[] = [];
    for (let from = 0; from < bytes.length; from += blockSize) {
      const piece = bytes.subarray(from, from + blockSize);
      const packed = deflateSync(piece);
      const stored = isPacked ? [pack([packed.length, 2]), packed] : [pack([0x8000 | piece.length, 2]), piece];
      starts.push(put(Buffer.concat(stored)));
    }
    return starts;
  };
  const index = (starts: readonly number[]): number => put(Buffer.concat(starts.map((start) => pack([start, 8]))));
  const inodeTable = at;
  table(sketch.inodes);
  const directoryTable = at;
  table(sketch.directories);
  const fragmentTable = fragments === undefined ? -1 : index(table(fragments));
  const idTable = index(table(pack(...ids.map((id) => [id, 4] as const))));
  let xattrTable = -1;
  if (pairs !== undefined && sets !== undefined) {
    const pairsAt = at;
    table(pairs);
    const starts = table(sets);
    xattrTable = put(pack([pairsAt, 8], [sets.length / 16, 4], [0, 4]));
    index(starts);
  }
  const superblock = pack(
    [0x73717368, 4],
    [sketch.count, 4],
    [0, 4],
    [2 ** blockLog, 4],
    [(fragments?.length ?? 0) / 16, 4],
    [1, 2],
    [blockLog, 2],
    [0, 2],
    [ids.length, 2],
    [4, 2],
    [0, 2],
    [referenceOf(sketch.root), 8],
    [at, 8],
    [idTable, 8],
    [xattrTable, 8],
    [inodeTable, 8],
    [directoryTable, 8],
    [fragmentTable, 8],
    [-1, 8],
  );
  superblock.copy(parts[0] as Buffer);
  return Buffer.concat(parts);
}

const header = (type: number, number: number, mode = 0o755): Buffer =>
  pack([type, 2], [mode, 2], [0, 2], [0, 2], [0, 4], [number, 4]);

/** A folder whose listing begins at a position of the directory table; `size` without the 3 that are added. */
export function folder(number: number, at: number, size: number, parent: number): Buffer {
  const { block, offset } = placeOf(at);
  return Buffer.concat([header(1, number), pack([block, 4], [2, 4], [size + 3, 2], [offset, 2], [parent, 4])]);
}

/** The same with room for large listings and attributes. */
export function largeFolder(
  number: number,
  at: number,
  size: number,
  parent: number,
  xattr = 0xffff_ffff,
  index: readonly { readonly position: number; readonly name: string }[] = [],
): Buffer {
  const { block, offset } = placeOf(at);
  return Buffer.concat([
    header(8, number),
    pack([2, 4], [size + 3, 4], [block, 4], [parent, 4], [index.length, 2], [offset, 2], [xattr, 4]),
    ...index.flatMap(({ position, name }) => [
      pack([position, 4], [placeOf(at + position).block, 4], [name.length - 1, 4]),
      Buffer.from(name),
    ]),
  ]);
}

/** An extended file inode with its list of blocks. */
export function file(
  number: number,
  size: number,
  options: {
    blocks?: readonly number[];
    start?: number;
    fragment?: number;
    at?: number;
    xattr?: number;
    links?: number;
  } = {},
): Buffer {
  const { blocks = [], start = 96, fragment = 0xffff_ffff, at = 0, xattr = 0xffff_ffff, links = 1 } = options;
  return Buffer.concat([
    header(9, number, 0o644),
    pack([start, 8], [size, 8], [0, 8], [links, 4], [fragment, 4], [at, 4], [xattr, 4]),
    ...blocks.map((block) => pack([block, 4])),
  ]);
}

export function link(number: number, target: Buffer, size = target.length, links = 1): Buffer {
  return Buffer.concat([header(3, number, 0o777), pack([links, 4], [size, 4]), target]);
}

export interface Name {
  readonly name: string | Buffer;
  /** Position of its inode in the inode table. */
  readonly at: number;
  readonly number: number;
  readonly type: number;
}

/** A listing, with a header for each name: names are not sorted here. */
export function listing(names: readonly Name[]): Buffer {
  return Buffer.concat(
    names.flatMap(({ name, at, number, type }) => {
      const { block, offset } = placeOf(at);
      const bytes = Buffer.from(name as string);
      return [
        pack([0, 4], [block, 4], [number, 4]),
        pack([offset, 2], [0, 2], [type, 2], [bytes.length - 1, 2]),
        bytes,
      ];
    }),
  );
}

/** Inode types of a listing. */
export const directory = 1;
export const regular = 2;
export const symlink = 3;

/** A root in 40 bytes, then the inodes; `at` of a name counts them from 0, and its number is 2 more where it says none. */
export function imageOf(
  inodes: readonly Buffer[],
  names: readonly (Partial<Name> & { name: string | Buffer })[],
  more: Partial<Sketch> = {},
): Buffer {
  const places = inodes.map((_, index) => 40 + inodes.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const directories = listing(
    names.map(({ at = 0, number = at + 2, type = regular, name }) => ({
      name,
      number,
      type,
      at: places[at] ?? Math.max(at, 0),
    })),
  );
  const root = largeFolder(1, 0, directories.length, 99);
  return buildImage({
    inodes: Buffer.concat([root, ...inodes]),
    directories,
    root: 0,
    count: inodes.length + 1,
    ...more,
  });
}
