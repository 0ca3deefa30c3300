import { type Paragraph, paragraph, type Span, span } from '../layout.ts';
import type { PolicyReport, SubjectReport, Verdict } from '../report.ts';
import { counted, countFindings, countOutcome, findingsText } from './counts.ts';

/** A verdict as a word that is seen. */
export function verdictWord(verdict: Verdict): Span {
  return span(verdict, verdict.toUpperCase());
}

/** The first line of a policy's part, and the only one with `--quiet`: verdict, subject, policy, and what it rests on. */
export function verdictLine(subject: SubjectReport, policy: PolicyReport): Paragraph {
  return paragraph(
    0,
    [verdictWord(policy.verdict), ' ', span('strong', subject.name), ` under ${policy.id}: ${summaryOf(policy)}`],
    2,
  );
}

/** The same for a subject that could not be judged. */
export function errorLine(subject: SubjectReport): Paragraph {
  const error = subject.error ?? { code: 'bug', message: '', hint: '' };
  return paragraph(
    0,
    [
      span('fail', 'NOT JUDGED'),
      ' ',
      span('strong', subject.name),
      `: ${withoutName(error.message, subject.name)} (${error.code})`,
    ],
    2,
  );
}

/** Messages stand alone elsewhere and begin with the name; here it stands before them. */
function withoutName(message: string, name: string): string {
  const beginning = [`${name}: `, `${name} `].find((each) => message.startsWith(each)) ?? '';
  return message.slice(beginning.length);
}

function summaryOf(policy: PolicyReport): string {
  const passed = countOutcome(policy, 'pass');
  const open = [
    findingsText(countFindings(policy.results)),
    ...(
      [
        ['inconclusive', 'undecided'],
        ['error', 'broken'],
        ['waived', 'waived'],
      ] as const
    ).map(([outcome, word]) =>
      countOutcome(policy, outcome) > 0 ? `${counted(countOutcome(policy, outcome), 'rule')} ${word}` : '',
    ),
  ].filter((part) => part !== '');
  if (open.length > 0) return open.join(', ');
  return passed === 0 ? 'none of its rules applies' : `${counted(passed, 'rule')} passed`;
}
