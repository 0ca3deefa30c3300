import { disagreements } from '../../src/facts/disagreements.ts';
import { duplicates } from '../../src/facts/duplicate-packages.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'environment/no-duplicates',
  since: '0.1.0',
  severity: 'warning',
  title: 'No package is asked for twice, and none by both conda and pip',
  why: 'Two demands for one package have both to hold, so that the stricter one decides unseen, or nothing can be installed. A package of pip over the same one of conda leaves files of both, and conda no longer knows what is there.',
  fix: 'Keep one line for each package. Let conda install what it has, and pip only what conda has not.',
  references: [
    'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#using-pip-in-an-environment',
    'https://packaging.python.org/en/latest/specifications/name-normalization/',
  ],
  requires: [['conda', 'lock', 'pixi', 'pip', 'spack', 'repository']],
  needs: { duplicates, disagreements },
  messages: {
    repeated: '{package} is asked for again, in the same way as in line {line}',
    twice: '{package} is asked for again: line {line} says {other}',
    both: '{package} is asked of pip, and of conda in line {line} ({other}){list}',
    disagree: '{package}: {version} here, and {other} in {file}, line {line}',
    locked: '{package} is locked twice{list}: also as {other} in line {line}',
  },
  examples: {
    pass: [
      { conda: 'dependencies:\n  - python=3.12\n  - numpy\n  - pip:\n      - requests\n' },
      {
        about: 'for different platforms',
        conda: 'dependencies:\n  - zlib=1.2 # [linux]\n  - zlib=1.3 # [osx]\n',
      },
      {
        about: 'under different conditions',
        pip: 'numpy<2 ; python_version < "3.10"\nnumpy>=2 ; python_version >= "3.10"\n',
      },
      {
        about: 'conda-forge has the library under the name, and calls the Python package otherwise',
        conda: 'dependencies:\n  - graphviz\n  - pip:\n      - graphviz\n',
      },
      { about: 'two builds of one package', spackYaml: 'spack:\n  specs: [hdf5+mpi, hdf5~mpi]\n' },
      { about: 'in two sections', pipfile: '[packages]\nrequests = "*"\n[dev-packages]\nrequests = "*"\n' },
    ],
    fail: [
      {
        about: 'twice, once in the same way',
        conda: 'dependencies:\n  - numpy>=1.26\n  - scipy\n  - NumPy=2\n  - scipy\n',
      },
      {
        about: 'of conda and of pip',
        conda: 'dependencies:\n  - scikit-learn=1.5\n  - pytorch\n  - pip:\n      - scikit_learn\n      - torch==2.4\n',
      },
      { about: 'two spellings of one name', pip: 'Typing_Extensions==4.12.0\ntyping-extensions>=4\n' },
      {
        about: 'a workspace that says it twice',
        pixi: '[workspace]\nchannels = ["conda-forge"]\nplatforms = ["linux-64"]\n[dependencies]\nnumpy = "2.*"\n[pypi-dependencies]\nnumpy = "*"\n',
      },
      {
        about: 'two files that disagree',
        repository: { 'environment.yml': 'dependencies:\n  - numpy=1.26.4\n', 'requirements.txt': 'numpy==2.2.0\n' },
      },
      {
        about: 'two builds of one package in one environment',
        condaExplicit:
          '@EXPLICIT\nhttps://conda.example/conda-forge/linux-64/zlib-1.3-0.conda\nhttps://conda.example/conda-forge/linux-64/zlib-1.2-0.conda\n',
      },
    ],
    unknown: [
      { about: 'a file that is not here', pip: '-r base.txt\nnumpy\n' },
      { about: 'a line that is no requirement', pip: 'numpy\nnumpy=2\n' },
    ],
  },
  *check({ facts, fail, unknown }) {
    for (const { kind, second, first, isSlight } of facts.duplicates.pairs) {
      const list = second.list === '' ? '' : ` in ${shorten([second.list, second.when].join(' '), 80)}`;
      const line = first.where[1].line;
      const data = { package: shorten(second.label, 100), other: shorten(first.label, 100), line, list };
      const related = [at.text(...first.where)];
      yield fail(kind, data, at.text(...second.where), isSlight ? { related, severity: 'note' } : { related });
    }
    for (const { name, first, second } of facts.disagreements ?? []) {
      const [file, { line }] = first.where;
      const data = {
        package: shorten(name, 100),
        version: shorten(second.text, 80),
        other: shorten(first.text, 80),
        file,
        line,
      };
      yield fail('disagree', data, at.text(...second.where), { related: [at.text(...first.where)] });
    }
    for (const { detail, where } of facts.duplicates.gaps) yield unknown(detail, at.text(...where));
  },
});
