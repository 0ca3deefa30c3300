import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { PrivateKey } from 'openpgp';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, fileOf, partition, type SifDesign, writeSif } from '../../../fixtures/sif.ts';
import { limits } from '../../../src/base/limits.ts';
import { coverageOf } from '../../../src/formats/sif/coverage.ts';
import { readEcl } from '../../../src/formats/sif/ecl.ts';
import { judgeEcl } from '../../../src/formats/sif/ecl-judgement.ts';
import { readKeys } from '../../../src/formats/sif/keys.ts';
import { describeDescriptor, listDescriptors, listHeader } from '../../../src/formats/sif/listing.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { readSignatures } from '../../../src/formats/sif/signatures.ts';
import { verifySignatures } from '../../../src/formats/sif/verify.ts';
import {
  clearSign,
  fingerprintOf,
  keyFile,
  pgpKey,
  type SignatureDesign,
  statementFor,
  today,
  verdictsOf,
  withSignatures,
} from './signing.ts';

const design: SifDesign = {
  arch: '02',
  objects: [
    { type: 0x4001, data: 'bootstrap: docker\n', name: 'image.def' },
    { type: 0x4004, data: Buffer.alloc(5000, 7), name: 'rootfs', extra: partition(1, 2) },
  ],
};
let key: PrivateKey;
let signed: SignatureDesign;
beforeAll(async () => {
  key = await pgpKey();
  const data = await clearSign(statementFor(writeSif(design), 1), [key]);
  signed = { data, group: 1, fingerprint: fingerprintOf(key) };
});
const judge = async (bytes: Uint8Array) => (await verdictsOf(bytes, [keyFile(key.toPublic())]))[0];
const codesOf = (bytes: Uint8Array) => judge(bytes).then((verdict) => verdict?.problems.map(({ code }) => code));

