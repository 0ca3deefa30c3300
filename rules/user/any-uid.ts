import { below, census } from '../../src/facts/census.ts';
import { findClosedSoftware } from '../../src/facts/closed-software.ts';
import defaultUser from '../../src/facts/default-user.ts';
import searchPath from '../../src/facts/search-path.ts';
import startCommand from '../../src/facts/start-command.ts';
import { at, baseName, defineRule, type Entry, fromAbsolute, parentOf } from '../../src/rule.ts';

/** Folders that are named one by one; the rest is counted. */
const listed = 20;
const file = (mode: string) => ({ mode, content: 'x' });

export default defineRule({
  id: 'user/any-uid',
  since: '0.1.0',
  severity: 'warning',
  title: 'The software can be read and run by any uid',
  why: 'Most runtimes on clusters run a container as the user who starts it, whatever USER says. Programs, libraries and folders that only their owner may read or enter are then simply missing: "permission denied", or "not found" for a program on PATH.',
  fix: 'Install software outside of home folders and make it readable: `RUN chmod -R a+rX /opt/NAME`. Set `umask 022` before the build steps that install it.',
  references: [
    'https://apptainer.org/docs/user/latest/docker_and_oci.html#best-practices-for-docker-apptainer-compatibility',
    'https://docs.openshift.com/container-platform/latest/openshift_images/create-images.html#use-uid_create-images',
  ],
  requires: ['runtime', 'rootfs'],
  needs: { census, defaultUser, searchPath, startCommand },
  messages: {
    barred: '/{folder} (mode {mode}, uid {uid}) may not be entered by other users, and {what} lies in it',
    folder:
      '/{folder} (mode {mode}, uid {uid}) may not be entered by other users: {files} files below it are out of reach',
    files:
      '{count} files in /{folder} may not be read or run by other users, among them {example} (mode {mode}, uid {uid})',
    further: 'in {folders} further folders there are files that other users may not read or run',
  },
  examples: {
    pass: [
      { runtime: { entrypoint: ['/opt/app/run'] }, files: { 'opt/app/': { mode: '755' }, 'opt/app/run': file('755') } },
      {
        about: "root's home is closed, and holds no software",
        runtime: {},
        files: { 'root/': { mode: '700' }, 'root/.profile': file('600') },
      },
      {
        about: "administrators' tools, setuid programs, a binary that others may run and not read",
        runtime: {},
        files: {
          'usr/sbin/useradd': file('750'),
          'usr/bin/sudo': file('4111'),
          'usr/bin/app': { mode: '711', bytes: 'f0VM' },
        },
      },
    ],
    fail: [
      {
        about: 'a program below a closed home folder is on PATH',
        runtime: { env: { PATH: '/root/miniconda3/bin:/bin' } },
        files: { 'root/': { mode: '700' }, 'root/miniconda3/bin/python': { content: 'x', mode: '755' } },
      },
      { files: { 'opt/app/': { mode: '750', uid: 1000 }, 'opt/app/lib.so': 'x' }, runtime: {} },
      {
        about: 'a script that others may execute and not read',
        runtime: {},
        files: { 'usr/local/bin/x': { content: '#!/bin/sh\n', mode: '711' } },
      },
      {
        about: 'one file in each of 21 folders',
        runtime: {},
        files: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`opt/${n}/x`, file('600')])),
      },
    ],
    unknown: [{ about: 'Windows permissions', platform: 'windows/amd64', runtime: {}, files: {} }],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    if (subject.platform?.os === 'windows') {
      yield unknown('the permissions of Windows files are not looked at');
      return;
    }
    const { folders, closed } = facts.census;
    const { workdir } = subject.runtime;
    const home = fromAbsolute(facts.defaultUser.home ?? (facts.defaultUser.user.id === 0 ? '/root' : ''));
    const holdsSoftware = home !== '' && below(folders, home).executables > 0;
    const condaPrefixes = [...folders.keys()].filter((path) => baseName(path) === 'conda-meta').map(parentOf);
    const found = findClosedSoftware(subject.rootfs, {
      targets: [
        ...facts.searchPath.folders.map(({ text, entry }) => ({ entry, what: `${text} on PATH` })),
        ...facts.startCommand.programs.map(({ name, entry }) => ({ entry, what: `${name}, which starts,` })),
        ...(workdir === ''
          ? []
          : [{ entry: subject.rootfs.resolve(fromAbsolute(workdir)), what: 'the working directory' }]),
      ],
      closed: closed.entries,
      roots: [...condaPrefixes, workdir, ...(holdsSoftware ? [home] : [])],
      searched: facts.searchPath.folders.flatMap(({ entry }) => entry?.path ?? []),
    });
    // A runtime that honours USER may run the image as the owner of its files.
    const extras = policy.runtime?.user === 'honoured' ? ({ severity: 'note' } as const) : {};
    const owner = ({ mode, uid }: Entry) => ({ mode: mode.toString(8).padStart(4, '0'), uid });
    for (const { folder, what } of found.barred)
      yield fail('barred', { folder: folder.path, ...owner(folder), what }, at.entry(folder), extras);
    for (const folder of found.folders.slice(0, listed)) {
      yield fail(
        'folder',
        { folder: folder.path, ...owner(folder), files: below(folders, folder.path).files },
        at.entry(folder),
        extras,
      );
    }
    for (const { folder, example, count } of found.files.slice(0, listed)) {
      yield fail(
        'files',
        { folder, count, example: baseName(example.path), ...owner(example) },
        at.entry(example),
        extras,
      );
    }
    const further = Math.max(0, found.folders.length - listed) + Math.max(0, found.files.length - listed);
    if (further > 0) yield fail('further', { folders: further }, at.subject, extras);
    if (closed.count > closed.entries.length)
      yield unknown(`${closed.count} files are closed to others, more than are looked at`);
  },
});
