import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readPixiLock } from '../../../src/formats/pixi/lock.ts';
import { readArchive } from '../../../src/formats/pixi/lock-record.ts';
import { corpusAt } from '../../needs.ts';

const digest = 'a'.repeat(64);
const v6 = `version: 6
environments:
  default:
    channels:
    - url: https://c.example/forge/
    indexes:
    - https://i.example/simple
    options:
      strategy: lowest-version
    packages:
      linux-64:
      - conda: https://c.example/forge/linux-64/a-b-1.0-h1_3.conda
      - pypi: https://f.example/p-2.0-py3-none-any.whl
      osx-64:
      - conda: https://c.example/forge/linux-64/a-b-1.0-h1_3.conda
  test:
    channels:
    - url: https://c.example/forge/
    packages:
      linux-64:
      - conda: https://c.example/forge/linux-64/a-b-1.0-h1_3.conda
packages:
- conda: https://c.example/forge/linux-64/a-b-1.0-h1_3.conda
  sha256: ${digest}
  md5: ${'b'.repeat(32)}
  depends:
  - libgcc >=13
  - __glibc >=2.17
  - libgcc
  license: MIT
  size: 123
- pypi: https://f.example/p-2.0-py3-none-any.whl
  name: p
  version: '2.0'
  sha256: ${digest}
  requires_dist:
  - q[x]>=1 ; python_version < '4'
  - r ; extra == 'test'
`;

