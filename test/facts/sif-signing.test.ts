import { expect, test } from 'vitest';
import { partition, type SifDesign, writeSif } from '../../fixtures/sif.ts';
import { judgeSigning, type SigningDemand } from '../../src/facts/sif-signing.ts';
import { optionFile } from '../../src/model/option-file.ts';
import { openSif } from '../../src/model/sif.ts';
import {
  clearSign,
  envelopeFor,
  fingerprintOf,
  pemKeys,
  pemOf,
  pgpKey,
  type SignatureDesign,
  statementFor,
  today,
  withSignatures,
} from '../formats/sif/signing.ts';

const ada = await pgpKey();
const bob = await pgpKey();
const dsse = pemKeys.ed25519();
const prints = { ada: fingerprintOf(ada), bob: fingerprintOf(bob) };
const ring = (...keys: readonly { toPublic(): { armor(): string } }[]) =>
  optionFile('keys.asc', Buffer.from(keys.map((key) => key.toPublic().armor()).join('\n')));
const both = ring(ada, bob);

/** A root in group 1 and data in group 2. */
const design: SifDesign = {
  arch: '02',
  objects: [
    { type: 0x4001, data: 'Bootstrap: scratch\n' },
    { type: 0x4004, data: Buffer.alloc(5000, 7), extra: partition(1, 2) },
    { type: 0x4004, data: Buffer.alloc(100, 9), group: 2, extra: partition(1, 3) },
  ],
};

type Signer = 'ada' | 'bob' | 'dsse';
async function signature(by: Signer, group: number): Promise<SignatureDesign> {
  const statement = statementFor(writeSif(design), group);
  if (by === 'dsse') return { group, data: envelopeFor(statement, [dsse.privateKey]) };
  return { group, data: await clearSign(statement, [by === 'ada' ? ada : bob]), fingerprint: prints[by] };
}
const signed = async (...of: readonly (readonly [Signer, number])[]): Promise<Buffer> =>
  withSignatures(design, await Promise.all(of.map(([by, group]) => signature(by, group))));

/** What is said of a SIF, one line each; notes begin with a bracket. */
async function faultsOf(bytes: Uint8Array, demand: Partial<SigningDemand> = {}): Promise<string[]> {
  const { container } = openSif({ kind: 'memory', bytes });
  const whole: SigningDemand = { keyring: [], fingerprints: [], mode: 'any', ecl: null, ...demand };
  const said: string[] = [];
  for await (const fault of judgeSigning({ ...container, path: '/images/a.sif' }, whole, today.toISOString())) {
    const { kind, isMinor = false, ...data } = { isMinor: false, ...fault };
    const line = [kind, ...Object.values(data)].join(' ');
    said.push(isMinor ? `(${line})` : line);
  }
  return said;
}

const whole = [
  ['ada', 1],
  ['ada', 2],
] as const;

test('all groups by one key of the keyring', async () => {
  expect(await faultsOf(await signed(...whole), { keyring: both })).toEqual([]);
  expect(await faultsOf(await signed(...whole), { keyring: [ring(bob), ring(ada)] })).toEqual([]);
});

test('a group without a signature, and one of which nobody vouches', async () => {
  expect(await faultsOf(await signed(['ada', 1]), { keyring: both })).toEqual(['group 2 anybody']);
  expect(await faultsOf(writeSif(design), { keyring: both })).toEqual(['unsigned']);
  const stranger = await faultsOf(await signed(['ada', 1], ['bob', 2]), { keyring: ring(ada) });
  expect(stranger.at(-1)).toBe('group 2 a key that is known');
  expect(stranger[0]).toMatch(/^\(signature 5 .+\)$/);
});

test('without keys nothing is verified, and nothing that is there is called unsigned', async () => {
  const said = await faultsOf(await signed(['ada', 1]));
  expect(said[0]).toBe(`unknown signature 4 is said to be by ${prints.ada}, and no key that could tell was given`);
  expect(said.slice(1)).toEqual(['group 2 anybody']);
  const noKeys = await faultsOf(await signed(...whole), { keyring: optionFile('keys', Buffer.from('nothing')) });
  expect(noKeys.every((line) => line.startsWith('unknown '))).toBe(true);
});

