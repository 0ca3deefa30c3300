import { readAccountRecords } from './records.ts';

/** One line of shadow(5). */
export interface ShadowEntry {
  readonly name: string;
  /** `empty`: nobody is asked for one; `locked`: no password fits (`*`, `!…`, or anything that is no hash); `hash`: a password is set. The hash itself is not kept. */
  readonly password: 'empty' | 'locked' | 'hash';
  readonly line: number;
}

/** Reads /etc/shadow. A line with a name alone is kept as locked: every C library refuses it. */
export function readShadow(bytes: Uint8Array): readonly ShadowEntry[] {
  return readAccountRecords(bytes).records.flatMap(({ line, fields, isCompat }): ShadowEntry[] => {
    const [name = '', password] = fields;
    return isCompat || name === '' ? [] : [{ name, password: passwordState(password), line }];
  });
}

/** What a password field means (crypt(5): a hash is `$id$…`, `_…` or 13 characters of the DES form). */
export function passwordState(field: string | undefined): ShadowEntry['password'] {
  if (field === '') return 'empty';
  return field !== undefined && /^(\$[^:]+\$|_[./0-9A-Za-z]{19}$|[./0-9A-Za-z]{13}$)/.test(field) ? 'hash' : 'locked';
}
