import accounts from '../../src/facts/accounts.ts';
import defaultUser from '../../src/facts/default-user.ts';
import { at, defineRule } from '../../src/rule.ts';

const passwd = 'root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n';
const group = 'root:x:0:\nusers:x:100:app\n';

export default defineRule({
  id: 'user/resolves',
  since: '0.1.0',
  severity: 'error',
  title: 'A default user or group that is named exists in the image',
  why: 'An engine that honours USER looks the name up in /etc/passwd and /etc/group of the image and refuses to start a container when it is not there.',
  fix: 'Create the account before USER, copy /etc/passwd and /etc/group into images built from scratch, or use numbers: `USER 1000:1000`.',
  references: ['https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties'],
  requires: ['runtime', 'rootfs'],
  needs: { accounts, defaultUser },
  messages: {
    noFile: 'the {what} "{name}" cannot be looked up: the image has no {file}',
    absent: 'the {what} "{name}" is not in {file}',
    range: 'the default user "{user}" holds a number outside 0 to 2147483647, which engines refuse',
  },
  examples: {
    pass: [
      { runtime: { user: 'app:users' }, files: { 'etc/passwd': passwd, 'etc/group': group } },
      {
        about: 'numbers need no account, not even an /etc/passwd',
        runtime: { user: '1000:1000' },
        files: { app: 'x' },
      },
      { about: 'no user is root, and needs none', runtime: {}, files: {} },
    ],
    fail: [
      { runtime: { user: 'app' }, files: { 'etc/hostname': '' } },
      { about: 'blanks are part of the name', runtime: { user: 'app ' }, files: { 'etc/passwd': passwd } },
      {
        about: 'the group is missing, the user is there',
        runtime: { user: 'app:staff' },
        files: { 'etc/passwd': passwd, 'etc/group': group },
      },
      { about: 'one more than 2³¹-1', runtime: { user: '2147483648' }, files: {} },
    ],
    unknown: [
      {
        about: 'the layer with /etc/passwd could not be read',
        runtime: { user: 'app' },
        files: {},
        gaps: ['layer 1 of 2 is not in the image'],
      },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    if (subject.platform?.os === 'windows') {
      if (subject.runtime.user !== '') yield unknown('Windows keeps its users in the registry, which is not read');
      return;
    }
    const { user, group, isOutOfRange } = facts.defaultUser;
    const where = at.json('/config/User', subject.runtime.document);
    const extras = policy.runtime?.user === 'ignored' ? ({ severity: 'note' } as const) : {};
    if (isOutOfRange) yield fail('range', { user: subject.runtime.user }, where, extras);
    const { passwd, groups } = facts.accounts;
    for (const [what, part, file, names] of [
      ['user', user, 'etc/passwd', passwd?.accounts],
      ['group', group, 'etc/group', groups?.groups],
    ] as const) {
      if (part.form !== 'name' || names?.some(({ name }) => name === part.text)) continue;
      const data = { what, name: part.text, file: `/${file}` };
      if (subject.rootfs.gaps.length > 0)
        yield unknown(`the ${what} "${part.text}" may be in a layer that could not be read`, where);
      else if (names !== undefined) yield fail('absent', data, where, extras);
      else if (subject.rootfs.resolve(file) === undefined) yield fail('noFile', data, where, extras);
    }
  },
});
