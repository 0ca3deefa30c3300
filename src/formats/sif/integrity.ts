import { type HashAlgorithm, startHash } from '../../base/digest.ts';
import { limits } from '../../base/limits.ts';
import { descriptorField, type SifDescriptor } from './descriptor.ts';
import { headerField, type SifHeader } from './header.ts';
import { objectChunks, type SifFile } from './reader.ts';

/** A digest as signatures write it, `sha256:…`. */
export interface SifDigest {
  readonly algorithm: HashAlgorithm;
  readonly hex: string;
}

/** Algorithms by their names in signatures, and the digits of each (github.com/sylabs/sif, pkg/integrity/digest.go). */
const algorithms: ReadonlyMap<string, readonly [HashAlgorithm, digits: number]> = new Map([
  ['sha224', ['sha224', 56]],
  ['sha256', ['sha256', 64]],
  ['sha384', ['sha384', 96]],
  ['sha512', ['sha512', 128]],
  ['sha512_224', ['sha512-224', 56]],
  ['sha512_256', ['sha512-256', 64]],
]);

/** Reads `algorithm:digits`; undefined where it is no digest that can be computed. */
export function readSifDigest(value: unknown): SifDigest | undefined {
  if (typeof value !== 'string') return undefined;
  const colon = value.indexOf(':');
  const [algorithm, digits] = algorithms.get(value.slice(0, colon)) ?? [];
  const hex = value.slice(colon + 1).toLowerCase();
  return algorithm !== undefined && hex.length === digits && /^[0-9a-f]+$/.test(hex) ? { algorithm, hex } : undefined;
}

/** The bytes of the header that signatures cover: launch script, magic, version and id (pkg/sif/sif.go, `GetIntegrityReader`). */
export function signedHeaderBytes({ raw }: SifHeader): Uint8Array {
  return Buffer.concat([raw.subarray(0, headerField.arch), raw.subarray(headerField.id, headerField.createdAt)]);
}

/**
 * The bytes of a descriptor that signatures cover: not where its object lies nor when it was changed, and its id only
 * relative to the smallest of its group (pkg/sif/descriptor.go, `GetIntegrityReader`).
 */
export function signedDescriptorBytes({ raw }: SifDescriptor, relativeId: number): Uint8Array {
  const id = Buffer.alloc(5);
  id.writeUInt8(1, 0);
  id.writeUInt32LE(relativeId, 1);
  const field = descriptorField;
  return Buffer.concat([
    raw.subarray(field.type, field.used),
    id,
    raw.subarray(field.link, field.offset),
    raw.subarray(field.size, field.sizeWithPadding),
    raw.subarray(field.createdAt, field.modifiedAt),
    raw.subarray(field.uid),
  ]);
}

export function matches(digest: SifDigest, bytes: Uint8Array): boolean {
  return startHash(digest.algorithm).update(bytes).digest('hex') === digest.hex;
}

/** Digests of the bytes of objects, each computed once. */
export interface ObjectDigests {
  /** Over the objects one after the other; `short` where bytes are missing, `capped` where too much was asked for. */
  of(objects: readonly SifDescriptor[], algorithm: HashAlgorithm): string | 'short' | 'capped';
}

/** Objects that overlap could make a small file cost without end: what is hashed in all is capped in proportion to the file. */
export function objectDigests(file: SifFile): ObjectDigests {
  const known = new Map<string, string>();
  let left = file.length * limits.sifHashing;
  const compute = (objects: readonly SifDescriptor[], algorithm: HashAlgorithm): string => {
    const hash = startHash(algorithm);
    for (const object of objects) {
      if (object.size > left) return 'capped';
      let missing = object.size;
      for (const piece of objectChunks(file, object)) {
        hash.update(piece);
        missing -= piece.length;
        left -= piece.length;
      }
      if (missing !== 0) return 'short';
    }
    return hash.digest('hex');
  };
  return {
    of: (objects, algorithm) => {
      const key = `${algorithm} ${objects.map(({ index }) => index).join(' ')}`;
      const digest = known.get(key) ?? compute(objects, algorithm);
      known.set(key, digest);
      return digest;
    },
  };
}
