import brokenLinks from '../../src/facts/broken-links.ts';
import {
  at,
  coveredPaths,
  defineRule,
  type Entry,
  envValue,
  fromAbsolute,
  isUnder,
  parentOf,
  pathMatcher,
  printable,
} from '../../src/rule.ts';

const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const libraryName = /\/lib[^/]*\.so(?:\.|$)/;
/** Filled by every runtime, whatever the image holds there. */
const filledAtStart = ['/proc', '/sys', '/dev', '/run', '/var/run'];

export default defineRule({
  id: 'fs/links-resolve',
  since: '0.1.0',
  severity: 'warning',
  title: 'Links lead to something inside the image',
  why: 'A command or library behind a dangling link is missing when it is called. A link that climbs above the root leads to another place wherever the image is unpacked as a plain folder.',
  fix: 'Repair or remove the link; let links between folders be relative and stay inside the image.',
  references: [
    'https://man7.org/linux/man-pages/man7/symlink.7.html',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#file-types',
  ],
  requires: ['rootfs'],
  needs: { brokenLinks },
  messages: {
    command: '{path} on PATH leads to {target}, which is not in the image',
    library: 'the library {path} leads to {target}, which is not in the image',
    escape: '{path} leads to {target}, out of the root, and to nothing inside it',
    climbs: '{count} links climb above the root and only work because it ends there; {path} to {target} is one',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Paths or path patterns of links that may dangle.',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'absolute targets start at the image’s root; the folder is linked too',
        files: { bin: { link: 'usr/bin' }, 'usr/bin/vi': { link: '/bin/vim' }, 'usr/bin/vim': 'x' },
      },
      {
        about: 'filled when the container starts',
        files: { 'usr/bin/fds': { link: '/proc/self/fd' }, 'usr/lib/libcuda.so.1': { link: '/opt/gpu/libcuda.so.1' } },
        policy: { host: { mounts: ['/opt/gpu'] } },
      },
      { about: 'neither command nor library', files: { 'usr/share/doc/x': { link: '../y' } } },
    ],
    fail: [
      {
        about: 'an alternative whose package is gone',
        files: { 'usr/bin/vi': { link: '/etc/alternatives/vi' }, 'etc/alternatives/vi': { link: '/usr/bin/vim' } },
      },
      {
        about: 'in a folder that only this image has on PATH',
        runtime: { env: { PATH: '/opt/tool/bin:/usr/bin' } },
        files: { 'opt/tool/bin/tool': { link: '../lib/tool' } },
      },
      { files: { 'usr/lib64/libz.so.1': { link: 'libz.so.1.2.13' } } },
      { about: 'meant for the build machine', files: { 'srv/data': { link: '../../../home/build/data' } } },
      { about: 'one `..` too many', files: { 'srv/data': { link: '../../var/data' }, 'var/data/': {} } },
    ],
    unknown: [{ about: 'a layer is not there', gaps: ['layer 1 of 2'], files: { 'usr/bin/vi': { link: 'vim' } } }],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    const tree = subject.rootfs;
    const search = (subject.runtime && envValue(subject.runtime, 'PATH')) ?? usualPath;
    const commands = new Set(search.split(':').flatMap((folder) => tree.resolve(fromAbsolute(folder))?.path ?? []));
    const filled = coveredPaths([...filledAtStart, ...(policy.runtime?.mounts ?? []), ...(policy.host?.mounts ?? [])]);
    const isAllowed = pathMatcher(options.allow);
    const climbing: Entry[] = [];
    for (const { entry, climbs, missing } of facts.brokenLinks.links) {
      if (isAllowed(entry.path)) continue;
      const data = { path: printable(entry.path), target: printable(entry.link ?? '') };
      const isLibrary = libraryName.test(entry.path);
      if (missing === undefined) climbing.push(entry);
      else if ([...filled.keys()].some((mount) => isUnder(missing, mount))) continue;
      else if (!climbs && !isLibrary && !commands.has(parentOf(entry.path))) continue;
      // What is missing here may lie in a layer that could not be read.
      else if (tree.gaps.length > 0)
        yield unknown(`the target of ${data.path} may be in a layer that could not be read`);
      else yield fail(climbs ? 'escape' : isLibrary ? 'library' : 'command', data, at.entry(entry));
    }
    const { further } = facts.brokenLinks;
    if (further > 0) yield unknown(`${further} links were not followed: their paths are too long`);
    const [first] = climbing;
    if (first === undefined) return;
    const data = { count: climbing.length, path: printable(first.path), target: printable(first.link ?? '') };
    yield fail('climbs', data, at.entry(first), { severity: 'note' });
  },
});
