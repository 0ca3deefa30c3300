import { census } from '../../src/facts/census.ts';
import { largestFolders } from '../../src/facts/folder-sizes.ts';
import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'size/file-count',
  since: '0.1.0',
  severity: 'note',
  title: 'The image holds no more files than quotas bear',
  why: 'Unpacked on a shared file system each file is an inode of somebody’s quota and a request to the metadata server at every start.',
  fix: 'Clean package caches and test data, leave out documentation and headers, or have the image run from one SIF or squashfs file.',
  references: ['https://apptainer.org/docs/user/latest/build_a_container.html'],
  requires: ['rootfs'],
  needs: { census },
  messages: { many: '{count} files and folders, {max} are allowed; most of them in {folders}' },
  options: {
    schema: { properties: { max: { type: 'integer', minimum: 0, description: 'Most files, folders and links.' } } },
    defaults: { max: 500_000 },
  },
  examples: {
    pass: [
      { about: 'as many as allowed, the folder counted', files: { 'opt/': {}, 'opt/a': 'x' }, options: { max: 2 } },
      {
        about: 'what a later layer deletes is not counted',
        layers: [{ files: { a: 'x', b: 'x' } }, { files: { '.wh.b': '' } }],
        options: { max: 1 },
      },
    ],
    fail: [
      { about: 'links count as files do', files: { 'opt/a': 'x', 'opt/b': { link: 'a' } }, options: { max: 1 } },
      { about: 'all in the root', files: { a: 'x', b: 'x' }, options: { max: 1 } },
    ],
    unknown: [
      {
        about: 'what could not be read was not counted',
        files: { a: 'x' },
        gaps: ['layer 2 of 2 is not in the image'],
      },
    ],
  },
  *check({ facts, options, fail }) {
    const { entries, folders } = facts.census;
    if (entries <= options.max) return;
    const worst = largestFolders(folders, 'entries');
    const named = worst.map((folder) => `/${folder.path} (${folder.entries})`).join(', ') || '/';
    yield fail('many', { count: entries, max: options.max, folders: named }, at.subject, {
      related: worst.map((folder) => at.path(folder.path)),
    });
  },
});
