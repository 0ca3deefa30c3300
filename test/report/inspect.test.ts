import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../fixtures/build.ts';
import { makeSamples } from '../../fixtures/samples.ts';
import { packTar } from '../../fixtures/tar.ts';
import schema from '../../schemas/pratique/facts.schema.json' with { type: 'json' };
import { validate } from '../../src/formats/validators/facts.generated.ts';
import { kinds } from '../../src/model/subject.ts';
import type { Facts } from '../../src/report/facts/facts.ts';
import { makeInputs } from '../cli/inputs.ts';
import { endMarker, member, pax } from '../formats/tar/archive.ts';
import { hasProgram } from '../needs.ts';
import { blockOf, factsOf, shown } from './inspections.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-inspect-`);
afterAll(() => rmSync(folder, { recursive: true }));

const samples = await makeSamples();
const inputs = await makeInputs();
writeFiles(samples, `${folder}/samples`);
writeFiles(inputs, `${folder}/inputs`);
const namesIn = (files: ReadonlyMap<string, Uint8Array>): string[] => [
  ...new Set([...files.keys()].map((path) => path.split('/')[0] as string)),
];
const all = [...namesIn(samples).map((name) => `samples/${name}`), ...namesIn(inputs).map((name) => `inputs/${name}`)];

async function oneOf(input: string): Promise<Facts> {
  const [first, ...others] = await factsOf(`${folder}/${input}`);
  expect(others).toEqual([]);
  return first?.value as Facts;
}

describe('every input', () => {
  test.each(all)('%s: its facts are as the schema says, the same again, and safe to print', async (name) => {
    const documents = await factsOf(`${folder}/${name}`);
    expect(documents.length).toBeGreaterThan(0);
    for (const { text, value } of documents) {
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      expect(Object.keys(value as object).sort()).toEqual([...schema.required].sort());
      expect(text).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$/u);
    }
    expect((await factsOf(`${folder}/${name}`)).map(({ text }) => text)).toEqual(documents.map(({ text }) => text));
    const text = await shown(`${folder}/${name}`);
    expect(text).toMatch(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]*$/u);
    expect(text.split('\n')[1]).toMatch(new RegExp(`^  (?:${kinds.join('|')})\\b`));
    const without = await factsOf(`${folder}/${name}`, false);
    expect(without.map(({ value }) => (value as Facts).files)).toEqual(documents.map(() => null));
  });
});

