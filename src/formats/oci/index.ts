import { asArray, asText, asTextMap, member } from './json-value.ts';
import { type Descriptor, readDescriptor, readOptional } from './manifest.ts';

/** An OCI image index or a Docker manifest list (image-spec v1.1.1, image-index.md). */
export interface ImageIndex {
  readonly mediaType: string | undefined;
  readonly artifactType: string | undefined;
  /** An item that is no descriptor keeps its place, so that the index is that of `/manifests/N`. */
  readonly manifests: readonly Descriptor[];
  readonly subject: Descriptor | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

export function readIndex(value: unknown): ImageIndex {
  return {
    mediaType: asText(member(value, 'mediaType')),
    artifactType: asText(member(value, 'artifactType')),
    manifests: asArray(member(value, 'manifests')).map(readDescriptor),
    subject: readOptional(member(value, 'subject')),
    annotations: asTextMap(member(value, 'annotations')),
  };
}

/** The image whose attestations a BuildKit manifest holds: its descriptor's annotations say so (BuildKit, docs/attestations/attestation-storage.md). */
export function attestedDigest(descriptor: Descriptor): string | undefined {
  return descriptor.annotations['vnd.docker.reference.type'] === 'attestation-manifest'
    ? (descriptor.annotations['vnd.docker.reference.digest'] ?? '')
    : undefined;
}
