import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readKeys } from '../../../src/formats/sif/keys.ts';
import { corpusAt, hasProgram } from '../../needs.ts';
import { fingerprintOf, keyFile, pemKeys, pemOf, pgpKey } from './signing.ts';

const fingerprints = async (...files: Parameters<typeof readKeys>[0]) => {
  const { keys, problems } = await readKeys(files);
  return { fingerprints: keys.map(({ fingerprint }) => fingerprint), problems };
};
const some = await Promise.all([pgpKey(), pgpKey(), pgpKey()]);
const publics = some.map((key) => key.toPublic());
const ids = some.map(fingerprintOf);

describe('keys', () => {
  test('are read from several blocks with text between them', async () => {
    const text = publics.map((key) => `for one of us\n${key.armor()}`).join('\n');
    expect(await fingerprints(keyFile(text))).toEqual({ fingerprints: ids, problems: [] });
  });

  test('are read from one binary keyring', async () => {
    const bytes = Buffer.concat(publics.map((key) => key.write()));
    expect(await fingerprints({ name: 'ring.gpg', bytes })).toEqual({ fingerprints: ids, problems: [] });
  });

  test('are read behind a byte order mark', async () => {
    expect(await fingerprints(keyFile(`\ufeff${publics[0]?.armor()}`))).toEqual({
      fingerprints: ids.slice(0, 1),
      problems: [],
    });
  });

  test('of secret keys are the public part', async () => {
    expect(await fingerprints(keyFile(some[0]?.armor() ?? ''))).toEqual({
      fingerprints: ids.slice(0, 1),
      problems: [],
    });
  });

  test('of OpenPGP and PEM may stand in one file', async () => {
    const pem = pemKeys.ecdsa().publicKey;
    const { keys } = await readKeys([keyFile(`${pemOf(pem)}${publics[0]?.armor()}`)]);
    expect(keys.map(({ kind, names }) => [kind, names])).toEqual([
      ['pgp', ['Test']],
      ['pem', ['ecdsa 256']],
    ]);
  });

  test('of RSA may have the older form', async () => {
    const { publicKey } = pemKeys.rsa();
    const old = publicKey.export({ format: 'pem', type: 'pkcs1' }).toString();
    expect(old).toContain('BEGIN RSA PUBLIC KEY');
    expect(await fingerprints(keyFile(old))).toEqual(await fingerprints(keyFile(pemOf(publicKey))));
  });

  test.each([
    ['nothing', '', /no public key/],
    ['text only', 'here be keys', /no public key/],
    [
      'a broken block',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n',
      /cannot be read/,
    ],
    ['a broken PEM key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n', /line 1 cannot be used/],
    ['an unknown curve', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEA\n-----END PUBLIC KEY-----\n', /cannot be used/],
    ['a keybox', `\0\0\0\x20\x01\x01\0\0KBXf${'\0'.repeat(20)}`, /gpg --export/],
  ])('in a file with %s are said to be none', async (_, text, problem) => {
    const { keys, problems } = await readKeys([keyFile(text, 'mine')]);
    expect(keys).toEqual([]);
    expect(problems).toEqual([{ name: 'mine', detail: expect.stringMatching(problem) }]);
  });

  test('above limits.keyring are not read', async () => {
    const { problems } = await readKeys([{ name: 'big', bytes: new Uint8Array(limits.keyring + 1) }]);
    expect(problems).toEqual([{ name: 'big', detail: expect.stringContaining(`${limits.keyring} bytes`) }]);
  });

  test('in PEM beyond limits.pemKeys are not read', async () => {
    const { keys, problems } = await readKeys([keyFile(pemOf(pemKeys.ed25519().publicKey).repeat(limits.pemKeys + 3))]);
    expect(keys).toHaveLength(limits.pemKeys);
    expect(problems).toHaveLength(1);
  });

  test('in any bytes never throw', async () => {
    const sound = Buffer.concat(publics.map((key) => key.write()));
    const changed = fc
      .tuple(fc.nat(sound.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.nat(sound.length))
      .map(([place, put, length]) => {
        const copy = Buffer.from(sound);
        copy.set(put.subarray(0, copy.length - place), place);
        return copy.subarray(0, length);
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), changed), async (bytes) => {
        const { keys, problems } = await readKeys([{ name: 'any', bytes }]);
        expect(keys.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

const corpus = corpusAt('sif');
describe.skipIf(corpus === undefined || !hasProgram('openssl'))('fingerprints of PEM keys', () => {
  test.each(['ecdsa', 'ed25519', 'rsa'])('%s: as openssl gives the bytes', async (name) => {
    const path = `${corpus}keys/${name}-public.pem`;
    const der = execFileSync('openssl', ['pkey', '-pubin', '-in', path, '-outform', 'DER']);
    const sum = execFileSync('openssl', ['dgst', '-sha256', '-r'], { input: der, encoding: 'utf8' });
    expect((await fingerprints({ name, bytes: readFileSync(path) })).fingerprints).toEqual([
      sum.slice(0, 64).toUpperCase(),
    ]);
  });
});

const home = mkdtempSync(`${tmpdir()}/pratique-gpg-`);
afterAll(() => rmSync(home, { recursive: true, force: true }));
describe.skipIf(!hasProgram('gpg'))('fingerprints of OpenPGP keys', () => {
  test('are those that gpg says, of each key in a keyring that it wrote', async () => {
    mkdirSync(`${home}/gpg`, { mode: 0o700 });
    const gpg = (args: readonly string[], input?: Uint8Array) =>
      execFileSync('gpg', ['--homedir', `${home}/gpg`, '--batch', '--quiet', ...args], {
        stdio: ['pipe', 'pipe', 'ignore'],
        ...(input === undefined ? {} : { input }),
      });
    const folder = new URL('keys/', import.meta.url).pathname;
    gpg(['--import', `${folder}apptainer.asc`, `${folder}sylabs-sif.asc`]);
    const listed = gpg(['--list-keys', '--with-colons']).toString().split('\n');
    const expected = listed.flatMap((line, index) =>
      line.startsWith('pub:') ? [listed[index + 1]?.split(':')[9]] : [],
    );
    expect(expected).toHaveLength(2);
    for (const form of [[], ['--armor']]) {
      const bytes = gpg([...form, '--export']);
      expect(await fingerprints({ name: 'exported', bytes })).toEqual({ fingerprints: expected, problems: [] });
    }
  });
});
