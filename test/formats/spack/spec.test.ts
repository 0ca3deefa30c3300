import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import type { SpecNode } from '../../../src/formats/spack/spec.ts';
import { parseSpec } from '../../../src/formats/spack/spec-parse.ts';
import { tokensOf } from '../../../src/formats/spack/spec-tokens.ts';
import { admits, compareVersions, isMoving } from '../../../src/formats/spack/version.ts';

const commit = 'abc12'.repeat(8);

/** Cases of lib/spack/spack/test/spec_syntax.py: how the texts are cut. */
describe('tokens', () => {
  test.each([
    ['mvapich', ['mvapich']],
    ['3dtk', ['3dtk']],
    ['ns-3-dev', ['ns-3-dev']],
    ['@2.7:', ['@2.7:']],
    ['@:2.7', ['@:2.7']],
    ['languages=go @4.2:', ['languages=go', '@4.2:']],
    ['openmpi      ^hwloc^libunwind', ['openmpi', '^', 'hwloc', '^', 'libunwind']],
    ['foo @2.0 %bar@1.0', ['foo', '@2.0', '%', 'bar', '@1.0']],
    ['openmpi ^hwloc@1.2e6:1.4b7-rc3', ['openmpi', '^', 'hwloc', '@1.2e6:1.4b7-rc3']],
    [
      '_openmpi@1.2:1.4,1.6+debug~qt_4 %intel@12.1',
      ['_openmpi', '@1.2:1.4,1.6', '+debug', '~qt_4', '%', 'intel', '@12.1'],
    ],
    ['builtin.yaml-cpp@0.1.8%gcc@7.2.0 ^boost', ['builtin.yaml-cpp', '@0.1.8', '%', 'gcc', '@7.2.0', '^', 'boost']],
    ['*', ['*']],
    ['^* foo=bar', ['^', '*', 'foo=bar']],
    [`d@${commit}=develop`, ['d', `@${commit}=develop`]],
    [`d@git.${commit}=develop+var1+var2`, ['d', `@git.${commit}=develop`, '+var1', '+var2']],
    ['git-test@git.foo/bar', ['git-test', '@git.foo/bar']],
    ['_openmpi +debug-qt_4', ['_openmpi', '+debug-qt_4']],
    ['_openmpi +debug -qt_4', ['_openmpi', '+debug', '-qt_4']],
    ['target=:broadwell,icelake', ['target=:broadwell,icelake']],
    ['%gcc@:8.4.3,10.2.1:12.1.0', ['%', 'gcc', '@:8.4.3,10.2.1:12.1.0']],
    ['dev_path=../relpath/work', ['dev_path=../relpath/work']],
    ['cflags=a=b=c+~', ['cflags=a=b=c+~']],
    ['cflags=="-O3 -g"', ['cflags=="-O3 -g"']],
    ['@1.2:1.4 , 1.6 ', ['@1.2:1.4 , 1.6']],
    ['a@1: b', ['a', '@1:', 'b']],
    ['+ debug % intel @ 12.1:12.6', ['+ debug', '%', 'intel', '@ 12.1:12.6']],
    ['@10.4.0:10,11.3.0:target=aarch64:', ['@10.4.0:10,11.3.0:', 'target=aarch64:']],
    ['^[virtuals=mpi] openmpi', ['^[', 'virtuals=mpi', ']', 'openmpi']],
    ['^lapack,mpi=openmpi+foo', ['^lapack,mpi=openmpi', '+foo']],
    ['zlib ++foo', ['zlib', '++foo']],
    ['gcc languages:=c,c++', ['gcc', 'languages:=c,c++']],
    ['foo %%c,cxx=gcc', ['foo', '%%c,cxx=gcc']],
    ['foo ^[when=%c]   c,cxx=builtin.gcc@14+bar', ['foo', '^[', 'when=%c', ']   c,cxx=builtin.gcc', '@14', '+bar']],
    ["mvapich cppflags='-O3 -fPIC' emacs", ['mvapich', "cppflags='-O3 -fPIC'", 'emacs']],
    ['foo@1.2.3 /abcde', ['foo', '@1.2.3', '/abcde']],
    ['./a/libdwarf.yaml', ['./a/libdwarf.yaml']],
    ['libelf ^./libdwarf.json', ['libelf', '^', './libdwarf.json']],
  ])('%s', (text, expected) => {
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

/**
 * Texts put together at random, and how Python's `re` cuts them by the expressions of spec_parser.py (spack/spack, 04826fc, SpecTokens);
 * null: a character that starts no token.
 */
describe('tokens as Python cuts them', () => {
  const lines = readFileSync(new URL('tokens.ndjson', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const vectors = lines.map(
    (line) => JSON.parse(line) as { readonly text: string; readonly tokens: readonly (string | null)[] },
  );
  test.each(vectors)('$text', ({ text, tokens }) => {
    const cut = tokensOf(text).map(({ kind, start, end }) => (kind === 'unexpected' ? null : text.slice(start, end)));
    expect(cut).toEqual(tokens);
  });
});

describe('problems', () => {
  const codes = (text: string) => [...new Set(parseSpec(text).problems.map(({ code }) => code))];
  test.each([
    ['x@@1.2', 'spec-unexpected'],
    ['y ^x@@1.2', 'spec-unexpected'],
    ['x@1.2::', 'spec-unexpected'],
    ['x::', 'spec-unexpected'],
    ["cflags=''-Wl,a,b,c''", 'spec-unexpected'],
    ['@1.2:   develop   = foo', 'spec-unexpected'],
    ['', 'spec-empty'],
    ['  ', 'spec-empty'],
    ['mvapich emacs', 'spec-several'],
    ['x@1.2+debug+debug', 'spec-two-values'],
    ['x ^y@1.2+debug debug=true', 'spec-two-values'],
    ['x ^y@1.2 debug=false ~debug', 'spec-two-values'],
    ['x@1.2@2.3', 'spec-two-versions'],
    ['x@1.2 +foo~bar @2.3', 'spec-two-versions'],
    ['x@1.2%y@1.2@2.3:2.4', 'spec-two-versions'],
    ['x arch=linux-rhel7-x86_64 arch=linux-rhel7-ppc64le', 'spec-two-values'],
    ['x os=redhat6 os=debian6', 'spec-two-values'],
    ['x arch=linux-rhel7-x86_64 os=debian6', 'spec-two-values'],
    ['^[@foo] zlib', 'spec-edge'],
    ['^[foo=bar] zlib', 'spec-edge'],
    ['^[virtuals=c zlib', 'spec-edge'],
    ['x arch==linux-rhel9-x86_64', 'spec-propagated'],
    ['x namespace==foo.bar.baz', 'spec-propagated'],
    ['x ^', 'spec-no-node'],
    ['x % ^y', 'spec-no-node'],
    ['x@2.0:1.0', 'spec-empty-range'],
    [`x${' '.repeat(limits.spackSpec + 1)}`, 'spec-too-long'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test('stand where they are', () => {
    const { problems } = parseSpec('x@1.2 +foo @2.3');
    expect(problems).toMatchObject([{ start: 11, end: 15 }]);
  });
});

describe('what is read', () => {
  const nodes = (text: string) => {
    const spec = parseSpec(text);
    expect(spec.problems).toEqual([]);
    return spec.nodes;
  };
  const brief = ({ name, namespace, versions, variants, hash, edge }: SpecNode) => [
    namespace === undefined ? name : `${namespace}.${name}`,
    versions?.any,
    variants.map(
      (variant) => `${variant.name}=${variant.value}${variant.isPropagated ? '*' : ''}${variant.isComplete ? '!' : ''}`,
    ),
    hash?.text,
    edge === undefined ? undefined : `${edge.sigil}${edge.parent}`,
  ];

  test('a package with everything', () => {
    expect(
      nodes('builtin.hdf5@=1.14.3+mpi~hl api=v18 cflags=="-O3 -g" languages:=c,c++ target=zen4').map(brief),
    ).toEqual([
      [
        'builtin.hdf5',
        [{ kind: 'version', version: '1.14.3', exact: true }],
        ['mpi=true', 'hl=false', 'api=v18', 'cflags=-O3 -g*', 'languages=c,c++!', 'target=zen4'],
        undefined,
        undefined,
      ],
    ]);
  });

  test('what % asks for belongs to the package before it, what ^ asks for to the first', () => {
    expect(
      nodes('a %gcc@12 ^b %clang ^c')
        .map(brief)
        .map(([name, , , , edge]) => [name, edge]),
    ).toEqual([
      ['a', undefined],
      ['gcc', '%0'],
      ['b', '^0'],
      ['clang', '%2'],
      ['c', '^0'],
    ]);
  });

  test('edges', () => {
    const [, gcc, mpich] = nodes("foo %[virtuals=c,cxx deptypes=build when='+x']gcc@14 ^mpi=mpich@4:");
    expect(gcc?.edge).toEqual({ sigil: '%', parent: 0, virtuals: ['c', 'cxx'], types: ['build'], when: '+x' });
    expect(mpich).toMatchObject({ name: 'mpich', edge: { sigil: '^', virtuals: ['mpi'] } });
    expect(mpich?.versions?.any).toEqual([{ kind: 'range', low: '4', high: undefined }]);
    expect(nodes('foo %c,cxx=builtin.gcc@14')[1]).toMatchObject({ name: 'gcc', namespace: 'builtin' });
  });

  test.each([
    [`x@${commit}=develop`, { kind: 'git', ref: commit, isCommit: true, as: 'develop' }],
    ['x@git.main', { kind: 'git', ref: 'main', isCommit: false, as: undefined }],
    ['x@git.feature/a-b=1.2', { kind: 'git', ref: 'feature/a-b', isCommit: false, as: '1.2' }],
    ['x@:', { kind: 'range', low: undefined, high: undefined }],
  ])('%s', (text, version) => {
    expect(nodes(text)[0]?.versions?.any).toEqual([version]);
  });

  test('places are those of the text', () => {
    const text = 'hdf5@1.14 +mpi ^zlib@1.3';
    const [root, zlib] = nodes(text);
    expect(text.slice(zlib?.start, zlib?.end)).toBe('zlib@1.3');
    expect(text.slice(root?.variants[0]?.start, root?.variants[0]?.end)).toBe('+mpi');
    expect(text.slice(root?.versions?.start, root?.versions?.end)).toBe('1.14');
  });
});

describe('versions', () => {
  // lib/spack/spack/test/versions.py and the docstrings of version_types.py.
  test.each([
    ['1.2', '1.10'],
    ['1.2', '1.2.1'],
    ['2001', '2001.10'],
    ['1.2alpha', '1.2beta'],
    ['1.2rc1', '1.2'],
    ['1.2', '1.2.0'],
    ['1.a', '1.1'],
    ['9999', 'develop'],
    ['stable', 'trunk'],
    ['master', 'main'],
    ['main', 'develop'],
    ['1.2.develop', '1.3'],
  ])('%s is older than %s', (older, newer) => {
    expect([Math.sign(compareVersions(older, newer)), Math.sign(compareVersions(newer, older))]).toEqual([-1, 1]);
  });
  test('1.0 and 1-0 are the same', () => {
    expect(compareVersions('1.0', '1-0')).toBe(0);
  });

  test.each([
    ['@1.2', '1.2.5', true],
    ['@1.2', '1.20', false],
    ['@1.2', '1.2rc1', false],
    ['@=1.2', '1.2.0', false],
    ['@=1.2', '1.2', true],
    ['@1.2:1.4', '1.4.9', true],
    ['@1.2:1.4', '1.5', false],
    ['@1.2:', 'develop', true],
    ['@:3', '3.99', true],
    ['@git.main', 'git.main=develop', true],
    ['@git.main', '1.0', false],
    ['@1.2', 'git.abc=1.2', true],
    ['@1.2', 'git.abc', undefined],
  ])('%s takes %s: %s', (asked, version, expected) => {
    const [constraint] = parseSpec(asked).nodes[0]?.versions?.any ?? [];
    expect(constraint === undefined ? 'none' : admits(constraint, version)).toBe(expected);
  });

  test.each([
    ['develop', true],
    ['main', true],
    ['2024.stable', true],
    ['1.2.3', false],
    ['developer', false],
  ])('%s moves: %s', (version, moves) => {
    expect(isMoving(version)).toBe(moves);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    'a',
    'b-c',
    '1.2',
    '@',
    ':',
    ',',
    '=',
    '==',
    '+',
    '~',
    '-',
    '%',
    '%%',
    '^',
    '[',
    ']',
    ' ',
    "'",
    '"',
    '\\',
    '/',
    '.',
    'git.',
    commit,
    '*',
    '.json',
    'virtuals=',
    'é',
    '\n',
  );
  test('any text is read, and places are in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ maxLength: 3 })), { maxLength: 25 }),
        (parts) => {
          const text = parts.join('');
          const { nodes, problems } = parseSpec(text);
          for (const { start, end } of [...nodes, ...problems])
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          let at = 0;
          for (const token of tokensOf(text)) {
            expect(token.start >= at && token.end > token.start).toBe(true);
            at = token.end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
  test('comparing is an order', () => {
    const version = fc
      .array(fc.constantFrom('1', '2', '10', '.', '-', 'a', 'rc', 'alpha', 'develop', 'main'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
  test.each(['a', '@', '1:', '1.', '1,', '"', "'", '=', '[', '^', '/', '.', 'a=', ' ', '%[virtuals=c]a', '+a', "\\'"])(
    '%s many times takes linear time',
    (part) => {
      const text = `x@${part.repeat(Math.floor((limits.spackSpec - 2) / part.length))}`;
      const started = performance.now();
      parseSpec(text);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
