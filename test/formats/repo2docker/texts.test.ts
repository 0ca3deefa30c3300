import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readApt } from '../../../src/formats/repo2docker/apt.ts';
import { readJuliaProject } from '../../../src/formats/repo2docker/julia-project.ts';
import { readJuliaRequire } from '../../../src/formats/repo2docker/julia-require.ts';
import { readRDescription } from '../../../src/formats/repo2docker/r-description.ts';
import { readRInstalls } from '../../../src/formats/repo2docker/r-install.ts';
import { readRuntime } from '../../../src/formats/repo2docker/runtime.ts';
import { corpusAt } from '../../needs.ts';

const problemsOf = (read: { readonly problems: readonly { readonly code: string }[] }) =>
  read.problems.map(({ code }) => code);

describe('runtime.txt', () => {
  // tests/unit/test_r.py of repo2docker 808ae6b, and its documentation.
  test.each([
    ['python-3.10', { name: 'python', version: '3.10', date: undefined }],
    ['r-2019-01-01', { name: 'r', version: undefined, date: '2019-01-01' }],
    ['r-3.6.1-2019-01-01', { name: 'r', version: '3.6.1', date: '2019-01-01' }],
    ['\n r-3.5-2019-01-01 \n', { name: 'r', version: '3.5', date: '2019-01-01' }],
    ['python-3', { name: 'python', version: '3', date: undefined }],
    ['python-2020-02-29', { name: 'python', version: undefined, date: '2020-02-29' }],
  ])('%j', (text, runtime) => {
    expect(readRuntime(text)).toEqual({ runtime, problems: [] });
  });

  test.each([
    ['', 'form'],
    ['python', 'form'],
    ['python-', 'form'],
    ['r-4.4-2020', 'form'],
    ['r-1-2-3-4-5', 'form'],
    ['r-2019-02-29', 'date'],
    ['r-4.4-2019-1-1', 'date'],
    ['r-2018-12-06', 'old-date'],
    ['r-4.4', 'no-date'],
    ['r-2.9-2020-01-01', 'version'],
    ['python-3.4', 'version'],
    ['python-4', 'version'],
    // Only x.y is taken (buildpacks/conda: "must always be specified as 'x.y'").
    ['python-3.10.2', 'version'],
    ['julia-1.6', 'name'],
  ])('%j has a problem: %s', (text, code) => {
    expect(problemsOf(readRuntime(text))).toEqual([code]);
  });

  test('the span is that of the value', () => {
    expect(readRuntime('\n  nothing \n').problems[0]?.span).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 10 });
  });
});

describe('apt.txt', () => {
  test('names, versions, releases, architectures, comments', () => {
    const { packages, problems } = readApt('git # x\n\n# y\nlibc6:i386=2.31-0ubuntu9\ng++/noble a2\r\n');
    expect(problems).toEqual([]);
    expect(packages.map(({ span, ...rest }) => [span.line, span.column, ...Object.values(rest)])).toEqual([
      [1, 1, 'git', undefined, undefined, undefined],
      [4, 1, 'libc6', '2.31-0ubuntu9', undefined, 'i386'],
      [5, 1, 'g++', undefined, 'noble', undefined],
      [5, 11, 'a2', undefined, undefined, undefined],
    ]);
  });
  test.each([
    ['Git', 'refused'],
    ['/tmp/a.deb', 'refused'],
    ['a Git', 'name'],
    ['a2;ls', 'shell'],
    ['a2 $(ls)', 'shell'],
    ['--reinstall', 'option'],
    ['git\ngit', 'repeated'],
    ['é', 'refused'],
    ['git=', 'name'],
    ['git>=2', 'shell'],
  ])('%j has a problem: %s', (text, code) => {
    expect(problemsOf(readApt(text)).slice(-1)).toEqual([code]);
  });
  test('lines beyond the cap are said', () => {
    const { packages, problems } = readApt(`${'\n'.repeat(limits.configurationLines + 5)}git`);
    expect([packages.length, problems[0]?.code]).toEqual([0, 'unread']);
  });
});

