import { type CompoundList, type Function as FunctionNode, type ParsedScript, parse, type Statement } from 'unbash';
import { limits } from '../../base/limits.ts';
import type { Scope, ShellWord } from './scope.ts';
import { literal } from './scope.ts';
import type { PipePlace, ShellHost, ShellSource } from './script.ts';
import { LineIndex } from './text.ts';

/** Whether and how a list of commands ends what it is part of. */
export const Ended = { no: 0, return: 1, exit: 2 } as const;
export type Ended = (typeof Ended)[keyof typeof Ended];

/** One parsed text. */
export interface OpenSource {
  readonly path: string;
  readonly script: ParsedScript;
  at(offset: number): { readonly line: number; readonly column: number };
  slice(start: number, end: number): string;
}

export interface FunctionBody {
  readonly body: FunctionNode['body'] | CompoundList;
  readonly file: OpenSource;
}

/** Where a walk is. Copied with changes, never changed, but for `scope` and `functions`. */
export interface Context {
  readonly walk: Walk;
  readonly file: OpenSource;
  readonly scope: Scope;
  readonly condition: string | undefined;
  readonly functions: Map<string, FunctionBody>;
  /** Calls, sourced files and inner texts that this place lies in. */
  readonly depth: number;
  /** The files and functions being walked, so that cycles end. */
  readonly sources: readonly string[];
  /** `ways` of the command that is being walked. */
  readonly ways?: number;
  /** The innermost pipe that this place is part of. */
  readonly pipe?: PipePlace | undefined;
  /** What a pipe brings to standard input, where it is known. */
  readonly input?: string | undefined;
}

/** The state of one walk. */
export class Walk {
  readonly host: ShellHost;
  /** Given by the walker, because commands hold scripts that hold commands. */
  readonly statements: (statements: readonly Statement[], context: Context) => Ended;
  #pipes = 0;

  constructor(host: ShellHost, statements: Walk['statements']) {
    this.host = host;
    this.statements = statements;
  }

  /** The id of a pipe that no other has. */
  nextPipe(): number {
    this.#pipes += 1;
    return this.#pipes;
  }

  /** Counts one statement, or the reading of `size` characters; false once there were too many. */
  step(context: Pick<Context, 'file'>, size = 0): boolean {
    const { budget } = this.host;
    if (budget.left <= 0) return false;
    budget.left -= 1 + (size >> 6);
    if (budget.left > 0) return true;
    this.exceed(context, 'too many commands to follow');
    return false;
  }

  /** Says that something was cut short, so that nobody takes what was seen for all. */
  exceed(context: Pick<Context, 'file'>, detail: string): void {
    this.host.miss({ file: context.file.path, line: 1, column: 1, code: 'budget', detail, condition: undefined });
  }

  glob(pattern: string): readonly ShellWord[] {
    return this.host.glob(pattern).map(literal);
  }
}

/** Parses a text; undefined where it is too long or the parser gives up, which is reported. */
export function openSource(source: ShellSource, walk: Walk, condition: string | undefined): OpenSource | undefined {
  const miss = (detail: string, place = source.place ?? { line: 1, column: 1 }): undefined => {
    walk.host.miss({ file: source.path, ...place, code: 'syntax', detail, condition });
    return undefined;
  };
  if (source.text.length > limits.script) return miss(`longer than ${limits.script} bytes`);
  let script: ParsedScript;
  try {
    script = parse(source.text);
  } catch (cause) {
    return miss(cause instanceof Error ? cause.message : 'not understood');
  }
  return openScript(source, script, walk, condition);
}

/** A parsed script as a source; its errors are reported, what could be read of it is walked. */
export function openScript(
  source: ShellSource,
  script: ParsedScript,
  walk: Walk,
  condition: string | undefined,
): OpenSource {
  const index = source.place === undefined ? new LineIndex(source.text) : undefined;
  const at = (offset: number): { readonly line: number; readonly column: number } =>
    index?.at(offset) ?? source.place ?? { line: 1, column: 1 };
  const [error] = script.errors ?? [];
  if (error !== undefined)
    walk.host.miss({ file: source.path, ...at(error.pos), code: 'syntax', detail: error.message, condition });
  return { path: source.path, script, at, slice: (start, end) => source.text.slice(start, end) };
}
