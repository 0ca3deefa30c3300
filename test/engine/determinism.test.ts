import { EventEmitter } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Design } from '../../fixtures/image.ts';
import type { check as checkFunction } from '../../src/app.ts';
import { doJob, type Job, type JobResult } from '../../src/engine/job.ts';
import type { ScanTask, scanAll as scanAllFunction } from '../../src/engine/pool.ts';
import type { LayerScan } from '../../src/model/layer.ts';
import { accounts, noise, now, temporaryFolder, writeImage } from './images.ts';

const MiB = 1024 * 1024;
const folder = temporaryFolder();
const options = { policies: ['baseline'], now, workingDirectory: folder };

/** Layers that have something to find, to overwrite and to delete beside their ballast. */
function designed(sizes: readonly number[]): Design['layers'] {
  return sizes.map((size, index) => ({
    createdBy: `COPY layer ${index}`,
    compression: index % 2 === 0 ? 'gzip' : 'zstd',
    members: [
      { name: 'bin/' },
      { name: 'bin/run', content: `#!/bin/sh\ncurl https://data.example.org/${index}\n`, mode: 0o755 },
      { name: 'etc/' },
      { name: 'etc/passwd', content: accounts },
      { name: `opt/data-${index}`, content: Buffer.from(noise(size, index + 1)) },
      { name: `bin/tool-${index}`, content: 'tool', mode: 0o4755 },
      ...(index === 0 ? [] : [{ name: `opt/.wh.data-${index - 1}` }]),
      { name: `tmp/link-${index}`, type: 'symlink' as const, link: `../opt/data-${index + 1}` },
    ],
  }));
}

const three = `${folder}/three.oci.tar`;
const big = `${folder}/big.oci.tar`;
const damaged = `${folder}/damaged.oci.tar`;
const cut = `${folder}/cut.oci.tar`;
beforeAll(async () => {
  await writeImage(three, designed([8 * MiB, 9 * MiB, 8 * MiB]));
  await writeImage(big, designed([MiB, 25 * MiB]));
  const bytes = readFileSync(big);
  writeFileSync(cut, bytes.subarray(0, 25 * MiB));
  bytes[20 * MiB] = (bytes[20 * MiB] as number) ^ 1;
  writeFileSync(damaged, bytes);
});
afterEach(() => {
  vi.doUnmock('node:os');
  vi.doUnmock('node:worker_threads');
  vi.doUnmock('../../src/engine/pool.ts');
  vi.resetModules();
});

/** A Worker on the present thread whose answers come late: the first job asked for is done last. */
class LateWorker extends EventEmitter {
  static order: number[] = [];
  static #asked = 0;

  postMessage({ id, job }: { readonly id: number; readonly job: Job }): void {
    LateWorker.#asked += 1;
    const turn = LateWorker.#asked;
    setTimeout(
      () => {
        LateWorker.order.push(turn);
        this.emit('message', { id, result: doJob(job, () => {}) });
      },
      Math.max(0, 300 - 100 * turn),
    );
  }

  async terminate(): Promise<number> {
    return 0;
  }
}

const cores = (count: number) => async (original: () => Promise<object>) => ({
  ...(await original()),
  availableParallelism: () => count,
});

/** The program with so many cores and, where wanted, workers of our own. */
async function load({ count = 4, worker }: { readonly count?: number; readonly worker?: object }): Promise<{
  readonly check: typeof checkFunction;
  readonly scanAll: typeof scanAllFunction;
}> {
  vi.resetModules();
  vi.doMock('node:os', cores(count));
  if (worker !== undefined)
    vi.doMock('node:worker_threads', async (original) => ({ ...((await original()) as object), Worker: worker }));
  const { check } = await import('../../src/app.ts');
  const { scanAll } = await import('../../src/engine/pool.ts');
  return { check, scanAll };
}

/** The program without any worker. */
async function loadInProcess(): Promise<typeof checkFunction> {
  vi.resetModules();
  vi.doMock('../../src/engine/pool.ts', () => ({
    scanAll: async (tasks: readonly ScanTask[]) => tasks.map((task) => doJob({ kind: 'scan', ...task }, () => {})),
  }));
  return (await import('../../src/app.ts')).check;
}

