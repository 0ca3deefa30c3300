import type { Span, TextProblem } from '../../base/text.ts';
import type { SpackSpec } from './spec.ts';

/**
 * A `spack.yaml`, or a file of one configuration scope (`packages.yaml` and the like), which has the same sections without specs
 * (https://spack.readthedocs.io/en/latest/environments.html, configuration.html).
 */
export interface SpackEnvironment {
  readonly kind: 'environment' | 'scope';
  /** What is written under `specs`, in its order. */
  readonly specs: readonly WrittenSpec[];
  /** What it comes to once references are followed and matrices multiplied; constraints of one stand in it together. */
  readonly roots: readonly RootSpec[];
  /** Why `roots` is not all that Spack would build, or may be more. */
  readonly gaps: readonly string[];
  readonly definitions: readonly SpackDefinition[];
  readonly packages: readonly PackageSettings[];
  /** Compilers of `compilers:`, as Spack had them before 1.0. */
  readonly compilers: readonly SpecText[];
  readonly includes: readonly SpackInclude[];
  /** Paths of environments whose concrete specs are taken. */
  readonly includeConcrete: readonly SpackText[];
  readonly develop: readonly DevelopedPackage[];
  readonly repositories: readonly PackageRepository[];
  readonly mirrors: readonly SpackMirror[];
  /** `unify` and `reuse` of `concretizer`; undefined where nothing is said. */
  readonly unify: boolean | 'when_possible' | undefined;
  readonly reuse: boolean | 'dependencies' | 'selected' | undefined;
  /** undefined where nothing is said; `named`: one or more with settings of their own. */
  readonly view: boolean | 'path' | 'named' | undefined;
  readonly container: SpackContainer | undefined;
  /** Names of all sections that are there, without their `::`. */
  readonly sections: readonly string[];
  readonly problems: readonly SpackProblem[];
  readonly moreProblems: number;
}

/** `refused`: by the present Spack; `outdated`: older ones took it. */
export interface SpackProblem extends TextProblem {
  readonly effect: 'refused' | 'outdated';
}

export interface SpackText {
  readonly text: string;
  readonly span: Span;
}

export interface SpecText extends SpackText {
  readonly spec: SpackSpec;
}

export type WrittenSpec =
  | ({ readonly kind: 'spec' } & SpecText)
  /** `$name`, `$^name`, `$%name`: a definition, as it is or as a dependency or compiler. */
  | ({ readonly kind: 'reference'; readonly name: string; readonly sigil: '' | '^' | '%' } & SpackText)
  | {
      readonly kind: 'matrix';
      readonly rows: readonly (readonly WrittenSpec[])[];
      readonly exclude: readonly SpecText[];
      readonly span: Span;
    }
  /** A group of specs that are concretised together (since 1.2). */
  | {
      readonly kind: 'group';
      readonly name: string | undefined;
      readonly specs: readonly WrittenSpec[];
      readonly span: Span;
    };

export interface RootSpec {
  /** What is asked for together: one spec, or those that a matrix combines. */
  readonly parts: readonly SpecText[];
  /** It stands in a definition that holds under a condition only. */
  readonly isConditional: boolean;
  /** Where `specs` asks for it. */
  readonly span: Span;
}

export interface SpackDefinition {
  readonly name: string;
  /** A condition in Python, which is not evaluated. */
  readonly when: string | undefined;
  readonly specs: readonly WrittenSpec[];
  readonly span: Span;
}

/** A member of `packages:`. */
export interface PackageSettings {
  /** `all`, or a package or virtual. */
  readonly name: string;
  /** Specs that `require`, `prefer` and `conflict` hold. */
  readonly requires: readonly SpecText[];
  readonly prefers: readonly SpecText[];
  readonly conflicts: readonly SpecText[];
  readonly versions: readonly SpackText[];
  readonly compilers: readonly SpackText[];
  readonly targets: readonly SpackText[];
  readonly externals: readonly (SpecText & {
    readonly prefix: string | undefined;
    readonly modules: readonly string[];
  })[];
  readonly buildable: boolean | undefined;
  readonly span: Span;
}

/** Configuration from elsewhere. */
export interface SpackInclude {
  readonly kind: 'path' | 'url' | 'git';
  readonly text: string;
  /** What fixes its content: `sha256` of a URL, `commit` of a repository. */
  readonly pin: string | undefined;
  /** Branch or tag of a repository. */
  readonly ref: string | undefined;
  readonly when: string | undefined;
  readonly span: Span;
}

export interface DevelopedPackage {
  readonly name: string;
  readonly spec: SpecText | undefined;
  /** Where its sources lie; undefined: a folder of its name. */
  readonly path: string | undefined;
  readonly span: Span;
}

/** Recipes of packages: a folder, or (since 1.0) a git repository. */
export interface PackageRepository {
  /** undefined where the list has no names. */
  readonly name: string | undefined;
  readonly kind: 'path' | 'git';
  readonly text: string;
  readonly commit: string | undefined;
  readonly tag: string | undefined;
  readonly branch: string | undefined;
  readonly span: Span;
}

export interface SpackMirror {
  readonly name: string;
  /** Where it fetches from. */
  readonly url: string | undefined;
  readonly span: Span;
}

/** `container:`, from which `spack containerize` makes a recipe. */
export interface SpackContainer {
  readonly format: 'docker' | 'singularity';
  readonly images: {
    readonly os: string | undefined;
    readonly spack: string | undefined;
    readonly build: string | undefined;
    readonly final: string | undefined;
  };
  readonly span: Span;
}
