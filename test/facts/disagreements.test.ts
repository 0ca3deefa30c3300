import { expect, test } from 'vitest';
import { disagreements } from '../../src/facts/disagreements.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

async function found(repository: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const all = await disagreements.derive(sketchSubject({ repository }) as never);
  return all.map(({ first, second }) =>
    [first, second].map(({ text, where: [file, { line, column }] }) => `${file}:${line}:${column} ${text}`).join(' | '),
  );
}

const environment = (...lines: readonly string[]) => `dependencies:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const recipe = (...lines: readonly string[]) => `FROM debian:13.1\n${lines.join('\n')}\n`;

test('three files, each named once', async () => {
  expect(
    await found({
      'environment.yml': environment('python=3.12', 'numpy=1.26', 'pip:\n      - requests==2.31.0'),
      'requirements.txt': 'numpy==2.1.0\nrequests==2.32.0\nscipy==1.1\n',
      Dockerfile: recipe(
        'RUN apt-get update && \\',
        '    pip install numpy==2.1.0 scipy==1.2',
        'RUN conda install -y python=3.11',
      ),
    }),
  ).toEqual([
    'environment.yml:3:5 numpy=1.26 | requirements.txt:1:1 numpy==2.1.0',
    'environment.yml:5:9 requests==2.31.0 | requirements.txt:2:1 requests==2.32.0',
    'environment.yml:3:5 numpy=1.26 | Dockerfile:3:5 numpy==2.1.0',
    'requirements.txt:3:1 scipy==1.1 | Dockerfile:3:5 scipy==1.2',
    'environment.yml:2:5 python=3.12 | Dockerfile:4:5 python=3.11',
  ]);
});

test.each<readonly [string, string, string]>([
  // Version specifiers of PyPI and MatchSpec of conda: what `==`, `=` and `==….*` admit.
  ['a version that the other begins', 'numpy=1.26', 'numpy==1.26.4'],
  ['zeros at the end', 'numpy==2.0', 'numpy==2.0.0'],
  ['zeros that a beginning names', 'numpy=1.0', 'numpy==1'],
  ['two beginnings', 'numpy=1', 'numpy==1.26.*'],
  ['a build for another machine', 'pytorch==2.4.0', 'pytorch==2.4.0+cu121'],
  ['a range', 'numpy >=1,<2', 'numpy==2.1'],
  ['a range of the other', 'numpy=1.26', 'numpy>=2'],
  ['under a condition', 'numpy=1.26', 'numpy==2.1 ; python_version > "3.12"'],
  ['on a platform', 'numpy=1.26 # [osx]', 'numpy==2.1'],
  ['another project under the name', 'graphviz=12.0', 'graphviz==0.20'],
  ['other packages', 'numpy=1', 'scipy==2'],
])('no disagreement: %s', async (_about, conda, pip) => {
  expect(await found({ 'environment.yml': environment(conda), 'requirements.txt': `${pip}\n` })).toEqual([]);
});

test.each<readonly [string, string, string]>([
  ['names in other letters', 'Ruamel.YAML==0.18', 'ruamel_yaml==0.17'],
  ['a beginning that is none', 'numpy=1.2', 'numpy==1.26'],
  ['two beginnings that part', 'numpy=1.26', 'numpy==1.25.*'],
  ['a build', 'numpy=1.26.4=py312_0', 'numpy==1.26.3'],
])('a disagreement: %s', async (_about, conda, pip) => {
  expect(await found({ 'environment.yml': environment(conda), 'requirements.txt': `${pip}\n` })).toHaveLength(1);
});

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ['files of other folders', { 'environment.yml': environment('numpy=1'), 'docs/requirements.txt': 'numpy==2\n' }],
  [
    'a stage that stays out of the image',
    { 'requirements.txt': 'numpy==2\n', Dockerfile: 'FROM a AS b\nRUN pip install numpy==1\nFROM a\n' },
  ],
  [
    'a word that only the build knows',
    { 'requirements.txt': 'numpy==2\n', Dockerfile: recipe('ARG V', `RUN pip install numpy==\${V} "scipy==$(v)"`) },
  ],
  ['one file with itself', { 'requirements.txt': 'numpy==2\nnumpy==1\n' }],
])('not compared: %s', async (_about, files) => {
  expect(await found(files)).toEqual([]);
});