describe('what is told', () => {
  test('of an image: config, layers, and files as layers leave them', async () => {
    const { kind, platform, config, layers, files, problems } = await oneOf('samples/oci-archive.tar');
    expect([kind, platform, problems]).toEqual(['oci-archive', 'linux/amd64', []]);
    expect(config).toMatchObject({
      user: '1000:1000',
      env: { PATH: '/bin' },
      entrypoint: ['/bin/sh'],
      cmd: [],
      workdir: '/',
      labels: {},
    });
    expect(layers.map(({ compression, entries, createdBy }) => [compression, entries, createdBy])).toEqual([
      ['gzip', 7, 'COPY rootfs / # a file system of three files'],
      ['zstd', 6, 'RUN rm -r /opt/old/data /etc/os-release'],
    ]);
    for (const { digest, statedDigest, diffId, statedDiffId } of layers)
      expect([digest, diffId]).toEqual([statedDigest, statedDiffId]);
    const told = (files ?? []).map(({ path, type, mode, size, layer, link }) => ({
      path,
      type,
      mode,
      size,
      layer,
      link,
    }));
    const at = (layer: number, path: string, type: string, mode: string, size: number, link?: string) => ({
      path,
      type,
      mode,
      size,
      layer,
      link,
    });
    expect(told).toEqual([
      at(0, 'bin', 'directory', '0755', 0),
      at(0, 'bin/sh', 'file', '0755', 12),
      at(1, 'etc', 'directory', '0755', 0),
      at(0, 'etc/passwd', 'file', '0644', 61),
      at(1, 'opt/old', 'directory', '0755', 0),
      at(1, 'opt/old/data2', 'file', '0644', 1),
      at(1, 'opt/old/new', 'hardlink', '0644', 0, 'opt/old/data2'),
    ]);
  });

  test.each<[string, unknown]>([
    [
      'samples/conda-environment.yml',
      [
        ['conda', 'python', null, 'python=3.12.*', 6],
        ['conda', 'numpy', '1.26.4', 'numpy==1.26.4', 7],
        ['conda', 'pip', null, 'pip', 8],
        ['pypi', 'example', null, 'example==1.0', 10],
      ],
    ],
    ['samples/conda-lock.yml', [['conda', 'zlib', '1.3.1', null, 13]]],
    [
      'samples/conda-explicit-list.txt',
      [
        ['conda', '_libgcc_mutex', '0.1', null, 2],
        ['conda', 'numpy', '1.26.4', null, 3],
      ],
    ],
    [
      'samples/pip-requirements.txt',
      [
        ['pypi', 'numpy', '2.3.4', 'numpy==2.3.4 ; python_version >= "3.11"', 2],
        ['pypi', 'tool', null, `tool @ git+https://example.org/tool.git@${'0123456789'.repeat(4)}`, 4],
      ],
    ],
    ['samples/pip-requirements-pylock.toml', [['pypi', 'numpy', '2.3.4', null, 4]]],
    [
      'samples/pixi-project',
      [
        ['conda', 'zlib', null, '1.3.*', 7],
        ['conda', 'zlib', '1.3.1', null, 10],
      ],
    ],
    [
      'samples/spack.yaml',
      [
        ['spack', 'zlib', null, 'zlib@1.3.1 +shared', 5],
        ['spack', 'cmake', null, 'cmake@3.30 %gcc@13', 6],
        ['spack', 'ninja', null, 'ninja %gcc@13', 6],
      ],
    ],
    ['samples/spack-lock.json', [['spack', 'zlib', '1.3.1', null, 19]]],
    ['samples/repository-pip', [['pypi', 'numpy', '2.2.0', 'numpy==2.2.0', 1]]],
  ])('of %s: the packages', async (input, packages) => {
    const facts = await oneOf(input);
    expect(facts.packages.map((item) => [item.manager, item.name, item.version, item.requirement, item.line])).toEqual(
      packages,
    );
  });

  test('of recipes: the stages', async () => {
    expect((await oneOf('samples/dockerfile.txt')).recipe?.stages).toEqual([
      { name: 'build', from: 'image', agent: 'docker', base: 'debian:13.1', steps: { run: 1 }, line: 3 },
      { name: null, from: 'scratch', agent: 'docker', base: null, steps: { copy: 1, cmd: 1 }, line: 6 },
    ]);
    expect((await oneOf('samples/definition.def')).recipe?.stages.map(({ name, base }) => [name, base])).toEqual([
      ['build', 'docker.io/library/alpine:3.22.1'],
      ['final', null],
    ]);
  });

  test('of a config.json for a runtime: its process', async () => {
    const { config } = await oneOf('samples/runtime-config.json');
    expect(config).toMatchObject({ user: '1000:1000', cmd: ['/bin/sh'], workdir: '/', env: { PATH: '/bin' } });
  });

  test('of a repository: how it would be built', async () => {
    const { repository } = await oneOf('samples/repository');
    expect(repository).toMatchObject({ buildPack: 'python', folder: 'binder', python: '3.12' });
  });

  test('of an index: every platform, or the one that is asked for', async () => {
    const documents = await factsOf(`${folder}/inputs/two-platforms`);
    expect(documents.map(({ value }) => (value as Facts).platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('of a damaged image: what can be read, and what is wrong', async () => {
    const { files, problems, layers } = await oneOf('inputs/damaged.oci.tar');
    expect(files?.length).toBeGreaterThan(0);
    expect(layers[0]?.digest).not.toBe(layers[0]?.statedDigest);
    expect(problems.map(({ code }) => code)).toContain('digest-mismatch');
  });

  test('of layers that are not there: what the manifest says', async () => {
    const { layers, files, gaps } = await oneOf('inputs/elsewhere.oci.tar');
    expect([layers[0]?.state, layers[0]?.digest, files]).toEqual(['foreign', null, []]);
    expect(layers[0]?.statedDigest).toMatch(/^sha256:/);
    expect(gaps).toContain('layer 1 of 1 is not distributed with the image');
  });
});

describe('names that act on a terminal', () => {
  const hostile = 'a\u001b[31m\nline\u202e';
  test.each(['rootfs.tar', 'oci.tar'])('stand as escapes for people, as they are in the facts (%s)', async (name) => {
    const tar = await packTar([{ name: 'etc/' }, { name: `etc/${hostile}`, content: 'x' }]);
    writeFileSync(`${folder}/${name}`, tar);
    const { files } = await oneOf(name);
    expect(files?.map(({ path }) => path)).toEqual(['etc', `etc/${hostile}`]);
    const lines = blockOf(await shown(`${folder}/${name}`), 'Files') ?? [];
    expect(lines.map((line) => line.replace(/^.*?\d\d:\d\d /, ''))).toEqual([
      '/etc',
      '/etc/a\\x1b[31m\\x0aline\\u202e',
    ]);
  });
});

describe.skipIf(!hasProgram('sqfstar') || !hasProgram('unsquashfs'))('the tree of a tar', () => {
  test('has the lines that unsquashfs gives the squashfs of it, but for the sizes of folders', async () => {
    const parts = [
      member({ name: './', type: '5', mode: 0o755 }),
      member({ name: 'bin/', type: '5', mode: 0o2750, uid: 1000, gid: 100, mtime: 86_399 }),
      member({ name: 'bin/su', mode: 0o4755, mtime: 1_600_000_000 }, 'content'),
      member({ name: 'bin/hard', type: '1', link: 'bin/su', mode: 0o4755, mtime: 1_600_000_000 }),
      member({ name: 'bin/soft', type: '2', link: '../etc/long name', mode: 0o777, mtime: 0xffff_fff0 }),
      member({ name: 'dev/', type: '5', mode: 0o1777, uid: 4_000_000_000 % 0o7777777, gid: 65_534 }),
      member({ name: 'dev/null', type: '3', mode: 0o666, major: 1, minor: 3 }),
      member({ name: 'dev/loop', type: '4', mode: 0o660, major: 7, minor: 200 }),
      member({ name: 'dev/pipe', type: '6', mode: 0o600 }),
      pax([['path', `etc/${'n'.repeat(120)}`]]),
      member({ name: 'x', mode: 0 }, 'x'.repeat(12_345)),
    ];
    writeFileSync(`${folder}/tree.tar`, Buffer.concat([...parts, endMarker]));
    execFileSync('sqfstar', ['-quiet', '-no-progress', `${folder}/tree.squashfs`], {
      input: readFileSync(`${folder}/tree.tar`),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const theirs = execFileSync('unsquashfs', ['-lln', `${folder}/tree.squashfs`], {
      env: { ...process.env, TZ: 'UTC' },
      encoding: 'utf8',
    });
    const inOurs = (line: string): string => line.replace(/( \d\d:\d\d )squashfs-root(?=\/|$)/, '$1');
    const wanted = theirs.trimEnd().split('\n').map(inOurs);
    const ours = blockOf(await shown(`${folder}/tree.tar`), 'Files') ?? [];
    expect(ours).toHaveLength(9);
    // `etc` is only implied in the tar, and its root is no path.
    expect(wanted).toHaveLength(11);
    for (const line of ours) {
      const isFolder = line.startsWith('d');
      const form = isFolder ? line.replace(/^(\S+ \S+) +\d+ /, '$1 ') : line;
      expect(wanted.map((other) => (isFolder ? other.replace(/^(\S+ \S+) +\d+ /, '$1 ') : other))).toContain(form);
    }
  });
});
