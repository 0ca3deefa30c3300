import type { Span } from '../base/text.ts';
import { parseRequirements, type RequirementsText } from '../formats/pip/requirements.ts';
import { defineFact } from '../model/fact.ts';

/** What stands below `pip:` in an environment file of conda, read as pip reads it. */
export interface CondaPip
  extends Pick<RequirementsText, 'requirements' | 'includes' | 'options' | 'unresolved' | 'problems'> {
  /** The platforms of a line, as conda-lock reads its comment. */
  readonly selectorAt: (span: Span) => string | undefined;
}

/** conda writes the lines into one file and gives that to pip (conda/env/installers/pip.py). */
export const condaPip = defineFact<CondaPip, 'conda'>({
  id: 'conda-pip',
  requires: ['conda'],
  wants: [],
  derive({ conda: { pip: lines } }) {
    const text = lines.map((line) => line.text.replace(/[\r\n]+/g, ' ')).join('\n');
    const read = parseRequirements(text);
    const selectors = new Map(lines.map(({ span, selector }) => [`${span.line}:${span.column}`, selector]));
    /** From the line of the joined text to the place in the file: its columns where the line is written as it is. */
    const placed = <T extends { readonly span: Span }>(item: T): T => {
      const line = lines[item.span.line - 1];
      return line === undefined ? item : { ...item, span: line.span };
    };
    const within = <T extends { readonly span: Span }>(item: T): T => {
      const line = lines[item.span.line - 1];
      if (line === undefined) return item;
      const { span, text: written } = line;
      const quotes = span.endColumn - span.column - written.length;
      if (span.line !== span.endLine || (quotes !== 0 && quotes !== 2) || item.span.endLine !== item.span.line)
        return placed(item);
      const from = span.column + quotes / 2 - 1;
      const own = { ...span, column: from + item.span.column, endColumn: from + item.span.endColumn };
      return { ...item, span: own };
    };
    return {
      requirements: read.requirements.map(placed),
      includes: read.includes.map(placed),
      options: read.options.map(placed),
      unresolved: read.unresolved.map(placed),
      problems: read.problems.map(within),
      selectorAt: ({ line, column }) => selectors.get(`${line}:${column}`),
    };
  },
});
