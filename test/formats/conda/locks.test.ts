import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readCondaLock } from '../../../src/formats/conda/conda-lock.ts';
import { explicitForm, readExplicit } from '../../../src/formats/conda/explicit.ts';

const md5 = '0'.repeat(32);
const sha256 = 'a'.repeat(64);
const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

const lock = `version: 1
metadata:
  content_hash:
    linux-64: ${sha256}
  channels:
  - url: conda-forge
    used_env_vars: []
  - bioconda
  platforms: [linux-64]
  sources:
  - environment.yml
package:
- name: zlib
  version: 1.3.1
  manager: conda
  platform: linux-64
  dependencies:
    libgcc: '>=13'
  url: https://conda.anaconda.org/conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda
  hash: { md5: ${md5}, sha256: ${sha256} }
  category: dev
  optional: true
- name: zlib
  version: 1.3.1
  manager: conda
  platform: linux-64
  url: https://conda.anaconda.org/conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda
  hash: { md5: ${md5} }
  category: test
- name: six
  version: '1.10'
  manager: pip
  platform: linux-64
  url: git+https://a.example/six@abc
  hash: { sha256: ${sha256} }
  category: main
`;

describe('a lock file of conda-lock', () => {
  it('says what will be installed, and where it says so', () => {
    const { packages, channels, platforms, sources, contentHashes, problems, version } = readCondaLock(lock);
    expect(problems).toEqual([]);
    expect(version).toBe('1');
    expect(channels.map(({ url, span }) => `${url} ${place(span)}`)).toEqual(['conda-forge 6:10', 'bioconda 8:5']);
    expect(platforms.map(({ text }) => text)).toEqual(['linux-64']);
    expect(sources.map(({ text }) => text)).toEqual(['environment.yml']);
    expect([...contentHashes]).toEqual([['linux-64', sha256]]);
    expect(packages).toMatchObject([
      {
        ecosystem: 'conda',
        name: 'zlib',
        version: '1.3.1',
        build: 'hb9d3cd8_2',
        channel: 'https://conda.anaconda.org/conda-forge',
        platform: 'linux-64',
        groups: ['dev', 'test'],
        dependencies: ['libgcc'],
        artifacts: [{ kind: 'conda', hashes: { md5, sha256 } }],
        span: { line: 13, column: 9, endColumn: 13 },
      },
      { ecosystem: 'pypi', name: 'six', version: '1.10', groups: [], artifacts: [{ kind: 'vcs' }] },
    ]);
  });

  it('always installs what one of its categories is main of', () => {
    const both = lock.replace('category: test', 'category: main');
    expect(readCondaLock(both).packages[0]).toMatchObject({ name: 'zlib', groups: [] });
  });

  it('may be of version 2, or JSON', () => {
    const second = lock.replace('version: 1\n', 'version: 2\n').replace('category: main', 'categories: [main, dev]');
    expect(readCondaLock(second).packages[1]?.groups).toEqual([]);
    expect(readCondaLock('{"version": 1, "metadata": {}, "package": []}').problems).toEqual([]);
  });

  it.each([
    ['another version', 'version: -1\n', ['1:10 lock-version']],
    ['no version', 'package: []\n', ['1:1 lock-version']],
    ['no packages', 'version: 1\n', ['1:1 lock-form']],
    ['a list', '- a\n', ['1:1 lock-form']],
    ['a package that is none', 'version: 1\npackage: [1]\n', ['2:11 lock-package']],
    ['a package without hash', lock.replace(/ {2}hash: .*\n/, ''), ['13:9 lock-package']],
    ['another manager', lock.replace('manager: pip', 'manager: npm'), ['32:12 lock-package']],
    ['a tab', 'version: 1\n\tpackage: []\n', ['2:1 yaml-syntax']],
  ])('%s is refused', (_, text, problems) => {
    expect(readCondaLock(text).problems.map(({ span, code }) => `${place(span)} ${code}`)).toEqual(problems);
  });

  it('of 230,000 lines is read in 3 seconds and 400 MB', () => {
    const [head = '', first = ''] = lock.replace(/\[linux-64\]/, '\n  - linux-64').split('package:\n');
    const entry = first
      .slice(0, first.indexOf('- name: zlib', 5))
      .replace(/hash: .*/, `hash:\n    md5: ${md5}\n    sha256: ${sha256}`);
    const lines = entry.split('\n').length - 1;
    const count = Math.ceil(230_000 / lines);
    const text = `${head}package:\n${Array.from({ length: count }, (_, at) => entry.replaceAll('zlib', `zlib${at}`)).join('')}`;
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const { packages, problems } = readCondaLock(new TextEncoder().encode(text));
    const [seconds, megabytes] = [(performance.now() - started) / 1000, (process.memoryUsage().rss - before) / 1e6];
    console.log(`${text.split('\n').length} lines: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more`);
    expect(problems).toEqual([]);
    expect(packages).toHaveLength(count);
    // Ten times what an idle machine needs: a quadratic search would take minutes.
    expect(seconds).toBeLessThan(15);
    expect(megabytes).toBeLessThan(400);
  });
});

