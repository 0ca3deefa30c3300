import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../fixtures/image.ts';
import type { Member } from '../../fixtures/tar.ts';
import { check } from '../../src/app.ts';
import type { PolicyReport, RuleResult, SubjectReport } from '../../src/report/report.ts';
import { accounts, noise, now, temporaryFolder, writeImage } from './images.ts';

const folder = temporaryFolder();
const base: readonly Member[] = [
  { name: 'bin/' },
  { name: 'bin/run', content: 'run', mode: 0o755 },
  { name: 'bin/su', content: 'su', mode: 0o4755 },
  { name: 'etc/' },
  { name: 'etc/passwd', content: accounts },
];
const layers: Design['layers'] = [
  { createdBy: 'COPY', compression: 'none', members: base },
  {
    createdBy: 'RUN',
    compression: 'none',
    members: [
      { name: 'opt/' },
      { name: 'opt/one', content: noise(2000, 1) },
      { name: 'opt/two', content: noise(2000, 2) },
    ],
  },
];
/** The second member of the upper layer is made unreadable: its header does not have its checksum any more. */
const spoil = (bytes: Buffer): Buffer => {
  bytes.write('X', bytes.indexOf('opt/two'));
  return bytes;
};

function policy(name: string, rules: string, waivers = ''): string {
  const path = `${folder}/${name}.yaml`;
  writeFileSync(
    path,
    `id: ${name}\ntitle: ${name}\ncontrols:\n  - id: all\n    statement: All.\n    rules: ${rules}\n${waivers}`,
  );
  return path;
}

async function judge(
  image: string,
  path: string,
  failOn: 'error' | 'warning' | 'note' = 'error',
): Promise<{
  readonly subject: SubjectReport;
  readonly policy: PolicyReport;
  readonly result: (rule: string) => RuleResult | undefined;
}> {
  const [subject] = (await check([image], { policies: [path], now, failOn, workingDirectory: folder })).subjects;
  const [judged] = subject?.policies ?? [];
  if (subject === undefined || judged === undefined) throw new Error(JSON.stringify(subject?.error));
  return { subject, policy: judged, result: (rule) => judged.results.find((result) => result.rule === rule) };
}

const waiver =
  'waivers:\n  - { rule: fs/no-setuid, path: bin/su, reason: wrapped, by: ops@example.org, expires: 2027-01-01 }\n';

describe('a layer that cannot be read to its end', () => {
  it('leaves every rule about files undecided that found nothing, and says why', async () => {
    const image = await writeImage(`${folder}/spoilt.tar`, layers, spoil);
    const {
      subject,
      policy: judged,
      result,
    } = await judge(
      image,
      policy(
        'files',
        '{ fs/no-setuid: {}, fs/no-device-nodes: {}, fs/names-portable: {}, user/resolves: {}, secrets/none-in-files: {}, size/layer-count: {}, config/env-sound: {} }',
      ),
    );
    for (const rule of ['fs/no-device-nodes', 'fs/names-portable', 'user/resolves', 'secrets/none-in-files']) {
      expect(result(rule), rule).toMatchObject({ outcome: 'inconclusive', findings: [] });
      expect(result(rule)?.reason, rule).toContain('layer 2 of 2 could not be read to its end');
    }
    expect(subject.coverage.notes).toContain('layer 2 of 2 could not be read to its end');
    // What was seen is seen, and what does not rest on files is decided.
    expect(result('fs/no-setuid')?.outcome).toBe('fail');
    expect(result('size/layer-count')?.outcome).toBe('pass');
    expect(result('config/env-sound')?.outcome).toBe('pass');
    expect(judged.verdict).toBe('inconclusive');
  });

  it('is a matter of its own rules too', async () => {
    const image = await writeImage(`${folder}/spoilt.tar`, layers, spoil);
    const { result } = await judge(
      image,
      policy('oci', '{ oci/digests-match: {}, oci/layers-readable: {}, oci/diff-ids-match: {}, oci/paths-safe: {} }'),
    );
    expect(result('oci/digests-match')?.outcome).toBe('fail');
    expect(result('oci/layers-readable')?.outcome).toBe('fail');
    expect(result('oci/paths-safe')?.outcome).toBe('inconclusive');
    expect(['fail', 'inconclusive']).toContain(result('oci/diff-ids-match')?.outcome);
  });

  it.each(['gzip', 'zstd', 'none'] as const)(
    'with %s, cut off in the middle of the archive, never passes',
    async (compression) => {
      const image = await writeImage(
        `${folder}/cut-${compression}.tar`,
        layers.map((layer) => ({ ...layer, compression })),
        (bytes) => bytes.subarray(0, bytes.lastIndexOf(Buffer.from(noise(2000, 2).subarray(0, 64))) + 100),
      );
      const { policy: judged } = await judge(image, policy('device', '{ fs/no-device-nodes: { severity: error } }'));
      expect(judged.verdict).toBe('inconclusive');
    },
  );
});

