import type { PrivateKey } from 'openpgp';
import { enums, readKey, readSignature, revokeKey } from 'openpgp';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, fileOf, partition, type SifDesign, writeSif } from '../../../fixtures/sif.ts';
import { coverageOf } from '../../../src/formats/sif/coverage.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import type { SignatureVerdict } from '../../../src/formats/sif/verdict.ts';
import {
  clearSign,
  envelopeFor,
  fingerprintOf,
  keyFile,
  pemKeys,
  pemOf,
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
    { type: 0x4007, data: 'something else', group: 2 },
  ],
};
const plain = writeSif(design);
const codesOf = (verdict: SignatureVerdict | undefined) =>
  verdict?.problems.map(({ code, object }) => (object === undefined ? code : [code, object]));
const day = 86_400;

let key: PrivateKey;
let other: PrivateKey;
let signed: SignatureDesign;
beforeAll(async () => {
  [key, other] = await Promise.all([pgpKey(), pgpKey()]);
  signed = { data: await clearSign(statementFor(plain, 1), [key]), group: 1, fingerprint: fingerprintOf(key) };
});
const judge = async (bytes: Uint8Array, keys = [keyFile(key.toPublic())], now = today) =>
  (await verdictsOf(bytes, keys, now))[0];

describe('a signature of OpenPGP', () => {
  test('is valid with its key, and says by whom and over what', async () => {
    const verdict = await judge(withSignatures(design, [signed]));
    expect(verdict).toMatchObject({ mathematics: 'valid', isValid: true, problems: [], intact: [1, 2], uncovered: [] });
    expect(verdict?.keys).toEqual([{ kind: 'pgp', fingerprint: fingerprintOf(key), names: ['Test'] }]);
  });

  test.each([
    ['no key', () => []],
    ['another key', () => [keyFile(other.toPublic())]],
    ['a PEM key only', () => [keyFile(pemOf(pemKeys.ed25519().publicKey))]],
  ])('cannot be judged with %s', async (_, keys) => {
    const verdict = await judge(withSignatures(design, [signed]), keys());
    expect(verdict).toMatchObject({ mathematics: 'unknown-key', isValid: false, keys: [], intact: [1, 2] });
    expect(codesOf(verdict)).toEqual(['unknown-key']);
  });

  test('by a signing subkey is one by its primary key', async () => {
    const withSubkey = await pgpKey({ subkeys: [{ sign: true }] });
    const data = await clearSign(statementFor(plain, 1), [withSubkey]);
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(withSubkey) }]);
    const verdict = await judge(sif, [keyFile(withSubkey.toPublic())]);
    expect([verdict?.isValid, verdict?.keys[0]?.fingerprint]).toEqual([true, fingerprintOf(withSubkey)]);
  });

  test('by two keys is valid with either', async () => {
    const data = await clearSign(statementFor(plain, 1), [key, other]);
    for (const one of [key, other]) {
      const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(one) }]);
      expect((await judge(sif, [keyFile(one.toPublic())]))?.isValid).toBe(true);
    }
  });

  test('by two keys, of which the first is known and its signature is broken, is invalid', async () => {
    const text = statementFor(plain, 1);
    const [broken, sound] = [await clearSign(`${text}!`, [key]), await clearSign(text, [other])];
    const packets = await Promise.all(
      [broken, sound].map(async (data) => {
        const armoredSignature = data.slice(data.indexOf('-----BEGIN PGP SIGNATURE'));
        return (await readSignature({ armoredSignature })).write() as Uint8Array;
      }),
    );
    const both = (await readSignature({ binarySignature: Buffer.concat(packets) })).armor();
    const data = sound.slice(0, sound.indexOf('-----BEGIN PGP SIGNATURE')) + both;
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(other) }]);
    expect((await judge(sif, [keyFile(other.toPublic())]))?.isValid).toBe(true);
    const verdict = await judge(sif, [keyFile(other.toPublic()), keyFile(key.toPublic())]);
    expect([verdict?.mathematics, codesOf(verdict)]).toEqual(['invalid', ['signature-invalid']]);
  });

  test('by a key of version 6 is valid, with its fingerprint of 32 bytes', async () => {
    const six = await pgpKey({ config: { v6Keys: true } });
    const data = await clearSign(statementFor(plain, 1), [six]);
    expect(fingerprintOf(six)).toHaveLength(64);
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(six) }]);
    expect(codesOf(await judge(sif, [keyFile(six.toPublic())]))).toEqual([]);
  });

  test('with SHA-3 is one that other programs do not take', async () => {
    const config = { preferredHashAlgorithm: enums.hash.sha3_512 };
    const modern = await pgpKey({ config });
    const data = await clearSign(statementFor(plain, 1), [modern], { config });
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(modern) }]);
    const verdict = await judge(sif, [keyFile(modern.toPublic())]);
    expect([verdict?.mathematics, codesOf(verdict)]).toEqual(['valid', ['hash-unaccepted']]);
  });

  test('that names somebody else is not theirs', async () => {
    const sif = withSignatures(design, [{ ...signed, fingerprint: fingerprintOf(other) }]);
    const verdict = await judge(sif, [keyFile(key.toPublic()), keyFile(other.toPublic())]);
    expect(codesOf(verdict)).toEqual(['fingerprint-mismatch']);
    expect(verdict?.keys[0]?.fingerprint).toBe(fingerprintOf(key));
    const nobody = withSignatures(design, [{ ...signed, fingerprint: '' }]);
    expect(codesOf(await judge(nobody))).toEqual(['fingerprint-mismatch']);
    // The first 20 bytes are not enough.
    const longer = withSignatures(design, [{ ...signed, fingerprint: `${signed.fingerprint}${'01'.repeat(12)}` }]);
    expect(codesOf(await judge(longer))).toEqual(['fingerprint-mismatch']);
  });

  test('whose text was changed is invalid', async () => {
    const data = signed.data.replace('"relativeId":1', '"relativeId":2');
    const verdict = await judge(withSignatures(design, [{ ...signed, data }]));
    expect(verdict?.mathematics).toBe('invalid');
    expect(codesOf(verdict)).toEqual(['signature-invalid', ['object-uncovered', 2], ['object-missing', 3]]);
  });

  test.each([
    ['spaces at the end of lines', (data: string) => data.replaceAll('\n', ' \t\n')],
    ['CR LF', (data: string) => data.replaceAll('\n', '\r\n')],
    ['no name of a hash function', (data: string) => data.replace('Hash: SHA512\n', '')],
    ['several of them', (data: string) => data.replace('Hash: SHA512\n', 'Hash: SHA256\nHash: SHA384, SHA512\n')],
    ['text before and behind it', (data: string) => `-- \n${data}\nbehind`],
  ])('is the same with %s', async (_, change) => {
    expect((await judge(withSignatures(design, [{ ...signed, data: change(signed.data) }])))?.isValid).toBe(true);
  });

  test.each([
    [
      'a header that is not signed',
      (data: string) => data.replace('Hash: SHA512', 'Hash: SHA512\nComment: {"version":1}'),
      ['form-unknown'],
    ],
    ['a line that is not escaped', (data: string) => data.replace('{"version"', '-x\n{"version"'), ['form-unknown']],
    [
      'words beside the hash function',
      (data: string) => data.replace('Hash: SHA512', 'Hash: SHA512 is safe'),
      ['form-unknown'],
    ],
    ['another hash function', (data: string) => data.replace('Hash: SHA512', 'Hash: SHA256'), ['signature-invalid']],
    ['no end', (data: string) => data.slice(0, -40), ['form-unknown']],
    [
      'an armour that is none',
      (data: string) => data.replace(/(BEGIN PGP SIGNATURE-----\n\n)[\s\S]*?(\n-----END)/, '$1!!!!$2'),
      ['signature-unreadable'],
    ],
    [
      'an empty armour',
      (data: string) => data.replace(/(BEGIN PGP SIGNATURE-----\n\n)[\s\S]*?(\n-----END)/, '$1$2'),
      ['signature-unreadable'],
    ],
    ['nothing', () => '', ['form-unknown']],
  ])('with %s is not believed', async (_, change, codes) => {
    const data = change(signed.data);
    expect(data).not.toBe(signed.data);
    const verdict = await judge(withSignatures(design, [{ ...signed, data }]));
    expect(codesOf(verdict)).toEqual(codes);
    expect(verdict?.isValid).toBe(false);
  });
});

