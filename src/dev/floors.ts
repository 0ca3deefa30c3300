/** A part of the program, and what it may import. The test of the architecture asserts it and docs/architecture.md is drawn from it. */
export interface Floor {
  readonly name: string;
  readonly level: number;
  /** Files, or folders with a slash at their end. The longest that fits a file decides. */
  readonly members: readonly string[];
  /** Floors that it may import; itself always, unless `apart`. */
  readonly may: readonly string[];
  /** Its members do not import each other. */
  readonly apart?: true;
  readonly holds: string;
  /** Why it may import what its level alone would not allow. */
  readonly reason?: string;
}

export const floors: readonly Floor[] = [
  {
    name: 'base',
    level: 0,
    members: ['src/base/'],
    may: [],
    holds: 'bytes, digests, paths, patterns, limits and errors; knows nothing of containers',
  },
  {
    name: 'formats',
    level: 1,
    members: ['src/formats/'],
    may: ['base'],
    holds: 'bytes in, plain values out: pure, bounded, without a disk, a clock or a console',
  },
  {
    name: 'model',
    level: 2,
    members: ['src/model/'],
    may: ['base', 'formats'],
    holds: 'the nouns: entry, tree, layer, image, subject, fact; the overlay that merges layers',
  },
  {
    name: 'facts',
    level: 3,
    members: ['src/facts/'],
    may: ['base', 'formats', 'model'],
    holds: 'what is derived once from a subject and judged by several rules',
  },
  {
    name: 'sources',
    level: 3,
    members: ['src/sources/'],
    may: ['base', 'formats', 'model'],
    holds: 'one kind of input a file: how it is told by its content, and how it is opened',
    reason:
      'A source that meets a layer which comes by once is given a scanner by the app, so that it need not know the engine.',
  },
  {
    name: 'rule',
    level: 4,
    members: ['src/rule.ts'],
    may: ['base', 'model'],
    holds: 'everything that the author of a rule needs',
  },
  {
    name: 'policy',
    level: 4,
    members: ['src/policy/'],
    may: ['base', 'formats', 'model', 'rule'],
    holds: 'YAML to policy: extends, options, locks, waivers, the project’s own file',
  },
  {
    name: 'report',
    level: 4,
    members: ['src/report/'],
    may: ['base', 'formats', 'model', 'rule'],
    holds: 'the report’s form, its order and fingerprints, one reporter a file',
  },
  { name: 'rules', level: 4, members: ['rules/'], may: ['rule', 'facts'], apart: true, holds: 'one rule a file' },
  {
    name: 'engine',
    level: 5,
    members: ['src/engine/'],
    may: ['base', 'formats', 'model', 'facts', 'rule', 'policy', 'report'],
    holds: 'the one pass over layers, workers, facts, rules, verdict; is given rules, policies and subject',
  },
  {
    name: 'app',
    level: 6,
    members: ['src/app.ts', 'src/app/', 'src/version.ts'],
    may: ['base', 'formats', 'model', 'facts', 'sources', 'rule', 'policy', 'report', 'engine', 'rules'],
    holds: 'puts everything together: the only importer of the registries of rules and sources',
  },
  {
    name: 'commands',
    level: 7,
    members: ['src/commands/', 'src/main.ts'],
    may: ['app', 'base', 'report'],
    holds: 'the command line, one command a file',
    reason: 'Commands print: they choose a reporter and turn errors into sentences and exit codes.',
  },
  {
    name: 'public',
    level: 7,
    members: ['src/index.ts'],
    may: ['app', 'base', 'report'],
    holds: 'the API of the package: check() and its types',
    reason: 'It re-exports the types of the report and of errors.',
  },
  {
    name: 'bin',
    level: 7,
    members: ['bin/'],
    may: [],
    holds: 'looks at the version of Node before anything is imported',
  },
  {
    name: 'dev',
    level: 8,
    members: ['src/dev/'],
    may: [
      'base',
      'formats',
      'model',
      'facts',
      'sources',
      'rule',
      'policy',
      'report',
      'rules',
      'engine',
      'app',
      'commands',
    ],
    holds: 'what generates, builds and scaffolds; not published',
  },
];

/** Where a package, or a module of Node, may be imported. What is not listed may be imported nowhere. */
export interface PackageLaw {
  readonly name: string;
  readonly only: readonly string[];
  readonly why: string;
}

