/** The public API: what `pratique check` does, as a function. */
export { check, type CheckOptions } from './app.ts';
export { PratiqueError, type ErrorCode } from './base/errors.ts';
export type { Report, SubjectReport, PolicyReport, RuleResult, Finding, Verdict, Outcome } from './report/report.ts';
