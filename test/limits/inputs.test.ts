import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { descriptorOf, jsonBytes } from '../../fixtures/image.ts';
import { check } from '../../src/app.ts';
import { limits } from '../../src/base/limits.ts';
import { endMarker, header, member, pax } from '../formats/tar/archive.ts';
import {
  archiveOf,
  blobPath,
  hostileImage,
  indexType,
  layoutOf,
  nestedLayout,
  type Parts,
  writeParts,
} from './images.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-limits-`);
afterAll(() => rmSync(folder, { recursive: true }));

const MiB = 2 ** 20;
const tar = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat([...parts, endMarker]);
const small = tar(member({ name: 'etc/passwd' }, 'root:x:0:0::/:/bin/sh\n'));
const sound = hostileImage({ tars: [small] });
const repeat = (count: number, of: (index: number) => Uint8Array): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, index) => of(index)));
const withLayer = (...parts: readonly Uint8Array[]): Buffer =>
  archiveOf(layoutOf(hostileImage({ tars: [tar(...parts)] })));

let count = 0;
function written(bytes: Uint8Array): string {
  count += 1;
  const path = `${folder}/${count}.tar`;
  writeFileSync(path, bytes);
  return path;
}
function folderOf(parts: Parts): string {
  count += 1;
  const path = `${folder}/layout${count}`;
  writeParts(parts, path);
  return path;
}

/** Judges one input: no bug, no broken rule, bounded time and memory. */
async function judge(path: string, policies = ['baseline']) {
  const started = performance.now();
  const before = process.memoryUsage().rss;
  const report = await check([path], { policies, now: '2026-11-21T00:00:00Z', workingDirectory: folder });
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(1500 * MiB);
  const results = report.subjects.flatMap((subject) => subject.policies.flatMap((policy) => policy.results));
  const broken = results.flatMap(({ outcome, reason }) => (outcome === 'error' ? [reason] : []));
  expect([...new Set(broken)]).toEqual([]);
  const errors = report.subjects.flatMap((subject) => subject.error ?? []);
  expect(errors.filter((error) => error.code === 'bug')).toEqual([]);
  return { report, results, errors };
}

const self = `sha256:${'a'.repeat(64)}`;
const circle = layoutOf(sound, [{ mediaType: indexType, digest: self, size: 1 }]).set(
  blobPath(self),
  jsonBytes({ schemaVersion: 2, mediaType: indexType, manifests: [{ mediaType: indexType, digest: self, size: 1 }] }),
);
const config = `${sound.config.digest.slice(7)}.json`;
const saved = (images: readonly object[]): Buffer =>
  archiveOf(
    new Map([
      [config, sound.config.bytes],
      ['l/layer.tar', small],
      ['manifest.json', jsonBytes(images)],
    ]),
  );
const deep = new TextEncoder().encode('['.repeat(10_000) + ']'.repeat(10_000));

