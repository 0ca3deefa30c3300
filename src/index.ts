/** The public API: what `pratique check` does, as a function. */
export { type CheckOptions, check } from './app.ts';
export { type ErrorCode, PratiqueError } from './base/errors.ts';
export type { Finding, Outcome, PolicyReport, Report, RuleResult, SubjectReport, Verdict } from './report/report.ts';