describe('the key of a signature', () => {
  const expiring = () => pgpKey({ keyExpirationTime: 200 * day });

  test('may expire, and is judged at the time that the caller names', async () => {
    const short = await expiring();
    const data = await clearSign(statementFor(plain, 1), [short]);
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(short) }]);
    const keys = [keyFile(short.toPublic())];
    expect(codesOf(await judge(sif, keys))).toEqual([]);
    expect(codesOf(await judge(sif, keys, new Date('2027-01-01')))).toEqual(['key-expired']);
    expect(codesOf(await judge(sif, keys, new Date('2026-04-01')))).toEqual(['signature-future']);
  });

  test('may be revoked', async () => {
    const { publicKey } = await revokeKey({ key, date: new Date('2026-05-15'), format: 'armored' });
    const sif = withSignatures(design, [signed]);
    const verdict = await judge(sif, [keyFile(publicKey)]);
    expect([verdict?.mathematics, codesOf(verdict)]).toEqual(['valid', ['key-revoked']]);
    expect((await readKey({ armoredKey: publicKey })).getFingerprint().toUpperCase()).toBe(signed.fingerprint);
  });

  test('may be one whose subkey was expired or revoked', async () => {
    const parts = await pgpKey({ subkeys: [{ sign: true, keyExpirationTime: 200 * day }] });
    const data = await clearSign(statementFor(plain, 1), [parts]);
    const sif = withSignatures(design, [{ data, group: 1, fingerprint: fingerprintOf(parts) }]);
    expect(codesOf(await judge(sif, [keyFile(parts.toPublic())]))).toEqual([]);
    expect(codesOf(await judge(sif, [keyFile(parts.toPublic())], new Date('2027-01-01')))).toEqual(['key-expired']);
    const subkey = parts.subkeys[0];
    if (subkey === undefined) throw new Error('no subkey');
    parts.subkeys[0] = await subkey.revoke(parts.keyPacket as never, {}, new Date('2026-05-15'));
    expect(codesOf(await judge(sif, [keyFile(parts.toPublic())]))).toEqual(['key-revoked']);
  });
});

