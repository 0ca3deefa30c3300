/** A credential found in a text; the value itself is never kept. */
export interface Secret {
  /** Stable word for the kind: `private-key`, `github-token` … */
  readonly kind: string;
  /** What it is, for people: "a GitHub token". */
  readonly what: string;
  /** The value as a report may show it. */
  readonly redacted: string;
  /** Place in the text, in characters. */
  readonly offset: number;
  readonly length: number;
  /** `certain`: form or file say so; `likely`: a telling name with a random value; `minor`: of little use alone (encrypted key, key id). */
  readonly weight: 'certain' | 'likely' | 'minor';
}

/** A value cut down to what tells its kind: a public prefix of a token, else at most three characters of a long one. */
export function redact(value: string, prefix = ''): string {
  const kept = prefix !== '' ? prefix : value.length >= 20 ? value.slice(0, 3) : '';
  return `${kept.replace(/[^\x21-\x7e]/g, '?')}…(${value.length} chars)`;
}

/** Secrets in order of their place, those dropped that lie inside an earlier found one. */
export function withoutOverlaps(secrets: readonly Secret[]): Secret[] {
  const rank = { certain: 0, likely: 1, minor: 2 };
  const kept: Secret[] = [];
  for (const secret of secrets.toSorted((a, b) => rank[a.weight] - rank[b.weight])) {
    const end = secret.offset + secret.length;
    if (!kept.some((other) => secret.offset < other.offset + other.length && other.offset < end)) kept.push(secret);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}
