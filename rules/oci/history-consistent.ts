import { at, defineRule } from '../../src/rule.ts';

const layers = [{ files: { a: 'x' } }, { files: { b: 'x' } }];

export default defineRule({
  id: 'oci/history-consistent',
  since: '0.1.0',
  severity: 'warning',
  title: 'The history has one entry for each layer',
  why: 'Tools that show which instruction made which layer count the entries that are not empty; a history that does not fit makes them name the wrong one, and some refuse to convert the image.',
  fix: 'Write one history entry for each layer, and mark those without a layer with `empty_layer`; a history may also be left out as a whole.',
  references: ['https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties'],
  requires: ['manifest', 'runtime', 'layers'],
  messages: { count: 'the history has {entries} entries that made a layer, the image has {layers} layers' },
  examples: {
    pass: [
      {
        about: 'an empty entry between two layers',
        image: {},
        runtime: { history: [{}, { emptyLayer: true }, {}] },
        layers,
      },
      { about: 'no history at all', image: {}, runtime: {}, layers },
    ],
    fail: [
      {
        about: 'an entry without a layer that is not marked as such',
        image: {},
        runtime: { history: [{}, {}, {}] },
        layers,
      },
      { about: 'a layer without an entry', image: {}, runtime: { history: [{}] }, layers },
    ],
  },
  *check({ subject, fail }) {
    const { history, document } = subject.runtime;
    const entries = history.filter(({ emptyLayer }) => !emptyLayer).length;
    if (history.length > 0 && entries !== subject.layers.length)
      yield fail('count', { entries, layers: subject.layers.length }, at.json('/history', document));
  },
});
