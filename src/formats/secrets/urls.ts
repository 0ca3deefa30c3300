import { isPlaceholder, isRandom } from './placeholder.ts';
import { redact, type Secret } from './secret.ts';

const credentials = /^:\/\/([^\s/:@"'`<>|\\]{0,100}):([^\s/@"'`<>|\\]{1,200})@[A-Za-z0-9[]/;
const condaToken = /^:\/\/[A-Za-z0-9.:-]{1,200}(?:\/[A-Za-z0-9._-]{1,60}){0,4}\/t\/([A-Za-z0-9_-]{12,200})\//;

/** Passwords inside URLs (RFC 3986, section 3.2.1) and the tokens of conda channels (`/t/TOKEN/`). */
export function findUrlCredentials(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf('://'); at >= 0 && found.length < 100; at = text.indexOf('://', at + 3)) {
    const rest = text.slice(at, at + 520);
    const login = credentials.exec(rest);
    if (login !== null) {
      const [, user = '', password = ''] = login;
      const offset = at + 4 + user.length;
      if (
        !isPlaceholder(decode(password)) &&
        !/^(?:\d{1,5}|user(?:name)?|foo|(?:pserver:)?anon\w*)$/i.test(password) &&
        !isPlaceholderUser(user)
      )
        found.push({
          kind: 'url-password',
          what: 'a password in a URL',
          redacted: redact(password),
          offset,
          length: password.length,
          weight: 'certain',
        });
      continue;
    }
    const token = condaToken.exec(rest)?.[1];
    if (token !== undefined && isRandom(token) && /\d/.test(token))
      found.push({
        kind: 'conda-token',
        what: 'a conda channel token',
        redacted: redact(token),
        offset: at + rest.indexOf(token),
        length: token.length,
        weight: 'certain',
      });
  }
  return found;
}

function isPlaceholderUser(user: string): boolean {
  return /^(?:user(?:name)?|login|anon\w*|your[-_]?(?:user|name).*|[$%{].*)$/i.test(user);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
