import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partition, writeSif } from '../../fixtures/sif.ts';
import { check } from '../../src/app.ts';
import { now, temporaryFolder } from './images.ts';

const folder = temporaryFolder();
/** Rules over the files, the config and the layers of an image. */
const rules = ['fs/no-setuid', 'user/any-uid', 'secrets/none-in-files', 'size/compressed', 'squashfs/structure-valid'];
const listed = rules.map((rule) => `      ${rule}: {}\n`).join('');
writeFileSync(
  `${folder}/policy.yaml`,
  `id: p\ntitle: P\ncontrols:\n  - id: all\n    statement: All.\n    rules:\n${listed}`,
);

async function judge(fileSystem: number | undefined, data: Uint8Array = Buffer.alloc(4096)) {
  const objects = fileSystem === undefined ? [] : [{ type: 0x4004, data, extra: partition(fileSystem, 2) }];
  writeFileSync(`${folder}/image.sif`, writeSif({ arch: '02', objects }));
  const options = { policies: [`${folder}/policy.yaml`], now, workingDirectory: folder };
  const { subjects } = await check([`${folder}/image.sif`], options);
  return subjects[0]?.policies[0]?.results ?? [];
}

test.each([
  [2, 'partition 1 has a file system of the kind ext3, which is not read'],
  [3, 'partition 1 has a file system of the kind archive, which is not read'],
  [4, 'partition 1 has a file system of the kind raw, which is not read'],
  [5, 'partition 1 is encrypted'],
  [6, 'partition 1 is encrypted'],
  [undefined, 'there is no primary partition'],
])('file system %s: nothing about the root is decided, and it is said why', async (fileSystem, why) => {
  const results = await judge(fileSystem);
  expect(results.map(({ rule, outcome, reason }) => [rule, outcome, reason])).toEqual(
    rules.toSorted().map((rule) => [rule, 'inconclusive', why]),
  );
});

test('a squashfs that is none: its own rule fails, those over its files are not decided', async () => {
  const results = await judge(1);
  const outcomes = Object.fromEntries(results.map(({ rule, outcome }) => [rule, outcome]));
  expect(outcomes).toMatchObject({
    'squashfs/structure-valid': 'fail',
    'fs/no-setuid': 'inconclusive',
    'secrets/none-in-files': 'inconclusive',
  });
  const reason = results.find(({ rule }) => rule === 'fs/no-setuid')?.reason;
  expect(reason).toContain('partition 1 could not be read to its end');
  expect(outcomes['user/any-uid']).not.toBe('pass');
});
