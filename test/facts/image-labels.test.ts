import { describe, expect, test } from 'vitest';
import imageLabels, { findLabel } from '../../src/facts/image-labels.ts';
import imageReferences from '../../src/facts/image-references.ts';
import labelPatterns from '../../src/facts/label-patterns.ts';
import type { ImageSketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const names = async (image: ImageSketch) =>
  (await imageReferences.derive(sketchSubject({ image }) as never)).map(({ tag, hasDigest }) => [tag, hasDigest]);

describe('names of an image', () => {
  test.each<[ImageSketch, [string | undefined, boolean][]]>([
    [{ references: ['3.22'] }, [['3.22', false]]],
    [{ references: ['docker.io/library/alpine:3.22'] }, [['3.22', false]]],
    [{ references: [{ text: 'alpine', document: 'manifest.json', pointer: '/0/RepoTags/0' }] }, [[undefined, false]]],
    [{ references: ['a:1'], requested: 'docker://localhost:5000/a' }, [[undefined, false]]],
    [{ requested: `quay.io/a/b:1@sha256:${'0'.repeat(64)}` }, [['1', true]]],
    [{ references: ['../x:1'] }, [[undefined, false]]],
    [{}, []],
  ])('%j', async (image, expected) => expect(await names(image)).toEqual(expected));
});

test('a label is looked for under its keys, placeholders say nothing, and others are kept', async () => {
  const subject = sketchSubject({
    image: { annotations: { a: ' None ', b: 'x' } },
    runtime: { labels: { a: 'unknown', b: 'y', c: 'X' } },
  });
  const labels = await imageLabels.derive(subject);
  expect(findLabel(labels, ['a'])).toBeUndefined();
  expect(findLabel(labels, ['a', 'b', 'c'])).toEqual({
    key: 'b',
    value: 'x',
    others: [
      { key: 'b', value: 'y', kind: 'label' },
      { key: 'c', value: 'X', kind: 'label' },
    ],
  });
  expect(findLabel(labels, ['b', 'c'], (value) => value.toLowerCase())?.others.map(({ value }) => value)).toEqual([
    'y',
  ]);
});

test('patterns take linear time, and what RE2 does not know is said', async () => {
  const compile = await labelPatterns.derive(sketchSubject({}));
  const nested = compile('^(a+)+$');
  expect('matches' in nested && nested.matches(`${'a'.repeat(5000)}!`)).toBe(false);
  expect('matches' in nested && nested.matches('aaa')).toBe(true);
  expect(compile('(?<=x)y')).toHaveProperty('problem');
  expect(compile('(')).toHaveProperty('problem');
});