/** What is found: a finding of a rule, or the code of an error. */
const inputs: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  [
    'more manifests than an input may hold',
    () => archiveOf(layoutOf(sound, Array(limits.manifests + 1).fill(descriptorOf(sound.manifest)))),
    /more than 1000 manifests/,
  ],
  [
    'more images of docker save than an input may hold',
    () => saved(Array(limits.manifests + 1).fill({ Config: config, RepoTags: [], Layers: ['l/layer.tar'] })),
    /more than 1000 images/,
  ],
  [
    'indexes nested deeper than indexDepth',
    () => archiveOf(nestedLayout(sound, limits.indexDepth + 1)),
    /nested deeper than 8/,
  ],
  ['an index that names itself', () => archiveOf(circle), /names itself/],
  [
    'a config above the size of a document',
    () => archiveOf(layoutOf(hostileImage({ tars: [small], configPadding: limits.document }))),
    /the config is not read/,
  ],
  [
    'a manifest above the size of a document',
    () => archiveOf(layoutOf(hostileImage({ tars: [small], manifestPadding: limits.document }))),
    /the manifest sha256:\S+ is not read/,
  ],
  [
    'an index above the size of a document',
    () => archiveOf(layoutOf(sound).set('index.json', Buffer.alloc(limits.document + 1, ' '))),
    /index.json is larger/,
  ],
  [
    'a config nested beyond documentDepth',
    () => archiveOf(layoutOf(hostileImage({ tars: [small], config: deep }))),
    /nested more than 64 levels/,
  ],
  [
    'documents that are more than all documents may be',
    () => {
      const images = Array.from({ length: limits.documents / limits.document + 1 }, (_, index) =>
        hostileImage({ tars: [small], manifestPadding: limits.document - 2000 - index }),
      );
      return archiveOf(
        new Map([
          ...images.flatMap((image) => [...layoutOf(image)]),
          ...layoutOf(
            sound,
            images.map(({ manifest }) => descriptorOf(manifest)),
          ),
        ]),
      );
    },
    /or all documents have more/,
  ],
  [
    'more layers than an image may have',
    () => archiveOf(layoutOf(hostileImage({ tars: [small], times: limits.layers + 1 }))),
    /limit .* more than 2000 layers/,
  ],
  [
    'a layer that docker save names 10,000 times',
    () => saved([{ Config: config, RepoTags: [], Layers: Array(10_000).fill('l/layer.tar') }]),
    /limit .* more than 2000 layers/,
  ],
  [
    'one manifest of many layers, named often: more than allLayers',
    () => {
      const image = hostileImage({ tars: [small], times: limits.layers });
      return archiveOf(layoutOf(image, Array(limits.allLayers / limits.layers + 1).fill(descriptorOf(image.manifest))));
    },
    /limit the manifests name more than 100000 layers/,
  ],
  [
    'a layer whose entries, named often, are more than entries',
    () =>
      archiveOf(
        layoutOf(
          hostileImage({
            tars: [tar(repeat(10_000, (at) => header({ name: `d/${at}` })))],
            times: limits.entries / 10_000 + 1,
          }),
        ),
      ),
    /limit .* more than 5000000 entries/,
  ],
  [
    'members of an archive beyond archiveMembers',
    () =>
      archiveOf(
        layoutOf(sound),
        repeat(limits.archiveMembers + 1, (at) => header({ name: `f${at}` })),
      ),
    /more than 200000 members/,
  ],
  [
    'the same member again and again',
    () =>
      archiveOf(
        layoutOf(sound),
        repeat(limits.archiveMembers + 1, () => header({ name: 'f' })),
      ),
    /more than 200000 members/,
  ],
  [
    'a member of 8 EiB',
    () =>
      withLayer(header({ name: 'f', raw: [[124, '\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff']] }), Buffer.alloc(512)),
    /could not be read to its end/,
  ],
  [
    'a member of 8 GiB that is not there',
    () => withLayer(header({ name: 'f', size: 2 ** 33 - 1 }), Buffer.alloc(512)),
    /could not be read to its end/,
  ],
  [
    'an extended header of 4 GiB',
    () => withLayer(header({ type: 'x', raw: [[124, '40000000000\0']] }), Buffer.alloc(512)),
    /an extended header has 4294967296 bytes/,
  ],
  ['a path of 100 kB', () => withLayer(pax({ path: 'a/'.repeat(50_000) }), header()), /the path has 100000 characters/],
  [
    'paths and links that are more than entryText',
    () =>
      withLayer(
        repeat(270, (at) =>
          Buffer.concat([pax({ linkpath: 'l'.repeat(2 ** 20 - 100) }), header({ name: `f${at}`, type: '2' })]),
        ),
      ),
    /limit the paths, links and attributes/,
  ],
  [
    'attributes that are more than entryText',
    () =>
      withLayer(
        repeat(270, (at) =>
          Buffer.concat([pax({ 'SCHILY.xattr.user.a': 'v'.repeat(2 ** 20 - 100) }), header({ name: `f${at}` })]),
        ),
      ),
    /limit the paths, links and attributes/,
  ],
  [
    'a chain of 100,000 commands that are links',
    () => withLayer(repeat(100_000, (at) => header({ name: `usr/bin/l${at}`, type: '2', link: `l${at + 1}` }))),
    /not in the image/,
  ],
  [
    'an account file that is larger than what is kept',
    () => withLayer(member({ name: 'etc/passwd' }, Buffer.alloc(limits.captureFile + 1, '#'))),
    /etc\/passwd was not kept/,
  ],
  [
    'files that lead from one to the next: more than passes',
    () => {
      const chain = repeat(limits.passes + 4, (at) =>
        member({ name: `data/x${at}` }, `# ${'x'.repeat(100)}\n. /data/x${at + 1}\n`),
      );
      const start = member({ name: 'start', mode: 0o755 }, '#!/bin/sh\n. /data/x0\n');
      return archiveOf(layoutOf(hostileImage({ tars: [tar(start, chain)], settings: { Entrypoint: ['/start'] } })));
    },
    /data\/x\d was not kept/,
  ],
  [
    'a layer of few bytes that unpacks to more than ratioFloor',
    () => {
      const frame = zstdCompressSync(Buffer.alloc(64 * MiB));
      const packed = Buffer.concat(Array<Buffer>(limits.ratioFloor / (64 * MiB) + 2).fill(frame));
      return archiveOf(layoutOf(hostileImage({ tars: [small], packed: [packed] })));
    },
    /came out of the first/,
  ],
  [
    'a layer that is no more than zeros',
    () => archiveOf(layoutOf(hostileImage({ tars: [small], packed: [gzipSync(Buffer.alloc(64 * MiB))] }))),
    /DiffID/,
  ],
];

