import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../src/formats/repo2docker/configuration.ts';
import { configurationNames } from '../../../src/formats/repo2docker/names.ts';
import { corpusAt } from '../../needs.ts';
import { type Drawn, drawTree } from './tree.ts';

const python = { mode: 0o755, text: '#!/usr/bin/env python3\n' };
const bash = { mode: 0o755, text: '#!/bin/bash\nexec "$@"\n' };
const read = (drawn: Readonly<Record<string, Drawn>>) => readConfiguration(drawTree(drawn));
const codes = (drawn: Readonly<Record<string, Drawn>>) =>
  read(drawn).problems.map(({ code, path }) => `${path} ${code}`);
const uses = (drawn: Readonly<Record<string, Drawn>>) =>
  read(drawn).files.map(({ path, use, by }) => `${path} ${use}${by === undefined ? '' : ` ${by}`}`);

// Expected: repo2docker 808ae6b, app.py `buildpacks` and each `detect`, read by hand.
describe('which build pack takes the repository', () => {
  test.each<[string, Record<string, Drawn>, string, string | undefined]>([
    ['nothing', {}, 'python', undefined],
    ['requirements', { 'requirements.txt': '' }, 'python', 'requirements.txt'],
    ['a package', { 'setup.py': '', 'requirements.txt': '' }, 'python', 'setup.py'],
    ['a project that can be built', { 'pyproject.toml': '[project]\n[build-system]\n' }, 'python', 'pyproject.toml'],
    ['settings of tools only', { 'pyproject.toml': '[tool.black]\n' }, 'python', undefined],
    ['conda before pip', { 'environment.yml': '', 'requirements.txt': '' }, 'conda', 'environment.yml'],
    ['the other ending', { 'environment.yaml': '' }, 'conda', 'environment.yaml'],
    ['conda before pipenv', { 'environment.yml': '', Pipfile: '' }, 'conda', 'environment.yml'],
    ['pipenv before pip', { Pipfile: '', 'requirements.txt': '', 'setup.py': '' }, 'pipfile', 'Pipfile'],
    ['pipenv with Python', { 'Pipfile.lock': '{}', 'runtime.txt': 'python-3.10' }, 'pipfile', 'Pipfile.lock'],
    ['pipenv beside R', { Pipfile: '', 'runtime.txt': 'r-4.4' }, 'python', undefined],
    ['R by its day', { 'runtime.txt': 'r-2020-01-01', 'environment.yml': '' }, 'r', 'runtime.txt'],
    ['R by its version alone is not taken', { 'runtime.txt': 'r-4.4', 'install.R': '' }, 'python', undefined],
    ['an R package', { DESCRIPTION: 'Package: a\n', 'environment.yml': '' }, 'r', 'DESCRIPTION'],
    [
      'an R package beside binder/',
      { DESCRIPTION: '', 'binder/environment.yml': '' },
      'conda',
      'binder/environment.yml',
    ],
    ['install.R alone', { 'install.R': '' }, 'python', undefined],
    ['nix before R', { 'default.nix': '', 'runtime.txt': 'r-2020-01-01' }, 'nix', 'default.nix'],
    ['Julia before nix', { 'Project.toml': '', 'default.nix': '' }, 'julia', 'Project.toml'],
    ['the Julia of others', { 'JuliaProject.toml': '', 'Project.toml': '' }, 'julia', 'JuliaProject.toml'],
    ['old Julia', { REQUIRE: 'julia 0.6\n', 'environment.yml': '' }, 'julia-require', 'REQUIRE'],
    ['old and new Julia', { REQUIRE: '', 'Project.toml': '' }, 'julia', 'Project.toml'],
    ['a Dockerfile before all', { Dockerfile: 'FROM a\n', 'Project.toml': '' }, 'dockerfile', 'Dockerfile'],
    ['a Dockerfile outside', { Dockerfile: '', 'binder/requirements.txt': '' }, 'python', 'binder/requirements.txt'],
    ['the hidden folder', { '.binder/Pipfile': '', 'environment.yml': '' }, 'pipfile', '.binder/Pipfile'],
    ['an empty folder hides the root', { 'binder/': '', 'environment.yml': '' }, 'python', undefined],
    ['a file called binder is no folder', { binder: '', 'environment.yml': '' }, 'conda', 'environment.yml'],
    ['a link to a folder', { binder: { link: 'b' }, 'b/': '', 'environment.yml': '' }, 'python', undefined],
    ['a link to the file', { 'environment.yml': { link: 'env/e.yml' }, 'env/e.yml': '' }, 'conda', 'environment.yml'],
    ['a link to nothing', { 'environment.yml': { link: 'e.yml' } }, 'python', undefined],
    ['a link out of the repository', { 'environment.yml': { link: '../e.yml' }, 'e.yml': '' }, 'python', undefined],
    ['a circle', { 'environment.yml': { link: 'a' }, a: { link: 'environment.yml' } }, 'python', undefined],
  ])('%s', (_about, drawn, buildPack, decidedBy) => {
    expect(read(drawn)).toMatchObject({ buildPack, decidedBy });
  });
});