describe('Julia', () => {
  const ranges = (text: string) => {
    const { compat } = readJuliaProject(`[compat]\njulia = "${text}"\n`);
    return compat[0]?.ranges?.map(({ from, below }) => `${from.join('.')}-${below?.join('.') ?? ''}`).join(' ');
  };
  // pkgdocs.julialang.org/v1/compatibility, and tests/unit/test_semver.py of repo2docker 808ae6b.
  test.each([
    ['1.2.5', '1.2.5-2.0.0'],
    ['^1.2', '1.2.0-2.0.0'],
    ['^1', '1.0.0-2.0.0'],
    ['^0.2.3', '0.2.3-0.3.0'],
    ['^0.0.3', '0.0.3-0.0.4'],
    ['^0.0', '0.0.0-0.1.0'],
    ['^0', '0.0.0-1.0.0'],
    ['~1.2.3', '1.2.3-1.3.0'],
    ['~1.2', '1.2.0-1.3.0'],
    ['~1', '1.0.0-2.0.0'],
    ['~0.0.3', '0.0.3-0.0.4'],
    ['~0.0', '0.0.0-0.1.0'],
    ['~0', '0.0.0-1.0.0'],
    ['=1.2.3', '1.2.3-1.2.4'],
    ['= 1.2', '1.2.0-1.2.1'],
    ['>=1.2.3', '1.2.3-'],
    ['≥ 1.2.3', '1.2.3-'],
    ['<1.2', '0.0.0-1.2.0'],
    ['1.2.3 - 4.5.6', '1.2.3-4.5.7'],
    ['0.2.3 - 4.5', '0.2.3-4.6.0'],
    ['1.2 - 4', '1.2.0-5.0.0'],
    ['0.2, 1', '0.2.0-0.3.0 1.0.0-2.0.0'],
    ['1.2.3.4', undefined],
    ['', undefined],
    ['latest', undefined],
    ['1-2', undefined],
  ])('%j', (text, expected) => {
    expect(ranges(text)).toBe(expected);
  });

  test.each([
    ['[deps]\nA = "82899510-4779-5014-852e-03e436cf321d"\n[compat]\nA = "1"\njulia = "1.6"\n', []],
    ['[deps]\nA = "8289"\n', ['uuid']],
    ['[compat]\nA = "x"\n', ['compat', 'compat-unknown']],
    ['[compat]\njulia = "1.6, 1.7"\n', ['compat-julia']],
    ['[compat]\njulia = 1.6\n', ['type']],
    ['deps = 1\n', ['type']],
    ['[deps', ['toml-syntax']],
  ])('Project.toml %j', (text, codes) => {
    expect(problemsOf(readJuliaProject(text))).toEqual(codes);
  });

  // docs.julialang.org/en/v0.6/manual/packages, "Requirements Specification", its examples.
  test('REQUIRE', () => {
    const { requirements, problems } = readJuliaRequire(
      'julia 0.6\n@osx Homebrew # mac\nA 0.1 0.2 0.3 0.4-\n1x\nA one\n',
    );
    expect(requirements.map(({ name, systems, versions }) => [name, systems, versions])).toEqual([
      ['julia', [], ['0.6']],
      ['Homebrew', ['osx'], []],
      ['A', [], ['0.1', '0.2', '0.3', '0.4-']],
    ]);
    expect(problems.map(({ code, span }) => [code, span.line])).toEqual([
      ['name', 4],
      ['version', 5],
    ]);
  });
});

