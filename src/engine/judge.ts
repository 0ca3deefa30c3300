import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { layerName } from '../model/compose.ts';
import { platformText } from '../model/image.ts';
import type { OpenedSubject, Part, Subject } from '../model/subject.ts';
import type { ResolvedPolicy } from '../policy/policy.ts';
import type { WaiverBook } from '../policy/waive.ts';
import { fingerprintAll } from '../report/fingerprint.ts';
import { orderFindings, orderResults } from '../report/order.ts';
import { reportPlace } from '../report/place.ts';
import type {
  ControlResult,
  Coverage,
  Finding,
  Outcome,
  PolicyReport,
  ReadDocument,
  RuleResult,
  Severity,
  SubjectReport,
} from '../report/report.ts';
import { effectiveSeverity, verdictOf, worstOutcome } from '../report/verdict.ts';
import type { AnyRule } from '../rule.ts';
import { FactStore } from './facts.ts';
import { facetsOf, wantsOf } from './plan.ts';
import { type ReadSubject, readSubject } from './read.ts';
import type { RawResult, RuleRequest } from './run.ts';
import { partsOf, runOverParts, type Target } from './run-parts.ts';

/** What a judgement depends on beside the subject. */
export interface Judge {
  readonly rules: ReadonlyMap<string, AnyRule>;
  readonly policies: readonly ResolvedPolicy[];
  readonly waivers: WaiverBook;
  readonly failOn: Severity;
  readonly now: string;
  readonly progress: (bytes: number) => void;
}

/** Reads a subject and judges it under every policy. Nothing that the subject holds makes this throw. */
export async function judgeSubject(opened: OpenedSubject, judge: Judge): Promise<SubjectReport> {
  const requests = judge.policies.map((policy) => requestsOf(policy, judge.rules));
  const wants = wantsOf(requests.flat(), facetsOf(opened), { runtime: opened.runtime });
  const read = await readSubject(opened, wants, judge.progress);
  try {
    return await judgeRead(opened, read, requests, judge);
  } finally {
    read.close();
  }
}

async function judgeRead(
  opened: OpenedSubject,
  read: ReadSubject,
  requests: readonly (readonly RuleRequest[])[],
  judge: Judge,
): Promise<SubjectReport> {
  const { subject, unread } = read;
  const whole: Target = { subject, unread, facts: new FactStore(subject, read.trees) };
  const parts = partsOf(subject);
  const results: RawResult[][] = [];
  // One after the other: what content a rule missed is told by when it ran.
  for (const [index, policy] of judge.policies.entries())
    results.push(await runAll(requests[index] ?? [], policy, read, { whole, parts }, judge.now));
  const policies = judge.policies.map((policy, index) =>
    policyReport(policy, results[index] ?? [], read.subject, judge),
  );
  return {
    name: opened.name,
    kind: opened.kind,
    digest: await read.digest,
    platform: opened.platform === undefined ? null : platformText(opened.platform),
    coverage: coverageOf(opened, read),
    error: null,
    facts: null,
    policies,
  };
}

/** What a policy asks for: a rule once for each control that names it. */
function requestsOf(policy: ResolvedPolicy, rules: ReadonlyMap<string, AnyRule>): RuleRequest[] {
  return policy.controls.flatMap((control) =>
    Object.entries(control.rules).map(([id, setting]) => {
      const rule = rules.get(id);
      if (rule === undefined)
        throw new PratiqueError(
          'policy-invalid',
          `the policy ${policy.id} names the rule ${id}, which does not exist`,
          'See `pratique rules`.',
        );
      return { rule, control: control.id, severity: setting.severity, options: setting.options };
    }),
  );
}

