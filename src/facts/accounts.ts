import { limits } from '../base/limits.ts';
import { type Groups, readGroups } from '../formats/accounts/group.ts';
import { type Passwd, readPasswd } from '../formats/accounts/passwd.ts';
import { readShadow, type ShadowEntry } from '../formats/accounts/shadow.ts';
import { defineFact } from '../model/fact.ts';

export interface Accounts {
  /** undefined where the image has no such file. */
  readonly passwd: Passwd | undefined;
  readonly groups: Groups | undefined;
  readonly shadow: readonly ShadowEntry[] | undefined;
}

const paths = ['etc/passwd', 'etc/group', 'etc/shadow'];

/** The account files of the image: /etc/passwd, /etc/group, /etc/shadow. */
export default defineFact<Accounts, 'rootfs'>({
  id: 'accounts',
  requires: ['rootfs'],
  wants: paths.map((exact) => ({ path: { exact }, capture: { max: limits.accountFile } })),
  derive({ rootfs }) {
    const [passwd, groups, shadow] = paths.map((path) => rootfs.content(path));
    return {
      passwd: passwd && readPasswd(passwd),
      groups: groups && readGroups(groups),
      shadow: shadow && readShadow(shadow),
    };
  },
});
