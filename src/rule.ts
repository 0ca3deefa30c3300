/**
 * Everything that a rule's author needs, and nothing else. A rule is one file `rules/<family>/<name>.ts`, its id is
 * `<family>/<name>` and names the condition that is required.
 */
import type { Want } from './base/pattern.ts';
import type { Position, Span } from './base/text.ts';
import type { Fact } from './model/fact.ts';
import type { Sketch } from './model/sketch.ts';
import type { FacetName, Subject } from './model/subject.ts';

export { pathMatcher } from './base/glob.ts';
export { coveredPaths } from './base/mounts.ts';
export { baseName, fromAbsolute, isUnder, parentOf } from './base/path.ts';
export { parseSize, sizeSchema } from './base/size.ts';
export { formatBytes, printable, shorten } from './base/text.ts';
export type { Entry } from './model/entry.ts';
export type { FileTree } from './model/file-tree.ts';
export type { ImageConfig, OciImage, Platform } from './model/image.ts';
export { envValue, platformText } from './model/image.ts';
export type { Layer } from './model/layer.ts';
export type { OptionFile } from './model/option-file.ts';
export type { Sketch } from './model/sketch.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where a finding is (contract, section 4). */
export type Where =
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly layer?: number | undefined;
      readonly line?: number | undefined;
      readonly column?: number | undefined;
    }
  | { readonly kind: 'json'; readonly document: string; readonly pointer: string }
  | {
      readonly kind: 'text';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endLine?: number | undefined;
      readonly endColumn?: number | undefined;
    }
  | { readonly kind: 'subject' };

/** Ways to say where. `layer` is the index of the layer; the report turns it into the DiffID. */
export const at = {
  path: (
    path: string,
    place: {
      readonly layer?: number | undefined;
      readonly line?: number | undefined;
      readonly column?: number | undefined;
    } = {},
  ): Where => ({ kind: 'path', path, ...place }),
  /** An entry of a tree. */
  entry: (entry: { readonly path: string; readonly layer: number; readonly implied?: boolean }): Where =>
    entry.implied ? { kind: 'path', path: entry.path } : { kind: 'path', path: entry.path, layer: entry.layer },
  /** A member of a JSON document, by RFC 6901 pointer; `document` as `ImageDocument.name`. */
  json: (pointer: string, document = 'config'): Where => ({ kind: 'json', document, pointer }),
  /** A stretch of a text file, or a place in it; `file` as the facet names it. */
  text: (file: string, place: Span | Position): Where => ({ kind: 'text', file, ...place }),
  subject: { kind: 'subject' } as Where,
} as const;

export type Messages = Readonly<Record<string, string>>;
type Placeholder<S extends string> = S extends `${string}{${infer P}}${infer R}` ? P | Placeholder<R> : never;

/** What a rule yields; made by `fail` and `unknown` only. */
export interface Draft {
  readonly kind: 'fail' | 'unknown';
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly where: Where;
  readonly related: readonly Where[];
  readonly severity?: Severity | undefined;
}

export interface FailExtras {
  /** Lowers the severity of this finding below the rule's. */
  readonly severity?: Severity;
  readonly related?: readonly Where[];
}
/** Makes a finding; a missing placeholder is a compile error. */
export type Fail<M extends Messages> = <K extends keyof M & string>(
  message: K,
  data: { readonly [P in Placeholder<M[K]>]: string | number },
  where?: Where,
  extras?: FailExtras,
) => Draft;

/** How a runtime treats an image (contract, section 5, `runtime`). Unknown keys are undefined, never assumed. */
export interface RuntimeModel {
  readonly user?: 'honoured' | 'ignored';
  readonly entrypoint?: 'honoured' | 'ignored' | 'run-only' | 'replaced';
  readonly command?: 'honoured' | 'ignored' | 'run-only' | 'replaced';
  readonly workdir?: 'honoured' | 'ignored';
  readonly environment?: 'image-only' | 'image-wins' | 'host-wins';
  readonly capabilities?: 'honoured' | 'dropped';
  readonly rootfs?: 'read-only' | 'writable';
  readonly setuid?: 'honoured' | 'dropped';
  readonly mounts?: readonly string[];
  readonly rewrites?: readonly string[];
  readonly reserved?: readonly string[];
  readonly mountPoints?: readonly string[];
}

