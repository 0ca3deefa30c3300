/**
 * A spec of Spack: a package and what is asked of it and of its dependencies (spack/spack, lib/spack/spack/spec_parser.py;
 * https://spack.readthedocs.io/en/latest/spec_syntax.html). Offsets are characters of the spec's own text, the end exclusive.
 */
export interface SpackSpec {
  readonly text: string;
  /** The package itself first, then its dependencies as they are written. Empty where the text cannot be read at all. */
  readonly nodes: readonly SpecNode[];
  readonly problems: readonly SpecProblem[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type SpecProblemCode =
  | 'spec-empty'
  /** A character that no part of a spec starts with. */
  | 'spec-unexpected'
  /** A second package where one is allowed. */
  | 'spec-several'
  | 'spec-edge'
  | 'spec-no-node'
  | 'spec-two-versions'
  | 'spec-two-values'
  | 'spec-propagated'
  | 'spec-empty-range'
  | 'spec-too-long';

export interface SpecProblem extends Stretch {
  readonly code: SpecProblemCode;
  readonly detail: string;
}

export interface SpecNode extends Stretch {
  /** undefined: anonymous, as in `+mpi` or `/hash`. */
  readonly name: string | undefined;
  /** The repository of the package: `builtin` of `builtin.zlib`. */
  readonly namespace: string | undefined;
  readonly versions: SpecVersions | undefined;
  readonly variants: readonly SpecVariant[];
  /** The beginning of the hash of an installed spec. */
  readonly hash: (Stretch & { readonly text: string }) | undefined;
  /** A file that holds the spec: nothing else of the node is known. */
  readonly file: string | undefined;
  /** How it is asked for; undefined for the package itself. */
  readonly edge: SpecEdge | undefined;
}

export interface SpecEdge {
  /** `^`: somewhere below the package; `%`: directly below `parent`, as compilers are; `%%`: below all. */
  readonly sigil: '^' | '%' | '%%';
  /** Index of the node that it belongs to. */
  readonly parent: number;
  /** What it is used as: `c`, `mpi`. */
  readonly virtuals: readonly string[];
  readonly types: readonly string[];
  /** A spec under which alone it is asked for. */
  readonly when: string | undefined;
}

export interface SpecVersions extends Stretch {
  /** Any of them is taken. */
  readonly any: readonly SpecVersion[];
}

export type SpecVersion =
  /** `exact` (`@=1.2`): that one alone; else 1.2 and all that begin with 1.2. */
  | { readonly kind: 'version'; readonly version: string; readonly exact: boolean }
  /** Both ends included; undefined: open. */
  | { readonly kind: 'range'; readonly low: string | undefined; readonly high: string | undefined }
  /** A commit, branch or tag, and the version for which Spack takes it. */
  | { readonly kind: 'git'; readonly ref: string; readonly isCommit: boolean; readonly as: string | undefined };

export interface SpecVariant extends Stretch {
  /** Also flags (`cflags`) and the parts of an architecture (`arch`, `os`, `target`, `platform`). */
  readonly name: string;
  /** A flag that is on or off, or values as written without quotes. */
  readonly value: boolean | string;
  /** `++x`, `x==y`: for dependencies too. */
  readonly isPropagated: boolean;
  /** `x:=y`: these values and no others. */
  readonly isComplete: boolean;
}
