import { type AccountProblem, parseId, readAccountRecords } from './records.ts';

/** One group (group(5)). */
export interface Group {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
  readonly line: number;
}

export interface Groups {
  readonly groups: readonly Group[];
  readonly problems: readonly AccountProblem[];
  readonly unread: number;
}

/** Reads /etc/group. */
export function readGroups(bytes: Uint8Array): Groups {
  const { records, unread } = readAccountRecords(bytes);
  const groups: Group[] = [];
  const problems: AccountProblem[] = [];
  for (const { line, fields, isCompat, hasCarriageReturn } of records) {
    if (isCompat) continue;
    const [name = '', , gidText = '', members = ''] = fields;
    if (fields.length !== 4) problems.push({ line, detail: `${fields.length} fields instead of 4` });
    if (hasCarriageReturn) problems.push({ line, detail: 'the line ends in CR LF' });
    if (name === '' || /\s/.test(name)) problems.push({ line, detail: 'the name is empty or holds a blank' });
    const gid = parseId(gidText);
    if (gid === undefined) problems.push({ line, detail: 'the gid is no number' });
    else if (name !== '') groups.push({ name, gid, members: members.split(',').filter(Boolean), line });
  }
  return { groups, problems, unread };
}