describe('inputs beyond a cap', () => {
  test.each(inputs)('%s', { timeout: 120_000 }, async (what, make, expected) => {
    const { report, results, errors } = await judge(written(make()));
    const said = [
      ...errors.map(({ code, message }) => `${code} ${message}`),
      ...results.flatMap(({ outcome, reason, findings }) =>
        outcome === 'pass' ? [] : [reason ?? '', ...findings.map(({ text }) => text)],
      ),
    ].join('\n');
    expect(said).toMatch(expected);
    // What stands behind these is a warning only.
    if (!/links|one to the next/.test(what)) expect(report.verdict).not.toBe('pass');
  });

  test('what cannot be read is no reason to pass for a policy that asks for it alone', async () => {
    writeFileSync(
      `${folder}/only.yaml`,
      'id: only\ntitle: Only\ncontrols:\n  - { id: a, statement: s, rules: { user/non-root: { severity: error } } }\n',
    );
    for (const design of [{ configPadding: limits.document }, { manifestPadding: limits.document }, { config: deep }]) {
      const { report } = await judge(written(archiveOf(layoutOf(hostileImage({ tars: [small], ...design })))), [
        `${folder}/only.yaml`,
      ]);
      expect(report.verdict).toBe('inconclusive');
    }
  });

  test('a compressed archive of many members', { timeout: 120_000 }, async () => {
    const path = `${written(new Uint8Array())}.gz`;
    writeFileSync(
      path,
      gzipSync(
        archiveOf(
          layoutOf(sound),
          repeat(20_000, (at) => header({ name: `f${at}` })),
        ),
      ),
    );
    const before = process.memoryUsage().rss;
    await judge(path);
    // A scan of nothing must cost next to nothing: what it once cost made 1 GiB of these.
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MiB);
  });
});

describe('places that are no image', () => {
  test.each([
    ['a named pipe', 'fifo'],
    ['a device', '/dev/zero'],
    ['a socket', 'socket'],
    ['a path with a newline', 'a\nb'],
  ])('%s', async (what, name) => {
    const path = name.startsWith('/') ? name : `${folder}/${name}`;
    if (name === 'fifo') execFileSync('mkfifo', [path]);
    const server = name === 'socket' ? createServer().listen(path) : undefined;
    if (server !== undefined) await new Promise((resolve) => server.once('listening', resolve));
    const { errors } = await judge(path);
    server?.close();
    expect(errors.map(({ code }) => code)).toEqual([what.startsWith('a path') ? 'not-found' : 'unreadable']);
  });

  const layerPath = blobPath((sound.layers[0] as { digest: string }).digest);
  const spoilt: readonly (readonly [string, (root: string) => void])[] = [
    ['a blob that is a link to the machine', (root) => symlinkSync('/etc/passwd', `${root}/${layerPath}`)],
    [
      'a blob that is a link out of the folder',
      (root) => symlinkSync('../../../../../../../etc/passwd', `${root}/${layerPath}`),
    ],
    ['a blob that is a named pipe', (root) => execFileSync('mkfifo', [`${root}/${layerPath}`])],
    ['a blob that is a folder', (root) => mkdirSync(`${root}/${layerPath}`)],
  ];
  test.each(spoilt)('%s is not there', async (_, spoil) => {
    const root = folderOf(layoutOf(sound));
    rmSync(`${root}/${layerPath}`);
    spoil(root);
    const { report, results } = await judge(root);
    expect(report.verdict).toBe('fail');
    expect(report.subjects[0]?.coverage.bytes).toBe(0);
    expect(results.flatMap(({ findings }) => findings.map(({ text }) => text)).join()).toMatch(/is not in the image/);
  });

  test('the folder of the blobs is a link out of the layout', async () => {
    const root = folderOf(layoutOf(sound));
    const elsewhere = folderOf(layoutOf(sound));
    rmSync(`${root}/blobs`, { recursive: true });
    symlinkSync(`${elsewhere}/blobs`, `${root}/blobs`);
    const { report } = await judge(root);
    expect(report.verdict).toBe('fail');
  });

  test('a link in circles', async () => {
    const root = folderOf(layoutOf(sound));
    symlinkSync('.', `${root}/loop`);
    symlinkSync('..', `${root}/blobs/loop`);
    const { report } = await judge(root);
    expect(report.subjects.map(({ error }) => error)).toEqual([null]);
  });

  test('an index that is a named pipe', async () => {
    const root = folderOf(layoutOf(sound));
    rmSync(`${root}/index.json`);
    execFileSync('mkfifo', [`${root}/index.json`]);
    expect((await judge(root)).report.verdict).toBe('fail');
  });
});
