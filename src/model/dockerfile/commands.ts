import { expand } from '../../formats/dockerfile/expand.ts';
import { readFields, splitField } from '../../formats/dockerfile/fields.ts';
import { chomped, readHeredocWord } from '../../formats/dockerfile/heredoc.ts';
import type { Argument, Instruction } from '../../formats/dockerfile/instruction.ts';
import { joinMapped, type MappedText } from '../../formats/dockerfile/mapped-text.ts';
import { readMount } from '../../formats/dockerfile/mounts.ts';
import { shellText, spanIn } from '../../formats/dockerfile/parse.ts';
import type { RecipeCommand, RecipeMount } from '../recipe.ts';
import { refuse, type StageContext, scriptOf } from './context.ts';
import { joinPath } from './scope.ts';

/** What RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD runs; undefined where it names nothing. */
export function commandOf(
  context: StageContext,
  instruction: Instruction,
  args: readonly Argument[] = instruction.args,
): RecipeCommand | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  if (instruction.isJson) {
    const last = args.at(-1) ?? first;
    const span = spanIn(instruction.line, context.lines, { start: first.start, end: last.end });
    return { form: 'exec', argv: args.map(({ text }) => text), span };
  }
  const text = shellText(instruction, first);
  const [heredoc] = instruction.heredocs;
  if (heredoc === undefined) return { form: 'shell', script: scriptOf(context, text), shell: context.scope.shell };
  // A here-document alone is the script; beside a command it is the shell's to read (Dockerfile reference, "Here-Documents").
  if (readHeredocWord(first.text) === undefined)
    return { form: 'shell', script: scriptOf(context, withBodies(instruction, text)), shell: context.scope.shell };
  const body = chomped(heredoc);
  return { form: 'shell', script: scriptOf(context, body), shell: interpreterOf(body.text) ?? context.scope.shell };
}

function withBodies({ heredocs, line }: Instruction, text: MappedText): MappedText {
  const lineEnd: MappedText = { text: '\n', origins: [{ at: 0, offset: line.end }] };
  return joinMapped([text, ...heredocs.flatMap(({ body, terminator }) => [lineEnd, body, terminator])]);
}

/** The program of a `#!` line and its options. */
function interpreterOf(text: string): readonly string[] | undefined {
  if (!text.startsWith('#!')) return undefined;
  const newline = text.indexOf('\n');
  const words = text
    .slice(2, newline < 0 ? undefined : newline)
    .split(/[ \t\r]+/)
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
}

/** The mounts of a RUN, as far as they are known; what BuildKit refuses of them is said. */
export function mountsOf(context: StageContext, instruction: Instruction): readonly RecipeMount[] {
  return instruction.flags.flatMap((flag) => {
    if (flag.name !== 'mount' || flag.value === undefined) return [];
    const span = spanIn(instruction.line, context.lines, flag);
    // Variables are not filled in here. Without a source BuildKit counts a stage of its own all the same.
    const from = readFields(flag.value)
      ?.map(splitField)
      .findLast(({ key }) => key === 'from')?.value;
    const source = context.source(from || 'scratch', false, span);
    if (from && 'refused' in source) refuse(context, 'stage-later', source.refused, span);
    const fields = filledFields(context, flag.value);
    if (typeof fields === 'string') {
      refuse(context, 'expansion', fields, span);
      return [];
    }
    const known = fields.filter((field) => field !== undefined);
    const isWhole = known.length === fields.length;
    // Without its type nothing can be said of the rest.
    if (!isWhole && /(?:^|,)type=[^,]*\$/i.test(flag.value)) return [];
    const read = readMount(known, isWhole);
    if ('refused' in read) {
      refuse(context, 'mount', read.refused, span);
      return [];
    }
    const { type, target } = read.mount;
    const isFile = type === 'secret' || type === 'ssh';
    if (isWhole && !isFile && joinPath(context.scope.workdir, target ?? '') === '/')
      refuse(context, 'mount', 'a mount cannot cover the root', span);
    return [{ type, target }];
  });
}

/** The fields of a mount with variables filled in; undefined where one is not known, a text where one is refused. */
function filledFields(context: StageContext, text: string): readonly (string | undefined)[] | string {
  const filled: (string | undefined)[] = [];
  for (const field of readFields(text) ?? []) {
    const equals = field.indexOf('=');
    if (equals < 0) {
      filled.push(field);
      continue;
    }
    const expanded = expand(field.slice(equals + 1), context.scope.lookup, { escape: context.escape });
    if ('refused' in expanded) return expanded.refused;
    filled.push(expanded.value === undefined ? undefined : `${field.slice(0, equals)}=${expanded.value}`);
  }
  return filled;
}
