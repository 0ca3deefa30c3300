import type { Span } from '../../base/text.ts';
import type { Target } from './requirement-line.ts';

/** A requirement with all that its file says of it. */
export interface PipRequirement extends Target {
  /** All of it, continuations too. */
  readonly span: Span;
  /** Of a requirements file as pip counts lines, the first of its continuations; else where it begins. */
  readonly line: number;
  /** The requirement as written, without its options. */
  readonly text: string;
  readonly isEditable: boolean;
  readonly hashes: readonly PipHash[];
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  /** Variables of the environment that pip puts into the line where they are set. */
  readonly variables: readonly string[];
  /** The list that it belongs to, where its file has several: an extra, a group, a section. */
  readonly group: string | undefined;
}

export interface PipHash {
  readonly algorithm: string;
  readonly digest: string;
  readonly span: Span;
}

/** A requirement of which only some things are said. */
export function plainRequirement(
  known: Pick<PipRequirement, 'text' | 'span'> & Partial<PipRequirement>,
): PipRequirement {
  return {
    name: undefined,
    normalizedName: undefined,
    extras: [],
    clauses: [],
    location: undefined,
    marker: undefined,
    line: known.span.line,
    isEditable: false,
    hashes: [],
    settings: [],
    variables: [],
    group: undefined,
    ...known,
  };
}
