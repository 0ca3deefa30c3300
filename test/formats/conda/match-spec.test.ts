import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { readMatchSpec } from '../../../src/formats/conda/match-spec.ts';
import { isPinned, pinOf, pins } from '../../../src/formats/conda/pin.ts';
import { faultOfName, readPackageUrl } from '../../../src/formats/conda/spec-name.ts';

function read(text: string) {
  const { spec, problem } = readMatchSpec(text);
  if (spec === undefined) throw new Error(problem.detail);
  return spec;
}
const partsOf = (text: string) => {
  const { name, version, build, channel, subdir } = read(text);
  return [name.text, version?.text, build?.text, channel?.text, subdir];
};
const problemOf = (text: string) => {
  const { problem } = readMatchSpec(text);
  return problem === undefined ? undefined : [problem.code, text.slice(problem.start, problem.end)];
};

describe('the parts of a spec', () => {
  // Examples of conda.models.match_spec (docstrings of MatchSpec and _parse_version_plus_build), CEP 29 and conda's manual.
  it.each([
    ['foo', 'foo', undefined, undefined, undefined, undefined],
    ['foo 1.0 py27_0', 'foo', '1.0', 'py27_0', undefined, undefined],
    ['foo=1.0=py27_0', 'foo', '=1.0', 'py27_0', undefined, undefined],
    ['foo==1.0=py27_0', 'foo', '==1.0', 'py27_0', undefined, undefined],
    ['conda-forge::foo[version=1.0.*]', 'foo', '1.0.*', undefined, 'conda-forge', undefined],
    ['conda-forge/linux-64::foo>=1.0', 'foo', '>=1.0', undefined, 'conda-forge', 'linux-64'],
    ['*/linux-64::foo>=1.0', 'foo', '>=1.0', undefined, '*', 'linux-64'],
    ['https://a.example/c/linux-64::foo', 'foo', undefined, undefined, 'https://a.example/c', 'linux-64'],
    ['https://a.example/c::foo 1', 'foo', '1', undefined, 'https://a.example/c', undefined],
    ['foo >=1.0 , < 2.0 py34_0', 'foo', '>=1.0 , < 2.0', 'py34_0', undefined, undefined],
    ['foo >=1.0 , < 2.0 =py34_0', 'foo', '>=1.0 , < 2.0', 'py34_0', undefined, undefined],
    ['foo >1.8,<2|==1.7', 'foo', '>1.8,<2|==1.7', undefined, undefined, undefined],
    ['foo * openblas_0', 'foo', '*', 'openblas_0', undefined, undefined],
    ['foo * *', 'foo', '*', '*', undefined, undefined],
    ['foo=*=*mkl', 'foo', '=*', '*mkl', undefined, undefined],
    ["numpy[version='>=1.20,<2',build='py39*']", 'numpy', '>=1.20,<2', 'py39*', undefined, undefined],
    ['foo[build=a, channel=b subdir="noarch"]', 'foo', undefined, 'a', 'b', 'noarch'],
    ['foo 1[version=2]', 'foo', '2', undefined, undefined, undefined],
    ['foo=', 'foo', undefined, undefined, undefined, undefined],
    ['foo[]', 'foo', undefined, undefined, undefined, undefined],
    ['foo (an old note)', 'foo', undefined, undefined, undefined, undefined],
    ['  foo  ', 'foo', undefined, undefined, undefined, undefined],
    ['foo # why', 'foo', undefined, undefined, undefined, undefined],
    ['*[md5=12345678901234567890123456789012]', '*', undefined, undefined, undefined, undefined],
    ['package[extras=[a,b]]', 'package', undefined, undefined, undefined, undefined],
    ['a.b_c-d', 'a.b_c-d', undefined, undefined, undefined, undefined],
    ['py*', 'py*', undefined, undefined, undefined, undefined],
  ])('%s', (text, ...parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('are where they say', () => {
    for (const text of [
      'conda-forge/linux-64::foo >=1, <2 b_0',
      "c::foo [version='>=1' , build=x]",
      ' foo = 1.0 = x ',
    ]) {
      const { name, version, build, channel } = read(text);
      for (const part of [name, version, build, channel])
        if (part !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text);
    }
  });

  it('of a URL are those of its file', () => {
    const text = `https://a.example/t/c/linux-64/a-b-1.0-h1_0.conda#sha256:${'a'.repeat(64)}`;
    expect(partsOf(text)).toEqual(['a-b', '1.0', 'h1_0', 'https://a.example/t/c', 'linux-64']);
    const { name, version, build, url } = read(text);
    for (const part of [name, version, build]) expect(text.slice(part?.start, part?.end)).toBe(part?.text);
    expect(url?.hash).toEqual({ algorithm: 'sha256', value: 'a'.repeat(64) });
    expect(readPackageUrl(`x.conda#${'b'.repeat(32)}`).hash).toEqual({ algorithm: 'md5', value: 'b'.repeat(32) });
    expect(readPackageUrl('C:\\pkgs\\win-64\\x-1-0.tar.bz2#nothing')).toMatchObject({
      subdir: 'win-64',
      strange: 'nothing',
    });
  });

  it('may have a condition', () => {
    expect(read('foo; if python <3.12').condition).toBe('python <3.12');
    expect(read('foo >=1 if __unix').condition).toBe('__unix');
    expect(read('foo[when="__unix and python<3"]').condition).toBe('__unix and python<3');
  });
});

describe('what is no spec', () => {
  it.each([
    ['', 'spec-name', ''],
    ['=', 'spec-name', '='],
    ['>=1.0', 'spec-name', '>=1.0'],
    ['foo ==', 'spec-version', '=='],
    ['foo >=', 'spec-version', '>='],
    ['foo<>1', 'spec-version', '<>1'],
    ['foo 1..2', 'spec-version', '1..2'],
    ['foo 1+2+3', 'spec-version', '1+2+3'],
    ['foo a!1', 'spec-version', 'a!1'],
    ['foo 1!2!3', 'spec-version', '1!2!3'],
    ['foo >=1,', 'spec-version', '>=1,'],
    ['foo ~=1.*', 'spec-version', '~=1.*'],
    ['foo ^1', 'spec-version', '^1'],
    ['foo é', 'spec-version', 'é'],
    ["foo[version='(1|2']", 'spec-version', '(1|2'],
    ['foo%bar', 'spec-name', 'foo%bar'],
    ['a--b', 'spec-name', 'a--b'],
    ['foo[verion=1]', 'spec-field', 'verion'],
    ['foo[', 'spec-name', 'foo['],
    ['foo 1 [', 'spec-brackets', '['],
    ['c:: foo', 'spec-name', ' foo'],
    ['foo[version=]', 'spec-brackets', 'v'],
    ["foo[version='1]", 'spec-brackets', "'"],
    ['foo[version=1]2', 'spec-brackets', '2'],
    ['pkg[extra]', 'spec-pip', 'pkg[extra]'],
    ['pkg[a,b]==1.0', 'spec-pip', 'pkg[a,b]==1.0'],
    ['pkg @ git+https://a.example/b', 'spec-pip', 'pkg @ git+https://a.example/b'],
    ['pkg>=1; python_version<"3"', 'spec-pip', 'pkg>=1; python_version<"3"'],
    ['-e .', 'spec-pip', '-e .'],
    ['git+https://a.example/b.git', 'spec-pip', 'git+https://a.example/b.git'],
  ])('%s', (text, code, place) => {
    expect(problemOf(text)).toEqual([code, place]);
  });

  it('names the field that may be meant', () => {
    expect(readMatchSpec('foo[verion=1]').problem?.hint).toBe('Did you mean version?');
  });

  it('is longer than any, or nests without end', () => {
    expect(problemOf('a'.repeat(limits.matchSpec + 1))?.[0]).toBe('spec-length');
    const nested = (levels: number) => `foo[version='${'('.repeat(levels)}1${')'.repeat(levels)}']`;
    expect(problemOf(nested(limits.specDepth))).toBeUndefined();
    expect(problemOf(nested(limits.specDepth + 1))?.[0]).toBe('spec-version');
  });
});

describe('names', () => {
  // CEP 26.
  it.each([
    'numpy',
    '_libgcc_mutex',
    '__glibc',
    '_',
    'r-base',
    'Scikit-Learn',
    '7zip',
    'a.b',
    'libstdcxx-ng',
    'gcc_linux-64',
    'x*',
  ])('%s is one', (name) => expect(faultOfName(name)).toBeUndefined());
  it.each(['__', 'a..b', '-a', '.a', 'a b', 'a/b', 'ä', 'a_-b', '___a', '{{'])('%s is none', (name) =>
    expect(faultOfName(name)).toBeDefined(),
  );
});

describe('how far a spec pins', () => {
  it.each([
    ['numpy', 'none'],
    ['numpy *', 'none'],
    ['numpy=', 'none'],
    ['*', 'none'],
    ['numpy>=1.2', 'range-open'],
    ['numpy<2', 'range-open'],
    ['numpy!=1.3', 'range-open'],
    ['numpy>=1,!=1.3', 'range-open'],
    ['numpy>=1|=2.3', 'range-open'],
    ['numpy>=1,<2', 'range'],
    ['python >=3.9,<3.12.0a0|3.8.*', 'range'],
    ['numpy~=1.2', 'range'],
    ['numpy==1.2|==1.3', 'range'],
    ['numpy=1.2', 'fuzzy'],
    ['numpy=1.2.*', 'fuzzy'],
    ['numpy==1.2.*', 'fuzzy'],
    // But not as a part: there conda drops the `.*`.
    ['numpy>1,==1.2.*', 'exact'],
    ['numpy 1.2.*', 'fuzzy'],
    ['numpy 1.2*', 'fuzzy'],
    ['numpy=1.2.*,>=1.2.3', 'fuzzy'],
    ['numpy==1.2', 'exact'],
    ['numpy 1.2', 'exact'],
    ['numpy[version=1.2]', 'exact'],
    // With a build beside it `=1.2` means 1.2 alone.
    ['matplotlib=3.7=*', 'exact'],
    // But not where the build is in brackets.
    ['matplotlib=3.7[build=x]', 'fuzzy'],
    ['lammps =2024.02.07=*openmpi*', 'exact'],
    ['pytorch>=2.7.0=cuda12*', 'range-open'],
    ['numpy 1.2 *mkl', 'exact'],
    ['numpy 1.2 ^mkl_.$', 'exact'],
    ['numpy=1.2=py39_0', 'build'],
    ['numpy 1.2 py39_0', 'build'],
    ["numpy[version='1.2',build=py39_0]", 'build'],
    ['numpy=1.2.*=py39_0', 'fuzzy'],
    ['*[md5=12345678901234567890123456789012]', 'build'],
    ['https://a.example/c/noarch/a-1-0.conda', 'build'],
    ['file:///tmp/a.conda', 'build'],
    ['numpy ^1.*$', 'range-open'],
    // conda reads what is left when the `=` is gone.
    ['numpy=>1', 'range-open'],
    ['numpy 1.*.3', 'fuzzy'],
  ])('%s: %s', (text, pin) => {
    expect(pinOf(read(text))).toBe(pin);
  });

  it('is ordered', () => {
    expect(pins.map((pin) => isPinned(pin, 'fuzzy'))).toEqual([false, false, false, true, true, true]);
  });
});

describe('any text', () => {
  const pieces = [
    'numpy',
    'a',
    '1.2',
    '=',
    '==',
    '>=',
    '<',
    '~',
    '!',
    ',',
    '|',
    '(',
    ')',
    '[',
    ']',
    "'",
    '"',
    ':',
    '::',
    ' ',
    '*',
    '^',
    '$',
    '#',
    '@',
    ' if ',
    'version',
    'build',
    '.',
    '-',
    '_',
    'linux-64',
    '/',
    '.conda',
    '\u{1f40d}',
  ];
  it('is read or refused, at a place within it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (chosen) => {
        const text = chosen.join('');
        const { spec, problem } = readMatchSpec(text);
        for (const { start, end } of spec === undefined ? [problem] : [spec.name]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(start).toBeLessThanOrEqual(text.length);
        }
        for (const part of [spec?.version, spec?.build, spec?.channel])
          if (part !== undefined) {
            expect(part.end - part.start).toBe(part.text.length);
            // Notes in round brackets are read as blanks.
            if (!text.includes('(')) expect(text.slice(part.start, part.end)).toBe(part.text);
          }
        if (spec !== undefined) expect(pins).toContain(pinOf(spec));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    '=',
    '==',
    '[',
    '(',
    '^',
    '$',
    'a ',
    ' ',
    '*',
    ',1',
    '|1',
    "'",
    'a=',
    '1.',
    '[a=',
    '::',
    ' if ',
    '\\',
    '.*',
    '-',
    ';',
  ])('%s many times takes linear time', (piece) => {
    const started = performance.now();
    for (const text of [piece, `numpy ${piece}`, `numpy[version='${piece}`])
      for (let round = 0; round < 20; round += 1)
        readMatchSpec((text + piece.repeat(limits.matchSpec)).slice(0, limits.matchSpec));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
