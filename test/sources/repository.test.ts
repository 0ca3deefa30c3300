import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import type { OpenedSubject } from '../../src/model/subject.ts';
import { sources } from '../../src/sources/index.generated.ts';
import { recognise } from '../../src/sources/recognise.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-repository-`);
afterAll(() => rmSync(folder, { recursive: true }));

function put(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(`${folder}/r-`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, content);
  }
  return root;
}

async function open(path: string): Promise<OpenedSubject> {
  const reference = { text: path, transport: undefined, path, tag: undefined, documentRole: undefined };
  const { source, input } = await recognise(reference, sources);
  const [subject] = await source.open(input, {} as never);
  return subject as OpenedSubject;
}

describe('recognition', () => {
  test.each([
    ['a requirements file', { 'requirements.txt': '' }, 'repository'],
    ['a folder binder/', { 'binder/x': '' }, 'repository'],
    [
      'configuration beside folders that images have',
      { 'environment.yml': '', 'bin/a': '', 'lib/b': '', 'app/c': '' },
      'repository',
    ],
    ['an image that has some', { 'requirements.txt': '', 'etc/passwd': '', 'usr/bin/env': '' }, 'rootfs'],
    ['an OCI layout that has some', { 'oci-layout': '{}', 'index.json': '{}', 'requirements.txt': '' }, 'oci-layout'],
    ['a pixi workspace', { 'pixi.toml': '', 'pyproject.toml': '' }, 'pixi'],
    ['a pixi workspace with an environment file', { 'pixi.toml': '', 'environment.yml': '' }, 'repository'],
    ['a file called start alone', { start: '', 'etc/a': '', 'usr/b': '' }, 'rootfs'],
  ])('%s', async (_about, files, kind) => {
    const path = put(files);
    const reference = { text: path, transport: undefined, path, tag: undefined, documentRole: undefined };
    expect((await recognise(reference, sources)).source.id).toBe(kind);
  });
});

test('what it finds', async () => {
  const root = put({
    '.binder/environment.yml': 'dependencies: []\n',
    '.binder/postBuild': '#!/bin/sh\n',
    'pixi.toml': '[workspace]\nchannels = []\n',
    'src/deep/er.py': '',
    '.git/HEAD': '',
  });
  chmodSync(`${root}/.binder/postBuild`, 0o755);
  const { repository, pixi, conda, pip, notes } = await open(root);
  expect([conda?.file, pip?.file, pixi?.manifest?.file]).toEqual(['.binder/environment.yml', undefined, 'pixi.toml']);
  expect(repository?.configuration).toMatchObject({ folder: '.binder', buildPack: 'conda', problems: [] });
  expect(repository?.files.map(({ path }) => path)).toEqual([
    '.binder',
    '.git',
    'pixi.toml',
    'src',
    '.binder/environment.yml',
    '.binder/postBuild',
  ]);
  // find . -mindepth 1 | wc -l
  expect(repository?.count).toEqual({ entries: 9, inGit: 2, gaps: [] });
  expect(pixi?.manifest?.problems).toEqual([]);
  expect(notes).toEqual([]);
});

test.each([
  ['what is read', { 'requirements.txt': 'a\n' }, undefined, 'requirements.txt'],
  [
    'what another file names',
    { 'environment.yml': 'dependencies:\n- pip:\n  - -r requirements.txt\n', 'requirements.txt': 'a\n' },
    'environment.yml',
    'requirements.txt',
  ],
  [
    'not what is passed over',
    { 'environment.yml': 'dependencies: []\n', 'requirements.txt': 'a\n' },
    'environment.yml',
    undefined,
  ],
  [
    'a lock before its Pipfile',
    { Pipfile: '[packages]\n', 'Pipfile.lock': '{"_meta":{"pipfile-spec":6},"default":{}}' },
    undefined,
    'Pipfile.lock',
  ],
])('it has the documents of %s', async (_about, files, conda, pip) => {
  const subject = await open(put(files as never));
  expect([subject.conda?.file, subject.pip?.file]).toEqual([conda, pip]);
});

test('links are recorded, and not followed out of the root', async () => {
  const root = put({ 'conf/real.txt': 'numpy\n', 'requirements.txt': '' });
  writeFileSync(`${folder}/secret`, 'root:x:0:0');
  rmSync(`${root}/requirements.txt`);
  symlinkSync('../secret', `${root}/apt.txt`);
  symlinkSync('/etc/passwd', `${root}/runtime.txt`);
  symlinkSync('/', `${root}/binder`);
  writeFileSync(`${root}/Pipfile`, '');
  const { repository } = await open(root);
  expect([...(repository?.texts.keys() ?? [])]).toEqual(['Pipfile']);
  expect(repository?.configuration.folder).toBe('');
  expect(repository?.configuration.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'apt.txt dangling',
    'runtime.txt dangling',
  ]);
  expect(repository?.count.entries).toBe(6);
});

test('a link to a file beside it is read', async () => {
  const root = put({ 'Pipfile.base': '[requires]\npython_version = "3.4"\n' });
  symlinkSync('Pipfile.base', `${root}/Pipfile`);
  const { repository } = await open(root);
  expect(repository?.configuration).toMatchObject({
    buildPack: 'pipfile',
    python: { version: '3.4', isSupported: false },
  });
});

describe('caps', () => {
  test('configurationFile: a longer file is not read, and that is said', async () => {
    const { repository, notes } = await open(put({ 'apt.txt': new Uint8Array(limits.configurationFile + 1).fill(10) }));
    expect(repository?.configuration.problems.map(({ code }) => code)).toEqual(['unread']);
    expect(notes.join()).toContain('apt.txt was not read');
  });
  test('repositoryFolder: of more names the known ones are looked at', async () => {
    const count = limits.repositoryFolder + 1;
    const root = put(Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, ''])));
    writeFileSync(`${root}/requirements.txt`, '');
    const { repository, notes } = await open(root);
    expect(repository?.files).toHaveLength(limits.repositoryFolder);
    expect(repository?.configuration.decidedBy).toBe('requirements.txt');
    expect(notes.join()).toContain(`the first ${limits.repositoryFolder} names`);
    expect(repository?.count.entries).toBe(count + 1);
  });
});
