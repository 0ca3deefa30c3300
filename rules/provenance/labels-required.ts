import imageLabels from '../../src/facts/image-labels.ts';
import labelPatterns from '../../src/facts/label-patterns.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

interface Options {
  readonly labels: Readonly<Record<string, string>>;
}
const labels = {
  'org.opencontainers.image.licenses': '',
  'org.opencontainers.image.version': '^v?[0-9]+(\\.[0-9]+)*$',
};

export default defineRule({
  id: 'provenance/labels-required',
  since: '0.1.0',
  severity: 'warning',
  title: 'The labels that the policy requires are set and have the required form',
  why: 'A site finds owners, licences and versions of the images on its machines by these labels. An image without them is nobody’s when it has to be replaced.',
  fix: 'Set the label when the image is built: `LABEL org.opencontainers.image.licenses="Apache-2.0"`, `--annotation` for the manifest, or below `%labels` of a definition file.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md',
    'https://github.com/google/re2/wiki/Syntax',
  ],
  requires: [['manifest', 'runtime']],
  needs: { imageLabels, labelPatterns },
  messages: {
    missing: '{label} is not set, neither as label nor as annotation',
    mismatch: 'the {kind} {label} is "{value}", which does not match {pattern}',
  },
  options: {
    schema: {
      properties: {
        labels: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description:
            'each label and a regular expression (RE2) that is found in its value; an empty one asks for any value',
        },
      },
    },
    defaults: { labels: {} } as Options,
  },
  examples: {
    pass: [
      { about: 'a policy that asks for none', runtime: {} },
      {
        about: 'one as label, one as annotation',
        options: { labels },
        runtime: { labels: { 'org.opencontainers.image.licenses': 'MIT' } },
        image: { annotations: { 'org.opencontainers.image.version': 'v1.2' } },
      },
      {
        about: 'a match anywhere',
        options: { labels: { maintainer: '@example\\.org' } },
        runtime: { labels: { maintainer: 'Ada <ada@example.org>' } },
      },
    ],
    fail: [
      {
        about: 'an empty value, and one of another form',
        options: { labels },
        runtime: { labels: { 'org.opencontainers.image.licenses': '', 'org.opencontainers.image.version': 'latest' } },
      },
      {
        about: 'the annotation fits, the label does not',
        options: { labels },
        image: { annotations: { ...labels, 'org.opencontainers.image.version': '1' } },
        runtime: { labels: { 'org.opencontainers.image.version': 'x', 'org.opencontainers.image.licenses': 'MIT' } },
      },
    ],
    unknown: [
      {
        about: 'a pattern that RE2 does not know',
        options: { labels: { a: '(?=x)' } },
        runtime: { labels: { a: 'x' } },
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    for (const [label, pattern] of Object.entries(options.labels)) {
      const stated = facts.imageLabels.get(label);
      const values = (['annotation', 'label'] as const).flatMap((kind) => {
        const value = stated?.[kind];
        return value === undefined || value.trim() === '' ? [] : [{ kind, value }];
      });
      if (values.length === 0) yield fail('missing', { label }, at.subject);
      const compiled = facts.labelPatterns(pattern);
      if ('problem' in compiled) yield unknown(`the pattern for ${label} cannot be used: ${compiled.problem}`);
      else
        for (const { kind, value } of values)
          if (!compiled.matches(value))
            yield fail('mismatch', { kind, label, value: shorten(value, 80), pattern }, at.subject);
    }
  },
});
