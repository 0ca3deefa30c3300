import { printable } from '../../base/text.ts';

/** A stretch of a text file and what is said of it. */
export interface TextMark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly text: string;
}

/** The lines of a text, safe to print; below each that is marked stand carets under the stretch, and what is said of it. */
export function markLines(text: string, marks: readonly TextMark[]): readonly string[] {
  const byLine = Map.groupBy(marks, ({ line }) => line);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.flatMap((line, index) => [
    printable(line),
    ...(byLine.get(index + 1) ?? []).map((mark) => {
      const start = mark.column - 1;
      const end = mark.endLine === mark.line ? (mark.endColumn ?? mark.column) - 1 : line.length;
      // Escapes make the text longer, so the carets are placed by what is printed.
      const before = printable(line.slice(0, start)).length;
      const length = printable(line.slice(start, Math.max(end, start + 1))).length;
      return `${' '.repeat(before)}${'^'.repeat(Math.max(1, length))} ${printable(mark.text)}`;
    }),
  ]);
}
