import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { descriptorOf } from '../../fixtures/image.ts';
import { check } from '../../src/app.ts';
import { limits } from '../../src/base/limits.ts';
import { renderHuman } from '../../src/report/human.ts';
import { endMarker, header, member, pax } from '../formats/tar/archive.ts';
import { archiveOf, hostileImage, layoutOf } from './images.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-names-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** What no terminal may be sent: control characters and those that turn the direction of text. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const text = 'a\u001b[31m\u001b]0;x\u0007\u009b2J\u202eb\u2066\r\n';

async function humanOf(path: string): Promise<string> {
  const options = { now: '2026-11-21T00:00:00Z', workingDirectory: folder, policies: ['baseline', 'hpc-baseline'] };
  const report = await check([path], options);
  expect(report.subjects.filter(({ error }) => error?.code === 'bug')).toEqual([]);
  return renderHuman(report, { color: false, quiet: false, width: 100 } as Parameters<typeof renderHuman>[1]);
}

test('names, labels, tags and variables that write to the terminal', async () => {
  const layer = Buffer.concat([
    member({ name: 'usr/bin/\xff\xfe\x1b[2J', mode: 0o4755 }, 'x'),
    pax({ path: `usr/bin/${Buffer.from(text).toString('latin1')}` }),
    header({ name: 'x', mode: 0o4755 }),
    header({ name: 'usr/bin/l', type: '2', link: '\x1b[31m\x07' }),
    pax({ path: `../${Buffer.from(text).toString('latin1')}` }),
    header(),
    endMarker,
  ]);
  const settings = {
    User: text,
    Env: [`${text}=${text}`, `http_proxy=http://${text}`, text],
    Entrypoint: [`/${text}`],
    WorkingDir: `/${text}`,
    Labels: { [text]: text, 'org.opencontainers.image.source': text, 'org.opencontainers.image.created': text },
    ExposedPorts: { [text]: {} },
  };
  const image = hostileImage({ tars: [layer], settings });
  const tags = [text, `${text}:2`].map((tag) => ({
    ...descriptorOf(image.manifest),
    annotations: { 'org.opencontainers.image.ref.name': tag },
  }));
  const path = `${folder}/name \u001b[31m\u202e.tar`;
  writeFileSync(path, archiveOf(layoutOf(image, tags), member({ name: `blobs/sha256/\x1b[31m` }, 'x')));
  const human = await humanOf(path);
  expect(human).toMatch(/fail/i);
  expect(human.length).toBeGreaterThan(1000);
  expect(unsafe.exec(human)).toBeNull();
});

test('a path that is not there and writes to the terminal', async () => {
  expect(unsafe.exec(await humanOf(`${folder}/${text}`))).toBeNull();
});

test('a rule that finds more than findings is cut and still fails', async () => {
  const layer = Buffer.concat([
    ...Array.from({ length: limits.findings + 50 }, (_, at) => header({ name: `usr/bin/s${at}`, mode: 0o4755 })),
    endMarker,
  ]);
  const path = `${folder}/many.tar`;
  writeFileSync(path, archiveOf(layoutOf(hostileImage({ tars: [layer] }))));
  const report = await check([path], { now: '2026-11-21T00:00:00Z', workingDirectory: folder, policies: ['baseline'] });
  const result = report.subjects[0]?.policies[0]?.results.find(({ rule }) => rule === 'fs/no-setuid');
  expect(result?.findings).toHaveLength(limits.findings);
  expect(result?.omitted).toBe(50);
  expect(result?.outcome).toBe('fail');
});
