import type { Span, TextProblem } from '../../base/text.ts';

/** How a lock file is written. */
export type LockFormat = 'conda-lock' | 'conda-explicit' | 'conda-list' | 'pixi' | 'pylock';

/** What a lock file says, whatever tool wrote it. Texts are as written and untrusted. */
export interface LockDocument {
  readonly format: LockFormat;
  /** The version of the format, as written: `1` of conda-lock, `6` of pixi, `1.0` of pylock. */
  readonly version: string | undefined;
  /** One for each package and platform, in the order of the file. */
  readonly packages: readonly LockedPackage[];
  readonly channels: readonly LockedChannel[];
  /** Platforms that it was made for, such as `linux-64`; empty where it does not say. */
  readonly platforms: readonly WrittenText[];
  /** The files that it was made from, as it names them. */
  readonly sources: readonly WrittenText[];
  /** Digests of what it was made from, by platform; the key is empty where one counts for all. */
  readonly contentHashes: ReadonlyMap<string, string>;
  /** What the tool that reads it would refuse or misread; packages may be missing because of it. */
  readonly problems: readonly TextProblem[];
}

export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

export interface LockedChannel {
  /** A name or URL, as written. */
  readonly url: string;
  readonly span: Span;
}

/** One package that will be installed. */
export interface LockedPackage {
  /** Which world of names the name is of; `other` for what is neither. */
  readonly ecosystem: 'conda' | 'pypi' | 'other';
  readonly name: string;
  /** undefined where it follows from a source tree. */
  readonly version: string | undefined;
  /** Build string of a conda package. */
  readonly build: string | undefined;
  /** Name or URL of the channel of a conda package, or URL of an index; undefined where it does not say. */
  readonly channel: string | undefined;
  /** The platform that it is locked for, such as `linux-64`; undefined for all. A `noarch` package is locked for some platform too. */
  readonly platform: string | undefined;
  /** Categories, extras or environments that it belongs to; empty: always installed. */
  readonly groups: readonly string[];
  /** What may be fetched for it: one for conda, any number of wheels and source archives for PyPI. */
  readonly artifacts: readonly LockedArtifact[];
  /** Names of packages of the same ecosystem that it needs, where the file says. */
  readonly dependencies: readonly string[];
  readonly span: Span;
}

export interface LockedArtifact {
  readonly kind: 'conda' | 'wheel' | 'sdist' | 'archive' | 'vcs' | 'directory';
  /** A URL or path, as written; undefined where only a file name or nothing is given. */
  readonly url: string | undefined;
  /** By algorithm, in lower case: `sha256` → hexadecimal digits. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Bytes. */
  readonly size?: number | undefined;
  readonly span: Span;
}
