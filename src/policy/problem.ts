import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { nearest, printable } from '../base/text.ts';

/** Something wrong in a policy or project file, at a place that its author can go to. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to write instead; undefined where the message says it. */
  readonly hint: string | undefined;
  /** The line as written, and a second line with carets below the place. */
  readonly excerpt: string;
}

/** One or more {@link Problem}s, all of them, so that one run of the command is enough to mend a file. */
export class InvalidPolicy extends PratiqueError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = problems.slice(0, limits.problems);
    const rest = problems.length - shown.length;
    const lines = shown.map(renderProblem);
    if (rest > 0) lines.push(`… and ${rest} more`);
    super(
      'policy-invalid',
      lines.join('\n'),
      shown.every(({ file }) => /(?:^|\/)pratique\.yaml$/.test(file))
        ? 'Correct the file.'
        : 'Correct the file; `pratique policies validate FILE` checks it alone.',
    );
    this.name = 'InvalidPolicy';
    this.problems = problems;
  }
}

/** A problem as text: place and message, the line with carets, the hint. */
export function renderProblem(problem: Problem): string {
  const place = `${printable(problem.file)}:${problem.line}:${problem.column}`;
  const hint = problem.hint === undefined ? '' : `\n  ${printable(problem.hint)}`;
  return `${place}: ${printable(problem.message)}\n${problem.excerpt}${hint}`;
}

/** By place: file by file in the order given, then line, then column. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
}

const widest = 160;

/** A line of a text with carets under `length` characters from `column`; a long line is cut around the place. */
export function excerptAt(text: string, line: number, column: number, length: number): string {
  const whole = text.split('\n', line)[line - 1]?.replace(/\r$/, '') ?? '';
  const from = column > widest - 20 ? column - 21 : 0;
  const shown = printable(whole.slice(from, from + widest));
  // Escapes make the text longer, so the caret is placed by what is printed before it.
  const before = printable(whole.slice(from, column - 1)).length;
  const marked = printable(whole.slice(column - 1, Math.min(column - 1 + length, from + widest))).length;
  const number = String(line);
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`;
}

/** "Did you mean …?" for a misspelt word, or undefined where nothing is near: by edit distance, else by a common beginning of half the word. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const beginning = word.slice(0, Math.max(3, Math.ceil(word.length / 2)));
  const found = nearest(word, candidates) ?? candidates.find((candidate) => candidate.startsWith(beginning));
  return found === undefined ? undefined : `Did you mean ${found}?`;
}
