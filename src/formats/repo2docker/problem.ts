import type { TextProblem } from '../../base/text.ts';

/** What repo2docker refuses, or does otherwise than the files suggest. */
export interface RepositoryProblem extends TextProblem {
  /** The file in question, relative to the repository's root. */
  readonly path: string;
}

/** A problem of a file as a whole stands at its first character. */
export const atStart = { line: 1, column: 1, endLine: 1, endColumn: 1 } as const;
