// This file is generated: npm run generate

/**
 * The worst verdict of all subjects: fail, then inconclusive, then pass. At best inconclusive where a subject has an error.
 */
export type Verdict = ("pass" | "fail" | "inconclusive")
/**
 * The clock of the run: what expiry was judged against.
 */
export type DateTime = string
/**
 * A rule of this severity or a graver one decides the verdict.
 */
export type Severity = ("error" | "warning" | "note")
/**
 * algorithm:encoded.
 */
export type Digest = string
/**
 * Entries of the effective file tree.
 */
export type Count = number
/**
 * Bytes of content that were judged.
 */
export type Count1 = number
/**
 * Bytes of the input that were read.
 */
export type Count2 = number
/**
 * How often the most-read layer was gone through.
 */
export type Count3 = number
/**
 * algorithm:encoded.
 */
export type Digest1 = string
/**
 * fail where a rule at or above failOn failed; else inconclusive where one could not be decided or broke; else pass.
 */
export type Verdict1 = ("pass" | "fail" | "inconclusive")
/**
 * The day on which it was read.
 */
export type Date = string
/**
 * Worst of its rules.
 */
export type ControlOutcome = ("pass" | "fail" | "waived" | "inconclusive" | "not-applicable" | "error" | "manual")
/**
 * Of the rule under this policy; of a failed one the highest among its findings that are not waived.
 */
export type Severity1 = ("error" | "warning" | "note")
/**
 * What came of it.
 */
export type Outcome = ("pass" | "fail" | "waived" | "inconclusive" | "not-applicable" | "error")
/**
 * The result's, or lower.
 */
export type Severity2 = ("error" | "warning" | "note")
/**
 * The place.
 */
export type Where = (PathPlace | JsonPlace | TextPlace | SubjectPlace)
/**
 * Where the place is inside the file.
 */
export type Ordinal = number
/**
 * Where the place is inside the line.
 */
export type Ordinal1 = number
/**
 * First line.
 */
export type Ordinal2 = number
/**
 * First column.
 */
export type Ordinal3 = number
/**
 * Last line.
 */
export type Ordinal4 = number
/**
 * Column after the last.
 */
export type Ordinal5 = number
/**
 * A place, by kind.
 */
export type Where1 = (PathPlace | JsonPlace | TextPlace | SubjectPlace)
/**
 * The last day on which it holds (UTC).
 */
export type Date1 = string
/**
 * Further findings that are counted and not listed.
 */
export type Count4 = number
/**
 * The last day on which it holds (UTC).
 */
export type Date2 = string

/**
 * What pratique found: each subject judged under each policy. Fields may be added; what stands here keeps its name and meaning.
 */
export interface PublishedReport {
/**
 * Form of this document.
 */
schema: "pratique.report/1"
/**
 * The program that wrote the report.
 */
tool: {
/**
 * Always pratique.
 */
name: string
/**
 * Version by semver.
 */
version: string
[k: string]: unknown
}
verdict: Verdict
now: DateTime
failOn: Severity
/**
 * Every rule that a result names, by id, the centre's own included.
 */
rules: {
[k: string]: RuleText
}
/**
 * What was judged, in the order in which it was given.
 */
subjects: SubjectReport[]
/**
 * Waivers that the reader should know of.
 */
waivers: {
/**
 * Waivers that matched no finding.
 */
unused: WaiverNote[]
/**
 * Waivers past their day; they waive nothing.
 */
expired: WaiverNote[]
/**
 * Waivers with 30 days or less.
 */
expiring: WaiverNote[]
[k: string]: unknown
}
[k: string]: unknown
}
/**
 * What a rule means.
 */
export interface RuleText {
/**
 * The condition that must hold.
 */
title: string
/**
 * What goes wrong where it does not.
 */
why: string
/**
 * What the author does about it.
 */
fix: string
/**
 * Where to read on: URLs.
 */
references: string[]
[k: string]: unknown
}
/**
 * One thing that was judged.
 */
export interface SubjectReport {
/**
 * As given, plus #tag or @platform where one input gives several.
 */
name: string
/**
 * What it was recognised as; null where it was not.
 */
kind: (string | null)
/**
 * Of the manifest, else of the file; null where none was computed.
 */
digest: (Digest | null)
/**
 * os/arch or os/arch/variant; null where it has none.
 */
platform: (string | null)
coverage: Coverage
/**
 * Why the subject could not be judged; null where it was.
 */
error: (SubjectError | null)
/**
 * The facts document, where it was asked for.
 */
facts: ({
[k: string]: unknown
} | null)
/**
 * What each policy says, in the order in which they were given.
 */
policies: PolicyReport[]
[k: string]: unknown
}
/**
 * How much was looked at.
 */