/** What is known of the machine (contract, section 5, `host`). */
export interface HostFacts {
  readonly architectures?: readonly string[];
  readonly cpuLevel?: string | null;
  readonly glibc?: string | null;
  readonly kernel?: string | null;
  readonly nvidiaDriver?: string | null;
  readonly rocmDriver?: string | null;
  readonly gpus?: readonly string[];
  readonly mpi?: readonly { readonly family: string; readonly soname?: string; readonly version?: string }[];
  readonly pmi?: readonly string[];
  readonly mounts?: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: the facts of a rule are of any type and facets; FactValues gives each its own.
type Needs = Readonly<Record<string, Fact<any, any>>>;
type Requires = readonly (FacetName | readonly FacetName[])[];
type Required<R extends Requires> = Extract<R[number], FacetName>;
/** A fact's value; undefined where the subject may lack a facet that the fact requires and the rule does not. */
type FactValues<N extends Needs, F extends FacetName> = {
  readonly [K in keyof N]: N[K] extends Fact<infer T, infer G> ? ([G] extends [F] ? T : T | undefined) : never;
};

export interface CheckInput<R extends Requires, N extends Needs, M extends Messages, O> {
  readonly subject: Subject<Required<R>>;
  readonly facts: FactValues<N, Required<R>>;
  readonly options: O;
  readonly policy: { readonly id: string; readonly runtime?: RuntimeModel; readonly host?: HostFacts };
  /** RFC 3339 date-time of `--now`: the only clock a rule has. */
  readonly now: string;
  readonly fail: Fail<M>;
  /** Says that something could not be decided: makes the outcome `inconclusive` unless something failed. */
  unknown(reason: string, where?: Where): Draft;
}

export interface Rule<
  R extends Requires = Requires,
  N extends Needs = Needs,
  M extends Messages = Messages,
  O = unknown,
> {
  /** `<family>/<name>`, the condition that is required. */
  readonly id: `${string}/${string}`;
  /** Version of pratique that first had it. */
  readonly since: string;
  /** The condition as a sentence without full stop: "The default user is not root". */
  readonly title: string;
  /** What goes wrong where it does not hold. */
  readonly why: string;
  /** What the author of the image does about it. */
  readonly fix: string;
  readonly references: readonly string[];
  /** Where a policy says nothing else. */
  readonly severity: Severity;
  /** Facets that a subject must have: all of them; an inner list: any one of it. Missing: `not-applicable`. */
  readonly requires: R;
  readonly needs?: N;
  readonly wants?: readonly Want[];
  readonly messages: M;
  /**
   * JSON schema (draft 2020-12) of the options and their defaults; unknown options are refused. A text (or an item of a list)
   * with `format: 'file'` names a file relative to the policy: the rule is given an `OptionFile`; in an example the text is what the file holds.
   */
  readonly options?: {
    readonly schema: { readonly properties: Readonly<Record<string, object>> };
    readonly defaults: O;
  };
  /** Executable examples: every `pass` gives no finding, every `fail` at least one, every `unknown` is inconclusive; together the `fail` ones give every message. */
  readonly examples: {
    readonly pass: readonly Sketch[];
    readonly fail: readonly Sketch[];
    readonly unknown?: readonly Sketch[];
  };
  /** A generator, or an async one where something is only known later. */
  check(input: CheckInput<R, N, M, O>): Iterable<Draft> | AsyncIterable<Draft>;
}

/**
 * A need that holds under one value of an option of the rule. Without it the fact is undefined and costs nothing: neither is it
 * derived, nor are the contents kept that it wants.
 */
export function onlyWith<T, F extends FacetName>(
  fact: Fact<T, F>,
  option: string,
  value: string,
): Fact<T | undefined, F> {
  return { ...fact, when: { option, value } };
}

/** Any rule, as the registry and the engine hold it. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds rules of all type arguments.
export type AnyRule = Rule<any, any, any, any>;

/** Gives a rule its types; the object itself is unchanged. */
export function defineRule<
  const R extends Requires,
  const M extends Messages,
  N extends Needs = Record<never, never>,
  O = Record<never, never>,
>(rule: Rule<R, N, M, O>): Rule<R, N, M, O> {
  return rule;
}
