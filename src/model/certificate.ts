import { X509Certificate } from 'node:crypto';
import { isCertificate, type PemBlock, readPem } from '../formats/pem/pem.ts';

/** A certificate of a bundle. */
export interface Certificate {
  /** SHA-256 of the DER form, lower-case hexadecimal. */
  readonly fingerprint: string;
  /** The common name, else the organisation or unit, else the whole subject on one line. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
  /** undefined where the key is of a kind that is not known here. */
  readonly key: { readonly type: string; readonly bits: number } | undefined;
  /** Hash of the signature by name, where it is one that is no longer safe. */
  readonly weakHash: 'MD2' | 'MD5' | 'SHA-1' | undefined;
  readonly isSelfSigned: boolean;
  /** Position in the file. */
  readonly index: number;
  readonly line: number;
}

export interface BrokenBlock {
  readonly index: number;
  readonly line: number;
  readonly problem: string;
}

/** Signature algorithms with a broken hash (RFC 3279 section 2.2.1, RFC 5758, ISO/OIW). */
const weakHashes: ReadonlyMap<string, Certificate['weakHash']> = new Map([
  ['1.2.840.113549.1.1.2', 'MD2'],
  ['1.2.840.113549.1.1.4', 'MD5'],
  ['1.2.840.113549.1.1.5', 'SHA-1'],
  ['1.2.840.10040.4.3', 'SHA-1'],
  ['1.2.840.10045.4.1', 'SHA-1'],
  ['1.3.14.3.2.29', 'SHA-1'],
]);

/** Bits of the curves that certificates use (SEC 2, RFC 5480). */
const curveBits: Readonly<Record<string, number>> = {
  prime192v1: 192,
  secp192k1: 192,
  secp224r1: 224,
  secp224k1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
  brainpoolP256r1: 256,
  brainpoolP384r1: 384,
  brainpoolP512r1: 512,
};

/** Reads the certificates of a PEM text, and what of it is broken. Keys and revocation lists beside them are passed over. */
export function readCertificates(text: string): {
  readonly certificates: readonly Certificate[];
  readonly broken: readonly BrokenBlock[];
} {
  const certificates: Certificate[] = [];
  const broken: BrokenBlock[] = [];
  for (const block of readPem(text)) {
    if (!isCertificate(block.label) && block.problem === undefined) continue;
    const { index, line } = block;
    const certificate = block.der === undefined ? undefined : readCertificate(block);
    if (certificate === undefined)
      broken.push({ index, line, problem: block.problem ?? 'its bytes are no certificate' });
    else certificates.push(certificate);
  }
  return { certificates, broken };
}

function readCertificate({ der, signature, index, line }: PemBlock): Certificate | undefined {
  let read: X509Certificate;
  try {
    read = new X509Certificate(der as Uint8Array);
  } catch {
    return undefined;
  }
  return {
    fingerprint: normaliseFingerprint(read.fingerprint256),
    name: nameOf(read.subject ?? ''),
    validFrom: Date.parse(read.validFrom),
    validTo: Date.parse(read.validTo),
    key: keyOf(read),
    weakHash: weakHashes.get(signature ?? ''),
    isSelfSigned: isSelfSigned(read),
    index,
    line,
  };
}

function isSelfSigned(read: X509Certificate): boolean {
  try {
    return read.subject === read.issuer && read.checkIssued(read);
  } catch {
    return read.subject === read.issuer;
  }
}

function keyOf(read: X509Certificate): Certificate['key'] {
  try {
    const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = read.publicKey;
    if (type === 'ed25519' || type === 'ed448') return { type, bits: type === 'ed448' ? 456 : 256 };
    const bits = details?.modulusLength ?? curveBits[details?.namedCurve ?? ''];
    return bits === undefined ? undefined : { type: type.startsWith('rsa') ? 'RSA' : type.toUpperCase(), bits };
  } catch {
    return undefined;
  }
}

function nameOf(subject: string): string {
  const parts = new Map(
    subject.split('\n').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  );
  return (
    parts.get('CN') ??
    parts.get('OU') ??
    parts.get('O') ??
    (subject.replaceAll('\n', ', ') || 'a certificate without a name')
  );
}

/** Hexadecimal as people write it, without colons and spaces, lower case. */
export function normaliseFingerprint(text: string): string {
  return text.replace(/[:\s]/g, '').toLowerCase();
}
