import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partition, writeSif } from '../../fixtures/sif.ts';
import { check } from '../../src/app.ts';
import { hasProgram } from '../needs.ts';
import { now, temporaryFolder } from './images.ts';

const folder = temporaryFolder();

test.skipIf(!hasProgram('mksquashfs'))('credentials are found anywhere in the partition of a SIF', async () => {
  mkdirSync(`${folder}/root/srv/app`, { recursive: true });
  const token = `ghp_${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY2zA4'}`;
  writeFileSync(`${folder}/root/srv/app/notes.txt`, `the token is TOKEN=${token}\n`);
  writeFileSync(`${folder}/root/srv/app/other.txt`, 'nothing\n');
  const made = spawnSync('mksquashfs', [`${folder}/root`, `${folder}/root.squashfs`, '-quiet', '-no-progress']);
  expect(made.status).toBe(0);
  const data = readFileSync(`${folder}/root.squashfs`);
  writeFileSync(`${folder}/image.sif`, writeSif({ objects: [{ type: 0x4004, data, extra: partition(1, 2) }] }));
  writeFileSync(
    `${folder}/policy.yaml`,
    'id: p\ntitle: P\ncontrols:\n  - id: a\n    statement: A.\n    rules:\n      secrets/none-in-files: { options: { content: all } }\n',
  );
  for (const name of ['image.sif', 'root.squashfs']) {
    const { subjects } = await check([`${folder}/${name}`], {
      policies: [`${folder}/policy.yaml`],
      now,
      workingDirectory: folder,
    });
    const [result] = subjects[0]?.policies[0]?.results ?? [];
    expect(result?.outcome).toBe('fail');
    expect(result?.findings.map(({ where }) => where)).toMatchObject([{ kind: 'path', path: 'srv/app/notes.txt' }]);
  }
});
