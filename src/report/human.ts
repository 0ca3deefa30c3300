import { Chalk } from 'chalk';
import { defineReporter, type ReporterOptions } from './define.ts';
import { coveragePart, manualPart, otherwisePart, waiversPart } from './human/coverage.ts';
import { failedPart, ruleText, shortDigest, undecidedPart, waivedPart } from './human/findings.ts';
import { summaryPart } from './human/summary.ts';
import { errorLine, verdictLine } from './human/verdict-line.ts';
import { blank, layOut, type Paint, type Paragraph, paragraph, plainPaint, span } from './layout.ts';
import type { Report, SubjectReport } from './report.ts';
import { compareSeverity } from './verdict.ts';

export default defineReporter({ id: 'human', mediaType: 'text/plain; charset=utf-8', render: renderHuman });

/** The report for reading: verdict first, then what is wrong, where, and what to do about it; then what was and was not looked at. */
export function renderHuman(report: Report, options: ReporterOptions): string {
  const paint = paintFor(options.color);
  if (options.quiet) return layOut(report.subjects.flatMap(verdictLines), Number.POSITIVE_INFINITY, paint);
  const parts = report.subjects.map((subject) => subjectPart(subject, report));
  const paragraphs = [
    ...parts.flatMap((part, index) => (index === 0 ? part : [blank, blank, ...part])),
    ...waiversPart(report.waivers),
    ...summaryPart(report, options.width),
    ...explainPart(report),
  ];
  return layOut(paragraphs, options.width, paint);
}

/**
 * The base colours for words alone, and never white, black or a background: they read on a dark and on a light terminal. Red alone
 * is bold, because many terminals make bold yellow, green and cyan too bright for a light background.
 */
export function paintFor(color: boolean): Paint {
  if (!color) return plainPaint;
  const chalk = new Chalk({ level: 1 });
  const looks: Readonly<Record<string, (text: string) => string>> = {
    strong: chalk.bold,
    dim: chalk.dim,
    pass: chalk.green,
    fail: chalk.red.bold,
    inconclusive: chalk.magenta,
    error: chalk.red.bold,
    warning: chalk.yellow,
    note: chalk.cyan,
  };
  return (style, text) => looks[style]?.(text) ?? text;
}

function verdictLines(subject: SubjectReport): Paragraph[] {
  return [
    ...subject.policies.map((policy) => verdictLine(subject, policy)),
    ...(subject.error === null ? [] : [errorLine(subject)]),
  ];
}

function subjectPart(subject: SubjectReport, { rules, failOn }: Report): Paragraph[] {
  const stated = [subject.kind, subject.platform, subject.digest === null ? null : shortDigest(subject.digest)].filter(
    (part) => part !== null,
  );
  const about = [
    ...(stated.length === 0 ? [] : [paragraph(2, span('dim', stated.join(', ')))]),
    ...(failOn === 'error' ? [] : [paragraph(2, span('dim', `judged with --fail-on ${failOn}`))]),
  ];
  const judged = subject.policies.flatMap((policy, index) => [
    ...(index === 0 ? [] : [blank]),
    verdictLine(subject, policy),
    ...(index === 0 ? about : []),
    ...failedPart(policy, rules),
    ...undecidedPart(policy, rules),
    ...waivedPart(policy, rules),
    ...manualPart(policy),
    ...otherwisePart(policy),
  ]);
  if (subject.error === null)
    return [...judged, ...(endsInSentence(subject) ? [] : [blank]), ...coveragePart(subject.coverage)];
  return [
    ...judged,
    errorLine(subject),
    ...(subject.error.hint === '' ? [] : [paragraph(2, [span('dim', 'fix     '), subject.error.hint], 10)]),
  ];
}

/** What passed and what was looked at belong together. */
function endsInSentence({ policies }: SubjectReport): boolean {
  const last = policies.at(-1);
  return last !== undefined && otherwisePart(last).length > 0;
}

/** The last line can be copied: it explains the gravest rule that did not pass. */
function explainPart({ subjects, rules }: Report): Paragraph[] {
  const open = subjects
    .flatMap((subject) => subject.policies.flatMap((policy) => policy.results))
    .filter(
      (result) =>
        (result.outcome === 'fail' || result.outcome === 'inconclusive') && ruleText(rules, result.rule) !== undefined,
    )
    .toSorted(
      (a, b) => Number(a.outcome !== 'fail') - Number(b.outcome !== 'fail') || compareSeverity(a.severity, b.severity),
    );
  const [first] = open;
  if (first === undefined) return [];
  return [
    blank,
    paragraph(0, 'More about a rule, with examples:'),
    paragraph(2, span('strong', `pratique rules ${first.rule}`)),
  ];
}
