import type { DocumentRole } from './document.ts';

/** What a known media type names. Sources: image-spec v1.1.1, media-types.md; distribution v2.8, manifest-v2-2.md#media-types. */
export type MediaKind = DocumentRole | 'layer' | 'empty' | 'statement';

interface KnownMediaType {
  readonly kind: MediaKind;
  /** How a layer is stored. */
  readonly compression?: 'none' | 'gzip' | 'zstd' | 'squashfs' | undefined;
  /** Not to be pushed to a registry, or (image-spec v1.1) deprecated. */
  readonly nonDistributable?: boolean;
}

const oci = 'application/vnd.oci';
const docker = 'application/vnd.docker';

export const mediaTypes = {
  index: `${oci}.image.index.v1+json`,
  manifest: `${oci}.image.manifest.v1+json`,
  config: `${oci}.image.config.v1+json`,
  empty: `${oci}.empty.v1+json`,
  dockerList: `${docker}.distribution.manifest.list.v2+json`,
  dockerManifest: `${docker}.distribution.manifest.v2+json`,
  dockerConfig: `${docker}.container.image.v1+json`,
} as const;

const known: ReadonlyMap<string, KnownMediaType> = new Map<string, KnownMediaType>([
  [`${oci}.descriptor.v1+json`, { kind: 'descriptor' }],
  [`${oci}.layout.header.v1+json`, { kind: 'layout' }],
  [mediaTypes.index, { kind: 'index' }],
  [mediaTypes.manifest, { kind: 'manifest' }],
  [mediaTypes.config, { kind: 'config' }],
  [mediaTypes.empty, { kind: 'empty' }],
  [`${oci}.image.layer.v1.tar`, { kind: 'layer', compression: 'none' }],
  [`${oci}.image.layer.v1.tar+gzip`, { kind: 'layer', compression: 'gzip' }],
  [`${oci}.image.layer.v1.tar+zstd`, { kind: 'layer', compression: 'zstd' }],
  [`${oci}.image.layer.nondistributable.v1.tar`, { kind: 'layer', compression: 'none', nonDistributable: true }],
  [`${oci}.image.layer.nondistributable.v1.tar+gzip`, { kind: 'layer', compression: 'gzip', nonDistributable: true }],
  [`${oci}.image.layer.nondistributable.v1.tar+zstd`, { kind: 'layer', compression: 'zstd', nonDistributable: true }],
  [mediaTypes.dockerList, { kind: 'docker-list' }],
  [mediaTypes.dockerManifest, { kind: 'docker-manifest' }],
  [mediaTypes.dockerConfig, { kind: 'docker-config' }],
  [`${docker}.distribution.manifest.v1+json`, { kind: 'docker-schema1' }],
  [`${docker}.distribution.manifest.v1+prettyjws`, { kind: 'docker-schema1' }],
  [`${docker}.image.rootfs.diff.tar`, { kind: 'layer', compression: 'none' }],
  [`${docker}.image.rootfs.diff.tar.gzip`, { kind: 'layer', compression: 'gzip' }],
  [`${docker}.image.rootfs.diff.tar.zstd`, { kind: 'layer', compression: 'zstd' }],
  [`${docker}.image.rootfs.foreign.diff.tar`, { kind: 'layer', compression: 'none', nonDistributable: true }],
  [`${docker}.image.rootfs.foreign.diff.tar.gzip`, { kind: 'layer', compression: 'gzip', nonDistributable: true }],
  // OCI-SIF keeps its file systems so.
  ['application/vnd.sylabs.image.layer.v1.squashfs', { kind: 'layer', compression: 'squashfs' }],
  ['application/vnd.sylabs.image.layer.v1.ext3', { kind: 'layer' }],
  // What is said of another image: BuildKit's attestations (attestation-storage.md), cosign's signatures and SBOMs (sigstore, SIGNATURE_SPEC.md).
  ...[
    'application/vnd.in-toto+json',
    'application/vnd.dsse.envelope.v1+json',
    'application/vnd.dev.cosign.simplesigning.v1+json',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
    'application/vnd.cyclonedx+json',
    'application/spdx+json',
    'text/spdx+json',
    'text/spdx',
  ].map((type) => [type, { kind: 'statement' as const }] as const),
]);

/** What is known of a media type; parameters after a semicolon do not count, the case of letters does, as in all readers. Encrypted layers (`+encrypted`) are known by what they wrap, but their compression cannot be seen. */
export function describeMediaType(mediaType: string | undefined): KnownMediaType | undefined {
  if (mediaType === undefined) return undefined;
  const [bare = ''] = mediaType.split(';', 1);
  const type = bare.trim();
  const encrypted = type.endsWith('+encrypted') ? known.get(type.slice(0, -'+encrypted'.length)) : undefined;
  return encrypted === undefined ? known.get(type) : { ...encrypted, compression: undefined };
}
