import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type Config,
  createCleartextMessage,
  config as defaults,
  generateKey,
  type PrivateKey,
  readPrivateKey,
  sign as signMessage,
} from 'openpgp';
import { extra, fileOf, type ObjectDesign, type SifDesign, writeSif } from '../../../fixtures/sif.ts';
import { preAuthenticationEncoding } from '../../../src/formats/sif/envelope.ts';
import { signedDescriptorBytes, signedHeaderBytes } from '../../../src/formats/sif/integrity.ts';
import { type KeyFile, readKeys } from '../../../src/formats/sif/keys.ts';
import { readSif } from '../../../src/formats/sif/reader.ts';
import { readSignatures } from '../../../src/formats/sif/signatures.ts';
import { verifySignatures } from '../../../src/formats/sif/verify.ts';

/** A day on which everything that the tests sign is valid. */
export const today = new Date('2026-06-01T00:00:00Z');
export const signedAt = new Date('2026-05-01T00:00:00Z');

const hash = (algorithm: string, bytes: Uint8Array): string =>
  `${algorithm.replace('-', '_')}:${createHash(algorithm).update(bytes).digest('hex')}`;

/** The JSON that is signed for one group of the SIF, as github.com/sylabs/sif describes it. */
export function statementFor(bytes: Uint8Array, group: number, algorithm = 'sha256'): string {
  const { header, descriptors } = readSif(fileOf(bytes));
  if (header === undefined) throw new Error('no SIF');
  const objects = descriptors.filter((descriptor) => descriptor.group === group);
  const first = Math.min(...objects.map(({ id }) => id));
  return JSON.stringify({
    version: 1,
    header: { digest: hash(algorithm, signedHeaderBytes(header)) },
    objects: objects.map((object) => ({
      relativeId: object.id - first,
      descriptorDigest: hash(algorithm, signedDescriptorBytes(object, object.id - first)),
      objectDigest: hash(algorithm, bytes.subarray(object.offset, object.offset + object.size)),
    })),
  });
}

export const pgpKey = async (options: Partial<Parameters<typeof generateKey>[0]> = {}): Promise<PrivateKey> => {
  const date = new Date('2026-01-01T00:00:00Z');
  const { privateKey } = await generateKey({ userIDs: [{ name: 'Test' }], date, ...options, format: 'armored' });
  return await readPrivateKey({ armoredKey: privateKey });
};

export async function clearSign(
  text: string,
  keys: readonly PrivateKey[],
  { date = signedAt, config = {} }: { readonly date?: Date; readonly config?: Partial<Config> } = {},
): Promise<string> {
  const message = await createCleartextMessage({ text });
  return await signMessage({ message, signingKeys: [...keys], date, config: { ...defaults, ...config } });
}

export const pemKeys = {
  ed25519: () => generateKeyPairSync('ed25519'),
  ecdsa: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  rsa: (bits = 2048) => generateKeyPairSync('rsa', { modulusLength: bits }),
};

export const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'spki' }).toString();

export function envelopeFor(
  payload: string,
  keys: readonly KeyObject[],
  { algorithm = 'sha256', type = 'application/vnd.sylabs.sif-metadata+json' } = {},
): string {
  const signed = preAuthenticationEncoding(type, Buffer.from(payload));
  const signatures = keys.map((key) => {
    const sig = sign(key.asymmetricKeyType === 'ed25519' ? null : algorithm, signed, key);
    return { keyid: 'SHA256:of-nobody', sig: sig.toString('base64') };
  });
  return JSON.stringify({ payloadType: type, payload: Buffer.from(payload).toString('base64'), signatures });
}

export const fingerprintOf = (key: { getFingerprint(): string }): string => key.getFingerprint().toUpperCase();

export interface SignatureDesign {
  readonly data: string;
  readonly group?: number;
  readonly object?: number;
  readonly fingerprint?: string;
  readonly hash?: number;
}

/** The same SIF with signature objects behind its objects. */
export function withSignatures(design: SifDesign, signatures: readonly SignatureDesign[]): Buffer {
  const objects = signatures.map(
    ({ data, group, object, fingerprint = '', hash: code = 1 }): ObjectDesign => ({
      type: 0x4005,
      data,
      group: 0,
      ...(group === undefined ? {} : { linkGroup: group }),
      ...(object === undefined ? {} : { link: object }),
      extra: extra([code], Buffer.from(fingerprint, 'hex')),
    }),
  );
  return writeSif({ ...design, objects: [...(design.objects ?? []), ...objects] });
}

export const keyFile = (key: { armor(): string } | string, name = 'keys'): KeyFile => ({
  name,
  bytes: Buffer.from(typeof key === 'string' ? key : key.armor()),
});

/** All verdicts over a SIF. */
export async function verdictsOf(bytes: Uint8Array, keys: readonly KeyFile[], now = today) {
  const file = fileOf(bytes);
  const sif = readSif(file);
  const signatures = readSignatures(file, sif);
  return await verifySignatures({ file, sif, signatures, keys: await readKeys(keys), now });
}
