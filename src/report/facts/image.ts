import { asText, member } from '../../formats/oci/json-value.ts';
import type { SifDescriptor } from '../../formats/sif/descriptor.ts';
import type { BlobReference, OciImage } from '../../model/image.ts';
import type { Layer } from '../../model/layer.ts';
import type { SifContainer } from '../../model/sif.ts';
import type { SquashfsVolume } from '../../model/squashfs.ts';
import type { ListedFile } from '../inspect/inspection.ts';
import type { BlobFacts, FileFacts, LayerFacts, SifFacts, SifObjectFacts, SquashfsFacts } from './facts.ts';

/** The blobs of an image; of a document that stands alone what it refers to. */
export function blobsOf({ form, blobs, documents }: OciImage): BlobFacts[] {
  if (form !== 'document' || blobs.length > 0) return blobs.map(blobFacts);
  const roles = { config: 'config', layers: 'layer', blobs: 'blob', manifests: 'manifest' };
  return documents.flatMap(({ json }) =>
    Object.entries(roles).flatMap(([key, role]) =>
      [member(json.value, key)].flat().flatMap((descriptor): BlobFacts[] => {
        const digest = asText(member(descriptor, 'digest'));
        const size = member(descriptor, 'size');
        const mediaType = asText(member(descriptor, 'mediaType')) ?? null;
        if (digest === undefined) return [];
        return [{ role, digest, size: typeof size === 'number' ? size : null, mediaType, state: 'elsewhere' }];
      }),
    ),
  );
}

function blobFacts({ role, rawDigest, size, mediaType, state }: BlobReference): BlobFacts {
  return { role, digest: rawDigest, size: size ?? null, mediaType: mediaType ?? null, state };
}

export function layerFacts(layer: Layer): LayerFacts {
  const { index, scan, digest, diffId, size, mediaType, createdBy } = layer;
  const isThere = scan.state === 'read' || scan.state === 'opaque';
  return {
    index,
    digest: scan.digests[0] ?? null,
    diffId: scan.diffIds[0] ?? null,
    statedDigest: digest ?? null,
    statedDiffId: diffId ?? null,
    size: isThere ? scan.size : (size ?? null),
    contentSize: scan.state === 'read' ? scan.contentSize : null,
    compression: scan.compression,
    mediaType: mediaType ?? null,
    entries: scan.columns.count,
    createdBy: createdBy ?? null,
    state: scan.state,
    complete: scan.complete,
  };
}

export function sifFacts({ sif, signatures }: SifContainer): SifFacts {
  const { header, descriptors } = sif;
  return {
    header:
      header === undefined
        ? null
        : {
            launchScript: header.launchScript,
            version: header.version,
            architecture: header.arch ?? null,
            id: header.id,
            created: header.createdAt,
            modified: header.modifiedAt,
          },
    objects: descriptors.map(objectFacts),
    signatures: signatures().signatures.map(({ id, form, hash, claimedFingerprint, objects, content }) => ({
      id,
      form,
      hash,
      claimedFingerprint: claimedFingerprint ?? null,
      objects: objects.map((object) => object.id),
      coversHeader: content.kind === 'statement',
    })),
  };
}

function objectFacts(descriptor: SifDescriptor): SifObjectFacts {
  const { id, type, name, group, link, offset, size, createdAt, modifiedAt, metadata } = descriptor;
  const partition = metadata.kind === 'partition' ? metadata : undefined;
  return {
    id,
    type,
    name,
    group: group ?? null,
    link: link ?? null,
    offset,
    size,
    created: createdAt,
    modified: modifiedAt,
    fileSystem: partition?.fileSystem ?? null,
    role: partition?.role ?? null,
    architecture: partition?.arch ?? null,
    digest: metadata.kind === 'oci' ? metadata.digest : null,
  };
}

export function squashfsFacts({
  name,
  superblock,
  compressor,
}: Pick<SquashfsVolume, 'name' | 'superblock' | 'compressor'>): SquashfsFacts[] {
  if (superblock === undefined) return [];
  const { blockSize, created, inodes, bytesUsed } = superblock;
  return [{ name, compression: compressor?.kind ?? null, blockSize, created, inodes, bytesUsed }];
}

export function fileFacts(file: ListedFile): FileFacts {
  const { path, type, mode, uid, gid, size, mtime, layer = 0, link, device, xattrs } = file;
  return {
    path,
    type,
    mode: mode.toString(8).padStart(4, '0'),
    uid,
    gid,
    size,
    mtime: Number.isFinite(mtime) ? mtime : null,
    layer,
    ...(link === undefined ? {} : { link }),
    ...(device === undefined ? {} : { device }),
    ...(xattrs === undefined || xattrs.size === 0 ? {} : { xattrs: [...xattrs.keys()].sort() }),
  };
}
