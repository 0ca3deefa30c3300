import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePipfile } from '../../../src/formats/pip/pipfile.ts';
import { parsePipfileLock } from '../../../src/formats/pip/pipfile-lock.ts';
import { corpusAt } from '../../needs.ts';

describe('Pipfile', () => {
  // The forms of pipenv.pypa.io/en/latest/specifiers.html.
  const text = [
    '[[source]]',
    'url = "https://pypi.org/simple"',
    'verify_ssl = false',
    'name = "pypi"',
    '[packages]',
    'requests = "*"',
    'django = "==4.2.*"',
    'exact = { version = "==1.0", extras = ["a", "b"], index = "pypi" }',
    'marked = { version = "~=2.1", markers = "os_name == \'nt\'", sys_platform = "== \'win32\'" }',
    'vcs = { git = "https://example.org/vcs.git", ref = "0123456789012345678901234567890123456789", subdirectory = "s" }',
    'moving = { git = "https://example.org/m.git", editable = true }',
    'local = { path = ".", editable = true }',
    'archive = { file = "https://example.org/archive-1.0.zip" }',
    '[dev-packages]',
    'pytest = ">=7"',
    '[docs]',
    'sphinx = "==7"',
    '[requires]',
    'python_version = "3.11"',
    '[scripts]',
    'x = "y"',
  ].join('\n');
  const { requirements, sources, problems } = parsePipfile(text);
  it('is read whole', () => {
    expect(problems).toEqual([]);
    expect(sources).toEqual([{ name: 'pypi', url: 'https://pypi.org/simple', verifies: false }]);
    expect(requirements.map(({ name, group, line }) => `${line} ${group} ${name}`)).toEqual([
      '6 packages requests',
      '7 packages django',
      '8 packages exact',
      '9 packages marked',
      '10 packages vcs',
      '11 packages moving',
      '12 packages local',
      '13 packages archive',
      '15 dev-packages pytest',
      '17 docs sphinx',
    ]);
  });
  it.each([
    ['requests', { clauses: [], location: undefined }],
    [
      'django',
      {
        clauses: [
          {
            operator: '==',
            version: '4.2.*',
            isPrefix: true,
            span: { line: 7, column: 11, endLine: 7, endColumn: 18 },
          },
        ],
      },
    ],
    ['exact', { clauses: [{ operator: '==', version: '1.0' }], extras: ['a', 'b'] }],
    [
      'marked',
      { marker: { kind: 'and', operands: [{ left: { name: 'os_name' } }, { left: { name: 'sys_platform' } }] } },
    ],
    ['vcs', { location: { kind: 'vcs', system: 'git', revision: '0123456789'.repeat(4), subdirectory: 's' } }],
    ['moving', { location: { kind: 'vcs', revision: undefined }, isEditable: true }],
    ['local', { location: { kind: 'file', isArchive: false }, isEditable: true }],
    ['archive', { location: { kind: 'remote', isArchive: true, fileName: 'archive-1.0.zip' } }],
  ])('%s', (name, expected) => {
    expect(requirements.find((requirement) => requirement.name === name)).toMatchObject(expected);
  });
  it.each([
    ['[packages]\na = "1.0"', 'requirement-syntax', 2, 6],
    ['[packages]\na = "=1.0"', 'specifier-operator', 2, 6],
    ['[packages]\na = 1', 'field-type', 2, 5],
    ['[packages]\n"a b" = "*"', 'requirement-name', 2, 1],
    ['[packages]\na = {version = "*", markers = "x"}', 'marker-syntax', 2, 32],
    ['packages = 1', 'field-type', 1, 12],
    ['[packages', 'toml-syntax', 1, 2],
  ])('%j: %s', (source, code, line, column) => {
    expect(parsePipfile(source).problems).toMatchObject([{ code, span: { line, column } }]);
  });
});