describe('what a signature covers', () => {
  const change = async (edit: (bytes: Buffer) => void) => {
    const bytes = withSignatures(design, [signed]);
    edit(bytes);
    return await judge(bytes);
  };

  test.each([
    ['the launch script', 0, ['header-mismatch']],
    ['the id of the image', 48, ['header-mismatch']],
    ['the name of an object', at(0, 'name'), [['descriptor-mismatch', 1]]],
    ['the type of a partition', at(1, 'extra') + 4, [['descriptor-mismatch', 2]]],
    [
      'the size of an object',
      at(1, 'size'),
      [
        ['descriptor-mismatch', 2],
        ['object-mismatch', 2],
      ],
    ],
    ['the time of an object', at(1, 'createdAt'), [['descriptor-mismatch', 2]]],
    ['the bytes of an object', 32_176, [['object-mismatch', 1]]],
    ['the group of an object', at(1, 'group'), [['object-missing', 2]]],
  ])('is broken by another byte in %s', async (_, place, codes) => {
    const verdict = await change((bytes) => bytes.writeUInt8((bytes[place] as number) ^ 3, place));
    expect([verdict?.mathematics, codesOf(verdict)]).toEqual(['valid', codes]);
  });

  test.each([
    ['the time when the image was changed', 72],
    ['the time when an object was changed', at(1, 'modifiedAt')],
    ['an object of another group', 32_768 + 5000],
    ['the architecture in the header', 46],
  ])('is not broken by another byte in %s', async (_, place) => {
    expect((await change((bytes) => bytes.writeUInt8((bytes[place] as number) ^ 1, place)))?.isValid).toBe(true);
  });

  test('may move to another place of the file and to other ids', async () => {
    const moved = { ...design, objects: [{ type: 0x4007, data: 'before', group: 3 }, ...(design.objects ?? [])] };
    const verdict = await judge(withSignatures(moved, [signed]));
    expect([verdict?.isValid, verdict?.intact]).toEqual([true, [2, 3]]);
  });

  test('is not what was added to the group later', async () => {
    const more = { ...design, objects: [...(design.objects ?? []), { type: 0x4007, data: 'added' }] };
    const verdict = await judge(withSignatures(more, [signed]));
    expect([codesOf(verdict), verdict?.uncovered, verdict?.intact]).toEqual([[['object-uncovered', 4]], [4], [1, 2]]);
  });

  test.each([
    ['nothing', {}, []],
    ['a group that is not there', { group: 7 }, []],
    ['one object', { object: 1 }, [1]],
  ])('is nothing where it is linked to %s', async (_, link, uncovered) => {
    const { group: _group, ...rest } = signed;
    const verdict = await judge(withSignatures(design, [{ ...rest, ...link }]));
    expect([codesOf(verdict), verdict?.uncovered]).toEqual([['link-invalid'], uncovered]);
  });

  test.each([
    ['another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['no version', (text: string) => text.replace('"version":1,', '')],
    ['no objects', () => '{"version":1,"header":{"digest":"sha256:00"}}'],
    ['an unknown digest', (text: string) => text.replace('"sha256:', '"md5:')],
    ['an object twice', (text: string) => text.replace('"relativeId":1', '"relativeId":0')],
    ['a member twice', (text: string) => text.replace('"version":1', '"version":1,"version":1')],
    ['an id below zero', (text: string) => text.replace('"relativeId":0', '"relativeId":-1')],
    ['no JSON', () => 'all is well'],
  ])('is nothing where the signed text has %s', async (_, edit) => {
    const data = await clearSign(edit(statementFor(plain, 1)), [key]);
    const verdict = await judge(withSignatures(design, [{ ...signed, data }]));
    expect([verdict?.mathematics, codesOf(verdict), verdict?.uncovered]).toEqual([
      'valid',
      ['content-unreadable'],
      [1, 2],
    ]);
  });

  test.each(['sha224', 'sha256', 'sha384', 'sha512', 'sha512-224', 'sha512-256'])(
    'may be stated with %s',
    async (algorithm) => {
      const data = await clearSign(statementFor(plain, 1, algorithm), [key]);
      expect((await judge(withSignatures(design, [{ ...signed, data }])))?.isValid).toBe(true);
    },
  );

  test('is put together by group', async () => {
    const bytes = withSignatures({ ...design, objects: [...(design.objects ?? []), { type: 0x4007, group: 0 }] }, [
      signed,
    ]);
    const verdicts = await verdictsOf(bytes, [keyFile(key.toPublic())]);
    expect(coverageOf(readSif(fileOf(bytes)), verdicts)).toEqual({
      groups: [
        { group: 1, objects: [1, 2], verdicts, isSigned: true },
        { group: 2, objects: [3], verdicts: [], isSigned: false },
      ],
      ungrouped: [4],
    });
  });
});

describe('a DSSE envelope', () => {
  const sif = (data: string, hash = 1) => withSignatures(design, [{ data, group: 1, hash }]);

  test.each([
    ['Ed25519', pemKeys.ed25519(), 'sha256', 1],
    ['ECDSA', pemKeys.ecdsa(), 'sha256', 1],
    ['ECDSA with SHA-384', pemKeys.ecdsa(), 'sha384', 2],
    ['RSA', pemKeys.rsa(), 'sha256', 1],
    ['RSA with SHA-512', pemKeys.rsa(), 'sha512', 3],
  ])('by %s is valid with its key and no other', async (_, { publicKey, privateKey }, algorithm, hash) => {
    const data = envelopeFor(statementFor(plain, 1), [privateKey], { algorithm });
    const verdict = await judge(sif(data, hash), [keyFile(pemOf(publicKey))]);
    expect(verdict).toMatchObject({ mathematics: 'valid', isValid: true, intact: [1, 2], signature: { form: 'dsse' } });
    const others = [keyFile(pemOf(pemKeys.ed25519().publicKey)), keyFile(pemOf(pemKeys.ecdsa().publicKey))];
    expect(codesOf(await judge(sif(data, hash), others))).toEqual(['unknown-key']);
    expect(codesOf(await judge(sif(data, hash), []))).toEqual(['unknown-key']);
  });

  test.each([
    ['another type of payload', (text: string) => text.replace('sif-metadata+json', 'in-toto+json'), ['form-unknown']],
    ['its payload twice', (text: string) => text.replace('"payload":', '"payload":"","payload":'), ['form-unknown']],
    ['no base64', (text: string) => text.replace('"payload":"', '"payload":"*'), ['form-unknown']],
    ['no signature', (text: string) => text.replace(/"signatures":.*/, '"signatures":[]}'), ['unknown-key']],
    ['a signature that is none', (text: string) => text.replace(/"sig":"[^"]*"/, '"sig":"AAAA"'), ['unknown-key']],
  ])('with %s is not believed', async (_, edit, codes) => {
    const { publicKey, privateKey } = pemKeys.ecdsa();
    const data = edit(envelopeFor(statementFor(plain, 1), [privateKey]));
    expect(codesOf(await judge(sif(data), [keyFile(pemOf(publicKey))]))).toEqual(codes);
  });

  test('by a short RSA key is not enough', async () => {
    const { publicKey, privateKey } = pemKeys.rsa(1024);
    const verdict = await judge(sif(envelopeFor(statementFor(plain, 1), [privateKey])), [keyFile(pemOf(publicKey))]);
    expect([verdict?.mathematics, codesOf(verdict)]).toEqual(['valid', ['key-unfit']]);
  });

  test('whose descriptor names no hash function that is known is not judged', async () => {
    const { publicKey, privateKey } = pemKeys.ed25519();
    const bytes = sif(envelopeFor(statementFor(plain, 1), [privateKey]), 4);
    expect(codesOf(await judge(bytes, [keyFile(pemOf(publicKey))]))).toEqual(['hash-unknown']);
  });
});
