import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/formats/spack/canonical.ts';
import { parseSpackYaml } from '../../../src/formats/spack/environment-parse.ts';
import { parseSpackLock } from '../../../src/formats/spack/lockfile-parse.ts';
import { parseSpec } from '../../../src/formats/spack/spec-parse.ts';
import { corpusAt } from '../../needs.ts';

const corpus = corpusAt('spack');

describe.skipIf(corpus === undefined)('files of computing centres', () => {
  const names = corpus === undefined ? [] : (readdirSync(corpus, { recursive: true }) as string[]).toSorted();
  const yaml = names.filter((name) => name.endsWith('.yaml'));
  const read = (name: string) => readFileSync(`${corpus}${name}`);

  /** What Spack's schema and grammar say of those that it does not simply take. */
  const refused: Readonly<Record<string, readonly string[]>> = {
    // A package stands twice in one map.
    'spack+spack-configs/OLCF/summit/spack.yaml': ['yaml-duplicate-key'],
    // Templates: oneapi@<version>.
    'spack+spack-configs/ANL/JLSE/Arcticus/E4S-22.02/spack.yaml': ['spec-unexpected'],
    'spack+spack-configs/ANL/JLSE/Arcticus/E4S-22.05/spack.yaml': ['spec-unexpected'],
  };

  test('84 files: 69 environments, 13 scopes, 2 lock files', () => {
    const kinds = yaml.map((name) => parseSpackYaml(read(name)).kind);
    expect([
      kinds.filter((kind) => kind === 'environment').length,
      kinds.filter((kind) => kind === 'scope').length,
      names.filter((name) => name.endsWith('.lock')).length,
    ]).toEqual([69, 13, 2]);
  });

  test.each(yaml)('%s', (name) => {
    const { problems } = parseSpackYaml(read(name));
    const codes = problems.flatMap(({ effect, code }) => (effect === 'refused' ? [code] : []));
    expect([...new Set(codes)]).toEqual(refused[name] ?? []);
  });

  test('20 have a section of before Spack 0.20', () => {
    // grep -lE '^  (concretization|gitlab-ci):' -r --include=spack.yaml, without OLCF/summit, of which nothing is read.
    const effects = yaml.map((name) => parseSpackYaml(read(name)).problems.map(({ effect }) => effect));
    expect(effects.filter((found) => found.includes('outdated'))).toHaveLength(20);
  });

  test('each spec that is written is read as one', () => {
    for (const name of yaml) {
      if (name in refused) continue;
      const text = read(name).toString();
      for (const written of parseSpackYaml(text).specs)
        if (written.kind === 'spec') expect([name, written.spec.problems]).toEqual([name, []]);
    }
  });

  test('a definition that another file holds is a gap, and nothing is made of it', () => {
    const { roots, gaps, includes } = parseSpackYaml(
      read('spack+spack-configs/NERSC/perlmutter/e4s-23.05/cuda/spack.yaml'),
    );
    expect([roots.length, gaps]).toEqual([
      0,
      ['the definition cuda_specs is not in the file', 'the definition gcc_compilers is not in the file'],
    ]);
    expect(includes.length).toBeGreaterThan(0);
  });

  // Counted with Python: json.load, len.
  test.each([
    ['spack+spack-configs/NERSC/cori/e4s-stacks/x86/spack.lock', 239, 85],
    ['spack+spack-configs/NERSC/cori/e4s-stacks/knl/spack.lock', 19, 5],
  ])('%s', (name, packages, roots) => {
    const lock = parseSpackLock(read(name));
    expect([lock.version, lock.packages.length, lock.roots.length, lock.problems]).toEqual([2, packages, roots, []]);
  });

  test('the lock file of an environment holds what it asks for', () => {
    const folder = 'spack+spack-configs/NERSC/cori/e4s-stacks/x86/';
    const { roots } = parseSpackYaml(read(`${folder}spack.yaml`));
    const lock = parseSpackLock(read(`${folder}spack.lock`));
    const asked = roots.map(({ parts }) => canonicalText(parts.map(({ spec }) => spec)));
    const locked = lock.roots.map(({ spec }) => canonicalText([parseSpec(spec)]));
    expect(locked.toSorted()).toEqual(asked.toSorted());
  });
});
