/**
 * Measures `check` against the physical floor and against peers, in interleaved rounds of one run, and prints ratios.
 * usage: npm run bench [-- --rounds 5 --only gzip,zstd,one,tiny,big,secrets,start --peers]
 * Needs igzip (Debian: isal), zstd and openssl for the floor, GNU time for memory; skopeo and umoci for the peers; crane, syft,
 * trivy and dockle are measured where they are on PATH.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Built, buildImage, work } from './image.ts';
import { buildTiny, swell } from './synthetic.ts';

const args = process.argv.slice(2);
const optionOf = (name: string, fallback: string): string =>
  args.includes(name) ? (args[args.indexOf(name) + 1] ?? fallback) : fallback;
const rounds = Number(optionOf('--rounds', '5'));
const only = new Set(optionOf('--only', 'gzip,zstd,one,big,tiny,secrets,start').split(','));

interface Sample {
  readonly wall: number;
  readonly cpu: number;
  /** Peak resident memory of the largest process, in MB (1e6). */
  readonly memory: number;
}
interface Contender {
  readonly name: string;
  readonly command: string;
  readonly expect?: readonly number[];
}

/** Runs a shell command as a whole process. Times by GNU time, which counts all children that were waited for. */
function measure({ command, expect = [0] }: Contender): Sample {
  const result = spawnSync('/usr/bin/time', ['-q', '-f', '%e %U %S %M', 'sh', '-c', command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (!expect.includes(result.status ?? -1))
    throw new Error(`${command}: exit ${result.status}\n${result.stderr.slice(0, 2000)}`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (result.stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, memory: (kilobytes * 1024) / 1e6 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Interleaved rounds after one warm-up; every contender once a round, so that drift of the machine hits all alike. */
function compare(title: string, contenders: readonly Contender[], count = rounds): Map<string, Sample> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  const [subject] = contenders;
  if (subject !== undefined) measure(subject);
  for (let round = 0; round < count; round += 1)
    for (const contender of contenders) samples.get(contender.name)?.push(measure(contender));
  console.log(`\n## ${title} (${count} rounds, medians; min–max of wall)\n`);
  console.log('| | wall s | CPU s | peak MB | pratique / this |');
  console.log('|---|---|---|---|---|');
  const medians = new Map<string, Sample>();
  const first = samples.get(subject?.name ?? '') ?? [];
  for (const [name, list] of samples) {
    const walls = list.map((sample) => sample.wall);
    const ratios = list.map((sample, index) => (first[index]?.wall ?? 0) / sample.wall);
    const sample = {
      wall: median(walls),
      cpu: median(list.map((one) => one.cpu)),
      memory: Math.max(...list.map((one) => one.memory)),
    };
    medians.set(name, sample);
    console.log(
      `| ${name} | ${sample.wall.toFixed(2)} (${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}) | ${sample.cpu.toFixed(2)} | ${sample.memory.toFixed(0)} | ${median(ratios).toFixed(2)} |`,
    );
  }
  return medians;
}

const pratique = `${process.execPath} ${new URL('../bin/pratique.js', import.meta.url).pathname}`;
const checkOf = (image: Built): Contender => ({
  name: 'pratique check -p baseline',
  command: `${pratique} check oci:${image.path} -p baseline -f json >/dev/null`,
  expect: [0, 1, 3],
});
const unpacker = { gzip: 'igzip -dc', zstd: 'zstd -dc -q', none: 'cat' };

/** Hash of each blob and hash of what it unpacks to, two layers at a time, largest first. */
function floorOf(image: Built, compression: keyof typeof unpacker): Contender {
  const one = `openssl dgst -sha256 "$0" >/dev/null; ${unpacker[compression]} < "$0" | openssl dgst -sha256 >/dev/null`;
  return {
    name: `floor: ${unpacker[compression]} + openssl`,
    command: `printf '%s\\n' ${image.layers.join(' ')} | xargs -P ${Math.min(2, availableParallelism())} -I@ sh -c '${one}' @`,
  };
}

/** What Node itself needs for the same bytes, with nothing looked at. */
const boundOf = (image: Built): Contender => ({
  name: 'Node: unpack + both hashes, two threads, no tar',
  command: `${process.execPath} ${new URL('bound.ts', import.meta.url).pathname} ${image.layers.join(' ')}`,
});

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing: string[] = [];
const peer = (program: string, contender: Contender): Contender[] => {
  if (has(program)) return [contender];
  missing.push(program);
  return [];
};

mkdirSync(work, { recursive: true });
const [load] = readFileSync('/proc/loadavg', 'utf8').split(' ');
console.log(`${availableParallelism()} cores, Node ${process.versions.node}, load ${load} at the start`);

if (only.has('gzip') || only.has('zstd')) {
  for (const compression of ['gzip', 'zstd'] as const) {
    if (!only.has(compression)) continue;
    const image = buildImage(`debian-${compression}`, compression);
    describe(image);
    compare(`${compression}: floor`, [checkOf(image), floorOf(image, compression), boundOf(image)]);
    if (!args.includes('--peers')) continue;
    const out = `${work}out`;
    const clean = `rm -rf ${out}; `;
    compare(
      `${compression}: peers`,
      [
        checkOf(image),
        ...(compression === 'gzip'
          ? [
              {
                name: 'tar -tzf over the layers',
                command: `for l in ${image.layers.join(' ')}; do tar -tzf $l >/dev/null; done`,
              },
            ]
          : []),
        ...peer('skopeo', {
          name: 'skopeo copy oci: dir:',
          command: `${clean}skopeo copy -q oci:${image.path}:bench dir:${out}`,
        }),
        ...(compression === 'gzip'
          ? peer('umoci', {
              name: 'umoci unpack',
              command: `${clean}umoci unpack --rootless --image ${image.path}:bench ${out}`,
            })
          : []),
        ...peer('crane', {
          name: 'crane validate',
          command: `${clean}crane validate --tarball ${image.path}`,
          expect: [0, 1],
        }),
        ...peer('syft', { name: 'syft', command: `syft -q oci-dir:${image.path} >/dev/null` }),
        ...peer('trivy', {
          name: 'trivy',
          command: `trivy -q image --input ${image.path} --scanners secret >/dev/null`,
        }),
        ...peer('dockle', { name: 'dockle', command: `dockle --input ${image.path}`, expect: [0, 1] }),
      ],
      Math.max(1, Math.min(2, rounds)),
    );
    rmSync(out, { recursive: true, force: true });
  }
}
if (only.has('one')) {
  const image = buildImage('debian-one', 'gzip', { layerCount: 1, bytes: 1.2e9 });
  describe(image);
  const [layer] = image.layers;
  compare('one big layer: inflate and blob hash on one core', [
    checkOf(image),
    {
      name: 'Node zlib + sha256 of the blob, one core',
      command: `taskset -c 0 ${process.execPath} ${new URL('inflate.ts', import.meta.url).pathname} ${layer}`,
    },
  ]);
}
if (only.has('big')) {
  const image = buildImage('debian-gzip', 'gzip');
  const swollen = swell(image, 4);
  describe(swollen);
  const small = measure(checkOf(image));
  const large = measure(checkOf(swollen));
  console.log(
    `\npeak memory: ${small.memory.toFixed(0)} MB, four times the bytes with equal entries ${large.memory.toFixed(0)} MB: ${(large.memory / small.memory).toFixed(2)}×`,
  );
}
if (only.has('tiny')) {
  const image = buildTiny(300_000);
  describe(image);
  compare('300,000 tiny files in one layer', [checkOf(image)], Math.min(3, rounds));
}
if (only.has('secrets')) {
  const image = buildImage('debian-gzip', 'gzip');
  describe(image);
  compare(
    'secrets: the content of every file, and of named and small ones',
    (['all', 'small', 'named'] as const).map((content) => ({
      name: `pratique check, content: ${content}`,
      command: `${pratique} check oci:${image.path} -p ${secretsPolicy(content)} -f json >/dev/null`,
      expect: [0, 1, 3],
    })),
  );
}
if (only.has('start')) {
  const many = (command: string): string => `for i in 1 2 3 4 5 6 7 8 9 10; do ${command} >/dev/null; done`;
  compare('start-up, ten times each', [
    { name: 'pratique --version', command: many(`${pratique} --version`) },
    { name: 'node -e 0', command: many(`${process.execPath} -e 0`) },
    { name: 'pratique --help', command: many(`${pratique} --help`) },
  ]);
}
if (missing.length > 0) console.log(`\nnot on PATH, so not measured: ${missing.join(', ')}`);

/** A policy of the two rules that search files for credentials, under one value of their option. */
function secretsPolicy(content: string): string {
  const path = `${work}secrets-${content}.yaml`;
  const rules = ['none-in-files', 'none-in-deleted-files'].map(
    (rule) => `      secrets/${rule}: { options: { content: ${content} } }\n`,
  );
  writeFileSync(
    path,
    `id: secrets-${content}\ntitle: Credentials in files\ncontrols:\n  - id: none\n    statement: No file holds a credential.\n    rules:\n${rules.join('')}`,
  );
  return path;
}

function describe(image: Built): void {
  if (!existsSync(image.path)) throw new Error(`${image.path} is gone`);
  console.log(
    `\n${image.name}: ${(image.uncompressed / 1e9).toFixed(2)} GB uncompressed, ${(image.compressed / 1e9).toFixed(2)} GB compressed, ${image.entries} entries, ${image.layers.length} layers`,
  );
}
