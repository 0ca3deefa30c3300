import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/base/limits.ts';
import { jsonPlaces } from '../../../src/formats/spack/json-places.ts';
import { parseSpackLock } from '../../../src/formats/spack/lockfile-parse.ts';

const meta = (version: number) => ({ 'file-type': 'spack-lockfile', 'lockfile-version': version });
const spec = {
  version: '1.3',
  namespace: 'builtin',
  arch: { platform: 'linux', platform_os: 'rhel9', target: 'zen3' },
};

/** The forms of lib/spack/spack/environment/__init__.py. */
describe('versions', () => {
  const zlib = { name: 'zlib', dependencies: [], package_hash: 'p', hash: 'z' };
  const edge = { hash: 'z', type: ['build', 'link'] };
  test.each([
    [1, { h: { hdf5: { ...spec, dependencies: { zlib: edge } } }, z: { zlib: spec } }],
    [
      2,
      {
        h: { hdf5: { ...spec, hash: 'old', dependencies: { zlib: { ...edge, hash: 'inner' } } } },
        z: { zlib: { ...spec, hash: 'inner' } },
      },
    ],
    [
      3,
      {
        h: { name: 'hdf5', ...spec, dependencies: [{ name: 'zlib', build_hash: 'z', type: ['build', 'link'] }] },
        z: { ...zlib, ...spec },
      },
    ],
    [4, { h: { name: 'hdf5', ...spec, dependencies: [{ name: 'zlib', ...edge }] }, z: { ...zlib, ...spec } }],
    [
      6,
      {
        h: {
          name: 'hdf5',
          ...spec,
          dependencies: [
            { name: 'zlib', hash: 'z', parameters: { deptypes: ['build', 'link'], virtuals: ['zlib-api'] } },
          ],
        },
        z: { ...zlib, ...spec },
      },
    ],
    [7, { h: { name: 'hdf5', ...spec, dependencies: [{ name: 'zlib', ...edge }] }, z: { ...zlib, ...spec } }],
  ])('%i', (version, concrete) => {
    const roots = [{ hash: 'h', spec: 'hdf5', ...(version === 7 ? { group: 'default' } : {}) }];
    const lock = parseSpackLock(JSON.stringify({ _meta: meta(version), roots, concrete_specs: concrete }));
    expect(lock.problems).toEqual([]);
    expect(lock.version).toBe(version);
    const [hdf5] = lock.packages;
    expect(hdf5).toMatchObject({
      key: 'h',
      name: 'hdf5',
      version: '1.3',
      platform: 'linux',
      os: 'rhel9',
      target: 'zen3',
    });
    expect(hdf5?.dependencies).toMatchObject([{ name: 'zlib', types: ['build', 'link'] }]);
    expect(hdf5?.dependencies[0]?.virtuals).toEqual(version === 6 ? ['zlib-api'] : []);
    expect(lock.roots[0]?.group).toBe(version === 7 ? 'default' : undefined);
  });

  test('5: environments whose specs are taken', () => {
    const inner = { roots: [{ hash: 'z', spec: 'zlib' }], concrete_specs: { z: { ...zlib, ...spec } } };
    const lock = parseSpackLock(
      JSON.stringify({
        _meta: meta(5),
        spack: { type: 'git', version: '0.23.0', commit: 'c' },
        roots: [],
        concrete_specs: { h: { name: 'hdf5', ...spec, dependencies: [{ name: 'zlib', ...edge }] } },
        include_concrete: { '/a/b': inner },
      }),
    );
    expect([lock.problems, lock.spack]).toEqual([[], { version: '0.23.0', commit: 'c' }]);
    expect(lock.included).toMatchObject([{ path: '/a/b', packages: [{ name: 'zlib', packageHash: 'p' }] }]);
  });

  test('compilers, parameters and externals', () => {
    const item = {
      name: 'mpich',
      ...spec,
      version: 4,
      compiler: { name: 'gcc', version: '12.3.0' },
      parameters: { fabrics: ['ofi', 'ucx'], shared: true, cflags: [] },
      external: { path: '/opt/mpich', module: ['mpich/4'] },
    };
    const [mpich] = parseSpackLock(JSON.stringify({ _meta: meta(4), roots: [], concrete_specs: { m: item } })).packages;
    expect(mpich).toMatchObject({ version: '4', compiler: { name: 'gcc', version: '12.3.0' } });
    expect(Object.fromEntries(mpich?.parameters ?? [])).toEqual({ fabrics: 'ofi,ucx', shared: 'true', cflags: '' });
    expect(mpich?.external).toEqual({ path: '/opt/mpich', modules: ['mpich/4'] });
  });
});

