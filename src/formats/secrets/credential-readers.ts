import { judgeCredential } from './assignments.ts';
import { type Field, readFields } from './fields.ts';
import { isPlaceholder, isTellingName } from './placeholder.ts';
import { redact, type Secret } from './secret.ts';

/** Reads the credentials of one form of file. The text is Latin-1, so that binary files keep their bytes. */
export type Reader = (text: string) => (Secret | undefined)[];

/** The last word of a key: `//registry.npmjs.org/:_authToken` → `_authtoken`. */
const tail = (key: string): string => (/[^./:]*$/.exec(key)?.[0] ?? '').toLowerCase();

/** Fields whose key is one of these, whatever stands before its last dot or colon. */
export const keyed = (...keys: readonly string[]): Reader => {
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  return (text) =>
    readFields(text).map(({ key, value, offset }) =>
      wanted.has(tail(key)) ? judgeCredential(tail(key), value, offset) : undefined,
    );
};

/** Fields whose key says that it holds a credential. */
export const telling: Reader = (text) =>
  readFields(text).map(({ key, value, offset }) =>
    isTellingName(key.split(/[/:]/).at(-1) as string) && isOneWord(value)
      ? judgeCredential(key, value, offset)
      : undefined,
  );
const isOneWord = (value: string): boolean => value.length >= 6 && !/[\s(){}[\]]|^[/~.]|:\/\//.test(value);

/** `machine H login U password P` (netrc(5)). */
export const netrc: Reader = (text) =>
  [...text.matchAll(/(?:^|\s)password\s{1,8}(\S{1,400})/g)].map((match) =>
    judgeCredential('password', match[1] as string, match.index),
  );

/** `host:port:database:user:password`, colons escaped (PostgreSQL, "The Password File"). */
export const pgpass: Reader = (text) => {
  let at = 0;
  return text.split('\n', 1000).map((line) => {
    const offset = at;
    at += line.length + 1;
    if (line.startsWith('#')) return undefined;
    const password = line
      .slice(0, 2000)
      .match(/(?:\\.|[^:\\])+/g)?.[4]
      ?.trim();
    return password === undefined ? undefined : judgeCredential('password', password, offset);
  });
};

/** `auths.*.auth` is base64 of `user:password` (containers-auth.json(5)); credential helpers keep nothing in the file. */
export const registryAuth: Reader = (text) =>
  readFields(text).map(({ key, value, offset }) => {
    if (['identitytoken', 'registrytoken', 'password'].includes(key.toLowerCase()))
      return judgeCredential(key, value, offset);
    if (key.toLowerCase() !== 'auth') return undefined;
    const [, password = ''] = /^[^:]{0,200}:(.*)$/s.exec(Buffer.from(value, 'base64').toString('latin1')) ?? [];
    const clean = password.replaceAll('\0', '');
    if (clean === '' || isPlaceholder(clean)) return undefined;
    return {
      kind: 'registry-login',
      what: 'a registry login',
      redacted: redact(value),
      offset,
      length: value.length,
      weight: 'certain',
    };
  });

/** The whole content is the credential. */
export const whole: Reader = (text) => {
  const value = text.trim();
  return [
    value.length >= 8 && value.length < 4096 && !/\s/.test(value)
      ? judgeCredential('the whole file', value, 0)
      : undefined,
  ];
};

/** Any content is key material, whatever its bytes. */
export const opaque =
  (what: string, magic = '', weight: Secret['weight'] = 'certain'): Reader =>
  (text) =>
    text.length >= 8 && text.startsWith(magic)
      ? [{ kind: 'key-file', what, redacted: `…(${text.length} bytes)`, offset: 0, length: text.length, weight }]
      : [];

/** GnuPG's key files (agent/keyformat.txt): an s-expression that says whether it is protected. */
export const gnupgKey: Reader = (text) => {
  if (/shadowed-private-key/.test(text.slice(0, 4096)) || !/private-key/.test(text.slice(0, 4096))) return [];
  const isProtected = /protected-private-key/.test(text.slice(0, 4096));
  return opaque(
    isProtected ? 'a GnuPG secret key, under a passphrase' : 'a GnuPG secret key',
    '',
    isProtected ? 'minor' : 'certain',
  )(text);
};

/** Kubernetes' kubeconfig: inline keys and tokens; files that it names are looked at where they lie. */
export const kubeconfig: Reader = (text) =>
  readFields(text).map((field: Field) => {
    if (!['client-key-data', 'token', 'password', 'id-token', 'refresh-token'].includes(field.key.toLowerCase()))
      return undefined;
    return judgeCredential(field.key, field.value, field.offset);
  });
