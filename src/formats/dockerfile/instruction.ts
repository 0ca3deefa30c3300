import type { Heredoc } from './heredoc.ts';
import type { LogicalLine } from './lines.ts';
import type { MappedText } from './mapped-text.ts';

/** What an instruction is given: a word, a text or a string of a JSON array. Places count in the logical line. */
export interface Argument {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `--name` or `--name=value`; quotes and escapes are taken off. */
export interface Flag extends Argument {
  readonly name: string;
  readonly value: string | undefined;
}

/** One instruction as BuildKit's first stage reads it: its arguments are cut, nothing is filled in. */
export interface Instruction {
  /** In lower case. */
  readonly keyword: string;
  /** As written. */
  readonly written: string;
  readonly flags: readonly Flag[];
  /** ENV and LABEL: name, value and `=` or nothing, in turn. */
  readonly args: readonly Argument[];
  /** Its arguments are a JSON array. */
  readonly isJson: boolean;
  readonly heredocs: readonly Heredoc[];
  /** What ONBUILD holds. */
  readonly trigger: Instruction | undefined;
  readonly line: MappedText & Pick<LogicalLine, 'start' | 'end' | 'startLine' | 'endLine'>;
}
