import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../fixtures/sif.ts';
import { coverageOf } from '../../../src/formats/sif/coverage.ts';
import { readEnvelope } from '../../../src/formats/sif/envelope.ts';
import { matches, readSifDigest } from '../../../src/formats/sif/integrity.ts';
import { readKeys } from '../../../src/formats/sif/keys.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { readSignatures } from '../../../src/formats/sif/signatures.ts';
import { readStatement } from '../../../src/formats/sif/statement.ts';
import { corpusAt } from '../../needs.ts';
import { statementFor, verdictsOf } from './signing.ts';

const corpus = corpusAt('sif') ?? '';
const keyFolder = new URL('keys/', import.meta.url).pathname;
const keyFile = (path: string) => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(path) });
const apptainer = keyFile(`${keyFolder}apptainer.asc`);
const sylabs = keyFile(`${keyFolder}sylabs-sif.asc`);
const image = (name: string): Buffer => readFileSync(`${corpus}${name}.sif`);
/** Without the corpus nothing of it is tested, but tests are put together all the same. */
const pem = (name: string) =>
  corpus === '' ? { name, bytes: new Uint8Array(0) } : keyFile(`${corpus}keys/${name}-public.pem`);

describe.skipIf(corpus === '')('the signed images of the corpus', () => {
  /** By their names, and by what the tests of github.com/sylabs/sif and github.com/apptainer/apptainer expect: id, form, ids of intact objects. */
  const signed: readonly (readonly [
    string,
    readonly (readonly [number, 'pgp' | 'dsse' | 'legacy', readonly number[]])[],
  ])[] = [
    ['apptainer-one-group-signed-legacy', [[3, 'legacy', [2]]]],
    ['apptainer-one-group-signed-pgp', [[3, 'pgp', [1, 2]]]],
    ['sylabs-one-group-signed-dsse', [[3, 'dsse', [1, 2]]]],
    [
      'sylabs-one-group-signed-legacy-all',
      [
        [3, 'legacy', [1]],
        [4, 'legacy', [2]],
      ],
    ],
    ['sylabs-one-group-signed-legacy-group', [[3, 'legacy', [1, 2]]]],
    ['sylabs-one-group-signed-pgp', [[3, 'pgp', [1, 2]]]],
    [
      'sylabs-two-groups-signed-dsse',
      [
        [4, 'dsse', [1, 2]],
        [5, 'dsse', [3]],
      ],
    ],
    [
      'sylabs-two-groups-signed-legacy-all',
      [
        [4, 'legacy', [1]],
        [5, 'legacy', [2]],
      ],
    ],
    ['sylabs-two-groups-signed-legacy-group', [[4, 'legacy', [1, 2]]]],
    [
      'sylabs-two-groups-signed-pgp',
      [
        [4, 'pgp', [1, 2]],
        [5, 'pgp', [3]],
      ],
    ],
  ];
  const keys = [apptainer, sylabs, pem('ed25519'), pem('rsa')];

  test.each(signed)('%s is valid with the key that made it', async (name, expected) => {
    const verdicts = await verdictsOf(image(name), keys);
    expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      verdicts.map(({ signature: { id, form, isLegacy }, intact, isValid }) => [
        id,
        isLegacy ? 'legacy' : form,
        intact,
        isValid,
      ]),
    ).toEqual(expected.map((row) => [...row, true]));
  });

  test.each(signed)('%s is not valid with another key, but seen to be unchanged', async (name, expected) => {
    const others = [keyFile(`${corpus}keys/ecl-pubkey1.asc`), pem('ecdsa')];
    const verdicts = await verdictsOf(image(name), others);
    expect(verdicts.map(({ mathematics, isValid, intact }) => [mathematics, isValid, intact])).toEqual(
      expected.map(([, , intact]) => ['unknown-key', false, intact]),
    );
  });

  test.each(signed)('%s is not valid once a byte of an object is another', async (name, expected) => {
    const bytes = image(name);
    for (const [id, , intact] of expected) {
      for (const victim of intact) {
        const copy = Buffer.from(bytes);
        const object = readSif(fileOf(bytes)).descriptors.find((descriptor) => descriptor.id === victim);
        copy[object?.offset ?? 0] = (copy[object?.offset ?? 0] as number) ^ 1;
        const verdict = (await verdictsOf(copy, keys)).find(({ signature }) => signature.id === id);
        expect(verdict).toMatchObject({ mathematics: 'valid', isValid: false });
        expect(verdict?.problems.map(({ code }) => code)).toEqual(['object-mismatch']);
        expect(verdict?.intact).not.toContain(victim);
      }
    }
  });

  test('both keys of a DSSE envelope are named, with the fingerprints that we compute', async () => {
    const [verdict] = await verdictsOf(image('sylabs-one-group-signed-dsse'), keys);
    const expected = ['ed25519', 'rsa'].map((name) => {
      const text = readFileSync(`${corpus}keys/${name}-public.pem`, 'utf8').replace(/-----.*-----/g, '');
      return createHash('sha256').update(Buffer.from(text, 'base64')).digest('hex').toUpperCase();
    });
    expect(verdict?.keys.map(({ fingerprint }) => fingerprint)).toEqual(expected);
  });

  test('busybox is signed by a key that nobody gave us', async () => {
    const [verdict] = await verdictsOf(image('apptainer-busybox_amd64'), keys);
    expect(verdict).toMatchObject({
      mathematics: 'unknown-key',
      intact: [1, 2, 3, 4],
      signature: { claimedFingerprint: '1137E72E6816BFC06D9CAA0D15F3F4F4F14B03B2' },
    });
  });

  test('a group without a signature is said to have none', async () => {
    const bytes = image('sylabs-two-groups-signed-legacy-group');
    const { groups } = coverageOf(readSif(fileOf(bytes)), await verdictsOf(bytes, keys));
    expect(groups.map(({ group, verdicts, isSigned }) => [group, verdicts.length, isSigned])).toEqual([
      [1, 1, false],
      [2, 0, false],
    ]);
  });

  test('images that are not signed have no signatures', () => {
    for (const name of ['apptainer-one-group', 'sylabs-two-groups', 'sylabs-empty', 'stereoscope-one-group']) {
      const file = fileOf(image(name));
      expect(readSignatures(file, readSif(file))).toEqual({ signatures: [], omitted: 0 });
    }
  });
});

