import { type AccountProblem, parseId, readAccountRecords } from './records.ts';

/** One account (passwd(5)). */
export interface Account {
  readonly name: string;
  /** `x`: in shadow; empty: no password is asked for. */
  readonly password: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
  readonly line: number;
}

export interface Passwd {
  readonly accounts: readonly Account[];
  readonly problems: readonly AccountProblem[];
  /** Lines that a limit left unread. */
  readonly unread: number;
}

/** Reads /etc/passwd. A line without the three first numbers is a problem and no account; one with fewer than seven fields is both, because C libraries disagree on it. */
export function readPasswd(bytes: Uint8Array): Passwd {
  const { records, unread } = readAccountRecords(bytes);
  const accounts: Account[] = [];
  const problems: AccountProblem[] = [];
  for (const { line, fields, isCompat, hasCarriageReturn } of records) {
    if (isCompat) continue;
    const [name = '', password = '', uidText = '', gidText = '', , home = '', shell = ''] = fields;
    if (fields.length !== 7) problems.push({ line, detail: `${fields.length} fields instead of 7` });
    if (hasCarriageReturn) problems.push({ line, detail: 'the line ends in CR LF, so the shell is not found' });
    if (name === '' || /\s/.test(name)) problems.push({ line, detail: 'the name is empty or holds a blank' });
    const uid = parseId(uidText);
    const gid = parseId(gidText);
    if (uid === undefined) problems.push({ line, detail: 'the uid is no number' });
    if (gid === undefined) problems.push({ line, detail: 'the gid is no number' });
    if (uid !== undefined && gid !== undefined && name !== '')
      accounts.push({ name, password, uid, gid, home, shell, line });
  }
  return { accounts, problems, unread };
}
