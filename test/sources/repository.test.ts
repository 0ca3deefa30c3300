import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
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
  const { repository, parts, notes } = await open(root);
  expect(parts?.map(({ subject }) => [subject.name, subject.kind, subject.within === repository])).toEqual([
    ['pixi.toml', 'pixi', true],
    ['.binder/environment.yml', 'conda-environment', true],
  ]);
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
  expect(repository?.documents.pixi?.manifest?.problems).toEqual([]);
  expect(notes).toEqual([]);
});

const pinned = 'FROM debian:13.1\n';
test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  [
    'of all kinds, wherever they are described',
    {
      'environment.yml': 'dependencies: [a]\n',
      'conda-lock.yml': 'version: 1\nmetadata: {}\npackage: []\n',
      'conda-linux-64.lock': '@EXPLICIT\nhttps://c.example/linux-64/a-1-0.conda\n',
      'requirements-dev.txt': 'a==1\n',
      Pipfile: '[packages]\n',
      'docker/gpu/Dockerfile.cuda': pinned,
      'containers/tool.def': 'Bootstrap: docker\nFrom: debian:13.1\n',
      'apptainer/Singularity.mpi': 'Bootstrap: docker\nFrom: debian:13.1\n',
      'envs/any-name.yaml': 'channels: [c]\ndependencies: [a]\n',
      'pylock.toml': 'lock-version = "1.0"\ncreated-by = "a"\npackages = []\n',
    },
    {
      Pipfile: 'pip-requirements',
      'conda-linux-64.lock': 'conda-explicit',
      'conda-lock.yml': 'conda-lock',
      'environment.yml': 'conda-environment',
      'pylock.toml': 'pip-requirements',
      'requirements-dev.txt': 'pip-requirements',
      'apptainer/Singularity.mpi': 'definition',
      'containers/tool.def': 'definition',
      'docker/gpu/Dockerfile.cuda': 'dockerfile',
      'envs/any-name.yaml': 'conda-environment',
    },
  ],
  [
    'not what lies elsewhere or is something else',
    {
      'environment.yml': 'dependencies: [a]\n',
      'src/requirements.txt': 'a\n',
      'docker/a/b/Dockerfile': pinned,
      'mkdocs.yml': 'nav: [a]\n',
      'module.def': 'EXPORTS\n  a\n',
      'notes.txt': 'numpy 1.2\n',
      'envs/values.yaml': 'a: 1\n',
      'package.json': '{"dependencies": {"a": "1"}}',
    },
    { 'environment.yml': 'conda-environment' },
  ],
  [
    'files whose names tell, whatever they hold',
    { Pipfile: 'not toml', 'Pipfile.lock': '{', 'requirements.txt': '= = =\n', Dockerfile: 'nothing\n' },
    {
      Dockerfile: 'dockerfile',
      Pipfile: 'pip-requirements',
      'Pipfile.lock': 'pip-requirements',
      'requirements.txt': 'pip-requirements',
    },
  ],
])('it has documents %s', async (_about, files, documents) => {
  const { parts } = await open(put(files));
  expect(Object.fromEntries(parts?.map(({ subject }) => [subject.name, subject.kind]) ?? [])).toEqual(documents);
});

