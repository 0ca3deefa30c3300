import { limits } from '../base/limits.ts';
import type { Subject, Unread } from '../model/subject.ts';
import type { Where } from '../rule.ts';
import { FactStore } from './facts.ts';
import { type PolicyView, type RawResult, type RuleRequest, runRule } from './run.ts';

/** A subject, or a part of one, with what was derived of it. */
export interface Target {
  readonly subject: Subject;
  readonly facts: FactStore;
  readonly unread: Unread;
}

/** The parts of a subject, to be judged beside it. */
export function partsOf({ parts = [] }: Subject): readonly Target[] {
  return parts.map(({ subject, unread }) => ({ subject, unread, facts: new FactStore(subject, () => []) }));
}

/** Runs a rule on a subject and on each of its parts, and puts what came of it into one result. */
export async function runOverParts(
  request: RuleRequest,
  whole: Target,
  parts: readonly Target[],
  policy: PolicyView,
  now: string,
): Promise<RawResult> {
  const first = await runRule(request, whole.subject, whole.facts, policy, now, whole.unread);
  const results = [first];
  for (const { subject, facts, unread } of parts)
    results.push(inPart(await runRule(request, subject, facts, policy, now, unread), subject.name));
  return parts.length === 0 ? first : mergeResults(request, results);
}

/** Of several files each is named: in reasons, which stand in one line, and where a finding is about a file as a whole. */
function inPart(result: RawResult, name: string): RawResult {
  const named = (reason: string | null): string | null =>
    reason === null || reason.includes(name) ? reason : `${name}: ${reason}`;
  const placed = (where: Where): Where => (where.kind === 'subject' ? { kind: 'path', path: name } : where);
  const findings = result.findings.map((finding) => ({ ...finding, where: placed(finding.where) }));
  return { ...result, findings, reason: named(result.reason), doubt: named(result.doubt) };
}

const order: readonly RawResult['outcome'][] = ['fail', 'error', 'inconclusive', 'pass', 'not-applicable'];
/** Reasons that are listed. */
const listed = 5;

/** The worst outcome counts; nothing that one part leaves open is hidden by another. */
function mergeResults(request: RuleRequest, results: readonly RawResult[]): RawResult {
  const outcome = order.find((each) => results.some((result) => result.outcome === each)) ?? 'not-applicable';
  const findings = results.flatMap((result) => result.findings);
  const doubts = results.flatMap((result) => result.doubt ?? result.reason ?? []);
  const doubt = joinReasons([...new Set(doubts)]);
  const worst = results.filter((result) => result.outcome === outcome).flatMap(({ reason }) => reason ?? []);
  return {
    request,
    outcome,
    reason: outcome === 'fail' ? null : joinReasons([...new Set(worst)]),
    doubt,
    findings: findings.slice(0, limits.findings),
    further: results.reduce((sum, { further }) => sum + further, Math.max(0, findings.length - limits.findings)),
    misses: results.flatMap(({ misses }) => misses),
  };
}

function joinReasons(reasons: readonly string[]): string | null {
  if (reasons.length === 0) return null;
  const text = reasons.slice(0, listed).join('; ');
  return reasons.length > listed ? `${text}; and ${reasons.length - listed} more` : text;
}
