import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { partition, writeSif } from '../../../fixtures/sif.ts';
import { readClearSigned } from '../../../src/formats/sif/clearsign.ts';
import { readKeys } from '../../../src/formats/sif/keys.ts';
import { hasProgram } from '../../needs.ts';
import { statementFor, verdictsOf, withSignatures } from './signing.ts';

const home = mkdtempSync(`${tmpdir()}/pratique-gpg-`);
mkdirSync(`${home}/keys`, { mode: 0o700 });
const base = [
  '--homedir',
  `${home}/keys`,
  '--batch',
  '--no-tty',
  '--quiet',
  '--pinentry-mode',
  'loopback',
  '--passphrase',
  '',
];
const on = (day: string): string[] => ['--faked-system-time', `${day.replaceAll('-', '')}T000000!`];
const gpg = (args: readonly string[], input?: string): Buffer =>
  execFileSync('gpg', [...base, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
afterAll(() => {
  spawnSync('gpgconf', ['--homedir', `${home}/keys`, '--kill', 'all']);
  rmSync(home, { recursive: true, force: true });
});

const design = { objects: [{ type: 0x4004, data: 'system', extra: partition(1, 2) }] };
const statement = statementFor(writeSif(design), 1);

function newKey(name: string, algorithm: string): string {
  gpg([...on('2026-01-01'), '--quick-generate-key', name, algorithm, 'sign', '0']);
  return fingerprint(name);
}
function fingerprint(name: string): string {
  const lines = gpg(['--list-keys', '--with-colons', name]).toString().split('\n');
  return lines.find((line) => line.startsWith('fpr:'))?.split(':')[9] ?? '';
}
const clearSign = (name: string, options: readonly string[] = []): string =>
  gpg([...on('2026-05-01'), '--local-user', name, ...options, '--clearsign'], `${statement}\n`).toString();

describe.skipIf(!hasProgram('gpg'))('signatures that gpg makes', () => {
  test.each([
    ['rsa2048', [], []],
    ['rsa3072', ['--digest-algo', 'SHA512'], []],
    ['ed25519', [], []],
    ['nistp256', [], []],
    ['nistp384', ['--digest-algo', 'SHA384'], []],
    ['rsa2048', ['--digest-algo', 'SHA224'], []],
    ['rsa2048', ['--digest-algo', 'SHA1'], ['weak-hash']],
    ['ed25519', ['--default-sig-expire', '10d'], ['signature-expired']],
    ['rsa1024', [], ['key-unfit']],
  ])('by %s with %j', async (algorithm, options, codes) => {
    const name = `${algorithm}-${options.join('')}`;
    const by = newKey(name, algorithm);
    const sif = withSignatures(design, [{ data: clearSign(name, options), group: 1, fingerprint: by }]);
    const [verdict] = await verdictsOf(sif, [{ name, bytes: gpg(['--export', '--armor', name]) }]);
    expect(verdict).toMatchObject({
      mathematics: 'valid',
      keys: [{ kind: 'pgp', fingerprint: by, names: [name] }],
      intact: [1],
    });
    expect(verdict?.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('by a signing subkey, and by one that gpg revoked', async () => {
    const by = newKey('parts', 'ed25519');
    gpg([...on('2026-01-02'), '--quick-add-key', by, 'ed25519', 'sign', '0']);
    const data = clearSign('parts');
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: by }]);
    const judge = async () => (await verdictsOf(sif, [{ name: 'parts', bytes: gpg(['--export', 'parts']) }]))[0];
    expect(await judge()).toMatchObject({ isValid: true, keys: [{ fingerprint: by }] });
    const edit = [
      ...base.filter((word) => word !== '--batch'),
      ...on('2026-05-02'),
      '--command-fd',
      '0',
      '--edit-key',
      by,
    ];
    spawnSync('gpg', edit, { input: 'key 1\nrevkey\ny\n1\n\ny\nsave\n' });
    expect((await judge())?.problems.map(({ code }) => code)).toEqual(['key-revoked']);
  });

  test('that were changed are never good here and bad for gpg', async () => {
    newKey('changed', 'ed25519');
    const data = clearSign('changed');
    const keys = await readKeys([{ name: 'changed', bytes: gpg(['--export', 'changed']) }]);
    const put = fc.constantFrom(
      ' ',
      '\n',
      '\r\n',
      '\t',
      '- ',
      '-',
      'x',
      '',
      '\n-----BEGIN PGP SIGNED MESSAGE-----\n',
      'Hash: SHA1\n',
      'Comment: x\n',
    );
    // The checksum of the armour is no protection, and must not matter (RFC 9580, section 6.1); gpg still looks at it.
    const end = data.lastIndexOf('\n=');
    // A sign of the alphabet that only addresses have, in the place of the one of the same value.
    const plus = data.indexOf('+', data.indexOf('BEGIN PGP SIGNATURE'));
    const counts = { both: 0, gpgOnly: 0, neither: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(end - 2), fc.nat(2), put, async (place, cut, text) => {
        const changed = data.slice(0, place) + text + data.slice(place + cut);
        const message = readClearSigned(Buffer.from(changed));
        const isGood =
          message !== undefined && (await keys.pgp?.check(message, new Date('2026-06-01')))?.mathematics === 'valid';
        const { stdout } = spawnSync('gpg', [...base, ...on('2026-06-01'), '--status-fd', '1', '--verify'], {
          input: changed,
          encoding: 'utf8',
        });
        const isGoodForGpg = stdout.includes('GOODSIG');
        if (isGood) expect([changed, isGoodForGpg]).toEqual([changed, true]);
        counts[isGood ? 'both' : isGoodForGpg ? 'gpgOnly' : 'neither'] += 1;
      }),
      {
        numRuns: 120,
        examples: [
          [0, 0, '\n'],
          [end - 2, 0, '\n'],
          ...(plus < 0 || plus > end - 2 ? [] : [[plus, 1, '-'] as [number, number, string]]),
        ],
      },
    );
    expect(counts.both).toBeGreaterThan(3);
    expect(counts.neither).toBeGreaterThan(30);
  }, 60_000);
});
