import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { type Place, Refusal } from './cursor.ts';
import { decodeRequirements } from './encoding.ts';
import { type LogicalLine, logicalLines, offsetOf } from './logical-lines.ts';
import { type FoundOption, readOptions } from './options.ts';
import { type PipRequirement, plainRequirement } from './pip-requirement.ts';
import { readEditable, readTarget, type Target } from './requirement-line.ts';
import type { ShellWord } from './shell-words.ts';

/** `-r` or `-c`. */
export interface PipInclude {
  readonly line: number;
  readonly span: Span;
  /** A path as written, from the folder of the file, or an address. */
  readonly file: string;
  readonly isConstraints: boolean;
}

export interface PipOption {
  readonly line: number;
  readonly span: Span;
  /** Its usual name, without dashes. */
  readonly name: string;
  readonly value: string | undefined;
  readonly valueSpan: Span | undefined;
}

export interface RequirementsText {
  readonly requirements: readonly PipRequirement[];
  readonly includes: readonly PipInclude[];
  readonly options: readonly PipOption[];
  /** Lines that only the values of their variables could tell. */
  readonly unresolved: readonly { readonly line: number; readonly span: Span; readonly variables: readonly string[] }[];
  /** Where pip refuses the file, in the order of the lines, and what was not read; at most `limits.problems`. */
  readonly problems: readonly TextProblem[];
  readonly problemCount: number;
  readonly encoding: string;
}

type Mutable = {
  -readonly [K in keyof RequirementsText]: RequirementsText[K] extends readonly (infer T)[] ? T[] : RequirementsText[K];
};

/** Reads a requirements file, or a constraints file, without opening those that it names. Never throws. */
export function parseRequirements(
  source: Uint8Array | string,
  { isConstraints = false }: { readonly isConstraints?: boolean } = {},
): RequirementsText {
  const found: Mutable = {
    requirements: [],
    includes: [],
    options: [],
    unresolved: [],
    problems: [],
    problemCount: 0,
    encoding: 'utf-8',
  };
  const note = (problem: TextProblem): void => {
    found.problemCount += 1;
    if (found.problems.length < limits.problems) found.problems.push(problem);
  };
  if (source.length > limits.requirementsFile) {
    const detail = `longer than the ${limits.requirementsFile} bytes that are read`;
    note({ code: 'file-size', detail, span: { line: 1, column: 1, endLine: 1, endColumn: 1 } });
    return found;
  }
  const decoded = typeof source === 'string' ? { text: source, encoding: 'utf-8' } : decodeRequirements(source);
  const { text } = decoded;
  found.encoding = decoded.encoding;
  const index = new LineIndex(text);
  if (decoded.problem !== undefined) {
    const { code, detail, offset } = decoded.problem;
    note({ code, detail, span: index.span(offset, offset + 1) });
  }
  let count = 0;
  for (const line of logicalLines(text)) {
    const place = placeOf(line, index);
    count += 1;
    if (count > limits.requirementLines) {
      const detail = `more than ${limits.requirementLines} lines: the others are not read`;
      note({ code: 'file-lines', detail, span: place(0, 1) });
      break;
    }
    if (line.text.length > limits.requirementLine) {
      const detail = `a line of more than ${limits.requirementLine} characters is not read`;
      note({ code: 'line-length', detail, span: place(0, 1) });
      continue;
    }
    readLine(line, place, isConstraints, found, note);
  }
  return found;
}

function readLine(
  line: LogicalLine,
  place: Place,
  isConstraints: boolean,
  found: Mutable,
  note: (problem: TextProblem) => void,
): void {
  const variables = [...line.text.matchAll(/\$\{([A-Z0-9_]+)\}/g)].map((each) => each[1] as string);
  const span = place(0, line.text.length);
  const refuse = ({ code, message: detail, start, end, hint }: Refusal): void =>
    note({ code, detail, span: place(start, end), ...(hint === undefined ? {} : { hint }) });
  try {
    const start = optionsStart(line.text);
    const options = start === undefined ? [] : readOptions(line.text, start);
    const removed = removedOption(options);
    if (removed !== undefined) refuse(removed);
    const args = line.text.slice(0, start === undefined ? line.text.length : Math.max(0, start - 1));
    const editable = options.find(({ row }) => row.name === 'editable')?.value;
    if (args === '' && editable === undefined) {
      readOptionLine(line, options, place, found);
      return;
    }
    const requirement = plainRequirement({
      ...readRequirementOf(args, editable, place),
      ...requirementOptions(options, place, editable !== undefined),
      span,
      line: line.line,
      text: args === '' ? (editable?.text ?? '') : args,
      isEditable: editable !== undefined,
      variables,
    });
    const unfit = isConstraints ? unfitConstraint(requirement) : undefined;
    if (unfit !== undefined) refuse(unfit);
    found.requirements.push(requirement);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    if (variables.length > 0) found.unresolved.push({ line: line.line, span, variables });
    else refuse(cause);
  }
}

