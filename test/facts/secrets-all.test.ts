import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../fixtures/image.ts';
import noneInDeletedFiles from '../../rules/secrets/none-in-deleted-files.ts';
import noneInFiles from '../../rules/secrets/none-in-files.ts';
import { check } from '../../src/app.ts';
import { limits } from '../../src/base/limits.ts';
import { wantsOf } from '../../src/engine/plan.ts';
import { secretsInAllFiles } from '../../src/facts/secrets/in-all-files.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { RuleResult } from '../../src/report/report.ts';
import { noise, now, temporaryFolder, writeImage } from '../engine/images.ts';

const value = ['q7Zk2', 'Vx9Lm4', 'Rt8Wb3'].join('');
const code = `connect("postgres://app:${value}@db/app")\n`;
const token = ['ghp', `${value}aB3dE5fG7hJ9kL1mN2pQ4`].join('_');
const searched = async (sketch: Sketch) => await secretsInAllFiles.derive(sketchSubject(sketch) as never);

test.each<[string, Sketch, string[]]>([
  ['program code', { files: { 'usr/lib/jobs/db.py': code } }, ['usr/lib/jobs/db.py a password in a URL likely']],
  ['a token', { files: { 'var/lib/x/notes': `${token}\n` } }, ['var/lib/x/notes a GitHub token certain']],
  [
    'a value twice, once',
    { files: { 'usr/lib/a.py': `${code}\n${code}` } },
    ['usr/lib/a.py a password in a URL likely'],
  ],
  [
    'a script in UTF-16',
    { files: { 'usr/a.ps1': { bytes: Buffer.from(`\ufeff$t = "${token}"`, 'utf16le').toString('base64') } } },
    ['usr/a.ps1 a GitHub token certain'],
  ],
  ['not what is searched for its place', { files: { 'etc/app.ini': code, 'root/.netrc': code } }, []],
  [
    'what is too large for its place',
    { files: { 'etc/app.ini': `${code}${'# comment\n'.repeat(7000)}` } },
    ['etc/app.ini a password in a URL likely'],
  ],
  ['no values of telling names', { files: { 'usr/lib/a.py': `api_token = "${value}"\n` } }, []],
  ['no binaries', { files: { 'usr/bin/a': { bytes: Buffer.from(`\0${code}`).toString('base64') } } }, []],
  ['nothing', { files: {} }, []],
])('every file: %s', async (_what, sketch, expected) => {
  const { found, gaps } = await searched(sketch);
  expect(found.map(({ path, what, weight }) => `${path} ${what} ${weight}`)).toEqual(expected);
  expect(gaps).toEqual([]);
  expect(JSON.stringify(found)).not.toContain(value);
});

test('only texts that are too large are gaps, and the worst are named', async () => {
  const large = { size: limits.captureFile + 1 };
  expect((await searched({ files: { 'a.sql': large } })).gaps).toEqual([
    'a text file of more than 8.39 MB may hold a credential: a.sql',
  ]);
  expect((await searched({ files: { a: large, b: large, c: large, d: large } })).gaps).toEqual([
    '4 text files of more than 8.39 MB may hold a credential: a, b, c and others',
  ]);
});

test('the search of an image full of marks ends at its cap, and says so', async () => {
  const content = 'postgres://app:password@db/app\n'.padEnd(limits.captureFile / 2, '# comment\n');
  const count = limits.secretsEverywhere / content.length + 1;
  const files = Object.fromEntries(Array.from({ length: count }, (_, index) => [`usr/f${index}`, content]));
  const result = await searched({ files });
  expect(result.searched).toBe(count - 1);
  expect(result.gaps).toEqual(['the files that may hold a credential are more than 67.1 MB']);
});

test('nothing is looked at but where a policy asks for it', () => {
  const asked = (content: string) => [noneInFiles, noneInDeletedFiles].map((rule) => ({ rule, options: { content } }));
  const markers = (...contents: string[]) =>
    wantsOf(contents.flatMap(asked), new Set(['rootfs', 'layers']), { runtime: undefined }).filter(
      ({ marker }) => marker,
    );
  expect(markers('small', 'named')).toEqual([]);
  expect(markers('all')).toHaveLength(2);
  expect(markers('small', 'all', 'named')).toHaveLength(2);
});

