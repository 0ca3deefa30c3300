import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, extra, fileOf, partition, rich, writeSif } from '../../../fixtures/sif.ts';
import { openReader } from '../../../src/base/bytes.ts';
import { PratiqueError } from '../../../src/base/errors.ts';
import { limits } from '../../../src/base/limits.ts';
import { isSif } from '../../../src/formats/sif/header.ts';
import { objectBytes, objectChunks, readSif, type Sif } from '../../../src/formats/sif/reader.ts';
import { corpusAt } from '../../needs.ts';

const read = (bytes: Uint8Array): Sif => readSif(fileOf(bytes));
const corpus = corpusAt('sif');
const ociCorpus = corpusAt('oci-sif');

describe('readSif', () => {
  test('gives every field of the header', () => {
    const { header, problems } = read(rich());
    expect(problems).toEqual([]);
    expect(header).toMatchObject({
      launchScript: '#!/usr/bin/env run-singularity\n',
      version: '01',
      archCode: '02',
      arch: 'amd64',
      id: '00000000-0000-4000-8000-000000000001',
      createdAt: 1_600_000_000,
      modifiedAt: 1_600_000_000,
      descriptorsFree: 43,
      descriptorsTotal: 48,
      descriptorsOffset: 4096,
      descriptorsSize: 28_080,
      dataOffset: 32_176,
    });
  });

  test('gives every object with its metadata', () => {
    const { descriptors } = read(rich());
    expect(descriptors.map(({ id, type, group, link, name }) => [id, type, group, link, name])).toEqual([
      [1, 'definition', 1, undefined, 'image.def'],
      [2, 'partition', 1, undefined, 'rootfs'],
      [3, 'sbom', 1, { kind: 'object', id: 2 }, 'sbom.json'],
      [4, 'partition', 2, undefined, ''],
      [5, 'generic-json', 2, undefined, 'meta.json'],
    ]);
    expect(descriptors[1]).toMatchObject({ index: 1, at: 4096 + 585, offset: 32_768, size: 5000, typeCode: 0x4004 });
    expect(descriptors[1]?.metadata).toEqual({
      kind: 'partition',
      fileSystem: 'squashfs',
      role: 'primary-system',
      arch: 'amd64',
      archCode: '02',
    });
    expect(descriptors[2]?.metadata).toEqual({ kind: 'sbom', format: 'cyclonedx-json' });
  });

  test.each([
    ['a fingerprint of 20 bytes', Buffer.alloc(20, 0xab), 'AB'.repeat(20)],
    ['a fingerprint of 32 bytes', Buffer.alloc(32, 0xab), 'AB'.repeat(32)],
    ['none', Buffer.alloc(20), undefined],
  ])('gives %s of a signature', (_, entity, fingerprint) => {
    const sif = writeSif({ objects: [{ type: 0x4005, group: 0, extra: extra([2], entity) }] });
    expect(read(sif).descriptors[0]?.metadata).toEqual({ kind: 'signature', hash: 'sha384', fingerprint });
  });

  test('gives the digest of an OCI blob up to its end', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const sif = writeSif({ objects: [{ type: 0x400b, extra: Buffer.from(`${digest}\0rest`) }] });
    expect(read(sif).descriptors[0]?.metadata).toEqual({ kind: 'oci', digest });
  });

  test('reads descriptors that are not used as free, wherever they stand', () => {
    const bytes = rich();
    bytes[at(1, 'used')] = 0;
    const { descriptors, problems } = read(bytes);
    expect(descriptors.map(({ id }) => id)).toEqual([1, 3, 4, 5]);
    expect(problems.map(({ code, id }) => [code, id])).toEqual([
      ['descriptors-free', undefined],
      ['link-unresolved', 3],
    ]);
  });

  test('reads more descriptors than one piece holds', () => {
    const objects = Array.from({ length: 1000 }, (_, index) => ({ type: 0x4007, data: `object ${index}` }));
    const { descriptors, problemCount } = read(writeSif({ objects, capacity: 1000 }));
    expect(problemCount).toBe(0);
    expect(descriptors.map(({ index }) => index)).toEqual(objects.map((_, index) => index));
  });

  test('stops at limits.sifDescriptors and says so', () => {
    const sif = read(writeSif({ objects: [{ type: 0x4007, data: 'x' }], capacity: limits.sifDescriptors + 1 }));
    expect(sif.problems.map(({ code }) => code)).toEqual(['table-capped']);
    expect(sif).toMatchObject({ isComplete: false, descriptors: [{ id: 1 }] });
  });

  test('keeps limits.problems and counts the rest', () => {
    const objects = Array.from({ length: limits.problems + 50 }, () => ({ type: 0x5001 }));
    const sif = read(writeSif({ objects, capacity: objects.length }));
    expect([sif.problems.length, sif.problemCount]).toEqual([limits.problems, limits.problems + 50]);
  });
});

