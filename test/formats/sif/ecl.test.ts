import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, partition, type SifDesign, writeSif } from '../../../fixtures/sif.ts';
import { readEcl } from '../../../src/formats/sif/ecl.ts';
import { type EclImage, judgeEcl } from '../../../src/formats/sif/ecl-judgement.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { readSignatures } from '../../../src/formats/sif/signatures.ts';
import { corpusAt } from '../../needs.ts';
import {
  clearSign,
  envelopeFor,
  fingerprintOf,
  keyFile,
  pemKeys,
  pgpKey,
  type SignatureDesign,
  statementFor,
  verdictsOf,
  withSignatures,
} from './signing.ts';

const corpus = corpusAt('sif');
const first = 'F34371D0ACD5D09EB9BD853A80600A5FA11BBD29';
const second = '7064B1D6EFF01B1262FED3F03581D99FE87EAFD1';

describe.skipIf(corpus === undefined)('lists of the corpus', () => {
  /** As TestLoadConfig of the upstream package expects them. */
  const group = (mode: string, dirPath: string, ...fingerprints: string[]) => ({
    tagName: 'name',
    mode,
    dirPath,
    fingerprints,
  });
  test.each([
    ['BlackList', true, false, [group('blacklist', '/var/data3', first)]],
    ['DeactivatedLegacy', false, true, []],
    ['WhiteListLegacy', true, true, [group('whitelist', '/var/data1', first, second)]],
    ['WhiteStrict', true, false, [group('whitestrict', '/var/data2', first, second)]],
  ])('%s', (name, isActivated, isLegacy, groups) => {
    const text = readFileSync(`${corpus}policy/configs-${name}.toml`);
    expect(readEcl(text)).toEqual({ ecl: { isActivated, isLegacy, groups }, problems: [] });
  });
});

describe('readEcl', () => {
  const group = (lines: string) => `activated = true\n[[execgroup]]\n${lines}\n`;
  test.each([
    ['no TOML', 'activated = yes', 'toml-syntax', 'list-ignored', 1],
    ['a text where true or false belongs', 'activated = "true"', 'ecl-type', 'list-ignored', 1],
    [
      'a table where an array of tables belongs',
      'activated = true\n[execgroup]\nmode = "whitelist"',
      'ecl-type',
      'list-ignored',
      2,
    ],
    ['a fingerprint that is no text', group('mode = "whitelist"\nkeyfp = [1]'), 'ecl-type', 'list-ignored', 4],
    [
      'one fingerprint without an array',
      group(`mode = "whitelist"\nkeyfp = "${first}"`),
      'ecl-type',
      'list-ignored',
      4,
    ],
    ['an unknown mode', group('mode = "whitelst"'), 'ecl-mode', 'all-refused', 3],
    ['a mode in capitals', group('mode = "Whitelist"'), 'ecl-mode', 'all-refused', 3],
    ['no mode', group('dirpath = "/a"'), 'ecl-mode', 'all-refused', 2],
    ['a relative folder', group('mode = "whitelist"\ndirpath = "testdata"'), 'ecl-dirpath', 'all-refused', 4],
    ['a folder with a slash at its end', group('mode = "whitelist"\ndirpath = "/a/"'), 'ecl-dirpath', 'all-refused', 4],
    ['a short fingerprint', group('mode = "whitelist"\nkeyfp = [\n  "bad",\n]'), 'ecl-fingerprint', 'all-refused', 5],
    ['a misspelt key', 'actived = true', 'ecl-key', 'member-ignored', 1],
  ])('says where there is %s', (_, text, code, effect, line) => {
    const { problems, ecl } = readEcl(text);
    expect(problems.map((problem) => [problem.code, problem.effect, problem.span.line])).toEqual([
      [code, effect, line],
    ]);
    expect(ecl === undefined).toBe(effect === 'list-ignored');
  });

  test('says where a folder stands twice', () => {
    const text = group('mode = "whitelist"\ndirpath = "/a"\n[[execgroup]]\nmode = "blacklist"\ndirpath = "/a"');
    expect(readEcl(text).problems.map(({ code, span }) => [code, span.line])).toEqual([['ecl-dirpath-twice', 7]]);
  });

  test('takes keys in any case, as Apptainer does', () => {
    expect(readEcl('Activated = true\nLegacyInsecure = true').ecl).toEqual({
      isActivated: true,
      isLegacy: true,
      groups: [],
    });
  });

  test('an empty text is a list that is not activated', () => {
    expect(readEcl('')).toEqual({ ecl: { isActivated: false, isLegacy: false, groups: [] }, problems: [] });
  });

  test('never throws', () => {
    const words = fc.constantFrom(
      'activated',
      '=',
      'true',
      '[[execgroup]]',
      '\n',
      'mode',
      '"whitelist"',
      'keyfp',
      '[',
      ']',
      '"bad"',
      'dirpath',
      '1',
      '{',
      '}',
    );
    fc.assert(fc.property(fc.array(words), (text) => readEcl(text.join(' ')).problems.length >= 0));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readEcl(bytes).problems.length >= 0));
  });
});

