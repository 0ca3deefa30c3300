import { describe, expect, test } from 'vitest';
import recipeImages from '../../src/facts/recipe-images.ts';
import type { Recipe, RecipeBase, RecipeText } from '../../src/model/recipe.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { Subject } from '../../src/model/subject.ts';

const hash = 'a'.repeat(64);
const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const text = (value: string): RecipeText => ({ written: value, value, unknown: [], span });

/** A recipe with one stage that starts from this. */
async function imagesOf(base: RecipeBase) {
  const recipe: Recipe = {
    kind: 'definition',
    file: 'image.def',
    problems: [],
    stages: [{ name: undefined, base, steps: [], span }],
  };
  const subject: Subject = { name: 'x', kind: 'definition', dockerfile: { text: '', recipe } };
  return recipeImages.derive(subject);
}

describe('names by their agents', () => {
  // Apptainer user guide, "Header": what stands behind From: for each agent.
  test.each([
    ['docker', 'debian:13.1', '13.1', false],
    ['docker', `debian@sha256:${hash}`, undefined, true],
    ['docker', `localhost:5000/x:1@sha256:${hash}`, '1', true],
    ['docker', 'localhost:5000/x', undefined, false],
    ['docker', '//debian:13.1', '13.1', false],
    ['docker', hash, undefined, true],
    ['oras', 'ghcr.io/x/y:1', '1', false],
    ['library', 'library/default/debian:11', '11', false],
    ['library', `library/default/debian:sha256.${hash}`, undefined, true],
    ['library', 'debian', undefined, false],
    ['shub', 'GodloveD/busybox', undefined, false],
    ['shub', `GodloveD/busybox:1@${hash.slice(32)}`, '1', true],
  ])('%s %s', async (agent, name, tag, hasDigest) => {
    const [image] = await imagesOf({ kind: 'image', agent, span, reference: text(name) });
    expect([image?.tag, image?.hasDigest]).toEqual([tag, hasDigest]);
  });
  test('a distribution has a release and a mirror', async () => {
    const base: RecipeBase = {
      kind: 'distribution',
      agent: 'debootstrap',
      span,
      release: text('trixie'),
      mirror: text('https://m.example'),
    };
    expect(await imagesOf(base)).toMatchObject([
      { kind: 'distribution', text: 'debootstrap trixie', mirror: 'https://m.example' },
    ]);
  });
  test.each<RecipeBase>([
    { kind: 'local', agent: 'localimage', span, path: text('/x.sif') },
    { kind: 'scratch', agent: 'scratch', span },
    { kind: 'unknown', agent: 'nonsense', span, reference: text('x') },
  ])('$kind is not fetched', async (base) => expect(await imagesOf(base)).toEqual([]));
});

test('the same name is one image, stages and scratch are none', async () => {
  const dockerfile =
    'FROM a:1 AS x\nFROM x\nFROM a:1\nCOPY --from=b:2 c d\nCOPY --from=x c d\nCOPY --from=scratch c d\nCOPY --from=e f g\n';
  expect(await recipeImages.derive(sketchSubject({ dockerfile }))).toMatchObject([
    { text: 'a:1', span: { line: 1 }, again: [{ line: 3 }] },
    { text: 'b:2', isMaybeContext: false },
    { text: 'e', isMaybeContext: true },
  ]);
});