describe('the same report', () => {
  it.each([
    ['of three layers', three],
    ['of one big layer', big],
    ['of a damaged big layer', damaged],
    ['of a big layer that is cut off', cut],
  ])('%s: twice, with any number of workers, and without', async (_what, path) => {
    const alone = JSON.stringify(await (await loadInProcess())([path], options));
    vi.doUnmock('../../src/engine/pool.ts');
    for (const count of [1, 4]) {
      const { check } = await load({ count });
      expect(JSON.stringify(await check([path], options)) === alone, `with ${count} cores`).toBe(true);
      if (count === 4) expect(JSON.stringify(await check([path], options)) === alone, 'again').toBe(true);
    }
    const { subjects } = JSON.parse(alone) as Awaited<ReturnType<typeof checkFunction>>;
    expect(
      subjects[0]?.policies[0]?.results.find(({ rule }) => rule === 'fs/no-setuid')?.findings.length,
    ).toBeGreaterThan(0);
    expect(subjects[0]?.policies.map(({ verdict }) => verdict)).toEqual(
      path === damaged || path === cut ? ['fail'] : ['pass'],
    );
  });

  it('whatever the order in which layers are done', async () => {
    const inOrder = JSON.stringify(await (await loadInProcess())([three], options));
    vi.doUnmock('../../src/engine/pool.ts');
    LateWorker.order = [];
    const { check } = await load({ worker: LateWorker });
    const late = JSON.stringify(await check([three], options));
    // Without this the test would show nothing.
    expect(LateWorker.order).toEqual([3, 2, 1]);
    expect(late === inOrder).toBe(true);
  });
});

/** A scan with its names alone: the table that finds them is seeded at random on each thread. */
function withoutSeed(scan: LayerScan | JobResult): object {
  return 'columns' in scan ? { ...scan, columns: { ...scan.columns, paths: scan.columns.paths.names } } : scan;
}

describe('scanAll', () => {
  const request = {
    algorithms: ['sha256'],
    diffAlgorithms: ['sha256'],
    isFileSystem: true,
    wants: [{ path: { suffix: 'passwd' }, capture: { max: 1000 } }],
  } as const;
  const file = (path: string): ScanTask => ({
    address: { kind: 'file', path, offset: 0, length: statSync(path).size },
    request,
  });

  it('gives what each task gives alone, in their order, from workers and from two threads that share one layer', async () => {
    const small = `${folder}/small`;
    writeFileSync(small, noise(2 * MiB, 9));
    const tasks = [file(small), file(three), file(`${folder}/big.oci.tar`)];
    const alone = tasks.map((task) => doJob({ kind: 'scan', ...task }, () => {}));
    const { scanAll } = await load({});
    const together = await scanAll(tasks, () => {});
    expect(together.map(withoutSeed)).toEqual(alone.map(withoutSeed));
    const [shared] = await scanAll([file(three)], () => {});
    expect([shared].map((scan) => withoutSeed(scan as LayerScan))).toEqual([withoutSeed(alone[1] as LayerScan)]);
  });
});

describe('passes', () => {
  const layer = (members: Design['layers'][number]['members']): Design['layers'][number] => ({
    createdBy: 'COPY',
    members: [{ name: 'bin/' }, { name: 'bin/run', content: 'ELF', mode: 0o755 }, { name: 'etc/' }, ...members],
  });
  const passwd = { name: 'etc/passwd', content: accounts };
  const link = { name: 'etc/passwd', type: 'symlink' as const, link: '../data/site/people' };
  const people = { name: 'data/site/people', content: accounts };

  it.each([
    ['one where the accounts lie in their place', [layer([passwd])], 1],
    ['two where they are a link to an uncommon path', [layer([link, people])], 2],
    ['two where the link leads into another layer', [layer([people]), layer([link])], 2],
    [
      'two where the link leads to a link',
      [
        layer([
          link,
          { name: 'data/site/people', type: 'symlink', link: 'all' },
          { name: 'data/site/all', content: accounts },
        ]),
      ],
      2,
    ],
    ['one where the link leads nowhere', [layer([link])], 1],
  ] as const)('%s', async (name, layers, passes) => {
    const { check } = await import('../../src/app.ts');
    const path = await writeImage(`${folder}/${name.replaceAll(' ', '-')}.tar`, layers as Design['layers']);
    const [subject] = (await check([path], { ...options, policies: ['baseline'] })).subjects;
    expect(subject?.coverage.passes).toBe(passes);
    const outcomes = Object.fromEntries(
      subject?.policies[0]?.results.map(({ rule, outcome }) => [rule, outcome]) ?? [],
    );
    const isThere = !name.includes('nowhere');
    expect(outcomes).toMatchObject({ 'user/resolves': isThere ? 'pass' : 'fail', 'user/accounts-sound': 'pass' });
  });

  it('what is too large to be kept leaves its rules undecided, after one pass', async () => {
    const { check } = await import('../../src/app.ts');
    const path = await writeImage(`${folder}/large.tar`, [
      layer([{ name: 'etc/passwd', content: `${accounts}${'# \n'.repeat(3 * MiB)}` }]),
    ]);
    const [subject] = (await check([path], { ...options, policies: ['baseline'] })).subjects;
    expect(subject?.coverage.passes).toBe(1);
    expect(subject?.policies[0]?.results.find(({ rule }) => rule === 'user/accounts-sound')?.outcome).toBe(
      'inconclusive',
    );
    expect(subject?.policies[0]?.verdict).toBe('inconclusive');
  });
});
