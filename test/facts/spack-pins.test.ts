import { describe, expect, test } from 'vitest';
import { type SpackPins, spackPins } from '../../src/facts/spack-pins.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const pins = async ({ yaml, lock }: { readonly yaml?: string; readonly lock?: object | null }): Promise<SpackPins> => {
  const spackLock = lock === undefined || lock === null ? lock : JSON.stringify(lock, null, 1);
  const spack = {
    ...(yaml === undefined ? {} : { spackYaml: yaml }),
    ...(spackLock === undefined ? {} : { spackLock }),
  };
  return await spackPins.derive(sketchSubject(spack) as never);
};
const lock = (roots: readonly string[], packages: Readonly<Record<string, object>> = {}) => ({
  _meta: { 'file-type': 'spack-lockfile', 'lockfile-version': 6 },
  roots: roots.map((spec) => ({ hash: 'x', spec })),
  concrete_specs: { x: { name: 'x', version: '1' }, ...packages },
});
const yaml = (...lines: readonly string[]) => `spack:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text);

describe('in step with the lock file', () => {
  test.each([
    ['the same in another order', ['specs: ["hdf5+mpi~hl %gcc@12"]'], ['hdf5~hl+mpi %gcc@12'], [], []],
    ['a spec more', ['specs: [hdf5, zlib]'], ['hdf5'], ['zlib'], []],
    ['a root more', ['specs: [hdf5]'], ['hdf5', 'zlib'], [], ['zlib']],
    ['another version', ['specs: [hdf5@1.14]'], ['hdf5@1.12'], ['hdf5@1.14'], ['hdf5@1.12']],
    [
      'a matrix',
      ['specs: [{matrix: [[a, b], ["%gcc", "%clang"]], exclude: ["b%clang"]}]'],
      ['a%gcc', 'a%clang', 'b%gcc'],
      [],
      [],
    ],
    ['words for the machine', ['specs: ["a os=default_os"]'], ['a platform=linux os=rhel9'], [], []],
    ['no words for the machine', ['specs: ["a os=rhel8"]'], ['a os=rhel9'], ['a os=rhel8'], ['a os=rhel9']],
    ['twice the same', ['specs: [a, a]'], ['a'], [], []],
    ['under a condition that is not met', ['definitions: [{d: [a], when: "x"}]', 'specs: [$d, b]'], ['b'], [], []],
    ['not known whole', ['specs: [$elsewhere, a]'], ['a', 'b'], [], []],
  ])('%s', async (_about, lines, roots, notLocked, notAsked) => {
    const found = await pins({ yaml: yaml(...lines), lock: lock(roots) });
    expect([texts(found.notLocked), texts(found.notAsked)]).toEqual([notLocked, notAsked]);
  });
});

describe('branches', () => {
  const commit = 'a'.repeat(40);
  test.each([
    ['zlib@develop', ['develop']],
    ['zlib@1.2.main', ['1.2.main']],
    ['zlib@git.v1.3', ['v1.3']],
    [`zlib@${commit}=1.3`, []],
    [`zlib@git.${commit}`, []],
    ['zlib@1.3', []],
    ['zlib@1.2:', []],
    ['hdf5 ^zlib@master', ['master']],
  ])('%s', async (spec, versions) => {
    const found = await pins({ yaml: yaml(`specs: ["${spec}"]`), lock: null });
    expect(found.moving.map(({ version }) => version)).toEqual(versions);
  });

  test.each([
    [{ version: 'develop' }, true],
    [{ version: 'git.main=develop' }, true],
    [{ version: `git.${commit}=develop` }, false],
    [{ version: `${commit}=develop` }, false],
    [{ version: 'main', parameters: { commit } }, false],
    [{ version: 'develop', external: { path: '/opt/x' } }, false],
    [{ version: '1.0' }, false],
  ])('locked as %j: %s', async (spec, moves) => {
    const { movingLocked } = await pins({ lock: lock(['x'], { y: { name: 'y', ...spec } }) });
    expect(texts(movingLocked)).toEqual(moves ? ['y'] : []);
  });

  test('the lock file has the last word where it is in step', async () => {
    const inStep = { yaml: yaml('specs: [x@develop]'), lock: lock(['x@develop']) };
    expect((await pins(inStep)).moving).toEqual([]);
    expect(texts((await pins({ ...inStep, lock: lock(['y']) })).moving)).toEqual(['x@develop']);
  });
});

test('what a spec states', async () => {
  const found = await pins({ yaml: yaml('specs: [a, a@1, a@=1, "a%gcc", "a ^b%gcc"]'), lock: null });
  expect(found.roots.map(({ version, hasCompiler }) => [version, hasCompiler])).toEqual([
    ['none', false],
    ['stated', false],
    ['exact', false],
    ['none', true],
    ['none', false],
  ]);
  const all = await pins({ yaml: yaml('specs: [a]', 'packages: {all: {require: "%gcc@13"}}'), lock: null });
  expect(all.roots[0]?.hasCompiler).toBe(true);
});

test.each([
  ['nobody could look', { yaml: yaml('specs: [a]') }, ['it comes alone']],
  [
    'Spack refuses it',
    { yaml: yaml('specs: [a@@1]'), lock: lock([]) },
    [expect.stringContaining('Spack does not read spack.yaml')],
  ],
  ['the lock file is not sound', { lock: { roots: [] } }, [expect.stringContaining('spack.lock is not sound')]],
  [
    'a definition of elsewhere',
    { yaml: yaml('specs: [$a]'), lock: lock([]) },
    [expect.stringContaining('the definition a')],
  ],
])('gaps: %s', async (_about, spack, gaps) => {
  expect((await pins(spack)).gaps).toEqual(gaps);
});
