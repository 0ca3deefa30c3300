import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { LineIndex } from '../../base/text.ts';
import type { Definition, Stage } from './definition.ts';
import { ExpandedText, type Range } from './expanded-text.ts';
import type { Dialect } from './keywords.ts';
import { expandPlaceholders } from './placeholders.ts';
import { ProblemList } from './report.ts';
import { checkStages } from './soundness.ts';
import { isEmptyStage, readStage } from './stage.ts';

export interface ParseOptions {
  /** As `--build-arg NAME=value` gives them; they go before those of `%arguments`. */
  readonly arguments?: ReadonlyMap<string, string>;
  /** Apptainer where nothing is said. */
  readonly dialect?: Dialect;
}

/**
 * Reads a definition file as `apptainer build` does: cut into stages, each read once for its `%arguments`, filled in, and read again.
 * The text is decoded without taking a byte order mark off. @throws PratiqueError `limit` where it is longer than `limits.definition`.
 */
export function parseDefinition(file: string, options: ParseOptions = {}): Definition {
  if (file.length > limits.definition) {
    const text = `the definition file has more than ${limits.definition} characters`;
    throw new PratiqueError('limit', text, 'Nothing of this length is a definition file; check the path.');
  }
  const { dialect = 'apptainer', arguments: given = new Map<string, string>() } = options;
  const lines = new LineIndex(file);
  const problems = new ProblemList();
  const stages: Stage[] = [];
  for (const range of stageRanges(file, lines, problems)) {
    const plain = new ExpandedText(
      file.slice(range.start, range.end),
      file,
      lines,
      [{ at: 0, from: range.start, isValue: false }],
      [],
    );
    const raw = readStage(plain, dialect, problems);
    // A section that cannot be read is a problem already, and leaves a stage that looks empty.
    if (isEmptyStage(raw)) continue;
    const defaults = new Map(raw.arguments.map(({ name, value }) => [name, value]));
    const lookUp = (name: string): string | undefined => given.get(name) ?? defaults.get(name);
    const { expanded, undefinedNames, used, isCut } = expandPlaceholders(file, lines, range, lookUp, dialect);
    for (const { name, ...at } of undefinedNames)
      problems.add(
        'incomplete',
        'argument-undefined',
        `{{ ${name} }} has no value`,
        lines.span(at.start, at.end),
        `Give it one in %arguments, or with --build-arg ${name}=….`,
      );
    if (isCut)
      problems.add(
        'unreadable',
        'arguments-too-long',
        'the values of placeholders are too long to be filled in',
        raw.span,
      );
    stages.push(used.size === 0 && undefinedNames.length === 0 ? raw : readStage(expanded, dialect, problems));
  }
  if (stages.length === 0) problems.add('unreadable', 'empty', 'nothing is defined', lines.span(0, file.length));
  checkStages(stages, dialect, problems);
  return { stages, problems: problems.kept, moreProblems: problems.more };
}

/** A stage starts at each line that begins with `Bootstrap:`; what is before the first of them is one too. */
function stageRanges(file: string, lines: LineIndex, problems: ProblemList): readonly Range[] {
  const starts = [0];
  for (const { index } of file.matchAll(/^bootstrap:/gim)) if (index > 0) starts.push(index);
  const [kept, unread] = [starts.slice(0, limits.definitionStages), starts[limits.definitionStages]];
  if (unread !== undefined)
    problems.add(
      'unreadable',
      'too-many-stages',
      `stages after the first ${limits.definitionStages} are not read`,
      lines.span(unread, file.length),
    );
  return kept
    .map((start, index) => ({ start, end: starts[index + 1] ?? file.length }))
    .filter(({ start, end }) => start < end);
}