const listOf = (mode: string, keys: readonly string[], { folder = '/images', legacy = false, activated = true } = {}) =>
  readEcl(
    `activated = ${activated}\nlegacyinsecure = ${legacy}\n[[execgroup]]\nmode = "${mode}"\ndirpath = "${folder}"\nkeyfp = ${JSON.stringify(keys)}\n`,
  );

async function imageOf(
  bytes: Uint8Array,
  keys: Parameters<typeof verdictsOf>[1],
  path = '/images/image.sif',
): Promise<EclImage> {
  const file = fileOf(bytes);
  const sif = readSif(file);
  const { omitted } = readSignatures(file, sif);
  return { path, sif, verdicts: await verdictsOf(bytes, keys), omitted };
}

describe.skipIf(corpus === undefined)('what the upstream tests expect', () => {
  const keys = [{ name: 'apptainer', bytes: readFileSync(new URL('keys/apptainer.asc', import.meta.url).pathname) }];
  /** TestShouldRun of github.com/apptainer/apptainer, internal/pkg/syecl/syecl_test.go. */
  const cases: readonly (readonly [string, string, Parameters<typeof listOf>[2], string, string, boolean])[] = [
    ['BadListMode', 'bad', {}, second, 'one-group', false],
    ['Deactivated', 'whitelist', { activated: false }, first, 'one-group', true],
    ['NoDirPathOK', 'whitelist', { folder: '' }, first, 'one-group-signed-pgp', true],
    ['NoDirPathError', 'whitelist', { folder: '' }, second, 'one-group-signed-pgp', false],
    ['WhitelistOK', 'whitelist', {}, first, 'one-group-signed-pgp', true],
    ['WhitelistError', 'whitelist', {}, second, 'one-group-signed-pgp', false],
    ['WhitestrictOK', 'whitestrict', {}, first, 'one-group-signed-pgp', true],
    ['WhitestrictError', 'whitestrict', {}, second, 'one-group-signed-pgp', false],
    ['BlacklistOK', 'blacklist', {}, second, 'one-group-signed-pgp', true],
    ['BlacklistError', 'blacklist', {}, first, 'one-group-signed-pgp', false],
    ['LegacyDeactivated', 'whitelist', { activated: false, legacy: true }, first, 'one-group', true],
    ['LegacyNoDirPathOK', 'whitelist', { folder: '', legacy: true }, first, 'one-group-signed-legacy', true],
    ['LegacyNoDirPathError', 'whitelist', { folder: '', legacy: true }, second, 'one-group-signed-legacy', false],
    ['LegacyWhitelistOK', 'whitelist', { legacy: true }, first, 'one-group-signed-legacy', true],
    ['LegacyWhitelistError', 'whitelist', { legacy: true }, second, 'one-group-signed-legacy', false],
    ['LegacyWhitestrictOK', 'whitestrict', { legacy: true }, first, 'one-group-signed-legacy', true],
    ['LegacyWhitestrictError', 'whitestrict', { legacy: true }, second, 'one-group-signed-legacy', false],
    ['LegacyBlacklistOK', 'blacklist', { legacy: true }, second, 'one-group-signed-legacy', true],
    ['LegacyBlacklistError', 'blacklist', { legacy: true }, first, 'one-group-signed-legacy', false],
    // Neither form is taken for the other.
    ['legacy signature, list of today', 'whitelist', {}, first, 'one-group-signed-legacy', false],
    ['signature of today, legacy list', 'whitelist', { legacy: true }, first, 'one-group-signed-pgp', false],
  ];
  test.each(cases)('%s', async (_, mode, options, fingerprint, name, runs) => {
    const image = await imageOf(readFileSync(`${corpus}apptainer-${name}.sif`), keys);
    expect(judgeEcl(listOf(mode, [fingerprint], options), image).outcome).toBe(runs ? 'allowed' : 'refused');
  });
});

