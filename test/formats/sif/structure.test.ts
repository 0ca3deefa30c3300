import { describe, expect, test } from 'vitest';
import {
  at,
  extra,
  fileOf,
  type ObjectDesign,
  partition,
  rich,
  type SifDesign,
  writeSif,
} from '../../../fixtures/sif.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { noTime } from '../../../src/formats/sif/structure.ts';

const problemsOf = (bytes: Uint8Array) =>
  readSif(fileOf(bytes)).problems.map(({ code, offset, id }) => [code, offset, id]);

const int64 = (value: number | bigint) => (bytes: Buffer, place: number) => bytes.writeBigInt64LE(BigInt(value), place);
const uint32 = (value: number) => (bytes: Buffer, place: number) => bytes.writeUInt32LE(value, place);
const text = (value: string) => (bytes: Buffer, place: number) => bytes.write(value, place, 'latin1');
type Put = (bytes: Buffer, place: number) => void;

/** Of the sample: 5 objects, table at 4096, data from 32176, the first object of 18 bytes there, a partition of 5000 at 32768. */
const size = rich().length;

describe('one field of the header wrong', () => {
  const cases: readonly (readonly [string, number, Put, string, number | undefined])[] = [
    ['another magic', 32, text('sif_magic'), 'magic', undefined],
    ['version 02', 42, text('02'), 'version', undefined],
    ['a version without its NUL', 44, text('5'), 'version', 42],
    ['an architecture of no table', 45, text('99'), 'arch-unknown', undefined],
    ['a negative time', 64, int64(-1), 'time-invalid', undefined],
    ['a time in the year 10000', 72, int64(253_402_300_800), 'time-invalid', undefined],
    ['changed before it was made', 72, int64(1_500_000_000), 'time-order', undefined],
    ['more free descriptors than there are', 80, int64(44), 'descriptors-free', undefined],
    ['a size of the table that its descriptors have not', 104, int64(28_079), 'table-size', undefined],
    ['a negative size of the table', 104, int64(-28_080), 'field-invalid', undefined],
    ['a data section in the table', 112, int64(32_175), 'data-overlaps-table', undefined],
    ['a data section behind the end', 112, int64(size), 'data-outside', undefined],
    ['a data section longer than the file', 120, int64(size), 'data-outside', 112],
    ['a negative size of the data section', 120, int64(-1), 'field-invalid', undefined],
  ];
  test.each(cases)('%s', (_, place, put, code, where) => {
    const bytes = rich();
    put(bytes, place);
    expect(problemsOf(bytes)).toEqual([[code, where ?? place, undefined]]);
  });

  test('a table at the wrong place', () => {
    const bytes = rich();
    int64(size - 100)(bytes, 96);
    expect(problemsOf(bytes)).toContainEqual(['table-outside', 96, undefined]);
    int64(-1)(bytes, 96);
    expect(problemsOf(bytes)).toContainEqual(['table-outside', 96, undefined]);
    int64(100)(bytes, 96);
    expect(problemsOf(bytes)).toContainEqual(['table-overlaps-header', 96, undefined]);
    int64(4096)(bytes, 96);
    int64(2n ** 60n)(bytes, 88);
    expect(problemsOf(bytes)).toContainEqual(['table-outside', 96, undefined]);
  });

  test('all numbers big-endian', () => {
    const bytes = rich();
    for (let place = 64; place < 128; place += 8) bytes.writeBigInt64BE(bytes.readBigInt64LE(place), place);
    expect(problemsOf(bytes)).toEqual([['byte-order', 80, undefined]]);
  });

  test('a file that ends in its header', () => {
    expect(problemsOf(rich().subarray(0, 127))).toEqual([['header-truncated', 127, undefined]]);
  });
});

