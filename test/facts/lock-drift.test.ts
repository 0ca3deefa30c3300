import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { comparePython, isCompiled } from '../../src/facts/lock-drift/compare-python.ts';
import { loadAdmits, rangeText } from '../../src/facts/lock-drift/conda-versions.ts';
import { lockDrifts } from '../../src/facts/lock-drift/lock-drifts.ts';
import { lockPairs } from '../../src/facts/lock-drift/lock-pairs.ts';
import { readEnvironment } from '../../src/formats/conda/environment.ts';
import { readExplicit } from '../../src/formats/conda/explicit.ts';
import { readMatchSpec } from '../../src/formats/conda/match-spec.ts';
import { readPipRequirements } from '../../src/model/read-requirements.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

describe('versions of specs', () => {
  // conda-docs, "Package match specifications", and conda's own tests of VersionSpec (tests/models/test_version.py).
  it.each([
    ['numpy=1.11', '1.11.3', true],
    ['numpy=1.11', '1.110', false],
    ['numpy==1.11', '1.11.0', true],
    ['numpy==1.11', '1.11.3', false],
    ['numpy 1.11', '1.11.3', false],
    ['numpy 1.11*', '1.11.3', true],
    ['numpy 1.11.*', '1.11', true],
    ['numpy >=1.8,<2', '2.0', false],
    ['numpy >1.8,<2|==1.7', '1.7', true],
    ['numpy[version="(>1.8|==1.7),!=1.9"]', '1.9', false],
    ['numpy !=1.8.*', '1.8.1', false],
    ['numpy ~=1.8.1', '1.8.9', true],
    ['numpy ~=1.8.1', '1.9', false],
    // conda.models.version, VersionOrder: letters count less than nothing, also where OpenSSL meant otherwise.
    ['openssl >=1.0.1', '1.0.1g', false],
    ['openssl <1.0.1', '1.0.1rc1', true],
    ['tz >=2023', '2024a', true],
    ['a *', '0', true],
    ['a=1.2=build', '1.2.1', false],
  ])('%s of %s: %s', (spec, version, expected) => {
    const constraint = readMatchSpec(spec).spec?.version?.spec;
    const range = constraint === undefined ? '*' : rangeText(constraint);
    expect(loadAdmits()(version, range ?? '')).toBe(expected);
  });

  it('are not guessed', () => {
    expect(rangeText({ kind: 'pattern', operator: '', version: '^1.*$' })).toBeUndefined();
    expect(loadAdmits()('1.0', '>>1')).toBeUndefined();
  });
});

const drifts = async (sketch: Sketch) => {
  const { drifts: all } = await lockDrifts.derive(sketchSubject(sketch));
  return all.map(({ kind, detail, where, other }) => [
    kind,
    detail,
    `${where[0]}:${where[1].line}`,
    other === undefined ? '' : `${other[0]}:${other[1].line}`,
  ]);
};

const lock = (platform: string, packages: string) =>
  `version: 1\nmetadata:\n  platforms: [${platform}]\npackage:\n${packages}`;
const locked = (name: string, version: string, platform: string, manager = 'conda') =>
  `- {name: ${name}, version: '${version}', manager: ${manager}, platform: ${platform}, url: 'https://a.example/c/${platform}/${name}-${version}-0.conda', hash: {md5: a}}\n`;

describe('an environment file and its lock', () => {
  it('selectors, and what is said once for all platforms', async () => {
    const conda =
      'dependencies:\n  - pywin32 # [win]\n  - gcc # [linux64]\n  - zlib=2\n  - pip:\n      - Typing_Extensions>=4\n';
    const condaLock = lock(
      'linux-64, osx-64',
      locked('zlib', '1.3', 'linux-64') +
        locked('zlib', '1.3', 'osx-64') +
        locked('typing-extensions', '3.0', 'osx-64', 'pip'),
    );
    expect(await drifts({ conda, condaLock })).toEqual([
      ['missing', 'gcc is not locked for linux-64', 'environment.yml:3', 'conda-lock.yml:1'],
      ['version', 'zlib=2 is asked for, and 1.3 is locked for linux-64', 'environment.yml:4', 'conda-lock.yml:5'],
      ['missing', 'typing-extensions is not locked for linux-64', 'environment.yml:6', 'conda-lock.yml:1'],
      [
        'version',
        'typing-extensions>=4 is asked of pip, and 3.0 is locked for osx-64',
        'environment.yml:6',
        'conda-lock.yml:7',
      ],
    ]);
  });

  it('what pip asks for and conda has', async () => {
    const conda = 'dependencies:\n  - pip:\n      - torch>=2\n      - tables\n';
    const condaLock = lock('linux-64', locked('pytorch', '2.4', 'linux-64') + locked('pytables', '3.9', 'linux-64'));
    expect(await drifts({ conda, condaLock })).toEqual([]);
  });

  it('platforms and builds', async () => {
    const conda = 'platforms: [linux-64, osx-64]\ndependencies:\n  - zlib=1.3=1\n';
    const condaLock = lock('linux-64, win-64', locked('zlib', '1.3', 'linux-64') + locked('zlib', '1.3', 'win-64'));
    expect((await drifts({ conda, condaLock })).map(([, detail]) => detail)).toEqual([
      'nothing is locked for the platform osx-64',
      'win-64 is locked, and no platform of environment.yml',
      'build 1 of zlib is asked for, and 0 is locked for linux-64',
    ]);
  });

  it('an explicit file holds nothing of pip', async () => {
    const conda = 'dependencies:\n  - zlib\n  - pip:\n      - requests\n';
    const condaExplicit = '@EXPLICIT\nhttps://a.example/c/linux-64/zlib-1.3-0.conda\n';
    expect((await drifts({ conda, condaExplicit })).map(([kind]) => kind)).toEqual(['undecided']);
  });
});

