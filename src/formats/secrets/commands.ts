import { findAssignments } from './assignments.ts';
import { isPlaceholder, isRandom } from './placeholder.ts';
import { redact, type Secret, withoutOverlaps } from './secret.ts';

const forms: readonly {
  readonly what: string;
  readonly kind: string;
  readonly pattern: RegExp;
  readonly mustBeRandom: boolean;
}[] = [
  {
    kind: 'option-value',
    what: 'a password given as an option',
    pattern: /\s--?(?:[a-z]{1,20}-)?(?:password|passwd|pass)(?:=|\s{1,4})["']?([^\s"'&;|-][^\s"'&;|]{3,400})/dgi,
    mustBeRandom: false,
  },
  {
    kind: 'option-value',
    what: 'a token given as an option',
    pattern:
      /\s--?(?:[a-z]{1,20}-)?(?:token|api-?key|secret-?key|access-?key)(?:=|\s{1,4})["']?([^\s"'&;|-][^\s"'&;|]{7,400})/dgi,
    mustBeRandom: true,
  },
  {
    kind: 'http-header',
    what: 'a token in an HTTP header',
    pattern:
      /(?:Bearer|Basic|Authorization: {0,2}token|PRIVATE-TOKEN:|JOB-TOKEN:|X-Auth-Token:|X-JFrog-Art-Api:|X-Vault-Token:)\s{1,4}([A-Za-z0-9._~+/=-]{12,800})/dgi,
    mustBeRandom: true,
  },
  {
    kind: 'curl-login',
    what: 'a login given to curl',
    pattern: /\bcurl\b[^\n|;]{0,400}?\s(?:-u|--user)[ =]?["']?[^\s:"']{1,100}:([^\s"']{4,200})/dg,
    mustBeRandom: false,
  },
  {
    kind: 'netrc-login',
    what: 'a password written into a netrc file',
    pattern: /\bmachine\s[^\n]{1,200}?\bpassword\s{1,4}([^\s"'\\]{4,200})/dg,
    mustBeRandom: false,
  },
];

/** Credentials in a command line, a RUN instruction or a build argument, whatever the program. */
export function findCommandCredentials(text: string): Secret[] {
  const found = findAssignments(text, 'settings');
  for (const { kind, what, pattern, mustBeRandom } of forms) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] as string;
      if (isPlaceholder(value) || (mustBeRandom && !isRandom(value)) || /^[/~.]/.test(value)) continue;
      found.push({
        kind,
        what,
        redacted: redact(value),
        offset: match.indices?.[1]?.[0] ?? match.index,
        length: value.length,
        weight: 'certain',
      });
      if (found.length >= 200) return withoutOverlaps(found);
    }
  }
  return withoutOverlaps(found);
}
