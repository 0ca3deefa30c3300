import { type Digest, isDigest } from '../../base/digest.ts';
import { type Platform, readPlatform } from './config.ts';
import { asArray, asText, asTextMap, asTexts, member } from './json-value.ts';
import { describeMediaType, mediaTypes } from './media-type.ts';

/** A content descriptor (image-spec v1.1.1, descriptor.md#properties). What is absent or of a wrong type is undefined. */
export interface Descriptor {
  readonly mediaType: string | undefined;
  readonly digest: Digest | undefined;
  /** The digest as written; '' where there is none. */
  readonly rawDigest: string;
  /** Bytes; undefined where it is no whole number from 0 to 2^53-1. */
  readonly size: number | undefined;
  readonly urls: readonly string[];
  readonly annotations: Readonly<Record<string, string>>;
  readonly artifactType: string | undefined;
  /** In an index: what the manifest is for. */
  readonly platform: Platform | undefined;
  /** The content itself, in base64. */
  readonly data: string | undefined;
}

/** An OCI image manifest or a Docker manifest V2 schema 2: the fields that both have (image-spec v1.1.1, manifest.md). */
export interface Manifest {
  readonly mediaType: string | undefined;
  readonly artifactType: string | undefined;
  readonly config: Descriptor | undefined;
  /** Base first; an item that is no descriptor keeps its place, so that the index is that of `/layers/N`. */
  readonly layers: readonly Descriptor[];
  readonly subject: Descriptor | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

export function readDescriptor(value: unknown): Descriptor {
  const rawDigest = asText(member(value, 'digest')) ?? '';
  const size = member(value, 'size');
  return {
    mediaType: asText(member(value, 'mediaType')),
    digest: isDigest(rawDigest) ? rawDigest : undefined,
    rawDigest,
    size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : undefined,
    urls: asTexts(member(value, 'urls')),
    annotations: Object.fromEntries(asTextMap(member(value, 'annotations'))),
    artifactType: asText(member(value, 'artifactType')),
    platform: readPlatform(member(value, 'platform')),
    data: asText(member(value, 'data')),
  };
}

export function readManifest(value: unknown): Manifest {
  return {
    mediaType: asText(member(value, 'mediaType')),
    artifactType: asText(member(value, 'artifactType')),
    config: readOptional(member(value, 'config')),
    layers: asArray(member(value, 'layers')).map(readDescriptor),
    subject: readOptional(member(value, 'subject')),
    annotations: asTextMap(member(value, 'annotations')),
  };
}

export function readOptional(value: unknown): Descriptor | undefined {
  return typeof value === 'object' && value !== null ? readDescriptor(value) : undefined;
}

/**
 * Whether a manifest is an artifact and no image (image-spec v1.1.1, manifest.md#guidelines-for-artifact-usage): it says so, its
 * config is no image's, or all that it holds are statements about another image, which BuildKit and cosign wrap as an image.
 */
export function isArtifact({ artifactType, config, layers }: Manifest): boolean {
  if (artifactType !== undefined) return true;
  const type = config?.mediaType;
  // Early Docker clients pushed configs as application/octet-stream.
  const isOther =
    type !== undefined &&
    type !== mediaTypes.config &&
    type !== mediaTypes.dockerConfig &&
    type !== 'application/octet-stream';
  return (
    isOther || (layers.length > 0 && layers.every((layer) => describeMediaType(layer.mediaType)?.kind === 'statement'))
  );
}