describe('what is read and what is not', () => {
  test.each<[string, Record<string, Drawn>, string[]]>([
    [
      'all of pip',
      { 'apt.txt': '', 'requirements.txt': '', start: bash },
      ['requirements.txt read', 'apt.txt read', 'start read'],
    ],
    [
      'pip beside conda',
      { 'environment.yml': '', 'requirements.txt': '' },
      ['environment.yml read', 'requirements.txt shadowed environment.yml'],
    ],
    [
      'pip inside conda',
      { 'environment.yml': 'dependencies:\n- pip:\n  - -r requirements.txt\n', 'requirements.txt': '' },
      ['environment.yml read', 'requirements.txt named environment.yml'],
    ],
    [
      'a longer name is another',
      { 'environment.yml': 'my-requirements.txt', 'requirements.txt': '' },
      ['environment.yml read', 'requirements.txt shadowed environment.yml'],
    ],
    [
      'conda inside R',
      { 'runtime.txt': 'r-2020-01-01', 'environment.yml': '' },
      ['runtime.txt read', 'environment.yml read'],
    ],
    [
      'conda inside Julia',
      { 'Project.toml': '', 'environment.yml': '' },
      ['Project.toml read', 'environment.yml read'],
    ],
    [
      'two endings',
      { 'environment.yml': '', 'environment.yaml': '' },
      ['environment.yml read', 'environment.yaml shadowed environment.yml'],
    ],
    [
      'install.R without R',
      { 'install.R': '', 'requirements.txt': '' },
      ['install.R shadowed requirements.txt', 'requirements.txt read'],
    ],
    [
      'runtime.txt beside conda',
      { 'environment.yml': '', 'runtime.txt': 'python-3.10' },
      ['runtime.txt shadowed environment.yml', 'environment.yml read'],
    ],
    [
      'a Dockerfile that copies',
      { Dockerfile: 'FROM a\nCOPY apt.txt /\n', 'apt.txt': '', postBuild: bash },
      ['Dockerfile read', 'apt.txt named Dockerfile', 'postBuild shadowed Dockerfile'],
    ],
    [
      'outside of binder/',
      { 'binder/apt.txt': '', 'apt.txt': '', 'setup.py': '' },
      ['setup.py outside binder/', 'apt.txt outside binder/', 'binder/apt.txt read'],
    ],
    [
      'for an old Python',
      { 'runtime.txt': 'python-2.7', 'requirements3.txt': '' },
      ['runtime.txt read', 'requirements3.txt read'],
    ],
    [
      'for a new Python',
      { 'runtime.txt': 'python-3.7', 'requirements3.txt': '' },
      ['runtime.txt read', 'requirements3.txt shadowed Python 3.7'],
    ],
  ])('%s', (_about, drawn, expected) => {
    expect(uses(drawn)).toEqual(expected);
  });
});

