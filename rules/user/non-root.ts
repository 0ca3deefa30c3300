import defaultUser from '../../src/facts/default-user.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly uid?: number | readonly number[];
  readonly gid?: number | readonly number[];
  readonly numeric: boolean;
}
const ids = (wanted: number | readonly number[]) => (typeof wanted === 'number' ? [wanted] : wanted);
const idSchema = (of: string) => ({
  type: ['integer', 'array'],
  items: { type: 'integer', minimum: 0 },
  minimum: 0,
  description: `the ${of} that the site asks for, or a list of those that it admits`,
});
const passwd = 'root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n';

export default defineRule({
  id: 'user/non-root',
  since: '0.1.0',
  severity: 'warning',
  title: 'The default user is set and is not root',
  why: 'Docker, Podman and Kubernetes run the entrypoint as this user, and clusters with a Pod Security Standard refuse root. Runtimes that ignore it run the software as the caller, who is not root either: software that was only ever tried as root breaks there.',
  fix: 'Add `USER 1000:1000` (numeric, so that Kubernetes can tell that it is not root) as the last USER instruction.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  requires: ['runtime'],
  needs: { defaultUser },
  messages: {
    unset: 'no default user is set, so the image runs as root',
    root: 'the default user "{user}" is root',
    rootGroup: 'the default group "{group}" is root although the user is not',
    uid: 'the default user "{user}" has uid {uid}; the policy asks for {wanted}',
    gid: 'the default group has gid {gid}; the policy asks for {wanted}',
    numeric: 'the default user "{user}" is a name; Kubernetes can check only a number',
  },
  options: {
    schema: {
      properties: {
        uid: idSchema('uid'),
        gid: idSchema('gid'),
        numeric: { type: 'boolean', description: 'whether the user must be a number' },
      },
    },
    defaults: { numeric: false } as Options,
  },
  examples: {
    pass: [
      { runtime: { user: '1000' } },
      {
        about: 'a group of another name than its number',
        runtime: { user: 'app:1000' },
        files: { 'etc/passwd': passwd },
      },
      {
        about: 'numeric and as the policy asks',
        runtime: { user: '1000:100' },
        options: { uid: [1000, 1001], gid: 100, numeric: true },
      },
    ],
    fail: [
      { runtime: { user: '' } },
      { about: 'leading zeros', runtime: { user: '000:0' } },
      {
        about: 'a name that /etc/passwd maps to uid 0',
        runtime: { user: 'toor' },
        files: { 'etc/passwd': 'toor:x:0:0::/root:/bin/sh\n' },
      },
      { about: 'root as group, named', runtime: { user: '1000:root' } },
      {
        about: 'a name where a number is asked for',
        runtime: { user: 'app' },
        files: { 'etc/passwd': passwd },
        options: { uid: 1001, gid: 100, numeric: true },
      },
    ],
    unknown: [
      { about: 'a name without the files that say who it is', runtime: { user: 'app' } },
      { about: 'Windows names its users itself', platform: 'windows/amd64', runtime: { user: '' } },
    ],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    // Apptainer runs an image as whoever starts it: it cannot ask for a user.
    if (subject.runtime.runsAs === 'caller') return;
    const { user, group, text, gaps } = facts.defaultUser;
    const where = at.json('/config/User', subject.runtime.document);
    // A runtime that runs as the caller makes the default user a hint for other machines.
    const extras = policy.runtime?.user === 'ignored' ? ({ severity: 'note' } as const) : {};
    if (subject.platform?.os === 'windows' && !/administrator$/i.test(text)) {
      if (text === '') yield unknown('the default user of a Windows image depends on its base', where);
      return;
    }
    if (user.form === 'default') yield fail('unset', {}, where, extras);
    else if (user.id === 0 || subject.platform?.os === 'windows')
      yield fail('root', { user: user.text }, where, extras);
    else if (user.id === undefined && gaps.length > 0)
      yield unknown(`whether the user "${user.text}" is root cannot be told: ${gaps[0]}`, where);
    else if (group.text !== '' && group.id === 0)
      yield fail('rootGroup', { group: group.text }, where, { severity: 'note' });
    if (options.numeric && user.form === 'name') yield fail('numeric', { user: user.text }, where, extras);
    for (const [id, part, wanted] of [['uid', user, options.uid] as const, ['gid', group, options.gid] as const]) {
      if (wanted === undefined) continue;
      const data = { user: user.text, wanted: ids(wanted).join(' or ') };
      if (part.id === undefined) yield unknown(`the ${id} of "${part.text || user.text}" is not known`, where);
      else if (!ids(wanted).includes(part.id))
        yield id === 'uid'
          ? fail('uid', { ...data, uid: part.id }, where, extras)
          : fail('gid', { ...data, gid: part.id }, where, extras);
    }
  },
});
