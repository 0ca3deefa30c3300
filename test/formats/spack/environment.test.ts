import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { canonicalText, satisfies } from '../../../src/formats/spack/canonical.ts';
import { parseSpackYaml } from '../../../src/formats/spack/environment-parse.ts';
import { parseSpec } from '../../../src/formats/spack/spec-parse.ts';

const env = (...lines: readonly string[]) => parseSpackYaml(`spack:\n${lines.map((line) => `  ${line}\n`).join('')}`);
const roots = (...lines: readonly string[]) =>
  env(...lines).roots.map(({ parts }) => parts.map(({ text }) => text).join(' '));

describe('lists of specs', () => {
  test('specs, references and matrices', () => {
    expect(
      roots(
        'definitions:',
        '- compilers: ["%gcc@12", "%clang@17"]',
        '- packages: [hdf5, zlib]',
        'specs:',
        '- cmake@3.30',
        '- $packages',
        '- matrix:',
        '  - [$packages]',
        '  - [$compilers]',
        '  exclude: ["zlib%clang"]',
      ),
    ).toEqual(['cmake@3.30', 'hdf5', 'zlib', 'hdf5 %gcc@12', 'hdf5 %clang@17', 'zlib %gcc@12']);
  });

  test('a reference as a dependency or compiler', () => {
    expect(
      roots(
        'definitions:',
        '- mpis: [mpich@4, openmpi]',
        '- tools: [gcc@12]',
        'specs:',
        '- matrix:',
        '  - [hdf5]',
        '  - [$^mpis]',
        '  - [$%tools]',
      ),
    ).toEqual(['hdf5 ^mpich@4 %gcc@12', 'hdf5 ^openmpi %gcc@12']);
  });

  test('a condition is not evaluated', () => {
    const { roots: found, gaps } = env('definitions:', '- a: [zlib]', '  when: arch == "x"', 'specs: [$a]');
    expect(found.map(({ isConditional }) => isConditional)).toEqual([true]);
    expect(gaps).toEqual(['the definition a holds under a condition']);
  });

  test('groups of specs', () => {
    expect(roots('specs:', '- group: a', '  specs: [zlib, hdf5]', '- group: b', '  matrix: [[x], [+a, ~a]]')).toEqual([
      'zlib',
      'hdf5',
      'x +a',
      'x ~a',
    ]);
  });
});