const [alice, bob] = await Promise.all([pgpKey(), pgpKey()]);

describe('judgeEcl', () => {
  const design: SifDesign = {
    objects: [
      { type: 0x4004, data: 'system', extra: partition(1, 2) },
      { type: 0x4007, data: 'other', group: 2 },
    ],
  };
  const [a, b] = [fingerprintOf(alice), fingerprintOf(bob)];
  const rings = [keyFile(alice.toPublic()), keyFile(bob.toPublic())];
  const plain = writeSif(design);
  let by: Record<'a1' | 'a2' | 'b1' | 'b2', SignatureDesign>;
  beforeAll(async () => {
    const sign = async (key: typeof alice, group: number): Promise<SignatureDesign> => ({
      data: await clearSign(statementFor(plain, group), [key]),
      group,
      fingerprint: fingerprintOf(key),
    });
    by = { a1: await sign(alice, 1), a2: await sign(alice, 2), b1: await sign(bob, 1), b2: await sign(bob, 2) };
  });
  const judge = async (
    mode: string,
    keys: readonly string[],
    signatures: readonly SignatureDesign[],
    { ring = rings, change = (bytes: Buffer) => bytes, path = '/images/image.sif', sif = design } = {},
  ) => {
    const { outcome, reason } = judgeEcl(
      listOf(mode, keys),
      await imageOf(change(withSignatures(sif, signatures)), ring, path),
    );
    return [outcome, reason];
  };
  const ok = ['allowed', 'fulfilled'];

  test('asks for one key, all keys or none of them, over all groups', async () => {
    const { a1, a2, b1, b2 } = by;
    expect(await judge('whitelist', [a], [a1, a2])).toEqual(ok);
    expect(await judge('whitelist', [a.toLowerCase(), second], [a1, a2])).toEqual(ok);
    expect(await judge('whitelist', [], [a1, a2])).toEqual(['refused', 'not-signed-by-required']);
    expect(await judge('whitelist', [a], [a1])).toEqual(['refused', 'unsigned']);
    expect(await judge('whitelist', [a], [a1, b2])).toEqual(['refused', 'not-signed-by-required']);
    expect(await judge('whitestrict', [a, b], [a1, a2, b1, b2])).toEqual(ok);
    expect(await judge('whitestrict', [a, b], [a1, a2, b1])).toEqual(['refused', 'not-signed-by-required']);
    expect(await judge('whitestrict', [], [a1, a2])).toEqual(ok);
    expect(await judge('blacklist', [b], [a1, a2])).toEqual(ok);
    expect(await judge('blacklist', [b], [a1, a2, b2])).toEqual(['refused', 'signed-by-forbidden']);
    expect(await judge('blacklist', [b], [])).toEqual(['refused', 'unsigned']);
  });

  test('passes over signatures of unknown keys, and takes their signers for absent', async () => {
    const { a1, a2, b1, b2 } = by;
    const ring = [keyFile(alice.toPublic())];
    expect(await judge('whitelist', [a], [a1, a2, b1, b2], { ring })).toEqual(ok);
    expect(await judge('whitelist', [b], [a1, a2, b1, b2], { ring })).toEqual(['refused', 'not-signed-by-required']);
    expect(await judge('whitestrict', [a, b], [a1, a2, b1, b2], { ring })).toEqual([
      'refused',
      'not-signed-by-required',
    ]);
    // A signature that nobody can verify is enough to be forbidden, and also to be signed at all.
    expect(await judge('blacklist', [b], [a1, a2, b1], { ring })).toEqual(['refused', 'signed-by-forbidden']);
    expect(await judge('blacklist', [b], [a1, a2], { ring: [] })).toEqual(ok);
  });

  test('stops at a signature that does not fit the image', async () => {
    const { a1, a2 } = by;
    const change = (bytes: Buffer) => {
      bytes.writeUInt8(0x58, bytes.indexOf('system'));
      return bytes;
    };
    expect(await judge('whitelist', [a], [a1, a2], { change })).toEqual(['refused', 'signature-refused']);
    expect(await judge('blacklist', [b], [a1, a2], { change })).toEqual(['refused', 'signature-refused']);
    expect(await judge('whitelist', [b], [{ ...a1, fingerprint: b }, a2])).toEqual(['refused', 'signature-refused']);
  });

  test('stops at what it cannot verify at all', async () => {
    const { a1, a2 } = by;
    const dsse = { data: envelopeFor(statementFor(plain, 1), [pemKeys.ed25519().privateKey]), group: 1 };
    expect(await judge('whitelist', [a], [a1, a2, dsse])).toEqual(['refused', 'signature-refused']);
    expect(await judge('whitelist', [a], [a1, a2, { data: 'x', group: 2 }])).toEqual(['refused', 'signature-refused']);
    expect(await judge('whitelist', [a], [a1, a2, { ...a1, hash: 9 }])).toEqual(['refused', 'signature-refused']);
  });

  test('wants every object in a group, and at least one', async () => {
    const { a1, a2 } = by;
    const sif = { objects: [...(design.objects ?? []), { type: 0x4007, group: 0 }] };
    expect(await judge('whitelist', [a], [a1, a2], { sif })).toEqual(['refused', 'ungrouped-object']);
    expect(await judge('whitelist', [a], [], { sif: {} })).toEqual(['refused', 'nothing-to-verify']);
  });

  test('looks at the folder itself, not at those above or below', async () => {
    const { a1, a2 } = by;
    for (const path of ['/images/more/image.sif', '/image.sif', '/images2/image.sif'])
      expect(await judge('whitelist', [a], [a1, a2], { path })).toEqual(['refused', 'no-execgroup']);
  });

  test('prefers the group of the folder to that of all folders', async () => {
    const list = readEcl(`activated = true
[[execgroup]]
mode = "whitelist"
keyfp = ["${b}"]
[[execgroup]]
tagname = "exact"
mode = "whitelist"
dirpath = "/images"
keyfp = ["${a}"]
`);
    const bytes = withSignatures(design, [by.a1, by.a2]);
    expect(judgeEcl(list, await imageOf(bytes, rings))).toMatchObject({
      outcome: 'allowed',
      group: { tagName: 'exact' },
    });
    expect(judgeEcl(list, await imageOf(bytes, rings, '/elsewhere/x.sif'))).toMatchObject({
      outcome: 'refused',
      group: { tagName: '' },
    });
  });

  test('is not asked where the list cannot be loaded, and refuses all where it is not valid', async () => {
    const image = await imageOf(plain, rings);
    expect(judgeEcl(readEcl('activated = 1'), image)).toMatchObject({ outcome: 'allowed', reason: 'not-loaded' });
    const invalid = readEcl('activated = false\n[[execgroup]]\nmode = "x"');
    expect(judgeEcl(invalid, image)).toMatchObject({ outcome: 'refused', reason: 'not-valid' });
  });

  test('does not know where not all was read', async () => {
    const image = await imageOf(withSignatures(design, [by.a1, by.a2]), rings);
    expect(judgeEcl(listOf('whitelist', [a]), { ...image, omitted: 1 })).toMatchObject({ outcome: 'unknown' });
    expect(judgeEcl(listOf('whitelist', [a]), { ...image, sif: { ...image.sif, isComplete: false } })).toMatchObject({
      outcome: 'unknown',
    });
  });
});
