import type { ByteAddress } from '../base/bytes.ts';
import { PratiqueError } from '../base/errors.ts';
import type { FacetName, Kind, OpenContext, OpenedSubject } from '../model/subject.ts';

/** The input as recognition sees it: what it is on disk, and as much of its content as tells its kind. */
export interface Probe {
  /** As given by the user, without transport and selector. */
  readonly path: string;
  /** `tar`: plain or compressed; `sif`, `oci-sif`, `squashfs`: by their magic numbers; `text`: no control characters but white space. */
  readonly shape: 'folder' | 'tar' | 'sif' | 'oci-sif' | 'squashfs' | 'json' | 'text' | 'binary' | 'empty';
  /** Canonical names of members: all of a folder (not below), the first ones of a tar. Sorted for a folder, in order for a tar. */
  readonly members: readonly string[];
  /** The parsed value where the shape is `json`. */
  readonly json: unknown;
  /** The first characters where the shape is `text`, `json` or `empty`: at most `limits.textProbe` bytes, without a byte order mark; what is not UTF-8 is replaced. */
  readonly text: string | undefined;
}

/** An input that a source is asked to open. */
export interface SourceInput {
  /** As the report names it. */
  readonly name: string;
  readonly probe: Probe;
  /** Where its bytes are; undefined for folders and for standard input. */
  readonly address: ByteAddress | undefined;
  /** The bytes in order, once: for standard input and for compressed archives; decompressed where `shape` is `tar`. */
  readonly stream: (() => AsyncIterable<Uint8Array>) | undefined;
  /** Whether `stream` must be used because `address` is absent or compressed as a whole. */
  readonly streamed: boolean;
}

/** One kind of input: how it is told from its content, and how it becomes subjects. */
export interface Source {
  readonly id: Kind;
  /** Facets that a sound input of this kind gives, known before a byte is scanned. */
  readonly provides: readonly FacetName[];
  /** The names by which a user can say what an input is: `oci:` for `oci-layout`. The id always is one. */
  readonly transports: readonly string[];
  /** Whether the content is of this kind. Sources are asked in the order of `rank`, smallest first. */
  detect(probe: Probe): boolean;
  readonly rank: number;
  /** What it is read from, where that is one thing: anything else is refused where a user insists on the kind. */
  readonly takes?: 'text' | 'folder';
  open(input: SourceInput, context: OpenContext): Promise<readonly OpenedSubject[]>;
}

/** Where the bytes of an input are that is read at many places. @throws PratiqueError `unsupported` where it is packed as a whole or no file. */
export function seekableAddress(input: SourceInput): ByteAddress {
  if (input.address !== undefined && !input.streamed) return input.address;
  throw new PratiqueError(
    'unsupported',
    `${input.name} is packed as a whole or no file, and is to be read at many places`,
    'Unpack it first, and give the file.',
  );
}

/** Gives a source its type; the object itself is unchanged. */
export function defineSource(source: Source): Source {
  return source;
}
