import { readHead } from '../../base/bytes.ts';
import { type Digest, digestOf, isDigest, splitDigest } from '../../base/digest.ts';
import { limits } from '../../base/limits.ts';
import { sniffCompression } from '../../formats/compression/sniff.ts';
import { readConfig } from '../../formats/oci/config.ts';
import { asText, member } from '../../formats/oci/json-value.ts';
import { type Descriptor, isArtifact, type Manifest } from '../../formats/oci/manifest.ts';
import type { DocumentRole, ImageConfig, ImageDocument, LayoutProblem, OciImage, Platform } from '../../model/image.ts';
import type { LayerInput } from '../../model/layer.ts';
import type { Unread } from '../../model/subject.ts';
import type { Archive, FoundBlob } from '../archive/archive.ts';

/** A document that was looked for: what it says, and its bytes where it was there. */
export interface ReadDocument {
  readonly document: ImageDocument | undefined;
  readonly bytes: Uint8Array | undefined;
  readonly lack: 'absent' | 'too-large' | undefined;
}

/** Reads and parses a member as a JSON document. */
export function readJson(
  archive: Archive,
  blob: FoundBlob | undefined,
  name: string,
  role: DocumentRole,
  mediaType: string | undefined,
): ReadDocument {
  const found = archive.documents.read(blob);
  if ('lack' in found) return { document: undefined, bytes: undefined, lack: found.lack };
  return { document: { name, role, mediaType, json: found.json }, bytes: found.bytes, lack: undefined };
}

/** A document that is there and is not read is damage: nothing may pass for the lack of it. */
export function tooLarge(name: string, lack: ReadDocument['lack']): LayoutProblem[] {
  return lack === 'too-large'
    ? [
        {
          code: 'archive-damaged',
          detail: `${name} is not read: it is no JSON of at most ${limits.document} bytes, or all documents have more than ${limits.documents}`,
        },
      ]
    : [];
}

/** The facets that an unreadable manifest or config keeps from its image. */
export function unreadFacets(
  nature: OciImage['nature'],
  manifest: ImageDocument | undefined,
  runtime: ImageConfig | undefined,
): Unread {
  const noManifest = 'the manifest could not be read';
  const noConfig = 'the config could not be read';
  if (manifest?.json.value === undefined)
    return { runtime: noManifest, platform: noManifest, layers: noManifest, rootfs: noManifest };
  return nature !== 'image' || runtime !== undefined ? {} : { runtime: noConfig, platform: noConfig };
}

const dockerConfigType = 'application/vnd.docker.container.image.v1+json';
const imageConfigTypes: ReadonlySet<string> = new Set(['application/vnd.oci.image.config.v1+json', dockerConfigType]);

/** Whether a manifest describes an image or an OCI artifact (image-spec v1.1.1, manifest.md#guidelines-for-artifact-usage). */
export function natureOf(manifest: Manifest): 'image' | 'artifact' | 'unknown' {
  const configType = manifest.config?.mediaType;
  if (configType !== undefined && imageConfigTypes.has(configType)) return isArtifact(manifest) ? 'artifact' : 'image';
  if (manifest.artifactType !== undefined || configType !== undefined) return 'artifact';
  return 'unknown';
}

export function configRole(mediaType: string | undefined): DocumentRole {
  return mediaType === dockerConfigType ? 'docker-config' : 'config';
}

/** Configs by the value that they were read from: a thousand images may name one. */
const configs = new WeakMap<object, ImageConfig>();

/** The config as rules see it; undefined where the document is no object. */
export function runtimeOf(document: ImageDocument | undefined): ImageConfig | undefined {
  const value = document?.json.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const known = configs.get(value) ?? readConfig(value, document?.name);
  configs.set(value, known);
  return known;
}

/** The platform that a config states (image-spec v1.1.1, config.md#properties). */
export function configPlatform(document: ImageDocument | undefined): Platform | undefined {
  const value = document?.json.value;
  const os = asText(member(value, 'os'));
  const architecture = asText(member(value, 'architecture'));
  if (!os || !architecture) return undefined;
  return {
    os,
    architecture,
    variant: asText(member(value, 'variant')),
    osVersion: asText(member(value, 'os.version')),
  };
}

const foreignType = /^application\/vnd\.(?:oci\.image\.layer\.nondistributable|docker\.image\.rootfs\.foreign)\./;

/** A layer as its descriptor, the config and the archive state it. */
export function layerInput(
  descriptor: Descriptor,
  index: number,
  blob: FoundBlob | undefined,
  runtime: ImageConfig | undefined,
  isFileSystem: boolean,
): LayerInput {
  const address = blob?.address;
  const isSquashfs = address !== undefined && sniffCompression(readHead(address)) === 'squashfs';
  return {
    address,
    ...(isSquashfs ? { squashfs: { name: `layer ${index + 1}`, at: 0, isLayer: true } } : {}),
    ...(blob?.scanned === undefined ? {} : { scanned: blob.scanned }),
    ...(blob?.reread === undefined ? {} : { reread: blob.reread }),
    isFileSystem,
    foreign: blob === undefined && descriptor.mediaType !== undefined && foreignType.test(descriptor.mediaType),
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    pointer: `/layers/${index}`,
    annotations: descriptor.annotations,
    urls: descriptor.urls,
    diffId: statedDiffId(runtime, index),
    createdBy: runtime?.history.filter((entry) => !entry.emptyLayer)[index]?.createdBy,
  };
}

function statedDiffId(runtime: ImageConfig | undefined, index: number): Digest | undefined {
  const text = runtime?.diffIds[index];
  return text !== undefined && isDigest(text) ? text : undefined;
}

/** A digest short enough to name a document by. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(':') + 13);
}

/** The digest of a manifest's bytes, with the algorithm by which it was asked for. */
export function manifestDigest(bytes: Uint8Array, asked: Digest | undefined): Digest {
  return digestOf(bytes, asked !== undefined && splitDigest(asked).algorithm === 'sha512' ? 'sha512' : 'sha256');
}
