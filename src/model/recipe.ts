import type { Position, Span, TextProblem } from '../base/text.ts';

/**
 * How an image is made, in the words that a Dockerfile and an Apptainer definition share, so that one rule judges either.
 * Each format gives a facet that holds one; `src/facts/recipe.ts` hands it to rules.
 */
export interface Recipe {
  readonly kind: 'dockerfile' | 'definition';
  /** As findings name the file. */
  readonly file: string;
  /** In the order of the file; the last is the one that is built where nothing else is asked for. */
  readonly stages: readonly RecipeStage[];
  /** Why the tool that builds from it would refuse it; empty where it would not. */
  readonly problems: readonly TextProblem[];
}

export interface RecipeStage {
  /** As other stages name it; undefined where it has no name. */
  readonly name: string | undefined;
  readonly base: RecipeBase;
  readonly steps: readonly RecipeStep[];
  /** From the first line of the stage to its last. */
  readonly span: Span;
}

/** What a stage starts from. */
export type RecipeBase = {
  /** Who fetches it: `docker` for a Dockerfile, the value of `Bootstrap:` in lower case for a definition. */
  readonly agent: string;
  readonly span: Span;
  /** `--platform` of FROM. */
  readonly platform?: RecipeText;
} & (
  | { readonly kind: 'image'; readonly reference: RecipeText }
  | { readonly kind: 'stage'; readonly stage: number }
  | { readonly kind: 'scratch' }
  /** A file, folder or daemon of the machine that builds: localimage, oci-archive, docker-daemon … */
  | { readonly kind: 'local'; readonly path: RecipeText }
  /** A distribution that is installed package by package: debootstrap, yum, zypper, arch … */
  | { readonly kind: 'distribution'; readonly release: RecipeText | undefined; readonly mirror: RecipeText | undefined }
  /** It depends on what is not known, so that not even the kind is. */
  | { readonly kind: 'unknown'; readonly reference: RecipeText }
);

/** A word as it stands in the recipe and as the builder would see it. */
export interface RecipeText {
  /** As written, without quotes being taken off. */
  readonly written: string;
  /** With variables filled in; undefined where it depends on one whose value is not known before the build. */
  readonly value: string | undefined;
  /** The variables that are not known; empty where `value` is given. */
  readonly unknown: readonly string[];
  readonly span: Span;
}

/** A variable, label or the like. */
export interface RecipePair {
  readonly name: RecipeText;
  /** undefined where none is given: `ARG X`. */
  readonly value: RecipeText | undefined;
}

/** Shell text with the places from which it comes. */
export interface RecipeScript {
  /** As the shell would be given it. */
  readonly text: string;
  /**
   * Where stretches of the text stand in the file, ascending by `at`: the character at `at` stands at that place, those after it
   * follow on the same line until the next stretch. The first is at 0, and one starts after each line break.
   */
  readonly origins: readonly ({ readonly at: number } & Position)[];
}

/** The program that is run, as both formats write it. */
export type RecipeCommand =
  | {
      readonly form: 'shell';
      readonly script: RecipeScript;
      /** The program that runs it and its options: `['/bin/sh', '-c']`; `['/usr/bin/python3']` for a text that starts with `#!`. */
      readonly shell: readonly string[];
    }
  | { readonly form: 'exec'; readonly argv: readonly string[]; readonly span: Span };

export interface RecipeFlag {
  /** Without dashes: `chown`. */
  readonly name: string;
  /** undefined where none is given: `--link`. */
  readonly value: RecipeText | undefined;
  readonly span: Span;
}

/** `RUN --mount=…`. */
export interface RecipeMount {
  /** `bind` where nothing is said. */
  readonly type: string;
  /** Where it is mounted, as far as it is known. */
  readonly target: string | undefined;
}

interface Step {
  readonly span: Span;
}

/** `RUN`; `%post`, `%appinstall`, `%setup`, `%pre` and `%test`. */
export interface RunStep extends Step {
  readonly kind: 'run';
  /** `build`: inside of the image; `host`: on the machine that builds (`%setup`, `%pre`); `test`: after the build. */
  readonly phase: 'build' | 'host' | 'test';
  readonly command: RecipeCommand;
  /** The user in force where the recipe says one; undefined: that of the base, which is not known here. */
  readonly user: RecipeText | undefined;
  /** Variables that the recipe sets for it (ENV, ARG); undefined: set, to a value that is not known. */
  readonly environment: ReadonlyMap<string, string | undefined>;
  readonly mounts: readonly RecipeMount[];
  readonly flags: readonly RecipeFlag[];
}

/** `COPY` and `ADD`; `%files` is a copy. */
export interface CopyStep extends Step {
  readonly kind: 'copy' | 'add';
  readonly sources: readonly RecipeSource[];
  readonly destination: RecipeText;
  /** Another stage, or an image (`--from`); undefined: the files beside the recipe. */
  readonly from: { readonly stage: number } | { readonly reference: RecipeText } | undefined;
  readonly flags: readonly RecipeFlag[];
}
export interface RecipeSource extends RecipeText {
  /** Fetched while the image is built: from a web server, or from a repository. */
  readonly remote: 'http' | 'git' | undefined;
  /** A here-document: its text is in the recipe itself. */
  readonly inline: boolean;
}

export type RecipeStep =
  | RunStep
  | CopyStep
  /** `ENV`; `%environment`: the variables that are plainly set, and its text. */
  | (Step & { readonly kind: 'env'; readonly variables: readonly RecipePair[]; readonly script?: RecipeScript })
  | (Step & { readonly kind: 'arg'; readonly variables: readonly RecipePair[] })
  | (Step & { readonly kind: 'label'; readonly labels: readonly RecipePair[] })
  | (Step & { readonly kind: 'user'; readonly user: RecipeText })
  | (Step & { readonly kind: 'workdir'; readonly path: RecipeText })
  /** What starts: `ENTRYPOINT`, `CMD`; `%runscript` is an entrypoint, `%startscript` a start. undefined: explicitly none (`CMD []`). */
  | (Step & { readonly kind: 'entrypoint' | 'cmd' | 'start'; readonly command: RecipeCommand | undefined })
  | (Step & { readonly kind: 'expose'; readonly ports: readonly RecipeText[] })
  | (Step & { readonly kind: 'volume'; readonly paths: readonly RecipeText[] })
  /** undefined: `HEALTHCHECK NONE`. */
  | (Step & {
      readonly kind: 'healthcheck';
      readonly command: RecipeCommand | undefined;
      readonly flags: readonly RecipeFlag[];
    })
  | (Step & { readonly kind: 'shell'; readonly argv: readonly string[] })
  | (Step & { readonly kind: 'stopsignal'; readonly signal: RecipeText })
  | (Step & { readonly kind: 'maintainer'; readonly name: string })
  /** Runs where the image is a base. */
  | (Step & { readonly kind: 'onbuild'; readonly step: RecipeStep });

/** Where a character of a script stands in the recipe; offsets past the end give the place after its last character. */
export function placeInRecipe({ text, origins }: RecipeScript, offset: number): Position {
  const wanted = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = origins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.at ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  const origin = origins[low] ?? { at: 0, line: 1, column: 1 };
  return { line: origin.line, column: origin.column + (wanted - origin.at) };
}