describe('what belongs together', () => {
  const documentsOf = async (files: Readonly<Record<string, string>>) => (await open(put(files))).repository?.documents;

  test('a lock of pixi and its manifest, in one folder', async () => {
    const lock = 'version: 6\nenvironments: {}\npackages: []\n';
    const manifest = '[workspace]\nchannels = []\nplatforms = []\n';
    const found = await documentsOf({
      Dockerfile: '',
      'pixi.toml': manifest,
      'pixi.lock': lock,
      'envs/a/pixi.toml': manifest,
      'envs/b/pixi.lock': lock,
    });
    expect(
      found?.all.flatMap(({ facets: { pixi } }) => (pixi ? [[pixi.manifest?.file, pixi.lock?.file]] : [])),
    ).toEqual([
      ['pixi.toml', 'pixi.lock'],
      ['envs/a/pixi.toml', undefined],
      [undefined, 'envs/b/pixi.lock'],
    ]);
    expect(found?.locks.map(({ file }) => file)).toEqual(['pixi.lock', 'envs/b/pixi.lock']);
  });

  test('a lock of Spack beside its environment, or none, or one that cannot be read', async () => {
    const yaml = 'spack:\n  specs: [zlib]\n';
    const lock = '{"_meta": {"file-type": "spack-lockfile", "lockfile-version": 6}, "roots": [], "concrete_specs": {}}';
    const found = await documentsOf({
      'spack.yaml': yaml,
      'spack.lock': lock,
      'spack/a/spack.yaml': yaml,
      'spack/b/spack.yaml': yaml,
      'spack/b/spack.lock/x': '',
    });
    expect(found?.spack.map((each) => [each.file, each.lock.state])).toEqual([
      ['spack.yaml', 'read'],
      ['spack/a/spack.yaml', 'absent'],
      ['spack/b/spack.yaml', 'unknown'],
    ]);
  });

  test('requirements that are included are there, and constraints bind', async () => {
    const found = await documentsOf({
      'requirements.txt': '-r requirements/base.txt\n-r missing.txt\n-c constraints.txt\nnumpy\nscipy>1\nzlib\n',
      'requirements/base.txt': 'a==1\n-r ../requirements.txt\n-r ../../out.txt\n',
      'constraints.txt': 'NumPy==2\nscipy==1.2\n',
    });
    expect(
      found?.pip.map(({ file, includes, requirements }) => [
        file,
        includes.map((include) => include.file),
        requirements.map(({ name, clauses }) => `${name}${clauses.map((each) => each.operator + each.version).join()}`),
      ]),
    ).toEqual([
      ['constraints.txt', [], ['NumPy==2', 'scipy==1.2']],
      ['requirements.txt', ['missing.txt'], ['numpy==2', 'scipy>1,==1.2', 'zlib']],
      ['requirements/base.txt', ['../../out.txt'], ['a==1']],
    ]);
  });
});

test('whether a file is there', async () => {
  const root = put({ 'requirements.txt': '', 'a/b': '' });
  symlinkSync('/etc', `${root}/link`);
  const { repository } = await open(root);
  const paths = ['requirements.txt', './a//b', 'a', 'a/c', 'a/b/c', 'link', 'link/passwd', ''];
  expect(paths.map((path) => repository?.exists(path))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    undefined,
    true,
  ]);
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
  test('repositoryFolders: further folders are not looked at, and that is said', async () => {
    const count = limits.repositoryFolders + 1;
    const root = put(Object.fromEntries(Array.from({ length: count }, (_, at) => [`docker/${at}/Dockerfile`, pinned])));
    writeFileSync(`${root}/requirements.txt`, '');
    const { repository, notes } = await open(root);
    expect(repository?.documents.dockerfiles).toHaveLength(limits.repositoryFolders);
    expect(notes).toEqual([`of docker the first ${limits.repositoryFolders} folders of ${count} were looked at`]);
  });
  test('repositoryDocuments: further ones leave their rules undecided', async () => {
    const count = limits.repositoryDocuments + 1;
    const { parts, notes } = await open(
      put(Object.fromEntries(Array.from({ length: count }, (_, at) => [`Dockerfile.${at}`, pinned]))),
    );
    const reason = `the repository has more than ${limits.repositoryDocuments} such files`;
    expect(parts).toHaveLength(count);
    expect(parts?.at(-1)?.unread).toEqual({ dockerfile: reason });
    expect(notes.join()).toContain(reason);
  });
  test('repositoryText: so do those that are too much together', async () => {
    const root = put({ 'Dockerfile.a': pinned });
    // Sparse: some 64 MiB each that no disk holds.
    const size = limits.lockFile;
    for (let at = 0; at * size <= limits.repositoryText; at += 1) {
      writeFileSync(`${root}/Dockerfile.b${at}`, '');
      truncateSync(`${root}/Dockerfile.b${at}`, size);
    }
    const { parts, notes } = await open(root);
    expect(notes.join()).toContain(`more than ${limits.repositoryText} bytes of such files`);
    expect(parts?.some(({ unread }) => unread.dockerfile?.includes('bytes of such files'))).toBe(true);
  });
});
