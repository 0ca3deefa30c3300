import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A public key that was read from its bytes. */
export interface PublicKey {
  readonly kind: 'ed25519' | 'ecdsa' | 'rsa';
  /** Bits of the modulus of RSA, or of the field of the curve. */
  readonly bits: number;
  /** SHA-256 over the SubjectPublicKeyInfo, as hexadecimal digits in capitals: made here, not taken from a file. */
  readonly fingerprint: string;
  /** Whether it made the signature over the bytes. Ed25519 has its own hash function; RSA is PKCS #1 v1.5, ECDSA in DER. */
  verifies(bytes: Uint8Array, signature: Uint8Array, hash: 'sha256' | 'sha384' | 'sha512'): boolean;
}

const curves: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };

/** Reads a key from DER: a SubjectPublicKeyInfo, or the older form for RSA only. undefined where it is none of these kinds. */
export function readPublicKey(der: Uint8Array, type: 'spki' | 'pkcs1'): PublicKey | undefined {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(der), format: 'der', type });
  } catch {
    return undefined;
  }
  const details = key.asymmetricKeyDetails;
  const bits =
    key.asymmetricKeyType === 'rsa'
      ? details?.modulusLength
      : key.asymmetricKeyType === 'ec'
        ? curves[details?.namedCurve ?? '']
        : key.asymmetricKeyType === 'ed25519'
          ? 255
          : undefined;
  if (bits === undefined) return undefined;
  const kind = key.asymmetricKeyType === 'ec' ? 'ecdsa' : (key.asymmetricKeyType as 'rsa' | 'ed25519');
  const spki = key.export({ format: 'der', type: 'spki' });
  return {
    kind,
    bits,
    fingerprint: createHash('sha256').update(spki).digest('hex').toUpperCase(),
    verifies: (bytes, signature, hash) => {
      try {
        return verify(kind === 'ed25519' ? null : hash, bytes, key, signature);
      } catch {
        // What is no signature at all makes some algorithms throw.
        return false;
      }
    },
  };
}
