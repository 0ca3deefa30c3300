import type { Position, Span, TextProblem } from '../../base/text.ts';

/** An Apptainer or SingularityCE definition file (https://apptainer.org/docs/user/main/definition_files.html). */
export interface Definition {
  /** In the order of the file; the last is the one that becomes the image. */
  readonly stages: readonly Stage[];
  readonly problems: readonly DefinitionProblem[];
  /** Problems beyond `limits.problems`: counted, not kept. */
  readonly moreProblems: number;
}

/**
 * What comes of a problem: `unreadable`: the file is refused as it is read; `unbuildable`: the build stops;
 * `incomplete`: it is refused unless `--build-arg` gives a value; `ignored`: something that is written has no effect.
 */
export type Effect = 'unreadable' | 'unbuildable' | 'incomplete' | 'ignored';

export interface DefinitionProblem extends TextProblem {
  readonly effect: Effect;
}

/** A word as it stands in the file and as the build would see it. */
export interface DefinitionText {
  /** As written, with placeholders and quotes. */
  readonly written: string;
  /** With placeholders filled in and without quotes; undefined where one has no value. */
  readonly value: string | undefined;
  /** The placeholders that have no value. */
  readonly unknown: readonly string[];
  readonly span: Span;
}

/** Lines of a section, as they reach a shell or another interpreter. */
export interface DefinitionScript {
  /** Placeholders are filled in where they have a value; each line ends in LF. */
  readonly text: string;
  /** Where stretches of the text stand in the file, ascending by `at`, the first at 0: columns count on until the next one. */
  readonly origins: readonly ({ readonly at: number } & Position)[];
  /** The placeholders that have no value; they are in the text as written. */
  readonly unknown: readonly string[];
}

export interface HeaderField {
  /** In lower case, as it is compared. */
  readonly key: string;
  readonly value: DefinitionText;
  readonly span: Span;
}

export interface Section {
  /** In lower case and without `%`; sections that no builder knows are here too. */
  readonly keyword: string;
  /** The application of `%appinstall NAME` and the like. */
  readonly app: string | undefined;
  /** What follows the keyword (and the application), with its comment; empty where nothing does. */
  readonly args: DefinitionText;
  readonly script: DefinitionScript;
  readonly span: Span;
}

/** A line of `%files` or `%appfiles`. */
export interface FileTransfer {
  readonly source: DefinitionText;
  /** undefined: the same path as the source. */
  readonly destination: DefinitionText | undefined;
  readonly span: Span;
}

export interface FilesSection {
  /** As the keyword is followed by it: `from build`. */
  readonly args: DefinitionText;
  /**
   * From where: the machine that builds, another stage, or `nowhere`: arguments that no builder understands, by which the
   * section is passed over in silence.
   */
  readonly from:
    | { readonly kind: 'host' }
    | { readonly kind: 'stage'; readonly name: string }
    | { readonly kind: 'nowhere' };
  readonly transfers: readonly FileTransfer[];
  readonly app: string | undefined;
  readonly span: Span;
}

export interface Label {
  readonly name: DefinitionText;
  /** Empty text where the line holds a name only. */
  readonly value: DefinitionText;
  readonly app: string | undefined;
  readonly span: Span;
}

/** A line of `%arguments`: a placeholder's value where `--build-arg` gives none. */
export interface Argument {
  readonly name: string;
  /** As written: quotes are part of it. */
  readonly value: string;
  readonly span: Span;
}

export interface Stage {
  /** `Stage:` of the header. */
  readonly name: DefinitionText | undefined;
  /** In the order of the file; of two with one key the later counts. */
  readonly header: readonly HeaderField[];
  /** All sections, in the order of the file. */
  readonly sections: readonly Section[];
  readonly files: readonly FilesSection[];
  readonly labels: readonly Label[];
  readonly arguments: readonly Argument[];
  /** Names of applications, in the order in which they are installed. */
  readonly apps: readonly string[];
  readonly span: Span;
}

/** The header field that counts. */
export function headerOf(stage: Stage, key: string): HeaderField | undefined {
  return stage.header.findLast((field) => field.key === key);
}
