import type { ByteAddress } from '../base/bytes.ts';
import type { Want } from '../base/pattern.ts';
import type { CondaFile } from './conda.ts';
import type { DefinitionFile } from './definition-recipe.ts';
import type { DockerfileDocument } from './dockerfile/recipe.ts';
import type { FileTree } from './file-tree.ts';
import type { ImageConfig, ImageDocument, OciImage, Platform } from './image.ts';
import type { Kind } from './kind.ts';
import type { Layer, LayerInput, LayerScan } from './layer.ts';
import type { LockFile } from './lock.ts';
import type { PixiProject } from './pixi.ts';
import type { Repository } from './repository.ts';
import type { PipRequirements } from './requirements.ts';
import type { SifContainer } from './sif.ts';
import type { SpackFile } from './spack.ts';
import type { SquashfsVolume } from './squashfs.ts';

export { type Kind, kinds } from './kind.ts';

/** Everything a rule may look at. A subject carries the facets that its format can honestly provide. */
export interface Facets {
  readonly manifest: OciImage;
  readonly platform: Platform;
  readonly runtime: ImageConfig;
  readonly layers: readonly Layer[];
  readonly rootfs: FileTree;
  /** An OCI runtime config.json. */
  readonly runtimeConfig: ImageDocument;
  /** Every squashfs that the subject is or holds. */
  readonly squashfs: readonly SquashfsVolume[];
  /** A Singularity image file. */
  readonly sif: SifContainer;
  /** An environment file of conda. */
  readonly conda: CondaFile;
  /** A lock file of packages, of any tool. */
  readonly lock: LockFile;
  readonly pixi: PixiProject;
  /** A folder that repo2docker can build. */
  readonly repository: Repository;
  /** Python packages that a file asks for. */
  readonly pip: PipRequirements;
  /** An Apptainer or SingularityCE definition file. */
  readonly definition: DefinitionFile;
  /** An environment of Spack. */
  readonly spack: SpackFile;
  /** A Dockerfile or Containerfile. */
  readonly dockerfile: DockerfileDocument;
  /** Of a part: the repository in which the file lies. */
  readonly within: Repository;
}
export type FacetName = keyof Facets;

/** Facets that opening an input gives whole: nothing of them waits for the layers. */
export const plainFacets = [
  'platform',
  'runtime',
  'runtimeConfig',
  'sif',
  'lock',
  'pip',
  'definition',
  'spack',
  'dockerfile',
  'conda',
  'pixi',
  'repository',
] as const satisfies readonly FacetName[];
export type PlainFacets = Pick<Facets, (typeof plainFacets)[number]>;

/** The plain facets that a subject has, to be copied as they are. */
export function plainFacetsOf(
  from: { readonly [K in keyof PlainFacets]?: PlainFacets[K] | undefined },
): Partial<PlainFacets> {
  return Object.fromEntries(plainFacets.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

export type Subject<F extends FacetName = never> = {
  readonly name: string;
  readonly kind: Kind;
  /** What it holds and is judged with it, each by the rules of its own facets (docs/adr/0012). */
  readonly parts?: readonly Part[] | undefined;
} & {
  readonly [K in F]: Facets[K];
} & { readonly [K in Exclude<FacetName, F>]?: Facets[K] | undefined };

export type Unread = { readonly [K in FacetName]?: string };

/** A subject inside of another, named as findings name it there. */
export interface Part {
  readonly subject: Subject;
  readonly unread: Unread;
}

/** A subject as a source hands it over: documents read, layers found but (mostly) not yet read. */
export interface OpenedSubject extends Partial<{ readonly [K in keyof PlainFacets]: PlainFacets[K] | undefined }> {
  /** As the report names it: the input as given, plus `#tag` or `@platform` where one input gives several. */
  readonly name: string;
  readonly kind: Kind;
  /** Of the manifest, else of the file; null where none was computed. `file` asks the engine to hash the input beside the scan. */
  readonly digest: string | null | { readonly file: ByteAddress };
  readonly manifest?: OciImage | undefined;
  /** Given: the subject has the facet `layers`, and `rootfs` if one of them is a file system. */
  readonly layers?: readonly LayerInput[] | undefined;
  /** A root file system that needs no layer scan: a folder. Scanned by the source itself. */
  readonly rootfs?: FileTree | undefined;
  /** Why a facet that this subject should have could not be had: rules that require it are inconclusive, not inapplicable. */
  readonly unread?: Unread;
  readonly parts?: readonly Part[] | undefined;
  /** What could not be looked at, for `coverage.notes`. */
  readonly notes: readonly string[];
  /** False: what is only hashed, and not looked into, is not read (`--no-digest`, for SIF and squashfs). */
  readonly isHashed?: boolean;
  /** Bytes of the input that facets read when they were asked. */
  readonly bytesReadLater?: () => number;
  /** Bytes of the input that opening read (documents, headers). */
  readonly bytesRead: number;
}

/** What every source is given besides the input. */
export interface OpenContext {
  /** Reads a layer whose bytes come by once only. */
  readonly scanStream: StreamScanner;
  /** Select one of several: `os/arch[/variant]`, or a tag. */
  readonly platform: string | undefined;
  readonly tag: string | undefined;
  /** What a bare document is meant to be (`#config`, …). */
  readonly documentRole: string | undefined;
  /** False: `--no-digest`. */
  readonly isHashed: boolean;
}

/** Scans bytes that come by once, pushed chunk by chunk; the engine gives it to sources, so that they need not know the engine. */
export type StreamScanner = (
  algorithms: readonly ('sha256' | 'sha512')[],
  /** Instead of what the rules want: the contents of a targeted pass. */
  wants?: readonly Want[],
) => {
  push(chunk: Uint8Array): void;
  finish(): LayerScan;
};
