import { printable, shorten } from '../../base/text.ts';
import { blank, type Paragraph, paragraph, type Span, span } from '../layout.ts';
import type { Report, Verdict } from '../report.ts';
import { subjectVerdict } from '../verdict.ts';
import { cutMiddle, pad, textWidth } from '../width.ts';
import { counted, countFindings, countOutcome, grouped } from './counts.ts';
import { verdictWord } from './verdict-line.ts';

interface Row {
  readonly verdict: Span;
  readonly subject: string;
  readonly policy: string;
  readonly counts: readonly number[];
}
const headings = ['verdict', 'subject', 'policy'] as const;
const countHeadings = ['errors', 'warnings', 'notes', 'undecided'];
const leastSubject = 20;
const verdictWidth = 'INCONCLUSIVE'.length;
const gap = '  ';
/** UTF-16 units of a name that are looked at. */
const longestName = 1000;

/** One line for each subject and policy, where there are several. */
export function summaryPart(report: Report, width: number): Paragraph[] {
  const rows = rowsOf(report);
  if (rows.length < 2) return [];
  const policyWidth = Math.min(32, widest(rows.map((row) => row.policy)));
  const beside = verdictWidth + gap.length * 2 + policyWidth;
  const countsWidth = countHeadings.reduce((sum, heading) => sum + gap.length + heading.length, 0);
  // The counts stand above already; a row that wraps is no table.
  const columns = width - beside - countsWidth >= leastSubject ? countHeadings : [];
  const room = Math.max(leastSubject, width - beside - (columns.length === 0 ? 0 : countsWidth));
  const subjectWidth = Math.min(room, widest(rows.map((row) => row.subject)));
  const line = (first: Span, subject: string, policy: string, counts: readonly string[]): Paragraph =>
    paragraph(0, [
      span(first.style, first.text),
      `${' '.repeat(verdictWidth - first.text.length)}${gap}`,
      `${pad(cutMiddle(subject, subjectWidth), subjectWidth)}${gap}${pad(cutMiddle(policy, policyWidth), policyWidth)}`,
      ...columns.map((heading, index) => `${gap}${pad(counts[index] ?? '', heading.length, 'right')}`),
    ]);
  return [
    blank,
    line(span('plain', headings[0]), headings[1], headings[2], countHeadings),
    ...rows.map((row) =>
      line(
        row.verdict,
        row.subject,
        row.policy,
        row.counts.map((count) => (count === 0 ? '-' : grouped(count))),
      ),
    ),
    blank,
    totalLine(report),
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(headings[1].length, ...texts.map(textWidth));
}

function rowsOf({ subjects }: Report): Row[] {
  return subjects.flatMap((subject) => {
    const name = printable(shorten(subject.name, longestName));
    const judged = subject.policies.map((policy): Row => {
      const counts = countFindings(policy.results);
      const undecided = countOutcome(policy, 'inconclusive') + countOutcome(policy, 'error');
      return {
        verdict: verdictWord(policy.verdict),
        subject: name,
        policy: printable(shorten(policy.id, longestName)),
        counts: [counts.error, counts.warning, counts.note, undecided],
      };
    });
    return subject.error === null
      ? judged
      : [...judged, { verdict: span('fail', 'NOT JUDGED'), subject: name, policy: '-', counts: [0, 0, 0, 0] }];
  });
}

function totalLine({ subjects, verdict }: Report): Paragraph {
  // Of one that ended with an error, policies that were judged before still count; with none it is no verdict at all.
  const verdicts = subjects.map((subject) =>
    subject.error !== null && subject.policies.length === 0 ? 'unjudged' : subjectVerdict(subject),
  );
  const words: readonly [Verdict | 'unjudged', string][] = [
    ['unjudged', 'not judged'],
    ['fail', 'failed'],
    ['inconclusive', 'inconclusive'],
    ['pass', 'passed'],
  ];
  const parts = words
    .map(([each, word]) => [verdicts.filter((other) => other === each).length, word] as const)
    .filter(([count]) => count > 0);
  return paragraph(0, [
    verdictWord(verdict),
    ` ${counted(subjects.length, 'subject')}: ${parts.map(([count, word]) => `${count} ${word}`).join(', ')}`,
  ]);
}
