import { below, census } from '../../src/facts/census.ts';
import { at, defineRule, fromAbsolute } from '../../src/rule.ts';

const paths = { type: 'array', items: { type: 'string' } } as const;

export default defineRule({
  id: 'fs/mount-points-exist',
  since: '0.1.0',
  severity: 'error',
  title: 'The folders that the site mounts over exist',
  why: 'A runtime that cannot write into the image cannot make the folder that it mounts at: the container does not start, or starts without the data.',
  fix: 'Make the folders in the image (`RUN mkdir -p PATH`), as real folders and not as links, and leave them empty.',
  references: [
    'https://hpc.github.io/charliecloud/ch-run.html',
    'https://apptainer.org/docs/user/latest/bind_paths_and_mounts.html',
  ],
  requires: ['rootfs'],
  needs: { census },
  messages: {
    missing: '/{path} does not exist; the runtime does not make it',
    link: '/{path} leads through a link to {target}; it must be a real folder',
    type: '/{path} is a {type}, not a folder',
    occupied: '/{path} must be empty and holds {count} entries, which nobody will see',
  },
  options: {
    schema: {
      properties: {
        mountPoints: { ...paths, description: 'Folders that must exist, besides those of the runtime.' },
        empty: { ...paths, description: 'Folders in which there must be nothing.' },
      },
    },
    defaults: { mountPoints: [] as readonly string[], empty: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'stated, and implied by a file',
        files: { 'scratch/': {}, 'dev/shm/x': 'x' },
        options: { mountPoints: ['/scratch', '/dev'] },
      },
      {
        about: 'a runtime that makes all it needs',
        files: { 'etc/passwd': '' },
        policy: { runtime: { mountPoints: [] } },
      },
    ],
    fail: [
      { files: { 'etc/passwd': '' }, policy: { runtime: { mountPoints: ['/scratch'] } } },
      {
        about: 'a link, and a folder behind one',
        files: { scratch: { link: '/var/scratch' }, 'var/scratch/': {}, data: { link: 'var' } },
        options: { mountPoints: ['/scratch', '/data/scratch/'] },
      },
      { about: 'a file', files: { scratch: 'x' }, options: { mountPoints: ['/scratch'] } },
      { about: 'occupied', files: { 'safe_data/a/b': 'x' }, options: { empty: ['/safe_data'] } },
    ],
    unknown: [
      { about: 'nobody says what is mounted', files: { 'etc/passwd': '' } },
      {
        about: 'it may be in the layer that is not there',
        files: { 'etc/passwd': '' },
        gaps: ['layer 2 of 2 is not in the image'],
        options: { mountPoints: ['/scratch'] },
      },
    ],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    const stated = policy.runtime?.mountPoints;
    if (stated === undefined && options.mountPoints.length + options.empty.length === 0) {
      yield unknown('the policy does not say which mount points the runtime needs');
      return;
    }
    const tree = subject.rootfs;
    for (const path of new Set([...(stated ?? []), ...options.mountPoints].map(fromAbsolute))) {
      const entry = tree.lookup(path);
      const target = tree.resolve(path);
      if (entry?.type === 'directory') continue;
      // A folder that is missing here may lie in a layer that could not be read.
      if (entry === undefined && target === undefined && tree.gaps.length > 0) continue;
      if (entry !== undefined && entry.type !== 'symlink')
        yield fail('type', { path, type: entry.type }, at.entry(entry));
      else if (entry !== undefined || target !== undefined) {
        yield fail('link', { path, target: target === undefined ? 'nothing' : `/${target.path}` }, at.path(path));
      } else yield fail('missing', { path }, at.path(path));
    }
    for (const path of new Set(options.empty.map(fromAbsolute))) {
      const { entries: count } = below(facts.census.folders, tree.resolve(path)?.path ?? path);
      if (count > 0) yield fail('occupied', { path, count }, at.path(path));
    }
  },
});
