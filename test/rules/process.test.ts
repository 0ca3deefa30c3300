import { describe, expect, test } from 'vitest';
import { FactStore } from '../../src/engine/facts.ts';
import { runRule } from '../../src/engine/run.ts';
import { TableTree } from '../../src/model/file-tree.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { AnyRule } from '../../src/rule.ts';

/** What a rule says of a sketch: the outcome, then each finding as `severity message`. */
async function judge(id: string, sketch: Sketch): Promise<readonly string[]> {
  const [family, name] = id.split('/');
  const rule = (await import(`../../rules/${family}/${name}.ts`)).default as AnyRule;
  const subject = sketchSubject(sketch);
  const options = { ...(rule.options?.defaults as object | undefined), ...sketch.options };
  const policy = { id: 'test', ...sketch.policy };
  const request = { rule, control: null, severity: rule.severity, options };
  const trees = () => [subject.rootfs].filter((tree) => tree instanceof TableTree);
  const result = await runRule(request, subject, new FactStore(subject, trees), policy, '2026-11-21T00:00:00Z');
  return [result.outcome, ...result.findings.map((finding) => `${finding.severity} ${finding.messageId}`)];
}

const passwd = 'root:x:0:0::/root:/bin/sh\napp:x:1000:100::/home/app:/bin/sh\n';
const accounts = { 'etc/passwd': passwd, 'etc/group': 'users:x:100:\n' };
const program = { content: '#!/bin/x\n', mode: '755' };
const asCaller = { runtime: { user: 'ignored', setuid: 'dropped', entrypoint: 'run-only', workdir: 'ignored' } };
const windows = { platform: 'windows/amd64' };

