import type { SifFileSystem, SifPartitionRole } from '../formats/sif/codes.ts';
import type { SifProblem } from '../formats/sif/problem.ts';
import type { SquashfsProblem } from '../formats/squashfs/problem.ts';
import type { BlobReference, DocumentRole, ImageReference, LayoutProblem, OciImage } from './image.ts';
import type { LayerProblem, LayerScan } from './layer.ts';
import type { SketchTexts } from './sketch-texts.ts';
import type { Kind } from './subject.ts';

/**
 * A plain-data picture of a subject: rules carry them as executable examples, policies as `expect:` cases.
 * Every part that is given becomes a facet; what is not given is absent.
 */
export interface Sketch extends SketchTexts {
  /** One line that says what is special about it; the docs print it. */
  readonly about?: string;
  readonly kind?: Kind;
  readonly name?: string;
  /** `os/arch[/variant]`. */
  readonly platform?: string;
  readonly runtime?: RuntimeSketch;
  /** Gives the facets `layers` (one layer) and `rootfs`. */
  readonly files?: FilesSketch;
  /** Several layers, base first; instead of `files`. */
  readonly layers?: readonly LayerSketch[];
  /** The facet `manifest`. */
  readonly image?: ImageSketch;
  /** The facet `runtimeConfig`: an OCI runtime config.json. */
  readonly runtimeConfig?: unknown;
  /** The facet `spack`: a spack.yaml, a spack.lock (null: there is none beside it; left out: nobody could look), or both. */
  readonly spack?: { readonly yaml?: string; readonly lock?: object | null };
  /** The facet `repository`: its files; one with a size and no content was not read. */
  readonly repository?: FilesSketch;
  /** The facet `squashfs`. */
  readonly squashfs?: readonly SquashfsSketch[];
  /** The facet `sif`. */
  readonly sif?: SifSketch;
  /** Why the root file system may be incomplete. */
  readonly gaps?: readonly string[];
  /** Options, policy and clock under which a rule's example is judged. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly policy?: { readonly runtime?: object; readonly host?: object };
  readonly now?: string;
}

/** A squashfs; sound where nothing is said. */
export interface SquashfsSketch {
  readonly name?: string;
  readonly at?: number;
  readonly problems?: readonly SquashfsProblem[];
  readonly problemCount?: number;
  readonly isComplete?: boolean;
}

/** A Singularity image file; sound where nothing is said. */
export interface SifSketch {
  /** As Go names it; undefined: the header names none. */
  readonly arch?: string;
  readonly partitions?: readonly {
    readonly id?: number;
    readonly role?: SifPartitionRole;
    readonly fileSystem?: SifFileSystem;
    readonly arch?: string;
  }[];
  /** There is an object with the definition. */
  readonly definition?: boolean;
  /** There is an OCI image instead of a partition. */
  readonly oci?: boolean;
  readonly problems?: readonly SifProblem[];
  readonly problemCount?: number;
  readonly isComplete?: boolean;
}

export interface RuntimeSketch {
  /** The image runs as whoever starts it. */
  readonly runsAs?: 'caller';
  readonly user?: string;
  /** A map, or `NAME=value` texts where order or repetition matters. */
  readonly env?: Readonly<Record<string, string>> | readonly string[];
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly workdir?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly exposedPorts?: readonly string[];
  readonly stopSignal?: string;
  readonly healthcheck?: readonly string[];
  readonly onbuild?: readonly string[];
  readonly shell?: readonly string[];
  readonly created?: string;
  readonly author?: string;
  readonly history?: readonly {
    readonly createdBy?: string;
    readonly comment?: string;
    readonly emptyLayer?: boolean;
    readonly created?: string;
  }[];
  readonly diffIds?: readonly string[];
}

/** Path → content, or more about the file. A path that ends in `/` is a folder. */
export type FilesSketch = Readonly<Record<string, string | FileSketch>>;

export interface FileSketch {
  readonly type?: 'file' | 'directory' | 'symlink' | 'hardlink' | 'character' | 'block' | 'fifo';
  /** Octal text; default 0644, 0755 for folders, 0777 for links. */
  readonly mode?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly content?: string;
  /** Base64, for content that is not text. */
  readonly bytes?: string;
  /** A size without content: the file was seen and not kept. */
  readonly size?: number;
  /** Seconds since the epoch. */
  readonly mtime?: number;
  readonly link?: string;
  readonly device?: { readonly major: number; readonly minor: number };
  /** Values in base64. */
  readonly xattrs?: Readonly<Record<string, string>>;
}

export interface LayerSketch {
  readonly files?: FilesSketch;
  readonly mediaType?: string;
  readonly digest?: string;
  readonly size?: number;
  readonly diffId?: string;
  readonly foreign?: boolean;
  readonly isFileSystem?: boolean;
  readonly createdBy?: string;
  readonly urls?: readonly string[];
  /** What reading showed, where it differs from a sound layer. */
  readonly scan?: Partial<Omit<LayerScan, 'columns' | 'problems'>> & { readonly problems?: readonly LayerProblem[] };
}

export interface ImageSketch {
  readonly form?: OciImage['form'];
  readonly nature?: OciImage['nature'];
  readonly documents?: readonly {
    readonly name: string;
    readonly role: DocumentRole;
    readonly mediaType?: string;
    /** The document as a value, or as text where it is not JSON or holds a member twice. */
    readonly json?: unknown;
    readonly text?: string;
  }[];
  readonly blobs?: readonly Partial<BlobReference>[];
  readonly layout?: readonly LayoutProblem[];
  readonly references?: readonly (string | ImageReference)[];
  readonly requested?: string;
  readonly mediaType?: string;
  readonly digest?: string;
  readonly indexPlatform?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly attestations?: OciImage['attestations'];
}
