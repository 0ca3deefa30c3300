import { describe, expect, test } from 'vitest';
import { takeCensus } from '../../src/facts/census.ts';
import { findClosedSoftware } from '../../src/facts/closed-software.ts';
import type { FilesSketch } from '../../src/model/sketch.ts';
import { sketchTree } from '../../src/model/sketch-subject.ts';

const find = (
  files: FilesSketch,
  { roots = [], searched = [], target = '' }: { roots?: string[]; searched?: string[]; target?: string } = {},
) => {
  const tree = sketchTree(files);
  const closed = takeCensus(tree).closed.entries;
  const found = findClosedSoftware(tree, {
    targets: [{ entry: tree.resolve(target), what: 'it' }],
    closed,
    roots,
    searched,
  });
  return {
    barred: found.barred.map(({ folder }) => folder.path),
    folders: found.folders.map(({ path }) => path),
    files: found.files.map(({ folder, count }) => `${folder} ${count}`),
  };
};
const file = (mode: string) => ({ mode, content: 'x' });
const nothing = { barred: [], folders: [], files: [] };

describe('software that only its owner can use', () => {
  test.each<[string, FilesSketch, Parameters<typeof find>[1], Partial<typeof nothing> | object]>([
    ['open files', { 'opt/a': file('644'), 'opt/b': file('755'), 'opt/c/': { mode: '755' } }, {}, {}],
    ['a folder that may be entered, not listed', { 'opt/c/': { mode: '711' }, 'opt/c/x': file('644') }, {}, {}],
    ['a file of its owner', { 'opt/a': file('600') }, {}, { files: ['opt 1'] }],
    ['a program of its group', { 'usr/local/bin/a': file('754') }, {}, { files: ['usr/local/bin 1'] }],
    ['outside of software', { 'etc/shadow': file('640'), 'var/log/x': file('600') }, {}, {}],
    [
      'a system folder as working directory makes no root of it',
      { 'etc/shadow': file('640') },
      { roots: ['/etc'] },
      {},
    ],
    ['a root of its own', { 'home/app/x': file('600') }, { roots: ['/home/app'] }, { files: ['home/app 1'] }],
    [
      'directly in a folder of PATH',
      { 'usr/bin/a': file('700'), 'usr/bin/sub/b': file('700') },
      { searched: ['usr/bin'] },
      { files: ['usr/bin 1'] },
    ],
    ['in sbin', { 'usr/sbin/a': file('700') }, { searched: ['usr/sbin'] }, {}],
    ['setuid programs are judged elsewhere', { 'usr/bin/a': file('4750') }, { searched: ['usr/bin'] }, {}],
    [
      'the outermost closed folder only',
      { 'opt/a/': { mode: '700' }, 'opt/a/b/': { mode: '700' }, 'opt/a/x': file('600') },
      {},
      { folders: ['opt/a'] },
    ],
    [
      'names that begin alike',
      { 'opt/a/': { mode: '700' }, 'opt/ab/': { mode: '700' } },
      {},
      { folders: ['opt/a', 'opt/ab'] },
    ],
    [
      'on the way to a target',
      { 'root/': { mode: '700' }, 'root/bin/x': file('755') },
      { target: 'root/bin' },
      { barred: ['root'] },
    ],
    [
      'a link to a closed place',
      { 'root/': { mode: '700' }, 'root/x': file('755'), run: { link: 'root/x' } },
      { target: 'run' },
      { barred: ['root'] },
    ],
  ])('%s', (_about, files, question, expected) => expect(find(files, question)).toEqual({ ...nothing, ...expected }));
});
