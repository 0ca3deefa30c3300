import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../src/formats/definition/parse.ts';
import { recipeOf } from '../../src/model/definition-recipe.ts';
import { placeInRecipe, type RecipeStep } from '../../src/model/recipe.ts';

const recipe = (text: string) => recipeOf(parseDefinition(text), 'app.def');
const steps = (text: string): readonly RecipeStep[] =>
  recipe(`Bootstrap: docker\nFrom: alpine:3.22\n${text}`).stages[0]?.steps ?? [];

describe('bases', () => {
  test.each([
    ['Bootstrap: docker\nFrom: alpine:3.22\n', { agent: 'docker', kind: 'image', reference: { value: 'alpine:3.22' } }],
    [
      'Bootstrap: docker\nFrom: app:1\nNamespace: team\nRegistry: localhost:5000\n',
      { kind: 'image', reference: { written: 'app:1', value: 'localhost:5000/team/app:1' } },
    ],
    ['Bootstrap: docker\nFrom: app:{{ V }}\n', { kind: 'image', reference: { value: undefined, unknown: ['V'] } }],
    ['Bootstrap: library\nFrom: user/collection/app:1\n', { agent: 'library', kind: 'image' }],
    ['Bootstrap: localimage\nFrom: base.sif\n', { agent: 'localimage', kind: 'local', path: { value: 'base.sif' } }],
    ['Bootstrap: scratch\n', { kind: 'scratch' }],
    [
      'Bootstrap: debootstrap\nOSVersion: trixie\nMirrorURL: http://m/\n',
      { kind: 'distribution', release: { value: 'trixie' }, mirror: { value: 'http://m/' } },
    ],
    ['Bootstrap: {{ A }}\nFrom: x\n', { kind: 'unknown', reference: { value: 'x' } }],
  ])('%s', (text, base) => {
    expect(recipe(text).stages[0]?.base).toMatchObject(base);
  });
});

test('steps stand in the order in which they are taken', () => {
  const text =
    '%runscript\na\n%test\nb\n%post\nc\n%files\nd\n%setup\ne\n%labels\nf g\n%environment\nexport H=1\n%pre\ni\n%appinstall j\nk\n';
  expect(steps(text).map((step) => (step.kind === 'run' ? step.phase : step.kind))).toEqual([
    'host',
    'host',
    'copy',
    'build',
    'build',
    'env',
    'label',
    'entrypoint',
    'test',
  ]);
});

test.each([
  ['%post\ntrue\n', ['/bin/sh', '-ex']],
  ['%post -u\ntrue\n', ['/bin/sh', '-ex', '-u']],
  ['%post -c /bin/bash -l # why\ntrue\n', ['/bin/bash', '-l']],
  ['%post\n#!/bin/bash\ntrue\n', ['/bin/sh', '-ex']],
  ['%runscript\n#!/usr/bin/env python3\nprint(1)\n', ['/usr/bin/env', 'python3']],
  ['%runscript -x\ntrue\n', ['/bin/sh', '-x']],
])('the shell of %j', (text, shell) => {
  const [step] = steps(text);
  expect(step !== undefined && 'command' in step ? step.command : undefined).toMatchObject({ form: 'shell', shell });
});

test('a script knows where it stands in the file', () => {
  const [step] = steps('%arguments\nV=1.2.3\n%post\n  a {{ V }} b\n  c\n');
  const script = step?.kind === 'run' && step.command.form === 'shell' ? step.command.script : undefined;
  expect(script?.text).toBe('  a 1.2.3 b\n  c\n');
  if (script === undefined) return;
  expect(placeInRecipe(script, script.text.indexOf('b'))).toEqual({ line: 6, column: 13 });
  expect(placeInRecipe(script, script.text.indexOf('c'))).toEqual({ line: 7, column: 3 });
});

test('variables of %environment that are plainly set', () => {
  const [step] = steps("%environment\n  export A=1\n  export B=$A/x\n  export C='c d'\n");
  const variables = step?.kind === 'env' ? step.variables : [];
  expect(variables.map(({ name, value }) => [name.value, value?.value, value?.unknown, value?.span.line])).toEqual([
    ['A', '1', [], 4],
    ['B', undefined, ['A'], 5],
    ['C', 'c d', [], 6],
  ]);
});

test('%files copies, from another stage too; what is passed over copies nothing', () => {
  const text =
    'Bootstrap: docker\nFrom: golang\nStage: one\nBootstrap: scratch\n%files from one\n/a /b\n%files\nc\n%files x y z\nd\n';
  const copies = recipe(text).stages[1]?.steps ?? [];
  expect(
    copies.map((step) => (step.kind === 'copy' ? [step.sources[0]?.value, step.destination.value, step.from] : [])),
  ).toEqual([
    ['/a', '/b', { stage: 0 }],
    ['c', 'c', undefined],
  ]);
});

test('problems are those by which it is refused', () => {
  const text = 'Bootstrap: Docker\nFrom: a:{{ X }}\nFrom: b\n%files a b c\nx\n';
  expect(recipe(text).problems.map(({ code }) => code)).toEqual(['agent-unknown']);
});