describe('R', () => {
  test('DESCRIPTION', () => {
    const read = readRDescription(
      'Package: mine\nVersion: 0.1.0-2\nDepends: R (>= 3.5), methods\nImports:\n    dplyr (>= 1.0.0),\n    Rcpp\nRemotes: r-lib/rlang\n\nPackage: other\n',
    );
    expect(read.problems).toEqual([]);
    expect([read.package, read.version, read.remotes.map(({ text }) => text)]).toEqual([
      'mine',
      '0.1.0-2',
      ['r-lib/rlang'],
    ]);
    expect(read.dependencies.map(({ name, constraint, field }) => [field, name, constraint])).toEqual([
      ['Depends', 'R', '>= 3.5'],
      ['Depends', 'methods', undefined],
      ['Imports', 'dplyr', '>= 1.0.0'],
      ['Imports', 'Rcpp', undefined],
    ]);
    expect(read.fields[3]?.span).toEqual({ line: 4, column: 1, endLine: 6, endColumn: 9 });
  });
  test.each([
    ['', ['missing', 'missing']],
    ['Package: a\nVersion: 1.0', ['package']],
    ['Package: ab\nVersion: 1', ['version']],
    ['Package: ab\nVersion: 1.0\nno field\n', ['line']],
    ['Package: ab\nVersion: 1.0\nPackage: ab\n', ['repeated']],
    ['Package: ab\nVersion: 1.0\nImports: a b, 9\n', ['dependency', 'dependency']],
  ])('DESCRIPTION %j', (text, codes) => {
    expect(problemsOf(readRDescription(text))).toEqual(codes);
  });
  test('fields beyond the cap are left out', () => {
    const text = Array.from({ length: limits.dcfFields + 50 }, (_, at) => `F${at}: x\n`).join('');
    expect(readRDescription(text).fields).toHaveLength(limits.dcfFields);
  });

  test.each<[string, string, string[], boolean]>([
    ['install.packages("a")', 'cran', ['a'], true],
    ["install.packages(c('a', 'b'), repos = 'https://x.example')", 'cran', ['a', 'b'], true],
    ['install.packages(pkgs)', 'cran', [], false],
    ['install.packages(c("a", more))', 'cran', ['a'], false],
    ['install.packages(repos = "x", pkgs = "a")', 'cran', ['a'], true],
    ['if (!require("z")) install.packages("a") # install.packages("c")', 'cran', ['a'], true],
    ['remotes::install_version("a", version = "1.2")', 'cran', ['a 1.2'], true],
    ['remotes::install_version("a", "1.2")', 'cran', ['a'], true],
    ['devtools::install_github("o/r@v1", dependencies = TRUE)', 'github', ['o/r@v1 v1'], true],
    ['install_github("o/r", ref = "abc")', 'github', ['o/r abc'], true],
    ['BiocManager::install(c("limma"))', 'bioconductor', ['limma'], true],
    ['install.packages(r"(a)")', 'cran', ['a'], true],
    ['renv::restore()', 'lock', [], true],
    ['install.packages("a', '', [], false],
  ])('install.R %s', (text, source, packages, isComplete) => {
    const { installs, problems } = readRInstalls(text);
    if (source === '') expect(problemsOf({ problems })).toEqual(['open-text']);
    else {
      const named = installs.flatMap((one) =>
        one.packages.map((each) => [each.text, each.version].filter(Boolean).join(' ')),
      );
      expect([installs.length, installs[0]?.source, named, installs[0]?.isComplete]).toEqual([
        1,
        source,
        packages,
        isComplete,
      ]);
    }
  });
  test('a script of more words than are read is said to be one', () => {
    expect(problemsOf(readRInstalls('x '.repeat(limits.configurationTokens + 1)))).toEqual(['unread']);
  });
});

const readers = [readRuntime, readApt, readJuliaProject, readJuliaRequire, readRDescription, readRInstalls];

test.each(readers.map((reader) => [reader.name, reader] as const))('%s reads any text', (_name, reader) => {
  const words = fc.array(
    fc.constantFrom(
      'install.packages',
      '(',
      ')',
      'c',
      '"',
      "'",
      '#',
      '\n',
      ',',
      '=',
      '-',
      'a',
      '1.0',
      ':',
      ' ',
      '[compat]',
      'r"(',
      '\\',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        words.map((parts) => parts.join('')),
      ),
      (text) => {
        const lines = text.split('\n').length;
        for (const { span } of reader(text).problems) {
          expect(span.line).toBeLessThanOrEqual(lines);
          expect(span.endLine > span.line || span.endColumn >= span.column).toBe(true);
        }
      },
    ),
  );
});

test.each(readers.map((reader) => [reader.name, reader] as const))('%s takes linear time', (_name, reader) => {
  const started = performance.now();
  for (const part of [
    'a',
    ' ',
    '\n',
    '-',
    'a,',
    '1.',
    '#',
    '(',
    'install.packages(',
    'a: b\n ',
    '"',
    '\\',
    "r'",
    'a\n',
    '@a ',
  ])
    reader(part.repeat(Math.floor(1e6 / part.length)));
  expect(performance.now() - started).toBeLessThan(8000);
});

const corpus = corpusAt('repo2docker');
test.skipIf(corpus === undefined)('the files of the corpus have no problems', () => {
  const apt = [
    'venv/apt-packages',
    'venv/binder-dir',
    'venv/binder-dir/binder',
    'real/pangeo-data+pangeo-docker-images/ml-notebook',
  ];
  const counts = apt.map((folder) => {
    const path = `${corpus}${folder}/apt.txt`;
    expect(existsSync(path)).toBe(true);
    const { packages, problems } = readApt(readFileSync(path, 'utf8'));
    expect(problems).toEqual([]);
    return packages.map(({ name }) => name).join(' ');
  });
  expect(counts).toEqual(['gfortran unp byacc', 'thiswontwork', 'gfortran', 'git groff vim']);
  expect(readJuliaProject(readFileSync(`${corpus}julia/project/Project.toml`, 'utf8'))).toMatchObject({
    dependencies: [{ name: 'IteratorInterfaceExtensions', uuid: '82899510-4779-5014-852e-03e436cf321d' }],
    problems: [],
  });
});
