import type { Groups } from './group.ts';
import type { Passwd } from './passwd.ts';

/** One half of the `User` of an image config. */
export interface IdentityPart {
  readonly text: string;
  /** The number that it means; undefined for a name that the account file lacks. */
  readonly id: number | undefined;
  readonly form: 'default' | 'number' | 'name';
}

/** Who runs, as container engines read it. */
export interface Identity {
  readonly user: IdentityPart;
  readonly group: IdentityPart;
  readonly home: string | undefined;
}

/** Highest id that engines accept: they hold ids in a signed 32-bit number. */
export const maxEngineId = 2 ** 31 - 1;

/**
 * Resolves `user`, `uid`, `user:group`, `uid:gid`, `uid:group`, `user:gid` (image-spec v1.1.1, config.md, "User").
 * As engines do: a number is an id even where an account has that name, leading zeros and a sign are allowed, blanks are not.
 */
export function resolveIdentity(text: string, passwd: Passwd | undefined, groups: Groups | undefined): Identity {
  const colon = text.indexOf(':');
  const userText = colon < 0 ? text : text.slice(0, colon);
  const groupText = colon < 0 ? '' : text.slice(colon + 1);
  const account = accountOf(userText, passwd);
  const user: IdentityPart =
    userText === ''
      ? { text: '', id: 0, form: 'default' }
      : {
          text: userText,
          id: numberOf(userText) ?? account?.uid ?? wellKnown(userText),
          form: numberOf(userText) === undefined ? 'name' : 'number',
        };
  const group: IdentityPart =
    groupText === ''
      ? { text: '', id: account?.gid ?? (user.form === 'name' ? wellKnown(userText) : 0), form: 'default' }
      : {
          text: groupText,
          id:
            numberOf(groupText) ??
            groups?.groups.find((group) => group.name === groupText)?.gid ??
            wellKnown(groupText),
          form: numberOf(groupText) === undefined ? 'name' : 'number',
        };
  return { user, group, home: account?.home };
}

function accountOf(text: string, passwd: Passwd | undefined) {
  const uid = text === '' ? 0 : numberOf(text);
  return passwd?.accounts.find((account) => (uid === undefined ? account.name === text : account.uid === uid));
}

function numberOf(text: string): number | undefined {
  return /^[+-]?\d{1,20}$/.test(text) ? Number(text) : undefined;
}

/** `root` is 0 on every system, whether an account file says so or is missing. */
function wellKnown(name: string): number | undefined {
  return name === 'root' ? 0 : undefined;
}
