import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLock } from '../../../src/formats/pixi/fresh/compare.ts';
import { markerHolds } from '../../../src/formats/pixi/fresh/markers.ts';
import { readPixiLock } from '../../../src/formats/pixi/lock.ts';
import { readPixiManifest } from '../../../src/formats/pixi/manifest.ts';
import { corpusAt } from '../../needs.ts';
import { admitsConda } from './versions.ts';

const compare = (manifest: string, lock: string) => {
  const read = readPixiManifest(manifest, 'pixi.toml');
  const locked = readPixiLock(lock);
  expect([read.problems.filter(({ code }) => code !== 'deprecated'), locked.problems]).toEqual([[], []]);
  return compareLock(read, locked, admitsConda);
};

const corpus = corpusAt('conda/pixi');

/** tests/data/non-satisfiability of pixi: what each shows is said by its name, its comments, and the error that pixi's own test expects. */
describe.skipIf(corpus === undefined)('locks that pixi refuses', () => {
  test.each([
    ['binary-spec-source-record', ['source']],
    ['changed-env-marker', ['missing']],
    ['changed-platform-subdir', ['platform-changed']],
    ['changed-platform-virtual-package', ['platform-changed']],
    ['explicit-pypi-dependency', ['conda-only']],
    // The four below lock foobar where foo is asked for: pixi ends with the option.
    ['mismatch-channel-priority', ['option', 'missing']],
    ['mismatch-channel-priority2', ['option', 'missing']],
    ['mismatch-solve-strategy', ['option', 'missing']],
    ['mismatch-solve-strategy2', ['option', 'missing']],
    ['mismatched-source-spec', ['source']],
    ['mismatched-spec', ['version']],
    ['missing-dependency', ['needed', 'needed']],
    ['missing-pypi-extra', ['extra']],
    ['non-binary-no-build', ['unbuilt']],
    ['pypi-index-added', ['index']],
    ['pypi-index-mismatch', ['index']],
    ['pypi-missing-version', ['unversioned']],
    ['removed-environment', ['environment-extra']],
  ])('%s', (name, codes) => {
    const at = (file: string) => readFileSync(`${corpus}tests__data__non-satisfiability__${name}/${file}`, 'utf8');
    const { differences } = compare(at('pixi.toml'), at('pixi.lock'));
    expect(differences.map(({ code }) => code)).toEqual(codes);
    for (const { span } of differences) expect(span.line).toBeGreaterThan(0);
  });

  test('are all that there are', () => {
    expect(globSync(`${corpus}tests__data__non-satisfiability__*/pixi.lock`)).toHaveLength(18);
  });
});

describe.skipIf(corpus === undefined)('locks that pixi keeps', () => {
  const stale = 'tests__data__mock-projects__test-project-export';
  const folders = corpus === undefined ? [] : globSync(`${corpus}*/`).sort();
  const pairs = folders
    .map((folder) => folder.slice((corpus ?? '').length).replace(/\/$/, ''))
    .filter((name) => !name.includes('non-satisfiability') && existsSync(`${corpus}${name}/pixi.lock`));
  test('are there', () => expect(pairs).toHaveLength(24));
  test.each(pairs.filter((name) => name !== stale))('%s', (name) => {
    const at = (file: string) => readFileSync(`${corpus}${name}/${file}`, 'utf8');
    const { differences, undecided } = compare(at('pixi.toml'), at('pixi.lock'));
    expect([differences.map(({ code, detail }) => `${code}: ${detail}`), undecided]).toEqual([[], []]);
  });
  test('but for one, which was locked from a fork: the address of its repository is another', () => {
    const at = (file: string) => readFileSync(`${corpus}${stale}/${file}`, 'utf8');
    const { differences } = compare(at('pixi.toml'), at('pixi.lock'));
    expect(new Set(differences.map(({ code, span }) => `${code} ${span.line}`))).toEqual(new Set(['source 20']));
  });
});

describe('markers', () => {
  const values = { subdir: 'linux-64', python: '3.11.4', extra: '' };
  test.each([
    ["sys_platform == 'linux'", true],
    ["platform_system != 'Linux'", false],
    ["python_version >= '3.10'", true],
    ["python_version < '3.10'", false],
    ["'3.12' <= python_version", false],
    ["python_full_version >= '3.11.4'", true],
    ["extra == 'x'", false],
    ["extra == 'x' or os_name == 'posix'", true],
    ["platform_release == '5'", undefined],
    ["platform_release == '5' and os_name == 'nt'", false],
    ["platform_release == '5' or os_name == 'nt'", undefined],
    ["'win' in sys_platform", false],
    ["platform_machine in 'x86_64 aarch64'", true],
    ['nonsense', undefined],
  ])('%s', (text, expected) => {
    expect(markerHolds(text, values)).toBe(expected);
  });
  test('an extra by any spelling', () => {
    expect(markerHolds("extra == 'My_Extra'", { ...values, extra: 'my-extra' })).toBe(true);
  });
});

