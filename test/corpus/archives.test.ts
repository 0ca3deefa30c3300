import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app.ts';
import { refused, rows } from './archives.table.ts';
import { corpus, isHere, now, openAll, tellSkipped } from './open.ts';

const archives = `${corpus}/image-archives`;
const options = { policies: ['baseline'], now, workingDirectory: '/' };
/** Folders whose members are inputs of their own; the others hold settings of other programs and outputs of them. */
const folders = ['compression', 'docker-json', 'generated', 'layers', 'layouts', 'malformed', 'signed-dirs'];
const judged = 52;
tellSkipped(`${judged} archives and ${refused.length} other files`);

const sha256 = (bytes: string | Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe.skipIf(!isHere)('image archives', () => {
  it('the table has every input', () => {
    const there = readdirSync(archives, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile()
        ? [entry.name]
        : folders.includes(entry.name)
          ? readdirSync(`${archives}/${entry.name}`).map((name) => `${entry.name}/${name}`)
          : [],
    );
    expect([...rows.map((row) => row.path), ...refused].sort()).toEqual(there.sort());
    expect(rows).toHaveLength(judged);
  });

  it.each(rows)('$path', async ({ path, subjects }) => {
    const report = await check([`${archives}/${path}`], options);
    const found = report.subjects.map((subject) => ({
      name: subject.name.slice(`${archives}/${path}`.length),
      kind: subject.kind,
      platform: subject.platform,
      verdict: subject.policies[0]?.verdict,
      fails: subject.policies[0]?.results
        .filter(({ rule, outcome }) => rule.startsWith('oci/') && outcome === 'fail')
        .map(({ rule }) => rule)
        .sort(),
      error: subject.error,
      broken: subject.policies[0]?.results.filter(({ outcome }) => outcome === 'error'),
    }));
    expect(found).toEqual(
      subjects.map((subject) => ({
        name: '',
        ...subject,
        fails: [...(subject.fails ?? [])].sort(),
        error: null,
        broken: [],
      })),
    );
  });

  it.each(refused)('%s is not recognised', async (path) => {
    const report = await check([`${archives}/${path}`], options);
    expect(report.subjects.map(({ error }) => error?.code)).toEqual(['unrecognised']);
  });
});

interface Manifest {
  readonly config: { readonly digest: string; readonly size: number };
  readonly layers: readonly { readonly digest: string; readonly size: number }[];
}
interface Config {
  readonly architecture: string;
  readonly os: string;
  readonly config: { readonly Env?: readonly string[]; readonly Cmd?: readonly string[]; readonly WorkingDir?: string };
  readonly rootfs: { readonly diff_ids: readonly string[] };
  readonly history: readonly { readonly empty_layer?: boolean }[];
}

/** What skopeo printed after a command, and its exit code. */
function printed(text: string, command: 'raw' | 'config'): { readonly output: string; readonly code: number } {
  const match = new RegExp(`^\\$ skopeo inspect --${command} \\S+\\n([^]*?)\\n\\(exit (\\d)\\)$`, 'm').exec(text);
  return { output: match?.[1] ?? '', code: Number(match?.[2]) };
}

describe.skipIf(!isHere)('what skopeo found', () => {
  const references = isHere ? globSync(`${archives}/reference/*.skopeo.txt`).sort() : [];
  const readable = references.filter((path) => printed(readFileSync(path, 'utf8'), 'raw').code === 0);

  it('is there', () => {
    expect([references.length, readable.length]).toEqual([10, 8]);
  });

  it.each(readable.map((path) => ({ name: path.replace(/^.*\/|\.skopeo\.txt$/g, ''), path })))(
    '$name',
    async ({ name, path }) => {
      const text = readFileSync(path, 'utf8');
      const raw = printed(text, 'raw').output;
      const manifest = JSON.parse(raw) as Manifest;
      const config = JSON.parse(printed(text, 'config').output) as Config;
      const file = globSync(`${archives}/{,generated/}${name}`)[0] as string;
      const [read, ...others] = await openAll(file);
      expect(others).toEqual([]);
      const layers = read?.subject.layers ?? [];
      const isOci = name.includes('oci');
      // Of a docker archive skopeo makes the manifest up: there the digest is that of the whole file.
      expect(await read?.digest).toBe(isOci ? sha256(raw) : sha256(readFileSync(file)));
      expect(layers.map(({ scan }) => scan.diffIds[0])).toEqual(config.rootfs.diff_ids);
      if (isOci)
        expect(layers.map(({ scan }) => ({ digest: scan.digests[0], size: scan.size }))).toEqual(
          manifest.layers.map(({ digest, size }) => ({ digest, size })),
        );
      else
        expect(layers.map(({ scan }) => ({ digest: scan.diffIds[0], size: scan.contentSize }))).toEqual(
          manifest.layers.map(({ digest, size }) => ({ digest, size })),
        );
      expect(read?.subject.platform).toMatchObject({ os: config.os, architecture: config.architecture });
      expect({
        env: read?.subject.runtime?.env.map((variable) => `${variable.name}=${variable.value}`),
        cmd: read?.subject.runtime?.cmd,
        workdir: read?.subject.runtime?.workdir,
      }).toEqual({
        env: config.config.Env ?? [],
        cmd: config.config.Cmd ?? [],
        workdir: config.config.WorkingDir ?? '',
      });
    },
  );

  it('umoci found the same layers, with these DiffIDs', async () => {
    const stat = JSON.parse(readFileSync(`${archives}/reference/umoci-a.stat.json`, 'utf8')) as {
      readonly history: readonly {
        readonly layer: { readonly digest: string; readonly size: number } | null;
        readonly diff_id: string;
      }[];
    };
    const known = stat.history.flatMap(({ layer, diff_id }) =>
      layer === null ? [] : [{ digest: layer.digest, size: layer.size, diffId: diff_id }],
    );
    expect(known).toHaveLength(3);
    for (const tag of ['base', 'final']) {
      const [read] = (await openAll(`${archives}/generated/umoci-a`)).filter(({ subject }) =>
        subject.name.endsWith(`#${tag}`),
      );
      expect(
        read?.subject.layers?.map(({ scan }) => ({
          digest: scan.digests[0],
          size: scan.size,
          diffId: scan.diffIds[0],
        })),
      ).toEqual(known);
    }
  });
});

/** Runs a program that must succeed. */
function run(command: string, args: readonly string[], input?: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(command, args, { input, maxBuffer: 64 << 20 });
  expect(status, stderr?.toString()).toBe(0);
  return stdout;
}

describe.skipIf(!isHere)('alpine 3.10', () => {
  const wants = [{ path: { exact: 'lib/apk/db/installed' }, capture: { max: 1 << 20 } }] as const;

  it.each([
    ['alpine-310.tar.gz', (file: string) => run('tar', ['-xOzf', file, '--wildcards', '*/layer.tar'])],
    [
      'generated/alpine-310.oci.tar',
      (file: string) =>
        run(
          'gzip',
          ['-dc'],
          run('tar', ['-xOf', file, 'blobs/sha256/3098f36abf77670efad19194a704110a36802ed74795d43566aa8ba1fb8c1cf0']),
        ),
    ],
  ])('%s has the files that tar lists, and the packages that the note names', async (name, layerOf) => {
    const file = `${archives}/${name}`;
    const [read] = await openAll(file, wants);
    const tree = read?.subject.rootfs;
    const listed = run('tar', ['-tf', '-'], layerOf(file))
      .toString()
      .split('\n')
      .map((path) => path.replace(/\/$/, ''))
      .filter((path) => path !== '');
    expect(listed.length).toBeGreaterThan(400);
    expect([...(tree?.walk() ?? [])].map(({ path }) => path).sort()).toEqual([...new Set(listed)].sort());

    const packages = JSON.parse(readFileSync(`${archives}/alpine-310.expected-packages.json`, 'utf8')) as readonly {
      readonly Name: string;
      readonly Version: string;
    }[];
    const database = tree?.text('lib/apk/db/installed') ?? '';
    const installed = [...database.matchAll(/^P:(.*)\nV:(.*)$/gm)].map(
      ([, packageName, version]) => `${packageName}@${version}`,
    );
    // The list was made of an earlier build of 3.10: tar and grep show these four in the layer, with the newer versions.
    const newer = new Map([
      ['busybox', '1.30.1-r3'],
      ['libcrypto1.1', '1.1.1d-r2'],
      ['libssl1.1', '1.1.1d-r2'],
      ['ssl_client', '1.30.1-r3'],
    ]);
    expect(installed.sort()).toEqual(
      packages.map(({ Name, Version }) => `${Name}@${newer.get(Name) ?? Version}`).sort(),
    );
    // Each file that the database names is in the tree: F: is a folder, R: a file in it.
    let folder = '';
    let files = 0;
    for (const line of database.split('\n')) {
      if (line.startsWith('F:')) folder = line.slice(2);
      if (!line.startsWith('R:')) continue;
      files += 1;
      expect(tree?.lookup(folder === '' ? line.slice(2) : `${folder}/${line.slice(2)}`), line).toBeDefined();
    }
    expect(files).toBeGreaterThan(60);
  });
});
