import { census } from '../../src/facts/census.ts';
import { layerSizes } from '../../src/facts/layer-sizes.ts';
import { at, defineRule, formatBytes, parseSize, sizeSchema } from '../../src/rule.ts';

/** A file takes whole blocks: half a block of 4 KiB is lost on average; a folder or a long link takes one. */
const block = 4096;

export default defineRule({
  id: 'size/conversion-space',
  since: '0.1.0',
  severity: 'note',
  title: 'Conversion to SIF or squashfs fits into the scratch space',
  why: 'Apptainer and Enroot keep the pulled layers, unpack all of them into one tree and then write the squashfs beside it; on a login node that is /tmp and the home quota.',
  fix: 'Make the image smaller, point APPTAINER_TMPDIR and APPTAINER_CACHEDIR (or ENROOT_TEMP_PATH) to scratch, or convert in CI and publish the SIF.',
  references: [
    'https://apptainer.org/docs/user/latest/build_env.html',
    'https://github.com/NVIDIA/enroot/blob/v3.5.0/doc/configuration.md',
  ],
  requires: ['rootfs'],
  needs: { census, sizes: layerSizes },
  messages: {
    large:
      'conversion needs about {size}, {max} is allowed: {tree} unpacked ({entries} entries in whole blocks of 4 KiB), {squashfs} squashfs (estimated at {ratio} of the files’ bytes) and {cache} of layers in the cache',
  },
  options: {
    schema: {
      properties: {
        max: { ...sizeSchema, description: 'Bytes of scratch space that conversion may take.' },
        ratio: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          description: 'Squashfs bytes per byte of file content; gzip squashfs of software trees has 0.3 to 0.45.',
        },
      },
    },
    defaults: { max: '30 GB' as string | number, ratio: 0.4 },
  },
  examples: {
    pass: [
      {
        about: '1,000 bytes, half a block, 400 bytes of squashfs, 300 of layers',
        layers: [{ files: { a: { size: 1000 } }, size: 300 }],
        options: { max: 3748 },
      },
      { about: 'nothing inside', layers: [{}] },
    ],
    fail: [
      {
        about: 'one byte less is too little',
        layers: [{ files: { a: { size: 1000 } }, size: 300 }],
        options: { max: 3747 },
      },
      {
        about: 'many empty folders take blocks too',
        files: { 'a/': {}, 'b/': {}, 'c/': {} },
        options: { max: '10 kB' },
      },
    ],
    unknown: [{ about: 'a layer that was not read', files: { a: 'x' }, gaps: ['layer 2 of 2 is not in the image'] }],
  },
  *check({ facts, options, fail, unknown }) {
    const max = parseSize(options.max);
    if (max === undefined) return yield unknown(`max is not a size: ${options.max}`);
    const { bytes, entries, types } = facts.census;
    const files = types.get('file') ?? 0;
    const tree = bytes + files * (block / 2) + (types.get('directory') ?? 0) * block;
    const squashfs = Math.ceil(bytes * options.ratio);
    const cache = facts.sizes?.layers.reduce((sum, layer) => sum + (layer.compressed ?? 0), 0) ?? 0;
    const total = tree + squashfs + cache;
    if (total > max) {
      const data = { size: formatBytes(total), bytes: total, max: formatBytes(max), tree: formatBytes(tree), entries };
      yield fail(
        'large',
        { ...data, squashfs: formatBytes(squashfs), ratio: options.ratio, cache: formatBytes(cache) },
        at.subject,
      );
    } else if (facts.sizes?.layers.some((layer) => layer.compressed === undefined))
      yield unknown('the size of a layer is not known');
  },
});