describe('what else may differ', () => {
  const manifest = `[workspace]\nchannels = ["a"]\nplatforms = ["linux-64"]\n[dependencies]\nx = ">=1"\n`;
  const lock = `version: 6\nenvironments:\n  default:\n    channels:\n    - url: https://conda.anaconda.org/a/\n    packages:\n      linux-64:\n      - conda: https://conda.anaconda.org/a/linux-64/x-1.5-h1_0.conda\npackages:\n- conda: https://conda.anaconda.org/a/linux-64/x-1.5-h1_0.conda\n  md5: ${'a'.repeat(32)}\n`;
  test.each([
    ['nothing', manifest, []],
    ['channels', manifest.replace('["a"]', '["b"]'), ['channels']],
    ['the order of channels', manifest.replace('["a"]', '["a", "b"]'), ['channels']],
    ['a channel by its address', manifest.replace('["a"]', '["https://conda.anaconda.org/a"]'), []],
    ['a platform more', manifest.replace('["linux-64"]', '["linux-64", "win-64"]'), ['platform-missing']],
    ['another platform', manifest.replace('["linux-64"]', '["win-64"]'), ['platform-extra', 'platform-missing']],
    ['a version', manifest.replace('>=1', '>=2'), ['version']],
    ['a package', `${manifest}y = "*"\n`, ['missing']],
    ['a package of another platform', `${manifest}[target.win-64.dependencies]\ny = "*"\n`, []],
    ['a build', manifest.replace('">=1"', '{ version = "*", build = "h2*" }'), ['build']],
    ['the same build', manifest.replace('">=1"', '{ version = "*", build = "h*_0" }'), []],
    ['the channel of a package', manifest.replace('">=1"', '{ version = "*", channel = "b" }'), ['channel']],
    ['a hash', manifest.replace('">=1"', `{ version = "*", md5 = "${'b'.repeat(32)}" }`), ['hash']],
    ['an environment more', `${manifest}[environments]\ne = { solve-group = "g" }\n`, ['environment-missing']],
    ['capital letters', manifest.replace('x =', 'X ='), []],
    ['a Python package', `${manifest}[pypi-dependencies]\nz = "*"\n`, ['missing']],
    ['a package under a condition', `${manifest}y = { version = "*", when = "__cuda" }\n`, []],
    [
      'a Python package that is not for this platform',
      `${manifest}[pypi-dependencies]\nz = { version = "*", env-markers = "os_name == 'nt'" }\n`,
      [],
    ],
  ])('%s', (_about, text, codes) => {
    const read = readPixiManifest(text, 'pixi.toml');
    expect(compareLock(read, readPixiLock(lock), admitsConda).differences.map(({ code }) => code)).toEqual(codes);
  });
  test('any manifest and lock are compared without a throw', () => {
    const lines = (text: string) => fc.subarray(text.split('\n')).map((some) => some.join('\n'));
    fc.assert(
      fc.property(
        lines(`${manifest}[pypi-dependencies]\nz = { version = ">=1", extras = ["e"], index = "https://i.example" }\n`),
        lines(lock),
        (one, other) => {
          const { differences } = compareLock(readPixiManifest(one, 'pixi.toml'), readPixiLock(other), admitsConda);
          for (const { span } of differences) expect(span.line).toBeGreaterThan(0);
        },
      ),
    );
  });
  test('an index of its own that is no longer asked for', () => {
    const text = `${manifest}[pypi-dependencies]\nz = "*"\n`;
    const own = `${lock.replace('version: 6\n', 'version: 7\nplatforms:\n- name: linux-64\n').replace('packages:\n      linux-64:\n', 'packages:\n      linux-64:\n      - pypi: https://f.example/z-1-py3-none-any.whl\n')}- pypi: https://f.example/z-1-py3-none-any.whl\n  name: z\n  version: '1'\n  index: https://i.example/simple\n`;
    const codes = (manifest: string) =>
      compareLock(readPixiManifest(manifest, 'pixi.toml'), readPixiLock(own), admitsConda).differences.map(
        ({ code }) => code,
      );
    expect(codes(text)).toEqual(['index']);
    expect(codes(text.replace('z = "*"', 'z = { version = "*", index = "https://i.example/simple/" }'))).toEqual([]);
    expect(codes(`${text}[pypi-options]\nextra-index-urls = ["https://i.example/simple"]\n`)).toEqual([]);
  });
  test('what cannot be told is said, and is no difference', () => {
    const text = `${manifest}[pypi-dependencies]\nz = { version = "*", env-markers = "platform_release == '5'" }\n`;
    const { differences, undecided } = compareLock(
      readPixiManifest(text, 'pixi.toml'),
      readPixiLock(lock),
      admitsConda,
    );
    expect([differences, undecided.map(({ span }) => span.line)]).toEqual([[], [7]]);
  });
});