describe('objects', () => {
  test('are given whole, in pieces and not beyond the file', () => {
    const bytes = rich();
    const file = fileOf(bytes);
    const { descriptors } = readSif(file);
    const [definition, rootfs] = descriptors;
    if (definition === undefined || rootfs === undefined) throw new Error('no objects');
    expect(Buffer.from(objectBytes(file, definition, 100) ?? []).toString()).toBe('bootstrap: docker\n');
    const pieces = [...objectChunks(file, rootfs, 999)].map((piece) => piece.length);
    expect(pieces).toEqual([999, 999, 999, 999, 999, 5]);
    expect(() => objectBytes(file, rootfs, 4999)).toThrow(PratiqueError);
    const short = fileOf(bytes.subarray(0, rootfs.offset + 10));
    expect(objectBytes(short, rootfs, 5000)).toBeUndefined();
    expect([...objectChunks(short, rootfs)].map((piece) => piece.length)).toEqual([10]);
  });
});

describe('hostile bytes', () => {
  test('cut short anywhere are read as far as they go, and the cut is said', () => {
    const bytes = rich();
    for (let length = 0; length < bytes.length; length += length < 200 ? 1 : 97) {
      const sif = read(bytes.subarray(0, length));
      expect(sif.problemCount, `${length} bytes`).toBeGreaterThan(0);
      expect(sif.header === undefined).toBe(length < 128);
    }
  });

  test('with any field changed are read without an error, and what matters is said', () => {
    const bytes = rich();
    const places = [
      ...Array.from({ length: 96 }, (_, i) => 32 + i),
      ...Array.from({ length: 5 * 585 }, (_, i) => 4096 + i),
    ];
    for (const place of places) {
      for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
        const copy = Buffer.from(bytes);
        copy[place] = value;
        const sif = read(copy);
        for (const descriptor of sif.descriptors) {
          let count = 0;
          for (const piece of objectChunks(fileOf(copy), descriptor)) count += piece.length;
          expect(count).toBeLessThanOrEqual(copy.length);
        }
      }
    }
  });

  test('of any kind never throw', () => {
    const bytes = rich();
    const change = fc.record({ place: fc.nat(4096 + 5 * 585), bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(bytes.length), (changes, length) => {
        const copy = Buffer.from(bytes);
        for (const { place, bytes: put } of changes) copy.set(put.subarray(0, copy.length - place), place);
        const sif = read(copy.subarray(0, length));
        expect(sif.problems.every(({ detail, offset }) => detail !== '' && Number.isFinite(offset))).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (any) => read(any).header === undefined || isSif(any)));
  });

  test('that state huge numbers cost nothing', () => {
    const bytes = rich();
    for (const field of [88, 96, 104, 112, 120]) bytes.writeBigInt64LE(2n ** 62n, field);
    const started = performance.now();
    const sif = read(bytes);
    expect(performance.now() - started).toBeLessThan(500);
    expect(sif.descriptors).toEqual([]);
    expect(sif.problems.map(({ code }) => code)).toContain('table-outside');
  });

  test('with many objects at one place take linear time', () => {
    const objects = Array.from({ length: 10_000 }, () => ({ type: 0x4004, extra: partition(1, 2), align: 1 }));
    const bytes = writeSif({ objects, capacity: objects.length });
    for (let index = 0; index < objects.length; index += 1) {
      bytes.writeBigInt64LE(5_900_000n, at(index, 'offset'));
      bytes.writeBigInt64LE(1n, at(index, 'size'));
    }
    const started = performance.now();
    const sif = read(Buffer.concat([bytes, Buffer.alloc(100_000)]));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(sif.problemCount).toBeGreaterThan(10_000);
  });
});

describe.skipIf(corpus === undefined || ociCorpus === undefined)('the images of the corpus', () => {
  test('are the same through the reader of the disk', () => {
    const path = `${corpus}apptainer-busybox_amd64.sif`;
    const bytes = readFileSync(path);
    const reader = openReader({ kind: 'file', path, offset: 0, length: bytes.length });
    const file = { read: reader.read, length: bytes.length };
    const sif = readSif(file);
    expect(sif).toEqual(read(bytes));
    for (const descriptor of sif.descriptors) {
      const expected = bytes.subarray(descriptor.offset, descriptor.offset + descriptor.size);
      expect(expected.equals(objectBytes(file, descriptor, 2 ** 20) ?? Buffer.alloc(0))).toBe(true);
      const pieces: Buffer[] = [];
      for (const piece of objectChunks(file, descriptor)) pieces.push(Buffer.from(piece));
      expect(expected.equals(Buffer.concat(pieces))).toBe(true);
    }
    reader.close();
  });

  const images = [...globSync(`${corpus}**/*.sif`), ...globSync(`${ociCorpus}**/*.sif`)];
  test(`${images.length} are read and nothing is wrong with them`, () => {
    expect(images.length).toBeGreaterThan(60);
    const wrong = images.flatMap((image) => {
      const { problems, isComplete } = read(readFileSync(image));
      return problems.length === 0 && isComplete ? [] : [[image, problems]];
    });
    expect(wrong).toEqual([]);
  });
});
