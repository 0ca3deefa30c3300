import { expand } from '../../formats/dockerfile/expand.ts';
import { readHeredocWord } from '../../formats/dockerfile/heredoc.ts';
import { isKnownDigest } from '../../formats/dockerfile/image-name.ts';
import type { Argument, Instruction } from '../../formats/dockerfile/instruction.ts';
import { spanIn } from '../../formats/dockerfile/parse.ts';
import { isFileMode, sourceKind } from '../../formats/dockerfile/sources.ts';
import type { CopyStep, RecipeFlag, RecipeSource } from '../recipe.ts';
import { flagsOf, plainText, refuse, type StageContext, textOf } from './context.ts';

/** COPY and ADD. */
export function copyStep(context: StageContext, instruction: Instruction): CopyStep | undefined {
  const destination = instruction.args.at(-1);
  if (destination === undefined || instruction.args.length < 2) return undefined;
  const kind = instruction.keyword === 'add' ? 'add' : 'copy';
  const span = spanIn(instruction.line, context.lines, undefined);
  const flags = flagsOf(context, instruction);
  const sources = instruction.args.slice(0, -1).map((argument) => sourceOf(context, instruction, argument));
  checkBodies(context, instruction);
  const target = textOf(context, instruction, destination);
  const from = kind === 'copy' ? fromOf(context, instruction) : undefined;
  if (kind === 'copy') {
    const remote = sources.find((source) => source.remote !== undefined);
    if (remote !== undefined) refuse(context, 'copy-remote', `COPY does not fetch ${remote.written}`, remote.span);
  }
  checkFlags(context, kind, flags, sources);
  return { kind, sources, destination: target, from, flags, span };
}

function sourceOf(context: StageContext, instruction: Instruction, argument: Argument): RecipeSource {
  if (readHeredocWord(argument.text) !== undefined)
    return { ...plainText(context, instruction, argument), remote: undefined, inline: true };
  const text = textOf(context, instruction, argument);
  // A name that is not known in full may still say how it begins.
  const kind = sourceKind(text.value ?? text.written);
  return { ...text, remote: kind === 'local' ? undefined : kind, inline: false };
}

/** Variables in the body of a here-document are filled in, too. */
function checkBodies(context: StageContext, { heredocs, line }: Instruction): void {
  for (const heredoc of heredocs) {
    if (!heredoc.expands || !heredoc.body.text.includes('$')) continue;
    const expanded = expand(heredoc.body.text, context.scope.lookup, { noQuotes: true });
    if ('refused' in expanded)
      refuse(context, 'expansion', `in ${heredoc.name}: ${expanded.refused}`, spanIn(line, context.lines, undefined));
  }
}

function fromOf(context: StageContext, instruction: Instruction): CopyStep['from'] {
  const flag = instruction.flags.find(({ name }) => name === 'from');
  if (flag?.value === undefined || flag.value === '') return undefined;
  const span = spanIn(instruction.line, context.lines, flag);
  const source = context.source(flag.value, true, span);
  if ('refused' in source) refuse(context, 'stage-later', source.refused, span);
  if ('stage' in source) return source;
  return { reference: { written: flag.value, value: flag.value, unknown: [], span } };
}

function checkFlags(
  context: StageContext,
  kind: 'copy' | 'add',
  flags: readonly RecipeFlag[],
  sources: readonly RecipeSource[],
): void {
  const known = (name: string): RecipeFlag | undefined =>
    flags.find((flag) => flag.name === name && (flag.value?.value ?? '') !== '');
  const mode = known('chmod');
  if (mode?.value?.value !== undefined && !isFileMode(mode.value.value))
    refuse(
      context,
      'flag-value',
      `"${mode.value.value}" is no mode: octal up to 07777, or as chmod takes it`,
      mode.span,
    );
  const checksum = known('checksum');
  if (kind !== 'add' || checksum === undefined) return;
  const paths = sources.filter(({ inline }) => !inline);
  const [only] = paths;
  if (paths.length !== 1) refuse(context, 'checksum', '--checksum needs exactly one source', checksum.span);
  else if (only !== undefined && only.value !== undefined && only.remote === undefined)
    refuse(context, 'checksum', '--checksum needs a source on the web or in a Git repository', checksum.span);
  else if (only?.remote === 'http' && only.value !== undefined && !isKnownDigest(checksum.value?.value ?? ''))
    refuse(context, 'checksum', `"${checksum.value?.value ?? ''}" is no digest`, checksum.span);
}
