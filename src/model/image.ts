import type { Digest } from '../base/digest.ts';

/** A JSON text as it was read: the value, or why it is none; and what a plain parser hides. */
export interface JsonText {
  readonly text: string;
  /** undefined where the text is not JSON. */
  readonly value: unknown;
  /** Why it is not JSON, with the place counted from 1. */
  readonly error?: { readonly message: string; readonly line: number; readonly column: number };
  /** RFC 6901 pointers of members whose name occurs twice in one object: readers disagree on which counts. */
  readonly duplicates: readonly string[];
}

/**
 * What a document is meant to be. `docker-manifest`, `docker-list`, `docker-config`: Docker image manifest V2 schema 2;
 * `docker-schema1`: the older signed form; `docker-save`: manifest.json of `docker save`; `repositories`: its older table of tags.
 */
export type DocumentRole =
  | 'layout'
  | 'index'
  | 'manifest'
  | 'config'
  | 'descriptor'
  | 'docker-manifest'
  | 'docker-list'
  | 'docker-config'
  | 'docker-schema1'
  | 'docker-save'
  | 'repositories';

/** One JSON document of an image. */
export interface ImageDocument {
  /** As findings name it: `oci-layout`, `index.json`, `manifest`, `config`, `manifest.json`, `repositories`, or role and digest for further ones. */
  readonly name: string;
  readonly role: DocumentRole;
  /** The media type by which another document refers to it. */
  readonly mediaType: string | undefined;
  readonly json: JsonText;
}

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

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
  readonly osVersion?: string | undefined;
}

/** `os/architecture[/variant]`. */
export function platformText(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
}

/** The facet `runtime`: what the image asks of whoever starts it (image-spec, config.md#properties). Absent fields are empty. */
export interface ImageConfig {
  /** The document to which findings point, usually `config`. */
  readonly document: string;
  readonly user: string;
  readonly env: readonly EnvVariable[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly workdir: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly volumes: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly stopSignal: string;
  /** Docker extensions. */
  readonly healthcheck: readonly string[];
  readonly onbuild: readonly string[];
  readonly shell: readonly string[];
  readonly created: string;
  readonly author: string;
  readonly history: readonly HistoryEntry[];
  /** DiffIDs as stated, base first. */
  readonly diffIds: readonly string[];
}

export interface EnvVariable {
  readonly name: string;
  readonly value: string;
  /** Index in `/config/Env`. */
  readonly index: number;
}

export interface HistoryEntry {
  readonly createdBy: string;
  readonly comment: string;
  readonly created: string;
  readonly author: string;
  readonly emptyLayer: boolean;
}

/** The value of a variable, the last one where it is set twice. */
export function envValue(config: ImageConfig, name: string): string | undefined {
  return config.env.findLast((variable) => variable.name === name)?.value;
}