describe('Pipfile.lock', () => {
  const lock = {
    _meta: {
      hash: { sha256: 'ab' },
      'pipfile-spec': 6,
      sources: [{ name: 'pypi', url: 'https://pypi.org/simple', verify_ssl: true }],
    },
    default: { numpy: { hashes: ['sha256:aa', 'sha256:bb'], version: '==1.26.4', markers: "python_version >= '3.9'" } },
    develop: { here: { editable: true, path: '.' }, repo: { git: 'https://example.org/r.git', ref: 'main' } },
  };
  const text = JSON.stringify(lock, undefined, 2);
  it('is read with its places', () => {
    const read = parsePipfileLock(text);
    expect(read).toMatchObject({ sourceHash: 'ab', problems: [], sources: [{ verifies: true }] });
    const [numpy, here, repo] = read.requirements;
    const line = text.split('\n').findIndex((each) => each.includes('"numpy"')) + 1;
    expect(numpy).toMatchObject({
      name: 'numpy',
      group: 'default',
      line,
      span: { line, column: 5, endColumn: 12 },
      clauses: [{ operator: '==', version: '1.26.4' }],
      hashes: [{ algorithm: 'sha256', digest: 'aa', span: { line: line + 2 } }, { digest: 'bb' }],
      marker: { kind: 'comparison' },
    });
    expect(here).toMatchObject({ isEditable: true, location: { kind: 'file' } });
    expect(repo).toMatchObject({ location: { kind: 'vcs', revision: 'main' } });
  });
  it.each([
    [{ ...lock, default: 1 }, 'field-type'],
    [{ ...lock, default: { a: { version: 1 } } }, 'field-type'],
    [{ ...lock, default: { a: { version: '1' } } }, 'requirement-syntax'],
    [{ ...lock, default: { a: { hashes: ['x'] } } }, 'hash-form'],
    [{ ...lock, default: { a: null } }, 'field-type'],
  ])('%j: %s', (value, code) => {
    expect(parsePipfileLock(JSON.stringify(value)).problems.map((problem) => problem.code)).toEqual([code]);
  });
  it('that is no JSON is a problem', () => {
    expect(parsePipfileLock('{"a"').problems).toMatchObject([{ code: 'json-syntax', span: { line: 1, column: 5 } }]);
  });
});

const corpus = corpusAt('repo2docker/pipfile');
test.skipIf(corpus === undefined)('those of the corpus are read', () => {
  // Counted by hand in the files.
  const names = (read: {
    readonly requirements: readonly { readonly name: string | undefined; readonly group: string | undefined }[];
  }) => read.requirements.map(({ name, group }) => `${group} ${name}`);
  const bytes = (name: string) => readFileSync(`${corpus}${name}`);
  expect(names(parsePipfile(bytes('pipfile-lock/Pipfile')))).toEqual(['packages numpy', 'dev-packages there']);
  expect(names(parsePipfile(bytes('setup-py-explicit/Pipfile')))).toEqual(['packages there', 'packages dummy']);
  const lock = bytes('pipfile-lock/Pipfile.lock');
  expect(names(parsePipfileLock(lock))).toEqual(['default pypi-pkg-test', 'develop there']);
  expect(parsePipfileLock(lock).requirements.map(({ hashes }) => hashes.length)).toEqual([2, 2]);
});

test('nothing is thrown', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const shaped = fc.record({
    default: fc.dictionary(
      fc.constantFrom('a', 'b c', '__proto__'),
      fc.oneof(
        value,
        fc.dictionary(
          fc.constantFrom('version', 'hashes', 'git', 'ref', 'markers', 'path', 'editable', 'extras'),
          value,
        ),
      ),
    ),
    _meta: value,
  });
  fc.assert(
    fc.property(fc.oneof(value, shaped), (json) => void parsePipfileLock(JSON.stringify(json))),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('[packages]', '[x]', 'a', ' = ', '"*"', '{version = "==1"}', '\n', '{git = 1}'), {
        maxLength: 12,
      }),
      (parts) => void parsePipfile(parts.join('')),
    ),
  );
});
