import { defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'size/layer-count',
  since: '0.1.0',
  severity: 'warning',
  title: 'The image has no more layers than runtimes mount',
  why: 'Docker refuses more than 127 layers, and each layer costs a request to the registry, a file in the cache and a mount or an unpacking step on the node.',
  fix: 'Join RUN instructions that belong together, or build in stages and copy the result in one layer.',
  references: [
    'https://docs.docker.com/engine/storage/drivers/overlayfs-driver/',
    'https://docs.kernel.org/filesystems/overlayfs.html#multiple-lower-layers',
  ],
  requires: ['layers'],
  messages: { many: '{count} layers, {max} are allowed; {empty} of them hold no file' },
  options: {
    schema: { properties: { max: { type: 'integer', minimum: 0, description: 'Most layers.' } } },
    defaults: { max: 127 },
  },
  examples: {
    pass: [
      { about: 'as many as allowed', layers: [{ files: { a: 'x' } }, { files: { b: 'x' } }], options: { max: 2 } },
      {
        about: 'instructions without content make no layer',
        layers: [{ files: { a: 'x' } }],
        runtime: { history: [{ createdBy: 'COPY a /' }, { createdBy: 'ENV A=1', emptyLayer: true }] },
        options: { max: 1 },
      },
    ],
    fail: [
      { about: 'one too many', layers: [{ files: { a: 'x' } }, { files: { b: 'x' } }, {}], options: { max: 2 } },
      {
        about: 'a layer that is not in the input is a layer',
        layers: [{ files: { a: 'x' } }, { foreign: true }],
        options: { max: 1 },
      },
    ],
  },
  *check({ subject, options, fail }) {
    const { layers } = subject;
    if (layers.length <= options.max) return;
    const empty = layers.filter(
      (layer) => layer.scan.state === 'read' && layer.scan.complete && layer.scan.columns.count === 0,
    );
    yield fail('many', { count: layers.length, max: options.max, empty: empty.length });
  },
});
