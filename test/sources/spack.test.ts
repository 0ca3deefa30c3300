import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import type { OpenContext, OpenedSubject } from '../../src/model/subject.ts';
import { sources } from '../../src/sources/index.generated.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { parseReference } from '../../src/sources/reference.ts';
import spack from '../../src/sources/spack.ts';
import { corpusAt } from '../needs.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-spack-`);
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const place = (files: Readonly<Record<string, string>>): string => {
  count += 1;
  const path = `${folder}/${count}`;
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(`${path}/${name}`, content);
  return path;
};
const open = async (path: string): Promise<OpenedSubject> => {
  const { source, input } = await recognise(parseReference(path, sources, [], true), sources);
  expect(source.id).toBe('spack');
  const [subject] = await source.open(input, {} as OpenContext);
  return subject as OpenedSubject;
};

const yaml = 'spack:\n  specs: [zlib]\n';
const lock = JSON.stringify({
  _meta: { 'file-type': 'spack-lockfile', 'lockfile-version': 4 },
  roots: [{ hash: 'z', spec: 'zlib' }],
  concrete_specs: {
    z: {
      name: 'zlib',
      version: '1.3',
      namespace: 'builtin',
      arch: { platform: 'linux', platform_os: 'rhel9', target: 'zen3' },
      hash: 'z',
    },
  },
});

describe('the lock file beside', () => {
  test('is read with it', async () => {
    const path = place({ 'spack.yaml': yaml, 'spack.lock': lock });
    const subject = await open(`${path}/spack.yaml`);
    expect(subject.spack?.lock).toMatchObject({ state: 'read', file: `${path}/spack.lock` });
    expect(subject.lock).toMatchObject({
      format: 'spack',
      packages: [{ name: 'zlib', version: '1.3', channel: 'builtin', platform: 'linux-rhel9-zen3', build: 'z' }],
    });
    expect(subject.bytesRead).toBe(yaml.length + lock.length);
    expect(subject.notes).toEqual([]);
  });
  test('is absent', async () => {
    expect((await open(`${place({ 'spack.yaml': yaml })}/spack.yaml`)).spack?.lock).toEqual({ state: 'absent' });
  });
  test('is no file', async () => {
    const path = place({ 'spack.yaml': yaml });
    mkdirSync(`${path}/spack.lock`);
    expect((await open(`${path}/spack.yaml`)).spack?.lock.state).toBe('unknown');
  });
  test('is not looked for where the file has another name', async () => {
    const path = place({ 'env.yaml': yaml, 'spack.lock': lock });
    expect((await open(`${path}/env.yaml`)).spack?.lock.state).toBe('unknown');
  });
  test('alone is an input too', async () => {
    const subject = await open(`${place({ 'x.json': lock })}/x.json`);
    expect([subject.spack?.environment, subject.spack?.lock.state, subject.lock?.packages.length]).toEqual([
      undefined,
      'read',
      1,
    ]);
  });
});

const corpus = corpusAt('spack');
test.skipIf(corpus === undefined)('real environments and lock files are told by their content', () => {
  const names = (readdirSync(corpus ?? '', { recursive: true }) as string[]).filter((name) =>
    /spack\.(?:yaml|lock)$/.test(name),
  );
  const detect = (name: string): boolean => {
    const text = readFileSync(`${corpus}${name}`, 'utf8');
    const isJson = name.endsWith('.lock');
    const json = isJson ? JSON.parse(text) : undefined;
    return spack.detect({ path: 'x', shape: isJson ? 'json' : 'text', members: [], json, text: text.slice(0, 65_536) });
  };
  expect(names.filter((name) => !detect(name))).toEqual([]);
  // The 69 but for spack.mpich.yaml, and two lock files.
  expect(names).toHaveLength(70);
});