describe('one field of a descriptor wrong', () => {
  const cases: readonly (readonly [string, number, Parameters<typeof at>[1], Put, string])[] = [
    ['a flag of 2', 0, 'used', text('\x02'), 'used-flag'],
    ['id 0', 4, 'id', uint32(0), 'id-zero'],
    ['the id of another', 4, 'id', uint32(1), 'id-duplicate'],
    ['a group without its mark', 0, 'group', uint32(1), 'group-invalid'],
    ['a group with half a mark', 0, 'group', uint32(0x80000001), 'group-invalid'],
    ['a link with half a mark', 2, 'link', uint32(0x70000002), 'link-invalid'],
    ['a link to group 0', 2, 'link', uint32(0xf0000000), 'link-invalid'],
    ['a link to itself', 2, 'link', uint32(3), 'link-invalid'],
    ['a link to an object that is not', 2, 'link', uint32(9), 'link-unresolved'],
    ['a link to a group that is not', 2, 'link', uint32(0xf0000009), 'link-unresolved'],
    ['a negative time', 0, 'createdAt', int64(-5), 'time-invalid'],
    ['a time without end', 0, 'modifiedAt', int64(2n ** 62n), 'time-invalid'],
    ['changed before it was made', 0, 'modifiedAt', int64(5), 'time-order'],
    ['a name with a line end', 0, 'name', text('a\nb'), 'name-invalid'],
    ['a name that is not UTF-8', 0, 'name', text('\xff'), 'name-invalid'],
    ['a name with bytes behind its end', 0, 'name', text('a\0b'), 'name-invalid'],
    ['a type of no table', 0, 'type', uint32(0x400c), 'type-unknown'],
    ['a file system of no table', 1, 'extra', uint32(7), 'filesystem-unknown'],
    ['an object outside', 0, 'offset', int64(size - 17), 'object-outside'],
    ['a negative offset', 0, 'offset', int64(-18), 'object-outside'],
    ['an offset that overflows', 0, 'offset', int64(2n ** 63n - 1n), 'object-outside'],
    ['a size beyond the end', 4, 'size', int64(8), 'object-outside'],
    ['a negative size', 0, 'size', int64(-1), 'object-outside'],
    ['an object in the header', 0, 'offset', int64(100), 'object-overlaps-header'],
    ['an object in the table', 0, 'offset', int64(32_160), 'object-overlaps-table'],
    ['an object that ends in the table', 0, 'offset', int64(4080), 'object-overlaps-table'],
    ['an object within another', 0, 'offset', int64(33_000), 'objects-overlap'],
    ['less with padding than without', 0, 'sizeWithPadding', int64(17), 'padding-invalid'],
    ['more padding than there is room', 0, 'sizeWithPadding', int64(32_176 + 19), 'padding-invalid'],
  ];
  test.each(cases)('%s', (_, index, field, put, code) => {
    const bytes = rich();
    put(bytes, at(index, field));
    const hit = problemsOf(bytes).find(([found]) => found === code);
    // What lies outside is said of its offset, also where its size is wrong.
    const where = code === 'object-outside' ? 'offset' : field;
    expect(hit).toEqual([code, at(index, where), bytes.readUInt32LE(at(index, 'id'))]);
  });

  const object = (design: ObjectDesign): SifDesign => ({ objects: [design] });
  const kinds: readonly (readonly [string, SifDesign, string, number])[] = [
    ['a type of partition of no table', object({ type: 0x4004, extra: partition(1, 5) }), 'partition-type-unknown', 4],
    ['an architecture of no table', object({ type: 0x4004, extra: partition(1, 1, '77') }), 'arch-unknown', 8],
    ['a hash function of no table', object({ type: 0x4005, group: 0, extra: extra([6]) }), 'hash-unknown', 0],
    ['a format of message of no table', object({ type: 0x4008, extra: extra([3, 0x100]) }), 'message-unknown', 0],
    ['a type of message of no table', object({ type: 0x4008, extra: extra([1, 0x300]) }), 'message-unknown', 0],
    ['a format of SBOM of no table', object({ type: 0x4009, extra: extra([9]) }), 'sbom-unknown', 0],
    ['no digest of a blob', object({ type: 0x400b, extra: Buffer.from('sha256:00') }), 'digest-invalid', 0],
  ];
  test.each(kinds)('%s', (_, design, code, offset) => {
    expect(problemsOf(writeSif(design))).toEqual([[code, at(0, 'extra') + offset, 1]]);
  });

  test('objects within one that is longer than those between', () => {
    const sif = writeSif({
      objects: ['a'.repeat(100), 'b'.repeat(10), 'c'.repeat(10)].map((data) => ({ type: 0x4007, data })),
    });
    sif.writeBigInt64LE(32_176n + 10n, at(1, 'offset'));
    sif.writeBigInt64LE(32_176n + 50n, at(2, 'offset'));
    expect(problemsOf(sif)).toEqual([
      ['objects-overlap', at(1, 'offset'), 2],
      ['objects-overlap', at(2, 'offset'), 3],
    ]);
  });

  test('a second primary partition', () => {
    const design = { type: 0x4004, data: 'x', extra: partition(1, 2) };
    const sif = writeSif({ objects: [design, { type: 0x4007 }, design] });
    expect(problemsOf(sif)).toEqual([['primary-many', at(2, 'extra'), 3]]);
  });
});

describe('what is no error', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['an image without objects', writeSif({})],
    ['an image without room for one', writeSif({ capacity: 0 })],
    ['bytes behind the data', Buffer.concat([rich(), Buffer.alloc(5000, 1)])],
    ['no times, as in images made reproducibly', writeSif({ time: noTime, objects: [{ type: 0x4007, data: 'x' }] })],
    ['empty objects at one place', writeSif({ objects: [{ type: 0x4007 }, { type: 0x4007 }] })],
    ['an object in no group', writeSif({ objects: [{ type: 0x4007, group: 0 }] })],
    ['a name of 128 bytes', writeSif({ objects: [{ type: 0x4007, name: 'n'.repeat(128) }] })],
    ['a name in another script', writeSif({ objects: [{ type: 0x4007, name: 'изображение.def' }] })],
    ['a partition of gocryptfs', writeSif({ objects: [{ type: 0x4004, extra: partition(6, 2) }] })],
    ['a link to its group', writeSif({ objects: [{ type: 0x4007, linkGroup: 1 }] })],
  ];
  test.each(cases)('%s', (_, bytes) => {
    expect(problemsOf(bytes)).toEqual([]);
  });
});
