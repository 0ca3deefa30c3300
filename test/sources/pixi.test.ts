import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { sources } from '../../src/sources/index.generated.ts';
import { recognise } from '../../src/sources/recognise.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-pixi-`);
afterAll(() => rmSync(folder, { recursive: true }));

async function open(path: string) {
  const reference = { text: path, transport: undefined, path, tag: undefined, documentRole: undefined };
  const { source, input } = await recognise(reference, sources);
  return { id: source.id, subjects: await source.open(input, {} as never) };
}

const manifest = '[workspace]\nname = "w"\nchannels = []\nplatforms = []\n';
const lock = '# written by pixi\nversion: 6\nenvironments: {}\npackages: []\n';

test.each([
  ['pixi.toml', manifest, 'pixi.toml', false],
  ['any name', manifest, 'other', false],
  ['pyproject.toml', `[project]\nname = "p"\n[tool.pixi.workspace]\nchannels = []\n`, 'pyproject.toml', false],
  ['a package', '[package]\nname = "a"\n[package.build]\nbackend = { name = "b" }\n', 'pixi.toml', false],
  ['pixi.lock', lock, 'pixi.lock', true],
  [
    'a lock of version 7',
    `version: 7\nplatforms:\n- name: linux-64\n${lock.slice(lock.indexOf('env'))}`,
    'x.lock',
    true,
  ],
])('%s is recognised by its content', async (_about, text, name, isLock) => {
  const path = `${mkdtempSync(`${folder}/f-`)}/${name}`;
  writeFileSync(path, text);
  const { id, subjects } = await open(path);
  expect(id).toBe('pixi');
  expect(subjects[0]?.pixi?.manifest?.problems ?? []).toEqual([]);
  expect([subjects[0]?.pixi?.manifest === undefined, subjects[0]?.lock === undefined]).toEqual([isLock, !isLock]);
});

test.each([
  ['conda-lock.yml', 'version: 1\nmetadata:\n  content_hash: {}\npackage: []\n'],
  ['Cargo.toml', '[package]\nname = "a"\nversion = "1"\n[dependencies]\n'],
  ['pyproject.toml', '[project]\nname = "a"\n[tool.ruff]\n'],
])('%s is something else', async (name, text) => {
  const path = `${mkdtempSync(`${folder}/f-`)}/${name}`;
  writeFileSync(path, text);
  await expect(
    open(path).then(
      ({ id }) => id === 'pixi',
      () => false,
    ),
  ).resolves.toBe(false);
});

test('a folder gives both; a link is not followed', async () => {
  const root = mkdtempSync(`${folder}/d-`);
  writeFileSync(`${root}/pixi.toml`, manifest);
  writeFileSync(`${root}/pixi.lock`, lock);
  const { subjects } = await open(root);
  expect(subjects[0]).toMatchObject({
    kind: 'pixi',
    digest: null,
    lock: { file: 'pixi.lock' },
    pixi: { manifest: { file: 'pixi.toml' } },
  });
  rmSync(`${root}/pixi.lock`);
  mkdirSync(`${root}/out`);
  writeFileSync(`${root}/out/secret`, lock);
  symlinkSync('out/secret', `${root}/pixi.lock`);
  expect((await open(root)).subjects[0]?.lock).toBeUndefined();
});
