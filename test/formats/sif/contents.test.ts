import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, partition, rich, writeSif } from '../../../fixtures/sif.ts';
import {
  buildRecords,
  isEncrypted,
  isOciSif,
  objectsOfType,
  primaryPartitions,
  statedArchitectures,
} from '../../../src/formats/sif/contents.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { corpusAt } from '../../needs.ts';

const read = (bytes: Uint8Array) => readSif(fileOf(bytes));
const corpus = corpusAt('sif');
const ociCorpus = corpusAt('oci-sif');

describe('contents', () => {
  test('of a sound image', () => {
    const sif = read(rich());
    expect(primaryPartitions(sif).map(({ id }) => id)).toEqual([2]);
    expect(objectsOfType(sif, 'sbom').map(({ id }) => id)).toEqual([3]);
    expect(buildRecords(sif).map(({ id }) => id)).toEqual([1]);
    expect(isOciSif(sif)).toBe(false);
    // The data partition has an architecture, too, but nothing runs from it.
    expect(statedArchitectures(sif)).toEqual([
      { object: undefined, code: '02', arch: 'amd64' },
      { object: 2, code: '02', arch: 'amd64' },
    ]);
  });

  test.each([
    [1, false],
    [4, false],
    [5, true],
    [6, true],
  ])('a partition with file system %i is encrypted: %s', (code, expected) => {
    const sif = read(writeSif({ objects: [{ type: 0x4004, extra: partition(code, 2) }] }));
    expect(primaryPartitions(sif).map(isEncrypted)).toEqual([expected]);
  });

  test('of what is no SIF are none', () => {
    const sif = read(new Uint8Array(500));
    expect([primaryPartitions(sif), buildRecords(sif), statedArchitectures(sif), isOciSif(sif)]).toEqual([
      [],
      [],
      [],
      false,
    ]);
  });

  test.skipIf(corpus === undefined)('of the real busybox', () => {
    const sif = read(readFileSync(`${corpus}apptainer-busybox_amd64.sif`));
    expect(buildRecords(sif).map(({ name }) => name)).toEqual(['.', 'inspect-metadata.json']);
    expect(primaryPartitions(sif).map(({ id, metadata }) => [id, metadata.fileSystem])).toEqual([[4, 'squashfs']]);
  });

  test.skipIf(ociCorpus === undefined)('of an OCI-SIF are blobs with their digests', () => {
    const sif = read(readFileSync(`${ociCorpus}writer/Write-DockerManifest.oci.sif`));
    expect(isOciSif(sif)).toBe(true);
    expect(primaryPartitions(sif)).toEqual([]);
    for (const { metadata } of objectsOfType(sif, 'oci-blob'))
      expect(metadata).toEqual({ kind: 'oci', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
  });
});
