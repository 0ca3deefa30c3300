import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { defineSource, type Probe } from '../../src/sources/source.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-recognise-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** What recognition shows to a source that takes everything. */
async function probeOf(name: string, content: string | Uint8Array): Promise<Probe> {
  const path = `${folder}/${name}`;
  writeFileSync(path, content);
  const any = defineSource({
    id: 'rootfs',
    provides: [],
    transports: [],
    rank: 1,
    detect: () => true,
    open: async () => [],
  });
  const reference = { text: path, transport: undefined, path, tag: undefined, documentRole: undefined };
  return (await recognise(reference, [any])).input.probe;
}

it.each([
  ['a text', 'a.yml', 'name: x\n', { shape: 'text', text: 'name: x\n', json: undefined }],
  ['a text with a byte order mark', 'b.yml', '\ufeffname: x\n', { shape: 'text', text: 'name: x\n' }],
  [
    'a text that is not UTF-8',
    'c.yml',
    Buffer.from('name: \xfc\n', 'latin1'),
    { shape: 'text', text: 'name: \ufffd\n' },
  ],
  ['JSON', 'd.json', '{"name": 1}', { shape: 'json', json: { name: 1 }, text: '{"name": 1}' }],
  ['what begins like JSON', 'e.json', '{ name', { shape: 'text', text: '{ name' }],
  ['an empty file', 'f.yml', '', { shape: 'empty', text: '' }],
  ['bytes', 'g.bin', Buffer.from([1, 2, 3]), { shape: 'binary', text: undefined }],
])('%s gives its beginning as text', async (_, name, content, probe) => {
  expect(await probeOf(name, content)).toMatchObject(probe);
});

it('shows no more of a text than its beginning', async () => {
  const { text } = await probeOf('long.yml', `# ${'x'.repeat(10 * limits.textProbe)}`);
  expect(text).toHaveLength(limits.textProbe);
});
