import { createHash, type Hash } from 'node:crypto';

/** `algorithm:encoded`, as in "sha256:6c3c…" (image-spec v1.1.1, descriptor.md#digests). */
export type Digest = `${string}:${string}`;

/** Registered algorithms and the length of their lower-case hexadecimal form (descriptor.md#registered-algorithms). */
const registered: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha512', 128],
]);

const grammar = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;

/** Whether the text follows the digest grammar and, for a registered algorithm, has its length and alphabet. */
export function isDigest(text: string): text is Digest {
  if (text.length > 1024 || !grammar.test(text)) return false;
  const { algorithm, encoded } = splitDigest(text as Digest);
  const length = registered.get(algorithm);
  return length === undefined || (encoded.length === length && /^[0-9a-f]+$/.test(encoded));
}

/** The two halves of a digest. */
export function splitDigest(digest: Digest): { readonly algorithm: string; readonly encoded: string } {
  const colon = digest.indexOf(':');
  return { algorithm: digest.slice(0, colon), encoded: digest.slice(colon + 1) };
}

/** Whether this program can compute the digest's algorithm. */
export function isComputable(digest: Digest): boolean {
  return registered.has(splitDigest(digest).algorithm);
}

/** The digest of bytes that are in memory. */
export function digestOf(bytes: Uint8Array, algorithm: 'sha256' | 'sha512' = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** Algorithms that signatures name beside those of image digests. */
export type HashAlgorithm = 'sha224' | 'sha256' | 'sha384' | 'sha512' | 'sha512-224' | 'sha512-256';

/** A running hash for bytes that come in chunks. */
export function startHash(algorithm: HashAlgorithm): Hash {
  return createHash(algorithm);
}
