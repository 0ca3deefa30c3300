import type { Span } from '../../base/text.ts';

export type Spot = readonly [file: string, place: Span];

/** A way in which a lock file is not the lock of its environment file. */
export interface Drift {
  /** `undecided`: the texts alone do not tell. */
  readonly kind: 'missing' | 'version' | 'other' | 'undecided';
  readonly detail: string;
  readonly where: Spot;
  /** The place in the other file; its beginning where nothing of it is meant. */
  readonly other: Spot | undefined;
}

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** A file as a whole. */
export function wholeOf({ file }: { readonly file: string }): Spot {
  return [file, start];
}