describe('sections', () => {
  test('all that rules look at', () => {
    const found = env(
      'specs: [zlib]',
      'view: {default: {root: v}}',
      'concretizer: {unify: when_possible, reuse: false}',
      'include:',
      '- ../common.yaml',
      '- {path: "https://example.org/p.yaml", sha256: abc}',
      '- {git: "https://example.org/c.git", branch: main, paths: [x.yaml]}',
      'include_concrete: [/a/b]',
      'develop: {zlib: {spec: "zlib@develop", path: ./zlib}}',
      'repos: {builtin: {git: "https://example.org/p.git", commit: abc}}',
      'mirrors: {a: "https://example.org/m", b: {fetch: {url: "s3://b"}, push: x}}',
      'packages:',
      '  all: {require: "%gcc", compiler: [gcc@12], target: [zen3]}',
      '  mpi: {externals: [{spec: mpich@4, prefix: /opt/m, modules: [m/4]}], buildable: false}',
      '  hdf5: {version: [1.14, "1.10"], require: [{any_of: [+mpi, ~mpi]}, "@1.14"]}',
      'container: {format: singularity, images: {os: "ubuntu:24.04", spack: 0.23}}',
    );
    expect(found.problems).toEqual([]);
    expect([found.view, found.unify, found.reuse]).toEqual(['named', 'when_possible', false]);
    expect(found.includes.map(({ kind, pin, ref }) => [kind, pin, ref])).toEqual([
      ['path', undefined, undefined],
      ['url', 'abc', undefined],
      ['git', undefined, 'main'],
    ]);
    expect(found.includeConcrete.map(({ text }) => text)).toEqual(['/a/b']);
    expect(found.develop).toMatchObject([{ name: 'zlib', path: './zlib', spec: { text: 'zlib@develop' } }]);
    expect(found.repositories).toMatchObject([{ name: 'builtin', kind: 'git', commit: 'abc', branch: undefined }]);
    expect(found.mirrors.map(({ name, url }) => [name, url])).toEqual([
      ['a', 'https://example.org/m'],
      ['b', 's3://b'],
    ]);
    const [all, mpi, hdf5] = found.packages;
    expect([all?.requires[0]?.text, all?.compilers[0]?.text, all?.targets[0]?.text]).toEqual([
      '%gcc',
      'gcc@12',
      'zen3',
    ]);
    expect([mpi?.buildable, mpi?.externals[0]?.prefix, mpi?.externals[0]?.modules]).toEqual([false, '/opt/m', ['m/4']]);
    expect([hdf5?.versions.map(({ text }) => text), hdf5?.requires.length]).toEqual([['1.14', '1.10'], 3]);
    expect(found.container).toMatchObject({ format: 'singularity', images: { os: 'ubuntu:24.04', spack: '0.23' } });
  });

  test('what says how a section is merged is no part of its name', () => {
    expect(env('specs:: [zlib]', 'packages::', '  cmake::', '    require: "%gcc"')).toMatchObject({
      sections: ['specs', 'packages'],
      packages: [{ name: 'cmake' }],
      problems: [],
    });
  });

  test.each([
    ['spack:\n  spec: [zlib]\n', 'spack-key', 'refused'],
    ['spack:\n  specs: zlib\n', 'spack-type', 'refused'],
    ['spack:\n  specs: [[zlib]]\n', 'spack-type', 'refused'],
    ['spack:\n  specs: [1.2]\n', 'spack-type', 'refused'],
    ['spack:\n  specs: [{matrx: [[a]]}]\n', 'spack-key', 'refused'],
    ['spack:\n  specs: ["zlib@@1"]\n', 'spec-unexpected', 'refused'],
    ['spack:\n  definitions: [{a: [x], b: [y]}]\n', 'spack-definition', 'refused'],
    ['spack:\n  view: {default: {link: all}}\n', 'spack-type', 'refused'],
    ['spack:\n  concretizer: {unify: maybe}\n', 'spack-type', 'refused'],
    ['spack:\n  concretization: together\n', 'spack-outdated', 'outdated'],
    ['env:\n  specs: [zlib]\n', 'spack-outdated', 'outdated'],
    ['spack:\n  specs: []\nother: 1\n', 'spack-key', 'refused'],
    ['name: x\n', 'spack-no-environment', 'refused'],
    ['[]\n', 'spack-no-environment', 'refused'],
    ['spack: [\n', 'yaml-syntax', 'refused'],
  ])('%j', (text, code, effect) => {
    const { problems } = parseSpackYaml(text);
    expect(problems[0]).toMatchObject({ code, effect });
  });

  test('a problem of a spec stands where it is', () => {
    const [problem] = env('specs:', '- zlib', '- "hdf5 @@1"').problems;
    expect(problem?.span).toEqual({ line: 4, column: 11, endLine: 4, endColumn: 12 });
  });
});

describe('what specs ask for together', () => {
  const text = (...specs: readonly string[]) => canonicalText(specs.map(parseSpec));
  test.each([
    [['hdf5+mpi~hl'], ['hdf5~hl+mpi']],
    [['hdf5', '+mpi', '%gcc@12'], ['hdf5+mpi%gcc@12']],
    [['hdf5 -mpi'], ['hdf5~mpi']],
    [['x arch=linux-rhel9-zen3'], ['x platform=linux os=rhel9 target=zen3']],
    [['x arch=cray-None-zen3'], ['x target=zen3 platform=cray']],
    [['x languages=c,c++'], ['x languages=c++,c']],
    [['x@1.2:1.4,1.6'], ['x@1.6,1.2:1.4']],
    [['x@:'], ['x']],
    [['a ^b ^c@1'], ['a ^c@1 ^b']],
    [['x +a'], ['x a=True']],
  ])('%j is %j', (one, other) => {
    expect(text(...one)).toBe(text(...other));
  });
  test.each([
    ['a %gcc ^b', 'a ^b %gcc'],
    ['a@1', 'a@=1'],
    ['a', 'b'],
    ['a+x', 'a~x'],
    ['a ^b', 'a %b'],
  ])('%s is not %s', (one, other) => {
    expect(text(one)).not.toBe(text(other));
  });

  test.each([
    ['archer%gcc@11', 'archer%gcc', true],
    ['ascent@0.7.1%gcc@11.2.0', 'ascent@0.7.1%gcc@11.2.0', true],
    ['loki@0.1.7%gcc@11.2.0', 'loki%gcc@11', true],
    ['rempi@1.1.0%gcc@11.2.0', 'rempi%gcc@10.3.0:11.2.0', true],
    ['rempi@1.1.0%cce@13', 'rempi%gcc', false],
    ['trilinos@13.2.0+rocm', 'trilinos@:13.2.0+rocm', true],
    ['trilinos@13.2.0~rocm', 'trilinos@:13.2.0+rocm', false],
    ['trilinos', 'trilinos@:13', false],
    ['magma amdgpu_target=gfx90a ^hip@4.5.0', 'magma amdgpu_target=gfx90a ^hip@:4.5.0', true],
    ['x %c=gcc@12', 'x %gcc', true],
  ])('%s is within %s: %s', (spec, rule, expected) => {
    expect(satisfies([parseSpec(spec)], parseSpec(rule))).toBe(expected);
  });
});