test('a byte that changed is seen without keys, and with them', async () => {
  const bytes = Buffer.from(await signed(...whole));
  const at = bytes.indexOf('Bootstrap');
  bytes[at] = 0x62;
  expect((await faultsOf(bytes)).filter((line) => /^signature 4 /.test(line))).toHaveLength(1);
  const said = await faultsOf(bytes, { keyring: both });
  expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['signature 4', 'group 1']);
});

test('only admitted keys count', async () => {
  const bytes = await signed(['ada', 1], ['bob', 1], ['ada', 2]);
  const spaced = (prints.ada.match(/.{4}/g) ?? []).join(' ').toLowerCase();
  expect(await faultsOf(bytes, { keyring: both, fingerprints: [spaced] })).toEqual([]);
  expect(await faultsOf(bytes, { keyring: both, fingerprints: [prints.bob] })).toEqual([
    'group 2 a key that is admitted',
  ]);
  expect(await faultsOf(bytes, { keyring: both, fingerprints: ['abc'] })).toEqual([
    'unknown "abc" in the option fingerprints is no fingerprint of 40 or 64 digits',
  ]);
});

test.each([
  ['all', ['ada'], [`signer ${prints.bob} signed it, and is not admitted`]],
  ['all', ['ada', 'bob'], []],
  ['whitelist', ['ada'], []],
  ['whitelist', ['bob'], ['group 2 a key that is admitted', `signer ${prints.bob} did not sign all groups alone`]],
  ['whitestrict', ['ada', 'bob'], [`signer ${prints.bob} did not sign all of it`]],
  ['whitestrict', ['ada'], []],
  ['blacklist', ['bob'], [`signer ${prints.bob} is not admitted, and signed it`]],
  ['whitelist', [], ['unknown the whitelist of the option fingerprints is empty']],
] as const)('mode %s with %j', async (mode, names, expected) => {
  const bytes = await signed(['ada', 1], ['bob', 1], ['ada', 2]);
  const fingerprints = names.map((name) => prints[name]);
  expect(await faultsOf(bytes, { keyring: both, mode, fingerprints })).toEqual(expected);
});

test('whoever is named in a blacklist is found without keys', async () => {
  const said = await faultsOf(await signed(...whole), { mode: 'blacklist', fingerprints: [prints.ada] });
  expect(said.at(-1)).toBe(`signer ${prints.ada} is not admitted, and signed it`);
});

test('a DSSE envelope, by a key in PEM', async () => {
  const keyring = optionFile('key.pem', Buffer.from(pemOf(dsse.publicKey)));
  const bytes = await signed(['dsse', 1], ['dsse', 2]);
  expect(await faultsOf(bytes, { keyring })).toEqual([]);
  expect((await faultsOf(bytes, { keyring: both })).filter((line) => line.startsWith('group'))).toHaveLength(2);
});

const list = (mode: string, more = '') =>
  optionFile(
    'ecl.toml',
    Buffer.from(
      `activated = true\n${more}[[execgroup]]\ntagname = "t"\nmode = "${mode}"\ndirpath = "/images"\nkeyfp = ["${prints.ada}"]\n`,
    ),
  );

test('an execution control list, by the folder in which the image lies', async () => {
  const bytes = await signed(...whole);
  const keyring = both;
  expect(await faultsOf(bytes, { keyring, ecl: list('whitelist') })).toEqual([]);
  expect(await faultsOf(bytes, { keyring, ecl: list('blacklist') })).toEqual([`refused ${prints.ada} signed it`]);
  expect((await faultsOf(bytes, { keyring, ecl: list('nonesuch') })).map((line) => line.split(' ')[0])).toEqual([
    'refused',
  ]);
  expect(await faultsOf(bytes, { ecl: list('whitelist') })).toEqual([
    expect.stringMatching(/^unknown signature 4/),
    expect.stringMatching(/^unknown signature 5/),
    expect.stringMatching(/^unknown the execution control list/),
  ]);
});

test('what Apptainer does not see of a list, or cannot load, is said', async () => {
  const bytes = await signed(...whole);
  expect(await faultsOf(bytes, { keyring: both, ecl: list('whitelist', 'actived = true\n') })).toEqual([
    expect.stringMatching(/^\(list .+\)$/),
  ]);
  const broken = optionFile('ecl.toml', Buffer.from('activated = yes\n'));
  expect((await faultsOf(bytes, { keyring: both, ecl: broken })).map((line) => line.split(' ')[0])).toEqual(['list']);
});
