import { describe, expect, test } from 'vitest';
import { FactStore } from '../../src/engine/facts.ts';
import { runRule } from '../../src/engine/run.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { AnyRule } from '../../src/rule.ts';

/** What a rule says of a sketch: the outcome, then each finding as `severity message`. */
async function judge(id: string, sketch: Sketch): Promise<readonly string[]> {
  const rule = (await import(`../../rules/fs/${id}.ts`)).default as AnyRule;
  const subject = sketchSubject(sketch);
  const options = { ...(rule.options?.defaults as object | undefined), ...sketch.options };
  const policy = { id: 'test', ...sketch.policy };
  const request = { rule, control: null, severity: rule.severity, options };
  const result = await runRule(request, subject, new FactStore(subject, () => []), policy, '2026-11-21T00:00:00Z');
  return [result.outcome, ...result.findings.map((finding) => `${finding.severity} ${finding.messageId}`)];
}

const x = { mode: '755', content: '#!/bin/true\n' };
const home = { runtime: { mounts: ['$HOME'] } };
type Case = readonly [rule: string, about: string, sketch: Sketch, expected: readonly string[]];
const cases: readonly Case[] = [
  ['no-setuid', 'an image of nothing', { files: {} }, ['pass']],
  [
    'no-setuid',
    'a later layer takes the bit away',
    { layers: [{ files: { a: { mode: '4755' } } }, { files: { a: { mode: '755' } } }] },
    ['pass'],
  ],
  [
    'no-setuid',
    'a later layer deletes it',
    { layers: [{ files: { 'b/a': { mode: '4755' } } }, { files: { 'b/.wh.a': '' } }] },
    ['pass'],
  ],
  ['no-setuid', 'a symbolic link has no bits', { files: { a: { link: 'b', mode: '4777' } } }, ['pass']],
  ['no-world-writable', 'the live part of an unpacked system', { files: { 'proc/1/attr': { mode: '666' } } }, ['pass']],
  [
    'no-world-writable',
    'open below a sticky folder',
    { files: { 'tmp/': { mode: '1777' }, 'tmp/a': { mode: '666' } } },
    ['fail', 'warning file'],
  ],
  ['names-portable', 'an emoji is UTF-8', { files: { 'srv/🙂': 'x' } }, ['pass']],
  [
    'names-portable',
    'one odd folder, many sound files',
    { files: { 'a\n/1': '', 'a\n/2': '', 'a\n/b/3': '' } },
    ['fail', 'warning control'],
  ],
  [
    'names-portable',
    'case below two folders is said once',
    { options: { caseInsensitive: true }, files: { 'A/': {}, 'a/': {}, 'A/x': '', 'a/x': '' } },
    ['fail', 'warning case'],
  ],
  ['ids-in-range', 'a group alone', { files: { a: { gid: 70000 } } }, ['fail', 'warning group']],
  ['ids-in-range', 'beyond 32 bits', { files: { a: { uid: 2 ** 40 } } }, ['fail', 'warning header']],
  [
    'links-resolve',
    'a path of PATH that is itself a link',
    { files: { bin: { link: 'usr/bin' }, 'usr/bin/a': { link: 'b' } } },
    ['fail', 'warning command'],
  ],
  ['links-resolve', 'a loop on PATH', { files: { 'usr/bin/a': { link: 'a' } } }, ['fail', 'warning command']],
  [
    'links-resolve',
    'into the home that the runtime mounts',
    { policy: home, files: { 'usr/bin/a': { link: '/home/u/a' } } },
    ['pass'],
  ],
  [
    'shell-present',
    'Windows',
    { platform: 'windows/amd64', files: { 'Files/Windows/System32/cmd.exe': 'MZ' } },
    ['fail', 'warning absent'],
  ],
  ['shell-present', 'a folder', { files: { 'bin/sh/': {} } }, ['fail', 'warning binary']],
  ['mount-points-exist', 'the root is always there', { options: { mountPoints: ['/'] }, files: {} }, ['pass']],
  ['mount-points-exist', 'empty, and not there', { options: { empty: ['/data'] }, files: {} }, ['pass']],
  [
    'no-shadowed-content',
    'a virtual environment of links',
    {
      policy: home,
      runtime: { env: { PATH: '/home/u/venv/bin' } },
      files: { 'home/u/venv/bin/python': { link: '/usr/bin/python3' }, 'home/u/venv/x': '' },
    },
    ['fail', 'error path'],
  ],
  [
    'no-shadowed-content',
    'home is a link',
    { policy: home, files: { home: { link: 'var/home' }, 'var/home/u/a': x } },
    ['fail', 'warning software'],
  ],
  [
    'no-shadowed-content',
    'a module without programs',
    { policy: home, files: { 'root/.local/lib/python3.11/site-packages/a/b.py': 'x' } },
    ['fail', 'warning software'],
  ],
  [
    'no-shadowed-content',
    'nothing to run in /tmp',
    { policy: { runtime: { mounts: ['/tmp'] } }, files: { 'tmp/a': 'x' } },
    ['pass'],
  ],
  [
    'no-daemons',
    'busybox has a crond',
    { files: { 'usr/sbin/crond': { link: '/bin/busybox' }, 'bin/busybox': 'x' } },
    ['pass'],
  ],
  [
    'no-daemons',
    'systemd starts',
    { runtime: { cmd: ['/lib/systemd/systemd'] }, files: { 'etc/systemd/system/a.wants/ssh.service': { link: 'x' } } },
    ['fail', 'warning supervised'],
  ],
  [
    'no-daemons',
    'a root file system does not say what starts',
    { kind: 'rootfs', files: { 'etc/runlevels/default/sshd': { link: 'x' } } },
    ['fail', 'warning supervised'],
  ],
  [
    'read-only-ready',
    'state that a link leads out of the image',
    {
      runtime: { cmd: ['mongod'] },
      files: { 'usr/bin/mongod': { mode: '755', content: '\u007fELF' }, 'data/db': { link: '/tmp/db' }, 'tmp/db/': {} },
    },
    ['pass'],
  ],
  [
    'read-only-ready',
    'a redirection of a shell line',
    { runtime: { cmd: ['/bin/sh', '-c', 'date > /srv/started'] }, files: { 'bin/sh': x } },
    ['fail', 'warning writes'],
  ],
  [
    'read-only-ready',
    'nothing is known of the runtime',
    { runtime: { volumes: ['/data'] }, files: {} },
    ['fail', 'note volume'],
  ],
  [
    'no-caches',
    'a cache that another layer removed',
    {
      layers: [
        { files: { 'var/lib/apt/lists/a': { size: 9e6 } } },
        { files: { 'var/lib/apt/lists/.wh..wh..opq': '' } },
      ],
    },
    ['pass'],
  ],
  [
    'no-caches',
    'a folder of a similar name',
    { files: { 'srv/tmp/a': { size: 9e6 }, 'var/cache/aptitude/a': { size: 9e6 } } },
    ['pass'],
  ],
];
describe.each(cases)('fs/%s: %s', (rule, _about, sketch, expected) => {
  test('is judged', async () => expect(await judge(rule, sketch)).toEqual(expected));
});