export const packages: readonly PackageLaw[] = [
  {
    name: 'node:fs',
    only: ['src/base/bytes.ts', 'src/dev/', 'bin/'],
    why: 'one place touches the disk; bin/ looks for a newer Node',
  },
  {
    name: 'node:crypto',
    only: ['src/base/', 'src/model/path-index.ts', 'src/model/certificate.ts', 'src/engine/scan-layer.ts'],
    why: 'digests; X.509; a random key for hash tables that hostile names fill',
  },
  { name: 'node:zlib', only: ['src/formats/compression/'], why: 'decompression' },
  {
    name: 'node:worker_threads',
    only: ['src/engine/pool.ts', 'src/engine/worker.ts'],
    why: 'one place starts threads',
  },
  { name: 'node:v8', only: ['src/engine/worker.ts'], why: 'when the last compiler is asked (docs/adr/0011)' },
  { name: 'node:os', only: ['src/engine/pool.ts'], why: 'the number of cores' },
  { name: 'node:url', only: ['src/app/', 'src/main.ts', 'src/dev/', 'bin/'], why: 'where the package lies on disk' },
  {
    name: 'node:module',
    only: ['bin/', 'src/facts/lock-drift/conda-versions.ts'],
    why: 'compile cache; a package whose form for `require` loads faster',
  },
  {
    name: 'node:child_process',
    only: ['src/dev/', 'bin/'],
    why: 'nothing of an image is ever run; bin/ restarts itself with a newer Node',
  },
  { name: 'node:perf_hooks', only: ['src/commands/progress.ts'], why: 'rate and remaining time' },
  { name: 'chalk', only: ['src/report/human.ts', 'src/report/human/'], why: 'colours are for people' },
  { name: '@oclif/core', only: ['src/commands/', 'src/main.ts', 'src/dev/'], why: 'the command line' },
  { name: 'ajv', only: ['src/formats/schema.ts', 'src/dev/'], why: 'schemas are compiled when the program is built' },
  { name: 'esbuild', only: ['src/dev/'], why: 'the bundle' },
  { name: 'json-schema-to-typescript', only: ['src/dev/'], why: 'types of the published schemas' },
  { name: 'yaml', only: ['src/formats/yaml/', 'src/dev/'], why: 'one folder knows the tree of the YAML parser' },
  {
    name: '#schemas',
    only: ['src/policy/'],
    why: 'the published schema names the keys, so that a misspelt one gets the nearest',
  },
  { name: 'smol-toml', only: ['src/formats/toml/'], why: 'TOML' },
  { name: '@renovatebot/pep440', only: ['src/formats/pip/'], why: 'versions of Python packages' },
  { name: 'unbash', only: ['src/formats/shell/'], why: 'one folder knows the tree of the shell parser' },
  { name: 're2js', only: ['src/facts/label-patterns.ts'], why: 'patterns that a policy brings, without backtracking' },
  { name: 'openpgp', only: ['src/formats/sif/pgp.ts'], why: 'signatures of SIFs; loaded where there is one to verify' },
  {
    name: '@conda-org/rattler',
    only: ['src/facts/lock-drift/conda-versions.ts'],
    why: 'versions of conda packages; loaded where there is a lock to compare',
  },
  { name: 'spdx-expression-parse', only: ['src/facts/oci-annotations.ts'], why: 'licence expressions' },
  { name: '@secretlint/core', only: ['src/facts/secrets/'], why: 'patterns of credentials' },
  {
    name: '@secretlint/secretlint-rule-preset-recommend',
    only: ['src/facts/secrets/'],
    why: 'patterns of credentials',
  },
];

/** Lines that a file may have; generated files are not counted. The first that fits decides. */
export const lengths: readonly { readonly under: string; readonly max: number; readonly why: string }[] = [
  { under: 'rules/', max: 120, why: 'with its examples' },
  { under: 'src/commands/', max: 80, why: 'commands are thin' },
  { under: '', max: 400, why: 'a file is one thing' },
];

/** The floor of a file; undefined where it stands on none. */
export function floorOf(file: string): Floor | undefined {
  const fits = floors.flatMap((floor) =>
    floor.members.filter((member) => covers(member, file)).map((member) => ({ floor, length: member.length })),
  );
  return fits.sort((a, b) => b.length - a.length)[0]?.floor;
}

/** Whether a file is the named one, or lies in the named folder. */
export function covers(member: string, file: string): boolean {
  return member === file || member === '' || (member.endsWith('/') && file.startsWith(member));
}