describe('hostile signatures', () => {
  test('changed anywhere never throw and are not valid, unless the change is in what nothing covers', async () => {
    const bytes = withSignatures(design, [signed]);
    const object = readSif(fileOf(bytes)).descriptors.at(-1);
    const keys = [keyFile(key.toPublic())];
    await fc.assert(
      fc.asyncProperty(
        fc.nat((object?.size ?? 1) - 1),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        async (place, put) => {
          const copy = Buffer.from(bytes);
          copy.set(put.subarray(0, (object?.size ?? 0) - place), (object?.offset ?? 0) + place);
          const [verdict] = await verdictsOf(copy, keys);
          if (verdict?.isValid) expect(verdict.keys[0]?.fingerprint).toBe(fingerprintOf(key));
          else expect(verdict?.problemCount).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('in images changed anywhere or cut off never throw, whatever is asked', async () => {
    const bytes = withSignatures(design, [signed]);
    const list = readEcl(`activated = true\n[[execgroup]]\nmode = "whitelist"\nkeyfp = ["${fingerprintOf(key)}"]\n`);
    const place = fc.oneof(
      fc.integer({ min: 32, max: 127 }),
      fc.integer({ min: 4096, max: 4096 + 3 * 585 }),
      fc.nat(bytes.length - 1),
    );
    const change = fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 }));
    const length = fc.oneof(
      { weight: 3, arbitrary: fc.constant(bytes.length) },
      { weight: 1, arbitrary: fc.nat(bytes.length) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), length, async (changes, end) => {
        const copy = Buffer.from(bytes);
        for (const [at, put] of changes) copy.set(put.subarray(0, copy.length - at), at);
        const file = fileOf(copy.subarray(0, end));
        const sif = readSif(file);
        const { omitted } = readSignatures(file, sif);
        const verdicts = await verdictsOf(copy.subarray(0, end), [keyFile(key.toPublic())]);
        coverageOf(sif, verdicts);
        const { outcome } = judgeEcl(list, { path: '/a.sif', sif, verdicts, omitted });
        if (outcome === 'allowed') expect(verdicts.every(({ isValid }) => isValid)).toBe(true);
        if (sif.header !== undefined) listHeader(sif.header);
        listDescriptors(sif.descriptors);
        for (const descriptor of sif.descriptors) describeDescriptor(descriptor);
      }),
      { numRuns: 200 },
    );
  });

  test('over a group with two objects of one id take neither for intact', async () => {
    const bytes = withSignatures({ ...design, objects: [...(design.objects ?? []), { type: 0x4007, data: 'other' }] }, [
      signed,
    ]);
    bytes.writeUInt32LE(2, at(2, 'id'));
    const verdict = await judge(bytes);
    expect([verdict?.isValid, verdict?.intact]).toEqual([false, [1]]);
    expect(verdict?.problems.map(({ code, object }) => [code, object])).toEqual([
      ['descriptor-mismatch', 2],
      ['object-mismatch', 2],
    ]);
  });

  test('are not valid where not all descriptors were read', async () => {
    const bytes = withSignatures({ ...design, capacity: limits.sifDescriptors + 1 }, [signed]);
    expect(await codesOf(bytes)).toEqual(['not-looked-at']);
  });

  test('over an object that is cut off are not valid, though what is left of it is what was signed', async () => {
    const bytes = withSignatures(design, [signed]);
    const signature = readSif(fileOf(bytes)).descriptors.at(-1);
    // The partition is put behind the signature, where the file ends after 10 of its bytes.
    bytes.writeBigInt64LE(BigInt(bytes.length), at(1, 'offset'));
    const cut = Buffer.concat([bytes, Buffer.alloc(10, 7)]);
    const digest = createHash('sha256').update(Buffer.alloc(10, 7)).digest('hex');
    const statement = JSON.parse(statementFor(writeSif(design), 1));
    statement.objects[1].objectDigest = `sha256:${digest}`;
    const data = await clearSign(JSON.stringify(statement), [key]);
    expect(data.length).toBe(signature?.size);
    cut.write(data, signature?.offset ?? 0);
    const verdict = await judge(cut);
    expect([verdict?.mathematics, verdict?.problems.map(({ code }) => code)]).toEqual(['valid', ['object-mismatch']]);
    expect(verdict?.problems[0]?.detail).toContain('do not lie within the file');
  });

  test('longer than limits.sifSignature are not read', async () => {
    const data = `${signed.data}${' '.repeat(limits.sifSignature + 1 - signed.data.length)}`;
    const verdict = await judge(withSignatures(design, [{ ...signed, data }]));
    expect(verdict?.problems.map(({ code }) => code)).toEqual(['form-unknown']);
    expect(verdict?.problems[0]?.detail).toContain('more than');
  });

  test('with an armour longer than limits.pgpSignature are not read', async () => {
    const data = signed.data.replace(
      '-----END PGP SIG',
      `${'A'.repeat(64)}\n`.repeat(limits.pgpSignature / 64).concat('-----END PGP SIG'),
    );
    expect(await codesOf(withSignatures(design, [{ ...signed, data }]))).toEqual(['form-unknown']);
  });

  test('more than limits.sifSignatures are counted', () => {
    const file = fileOf(
      withSignatures(
        { ...design, capacity: 200 },
        Array.from({ length: limits.sifSignatures + 5 }, () => signed),
      ),
    );
    const { signatures, omitted } = readSignatures(file, readSif(file));
    expect([signatures.length, omitted]).toEqual([limits.sifSignatures, 5]);
  });

  test('over objects that overlap cost no more than limits.sifHashing times the file', async () => {
    const objects = Array.from({ length: 400 }, () => ({ type: 0x4007, data: '' }));
    const big = { objects: [...objects, { type: 0x4007, data: Buffer.alloc(1_000_000, 5) }], capacity: 410 };
    const digest = `sha256:${'0'.repeat(64)}`;
    const statement = {
      version: 1,
      header: { digest },
      objects: [...objects, 0].map((_, relativeId) => ({ relativeId, descriptorDigest: digest, objectDigest: digest })),
    };
    const data = await clearSign(JSON.stringify(statement), [key]);
    const bytes = withSignatures(big, [{ ...signed, data }]);
    for (let index = 0; index < objects.length; index += 1) {
      bytes.writeBigInt64LE(bytes.readBigInt64LE(at(400, 'offset')), at(index, 'offset'));
      bytes.writeBigInt64LE(1_000_000n, at(index, 'size'));
    }
    let read = 0;
    const file = fileOf(bytes);
    const counted = {
      length: file.length,
      read: (offset: number, length: number) => {
        read += length;
        return file.read(offset, length);
      },
    };
    const sif = readSif(counted);
    const signatures = readSignatures(counted, sif);
    const [verdict] = await verifySignatures({ file: counted, sif, signatures, keys: await readKeys([]), now: today });
    expect(verdict?.problemCount).toBeGreaterThan(800);
    expect(verdict?.problems).toHaveLength(limits.problems);
    expect(verdict?.problems.some(({ code }) => code === 'not-looked-at')).toBe(true);
    expect(read).toBeLessThan((limits.sifHashing + 1) * bytes.length);
  });
});
