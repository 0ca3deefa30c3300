import defaultUser from '../../src/facts/default-user.ts';
import { at, defineRule, type Entry, fromAbsolute, parentOf } from '../../src/rule.ts';

/** Whether a user with this uid and gid may enter a folder (path_resolution(7), "Permissions"). */
function mayEnter({ mode, uid, gid }: Entry, user: number, group: number | undefined): boolean {
  if (user === 0) return true;
  if (uid === user) return (mode & 0o100) !== 0;
  return (mode & (gid === group ? 0o010 : 0o001)) !== 0;
}

export default defineRule({
  id: 'config/workdir-exists',
  since: '0.1.0',
  severity: 'warning',
  title: 'The working directory exists and the default user can enter it',
  why: 'Docker makes a missing working directory as root at start; with a read-only image, under Kubernetes restrictions or in runtimes that make nothing, the container does not start, or starts somewhere else.',
  fix: 'Write `WORKDIR /path` with an absolute path before the instructions that use it, and give the folder to the default user: `RUN install -d -o 1000 /path`.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://docs.docker.com/reference/dockerfile/#workdir',
  ],
  requires: ['runtime', 'rootfs'],
  needs: { defaultUser },
  messages: {
    relative: 'the working directory "{workdir}" is not absolute',
    missing: 'the working directory {workdir} is not in the image',
    notFolder: 'the working directory {workdir} is a {type}, not a folder',
    closed:
      'the default user (uid {uid}) may not enter /{folder} (mode {mode}, uid {owner}), on the way to the working directory {workdir}',
  },
  examples: {
    pass: [
      { about: 'none is the root', runtime: {}, files: {} },
      {
        about: 'through a link',
        runtime: { workdir: '/work/' },
        files: { work: { link: 'srv/data' }, 'srv/data/x': 'x' },
      },
      {
        about: 'closed to others, and owned by the default user',
        runtime: { workdir: '/app', user: '1000' },
        files: { 'app/': { mode: '700', uid: 1000 } },
      },
    ],
    fail: [
      { runtime: { workdir: 'app' }, files: { 'app/': '' } },
      { runtime: { workdir: '/app' }, files: { 'application/': '' } },
      { runtime: { workdir: '/app' }, files: { app: 'a file' } },
      {
        about: "below root's home",
        runtime: { workdir: '/root/app', user: '1000' },
        files: { 'root/': { mode: '700' }, 'root/app/': '' },
      },
    ],
    unknown: [
      {
        about: 'it may be in a layer that is missing',
        runtime: { workdir: '/app' },
        files: {},
        gaps: ['layer 2 of 2 is not in the image'],
      },
      { about: 'a Windows path', platform: 'windows/amd64', runtime: { workdir: 'C:\\app' }, files: {} },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const { workdir, document } = subject.runtime;
    const where = at.json('/config/WorkingDir', document);
    if (workdir === '') return;
    if (subject.platform?.os === 'windows') {
      yield unknown('paths of Windows images are not looked at', where);
      return;
    }
    const extras = policy.runtime?.workdir === 'ignored' ? ({ severity: 'note' } as const) : {};
    if (!workdir.startsWith('/')) yield fail('relative', { workdir }, where, extras);
    const entry = subject.rootfs.resolve(fromAbsolute(workdir));
    if (entry === undefined) {
      if (subject.rootfs.gaps.length > 0) yield unknown(`${workdir} may be in a layer that could not be read`, where);
      else yield fail('missing', { workdir }, where, extras);
      return;
    }
    if (entry.type !== 'directory') {
      yield fail('notFolder', { workdir, type: entry.type }, where, { ...extras, related: [at.entry(entry)] });
      return;
    }
    const uid = facts.defaultUser.user.id;
    if (uid === undefined || policy.runtime?.user === 'ignored') return;
    for (let path = entry.path; path !== ''; path = parentOf(path)) {
      const folder = subject.rootfs.lookup(path);
      if (folder === undefined || mayEnter(folder, uid, facts.defaultUser.group.id)) continue;
      const data = { workdir, uid, folder: path, mode: folder.mode.toString(8).padStart(4, '0'), owner: folder.uid };
      yield fail('closed', data, where, { ...extras, related: [at.entry(folder)] });
      return;
    }
  },
});