const requirements = (file: string, text: string) => readPipRequirements(file, 'requirements', text).pip;

describe('requirements and what was compiled of them', () => {
  const asked = requirements(
    'r.in',
    'Django>=5\ncelery[redis]<6\nwin32 ; sys_platform == "win32"\na @ https://a.example/a.zip\n',
  );

  it('are compared by name and version', () => {
    const compiled = requirements('r.txt', 'django==4.2\na @ https://a.example/a.zip\n');
    expect(comparePython(asked, compiled).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['version', 'django>=5 is asked for, and 4.2 is locked'],
      ['missing', 'celery is not locked'],
      ['undecided', 'whether win32 has to be locked cannot be told'],
    ]);
  });

  it('one of several pins is enough', () => {
    const compiled = requirements(
      'r.txt',
      'django==4.2 ; python_version<"3.10"\ndjango==5.1 ; python_version>="3.10"\ncelery==5\nwin32==1\na==1\n',
    );
    expect(comparePython(asked, compiled)).toEqual([]);
  });

  it('are given up where a package is locked again and again', () => {
    const pins = Array.from({ length: limits.lockedTwins + 1 }, (_, index) => `a==1.${index}\n`).join('');
    const compare = (text: string) => comparePython(requirements('r.in', 'a<1\n'), requirements('r.txt', text));
    expect(compare(pins).map(({ kind }) => kind)).toEqual(['undecided']);
    expect(compare(pins.slice('a==1.0\n'.length)).map(({ kind }) => kind)).toEqual(['version']);
  });

  it('are told from what was written by hand', () => {
    expect(isCompiled(requirements('r.txt', 'a==1\nb===2\n'))).toBe(true);
    expect(isCompiled(requirements('r.txt', 'a==1\nb\n'))).toBe(false);
    expect(isCompiled(requirements('r.txt', ''))).toBe(false);
  });
});

it('are compared in a time that grows with the files', async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `p${index}`);
  const platforms = Array.from({ length: 5000 }, (_, index) => `linux-x${index}`).join(', ');
  const conda = `dependencies:\n${names.map((name) => `  - ${name}=2\n`).join('')}`;
  const condaLock = lock(platforms, locked('zlib', '1.3', 'linux-64'));
  const start = performance.now();
  expect(await drifts({ conda, condaLock })).toHaveLength(names.length);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('which files belong together', () => {
  const environment = (file: string) => ({ ...readEnvironment(''), file });
  const explicit = (file: string) => ({ ...readExplicit('@EXPLICIT\n'), file });
  const pairs = (documents: object, texts = new Map<string, string>()) => {
    const found = lockPairs({ documents: { conda: [], pip: [], ...documents }, texts } as never);
    return [...found.conda, ...found.python].map(([one, other]) => `${one.file} ${other.file}`);
  };

  it.each([
    [
      'the one that the lock names',
      ['a.yml', 'b.yml'],
      { ...explicit('conda-lock.yml'), sources: ['b.yml'] },
      ['b.yml conda-lock.yml'],
    ],
    ['not of several', ['a.yml', 'b.yml'], { ...explicit('x.lock'), sources: ['a.yml', 'b.yml'] }, []],
    ['the only one of a folder', ['d/a.yml', 'b.yml'], explicit('d/x.lock'), ['d/a.yml d/x.lock']],
    [
      'by the beginning of its name',
      ['e.yml', 'e-1.yml'],
      explicit('e-1-linux-64.lock'),
      ['e-1.yml e-1-linux-64.lock'],
    ],
    ['none', ['e.yml', 'f.yml'], explicit('x.lock'), []],
  ])('%s', (_, names, { sources, ...one }, expected) => {
    const written = (sources as readonly unknown[]).map((text) => ({ text, span: undefined }));
    expect(pairs({ conda: names.map(environment), locks: [{ ...one, sources: written }] })).toEqual(expected);
  });

  it('requirements.in, and a project that the comments name', () => {
    const text = '# pip-compile pyproject.toml\na==1\n';
    const pip = [requirements('r.in', 'a\n'), requirements('r.txt', 'a==1\n'), requirements('s.txt', text)];
    const texts = new Map([
      ['s.txt', text],
      ['pyproject.toml', '[project]\nname = "p"\ndependencies = ["a"]\n'],
    ]);
    expect(pairs({ pip }, texts)).toEqual(['r.in r.txt', 'pyproject.toml s.txt']);
  });
});