describe('images', () => {
  const folder = temporaryFolder();
  const policy = (content: string): string => {
    const path = `${folder}/${content}.yaml`;
    const rule = `{ options: { content: ${content} } }`;
    writeFileSync(
      path,
      `id: ${content}\ntitle: Files\ncontrols:\n  - id: none\n    statement: No credential.\n    rules:\n      secrets/none-in-files: ${rule}\n      secrets/none-in-deleted-files: ${rule}\n`,
    );
    return path;
  };
  const layers: Design['layers'] = [
    {
      createdBy: 'COPY code',
      compression: 'gzip',
      members: [
        { name: 'usr/' },
        { name: 'usr/lib/' },
        { name: 'usr/lib/db.py', content: code },
        { name: 'usr/lib/old.py', content: `TOKEN = "${token}"\n` },
        { name: 'usr/lib/plain.py', content: 'import os\n' },
        { name: 'usr/lib/noise', content: Buffer.from(noise(100_000, 7)) },
        { name: 'usr/lib/dump.sql', content: `${'-- a line\n'.repeat(900_000)}${token}\n` },
      ],
    },
    {
      createdBy: 'RUN rm',
      compression: 'zstd',
      members: [
        { name: 'usr/lib/.wh.old.py' },
        { name: 'usr/lib/big.txt', content: `${'# a line\n'.repeat(500_000)}${token}\n` },
      ],
    },
  ];
  const judge = async (subject: string, ...contents: string[]) => {
    const report = await check([subject], { policies: contents.map(policy), now, workingDirectory: folder });
    const [one] = report.subjects;
    expect(one?.error).toBeNull();
    return {
      passes: one?.coverage.passes,
      results: one?.policies.map(({ results }) =>
        results.map((result: RuleResult) => ({
          rule: result.rule,
          outcome: result.outcome,
          reason: result.reason,
          findings: result.findings.map(({ text, severity }) => `${severity}: ${text}`),
        })),
      ),
    };
  };
  const hidden = {
    rule: 'secrets/none-in-deleted-files',
    outcome: 'fail',
    reason: null,
    findings: [
      `error: usr/lib/old.py is deleted by layer 2, but layer 1 still holds a GitHub token: ghp_…(${token.length} chars)`,
    ],
  };
  const files = {
    rule: 'secrets/none-in-files',
    outcome: 'fail',
    reason: null,
    findings: [
      `error: usr/lib/big.txt holds a GitHub token: ghp_…(${token.length} chars)`,
      `warning: usr/lib/db.py seems to hold a password in a URL: …(${value.length} chars)`,
    ],
  };

  test('an archive, in one pass; the other policy is judged as if it were alone', async () => {
    const image = await writeImage(`${folder}/image.tar`, layers);
    const all = await judge(image, 'all');
    expect(all).toEqual({ passes: 1, results: [[hidden, files]] });
    const small = await judge(image, 'small');
    expect(small.results?.flat().map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
    expect((await judge(image, 'small', 'all')).results).toEqual([...(small.results ?? []), ...(all.results ?? [])]);
    expect(await judge(image, 'all')).toEqual(all);
  });

  test('what is too large is no pass', async () => {
    const [first] = layers;
    const members = first?.members.filter(({ name }) => name !== 'usr/lib/db.py' && name !== 'usr/lib/old.py') ?? [];
    const image = await writeImage(`${folder}/large.tar`, [{ ...first, members } as Design['layers'][number]]);
    expect((await judge(image, 'all')).results?.flat()).toMatchObject([
      { outcome: 'pass' },
      {
        outcome: 'inconclusive',
        reason: 'a text file of more than 8.39 MB may hold a credential: usr/lib/dump.sql',
      },
    ]);
  });

  test('a folder, whose files are read when they are asked for', async () => {
    const root = `${folder}/root`;
    mkdirSync(`${root}/usr/lib`, { recursive: true });
    mkdirSync(`${root}/etc`);
    writeFileSync(`${root}/usr/lib/db.py`, code);
    writeFileSync(`${root}/usr/lib/plain.py`, 'import os\n');
    writeFileSync(`${root}/usr/lib/noise`, noise(100_000, 7));
    const { results } = await judge(`rootfs:${root}`, 'all');
    expect(results?.flat().find(({ rule }) => rule === 'secrets/none-in-files')).toMatchObject({
      outcome: 'fail',
      findings: [`warning: usr/lib/db.py seems to hold a password in a URL: …(${value.length} chars)`],
    });
  });
});
