import type { Finding, PolicyReport, Report, RuleResult, SubjectReport } from '../../../src/report/report.ts';

let counter = 0;
/** A finding with what a test does not care about filled in; fingerprints count up, so that each is its own. */
export function finding(text: string, where: Finding['where'], more: Partial<Finding> = {}): Finding {
  counter += 1;
  return {
    message: 'found',
    text,
    data: {},
    severity: 'error',
    where,
    related: [],
    fingerprint: counter.toString(16).padStart(32, '0'),
    waived: null,
    ...more,
  };
}

export function result(rule: string, outcome: RuleResult['outcome'], more: Partial<RuleResult> = {}): RuleResult {
  return { rule, control: null, severity: 'error', outcome, reason: null, findings: [], omitted: 0, ...more };
}

export function policy(more: Partial<PolicyReport>): PolicyReport {
  return {
    id: 'baseline',
    title: 'Baseline',
    digest: `sha256:${'b'.repeat(64)}`,
    verdict: 'pass',
    controls: [],
    results: [],
    ...more,
  };
}

export function subject(more: Partial<SubjectReport>): SubjectReport {
  return {
    name: 'image.oci.tar',
    kind: 'oci-archive',
    digest: `sha256:${'0a4eaa0eecf5'.padEnd(64, '1')}`,
    platform: 'linux/amd64',
    coverage: { files: 0, bytes: 0, read: 0, passes: 1, notes: [] },
    error: null,
    facts: null,
    policies: [],
    ...more,
  };
}

export function report(more: Partial<Report>): Report {
  return {
    schema: 'pratique.report/1',
    tool: { name: 'pratique', version: '0.1.0' },
    verdict: 'pass',
    now: '2026-11-21T00:00:00Z',
    failOn: 'error',
    rules: {},
    subjects: [],
    waivers: { unused: [], expired: [], expiring: [] },
    ...more,
  };
}
