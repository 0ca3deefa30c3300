import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEnvironmentSteps } from '../../../src/formats/shell/environment.ts';

const steps = (text: string) =>
  readEnvironmentSteps(text).map(({ kind, name, value }) => (kind === 'variable' ? `${name}=${value}` : name));

test.each<[string, string[]]>([
  ['export A=1 B="x y"', ['A=1', 'B=x y']],
  ['A=1\nexport A', ['A=1']],
  ['A=1', []],
  ['PATH=/opt/bin:$PATH', ['PATH=/opt/bin:$PATH']],
  ['set -a\nA=1\nset +a\nB=2', ['A=1']],
  ['declare -x A=1; declare B=2', ['A=1']],
  ['if [ -z "$A" ]; then export A=1; elif true; then export B=2; else export C=3; fi', ['A=1', 'B=2', 'C=3']],
  ['case $1 in x) export A=1;; esac', ['A=1']],
  ['for i in 1 2; do export A=$i; done', ['A=$i']],
  ['( export A=1 )', []],
  ['export A=1 | cat', []],
  ['f() { export A=1; }', []],
  ['{ export A=1; } 2>/dev/null', ['A=1']],
  ['A=1 ./run', []],
  ['echo "export A=1" # conda activate x', []],
  ['cat <<E\nexport A=1\nE\n', []],
  ['source /opt/conda/bin/activate work', ['source /opt/conda/bin/activate work']],
  ['. /opt/intel/oneapi/setvars.sh', ['. /opt/intel/oneapi/setvars.sh']],
  ['. /usr/share/spack/setup-env.sh', ['. /usr/share/spack/setup-env.sh']],
  ['. /usr/lib/functions.sh', []],
  ['conda activate work && exec "$@"', ['conda activate work']],
  ['conda install x', []],
  ['eval "$(conda shell.bash hook)"', ['eval "$(conda shell.bash hook)"']],
  ['eval "$CMD"', []],
  ['module load gcc', ['module load gcc']],
  ['module list', []],
  ['spack env activate x', ['spack env activate x']],
])('%j', (text, expected) => expect(steps(text)).toEqual(expected));

test('lines are counted from 1', () => {
  expect(readEnvironmentSteps('#!/bin/sh\n\nexport A=1\n')).toEqual([
    { kind: 'variable', name: 'A', value: '1', line: 3 },
  ]);
});

test('any text is read without a throw, and deep nesting ends', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'export ',
          'A=',
          '$(',
          ')',
          '{',
          '}',
          '\n',
          ';',
          'if ',
          'fi',
          '"',
          "'",
          'source x/activate',
        ),
        maxLength: 60,
      }),
      (text) => Array.isArray(steps(text)),
    ),
  );
  expect(steps(`${'{ '.repeat(5000)}export A=1; ${'} '.repeat(5000)}`).length).toBeLessThan(2);
  expect(steps(`. ${'env'.repeat(100_000)}`)).toEqual([]);
});
