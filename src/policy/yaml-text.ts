import { limits } from '../base/limits.ts';
import { printable, type Span, shorten } from '../base/text.ts';
import { readYaml } from '../formats/yaml/document.ts';
import { dataOf, nearestNodeAt, spanOf, type YamlNode, type YamlSteps } from '../formats/yaml/node.ts';
import { excerptAt, type Problem } from './problem.ts';

/** Steps from the root of a document: keys of maps and indexes of lists. */
export type Steps = YamlSteps;

/** A YAML document whose every node can say where it was written. */
export interface YamlText {
  readonly file: string;
  readonly root: YamlNode;
  /** The document as plain data. */
  readonly value: unknown;
  /** Where the value at `steps` (or its key) is, or of the nearest part that was written. */
  place(steps: Steps, what?: 'key' | 'value'): { readonly line: number; readonly column: number };
  problem(node: YamlNode, message: string, hint?: string): Problem;
  problemAt(steps: Steps, message: string, hint?: string, what?: 'key' | 'value'): Problem;
}

/**
 * Reads one bounded YAML 1.2 document.
 * @returns the document, or the problems that keep it from being one: bad syntax, keys given twice, aliases that
 * expand without end, and everything above the caps of `base/limits.ts`.
 */
export function openYaml(
  text: string,
  file: string,
): { readonly yaml: YamlText } | { readonly problems: readonly Problem[] } {
  const problemIn = (span: Span, message: string, hint?: string): Problem => {
    const { line, column } = span;
    const length = span.endLine === line ? span.endColumn - column : text.length;
    return { file, line, column, message, hint, excerpt: excerptAt(text, line, column, length) };
  };
  const { document, problems } = readYaml(text, {
    size: limits.policyFile,
    depth: limits.documentDepth,
    nodes: limits.policyNodes,
    problems: limits.problems,
  });
  if (problems !== undefined)
    return { problems: problems.map(({ span, detail, hint }) => problemIn(span, detail, hint)) };
  const { root } = document;
  const problem = (node: YamlNode, message: string, hint?: string): Problem =>
    problemIn(spanOf(document, node), message, hint);
  const find = (steps: Steps, what: 'key' | 'value') => nearestNodeAt(root, steps, what);
  const yaml: YamlText = {
    file,
    root,
    value: dataOf(root),
    problem,
    place: (steps, what = 'value') => document.lines.at(find(steps, what).start),
    problemAt: (steps, message, hint, what = 'value') => problem(find(steps, what), message, hint),
  };
  return { yaml };
}

/** A word of the file, quoted for a message: short and safe for a terminal. */
export function quote(word: string): string {
  return `"${printable(shorten(word, 80))}"`;
}
