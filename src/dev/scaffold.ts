import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { kinds } from '../model/subject.ts';
import { memberTexts, type Scaffold } from './templates.ts';

/** What can be added with one file. */
export type MemberKind = keyof typeof memberTexts;

const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** @throws Error that says which name is wrong, and what a right one looks like. */
export function planMember(kind: string, name: string, today: string): Scaffold {
  if (!Object.hasOwn(memberTexts, kind))
    throw new Error(`there is no kind ${kind}: ${Object.keys(memberTexts).join(', ')}`);
  const parts = name.split('/');
  if (kind === 'rule' ? parts.length !== 2 : parts.length !== 1)
    throw new Error(
      kind === 'rule'
        ? `a rule is called FAMILY/NAME, as fs/no-setuid, not ${name}`
        : `a ${kind} is called by one name, not ${name}`,
    );
  for (const part of parts)
    if (!word.test(part)) throw new Error(`${name} is no name: small letters and digits, words joined by hyphens`);
  if (kind === 'source' && !(kinds as readonly string[]).includes(name))
    throw new Error(
      `a source is called as the kind of subject that it opens: ${kinds.join(', ')}; a new kind is added to src/model/subject.ts first`,
    );
  return memberTexts[kind as MemberKind](name, today);
}

/** Writes a planned file below a folder. @throws Error where it is there already. */
export function writeMember(plan: Scaffold, root = '.'): string {
  const path = `${root}/${plan.path}`;
  if (existsSync(path)) throw new Error(`${plan.path} is there already`);
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, plan.text, { flag: 'wx' });
  return path;
}