describe('problems', () => {
  test.each<[string, Record<string, Drawn>, string[]]>([
    ['a sound repository', { 'requirements.txt': '', 'apt.txt': 'git\n', postBuild: bash, start: bash }, []],
    ['both folders', { 'binder/': '', '.binder/': '' }, ['.binder both-folders']],
    ['a link to nothing', { 'apt.txt': { link: 'gone' } }, ['apt.txt dangling']],
    ['a folder called start', { 'start/': '' }, ['start not-a-file']],
    ['a file that was not read', { 'apt.txt': { mode: 0o644 } }, ['apt.txt unread']],
    ['another case', { 'install.r': '', postbuild: '' }, ['install.r misnamed', 'postbuild misnamed']],
    ['nearly', { 'binder/requirement.txt': '' }, ['binder/requirement.txt misnamed']],
    ['other names in the root', { 'requirement.txt': '', 'README.md': '', LICENSE: '' }, []],
    ['the first Binder', { Dockerfile: '# x\nFROM andrewosh/binder-base\n' }, ['Dockerfile legacy-image']],
    ['the first Binder, not first', { Dockerfile: 'FROM a\nFROM andrewosh/binder-base\n' }, []],
    ['old Julia', { REQUIRE: 'julia 0.6\n' }, ['REQUIRE require-removed']],
    // R's build pack asks before that of conda, and reads runtime.txt.
    ['no runtime, beside conda', { 'environment.yml': '', 'runtime.txt': 'python' }, ['runtime.txt runtime-form']],
    ['no runtime, beside a Dockerfile', { Dockerfile: '', 'runtime.txt': 'python' }, []],
    ['a version that conda does not look at', { 'environment.yml': '', 'runtime.txt': 'python-9.9' }, []],
    ['an unknown Python', { 'runtime.txt': 'python-3.4' }, ['runtime.txt runtime-version']],
    [
      'an unknown Python of conda',
      { 'environment.yml': 'dependencies:\n  - python=3.4.1\n' },
      ['environment.yml python-version'],
    ],
    ['an unknown Python of pipenv', { Pipfile: '[requires]\npython_version = "3.4"\n' }, ['Pipfile python-version']],
    ['a range of Python is not looked at', { 'environment.yml': 'dependencies:\n  - python >=3.4\n' }, []],
    [
      'a Python that the project takes',
      { 'runtime.txt': 'python-3.11', 'pyproject.toml': '[project]\nrequires-python = ">=3.10"\n' },
      [],
    ],
    [
      'a Python that it does not take',
      { 'runtime.txt': 'python-3.9', 'pyproject.toml': '[project]\nrequires-python = ">=3.10"\n' },
      ['pyproject.toml python-version'],
    ],
    [
      'no Python named, a newer one is taken',
      { 'pyproject.toml': '[project]\nrequires-python = ">=3.12"\n[build-system]\n' },
      [],
    ],
    [
      'no Python named, none fits',
      { 'pyproject.toml': '[project]\nrequires-python = ">=3.20"\n[build-system]\n' },
      ['pyproject.toml python-version'],
    ],
    [
      'R does not ask',
      { 'runtime.txt': 'r-2020-01-01', 'pyproject.toml': '[project]\nrequires-python = ">=3.20"\n' },
      [],
    ],
    [
      'what stands outside of binder/ is not asked',
      { 'binder/runtime.txt': 'python-3.9', 'pyproject.toml': '[project]\nrequires-python = ">=3.10"\n' },
      [],
    ],
    ['a package name of apt', { 'apt.txt': 'Git\n' }, ['apt.txt apt-refused']],
    ['a script that may not run', { postBuild: { text: '#!/bin/sh\n', mode: 0o644 } }, ['postBuild not-executable']],
    [
      'no shebang',
      { postBuild: { text: 'true\n', mode: 0o755 }, start: { text: 'exec "$@"', mode: 0o755 } },
      ['postBuild no-shebang-postBuild', 'start no-shebang-start'],
    ],
    ['CR LF', { postBuild: { text: '#!/bin/sh\r\ntrue\r\n', mode: 0o755 } }, ['postBuild carriage-return']],
    ['the command is dropped', { start: { text: '#!/bin/bash\necho "$@" >&2 # $@\n', mode: 0o755 } }, []],
    [
      'the command is never named',
      { start: { text: '#!/bin/bash\n# exec "$@"\nexport A=1\n', mode: 0o755 } },
      ['start drops-command'],
    ],
    ['a start in another language', { start: python }, []],
    ['a start that sources', { start: { text: '#!/bin/bash\nsource ./env.sh\n', mode: 0o755 } }, []],
    ['a start outside is not judged', { 'binder/start': bash, start: { text: '' } }, []],
  ])('%s', (_about, drawn, expected) => {
    expect(codes(drawn)).toEqual(expected);
  });
});