describe.skipIf(corpus === '')('the goldens of the integrity package', () => {
  const golden = (name: string): string => readFileSync(`${corpus}integrity/${name}.json`, 'utf8');

  test.each(['SHA224', 'SHA256', 'SHA384', 'SHA512'])('what is signed of one group, with %s', (algorithm) => {
    const expected = golden(`TestGetImageMetadata-${algorithm}`);
    expect(statementFor(image('sylabs-one-group-signed-pgp'), 1, algorithm.toLowerCase())).toBe(expected.trim());
    expect(readStatement(expected, 10_000)).toMatchObject({
      header: { algorithm: algorithm.toLowerCase() },
      objects: [{ relativeId: 0 }, { relativeId: 1 }],
    });
  });

  const digests = globSync(`${corpus}integrity/TestGet{Header,Object}Metadata-*.json`).map(
    (path) => [path.slice(path.lastIndexOf('/') + 1), path] as const,
  );
  test.each(digests)('the digests of stored bytes in %s', (name, path) => {
    const { digest, descriptorDigest, relativeId } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const source = name.startsWith('TestGetHeader') ? 'header' : `descr-rid${relativeId}`;
    const read = readSifDigest(digest ?? descriptorDigest);
    if (read === undefined) throw new Error('no digest');
    expect(matches(read, readFileSync(`${corpus}integrity/${source}.bin`))).toBe(true);
  });

  test.each(['ED25519', 'RSA_SHA256', 'RSA_SHA384', 'RSA_SHA512', 'Multi'])('the envelope %s', async (name) => {
    const envelope = readEnvelope(Buffer.from(golden(`Test_dsseEncoder_signMessage-${name}`)), { size: 10_000 });
    const keys = await readKeys([pem('ed25519'), pem('rsa'), pem('ecdsa')]);
    const hash = name.endsWith('384') ? 'sha384' : name.endsWith('512') ? 'sha512' : 'sha256';
    const by = keys.pem.filter(({ publicKey }) =>
      envelope?.signatures.some(({ sig }) => publicKey.verifies(envelope.signed, sig, hash)),
    );
    expect(by.map(({ names }) => names)).toEqual([name === 'ED25519' ? ['ed25519 255'] : ['rsa 4096']]);
    expect(Buffer.from(envelope?.payload ?? []).toString()).toBe('{"One":1,"Two":2}\n');
  });
});