type Case = readonly [about: string, sketch: Sketch, expected: readonly string[]];
const cases: Readonly<Record<string, readonly Case[]>> = {
  'user/non-root': [
    ['root by name, without files', { runtime: { user: 'root' } }, ['fail', 'warning root']],
    ['a group of root beside a user that is not', { runtime: { user: '1000:0' } }, ['fail', 'note rootGroup']],
    [
      'the primary group of a named user is not judged as given',
      { runtime: { user: 'app' }, files: accounts },
      ['pass'],
    ],
    ['a name that nobody has cannot be root', { runtime: { user: 'gone' }, files: accounts }, ['pass']],
    [
      'such a name, and a layer is missing',
      { runtime: { user: 'gone' }, files: accounts, gaps: ['a layer is missing'] },
      ['inconclusive'],
    ],
    ['a runtime that runs as the caller', { runtime: { user: '' }, policy: asCaller }, ['fail', 'note unset']],
    ['a uid of a list', { runtime: { user: 'app' }, files: accounts, options: { uid: [1, 1000] } }, ['pass']],
    ['a uid of no list', { runtime: { user: '1001' }, options: { uid: [1, 1000] } }, ['fail', 'warning uid']],
    ['a gid from /etc/passwd', { runtime: { user: 'app' }, files: accounts, options: { gid: 100 } }, ['pass']],
    [
      'the administrator of Windows',
      { ...windows, runtime: { user: 'ContainerAdministrator' } },
      ['fail', 'warning root'],
    ],
    ['another user of Windows', { ...windows, runtime: { user: 'ContainerUser' } }, ['pass']],
  ],
  'user/resolves': [
    ['root without an /etc/passwd', { runtime: { user: 'root' }, files: { app: 'x' } }, ['fail', 'error noFile']],
    [
      '/etc/passwd through a link',
      { runtime: { user: 'app' }, files: { 'etc/passwd': { link: '../usr/etc/passwd' }, 'usr/etc/passwd': passwd } },
      ['pass'],
    ],
    [
      'a later layer deletes /etc/passwd',
      { runtime: { user: 'app' }, layers: [{ files: accounts }, { files: { 'etc/.wh.passwd': '' } }] },
      ['fail', 'error noFile'],
    ],
    ['/etc/passwd was not kept', { runtime: { user: 'app' }, files: { 'etc/passwd': { size: 9 } } }, ['inconclusive']],
    [
      'a runtime that runs as the caller',
      { runtime: { user: 'gone' }, files: accounts, policy: asCaller },
      ['fail', 'note absent'],
    ],
  ],
  'user/accounts-sound': [
    [
      'a shadow line of an account that is not there',
      { files: { 'etc/passwd': passwd, 'etc/shadow': 'old:::::::::\n' } },
      ['pass'],
    ],
    [
      'an empty password where setuid programs do not work',
      { files: { 'etc/passwd': passwd, 'etc/shadow': 'root:::::::::\n' }, policy: asCaller },
      ['fail', 'warning emptyPassword'],
    ],
    ['two names for one gid', { files: { 'etc/group': 'a:x:5:\nb:x:5:\n' } }, ['fail', 'warning duplicateId']],
    ['not a text at all', { files: { 'etc/passwd': { bytes: '/wD+gICA' } } }, ['fail', 'warning malformed']],
  ],
  'user/any-uid': [
    ['an image of nothing', { runtime: {}, files: {} }, ['pass']],
    [
      'a runtime that honours USER',
      { runtime: {}, files: { 'opt/a': { mode: '600', content: 'x' } }, policy: { runtime: { user: 'honoured' } } },
      ['fail', 'note files'],
    ],
    [
      'software in the home of the default user',
      { runtime: { user: 'app' }, files: { ...accounts, 'home/app/': { mode: '700' }, 'home/app/bin/x': program } },
      ['fail', 'warning folder'],
    ],
    [
      'a conda prefix somewhere',
      { runtime: {}, files: { 'data/env/conda-meta/history': { mode: '600', content: 'x' } } },
      ['fail', 'warning files'],
    ],
  ],
  'user/no-privilege-tools': [
    [
      'a runtime that drops setuid bits',
      {
        files: { 'usr/bin/sudo': { mode: '4755', content: 'x' }, 'etc/sudoers': 'app ALL=NOPASSWD: ALL\n' },
        policy: asCaller,
      },
      ['fail', 'note passwordless'],
    ],
    [
      'files that include each other',
      {
        files: {
          'etc/sudoers': '@include /etc/sudoers\n#includedir sudoers.d\n',
          'etc/sudoers.d/a': '@include /etc/sudoers\n',
        },
      },
      ['pass'],
    ],
  ],
  'entrypoint/resolves': [
    [
      'an entrypoint that the runtime replaces',
      { runtime: { entrypoint: ['/gone'] }, files: {}, policy: { runtime: { entrypoint: 'replaced' } } },
      ['fail', 'warning broken'],
    ],
    [
      'a program that was not kept',
      { runtime: { cmd: ['/x'] }, files: { x: { size: 9, mode: '755' } } },
      ['inconclusive'],
    ],
  ],
  'config/workdir-exists': [
    [
      'a runtime that starts elsewhere',
      { runtime: { workdir: '/gone' }, files: {}, policy: asCaller },
      ['fail', 'note missing'],
    ],
    ['a folder that only other paths imply', { runtime: { workdir: '/app' }, files: { 'app/x': 'x' } }, ['pass']],
    [
      'closed to the default user by its group',
      { runtime: { workdir: '/app', user: '1000:5' }, files: { 'app/': { mode: '705', gid: 5 } } },
      ['fail', 'warning closed'],
    ],
    ['more dots than folders', { runtime: { workdir: '/../..' }, files: {} }, ['pass']],
  ],
  'config/no-ignored-settings': [
    [
      'a volume that the runtime mounts',
      { runtime: { volumes: ['/tmp/x'] }, policy: { runtime: { rootfs: 'read-only', mounts: ['/tmp'] } } },
      ['pass'],
    ],
    ['a volume, and nothing is known of the runtime', { runtime: { volumes: ['/data'] } }, ['fail', 'note volume']],
    ['a user, and nothing is known of the runtime', { runtime: { user: 'app' } }, ['pass']],
  ],
  'config/env-sound': [
    [
      'preloading hurts everywhere',
      { runtime: { env: { PATH: '/bin', LD_PRELOAD: '/x.so' } } },
      ['fail', 'warning loader'],
    ],
    [
      'library paths are a hint where the image keeps them',
      { runtime: { env: { PATH: '/bin', LD_LIBRARY_PATH: '/x' } } },
      ['fail', 'note loader'],
    ],
    ['an empty library path', { runtime: { env: { PATH: '/bin', LD_LIBRARY_PATH: '' } } }, ['pass']],
    ['names that every object has', { runtime: { env: { PATH: '/bin', constructor: 'x', toString: 'y' } } }, ['pass']],
    [
      'a missing folder where a layer is missing',
      { runtime: { env: { PATH: '/opt/x:/bin' } }, files: {}, gaps: ['a layer is missing'] },
      ['inconclusive'],
    ],
    ['Windows', { ...windows, runtime: { env: { Path: 'C:\\x' } } }, ['inconclusive']],
  ],
  'pins/reference': [
    ['a suffix with a digit after latest', { image: { references: ['app:latest-py3'] } }, ['fail', 'warning moving']],
    ['another word that begins so', { image: { references: ['app:mainline', 'app:developer'] } }, ['pass']],
    ['capital letters', { image: { references: ['app:LATEST'] } }, ['fail', 'warning moving']],
  ],
};

describe.each(Object.entries(cases))('%s', (id, rows) => {
  test.each(rows)('%s', async (_about, sketch, expected) => expect(await judge(id, sketch)).toEqual(expected));
});
