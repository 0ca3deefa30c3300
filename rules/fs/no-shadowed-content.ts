import { census } from '../../src/facts/census.ts';
import searchPath from '../../src/facts/search-path.ts';
import { describeSoftware, softwareBelow } from '../../src/facts/software.ts';
import startCommand from '../../src/facts/start-command.ts';
import {
  at,
  coveredPaths,
  defineRule,
  formatBytes,
  fromAbsolute,
  isUnder,
  parentOf,
  printable,
  shorten,
} from '../../src/rule.ts';

/** Lines that every hosts file has; others were put there for a purpose. */
const usualHost = /^\s*(?:#.*|(?:127\.|::1|f[ef]0[0-9a-f]::).*)?$/;
const paths = { type: 'array', items: { type: 'string' } } as const;

export default defineRule({
  id: 'fs/no-shadowed-content',
  since: '0.1.0',
  severity: 'error',
  title: 'No software lies where the site mounts its own folders',
  why: 'What the runtime mounts hides what the image has at the same path: programs, libraries and environments there vanish when the container runs.',
  fix: 'Install into /opt or /usr/local, never into a home folder or a place that the site mounts.',
  references: ['https://apptainer.org/docs/user/latest/bind_paths_and_mounts.html'],
  requires: ['rootfs'],
  needs: { census, searchPath, startCommand },
  wants: [{ path: { exact: 'etc/hosts' }, capture: { max: 64 * 1024 } }],
  messages: {
    starts: '{mount} is mounted over {path}, which the image starts',
    path: '{mount} is mounted over {entries} of PATH: {count} entries vanish',
    links: '{count} commands on PATH lead to what {mount} is mounted over, {example} among them',
    software: '{mount} is mounted over {what} in {path} ({files} files, {size})',
    rewritten: '/etc/hosts is rewritten by the runtime, so “{line}” is lost',
  },
  options: {
    schema: {
      properties: {
        mounts: { ...paths, description: 'Mounts beside those of runtime and host; $HOME is /root and all of /home.' },
        rewrites: { ...paths, description: 'Rewritten files, besides those of the runtime.' },
      },
    },
    defaults: { mounts: [] as readonly string[], rewrites: [] as readonly string[] },
  },
  examples: {
    pass: [
      { about: 'settings in a home folder', files: { 'root/.bashrc': 'x' }, options: { mounts: ['$HOME'] } },
      { about: 'a neighbour', files: { 'data2/a': { mode: '755' } }, policy: { host: { mounts: ['/data'] } } },
      {
        about: 'a hosts file as Docker makes it',
        files: { 'etc/hosts': '127.0.0.1 localhost\nfe00::0 ip6-localnet\n\n' },
        options: { mounts: ['/tmp'], rewrites: ['/etc/hosts'] },
      },
    ],
    fail: [
      {
        about: 'the entrypoint',
        runtime: { entrypoint: ['/home/app/run'] },
        files: { 'home/app/run': { mode: '755', content: '#!/bin/sh\n' } },
        policy: { runtime: { mounts: ['$HOME'] } },
      },
      {
        about: 'on PATH through a link to the folder, and to a program',
        runtime: { env: { PATH: '/opt/tool:/usr/bin' } },
        files: { 'opt/tool': { link: '/data/tool' }, 'data/tool/a': 'x', 'usr/bin/a': { link: '/data/tool/a' } },
        policy: { host: { mounts: ['/data'] } },
      },
      { about: 'a conda environment', files: { 'root/conda/conda-meta/a': 'x' }, options: { mounts: ['$HOME'] } },
      { about: 'a library', files: { 'home/me/lib/liba.so.1': 'x' }, options: { mounts: ['/home'] } },
      {
        about: 'name resolution that was baked in: a hint',
        files: { 'etc/hosts': '10.1.2.3 licence\n' },
        options: { mounts: ['/tmp'], rewrites: ['/etc/hosts'] },
      },
    ],
    unknown: [{ about: 'nobody says what is mounted', files: { 'home/app/run': 'x' } }],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    const stated = [policy.runtime?.mounts, policy.host?.mounts, options.mounts].filter((list) => list !== undefined);
    const isKnown = stated.length > 1 || options.mounts.length > 0;
    if (!isKnown) yield unknown('the policy does not say what the runtime mounts over the image');
    const { folders, symlinks } = facts.census;
    // NUL is in no path: a folder of PATH that is not there matches nothing.
    const search = (facts.searchPath?.folders ?? []).map(({ text, entry }) => ({ text, path: entry?.path ?? '\0' }));
    const onPath = new Set(search.map(({ path }) => path));
    const commands = symlinks.entries.filter(({ path }) => onPath.has(parentOf(path)));
    for (const [place, mount] of coveredPaths(stated.flat())) {
      const path = subject.rootfs.resolve(place)?.path ?? place;
      const isHidden = (other: string | undefined) => other !== undefined && isUnder(other, path);
      const { files, bytes, environments, ...software } = softwareBelow(folders, path);
      const start = facts.startCommand?.programs.find(({ entry }) => isHidden(entry?.path));
      if (start !== undefined)
        yield fail('starts', { mount, path: `/${start.entry?.path ?? ''}` }, at.json(start.pointer));
      const hidden = search.filter((folder) => isHidden(folder.path) && folders.has(folder.path));
      const count = hidden.reduce((sum, folder) => sum + (folders.get(folder.path)?.entries ?? 0), 0);
      const entries = hidden.map(({ text }) => text).join(', ');
      if (count > 0) yield fail('path', { mount, entries, count }, at.path(path));
      const leads = (link: string) => !isHidden(link) && isHidden(subject.rootfs.resolve(link)?.path);
      const links = commands.filter(({ path: link }) => leads(link));
      if (links[0] !== undefined)
        yield fail('links', { mount, count: links.length, example: links[0].path }, at.entry(links[0]));
      const [environment] = environments;
      const what = environment === undefined ? describeSoftware(software) : `the environment /${environment}`;
      if (what === '' || (environment === undefined && (start !== undefined || count > 0))) continue;
      const data = { mount, what, path: `/${path}`, files, size: formatBytes(bytes) };
      yield fail('software', data, at.path(path), environment === undefined ? { severity: 'warning' } : {});
    }
    const rewrites = [...(policy.runtime?.rewrites ?? []), ...options.rewrites].map(fromAbsolute);
    const entry = rewrites.includes('etc/hosts') ? subject.rootfs.resolve('etc/hosts') : undefined;
    const hosts = entry?.type === 'file' ? (subject.rootfs.text('etc/hosts') ?? '') : '';
    const [line] = hosts.split('\n').filter((line) => !usualHost.test(line));
    const data = { line: shorten(printable(line?.trim() ?? ''), 60) };
    if (line !== undefined) yield fail('rewritten', data, at.path('etc/hosts'), { severity: 'note' });
  },
});
