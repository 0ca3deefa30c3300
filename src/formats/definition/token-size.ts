import type { ExpandedText } from './expanded-text.ts';
import type { CutStage } from './lines.ts';
import type { ProblemList } from './report.ts';

/** bufio.MaxScanTokenSize of Go, in bytes: both builders read a file through a scanner that gives up beyond. */
const maxToken = 64 * 1024;

/** A section (or the header) is read together with the heading that follows it: both must fit. */
export function reportLongSections(source: ExpandedText, { header, sections }: CutStage, problems: ProblemList): void {
  const { text } = source;
  const pieces = [
    ...(header.length === 0 ? [] : [{ heading: header[0], last: header.at(-1) }]),
    ...sections.map(({ heading, body }) => ({ heading, last: body.at(-1) ?? heading })),
  ];
  for (const [index, { heading, last }] of pieces.entries()) {
    if (heading === undefined || last === undefined) continue;
    const next = pieces[index + 1]?.heading;
    const end = next?.next ?? text.length;
    // Without a line break behind it, the end is seen only once the buffer has room left.
    const room = next !== undefined && text[end - 1] === '\n' ? maxToken : maxToken - 1;
    const size = end - heading.start;
    if (size * 3 <= room || new TextEncoder().encode(text.slice(heading.start, end)).length <= room) continue;
    const span = source.span({ start: heading.start, end: heading.end });
    problems.add(
      'unreadable',
      'section-too-long',
      'the section has more than 64 KiB',
      span,
      'Move its text to a file that %files copies.',
    );
  }
}
