import { exitCode } from '../base/errors.ts';
import type { Finding, Outcome, Report, RuleResult, Severity, SubjectReport, Verdict } from './report.ts';

/** Severities, gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Negative where `a` is graver than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/**
 * The severity that a result has in the report: a failed one is as grave as its gravest finding that is not waived, any other as
 * its rule. Where findings were omitted the rule's own severity stands, because nobody looked at theirs.
 */
export function effectiveSeverity(
  rule: Severity,
  findings: readonly Pick<Finding, 'severity' | 'waived'>[],
  omitted = 0,
): Severity {
  const open = findings.filter((finding) => finding.waived === null).map((finding) => finding.severity);
  const gravest = open.toSorted(compareSeverity)[0];
  return omitted > 0 || gravest === undefined || compareSeverity(gravest, rule) < 0 ? rule : gravest;
}

/** The verdict of one policy from its results (contract, section 3). Results below `failOn` do not count, waived ones do no harm. */
export function verdictOf(results: readonly Pick<RuleResult, 'severity' | 'outcome'>[], failOn: Severity): Verdict {
  const counting = results.filter((result) => compareSeverity(result.severity, failOn) <= 0);
  if (counting.some((result) => result.outcome === 'fail')) return 'fail';
  if (counting.some((result) => result.outcome === 'inconclusive' || result.outcome === 'error')) return 'inconclusive';
  return 'pass';
}

const verdictOrder: readonly Verdict[] = ['fail', 'inconclusive', 'pass'];
/** The worst of verdicts. Of none it is `inconclusive`: what nobody judged has not passed. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdictOrder.find((verdict) => verdicts.includes(verdict)) ?? 'inconclusive';
}

/** The verdict of a subject under all its policies; at best `inconclusive` where it could not be judged. */
export function subjectVerdict(subject: Pick<SubjectReport, 'error' | 'policies'>): Verdict {
  const verdicts = subject.policies.map((policy) => policy.verdict);
  return worstVerdict(subject.error === null ? verdicts : [...verdicts, 'inconclusive']);
}

/** The verdict of the whole run. */
export function runVerdict(subjects: readonly Pick<SubjectReport, 'error' | 'policies'>[]): Verdict {
  return worstVerdict(subjects.map(subjectVerdict));
}

const outcomeOrder: readonly Outcome[] = ['fail', 'error', 'inconclusive', 'waived', 'pass', 'not-applicable'];
/** The outcome of a control from those of its results (contract, section 5). Of none it is `not-applicable`: all its rules are off. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomeOrder.find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable';
}

/** The exit code of `check` (contract, section 3): of those that apply the first of 70, 2, 1, 3, 0. */
export function exitCodeOf(report: Pick<Report, 'verdict' | 'subjects'>): number {
  const codes = report.subjects.flatMap((subject) => (subject.error === null ? [] : [subject.error.code]));
  if (codes.includes('bug')) return exitCode.bug;
  if (codes.length > 0) return exitCode.unable;
  return exitCode[report.verdict];
}
