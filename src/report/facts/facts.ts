/**
 * The facts document as `schemas/pratique/facts.schema.json` publishes it: what pratique read of one subject, without a
 * judgement. Plain data; texts are as written and untrusted.
 */
import type { EntryType } from '../../model/entry.ts';
import type { ImageConfig } from '../../model/image.ts';
import type { Kind } from '../../model/subject.ts';

/** Value of `schema`; the number changes when a field changes its name or meaning. */
export const factsSchema = 'pratique.facts/1';

export interface Facts extends FactsHead, FactsTail {
  /** null where they were left out, and where the subject has none. */
  readonly files: readonly FileFacts[] | null;
}

/** What is known before the files are gone through. */
export interface FactsHead {
  readonly schema: typeof factsSchema;
  readonly tool: { readonly name: string; readonly version: string };
  readonly name: string;
  readonly kind: Kind;
  readonly platform: string | null;
  readonly references: readonly string[];
  readonly config: ConfigFacts | null;
  /** What documents name, layers included. */
  readonly blobs: readonly BlobFacts[];
  readonly layers: readonly LayerFacts[];
  readonly packages: readonly PackageFacts[];
  readonly recipe: RecipeFacts | null;
  readonly environment: EnvironmentFacts | null;
  readonly repository: RepositoryFacts | null;
  readonly sif: SifFacts | null;
  readonly squashfs: readonly SquashfsFacts[];
}

/** What is known behind them. */
export interface FactsTail {
  readonly digest: string | null;
  readonly problems: readonly ProblemFacts[];
  readonly gaps: readonly string[];
}

export interface ConfigFacts
  extends Pick<
    ImageConfig,
    | 'user'
    | 'entrypoint'
    | 'cmd'
    | 'workdir'
    | 'volumes'
    | 'exposedPorts'
    | 'stopSignal'
    | 'healthcheck'
    | 'onbuild'
    | 'shell'
    | 'created'
    | 'author'
  > {
  readonly env: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

export interface BlobFacts {
  readonly role: string;
  /** As written. */
  readonly digest: string;
  readonly size: number | null;
  readonly mediaType: string | null;
  readonly state: string;
}

export interface LayerFacts {
  readonly index: number;
  /** Computed of the bytes. */
  readonly digest: string | null;
  readonly diffId: string | null;
  readonly statedDigest: string | null;
  readonly statedDiffId: string | null;
  readonly size: number | null;
  readonly contentSize: number | null;
  readonly compression: string;
  readonly mediaType: string | null;
  readonly entries: number;
  readonly createdBy: string | null;
  readonly state: 'read' | 'absent' | 'foreign' | 'opaque';
  readonly complete: boolean;
}

export interface PackageFacts {
  readonly manager: string;
  readonly name: string;
  readonly version: string | null;
  /** What was asked for, as written, where no version is fixed or beside it. */
  readonly requirement: string | null;
  readonly build: string | null;
  readonly channel: string | null;
  readonly platform: string | null;
  readonly groups: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface RecipeFacts {
  readonly kind: 'dockerfile' | 'definition';
  readonly stages: readonly StageFacts[];
}

export interface StageFacts {
  readonly name: string | null;
  /** How it begins: `image`, `stage`, `scratch`, `local`, `distribution`, `unknown`. */
  readonly from: string;
  readonly agent: string;
  readonly base: string | null;
  /** How many steps there are of each kind. */
  readonly steps: Readonly<Record<string, number>>;
  readonly line: number;
}

export interface EnvironmentFacts {
  readonly file: string;
  readonly format: string;
  readonly name: string | null;
  readonly channels: readonly string[];
  readonly platforms: readonly string[];
  /** Of what it was made, or what it includes. */
  readonly sources: readonly string[];
  readonly environments: readonly string[];
  readonly options: readonly string[];
}

export interface RepositoryFacts {
  readonly buildPack: string;
  readonly decidedBy: string | null;
  readonly folder: string;
  readonly python: string | null;
  readonly files: readonly { readonly path: string; readonly use: string; readonly by: string | null }[];
  readonly entries: number;
}

export interface SifFacts {
  readonly header: {
    readonly launchScript: string;
    readonly version: string;
    readonly architecture: string | null;
    readonly id: string;
    readonly created: number;
    readonly modified: number;
  } | null;
  readonly objects: readonly SifObjectFacts[];
  readonly signatures: readonly SifSignatureFacts[];
}

export interface SifObjectFacts {
  readonly id: number;
  readonly type: string;
  readonly name: string;
  readonly group: number | null;
  readonly link: { readonly kind: 'object' | 'group'; readonly id: number } | null;
  readonly offset: number;
  readonly size: number;
  readonly created: number;
  readonly modified: number;
  readonly fileSystem: string | null;
  readonly role: string | null;
  readonly architecture: string | null;
  readonly digest: string | null;
}

export interface SifSignatureFacts {
  readonly id: number;
  readonly form: 'pgp' | 'dsse' | 'unknown';
  readonly hash: string;
  /** Who is said to have signed: nobody has proved it. */
  readonly claimedFingerprint: string | null;
  /** Ids of the objects that it is linked to. */
  readonly objects: readonly number[];
  /** Whether header and descriptors are signed with the objects; false of the older form, and where it cannot be read. */
  readonly coversHeader: boolean;
}

export interface SquashfsFacts {
  readonly name: string;
  readonly compression: string | null;
  readonly blockSize: number;
  readonly created: number;
  readonly inodes: number;
  readonly bytesUsed: number;
}

export interface FileFacts {
  readonly path: string;
  readonly type: EntryType;
  /** Four octal digits. */
  readonly mode: string;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** null where the input states no number. */
  readonly mtime: number | null;
  readonly layer: number;
  readonly link?: string;
  readonly device?: { readonly major: number; readonly minor: number };
  /** Names of extended attributes. */
  readonly xattrs?: readonly string[];
}

export interface ProblemFacts {
  readonly code: string;
  readonly detail: string;
  readonly place: string | null;
}
