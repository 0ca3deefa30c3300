import type { Scope, ShellWord } from './scope.ts';

/** A shell text and where it lies. */
export interface ShellSource {
  /** As findings name it: a path inside the image, or a document. */
  readonly path: string;
  readonly text: string;
  /** A text that stands inside another (`sh -c "…"`, `eval "…"`): everything in it is placed here. */
  readonly place?: { readonly line: number; readonly column: number } | undefined;
}

/** One command that a script runs. */
export interface ShellCommand {
  /** The path of the source that holds it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The program and its arguments, wrappers (`exec`, `env`, `sudo`, `timeout` …) taken off. Never empty. */
  readonly argv: readonly ShellWord[];
  /** As written, on one line, shortened; credentials replaced by `***`. */
  readonly text: string;
  /** What it depends on, as written (`if [ -n "$X" ]`); undefined where it runs in any case. */
  readonly condition: string | undefined;
  /** Command lines that this one may become, because a variable may hold one of several values; each is visited. */
  readonly ways: number;
  /** The pipe that it is part of, and which of its commands: those of one pipe share `id`. */
  readonly pipe: PipePlace | undefined;
  /** A here-document, here-string or echoed text that it reads. */
  readonly stdin: string | undefined;
  /** Variables when it runs. Valid only while the command is being visited. */
  readonly scope: Scope;
}

/** A place in a pipe `a | b | c`, counted from 0. `id` tells the pipes of one walk apart. */
export interface PipePlace {
  readonly id: number;
  readonly at: number;
}

/** What a walk needs from outside: files of the image, and a taker of commands. */
export interface ShellHost {
  /** Statements that may still be walked; shared by all walks of one start. */
  readonly budget: { left: number };
  /** The text of a file that is sourced, by absolute path; `absent`: there is no such file; `unread`: there is, and it cannot be read. */
  source(path: string): ShellSource | 'absent' | 'unread';
  /** The absolute paths that a pattern names, sorted. */
  glob(pattern: string): readonly string[];
  /** Takes one command, in the order in which they run. */
  visit(command: ShellCommand): void;
  /** Takes what could not be followed. */
  miss(problem: ShellProblem): void;
}

export interface ShellProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `syntax`: not understood in full; `source`: a sourced file that is not known or not readable; `budget`: too much to follow. */
  readonly code: 'syntax' | 'source' | 'budget';
  readonly detail: string;
  readonly condition: string | undefined;
}

export type { Scope, ShellWord };
