import { isPlaceholder, isRandom, isTellingName } from './placeholder.ts';
import { redact, type Secret } from './secret.ts';

const tellingEnd =
  /(?:pass(?:word|wd|phrase)?|token|secret|key|credentials?|pat|pwd)\d{0,3}["']?[ \t]{0,8}(?:=>|:=|=|:)[ \t]{0,8}(?:"([^"\n]{4,400})"|'([^'\n]{4,400})'|([^\s"'`,;#&|<>]{4,400}))/gi;

/** How careful a text asks to be: program code and settings of strangers are full of words that look like passwords. */
export type Care = 'settings' | 'text';

/** Values given to names that say what they are: `DB_PASSWORD=…`, `"apiKey": "…"`, `token: …`; lines that are comments are passed over. */
export function findAssignments(text: string, care: Care): Secret[] {
  const found: Secret[] = [];
  tellingEnd.lastIndex = 0;
  for (let match = tellingEnd.exec(text); match !== null && found.length < 100; match = tellingEnd.exec(text)) {
    const quoted = match[1] ?? match[2];
    const value = quoted ?? match[3] ?? '';
    const name = nameAt(text, match.index, match[0]);
    const end = match.index + match[0].length;
    if (!isTellingName(name) || !isRandom(value) || isHash(value) || isComment(text, match.index)) continue;
    if (care === 'text' && !isConvincing(value, quoted !== undefined)) continue;
    const offset = end - value.length - (quoted === undefined ? 0 : 1);
    found.push({
      kind: 'named-value',
      what: `the value of ${name}`,
      redacted: redact(value),
      offset,
      length: value.length,
      weight: 'likely',
    });
  }
  return found;
}

/** A name and its value judged alone, as in environment variables and labels. */
export function judgeAssignment(name: string, value: string): Secret | undefined {
  const text = value.trim();
  if (!isTellingName(name) || !isRandom(text) || isHash(text)) return undefined;
  return {
    kind: 'named-value',
    what: `the value of ${name.slice(0, 80)}`,
    redacted: redact(text),
    offset: 0,
    length: value.length,
    weight: 'likely',
  };
}

/** A value of a key that can only hold a credential, as in files that hold nothing else. */
export function judgeCredential(key: string, value: string, offset: number): Secret | undefined {
  if (isPlaceholder(value) || isHash(value)) return undefined;
  return {
    kind: 'credential',
    what: `a credential (${key.slice(0, 80)})`,
    redacted: redact(value),
    offset,
    length: value.length,
    weight: 'certain',
  };
}

/** A password hash is not the password: crypt(5), PHC strings (argon2), Jupyter's `sha1:salt:hash`, LDAP's `{SSHA}`. */
function isHash(value: string): boolean {
  return /^(?:\$(?:[0-9a-z]{1,10}|argon2[a-z]{1,2})\$|argon2:|sha(?:1|256|512):|pbkdf2|scrypt:|\{S?SHA|\{CRYPT|[!*]{1,2}$)/i.test(
    value,
  );
}

function nameAt(text: string, from: number, matched: string): string {
  let start = from;
  while (start > 0 && from - start < 80 && /[A-Za-z0-9_.-]/.test(text[start - 1] as string)) start -= 1;
  return text.slice(start, from) + ((/^[A-Za-z0-9_]+/.exec(matched) as RegExpExecArray | null)?.[0] ?? '');
}

function isComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  return /^\s{0,80}(?:#|\/\/|;|\*|--|<!--|rem\b|")(?!["'])/i.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** In text of any kind a value must be long and mixed to count. */
function isConvincing(value: string, isQuoted: boolean): boolean {
  const digits = value.replace(/\D/g, '').length;
  return (
    value.length >= 16 &&
    digits >= 2 &&
    /[A-Za-z]/.test(value) &&
    (isQuoted || /^[A-Za-z0-9+/_=.~-]+$/.test(value)) &&
    new Set(value).size >= 8
  );
}
