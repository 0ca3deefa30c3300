import { census } from '../../src/facts/census.ts';
import { at, defineRule, type Entry, parentOf, pathMatcher } from '../../src/rule.ts';

/** Of the running system that was unpacked or copied; every runtime mounts its own there. */
const live = /^(?:proc|sys)\//;

export default defineRule({
  id: 'fs/no-world-writable',
  since: '0.1.0',
  severity: 'warning',
  title: 'Nothing is writable by everybody',
  why: 'Where the image is writable (a sandbox, a shared unpacked tree, an overlay), every user can replace what the next one runs. In a folder without the sticky bit everybody can delete and replace the files of all.',
  fix: 'Take the bit away (`chmod -R o-w PATH`), or give shared folders the sticky bit (`chmod 1777 PATH`).',
  references: ['https://man7.org/linux/man-pages/man7/inode.7.html'],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    file: '{path} is writable by everybody ({mode})',
    folder: 'the folder {path} is writable by everybody and not sticky ({mode})',
    tree: '{path} and {count} entries below it are writable by everybody',
    many: '{count} entries in {path} are writable by everybody, {example} among them',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Paths or path patterns that everybody may write.',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'sticky folders and links are as they should be',
        files: {
          'tmp/': { mode: '1777' },
          'var/tmp/': { mode: '1777' },
          bin: { link: 'usr/bin', mode: '777' },
          'usr/bin/': { mode: '755' },
        },
      },
      {
        about: 'devices are another rule’s matter',
        files: { 'dev/null': { type: 'character', mode: '666', device: { major: 1, minor: 3 } } },
      },
      {
        about: 'allowed with all below',
        files: { 'srv/drop/': { mode: '777' }, 'srv/drop/a': { mode: '666', content: 'x' } },
        options: { allow: ['/srv/drop'] },
      },
    ],
    fail: [
      { about: 'a script that everybody may change', files: { 'opt/run.sh': { mode: '777', content: '#!/bin/sh\n' } } },
      { about: 'a folder without the sticky bit', files: { 'tmp/': { mode: '777' } } },
      {
        about: 'chmod -R 777 is one finding',
        files: {
          'opt/app/': { mode: '777' },
          'opt/app/a': { mode: '666', content: 'x' },
          'opt/app/lib/': { mode: '777' },
        },
      },
      {
        about: 'several files of a sound folder',
        files: { 'etc/a': { mode: '666', content: 'x' }, 'etc/b': { mode: '666', content: 'x' } },
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const isAllowed = pathMatcher(options.allow);
    const { entries, count } = facts.census.worldWritable;
    const open = entries.filter((entry) => !isSticky(entry) && !live.test(entry.path) && !isAllowed(entry.path));
    const folders = new Map(open.filter((entry) => entry.type === 'directory').map((entry) => [entry.path, entry]));
    const groups = new Map<string, Entry[]>();
    for (const entry of open) {
      const root = rootOf(entry, folders);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [entry]);
      else group.push(entry);
    }
    for (const [path, group] of groups) {
      const root = folders.get(path);
      const [first] = group as [Entry];
      const single = { path: first.path, mode: first.mode.toString(8).padStart(4, '0') };
      if (group.length === 1) yield fail(root === undefined ? 'file' : 'folder', single, at.entry(first));
      else if (root !== undefined) yield fail('tree', { path, count: group.length - 1 }, at.entry(root));
      else yield fail('many', { path: `/${path}`, count: group.length, example: first.path }, at.entry(first));
    }
    if (count > entries.length)
      yield unknown(`${count - entries.length} further world-writable entries were not looked at`);
  },
});

function isSticky(entry: Entry): boolean {
  return entry.type === 'directory' && (entry.mode & 0o1000) !== 0;
}

/** The topmost open folder on the way to an entry, else the folder that holds it: the place where one command mends it. */
function rootOf(entry: Entry, folders: ReadonlyMap<string, Entry>): string {
  let root = entry.type === 'directory' ? entry.path : parentOf(entry.path);
  for (let folder = root; folder !== ''; folder = parentOf(folder)) if (folders.has(folder)) root = folder;
  return root;
}
