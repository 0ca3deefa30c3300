import { limits } from '../base/limits.ts';
import { isNeeded } from '../model/fact.ts';
import type { Miss } from '../model/file-tree.ts';
import type { FacetName, Subject, Unread } from '../model/subject.ts';
import type { AnyRule, Draft, HostFacts, RuntimeModel, Severity, Where } from '../rule.ts';
import type { AnyFact, FactStore } from './facts.ts';

/** A rule as a policy wants it run. */
export interface RuleRequest {
  readonly rule: AnyRule;
  readonly control: string | null;
  readonly severity: Severity;
  readonly options: unknown;
}

export interface PolicyView {
  readonly id: string;
  readonly runtime?: RuntimeModel;
  readonly host?: HostFacts;
}

/** One finding before waivers and fingerprints. */
export interface RawFinding {
  readonly messageId: string;
  readonly text: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
  readonly where: Where;
  readonly related: readonly Where[];
}

export interface RawResult {
  readonly request: RuleRequest;
  readonly outcome: 'pass' | 'fail' | 'inconclusive' | 'not-applicable' | 'error';
  readonly reason: string | null;
  /** What could not be looked at, also where something failed: findings that are waived or lowered must not hide it. */
  readonly doubt: string | null;
  readonly findings: readonly RawFinding[];
  /** Findings beyond `limits.findings`. */
  readonly further: number;
  readonly misses: readonly Miss[];
}

const severities: readonly Severity[] = ['note', 'warning', 'error'];

/** Whether the subject has what the rule judges. */
export function isApplicable(rule: AnyRule, subject: Subject): boolean {
  return (rule.requires as readonly (FacetName | readonly FacetName[])[]).every((required) =>
    typeof required === 'string'
      ? subject[required] !== undefined
      : required.some((facet) => subject[facet] !== undefined),
  );
}

/** Why the facets that the rule lacks could not be read; null where one of them is simply not what such a subject has. */
function whyUnread(rule: AnyRule, subject: Subject, unread: Unread): string | null {
  let reason: string | null = null;
  for (const required of rule.requires as readonly (FacetName | readonly FacetName[])[]) {
    const names = typeof required === 'string' ? [required] : required;
    if (names.some((facet) => subject[facet] !== undefined)) continue;
    const why = names.flatMap((facet) => unread[facet] ?? [])[0];
    if (why === undefined) return null;
    reason ??= why;
  }
  return reason;
}

/** Runs one rule on one subject. A throw becomes the outcome `error`: a crash is never a pass. */
export async function runRule(
  request: RuleRequest,
  subject: Subject,
  facts: FactStore,
  policy: PolicyView,
  now: string,
  unread: Unread = {},
): Promise<RawResult> {
  const { rule } = request;
  const nothing = { request, doubt: null, findings: [], further: 0, misses: [] };
  if (!isApplicable(rule, subject)) {
    const reason = whyUnread(rule, subject, unread);
    return { ...nothing, outcome: reason === null ? 'not-applicable' : 'inconclusive', reason };
  }
  try {
    const values: Record<string, unknown> = {};
    const misses: Miss[] = [];
    for (const [name, fact] of Object.entries((rule.needs ?? {}) as Readonly<Record<string, AnyFact>>)) {
      if (!isNeeded(fact, request.options)) continue;
      const derived = await facts.get(fact);
      values[name] = derived.value;
      misses.push(...derived.misses);
    }
    facts.takeMisses();
    const findings: RawFinding[] = [];
    const unknowns: string[] = [];
    let further = 0;
    const drafts = rule.check({
      subject,
      facts: values,
      options: request.options,
      policy,
      now,
      fail,
      unknown,
    } as never);
    for await (const draft of drafts as Iterable<Draft> | AsyncIterable<Draft>) {
      if (draft.kind === 'unknown') unknowns.push(String(draft.data['reason']));
      else if (findings.length < limits.findings) findings.push(findingOf(rule, request, draft));
      else further += 1;
    }
    misses.push(...facts.takeMisses());
    return {
      request,
      findings,
      further,
      misses,
      ...decide(findings.length > 0, doubtOf(rule, subject, unknowns, misses)),
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ...nothing, outcome: 'error', reason: `the rule broke: ${message}` };
  }
}

function decide(
  failed: boolean,
  doubt: string | null,
): { outcome: 'pass' | 'fail' | 'inconclusive'; reason: string | null; doubt: string | null } {
  if (failed) return { outcome: 'fail', reason: null, doubt };
  return { outcome: doubt === null ? 'pass' : 'inconclusive', reason: doubt, doubt };
}

function doubtOf(rule: AnyRule, subject: Subject, unknowns: readonly string[], misses: readonly Miss[]): string | null {
  const reasons = [...new Set(unknowns)];
  const judgesFiles = (rule.requires as readonly (FacetName | readonly FacetName[])[]).flat().includes('rootfs');
  if (judgesFiles) reasons.push(...(subject.rootfs?.gaps ?? []));
  for (const miss of misses.slice(0, 3)) reasons.push(`${miss.path} was not kept (${miss.size} bytes)`);
  if (reasons.length === 0) return null;
  const listed = reasons.slice(0, 5).join('; ');
  return reasons.length > 5 ? `${listed}; and ${reasons.length - 5} more` : listed;
}

function findingOf(rule: AnyRule, request: RuleRequest, draft: Draft): RawFinding {
  const lowered = draft.severity ?? request.severity;
  return {
    messageId: draft.messageId,
    text: wordMessage((rule.messages as Record<string, string>)[draft.messageId] ?? draft.messageId, draft.data),
    data: draft.data,
    // A draft may lower the severity that the policy gave, never raise it.
    severity: severities.indexOf(lowered) < severities.indexOf(request.severity) ? lowered : request.severity,
    where: draft.where,
    related: draft.related,
  };
}

/** A message with its placeholders filled. */
export function wordMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => String(data[name] ?? `{${name}}`));
}

function fail(
  messageId: string,
  data: Readonly<Record<string, string | number>>,
  where: Where = { kind: 'subject' },
  extras: { readonly severity?: Severity; readonly related?: readonly Where[] } = {},
): Draft {
  return { kind: 'fail', messageId, data, where, related: extras.related ?? [], severity: extras.severity };
}

function unknown(reason: string, where: Where = { kind: 'subject' }): Draft {
  return { kind: 'unknown', messageId: 'unknown', data: { reason }, where, related: [] };
}
