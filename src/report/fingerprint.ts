import { digestOf, splitDigest } from '../base/digest.ts';
import { comparePlaces } from './order.ts';
import type { FindingData, Where } from './report.ts';

const length = 32;

/** What a finding is about, for its fingerprint. */
export interface Identity {
  readonly message: string;
  readonly where: Where;
  readonly data: FindingData;
}

/**
 * 32 hexadecimal digits that stay the same while a finding is the same in the eyes of a reader: the rule, the message, the
 * place without line, column and layer, and what the data says in words. Numbers are left out, because a grown size is no new
 * finding. `ordinal` tells apart several that are equal in all this, from 0.
 */
export function fingerprint(rule: string, identity: Identity, ordinal = 0): string {
  const words = Object.entries(identity.data)
    .filter(([, value]) => typeof value === 'string')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const stated = JSON.stringify([rule, identity.message, placeIdentity(identity.where), words, ordinal]);
  return splitDigest(digestOf(new TextEncoder().encode(stated))).encoded.slice(0, length);
}

/** The fingerprints of all findings of one rule, in their order. The ordinal of equal ones follows their place, not the order in which they come. */
export function fingerprintAll(rule: string, findings: readonly Identity[]): string[] {
  const prints = findings.map((finding) => fingerprint(rule, finding));
  const order = findings
    .map((_, index) => index)
    .sort((a, b) => compareNumbered(findings[a] as Identity, findings[b] as Identity) || a - b);
  const seen = new Map<string, number>();
  for (const index of order) {
    const print = prints[index] as string;
    const ordinal = seen.get(print) ?? 0;
    seen.set(print, ordinal + 1);
    if (ordinal > 0) prints[index] = fingerprint(rule, findings[index] as Identity, ordinal);
  }
  return prints;
}

function placeIdentity(where: Where): readonly string[] {
  switch (where.kind) {
    case 'path':
      return ['path', where.path];
    case 'json':
      return ['json', where.document, where.pointer];
    case 'text':
      return ['text', where.file];
    case 'subject':
      return ['subject'];
  }
}

function compareNumbered(a: Identity, b: Identity): number {
  const texts = [a, b].map((finding) =>
    JSON.stringify(Object.entries(finding.data).sort(([x], [y]) => (x < y ? -1 : 1))),
  ) as [string, string];
  return comparePlaces(a.where, b.where) || (texts[0] < texts[1] ? -1 : texts[0] > texts[1] ? 1 : 0);
}
