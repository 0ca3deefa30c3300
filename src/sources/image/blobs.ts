import { readChunks } from '../../base/bytes.ts';
import { type Digest, isComputable, splitDigest, startHash } from '../../base/digest.ts';
import type { Descriptor } from '../../formats/oci/manifest.ts';
import type { BlobReference } from '../../model/image.ts';
import type { Archive, FoundBlob } from '../archive/archive.ts';

/** The member of an OCI layout that holds a digest's bytes (image-spec v1.1.1, image-layout.md#blobs). */
export function blobPath(digest: Digest): string {
  const { algorithm, encoded } = splitDigest(digest);
  return `blobs/${algorithm}/${encoded}`;
}

/** What is really stored, hashed with the algorithm of the digest that names it; undefined where that cannot be computed. */
export function hashBlob(
  blob: FoundBlob,
  algorithm: string,
): { readonly digest: Digest; readonly size: number } | undefined {
  if (algorithm !== 'sha256' && algorithm !== 'sha512') return undefined;
  const scanned = blob.scanned?.digests.find((digest) => digest.startsWith(`${algorithm}:`));
  if (blob.scanned !== undefined && scanned !== undefined) return { digest: scanned, size: blob.scanned.size };
  if (blob.address === undefined) return undefined;
  const hash = startHash(algorithm);
  let size = 0;
  for (const chunk of readChunks(blob.address)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { digest: `${algorithm}:${hash.digest('hex')}`, size };
}

/** A descriptor's claim beside what is stored. Layers are hashed later, when they are read. */
export function referTo(
  descriptor: Descriptor,
  blob: FoundBlob | undefined,
  from: { readonly role: BlobReference['role']; readonly document: string; readonly pointer: string },
): BlobReference {
  const claim = {
    digest: descriptor.digest,
    rawDigest: descriptor.rawDigest,
    size: descriptor.size,
    mediaType: descriptor.mediaType,
    ...from,
  };
  if (descriptor.digest === undefined) return { ...claim, state: 'unread', reason: 'its digest is malformed' };
  if (blob === undefined) return { ...claim, state: 'absent' };
  if (!isComputable(descriptor.digest))
    return {
      ...claim,
      state: 'unread',
      reason: `the algorithm ${splitDigest(descriptor.digest).algorithm} is not known here`,
    };
  const actual = from.role === 'layer' ? undefined : hashBlob(blob, splitDigest(descriptor.digest).algorithm);
  return { ...claim, state: 'present', actual };
}

/** Files under `blobs/` that no document of the layout names: their names are still promises about their bytes. */
export function orphanBlobs(archive: Archive, named: ReadonlySet<string>): readonly BlobReference[] {
  const orphans: BlobReference[] = [];
  for (const [name, member] of archive.members) {
    const match = /^blobs\/(sha256|sha512)\/([0-9a-f]{64}|[0-9a-f]{128})$/.exec(name);
    if (match === null || member.type !== 'file' || named.has(name)) continue;
    const digest: Digest = `${match[1] as string}:${match[2] as string}`;
    const blob = archive.find(name);
    const actual = blob === undefined ? undefined : hashBlob(blob, match[1] as string);
    orphans.push({
      digest,
      rawDigest: digest,
      size: undefined,
      mediaType: undefined,
      role: 'orphan',
      document: name,
      pointer: '',
      state: actual === undefined ? 'unread' : 'present',
      actual,
    });
  }
  return orphans;
}