/** Where the first word that begins with a dash stands: pip cuts at blanks only. */
function optionsStart(text: string): number | undefined {
  if (text.startsWith('-')) return 0;
  const at = text.indexOf(' -');
  return at < 0 ? undefined : at + 1;
}

function readRequirementOf(args: string, editable: ShellWord | undefined, place: Place): Target {
  if (editable === undefined) return readTarget(args, place);
  // What stands before "-e" takes the place of its value.
  if (args !== '') return readEditable(args, place);
  const inWord: Place = (start, end) => {
    const first = editable.at[start] ?? editable.end;
    return place(first, Math.max(first, end > 0 ? (editable.at[end - 1] ?? editable.end - 1) + 1 : first));
  };
  try {
    return readEditable(editable.text, inWord);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new Refusal(cause.code, cause.message, editable.start, editable.end, cause.hint);
  }
}

function requirementOptions(
  options: readonly FoundOption[],
  place: Place,
  isEditable: boolean,
): Pick<PipRequirement, 'hashes' | 'settings'> {
  const valuesOf = (name: string): ShellWord[] =>
    options.flatMap(({ row, value }) => (row.name === name && value !== undefined ? [value] : []));
  const split = (text: string, separator: string): [string, string] => {
    const at = text.indexOf(separator);
    return [text.slice(0, at), text.slice(at + 1)];
  };
  return {
    // pip forgets the hashes of what is editable.
    hashes: isEditable
      ? []
      : valuesOf('hash').map(({ text, start, end }) => {
          const [algorithm, digest] = split(text, ':');
          return { algorithm, digest, span: place(start, end) };
        }),
    settings: valuesOf('config-settings').map(({ text }) => {
      const [key, value] = split(text, '=');
      return { key, value };
    }),
  };
}

/** A line without a requirement: the first file that it includes, else its options. */
function readOptionLine(line: LogicalLine, options: readonly FoundOption[], place: Place, found: Mutable): void {
  const include =
    options.find(({ row }) => row.name === 'requirement') ?? options.find(({ row }) => row.name === 'constraint');
  if (include?.value !== undefined) {
    found.includes.push({
      line: line.line,
      span: place(include.start, include.end),
      file: include.value.text,
      isConstraints: include.row.name === 'constraint',
    });
    return;
  }
  for (const { row, value, start, end } of options)
    found.options.push({
      line: line.line,
      span: place(start, end),
      name: row.name,
      value: value?.text,
      valueSpan: value === undefined ? undefined : place(value.start, value.end),
    });
}

function removedOption(options: readonly FoundOption[]): Refusal | undefined {
  const removed = options.find(({ row }) => row.isRemoved);
  if (removed === undefined) return undefined;
  return new Refusal('option-removed', `only older pip knows --${removed.row.name}`, removed.start, removed.end);
}

/** What pip's resolver does not take as a constraint (pip, `req_install.py`, `check_invalid_constraint_type`). */
function unfitConstraint({ name, isEditable, extras, text }: PipRequirement): Refusal | undefined {
  if (isEditable) return new Refusal('constraint-editable', 'a constraint cannot be editable', 0, text.length);
  if (name === undefined) return new Refusal('constraint-unnamed', 'a constraint needs a name', 0, text.length);
  if (extras.length > 0) return new Refusal('constraint-extras', 'a constraint cannot have extras', 0, text.length);
  return undefined;
}

function placeOf(line: LogicalLine, index: LineIndex): Place {
  return (start, end) => {
    const last = Math.min(end, line.text.length);
    return index.span(offsetOf(line, Math.min(start, last), false), offsetOf(line, last, true));
  };
}
