import { census } from '../../src/facts/census.ts';
import { largestFolders } from '../../src/facts/folder-sizes.ts';
import { layerSizes, weighLayers } from '../../src/facts/layer-sizes.ts';
import { at, defineRule, formatBytes, parseSize, sizeSchema } from '../../src/rule.ts';

export default defineRule({
  id: 'size/uncompressed',
  since: '0.1.0',
  severity: 'warning',
  title: 'The unpacked image is within the budget',
  why: 'Conversion and unpacking need this much space, on the login node, in the cache or on every compute node; where it is not there, the job fails before it starts.',
  fix: 'Remove what is not needed at run time in the layer that brings it, build in stages, and mount data and models instead of shipping them.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md',
  ],
  requires: [['layers', 'rootfs']],
  needs: { sizes: layerSizes, census },
  messages: { large: 'the image holds {size} unpacked, {max} is allowed; {worst}' },
  options: {
    schema: { properties: { max: { ...sizeSchema, description: 'Most bytes that all layers may have unpacked.' } } },
    defaults: { max: '30 GB' as string | number },
  },
  examples: {
    pass: [
      { about: 'exactly the budget', layers: [{ scan: { contentSize: 1000 } }], options: { max: '1 kB' } },
      { about: 'a file seen and not kept counts', files: { a: { size: 999 } }, options: { max: 1000 } },
    ],
    fail: [
      {
        about: 'files that a later layer deletes still weigh',
        layers: [{ files: { 'opt/a': { size: 900 } } }, { files: { 'opt/.wh.a': '', 'opt/b': { size: 900 } } }],
        options: { max: '1 kB' },
      },
    ],
    unknown: [
      {
        about: 'a layer that could not be read may weigh anything',
        layers: [
          { files: { a: 'x' }, scan: { complete: false, problems: [{ code: 'compression-damaged', detail: 'cut' }] } },
        ],
      },
    ],
  },
  *check({ subject, facts, options, fail, unknown }) {
    const max = parseSize(options.max);
    if (max === undefined) return yield unknown(`max is not a size: ${options.max}`);
    const { sizes } = facts;
    const heavy = facts.census === undefined ? [] : largestFolders(facts.census.folders, 'bytes');
    const blind = (sizes?.layers ?? [])
      .filter((layer) => layer.uncompressed === undefined)
      .map((layer) => layer.number);
    const bytes =
      sizes === undefined
        ? (facts.census?.bytes ?? 0)
        : sizes.layers.reduce((sum, layer) => sum + (layer.uncompressed ?? 0), 0);
    if (bytes > max) {
      const worst = [
        sizes === undefined ? '' : weighLayers(sizes, (layer) => layer.uncompressed, formatBytes),
        heavy.map((folder) => `/${folder.path} ${formatBytes(folder.bytes)}`).join(', '),
      ];
      const data = { size: formatBytes(bytes), bytes, max: formatBytes(max), worst: worst.filter(Boolean).join('; ') };
      yield fail('large', data, at.subject, { related: heavy.map((folder) => at.path(folder.path)) });
    } else if (blind.length > 0) yield unknown(`layer ${blind.join(', ')} could not be read to its end`);
    else if (sizes === undefined) for (const gap of subject.rootfs?.gaps ?? []) yield unknown(gap);
  },
});
