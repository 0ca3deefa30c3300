import { limits } from '../base/limits.ts';
import { readGroups } from '../formats/accounts/group.ts';
import { type Identity, maxEngineId, resolveIdentity } from '../formats/accounts/identity.ts';
import { readPasswd } from '../formats/accounts/passwd.ts';
import { defineFact } from '../model/fact.ts';

export interface DefaultUser extends Identity {
  /** As the config states it. */
  readonly text: string;
  /** Why a name that was not found may exist all the same; empty where all account files were seen. */
  readonly gaps: readonly string[];
  /** A number that no engine accepts. */
  readonly isOutOfRange: boolean;
}

/** Who the image asks to be run as, with names looked up in its own account files. */
export default defineFact<DefaultUser, 'runtime'>({
  id: 'default-user',
  requires: ['runtime'],
  wants: ['etc/passwd', 'etc/group'].map((exact) => ({ path: { exact }, capture: { max: limits.accountFile } })),
  derive({ runtime, rootfs }) {
    const passwd = rootfs?.content('etc/passwd');
    const groups = rootfs?.content('etc/group');
    const identity = resolveIdentity(runtime.user, passwd && readPasswd(passwd), groups && readGroups(groups));
    const ids = [identity.user.id, identity.group.id];
    return {
      ...identity,
      text: runtime.user,
      gaps: rootfs === undefined ? ["the image's files are not at hand"] : rootfs.gaps,
      isOutOfRange: ids.some((id) => id !== undefined && (id < 0 || id > maxEngineId)),
    };
  },
});
