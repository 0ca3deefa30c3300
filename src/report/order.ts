import type { Finding, RuleResult, Where } from './report.ts';
import { compareSeverity } from './verdict.ts';

const kindOrder: readonly Where['kind'][] = ['subject', 'json', 'text', 'path'];

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of places: the subject itself, documents, texts, paths; each by name, then by where inside. */
export function comparePlaces(a: Where, b: Where): number {
  if (a.kind === 'json' && b.kind === 'json')
    return compareText(a.document, b.document) || compareText(a.pointer, b.pointer);
  if (a.kind === 'text' && b.kind === 'text')
    return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
  if (a.kind === 'path' && b.kind === 'path') {
    return (
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.layer ?? '', b.layer ?? '')
    );
  }
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
}

/** Canonical order of findings: by place, then message, then text. For comparing two lists. */
export function compareFindings(
  a: Pick<Finding, 'where' | 'message' | 'text'>,
  b: Pick<Finding, 'where' | 'message' | 'text'>,
): number {
  return comparePlaces(a.where, b.where) || compareText(a.message, b.message) || compareText(a.text, b.text);
}

/** Order inside a report: gravest first, else as the rule yields them, because a rule yields the worst first. */
export function orderFindings<T extends Pick<Finding, 'severity'>>(findings: readonly T[]): T[] {
  return findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
}

/** Canonical order of results: by rule, then control; a site rule's null first. */
export function orderResults<T extends Pick<RuleResult, 'rule' | 'control'>>(results: readonly T[]): T[] {
  return results.toSorted((a, b) => compareText(a.rule, b.rule) || compareText(a.control ?? '', b.control ?? ''));
}
