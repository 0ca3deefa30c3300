import recipe, { finalStages, recipeFacets } from '../../src/facts/recipe.ts';
import { at, defineRule } from '../../src/rule.ts';

const labels = [
  'org.opencontainers.image.title',
  'org.opencontainers.image.source',
  'org.opencontainers.image.licenses',
];

export default defineRule({
  id: 'recipe/labels-present',
  since: '0.1.0',
  severity: 'note',
  title: 'The recipe gives the labels that are asked for',
  why: 'Labels travel with the image: from them a reader, a registry or a centre learns what it is, whose it is and where its source lies, long after the recipe is gone from sight.',
  fix: 'Add `LABEL org.opencontainers.image.source="https://…"`, or a line below %labels.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys',
    'https://apptainer.org/docs/user/latest/definition_files.html#labels',
  ],
  requires: [recipeFacets],
  needs: { recipe },
  messages: {
    missing: 'there is no label {label}',
    empty: 'the label {label} is empty',
  },
  options: {
    schema: {
      properties: {
        labels: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'names of labels; of `a|b` one is enough',
        },
      },
    },
    defaults: { labels: labels as readonly string[] },
  },
  examples: {
    pass: [
      {
        dockerfile:
          'FROM debian:13.1 AS base\nLABEL org.opencontainers.image.title=app org.opencontainers.image.licenses="MIT OR Apache-2.0"\nFROM base\nARG SOURCE\nLABEL org.opencontainers.image.source=$SOURCE\n',
      },
      { dockerfile: 'FROM debian:13.1\nLABEL maintainer=me\n', options: { labels: ['maintainer|author'] } },
    ],
    fail: [
      { dockerfile: 'FROM debian:13.1\nLABEL org.opencontainers.image.title=""\n' },
      {
        about: 'of a stage that is not part of the image',
        dockerfile: 'FROM debian:13.1 AS a\nLABEL x=1\nFROM debian:13.1\n',
        options: { labels: ['x'] },
      },
    ],
    unknown: [{ about: 'a name that is not known', dockerfile: 'FROM debian:13.1\nARG NAME\nLABEL $NAME=x\n' }],
  },
  *check({ facts, options, fail, unknown }) {
    if (facts.recipe === undefined) return;
    const { file } = facts.recipe;
    const stages = finalStages(facts.recipe);
    const pairs = stages.flatMap(({ steps }) => steps).flatMap((step) => (step.kind === 'label' ? step.labels : []));
    const hasUnknown = pairs.some(({ name }) => name.value === undefined);
    for (const label of options.labels) {
      const names = label.split('|');
      const given = pairs.filter(({ name }) => name.value !== undefined && names.includes(name.value));
      const [last] = given.toReversed();
      const where = at.text(file, last?.name.span ?? stages.at(-1)?.base.span ?? { line: 1, column: 1 });
      if (last === undefined && hasUnknown) yield unknown(`a label whose name is not known may be ${label}`, where);
      else if (last === undefined) yield fail('missing', { label }, where);
      else if (given.every(({ value }) => value?.value?.trim() === '')) yield fail('empty', { label }, where);
    }
  },
});