describe('pixi.lock', () => {
  const lock = readPixiLock(v6);
  test('what every lock says', () => {
    expect(lock).toMatchObject({ format: 'pixi', version: '6', problems: [] });
    expect(lock.channels.map(({ url }) => url)).toEqual(['https://c.example/forge']);
    expect(lock.platforms.map(({ text }) => text)).toEqual(['linux-64', 'osx-64']);
    const rows = lock.packages.map((one) => [
      one.ecosystem,
      one.name,
      one.version,
      one.build,
      one.channel,
      one.platform,
      one.groups.join(),
      one.dependencies.join(),
    ]);
    expect(rows).toEqual([
      ['conda', 'a-b', '1.0', 'h1_3', 'https://c.example/forge', 'linux-64', 'default,test', 'libgcc'],
      ['pypi', 'p', '2.0', undefined, 'https://i.example/simple', 'linux-64', 'default', 'q'],
      ['conda', 'a-b', '1.0', 'h1_3', 'https://c.example/forge', 'osx-64', 'default', 'libgcc'],
    ]);
    expect(lock.packages[0]?.artifacts[0]).toMatchObject({
      kind: 'conda',
      hashes: { sha256: digest, md5: 'b'.repeat(32) },
      size: 123,
    });
    expect(lock.packages[1]?.artifacts[0]).toMatchObject({
      kind: 'wheel',
      url: 'https://f.example/p-2.0-py3-none-any.whl',
    });
  });
  test('how pixi says it, and where', () => {
    expect(lock.environments.map(({ name, options, span }) => [name, [...options], span.line])).toEqual([
      ['default', [['strategy', 'lowest-version']], 3],
      ['test', [], 16],
    ]);
    expect(lock.records[0]?.span).toEqual({ line: 23, column: 3, endLine: 31, endColumn: 12 });
  });
  test('versions 4 and 5: the kind and place are members', () => {
    const old = readPixiLock(`version: 5
environments:
  default:
    channels: []
    packages:
      noarch:
      - conda: https://c.example/x/noarch/n-1-0.tar.bz2
      - pypi: ./here
packages:
- kind: conda
  name: n
  version: '1'
  build: '0'
  subdir: noarch
  url: https://c.example/x/noarch/n-1-0.tar.bz2
- kind: pypi
  name: h
  version: '1'
  path: ./here
  editable: true
`);
    expect(old.problems).toEqual([]);
    expect(old.packages.map(({ name, version, artifacts }) => [name, version, artifacts[0]?.kind])).toEqual([
      ['n', '1', 'conda'],
      ['h', '1', 'directory'],
    ]);
  });
  test('version 7: platforms with names, sources, what they are built with', () => {
    const text = `version: 7
platforms:
- name: gpu
  subdir: linux-64
  virtual-packages:
  - __cuda=12
environments:
  default:
    channels: []
    packages:
      gpu:
      - conda_source: s[1a2b3c4d] @ git+https://g.example/s?rev=x#abc
packages:
- conda: https://c.example/x/linux-64/cmake-1-0.conda
- conda_source: s[1a2b3c4d] @ git+https://g.example/s?rev=x#abc
  version: '1'
  subdir: linux-64
  build_packages:
  - conda: https://c.example/x/linux-64/cmake-1-0.conda
`;
    const { packages, lockPlatforms, problems } = readPixiLock(text);
    expect(problems).toEqual([]);
    expect(lockPlatforms).toMatchObject([{ name: 'gpu', subdir: 'linux-64', virtualPackages: ['__cuda=12'] }]);
    expect(
      packages.map(({ name, platform, groups, artifacts }) => [
        name,
        platform,
        groups.join(),
        artifacts[0]?.kind,
        artifacts[0]?.url,
      ]),
    ).toEqual([
      ['s', 'linux-64', 'default', 'vcs', 'git+https://g.example/s?rev=x#abc'],
      ['cmake', 'linux-64', 'build', 'conda', 'https://c.example/x/linux-64/cmake-1-0.conda'],
    ]);
  });
  test('packages that share a place are told apart by what the environment says', () => {
    const { packages, problems } = readPixiLock(`version: 6
environments:
  default:
    channels: []
    packages:
      linux-64:
      - conda: .
        subdir: linux-64
packages:
- conda: .
  name: s
  version: '1'
  subdir: osx-64
- conda: .
  name: s
  version: '2'
  subdir: linux-64
`);
    expect(problems).toEqual([]);
    expect(packages.map(({ version }) => version)).toEqual(['2']);
  });

  test.each([
    ['nothing', '', ['version']],
    ['a list', '- a\n', ['version']],
    ['an older form', 'version: 3\nmetadata: {}\npackage: []\n', ['version']],
    ['a newer form', v6.replace('version: 6', 'version: 8'), ['version']],
    ['no YAML', 'version: [\n', ['yaml-syntax']],
    ['no environments', 'version: 6\npackages: []\n', ['missing']],
    ['no packages', 'version: 6\nenvironments: {}\n', ['missing']],
    ['an environment of nothing', 'version: 6\nenvironments:\n  a: {}\npackages: []\n', ['missing']],
    [
      'a package that is not described',
      v6.replace(
        '- conda: https://c.example/forge/linux-64/a-b-1.0-h1_3.conda\n  sha',
        '- conda: https://c.example/forge/linux-64/c-1-0.conda\n  sha',
      ),
      ['unknown-package', 'unknown-package', 'unknown-package'],
    ],
    ['a hash that is none', v6.replace(`sha256: ${digest}\n  md5`, 'sha256: abc\n  md5'), ['hash']],
    ['a platform that is none', v6.replace('osx-64:', 'osx-65:'), ['unknown-platform']],
    [
      'a platform of version 7 that is not described',
      v6.replace('version: 6', 'version: 7'),
      ['unknown-platform', 'unknown-platform', 'unknown-platform'],
    ],
    [
      'a package of no kind',
      v6.replace('- pypi: https://f.example/p-2.0-py3-none-any.whl\n  name', '- name'),
      ['missing', 'unknown-package'],
    ],
    ['a package twice', `${v6}- pypi: https://f.example/p-2.0-py3-none-any.whl\n  name: p\n`, ['repeated']],
  ])('%s', (_about, text, codes) => {
    expect(readPixiLock(text).problems.map(({ code }) => code)).toEqual(codes);
  });

  // rattler_lock 92dc774, utils/derived_fields.rs, its tests.
  test.each([
    [
      'https://conda.anaconda.org/conda-forge/linux-aarch64/qt-5.15.8-h803f02a_0.conda',
      'qt',
      '5.15.8',
      'h803f02a_0',
      'linux-aarch64',
    ],
    [
      'https://conda.anaconda.org/conda-forge/osx-arm64/x264-1!164.3095-h57fd34a_2.tar.bz2',
      'x264',
      '1!164.3095',
      'h57fd34a_2',
      'osx-arm64',
    ],
    ['https://h.example/other/a-1-0.conda', 'a', '1', '0', undefined],
    ['./a-1-0.conda', 'a', '1', '0', undefined],
  ])('%s', (location, name, version, build, subdir) => {
    expect(readArchive(location)).toMatchObject({ name, version, build, subdir });
  });
  test('what is no archive', () => expect(readArchive('https://h.example/a.zip')).toBeUndefined());
});

