import type { Span } from '../../../base/text.ts';

/** A way in which a lock is not the lock of its manifest. */
export interface LockDifference {
  /**
   * `environment-missing`, `environment-extra`, `channels`, `platform-missing`, `platform-extra`, `platform-changed`, `option`;
   * of a package: `missing`, `version`, `build`, `channel`, `hash`, `source` (built where an archive is asked for, or from another
   * place), `needed` (by another package, and not there), `extra` (what an extra needs is not there), `index`, `unversioned`,
   * `unbuilt` (only a source archive, where none may be built), `conda-only` (there as a conda package that nothing of conda needs).
   */
  readonly code: string;
  readonly detail: string;
  readonly environment: string;
  readonly platform: string | undefined;
  /** Which of the two files the place is in. */
  readonly file: 'manifest' | 'lock';
  readonly span: Span;
}

/** Something that text alone does not decide. */
export interface Undecided {
  readonly detail: string;
  readonly environment: string;
  readonly file: 'manifest' | 'lock';
  readonly span: Span;
}

/** Whether a version of a conda package is within a range such as `>=1.2,<2`; undefined: it cannot be told. */
export type AdmitsConda = (version: string, range: string) => boolean | undefined;

/** Takes what one environment on one platform differs in. */
export interface Findings {
  differ(code: string, detail: string, file: 'manifest' | 'lock', span: Span): void;
  cannotTell(detail: string, file: 'manifest' | 'lock', span: Span): void;
}
