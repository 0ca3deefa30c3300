import { layerSizes, weighLayers } from '../../src/facts/layer-sizes.ts';
import { defineRule, formatBytes, parseSize, sizeSchema } from '../../src/rule.ts';

export default defineRule({
  id: 'size/compressed',
  since: '0.1.0',
  severity: 'warning',
  title: 'The image as it is transferred is within the budget',
  why: 'Every node that starts the image, and every cache between, pulls and keeps these bytes; pulls of very large images time out and fill node-local disks.',
  fix: 'Start from a smaller base, build in stages and copy only results, clean package caches in the RUN that fills them, and mount data instead of shipping it.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#properties',
  ],
  requires: ['layers'],
  needs: { sizes: layerSizes },
  messages: { large: 'the layers weigh {size} as stored, {max} is allowed; {worst}' },
  options: {
    schema: { properties: { max: { ...sizeSchema, description: 'Most bytes that all layers may have as stored.' } } },
    defaults: { max: '10 GB' as string | number },
  },
  examples: {
    pass: [
      {
        about: 'exactly the budget',
        layers: [{ files: { a: 'x' }, size: 600 }, { size: 400 }],
        options: { max: 1000 },
      },
      { about: 'no layers at all', layers: [] },
      {
        about: 'docker save keeps layers uncompressed; within the budget all the same',
        kind: 'docker-archive',
        layers: [{ size: 900 }],
        options: { max: '1 kB' },
      },
    ],
    fail: [
      { about: 'one byte above', layers: [{ size: 1000 }, { size: 1 }], options: { max: '1 kB' } },
      {
        about: 'a layer that is not in the image counts as its descriptor says',
        layers: [{ size: 2000, foreign: true, scan: { state: 'foreign', complete: false } }],
        options: { max: '1 kB' },
      },
      {
        about: 'the history tells base from own layers',
        layers: [{ size: 500 }, { size: 900 }],
        runtime: {
          labels: { 'org.opencontainers.image.base.name': 'docker.io/library/debian:12' },
          history: [
            { createdBy: 'ADD rootfs.tar /' },
            { createdBy: 'CMD ["bash"]', emptyLayer: true },
            { createdBy: 'COPY . /app' },
          ],
        },
        options: { max: '1 kB' },
      },
    ],
    unknown: [
      {
        about: 'docker save holds layers uncompressed: what a registry would hold is not known',
        kind: 'docker-archive',
        layers: [{ size: 2000 }],
        options: { max: '1 kB' },
      },
      { about: 'a layer of unknown size', layers: [{ scan: { state: 'absent', complete: false } }] },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const max = parseSize(options.max);
    if (max === undefined) return yield unknown(`max is not a size: ${options.max}`);
    const { layers } = facts.sizes;
    const total = sum(layers);
    const certain = sum(layers.filter((layer) => layer.isTransferForm));
    const blind = layers.filter((layer) => layer.compressed === undefined).map((layer) => layer.number);
    if (certain > max) {
      const worst = weighLayers(facts.sizes, (layer) => layer.compressed, formatBytes);
      yield fail('large', { size: formatBytes(certain), max: formatBytes(max), worst });
    } else if (total > max)
      yield unknown(
        `the archive holds layers uncompressed (${formatBytes(total)}); what they weigh in a registry is not known`,
      );
    else if (blind.length > 0) yield unknown(`the size of layer ${blind.join(', ')} is not known`);
  },
});

function sum(layers: readonly { readonly compressed: number | undefined }[]): number {
  return layers.reduce((bytes, layer) => bytes + (layer.compressed ?? 0), 0);
}
