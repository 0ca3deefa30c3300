import type { Want } from '../base/pattern.ts';
import type { ImageConfig } from './image.ts';
import type { FacetName, Subject } from './subject.ts';

/** What is known before a byte of a layer is read; wants may depend on it. */
export interface Known {
  readonly runtime: ImageConfig | undefined;
}
export type Wants = readonly Want[] | ((known: Known) => readonly Want[]);

/**
 * Something derived once from a subject, that several rules judge. Facts are memoised by id; they know no policy.
 * A fact whose `derive` asks a tree for content that was not kept is derived again after a targeted pass.
 */
export interface Fact<T = unknown, F extends FacetName = FacetName> {
  readonly id: string;
  readonly requires: readonly F[];
  readonly wants: Wants;
  derive(subject: Subject<F>): T | Promise<T>;
}

/** Gives a fact its types; the object itself is unchanged. */
export function defineFact<T, const F extends FacetName>(fact: Fact<T, F>): Fact<T, F> {
  return fact;
}
