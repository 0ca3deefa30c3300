import type { Span, TextProblem } from '../../base/text.ts';

/** A `spack.lock`: what an environment came to (lib/spack/spack/environment/__init__.py, "spack.lock format"). */
export interface SpackLock {
  /** `_meta.lockfile-version`, 1 to 7. */
  readonly version: number | undefined;
  /** The Spack that made it (since version 4). */
  readonly spack: { readonly version: string | undefined; readonly commit: string | undefined } | undefined;
  readonly roots: readonly LockedRoot[];
  readonly packages: readonly ConcretePackage[];
  /** Environments whose concrete specs were taken (since version 5). */
  readonly included: readonly {
    readonly path: string;
    readonly roots: readonly LockedRoot[];
    readonly packages: readonly ConcretePackage[];
  }[];
  /** What Spack would refuse, and what the file misses. */
  readonly problems: readonly TextProblem[];
  readonly moreProblems: number;
}

export interface LockedRoot {
  /** The key of its package. */
  readonly hash: string;
  /** What was asked for, as Spack prints it. */
  readonly spec: string;
  readonly group: string | undefined;
  readonly span: Span;
}

export interface ConcretePackage {
  /** Under which it stands: its hash, or (versions 2 and 3) its build hash. */
  readonly key: string;
  readonly hash: string | undefined;
  readonly name: string;
  readonly version: string;
  readonly namespace: string | undefined;
  readonly platform: string | undefined;
  readonly os: string | undefined;
  readonly target: string | undefined;
  /** Before version 6; since then compilers are dependencies. */
  readonly compiler: { readonly name: string; readonly version: string } | undefined;
  /** Variants, flags and the like; values of lists joined with commas. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly dependencies: readonly ConcreteDependency[];
  /** It was not built by Spack: it lies there, or comes of a module. */
  readonly external: { readonly path: string | undefined; readonly modules: readonly string[] } | undefined;
  /** Of its recipe (since version 4). */
  readonly packageHash: string | undefined;
  readonly span: Span;
}

export interface ConcreteDependency {
  readonly name: string;
  readonly hash: string;
  readonly types: readonly string[];
  readonly virtuals: readonly string[];
}
