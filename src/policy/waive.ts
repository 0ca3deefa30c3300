import type { Where } from '../rule.ts';
import { coversRule, type Waiver } from './policy.ts';
import { compilePath, compileSubject } from './waiver-pattern.ts';

/** Days before its end from which a waiver is listed as expiring (contract, section 5). */
const expiringDays = 30;

/** Who answers for a finding that does not count. */
export interface Waived {
  readonly reason: string;
  readonly by: string;
  readonly expires: string;
}

/** A waiver as the report lists it. */
export interface WaiverNote extends Waived {
  readonly from: string;
  readonly rule: string;
  readonly subject: string | null;
  readonly path: string | null;
}

/** What a waiver is held against. */
export interface Waivable {
  /** The subject's name, as the report gives it. */
  readonly subject: string;
  readonly rule: string;
  readonly where: Where;
}

/** The waivers of one run, and which of them were of use. */
export interface WaiverBook {
  /**
   * Who waives a finding, or null. `waivers` are those of the policy under which it was found: a waiver of one policy
   * says nothing under another. The first that was written counts; all that match are noted as used.
   */
  waive(waivers: readonly Waiver[], finding: Waivable): Waived | null;
  /** Call after the last finding. Each waiver is listed once, however many policies share it, in the order written. */
  summary(): {
    readonly unused: readonly WaiverNote[];
    readonly expired: readonly WaiverNote[];
    readonly expiring: readonly WaiverNote[];
  };
}

/**
 * Opens the book for a run.
 * @param policies every policy of the run, so that waivers which never come up are known too.
 * @param now RFC 3339 date-time: a waiver holds through its last day in UTC.
 */
export function openWaiverBook(policies: readonly { readonly waivers: readonly Waiver[] }[], now: string): WaiverBook {
  const today = Math.floor(Date.parse(now) / millisecondsOfDay);
  const all = new Map<string, OpenWaiver>();
  for (const waiver of policies.flatMap((policy) => policy.waivers)) {
    const key = keyOf(waiver);
    if (!all.has(key)) all.set(key, openWaiver(waiver, today));
  }
  const used = new Set<OpenWaiver>();
  const list = (select: (waiver: OpenWaiver) => boolean) =>
    [...all.values()].filter(select).map((waiver) => waiver.note);
  return {
    waive: (waivers, finding) => {
      const matching = waivers
        .flatMap((waiver) => all.get(keyOf(waiver)) ?? [])
        .filter((waiver) => waiver.daysLeft >= 0 && waiver.matches(finding));
      for (const waiver of matching) used.add(waiver);
      const first = matching[0]?.note;
      return first === undefined ? null : { reason: first.reason, by: first.by, expires: first.expires };
    },
    summary: () => ({
      unused: list((waiver) => waiver.daysLeft >= 0 && !used.has(waiver)),
      expired: list((waiver) => waiver.daysLeft < 0),
      expiring: list((waiver) => waiver.daysLeft >= 0 && waiver.daysLeft <= expiringDays),
    }),
  };
}

const millisecondsOfDay = 86_400_000;

interface OpenWaiver {
  readonly note: WaiverNote;
  /** Whole days (UTC) to the last on which it holds; 0 on that day, negative after it. */
  readonly daysLeft: number;
  matches(finding: Waivable): boolean;
}

function openWaiver(waiver: Waiver, today: number): OpenWaiver {
  const { rule, subject, path, reason, by, expires, from } = waiver;
  const ofSubject = subject === undefined ? () => true : compileSubject(subject);
  const ofPath = path === undefined ? undefined : compilePath(path);
  return {
    note: { from, rule, subject: subject ?? null, path: path ?? null, reason, by, expires },
    daysLeft: Date.parse(expires) / millisecondsOfDay - today,
    matches: (finding) =>
      coversRule(rule, finding.rule) &&
      ofSubject(finding.subject) &&
      (ofPath === undefined || (finding.where.kind === 'path' && ofPath(finding.where.path))),
  };
}

function keyOf({ from, rule, subject, path, reason, by, expires }: Waiver): string {
  return JSON.stringify([from, rule, subject ?? null, path ?? null, reason, by, expires]);
}
