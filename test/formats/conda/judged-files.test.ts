import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCondaLock } from '../../../src/formats/conda/conda-lock.ts';
import { readEnvironment } from '../../../src/formats/conda/environment.ts';
import { explicitForm, readExplicit } from '../../../src/formats/conda/explicit.ts';
import { isSpecList, readSpecList } from '../../../src/formats/conda/spec-list.ts';
import { corpusAt } from '../../needs.ts';

const judged = JSON.parse(readFileSync(new URL('judged-files.generated.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly number[] | null>
>;
const corpus = corpusAt('conda')?.replace(/conda\/$/, '');

/** Files whose YAML is sound but that hold what is no spec: conda refuses them too (InvalidMatchSpec). */
const notSpecs = [
  'conda/environment/aquasecurity+trivy__pkg__dependency__parser__conda__environment__testdata__operator-only-dep.yaml',
];

describe.runIf(corpus !== undefined)('files of the corpus', () => {
  const read = (path: string): Buffer => readFileSync(`${corpus}${path}`);
  const ofLock = Object.keys(judged).filter((path) => path.startsWith('conda/conda-lock/'));
  const ofEnvironment = Object.keys(judged).filter((path) => !ofLock.includes(path));

  it('hold the specs, lines for pip and channels that ruamel.yaml finds, and are refused where conda refuses them', () => {
    const refused: string[] = [];
    for (const path of ofEnvironment) {
      const { dependencies, pip, channels, problems } = readEnvironment(read(path));
      if (problems.length > 0) refused.push(path);
      const expected = judged[path];
      if (expected !== null) expect([dependencies.length, pip.length, channels.length], path).toEqual(expected);
    }
    console.log(`${ofEnvironment.length} environment files: ${refused.length} refused`);
    expect(ofEnvironment).toHaveLength(144);
    expect(refused.toSorted()).toEqual(
      [...ofEnvironment.filter((path) => judged[path] === null), ...notSpecs].toSorted(),
    );
  });

  // Places counted by eye in the files.
  it.each([
    ['conda/odd-handmade/tabs.yml', ['3:1 yaml-syntax', '5:1 yaml-syntax']],
    ['conda/odd-handmade/dupkeys.yml', ['2:1 yaml-duplicate-key', '5:1 yaml-duplicate-key']],
    ['conda/odd-handmade/string-deps.yml', ['2:15 conda-list']],
    ['conda/odd-handmade/channels-null.yml', ['2:1 conda-list']],
    [notSpecs[0] as string, ['5:6 spec-name', '6:6 spec-name']],
    ['repo2docker/venv/binder-dir/environment.yml', ['3:1 yaml-syntax', '3:3 yaml-syntax']],
  ])('%s is refused at its place', (path, places) => {
    const { problems } = readEnvironment(read(path));
    expect(problems.map(({ span, code }) => `${span.line}:${span.column} ${code}`)).toEqual(places);
  });

  it('hold the packages that ruamel.yaml finds', () => {
    for (const path of ofLock) {
      const { packages, channels, problems } = readCondaLock(read(path));
      const expected = judged[path];
      expect(problems.length > 0, path).toBe(expected === null);
      const count = (ecosystem: string) => packages.filter((each) => each.ecosystem === ecosystem).length;
      if (expected !== null) expect([count('conda'), count('pypi'), channels.length], path).toEqual(expected);
      for (const { name, version, build, artifacts, ecosystem } of packages) {
        const url = artifacts[0]?.url ?? '';
        // The name of a package's file repeats what the lock file says beside it, but for an example of mamba's.
        if (ecosystem === 'conda' && build !== undefined && !url.includes('example.com'))
          expect(url).toContain(`/${name}-${version}-${build}.`);
      }
    }
    expect(ofLock).toHaveLength(18);
  });

  it('of URLs are read line by line', () => {
    const files = globSync('conda/explicit/*', { cwd: corpus as string }).toSorted();
    const explicit = files.filter((path) => explicitForm(read(path).toString()) === 'conda-explicit');
    for (const path of explicit) {
      const lines = read(path)
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('http'));
      const { packages, problems } = readExplicit(read(path));
      expect(problems, path).toEqual([]);
      expect(packages.map(({ artifacts }) => artifacts[0]?.url)).toEqual(
        lines.map((line) => line.split('#')[0]?.trim()),
      );
      expect(packages.map(({ artifacts }) => artifacts[0]?.hashes['md5'])).toEqual(
        lines.map((line) => line.split('#')[1]?.trim()),
      );
      expect(packages.every(({ version, build }) => version !== undefined && build !== undefined)).toBe(true);
    }
    expect(explicit).toHaveLength(13);
    expect(files).toHaveLength(16);
  });

  it('that are lists of specs are told from requirements of pip where they can be', () => {
    const told = [
      ...globSync('conda/{explicit,conda-lock}/*', { cwd: corpus as string }),
      ...globSync('requirements/**/*.txt', { cwd: corpus as string }),
    ]
      .filter((path) => isSpecList(read(path).toString()))
      .toSorted();
    expect(told.map((path) => path.replace(/^.*__/, ''))).toEqual([
      'packages.txt',
      'packages.txt',
      'packages.txt',
      'spec_file_2.txt',
      // conda's own: they name a channel.
      'requirements-dev.txt',
      'requirements-Linux.txt',
      'requirements-s3.txt',
    ]);
    expect(
      readSpecList(read('conda/explicit/mamba-org+mamba__micromamba__tests__spec_file_2.txt')).dependencies.map(
        ({ text }) => text,
      ),
    ).toEqual(['python=3.7.*', 'wheel']);
  });
});
