import type { LineIndex, Span, TextProblem } from '../../base/text.ts';
import { type ExpandOptions, expand } from '../../formats/dockerfile/expand.ts';
import type { Argument, Flag, Instruction } from '../../formats/dockerfile/instruction.ts';
import { type MappedText, originOf } from '../../formats/dockerfile/mapped-text.ts';
import { spanIn } from '../../formats/dockerfile/parse.ts';
import type { RecipeFlag, RecipeScript, RecipeText } from '../recipe.ts';
import type { BuildScope } from './scope.ts';

/** Where reading a stage is: what its instructions mean depends on it. */
export interface StageContext {
  readonly lines: LineIndex;
  readonly escape: string;
  readonly scope: BuildScope;
  /** Why the stage would not build. */
  readonly problems: TextProblem[];
  /** What `COPY --from` (which takes numbers) and mounts name: an earlier stage, another image, or one that comes too late. */
  source(
    name: string,
    takesIndex: boolean,
    span: Span,
  ): { readonly stage: number } | { readonly image: string } | { readonly refused: string };
}

export function refuse({ problems }: StageContext, code: string, detail: string, span: Span): void {
  problems.push({ code, detail, span });
}

/** An argument with its variables filled in. */
export function textOf(
  context: StageContext,
  { line }: Instruction,
  argument: Argument,
  options: ExpandOptions = {},
): RecipeText {
  const span = spanIn(line, context.lines, argument);
  const expanded = expand(argument.text, context.scope.lookup, { escape: context.escape, ...options });
  if ('refused' in expanded) {
    refuse(context, 'expansion', expanded.refused, span);
    return { written: argument.text, value: undefined, unknown: [], span };
  }
  const { value, unknown } = expanded;
  return { written: argument.text, value, unknown, span };
}

/** An argument that is taken as it is written. */
export function plainText(context: StageContext, { line }: Instruction, argument: Argument): RecipeText {
  return { written: argument.text, value: argument.text, unknown: [], span: spanIn(line, context.lines, argument) };
}

/** Flags whose variables BuildKit fills in (Dockerfile reference, "Environment replacement"). */
const filled: ReadonlySet<string> = new Set(['chown', 'chmod', 'checksum', 'mount', 'platform']);

export function flagsOf(context: StageContext, instruction: Instruction): readonly RecipeFlag[] {
  return instruction.flags.map((flag) => flagOf(context, instruction, flag));
}

function flagOf(context: StageContext, instruction: Instruction, flag: Flag): RecipeFlag {
  const span = spanIn(instruction.line, context.lines, flag);
  if (flag.value === undefined) return { name: flag.name, value: undefined, span };
  const argument = { text: flag.value, start: flag.start, end: flag.end };
  const value = filled.has(flag.name)
    ? textOf(context, instruction, argument)
    : plainText(context, instruction, argument);
  return { name: flag.name, value, span };
}

export function scriptOf({ lines }: StageContext, mapped: MappedText): RecipeScript {
  return {
    text: mapped.text,
    origins: mapped.origins.map(({ at }) => ({ at, ...lines.at(originOf(mapped, at)) })),
  };
}