export interface Coverage {
files: Count
bytes: Count1
read: Count2
passes: Count3
/**
 * What could not be looked at, a sentence each.
 */
notes: string[]
/**
 * The files of a repository that were judged, each by the rules of its kind; left out for other subjects.
 */
documents?: ReadDocument[]
[k: string]: unknown
}
/**
 * A file inside of a subject that was judged with it.
 */
export interface ReadDocument {
/**
 * Its path inside, as findings name it.
 */
file: string
/**
 * What it was recognised as.
 */
kind: string
[k: string]: unknown
}
/**
 * Why a subject could not be judged.
 */
export interface SubjectError {
/**
 * Stable code; bug where pratique itself broke.
 */
code: string
/**
 * What happened, for people.
 */
message: string
/**
 * What to do about it.
 */
hint: string
[k: string]: unknown
}
/**
 * A subject under one policy.
 */
export interface PolicyReport {
/**
 * Id of the policy; CENTRE/PARTITION where a centre has several.
 */
id: string
/**
 * Its title.
 */
title: string
digest: Digest1
verdict: Verdict1
/**
 * The sentences that the policy's owner publishes.
 */
controls: ControlResult[]
/**
 * What came of each rule, sorted by rule and control.
 */
results: RuleResult[]
[k: string]: unknown
}
/**
 * One published sentence and what came of the rules that check it.
 */
export interface ControlResult {
/**
 * Id inside the policy.
 */
id: string
/**
 * The sentence.
 */
statement: string
/**
 * Where it stands.
 */
cite: Citation[]
outcome: ControlOutcome
/**
 * Ids of the rules that check it.
 */
rules: string[]
[k: string]: unknown
}
/**
 * A source.
 */
export interface Citation {
/**
 * Its address.
 */
url: string
consulted: Date
[k: string]: unknown
}
/**
 * What came of one rule for one control.
 */
export interface RuleResult {
/**
 * Id of the rule; a key of rules.
 */
rule: string
/**
 * Id of the control that asks for it; null for a rule of the centre's own.
 */
control: (string | null)
severity: Severity1
outcome: Outcome
/**
 * Why it is inconclusive, not applicable or an error; else null.
 */
reason: (string | null)
/**
 * What was found, worst first.
 */
findings: Finding[]
omitted: Count4
[k: string]: unknown
}
/**
 * One thing that is not as the rule requires.
 */
export interface Finding {
/**
 * Id of the message: stable, where the wording is not.
 */
message: string
/**
 * The message for people. May hold names out of the subject: not safe to print raw.
 */
text: string
/**
 * What the message says, by placeholder.
 */
data: {
[k: string]: string | number
}
severity: Severity2
where: Where
/**
 * Further places.
 */
related: Where1[]
/**
 * Stable across runs, machines and unrelated changes.
 */
fingerprint: string
/**
 * The waiver that covers it, or null.
 */
waived: (Waived | null)
[k: string]: unknown
}
export interface PathPlace {
/**
 * A path inside the subject's file tree.
 */
kind: "path"
/**
 * Relative to the root, without leading slash.
 */
path: string
/**
 * DiffID of the layer that holds it; null where that is not known.
 */
layer: (Digest | null)
line?: Ordinal
column?: Ordinal1
[k: string]: unknown
}
export interface JsonPlace {
/**
 * A member of a JSON document.
 */
kind: "json"
/**
 * Which document of the subject.
 */
document: string
/**
 * RFC 6901.
 */
pointer: string
[k: string]: unknown
}
export interface TextPlace {
/**
 * A place in a text file that is the subject, or part of it.
 */
kind: "text"
/**
 * Name of the file.
 */
file: string
line: Ordinal2
column: Ordinal3
endLine?: Ordinal4
endColumn?: Ordinal5
[k: string]: unknown
}
export interface SubjectPlace {
/**
 * The subject as a whole.
 */
kind: "subject"
[k: string]: unknown
}
/**
 * Why a finding does not count.
 */
export interface Waived {
/**
 * Why it is accepted.
 */
reason: string
/**
 * Who accepted it.
 */
by: string
expires: Date1
[k: string]: unknown
}
/**
 * A waiver as it is written.
 */
export interface WaiverNote {
/**
 * Where it is written: a policy's id or the path of a pratique.yaml.
 */
from: string
/**
 * Id of a rule, or a family with /*.
 */
rule: string
/**
 * Pattern over the subject's name; null for all.
 */
subject: (string | null)
/**
 * Pattern over the finding's path; null for all.
 */
path: (string | null)
/**
 * Why it is accepted.
 */
reason: string
/**
 * Who accepted it.
 */
by: string
expires: Date2
[k: string]: unknown
}