test.each([
  ['{', 'lock-syntax'],
  ['[]', 'lock-version'],
  [JSON.stringify({ _meta: meta(8), roots: [], concrete_specs: {} }), 'lock-version'],
  [JSON.stringify({ _meta: { ...meta(4), 'file-type': 'x' }, roots: [], concrete_specs: {} }), 'lock-type'],
  [JSON.stringify({ _meta: meta(4), concrete_specs: {} }), 'lock-shape'],
  [JSON.stringify({ _meta: meta(4), roots: [{}], concrete_specs: {} }), 'lock-shape'],
  [JSON.stringify({ _meta: meta(4), roots: [], concrete_specs: { a: {} } }), 'lock-shape'],
  [JSON.stringify({ _meta: meta(4), roots: [{ hash: 'x', spec: 'zlib' }], concrete_specs: {} }), 'lock-root'],
  [
    JSON.stringify({
      _meta: meta(4),
      roots: [],
      concrete_specs: { a: { name: 'a', version: '1', dependencies: [{ name: 'b', hash: 'b' }] } },
    }),
    'lock-dependency',
  ],
])('%s', (text, code) => {
  expect(parseSpackLock(text).problems[0]?.code).toBe(code);
});

test('places are those of the text', () => {
  const text = `{\n "_meta": ${JSON.stringify(meta(4))},\n "roots": [\n  {"hash": "z", "spec": "zlib"}\n ],\n "concrete_specs": {\n  "z": {"name": "zlib", "version": "1"}\n }\n}\n`;
  const { roots, packages } = parseSpackLock(text);
  expect(roots[0]?.span).toEqual({ line: 4, column: 3, endLine: 4, endColumn: 32 });
  expect(packages[0]?.span).toMatchObject({ line: 7, column: 8 });
});

describe('jsonPlaces', () => {
  test('gives each value its own text', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), fc.boolean(), (json, indent, spaced) => {
        const text = spaced ? ` ${JSON.stringify(JSON.parse(json), null, indent)}\n` : json;
        const places = jsonPlaces(text, 3);
        const walk = (value: unknown, pointer: string, depth: number): void => {
          const place = places.get(pointer);
          expect(place).toBeDefined();
          if (place !== undefined) expect(JSON.parse(text.slice(place.start, place.end))).toEqual(value);
          if (depth === 3 || typeof value !== 'object' || value === null) return;
          for (const [key, inner] of Object.entries(value))
            walk(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
        };
        walk(JSON.parse(text), '', 0);
      }),
    );
  });
});

describe('hostile', () => {
  test('longer than the limit', () => {
    expect(parseSpackLock(new Uint8Array(limits.spackLock + 1)).problems[0]?.code).toBe('lock-syntax');
  });
  test('more values than limits.spackLockValues', () => {
    const text = `{"roots":[${'0,'.repeat(limits.spackLockValues)}0]}`;
    expect(parseSpackLock(text).problems[0]?.code).toBe('lock-syntax');
  });
  test('any JSON is read', () => {
    fc.assert(fc.property(fc.json(), (text) => void parseSpackLock(text)));
    const member = fc.constantFrom(
      '_meta',
      'roots',
      'concrete_specs',
      'hash',
      'spec',
      'name',
      'version',
      'dependencies',
      'arch',
      'include_concrete',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constant('x'),
        fc.constant(4),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(member, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(fc.property(value, (json) => void parseSpackLock(JSON.stringify(json))));
  });
});
