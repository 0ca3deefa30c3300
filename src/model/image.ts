import type { Digest } from '../base/digest.ts';
import type { ImageConfig, Platform } from '../formats/oci/config.ts';
import type { ImageDocument } from '../formats/oci/document.ts';

export { emptyConfig, type ImageConfig, type Platform } from '../formats/oci/config.ts';
export type { DocumentRole, ImageDocument } from '../formats/oci/document.ts';

/** A reference from a document to a blob, and what was found there. */
export interface BlobReference {
  readonly digest: Digest | undefined;
  /** The digest as written, where it is not one. */
  readonly rawDigest: string;
  readonly size: number | undefined;
  readonly mediaType: string | undefined;
  readonly role: 'manifest' | 'config' | 'layer' | 'blob' | 'orphan';
  /** The document that refers to it and where; a blob that nothing refers to is named by its file (`orphan`). */
  readonly document: string;
  readonly pointer: string;
  /** `absent`: it should be here and is not; `elsewhere`: not part of this input (foreign layer, other platform); `unread`: its digest cannot be computed. */
  readonly state: 'present' | 'absent' | 'elsewhere' | 'unread';
  /** Why it is `unread` or `elsewhere`. */
  readonly reason?: string;
  /** What the bytes really are. */
  readonly actual?: { readonly digest: Digest; readonly size: number } | undefined;
}

/** What a source noticed about how the parts lie together; `oci/layout-valid` words it. */
export interface LayoutProblem {
  readonly code:
    | 'layout-file-missing'
    | 'layout-version'
    | 'index-missing'
    | 'manifest-json-missing'
    | 'blob-misplaced'
    | 'blob-name' // a file under blobs/ whose name is no digest
    | 'member-link' // a member is a link; where it leads
    | 'member-duplicate'
    | 'tags-disagree' // manifest.json, repositories and index.json name different things
    | 'config-disagree'
    | 'layers-disagree'
    | 'archive-damaged' // the outer tar or its compression is cut or broken
    | 'member-unexpected';
  /** What was seen, in words; may hold untrusted text. */
  readonly detail: string;
  readonly document?: string;
  readonly pointer?: string;
}

/** The facet `manifest`: the documents that make an image what it is, and every blob that they name. */
export interface OciImage {
  readonly form: 'oci-layout' | 'docker-save' | 'containers-dir' | 'document' | 'registry';
  readonly documents: readonly ImageDocument[];
  /** All blobs that belong to this subject, layers included. */
  readonly blobs: readonly BlobReference[];
  readonly layout: readonly LayoutProblem[];
  /** Names under which the image is stored here: RepoTags, `org.opencontainers.image.ref.name`, `io.containerd.image.name`. */
  readonly references: readonly ImageReference[];
  /** The reference under which the user asked for it, where there was one (`docker://…`). */
  readonly requested?: string;
  /** `image`, an OCI artifact (image-spec, manifest.md#guidelines-for-artifact-usage), or neither because it is damaged. */
  readonly nature: 'image' | 'artifact' | 'unknown';
  /** The media type and digest of the subject's manifest, where there is one. */
  readonly mediaType: string | undefined;
  readonly digest: Digest | undefined;
  /** The platform that the index states for the manifest. */
  readonly indexPlatform: Platform | undefined;
  /** Annotations of the manifest over those of its descriptor. */
  readonly annotations: ReadonlyMap<string, string>;
  /** BuildKit attestation manifests and referrers that describe this image: what kind of predicate, and whether its subject digest is ours. */
  readonly attestations: readonly Attestation[];
}

export interface ImageReference {
  readonly text: string;
  readonly document: string;
  readonly pointer: string;
}

export interface Attestation {
  readonly digest: Digest;
  /** in-toto predicate types of its layers, e.g. `https://slsa.dev/provenance/v0.2`. */
  readonly predicateTypes: readonly string[];
}

/** `os/architecture[/variant]`. */
export function platformText(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
}

/** The value of a variable, the last one where it is set twice. */
export function envValue(config: ImageConfig, name: string): string | undefined {
  return config.env.findLast((variable) => variable.name === name)?.value;
}
