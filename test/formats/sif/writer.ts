import { descriptorField, descriptorSize, groupMask } from '../../../src/formats/sif/descriptor.ts';
import type { SifFile } from '../../../src/formats/sif/reader.ts';

/** One object of a SIF that a test makes. */
export interface ObjectDesign {
  readonly type: number;
  readonly data?: Uint8Array | string;
  readonly id?: number;
  /** 0 for none; 1 where nothing is said. */
  readonly group?: number;
  readonly link?: number;
  readonly linkGroup?: number;
  readonly name?: string;
  readonly extra?: Uint8Array;
  readonly time?: number;
  readonly align?: number;
}

export interface SifDesign {
  readonly objects?: readonly ObjectDesign[];
  readonly capacity?: number;
  readonly launch?: string;
  readonly arch?: string;
  readonly time?: number;
  readonly id?: string;
}

export const bytesOf = (data: Uint8Array | string | undefined): Buffer =>
  typeof data === 'string' ? Buffer.from(data) : Buffer.from(data ?? new Uint8Array());

/** Numbers of 32 bits one after the other, little-endian, with bytes behind them. */
export function extra(numbers: readonly number[], ...rest: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) head.writeInt32LE(number, index * 4);
  return Buffer.concat([head, ...rest]);
}

export const partition = (fileSystem: number, role: number, arch = '02'): Buffer =>
  extra([fileSystem, role], Buffer.from(`${arch}\0`));

/** Writes a SIF as the format says: header, table at 4096, objects behind it, with the space before them as padding. */
export function writeSif(design: SifDesign): Buffer {
  const { objects = [], capacity = 48, time = 1_600_000_000 } = design;
  const dataOffset = 4096 + capacity * descriptorSize;
  const table = Buffer.alloc(capacity * descriptorSize);
  const data: Buffer[] = [];
  let end = dataOffset;
  for (const [index, object] of objects.entries()) {
    const content = bytesOf(object.data);
    const align = object.align ?? (object.type === 0x4004 ? 4096 : 1);
    const offset = Math.ceil(end / align) * align;
    const at = index * descriptorSize;
    table.writeInt32LE(object.type, at + descriptorField.type);
    table.writeUInt8(1, at + descriptorField.used);
    table.writeUInt32LE(object.id ?? index + 1, at + descriptorField.id);
    table.writeUInt32LE((groupMask | (object.group ?? 1)) >>> 0, at + descriptorField.group);
    const link = object.linkGroup === undefined ? (object.link ?? 0) : (groupMask | object.linkGroup) >>> 0;
    table.writeUInt32LE(link, at + descriptorField.link);
    table.writeBigInt64LE(BigInt(offset), at + descriptorField.offset);
    table.writeBigInt64LE(BigInt(content.length), at + descriptorField.size);
    table.writeBigInt64LE(BigInt(content.length + offset - end), at + descriptorField.sizeWithPadding);
    table.writeBigInt64LE(BigInt(object.time ?? time), at + descriptorField.createdAt);
    table.writeBigInt64LE(BigInt(object.time ?? time), at + descriptorField.modifiedAt);
    bytesOf(object.name).copy(table, at + descriptorField.name);
    bytesOf(object.extra).copy(table, at + descriptorField.extra);
    data.push(Buffer.alloc(offset - end), content);
    end = offset + content.length;
  }
  const header = Buffer.alloc(4096);
  header.write(design.launch ?? '#!/usr/bin/env run-singularity\n');
  header.write('SIF_MAGIC\0', 32, 'latin1');
  header.write('01\0', 42, 'latin1');
  header.write(`${design.arch ?? '00'}\0`, 45, 'latin1');
  header.write((design.id ?? '00000000-0000-4000-8000-000000000001').replaceAll('-', ''), 48, 'hex');
  const numbers = [time, time, capacity - objects.length, capacity, 4096, table.length, dataOffset, end - dataOffset];
  for (const [index, number] of numbers.entries()) header.writeBigInt64LE(BigInt(number), 64 + index * 8);
  return Buffer.concat([header, table, ...data]);
}

/** Bytes in memory as a file, handed out as a reader of the disk does: what was read last is overwritten by the next read. */
export function fileOf(bytes: Uint8Array): SifFile {
  let last = Buffer.alloc(0);
  return {
    length: bytes.length,
    read: (offset, length) => {
      last.fill(0xee);
      last = Buffer.from(bytes.subarray(Math.max(0, offset), Math.max(0, offset) + Math.max(0, length)));
      return last;
    },
  };
}

/** The place of a field of the descriptor at an index of the table. */
export const at = (index: number, field: keyof typeof descriptorField): number =>
  4096 + index * descriptorSize + descriptorField[field];

/** A SIF with a definition, a primary partition, an SBOM, a data partition in group 2 and a link between objects. */
export const rich = (): Buffer =>
  writeSif({
    arch: '02',
    objects: [
      { type: 0x4001, data: 'bootstrap: docker\n', name: 'image.def' },
      { type: 0x4004, data: Buffer.alloc(5000, 7), name: 'rootfs', extra: partition(1, 2) },
      { type: 0x4009, data: '{}', name: 'sbom.json', extra: extra([1]), link: 2 },
      { type: 0x4004, data: Buffer.alloc(100, 9), group: 2, extra: partition(2, 3) },
      { type: 0x4006, data: '{"a":1}', group: 2, name: 'meta.json' },
    ],
  });