describe('an explicit file', () => {
  it('says what will be installed', () => {
    const file = [
      '# platform: linux-64',
      `# input_hash: ${sha256}`,
      '@EXPLICIT',
      `https://a.example/c/linux-64/a-b-1.0-h1_0.conda#${md5}`,
      `  https://a.example/c/noarch/x-2-py_0.tar.bz2#sha256:${sha256}\r`,
      'file:///tmp/odd.conda',
      `# pip six @ https://a.example/six-1.0-py3-none-any.whl --hash=sha256:${sha256}`,
      '',
    ].join('\n');
    expect(explicitForm(file)).toBe('conda-explicit');
    const { packages, channels, platforms, contentHashes, problems } = readExplicit(file);
    expect(problems).toEqual([]);
    expect(channels.map(({ url }) => url)).toEqual(['https://a.example/c']);
    expect(platforms.map(({ text }) => text)).toEqual(['linux-64']);
    expect([...contentHashes]).toEqual([['linux-64', sha256]]);
    expect(packages).toMatchObject([
      { name: 'a-b', version: '1.0', build: 'h1_0', platform: 'linux-64', artifacts: [{ hashes: { md5 } }] },
      { name: 'x', version: '2', artifacts: [{ hashes: { sha256 } }], span: { line: 5, column: 3 } },
      { name: 'odd.conda', version: undefined, channel: undefined },
      { ecosystem: 'pypi', name: 'six', artifacts: [{ kind: 'wheel', hashes: { sha256 } }] },
    ]);
  });

  it('may be the export of conda list', () => {
    const file = '# platform: linux-64\n_libgcc_mutex=0.1=conda_forge\nsix=1.0=pypi_0\n';
    expect(explicitForm(file)).toBe('conda-list');
    expect(readExplicit(file).packages).toMatchObject([
      { ecosystem: 'conda', name: '_libgcc_mutex', version: '0.1', build: 'conda_forge' },
      { ecosystem: 'pypi', name: 'six', version: '1.0' },
    ]);
  });

  it('names the lines that conda refuses', () => {
    const file = `@EXPLICIT\nnumpy=1.2\nhttps://a.example/c/noarch/x-2-0.conda#${'0'.repeat(31)}\n`;
    expect(readExplicit(file).problems.map(({ span, code }) => `${place(span)} ${code}`)).toEqual([
      '2:1 explicit-url',
      '3:1 explicit-hash',
    ]);
    expect(readExplicit('a=1=0\nb==2\n').problems.map(({ span, code }) => `${place(span)} ${code}`)).toEqual([
      '2:1 explicit-line',
    ]);
  });
});

describe('hostile files', () => {
  it('are cut at the caps', () => {
    const large = new Uint8Array(limits.lockFile + 1).fill(0x23);
    expect(readCondaLock(large).problems[0]?.code).toBe('yaml-size');
    expect(readExplicit(large).problems[0]?.code).toBe('lock-size');
    // Flow style is for the general reader.
    const flow = `{"version": 1, "package": [${'1,'.repeat(limits.lockOther / 2)}]}`;
    expect(readCondaLock(flow).problems[0]?.code).toBe('yaml-size');
    expect(readCondaLock(`a:\n${'- b\n'.repeat(limits.lockValues)}`).problems[0]?.code).toBe('yaml-nodes');
  });

  it.each([
    ['hashes', `@EXPLICIT\n${`x.conda#${'#'.repeat(100)}\n`.repeat(5000)}`],
    ['a line without end', `@EXPLICIT\n${'-'.repeat(5_000_000)}.conda`],
    ['slashes', `@EXPLICIT\n${'/'.repeat(2_000_000)}x.conda`],
    ['comments of pip', `@EXPLICIT\n# pip a @ ${'x'.repeat(2_000_000)}`],
    ['equals', `${'a='.repeat(2_000_000)}\n`],
  ])('%s take linear time', (_, text) => {
    const started = performance.now();
    explicitForm(text.slice(0, limits.textProbe));
    readExplicit(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('never throw', () => {
    const pieces = [
      'version: 1\n',
      'package:\n',
      '- ',
      'name: a\n',
      '  ',
      'hash: ',
      '{}',
      '\n',
      '@EXPLICIT\n',
      'https://x/linux-64/',
      'a-1-0.conda',
      '#',
      'a=1=0',
      '[',
      ':',
      'metadata:\n',
      '&a ',
      '*a',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (chosen) => {
        const text = chosen.join('');
        readCondaLock(text);
        readExplicit(text);
        explicitForm(text);
      }),
      { numRuns: 3000 },
    );
  });
});
