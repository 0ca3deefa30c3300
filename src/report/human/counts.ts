import type { PolicyReport, RuleResult, Severity } from '../report.ts';
import { severities } from '../verdict.ts';

/** How many findings that are not waived a policy has, by severity; those that are not listed count with their result's. */
export function countFindings(results: readonly RuleResult[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  // A rule that several controls ask for finds the same things each time.
  const seen = new Set<string>();
  for (const result of results) {
    for (const finding of result.findings) {
      if (finding.waived !== null || seen.has(finding.fingerprint)) continue;
      seen.add(finding.fingerprint);
      counts[finding.severity] += 1;
    }
    const further = `${result.rule} ${result.omitted}`;
    if (result.omitted > 0 && !seen.has(further)) counts[result.severity] += result.omitted;
    seen.add(further);
  }
  return counts;
}

/** How many rules of a policy have this outcome. */
export function countOutcome(policy: PolicyReport, outcome: RuleResult['outcome']): number {
  return new Set(policy.results.filter((result) => result.outcome === outcome).map((result) => result.rule)).size;
}

/** "1 file", "41,230 files". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** Thousands parted: 41230 → "41,230". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "2 errors, 1 warning"; '' where there is nothing. */
export function findingsText(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], severity))
    .join(', ');
}