const corpus = corpusAt('repo2docker');

/** The repositories of repo2docker's own tests: the folder that holds them names the build pack. */
describe.skipIf(corpus === undefined)('repositories of the tests of repo2docker', () => {
  const packs: Record<string, string> = {
    pyproject: 'python',
    venv: 'python',
    ui: 'conda',
    // Its README: environment.yml goes before Pipfile.
    'pipfile/environment-yml': 'conda',
  };
  const repositories = new Map<string, Record<string, Drawn>>();
  for (const row of corpus === undefined
    ? []
    : readFileSync(`${corpus}file-lists.tsv`, 'utf8').trim().split('\n').slice(1)) {
    const [repository = '', file = '', mode = ''] = row.split('\t');
    const path = `${corpus}${repository}/${file}`;
    const text = existsSync(path) ? { text: readFileSync(path, 'utf8') } : {};
    const drawn = repositories.get(repository) ?? {};
    drawn[file] = { mode: Number.parseInt(mode.slice(-3), 8), ...text };
    repositories.set(repository, drawn);
  }
  test('are there', () => expect(repositories.size).toBe(29));
  test.each([...repositories])('%s', (repository, drawn) => {
    const { buildPack, problems } = read(drawn);
    const kind = repository.split('/')[0] as string;
    expect(buildPack).toBe(packs[repository] ?? packs[kind] ?? kind);
    // The scripts are not in the corpus: their texts are missing, and nothing else may be wrong.
    expect(problems.filter(({ code }) => code !== 'unread')).toEqual([]);
  });
  const outside = (repository: string) =>
    read(repositories.get(repository) ?? {})
      .files.filter(({ use }) => use === 'outside' || use === 'shadowed')
      .map(({ path }) => path);
  // Their READMEs and verify scripts: what lies outside must not be looked at.
  test.each([
    ['nix/ignore-outside', ['default.nix', 'start']],
    ['venv/binder-dir', ['environment.yml', 'apt.txt', 'postBuild']],
    ['pipfile/binder-folder-lock', ['Pipfile', 'Pipfile.lock']],
    ['pipfile/environment-yml', ['Pipfile']],
    ['dockerfile/binder-dir', ['Dockerfile']],
    ['conda/py310-requirements-file', ['requirements.txt']],
  ])('%s has files that are not read', (repository, paths) => {
    expect(outside(repository)).toEqual(paths);
  });
});

test('any files with any texts are read without a throw', () => {
  const path = fc.tuple(
    fc.constantFrom('', 'binder/', '.binder/'),
    fc.constantFrom(...configurationNames.map(({ name }) => name), 'x'),
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('r-2020-01-01', '#!', '[deps]\na=1'),
  );
  const file = fc.oneof(
    fc.record({ text, mode: fc.nat(0o777) }),
    fc.record({ link: path.map((parts) => parts.join('')) }),
    text,
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        path.map((parts) => parts.join('')),
        file,
      ),
      (drawn) => {
        const { files, problems } = read(drawn as Record<string, Drawn>);
        for (const { span } of problems) expect(span.line).toBeGreaterThan(0);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
      },
    ),
  );
});
