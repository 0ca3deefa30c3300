import type { HostFacts, RuntimeModel, Severity } from '../rule.ts';

/** Where something was written; line and column are counted from 1. Never part of a digest. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Options = Readonly<Record<string, unknown>>;

/** Where a sentence is published, and the day (RFC 3339 full-date) on which it was read. */
export interface Citation {
  readonly url: string;
  readonly consulted: string;
}

/** An exception that someone answers for. For its patterns see `waiver-pattern.ts`. */
export interface Waiver {
  /** A rule's id, or `family/*`. */
  readonly rule: string;
  readonly subject?: string;
  readonly path?: string;
  readonly reason: string;
  readonly by: string;
  /** The last day (UTC) on which it holds, as RFC 3339 full-date. */
  readonly expires: string;
  /** Id of the policy, or path of the pratique.yaml, that has it. */
  readonly from: string;
  readonly origin: Origin;
}

/** A case of `policies test`. */
export interface ExpectedCase {
  readonly name: string;
  readonly subject?: string;
  readonly sketch?: Readonly<Record<string, unknown>>;
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly verdict?: 'pass' | 'fail' | 'inconclusive';
  readonly origin: Origin;
}

/** A rule of the centre's own: refused while policies are loaded, until it can be evaluated. */
export interface SiteRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly expression: string;
  readonly message?: string;
  readonly origin: Origin;
}

/** How one control applies a rule: severity decided, options complete. */
export interface ResolvedRule {
  readonly severity: Severity;
  readonly options: Options;
  readonly origin: Origin;
}

export interface ResolvedControl {
  readonly id: string;
  readonly statement: string;
  readonly cite: readonly Citation[];
  /** No machine can check it; `rules` is empty then. */
  readonly manual: boolean;
  readonly rules: Readonly<Record<string, ResolvedRule>>;
  readonly origin: Origin;
}

/** A rule (or family) that only the policy that locks it may weaken or waive. */
export interface Lock {
  readonly rule: string;
  /** Id of the policy that locks. */
  readonly by: string;
  readonly origin: Origin;
}

/** A policy with everything that it extends, for one kind of node: all that a judgement depends on. */
export interface ResolvedPolicy {
  /** The policy's id, or ID/PARTITION. */
  readonly id: string;
  readonly title: string;
  /** sha256 of the canonical resolved form: the same wherever the files lie and however they are laid out. */
  readonly digest: string;
  /** As written: ids and files. */
  readonly extends: readonly string[];
  readonly partition: string | null;
  /** All partitions of the policy. */
  readonly partitions: readonly string[];
  readonly runtime: RuntimeModel;
  readonly host: HostFacts;
  readonly controls: readonly ResolvedControl[];
  readonly siteRules: readonly SiteRule[];
  readonly waivers: readonly Waiver[];
  readonly locked: readonly Lock[];
  readonly expect: readonly ExpectedCase[];
  readonly origin: Origin;
}

/** How a policy file sets a rule; what is absent comes from below: an extended policy, else the rule itself. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Options;
  readonly origin: Origin;
}

export interface WrittenControl {
  readonly id: string;
  readonly statement?: string;
  readonly cite?: readonly Citation[];
  readonly manual?: boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly origin: Origin;
}

/** What a policy, or one of its partitions, sets. */
export interface PolicyBody {
  readonly title?: string;
  readonly runtime: RuntimeModel;
  readonly host: HostFacts;
  readonly controls: readonly WrittenControl[];
}

/** One policy file, checked by itself. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly extends: readonly { readonly ref: string; readonly origin: Origin }[];
  readonly body: PolicyBody;
  readonly partitions: ReadonlyMap<string, PolicyBody>;
  readonly waivers: readonly Waiver[];
  readonly locked: readonly Lock[];
  readonly expect: readonly ExpectedCase[];
  readonly origin: Origin;
}

/** What policies need to know of a rule; every rule of the registry is one. */
export interface RuleForm {
  readonly severity: Severity;
  readonly options?: {
    readonly schema: { readonly properties: Readonly<Record<string, object>> };
    readonly defaults: unknown;
  };
}

/** Whether a rule pattern (an id, or `family/*`) covers a rule's id. */
export function coversRule(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}
