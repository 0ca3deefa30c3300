import type { TarType } from './header.ts';

/** One member as the archive states it; nothing is normalised, duplicates are kept. */
export interface TarEntry {
  /** As stored, after extended headers; bytes that are no UTF-8 as {@link decodePath} gives them. */
  readonly path: string;
  readonly type: TarType;
  /** The raw flag as a character code. */
  readonly typeflag: number;
  /** As stored, file type bits included where a writer put them there. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of the file: of a sparse file with its holes; 0 for what has no content. */
  readonly size: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  /** Target of a symbolic or hard link, as stored. */
  readonly link: string | undefined;
  readonly device: { readonly major: number; readonly minor: number } | undefined;
  readonly xattrs: ReadonlyMap<string, Uint8Array> | undefined;
  readonly isSparse: boolean;
  /** Offset of its header block in the archive, and of its first stored byte. */
  readonly offset: number;
  readonly bodyOffset: number;
}

export type TarProblemCode =
  | 'not-a-tar'
  | 'tar-checksum'
  | 'tar-field'
  | 'tar-pax'
  | 'tar-truncated'
  | 'tar-no-end'
  | 'tar-after-end'
  | 'tar-type'
  | 'tar-sparse';

/** What a reader calls, in the archive's order. */
export interface TarHandler {
  entry(entry: TarEntry): void;
  /**
   * Content of the last entry: `bytes[start..end)`, valid during the call only, belongs at `position` of the file.
   * Positions grow; what no call covers of a sparse file is a hole.
   */
  body(bytes: Uint8Array, start: number, end: number, position: number): void;
  /** All content of the last entry was there. Not called for what was cut off, nor for a sparse file whose map is damaged. */
  end(): void;
  problem(code: TarProblemCode, detail: string, offset: number, path?: string): void;
}