describe('hostile locks', () => {
  test('a lock that is too long', () => {
    const { problems, packages } = readPixiLock(new Uint8Array(limits.lockFile + 1));
    expect([packages.length, problems.map(({ code }) => code)]).toEqual([0, ['yaml-size']]);
  });
  test('a lock of too many values', () => {
    const text = `version: 6\nenvironments: {}\npackages:\n${'- 1\n'.repeat(limits.lockValues + 10)}`;
    expect(readPixiLock(text).problems.map(({ code }) => code)).toEqual(['yaml-nodes']);
  });
  test('a long lock that programs do not write so', () => {
    const text = `version: 6\nenvironments: {a: {channels: [], packages: {}}}\npackages: []\n${'#\n'.repeat(limits.lockOther / 2 + 1)}`;
    expect(readPixiLock(text).problems.map(({ code }) => code)).toEqual(['yaml-size']);
  });
  test('one package in more environments than are followed', () => {
    const count = 1001;
    const item = '      - conda: a-1-0.conda\n'.repeat(limits.pixiLockPackages / (count - 1));
    const text = `version: 6\nenvironments:\n${Array.from({ length: count }, (_, at) => `  e${at}:\n    channels: []\n    packages:\n      linux-64:\n${item}`).join('')}packages:\n- conda: a-1-0.conda\n`;
    const { problems, packages } = readPixiLock(text);
    expect([packages.length, problems.map(({ code }) => code)]).toEqual([1, ['limit']]);
  });
  test('one package in many environments', () => {
    const environment = '    channels: []\n    packages:\n      noarch:\n      - conda: a-1-0.conda\n';
    const environments = Array.from({ length: 100_000 }, (_, at) => `  e${at}:\n${environment}`).join('');
    const started = performance.now();
    const { packages } = readPixiLock(`version: 6\nenvironments:\n${environments}packages:\n- conda: a-1-0.conda\n`);
    expect(packages.map(({ groups }) => groups.length)).toEqual([100_000]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
  test('any text is read without a throw', () => {
    const lines = v6.split('\n');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.shuffledSubarray(lines).map((some) => some.join('\n')),
          fc.subarray(lines).map((some) => some.join('\n')),
        ),
        (text) => {
          for (const { span } of readPixiLock(text).problems) expect(span.line).toBeGreaterThan(0);
        },
      ),
    );
  });
});

const corpus = corpusAt('conda/pixi');
describe.skipIf(corpus === undefined)('locks of pixi itself', () => {
  const files = corpus === undefined ? [] : globSync(`${corpus}*/*.lock`).sort();
  const named = files.map((file) => [file.slice((corpus ?? '').length), file] as const);
  test('are there', () => expect(named).toHaveLength(50));
  /** The same counted in the text, line by line. */
  test.each(named)('%s', (_name, file) => {
    const text = readFileSync(file, 'utf8');
    const lock = readPixiLock(text);
    expect(lock.problems).toEqual([]);
    const start = text.search(/^packages:/m);
    const [environments, packages] = [text.slice(0, start), text.slice(start)];
    const count = (part: string, pattern: RegExp) => part.match(pattern)?.length ?? 0;
    const [, indent = ''] = /^( *)- /m.exec(packages) ?? [];
    expect(lock.records).toHaveLength(count(packages, new RegExp(`^${indent}- `, 'gm')));
    const selected = lock.environments.flatMap((one) => one.selections.flatMap((each) => each.packages));
    expect(selected).toHaveLength(count(environments, /^ {6,8}- (?:conda|conda_source|pypi): /gm));
    expect(lock.records.filter(({ hashes }) => hashes['sha256'])).toHaveLength(
      count(packages, new RegExp(`^${indent} {2}sha256: `, 'gm')),
    );
    expect(lock.records.filter(({ size }) => size !== undefined)).toHaveLength(
      count(packages, new RegExp(`^${indent} {2}size: `, 'gm')),
    );
    expect(lock.records.filter(({ subdir, kind }) => kind === 'conda' && subdir === undefined)).toEqual([]);
  });

  test('200,000 lines are read in less than three seconds', () => {
    const [, file = ''] = named.find(([name]) => name === 'examples__conda_mapping/pixi.lock') ?? [];
    const text = readFileSync(file, 'utf8');
    const start = text.search(/^packages:/m) + 'packages:\n'.length;
    const records = text.slice(start);
    const times = Math.ceil(200_000 / records.split('\n').length);
    const copies = Array.from({ length: times }, (_, at) => records.replaceAll('https://', `https://${at}.`).trimEnd());
    const long = `${text.slice(0, start)}${records.trimEnd()}\n${copies.join('\n')}\n`;
    expect(long.split('\n').length).toBeGreaterThan(200_000);
    const started = performance.now();
    const lock = readPixiLock(long);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(lock.problems).toEqual([]);
    expect(lock.records.length).toBeGreaterThan(9000);
  });
});