describe('doubt', () => {
  it('is not hidden by findings that are waived', async () => {
    const path = policy('waived', '{ fs/no-setuid: { severity: error } }', waiver);
    const whole = await judge(await writeImage(`${folder}/whole.tar`, layers), path);
    expect(whole.result('fs/no-setuid')).toMatchObject({ outcome: 'waived', reason: null });
    expect(whole.policy.verdict).toBe('pass');
    const spoilt = await judge(await writeImage(`${folder}/spoilt.tar`, layers, spoil), path);
    expect(spoilt.result('fs/no-setuid')?.outcome).toBe('inconclusive');
    expect(spoilt.result('fs/no-setuid')?.reason).toContain('layer 2 of 2');
    expect(spoilt.result('fs/no-setuid')?.findings.map(({ waived }) => waived?.by)).toEqual(['ops@example.org']);
    expect(spoilt.policy.verdict).toBe('inconclusive');
  });

  it('does not hide a finding that counts', async () => {
    const { policy: judged, result } = await judge(
      await writeImage(`${folder}/spoilt.tar`, layers, spoil),
      policy('unwaived', '{ fs/no-setuid: { severity: error } }'),
    );
    expect(result('fs/no-setuid')?.outcome).toBe('fail');
    expect(judged.verdict).toBe('fail');
  });

  it('counts from the severity of its rule on', async () => {
    const image = await writeImage(`${folder}/spoilt.tar`, layers, spoil);
    const path = policy('note', '{ fs/names-portable: { severity: note } }');
    expect((await judge(image, path)).policy.verdict).toBe('pass');
    expect((await judge(image, path, 'warning')).policy.verdict).toBe('pass');
    expect((await judge(image, path, 'note')).policy.verdict).toBe('inconclusive');
  });
});

describe('what is read', () => {
  it('is read once, however often it is named', async () => {
    const heavy = {
      ...layers[0],
      members: [...base, { name: 'heavy', content: noise(100_000, 3) }],
    } as Design['layers'][number];
    const path = policy('again', '{ fs/no-device-nodes: {}, oci/diff-ids-match: {} }');
    const once = await judge(await writeImage(`${folder}/once.tar`, [heavy, ...layers]), path);
    const thrice = await judge(await writeImage(`${folder}/thrice.tar`, [heavy, ...layers, heavy, heavy]), path);
    expect(thrice.subject.coverage.passes).toBe(1);
    // Two more descriptors, history entries and DiffIDs, not 200,000 bytes.
    expect(thrice.subject.coverage.read - once.subject.coverage.read).toBeLessThan(5000);
    expect(once.subject.coverage.read).toBeGreaterThan(100_000);
    expect(thrice.subject.coverage.files).toBe(once.subject.coverage.files);
    expect(thrice.result('oci/diff-ids-match')?.outcome).toBe('pass');
  });

  it('counts the content of every layer and the files of the merged tree', async () => {
    const { subject } = await judge(
      await writeImage(`${folder}/whole.tar`, layers),
      policy('count', '{ fs/no-device-nodes: {} }'),
    );
    // bin/ bin/run bin/su etc/ etc/passwd opt/ opt/one opt/two, as the two tars state them.
    expect(subject.coverage).toMatchObject({ files: 8, passes: 1, notes: [] });
  });
});