/** Runs the rules; those that lacked content are run again after a further pass brought it. */
async function runAll(
  requests: readonly RuleRequest[],
  policy: ResolvedPolicy,
  read: ReadSubject,
  { whole, parts }: { readonly whole: Target; readonly parts: readonly Target[] },
  now: string,
): Promise<RawResult[]> {
  const view = { id: policy.id, runtime: policy.runtime, host: policy.host };
  const results: RawResult[] = [];
  for (const request of requests) results.push(await runOverParts(request, whole, parts, view, now));
  for (let pass = 1; pass < limits.passes; pass += 1) {
    const lacking = results.flatMap((result, index) => (result.misses.length > 0 ? [index] : []));
    if (lacking.length === 0 || !(await read.fetch(lacking.flatMap((index) => results[index]?.misses ?? [])))) break;
    whole.facts.forgetIncomplete();
    for (const index of lacking)
      results[index] = await runOverParts(requests[index] as RuleRequest, whole, parts, view, now);
  }
  return results;
}

function policyReport(policy: ResolvedPolicy, raw: readonly RawResult[], subject: Subject, judge: Judge): PolicyReport {
  const results = orderResults(raw.map((result) => ruleResult(result, policy, subject, judge)));
  const controls = policy.controls.map((control): ControlResult => {
    const mine = results.filter((result) => result.control === control.id);
    return {
      id: control.id,
      statement: control.statement,
      cite: control.cite.map(({ url, consulted }) => ({ url, consulted })),
      outcome: control.manual ? 'manual' : worstOutcome(mine.map((result) => result.outcome)),
      rules: Object.keys(control.rules).sort(),
    };
  });
  return {
    id: policy.id,
    title: policy.title,
    digest: policy.digest,
    verdict: verdictOf(results, judge.failOn),
    controls,
    results,
  };
}

function ruleResult(raw: RawResult, policy: ResolvedPolicy, subject: Subject, judge: Judge): RuleResult {
  const diffIdOf = (layer: number): string | undefined =>
    subject.layers?.[layer]?.scan.diffIds[0] ?? subject.layers?.[layer]?.diffId;
  const rule = raw.request.rule.id;
  const placed = orderFindings(
    raw.findings.map((finding) => ({
      message: finding.messageId,
      text: finding.text,
      data: finding.data,
      severity: finding.severity,
      where: reportPlace(finding.where, diffIdOf),
      related: finding.related.map((where) => reportPlace(where, diffIdOf)),
      waived: judge.waivers.waive(policy.waivers, { subject: subject.name, rule, where: finding.where }),
    })),
  );
  const prints = fingerprintAll(rule, placed);
  const findings = placed.map((finding, index): Finding => ({ ...finding, fingerprint: prints[index] as string }));
  const allWaived = raw.further === 0 && findings.every((finding) => finding.waived !== null);
  const effective = effectiveSeverity(raw.request.severity, findings, raw.further);
  // Findings that do not count, or count less than the rule, must not hide that the rule could not look everywhere.
  const isHidden = raw.outcome === 'fail' && raw.doubt !== null && (allWaived || effective !== raw.request.severity);
  const outcome: Outcome = isHidden ? 'inconclusive' : raw.outcome === 'fail' && allWaived ? 'waived' : raw.outcome;
  return {
    rule,
    control: raw.request.control,
    severity: isHidden ? raw.request.severity : effective,
    outcome,
    reason: isHidden ? raw.doubt : raw.reason,
    findings,
    omitted: raw.further,
  };
}

function documentOf({ subject: { name, kind } }: Part): ReadDocument {
  return { file: name, kind };
}

function coverageOf(opened: OpenedSubject, read: ReadSubject): Coverage {
  const { subject } = read;
  const notes = [...opened.notes];
  const layers = subject.layers ?? [];
  for (const layer of layers) {
    const name = layerName(opened.layers?.[layer.index] ?? {}, layer.index, layers.length);
    if (layer.scan.state === 'absent') notes.push(`${name} is not in the input`);
    else if (layer.scan.state === 'foreign') notes.push(`${name} is not distributed with the image`);
    else if (!layer.scan.complete) notes.push(`${name} could not be read to its end`);
  }
  if (layers.length === 0) notes.push(...(subject.rootfs?.gaps ?? []));
  return {
    files: subject.rootfs?.size ?? 0,
    bytes: layers.reduce((sum, layer) => sum + layer.scan.contentSize, 0),
    read: read.bytesRead(),
    passes: read.passes(),
    notes,
    ...(subject.parts === undefined ? {} : { documents: subject.parts.map(documentOf) }),
  };
}
