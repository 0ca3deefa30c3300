import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'squashfs/structure-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'Superblock, tables, inodes, folders and blocks of each squashfs lie inside of it and agree',
  why: 'The kernel mounts a squashfs without looking at all of it: damage shows as an input/output error in the middle of a job, and an image made by hand to be inconsistent is how file system drivers are attacked.',
  fix: 'Build the image again, or copy it again and compare the sizes: most damage is a copy that was cut off.',
  references: [
    'https://docs.kernel.org/filesystems/squashfs.html',
    'https://github.com/plougher/squashfs-tools/blob/4.5.1/squashfs-tools/squashfs_fs.h',
  ],
  requires: ['squashfs'],
  messages: {
    damaged: '{volume}, byte {offset}: {detail}',
    more: '{volume} has {count} further faults',
  },
  examples: {
    pass: [{ about: 'all of it is in order', squashfs: [{}] }],
    fail: [
      {
        about: 'cut off',
        squashfs: [
          {
            problems: [
              {
                code: 'superblock-bytes-used',
                detail: 'the image has 500 bytes of the 800 that it states',
                offset: 40,
              },
            ],
          },
        ],
      },
      {
        about: 'more than is kept, in a partition of a SIF',
        squashfs: [
          {
            name: 'partition 4',
            at: 45_056,
            problems: [{ code: 'inode-type', detail: 'the type 99 is not defined', offset: 120, path: 'bin/sh' }],
            problemCount: 8,
          },
        ],
      },
    ],
    unknown: [{ about: 'too much to be looked at', squashfs: [{ isComplete: false }] }],
  },
  *check({ subject, fail, unknown }) {
    for (const { name, at: start, problems, problemCount, isComplete } of subject.squashfs) {
      for (const { detail, offset, path } of problems) {
        const where = path === undefined || path === '' ? at.subject : at.path(path);
        yield fail('damaged', { volume: name, offset: start + offset, detail: shorten(detail, 300) }, where);
      }
      if (problemCount > problems.length) yield fail('more', { volume: name, count: problemCount - problems.length });
      else if (!isComplete && problems.length === 0) yield unknown(`${name} could not be read to its end`);
    }
  },
});
