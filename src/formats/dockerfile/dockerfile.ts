import type { LineIndex, TextProblem } from '../../base/text.ts';
import { instructionProblem } from './check.ts';
import type { Directive } from './directives.ts';
import type { Instruction } from './instruction.ts';
import { parseDockerfile, spanIn } from './parse.ts';

/** FROM and what follows it. */
export interface DockerfileStage {
  readonly from: Instruction;
  /** In lower case, as BuildKit keeps it. */
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile as its instructions say it; variables are not filled in. */
export interface Dockerfile {
  readonly directives: readonly Directive[];
  /** The escape character in force. */
  readonly escape: string;
  /** ARG before the first FROM. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly DockerfileStage[];
  /** Why BuildKit refuses it before it looks at variables and stages, by place. */
  readonly problems: readonly TextProblem[];
  readonly lines: LineIndex;
}

/** Reads a Dockerfile. What BuildKit refuses is a problem, nothing else is. @throws PratiqueError `limit`. */
export function readDockerfile(text: string): Dockerfile {
  const { instructions, directives, escape: escapeToken, problems, lines } = parseDockerfile(text);
  const globals: Instruction[] = [];
  const stages: { from: Instruction; name: string | undefined; instructions: Instruction[] }[] = [];
  const found: TextProblem[] = [...problems];
  for (const instruction of instructions) {
    const problem = instructionProblem(instruction, lines);
    const stage = stages.at(-1);
    if (problem !== undefined) {
      found.push(problem);
      // A FROM that is refused begins a stage all the same: what follows is not to be blamed.
      if (instruction.keyword !== 'from') continue;
    }
    if (instruction.keyword === 'from')
      stages.push({ from: instruction, name: instruction.args[2]?.text.toLowerCase(), instructions: [] });
    else if (stage !== undefined) stage.instructions.push(instruction);
    else if (instruction.keyword === 'arg') globals.push(instruction);
    // One is enough: the whole file may be a part of another.
    else if (!found.some(({ code }) => code === 'before-from'))
      found.push({
        code: 'before-from',
        detail: `${instruction.written} stands before the first FROM`,
        span: spanIn(instruction.line, lines, undefined),
      });
  }
  if (stages.length === 0 && found.length === 0)
    found.push({ code: 'no-from', detail: 'there is no FROM', span: lines.span(0, 0) });
  const byPlace = (a: TextProblem, b: TextProblem): number =>
    a.span.line - b.span.line || a.span.column - b.span.column;
  return { directives, escape: escapeToken, globals, stages, problems: found.sort(byPlace), lines };
}
