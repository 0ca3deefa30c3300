import { defineFact } from '../model/fact.ts';

/** One key of an image's metadata, wherever it stands. */
export interface StatedLabel {
  /** In the manifest or in the index entry that names it. */
  readonly annotation: string | undefined;
  /** In the config. */
  readonly label: string | undefined;
}

/** Annotations and labels by key. The image-spec gives both the same pre-defined keys (annotations.md), and builders write either. */
export default defineFact<ReadonlyMap<string, StatedLabel>, never>({
  id: 'image-labels',
  requires: [],
  wants: [],
  derive({ manifest, runtime }) {
    const keys = new Set([...(manifest?.annotations.keys() ?? []), ...(runtime?.labels.keys() ?? [])]);
    return new Map(
      [...keys].map((key) => [key, { annotation: manifest?.annotations.get(key), label: runtime?.labels.get(key) }]),
    );
  },
});

/** What builders write where they know nothing. */
const placeholders = new Set(['', 'none', 'null', 'unknown', 'local', 'n/a']);

/** A value of an image under the first of several keys that says something. */
export interface FoundLabel {
  readonly key: string;
  readonly value: string;
  /** Other values, under the same or another of the keys. */
  readonly others: readonly { readonly key: string; readonly value: string; readonly kind: 'annotation' | 'label' }[];
}

/** Looks for one piece of metadata under its keys, best first; `normal` makes two ways of writing it equal. */
export function findLabel(
  labels: ReadonlyMap<string, StatedLabel>,
  keys: readonly string[],
  normal: (value: string) => string = (value) => value,
): FoundLabel | undefined {
  const stated = keys.flatMap((key) =>
    (['annotation', 'label'] as const).flatMap((kind) => {
      const value = labels.get(key)?.[kind]?.trim();
      return value === undefined || placeholders.has(value.toLowerCase()) ? [] : [{ key, value, kind }];
    }),
  );
  const [first, ...rest] = stated;
  if (first === undefined) return undefined;
  return {
    key: first.key,
    value: first.value,
    others: rest.filter(({ value }) => normal(value) !== normal(first.value)),
  };
}
