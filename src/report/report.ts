/**
 * The report as `schemas/pratique/report.schema.json` publishes it (contract, section 4). Plain data: what stands here is
 * what `--format json` prints, and what every reporter is given.
 */
import type { ErrorCode } from '../base/errors.ts';
import type { Severity } from '../rule.ts';

export type { Severity } from '../rule.ts';

/** Value of `schema`; the number changes when a field changes its name or meaning. */
export const reportSchema = 'pratique.report/1';

export type Verdict = 'pass' | 'fail' | 'inconclusive';
/** What came of one rule under one policy (contract, section 3). */
export type Outcome = 'pass' | 'fail' | 'waived' | 'inconclusive' | 'not-applicable' | 'error';
/** A control that no rule checks is `manual`. */
export type ControlOutcome = Outcome | 'manual';

/** A place as the report states it: as the rule's `Where`, with the layer as DiffID. */
export type Where =
  | {
      readonly kind: 'path';
      readonly path: string;
      /** DiffID of the layer that holds the entry; null where it lies in none or the DiffID is not known. */
      readonly layer: string | null;
      readonly line?: number;
      readonly column?: number;
    }
  | { readonly kind: 'json'; readonly document: string; readonly pointer: string }
  | {
      readonly kind: 'text';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endLine?: number;
      readonly endColumn?: number;
    }
  | { readonly kind: 'subject' };

/** What a finding says beside its place, by placeholder. */
export type FindingData = Readonly<Record<string, string | number>>;

export interface Waived {
  readonly reason: string;
  readonly by: string;
  /** RFC 3339 date; the waiver holds through this day (UTC). */
  readonly expires: string;
}

export interface Finding {
  /** Id of the message; wording may change, the id does not. */
  readonly message: string;
  readonly text: string;
  readonly data: FindingData;
  /** The result's severity, or a lower one where the rule lowers it for this finding. */
  readonly severity: Severity;
  readonly where: Where;
  readonly related: readonly Where[];
  /** 32 hexadecimal digits, stable across runs, machines and unrelated changes: see `fingerprint`. */
  readonly fingerprint: string;
  readonly waived: Waived | null;
}

export interface RuleResult {
  readonly rule: string;
  /** Id of the control that asks for the rule; null for a rule of the centre's own (`rules:`). */
  readonly control: string | null;
  /** Of the rule under this policy; of a failed one the highest among its findings that are not waived: see `effectiveSeverity`. */
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** Why it is inconclusive, not applicable or an error; null otherwise. */
  readonly reason: string | null;
  readonly findings: readonly Finding[];
  /** Findings beyond `limits.findings`, counted and not listed. */
  readonly omitted: number;
}

export interface Citation {
  readonly url: string;
  /** The day on which it was read: RFC 3339 date. */
  readonly consulted: string;
}

export interface ControlResult {
  readonly id: string;
  readonly statement: string;
  readonly cite: readonly Citation[];
  readonly outcome: ControlOutcome;
  readonly rules: readonly string[];
}

export interface PolicyReport {
  /** `CENTRE/PARTITION` where a centre has several. */
  readonly id: string;
  readonly title: string;
  /** sha256 of the resolved policy: two reports with the same digest were judged alike. */
  readonly digest: string;
  readonly verdict: Verdict;
  readonly controls: readonly ControlResult[];
  readonly results: readonly RuleResult[];
}

/** A file inside of a subject that was judged with it. */
export interface ReadDocument {
  /** Its path inside, as findings name it. */
  readonly file: string;
  readonly kind: string;
}

export interface Coverage {
  /** Entries of the effective file tree. */
  readonly files: number;
  /** Bytes of content that were judged. */
  readonly bytes: number;
  /** Bytes of the input that were read. */
  readonly read: number;
  /** How often the most-read layer was gone through. */
  readonly passes: number;
  /** What could not be looked at. */
  readonly notes: readonly string[];
  /** The files of a repository that were judged, each by the rules of its kind. */
  readonly documents?: readonly ReadDocument[];
}

/** Why a subject could not be judged. `bug`: pratique itself broke, exit 70. */
export interface SubjectError {
  readonly code: ErrorCode | 'bug';
  readonly message: string;
  readonly hint: string;
}

export interface SubjectReport {
  /** As given, plus `#tag` or `@platform` where one input gives several. */
  readonly name: string;
  /** null where the input was not recognised. */
  readonly kind: string | null;
  /** The manifest's, else the file's; null where none was computed. */
  readonly digest: string | null;
  /** `os/arch[/variant]`; null where the subject has none. */
  readonly platform: string | null;
  readonly coverage: Coverage;
  readonly error: SubjectError | null;
  /** The facts document, with `--facts` or where an html report is asked for. */
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly policies: readonly PolicyReport[];
}

/** What a result's rule means, so that a report can be read without pratique at hand. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly references: readonly string[];
}

/** A waiver that the reader should know of. */
export interface WaiverNote {
  /** Where it is written: a policy's id, or the path of a `pratique.yaml`. */
  readonly from: string;
  readonly rule: string;
  readonly subject: string | null;
  readonly path: string | null;
  readonly reason: string;
  readonly by: string;
  readonly expires: string;
}

export interface Waivers {
  readonly unused: readonly WaiverNote[];
  readonly expired: readonly WaiverNote[];
  /** 30 days or less are left. */
  readonly expiring: readonly WaiverNote[];
}

export interface Report {
  readonly schema: typeof reportSchema;
  readonly tool: { readonly name: string; readonly version: string };
  readonly verdict: Verdict;
  /** RFC 3339 date-time of `--now`. */
  readonly now: string;
  readonly failOn: Severity;
  /** Every rule that a result names. */
  readonly rules: Readonly<Record<string, RuleText>>;
  readonly subjects: readonly SubjectReport[];
  readonly waivers: Waivers;
}