describe('hostile', () => {
  const quick = (text: string) => {
    const started = performance.now();
    const found = parseSpackYaml(text);
    expect(performance.now() - started).toBeLessThan(10_000);
    return found;
  };
  test('a file that is too long', () => {
    expect(quick('#'.repeat(limits.spackYaml + 1)).problems[0]?.code).toBe('yaml-size');
  });
  test('a matrix that multiplies without end', () => {
    const row = `  - [${Array.from({ length: 100 }, (_, index) => `+v${index}`).join(', ')}]`;
    const { roots: found, gaps } = quick(`spack:\n  specs:\n  - matrix:\n    - [x]\n${`  ${row}\n`.repeat(5)}`);
    expect(found.length).toBeLessThanOrEqual(limits.spackRoots);
    expect(gaps).toContain(`more than ${limits.spackRoots} specs come of the lists`);
  });
  test('definitions that double, name themselves, or go deep', () => {
    const doubling = Array.from({ length: 40 }, (_, index) => `  - d${index}: [$d${index + 1}, $d${index + 1}]\n`).join(
      '',
    );
    expect(quick(`spack:\n  definitions:\n${doubling}  - d40: []\n  specs: [$d0]\n`).gaps.length).toBeGreaterThan(0);
    expect(quick('spack:\n  definitions:\n  - a: [$a]\n  specs: [$a]\n').gaps).toHaveLength(1);
    const deep = Array.from({ length: 5000 }, (_, index) => `  - d${index}: [$d${index + 1}]\n`).join('');
    expect(quick(`spack:\n  definitions:\n${deep}  specs: [$d0]\n`).gaps).toEqual([
      `definitions name each other deeper than ${limits.spackNesting} levels`,
    ]);
  });
  test('a matrix of specs with many dependencies', () => {
    const spec = `x ${Array.from({ length: 600 }, (_, index) => `^a${index}`).join(' ')}`;
    const values = Array.from({ length: 90 }, (_, index) => `+v${index}`).join(', ');
    const text = `spack:\n  specs:\n  - matrix:\n    - ["${spec}"]\n    - [${values}]\n    - [${values.replaceAll('v', 'w')}]\n    exclude: ["x ^b", "x ^a1 ^b"]\n`;
    expect(quick(text).gaps).toContain(`the specs of the lists hold more than ${limits.spackWork} packages`);
  });
  test('any text is read', () => {
    const piece = fc.constantFrom(
      'spack:\n',
      '  specs:\n',
      '  - ',
      'zlib',
      '@1',
      '$a',
      '  definitions:\n',
      'matrix:',
      ' [',
      ']',
      '{',
      '}',
      '\n',
      ': ',
      '"',
      '%',
      '^',
      '&x ',
      '*x',
      '  packages:\n',
      '    all: ',
      '- ',
      '1',
      'true',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { problems, roots: found } = parseSpackYaml(text);
        const count = text.split('\n').length;
        for (const { span } of [...problems, ...found]) expect(span.line >= 1 && span.endLine <= count + 1).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
