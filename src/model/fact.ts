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
  /** As a need of a rule: the fact is needed under this value of that option only. */
  readonly when?: { readonly option: string; readonly value: string };
}

/** Whether a rule needs the fact under these options of its own. */
export function isNeeded({ when }: Pick<Fact, 'when'>, options: unknown): boolean {
  return when === undefined || (options as Readonly<Record<string, unknown>> | undefined)?.[when.option] === when.value;
}

/** Gives a fact its types; the object itself is unchanged. */
export function defineFact<T, const F extends FacetName>(fact: Fact<T, F>): Fact<T, F> {
  return fact;
}
