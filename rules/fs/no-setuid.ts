import { census } from '../../src/facts/census.ts';
import { at, defineRule, pathMatcher } from '../../src/rule.ts';

export default defineRule({
  id: 'fs/no-setuid',
  since: '0.1.0',
  severity: 'warning',
  title: 'No file is setuid or setgid',
  why: 'A setuid file runs with its owner’s rights, whoever starts it: one flaw in it is a way to root. Shared machines mount images nosuid, and then what relies on the bit fails.',
  fix: 'Remove the bit (`chmod a-s FILE`), or remove the package that brings the file; name what must stay in `allow`.',
  references: [
    'https://man7.org/linux/man-pages/man7/inode.7.html',
    'https://apptainer.org/docs/user/latest/security.html',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    setuid: '{path} is {bits} {owner}',
    dropped: '{path} is {bits} {owner}; the runtime drops the bit, so what relies on it fails',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Paths or path patterns that may be setuid or setgid.',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'a setgid folder only hands its group on',
        files: { 'usr/local/share/': { mode: '2775' }, 'usr/bin/env': { mode: '755', content: 'x' } },
      },
      {
        about: 'an allowed file, written with a leading slash',
        files: { 'usr/bin/newgrp': { mode: '4755', content: 'x' } },
        options: { allow: ['/usr/bin/newgrp'] },
      },
    ],
    fail: [
      {
        about: 'setuid root, and a hard link to it',
        files: {
          'usr/bin/sudo': { mode: '4755', content: 'x' },
          'usr/bin/sudoedit': { type: 'hardlink', link: 'usr/bin/sudo', mode: '4755' },
        },
      },
      {
        about: 'the runtime drops the bit: a hint remains',
        files: { 'usr/bin/wall': { mode: '2755', gid: 5, content: 'x' } },
        policy: { runtime: { setuid: 'dropped' } },
      },
    ],
  },
  *check({ facts, options, policy, fail, unknown }) {
    const isAllowed = pathMatcher(options.allow);
    const { entries, count } = facts.census.setid;
    for (const entry of entries) {
      if (isAllowed(entry.path)) continue;
      const owners = [
        (entry.mode & 0o4000) !== 0 ? nameOf(entry.uid, 'user') : '',
        (entry.mode & 0o2000) !== 0 ? nameOf(entry.gid, 'group') : '',
      ];
      const bits = [(entry.mode & 0o4000) !== 0 ? 'setuid' : '', (entry.mode & 0o2000) !== 0 ? 'setgid' : ''];
      const data = {
        path: entry.path,
        bits: bits.filter(Boolean).join(' and '),
        owner: owners.filter(Boolean).join(', '),
        mode: entry.mode.toString(8),
      };
      if (policy.runtime?.setuid === 'dropped') yield fail('dropped', data, at.entry(entry), { severity: 'note' });
      else yield fail('setuid', data, at.entry(entry));
    }
    if (count > entries.length) yield unknown(`${count - entries.length} further setuid files were not looked at`);
  },
});

function nameOf(id: number, what: 'user' | 'group'): string {
  return id === 0 ? (what === 'user' ? 'root' : 'group root') : `${what} ${id}`;
}
