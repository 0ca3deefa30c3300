import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { readers } from './arguments.ts';
import { checkProblem, type Directive } from './directives.ts';
import { readFlags } from './flags.ts';
import { type Heredoc, heredocWords, readBody } from './heredoc.ts';
import type { Argument, Instruction } from './instruction.ts';
import { LineReader, type LogicalLine } from './lines.ts';
import { endOriginOf, originOf, sliceMapped } from './mapped-text.ts';
import { isSeparator, skipSpace, trimEnd } from './space.ts';

/** A Dockerfile, read; nothing of it is filled in or judged. */
export interface ParsedDockerfile {
  readonly instructions: readonly Instruction[];
  readonly directives: readonly Directive[];
  /** The escape character in force. */
  readonly escape: string;
  /** Why BuildKit refuses to read it, by place. Instructions that can be read are there nevertheless. */
  readonly problems: readonly TextProblem[];
  readonly lines: LineIndex;
}

/** @throws PratiqueError `limit` where there is more than any real one has. */
export function parseDockerfile(text: string): ParsedDockerfile {
  if (text.length > limits.recipe) throw tooMuch(`has more than ${limits.recipe} characters`);
  const lines = new LineIndex(text);
  const reader = new LineReader(text);
  const instructions: Instruction[] = [];
  const problems: TextProblem[] = [];
  const refuse = (code: string, detail: string, span: Span): void => {
    problems.push({ code, detail, span });
  };
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const read = readInstruction(line, 0, reader.escape);
    if (instructions.length >= limits.recipeSteps) throw tooMuch(`has more than ${limits.recipeSteps} instructions`);
    if ('refused' in read) {
      refuse('syntax', read.refused, spanIn(line, lines, read.at));
      continue;
    }
    const heredocs: Heredoc[] = [];
    for (const word of takesHeredocs(read) ? heredocWords(line.text) : []) {
      const heredoc = readBody(reader, word);
      if (heredoc === undefined)
        refuse('heredoc-end', `no line ends the here-document ${word.name}`, spanIn(line, lines, undefined));
      else heredocs.push(heredoc);
    }
    instructions.push({ ...read, heredocs, line: { ...line, endLine: reader.line } });
  }
  const { fault } = reader;
  if (fault !== undefined) refuse(fault.code, fault.detail, lines.span(fault.start, fault.end));
  else if (instructions.length === 0 && problems.length === 0)
    refuse('empty', 'there are no instructions', lines.span(0, 0));
  const { directives } = reader.directives;
  for (const { name, value, line } of directives) {
    const problem = name === 'check' ? checkProblem(value) : undefined;
    if (problem !== undefined) refuse('directive', problem, { line, column: 1, endLine: line, endColumn: 1 });
  }
  return { instructions, directives, escape: reader.escape, problems, lines };
}

/** Where an argument stands in the file; without one the whole instruction. */
export function spanIn(
  line: Instruction['line'],
  lines: LineIndex,
  argument: Omit<Argument, 'text'> | undefined,
): Span {
  if (argument === undefined) return lines.span(line.start, line.end);
  return lines.span(originOf(line, argument.start), endOriginOf(line, argument.end));
}

type ReadInstruction = Omit<Instruction, 'heredocs'> & { readonly heredocs: readonly Heredoc[] };

function readInstruction(
  line: LogicalLine,
  from: number,
  escapeToken: string,
  isTrigger = false,
): ReadInstruction | { readonly refused: string; readonly at: Argument | undefined } {
  const { text } = line;
  const start = skipSpace(text, from);
  const end = trimEnd(text, text.length, start);
  let stop = start;
  while (stop < end && !isSeparator(text[stop])) stop += 1;
  const written = text.slice(start, stop);
  const keyword = written.toLowerCase();
  const { flags, next } = readFlags(text, stop, end, escapeToken);
  const first = skipSpace(text, next, end);
  const instruction = { keyword, written, flags, heredocs: [], line };
  if (keyword === 'onbuild') {
    const whole = { text: text.slice(first, end), start: first, end };
    // ONBUILD in ONBUILD is refused whatever it holds.
    if (isTrigger || first === end)
      return { ...instruction, args: first === end ? [] : [whole], isJson: false, trigger: undefined };
    const trigger = readInstruction(line, first, escapeToken, true);
    return 'refused' in trigger
      ? trigger
      : { ...instruction, args: [whole], isJson: false, trigger: { ...trigger, line } };
  }
  const reader = readers.get(keyword);
  const read = reader?.(text, first, end, escapeToken) ?? { args: [] };
  if ('refused' in read) return { refused: read.refused, at: read.at };
  return { ...instruction, args: read.args, isJson: read.isJson ?? false, trigger: undefined };
}

/** RUN, COPY and ADD that are not a JSON array. */
function takesHeredocs(instruction: ReadInstruction): boolean {
  const { keyword, isJson } = instruction.trigger ?? instruction;
  return (keyword === 'run' || keyword === 'copy' || keyword === 'add') && !isJson;
}

/** The shell text of RUN, CMD, ENTRYPOINT and HEALTHCHECK in shell form: where it stands in the file stays known. */
export function shellText({ line }: Instruction, argument: Argument) {
  return sliceMapped(line, argument.start, argument.end);
}

function tooMuch(what: string): PratiqueError {
  return new PratiqueError('limit', `the Dockerfile ${what}`, 'See src/base/limits.ts for the caps and their reasons.');
}
