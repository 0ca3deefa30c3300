import { describe, expect, test } from 'vitest';
import { candidatePaths, defaultPath, findProgram } from '../../src/model/program.ts';
import type { FileSketch } from '../../src/model/sketch.ts';
import { sketchTree } from '../../src/model/sketch-subject.ts';

const header = (count: number) => {
  const bytes = new Uint8Array(64);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  new DataView(bytes.buffer).setUint16(54, 56, true);
  new DataView(bytes.buffer).setUint16(56, count, true);
  return Buffer.from(bytes).toString('base64');
};
const binary: FileSketch = { bytes: header(0), mode: '755' };
const script = (content: string, mode = '755'): FileSketch => ({ content, mode });
const lookup = { path: '/opt/bin:/usr/bin', workdir: '/srv' };

describe('a program is found as execve finds it', () => {
  test.each<[string, Record<string, FileSketch>, string, string | undefined]>([
    ['on PATH', { 'usr/bin/app': binary }, 'app', undefined],
    ['not on PATH', { 'usr/sbin/app': binary }, 'app', 'missing'],
    [
      'a file that is not executable hides none that is',
      { 'opt/bin/app': { mode: '644', content: 'x' }, 'usr/bin/app': binary },
      'app',
      undefined,
    ],
    ['a folder of that name', { 'usr/bin/app/x': binary }, 'app', 'not-a-file'],
    ['from the working directory', { 'srv/app': binary }, './app', undefined],
    ['through a linked folder', { bin: { link: 'usr/bin' }, 'usr/bin/app': binary }, '/bin/app', undefined],
    [
      'through a hard link',
      { 'bin/real': binary, 'bin/app': { type: 'hardlink', link: 'bin/real', mode: '755' } },
      '/bin/app',
      undefined,
    ],
    ['through a loop of links', { 'bin/a': { link: 'b' }, 'bin/b': { link: 'a' } }, '/bin/a', 'missing'],
    ['through a link that leads nowhere', { 'bin/a': { link: '/gone' } }, '/bin/a', 'missing'],
    ['text without #!', { app: script('echo hello\n') }, '/app', 'no-format'],
    ['an empty file', { app: script('') }, '/app', 'no-format'],
    ['a script of a script', { app: script('#!/b\n'), b: script('#!/c\n'), c: binary }, '/app', undefined],
    ['scripts in a circle', { app: script('#!/app\n') }, '/app', 'interpreter'],
    [
      'env without its program',
      { app: script('#!/usr/bin/env python3\n'), 'usr/bin/env': binary },
      '/app',
      'interpreter',
    ],
    [
      'env with its program',
      { app: script('#!/usr/bin/env python3\n'), 'usr/bin/env': binary, 'opt/bin/python3': binary },
      '/app',
      undefined,
    ],
    [
      'env given two words',
      { app: script('#!/usr/bin/env python3 -u\n'), 'usr/bin/env': binary, 'opt/bin/python3': binary },
      '/app',
      'interpreter',
    ],
    ['a #! line of 300 bytes', { app: script(`#!/${'a'.repeat(300)}\n`) }, '/app', 'too-long'],
    ['program headers beyond the file', { app: { bytes: header(3), mode: '755' } }, '/app', 'damaged'],
    ['no name', {}, '', 'missing'],
  ])('%s', (_about, files, name, problem) =>
    expect(findProgram(sketchTree(files), name, lookup).problem).toBe(problem),
  );

  test('what was not kept is not judged', () => {
    expect(findProgram(sketchTree({ app: { size: 100, mode: '755' } }), '/app', lookup).unseen).toContain('app');
  });
});

test('where a name is looked for', () => {
  expect(candidatePaths('sh', { path: defaultPath, workdir: '' })).toContain('usr/bin/sh');
  expect(candidatePaths('../x', { path: '', workdir: '/a/b' })).toEqual(['a/x']);
  expect(candidatePaths('x', { path: ':rel:/abs', workdir: '/w' })).toEqual(['w/x', 'w/rel/x', 'abs/x']);
});
