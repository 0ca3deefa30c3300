import { at, defineRule } from '../../src/rule.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => `sha256:${digit.repeat(64)}`) as [string, string, string];

export default defineRule({
  id: 'oci/diff-ids-match',
  since: '0.1.0',
  severity: 'error',
  title: 'Each uncompressed layer has the DiffID that the config states, in order',
  why: 'Runtimes that unpack layers compare them with the config and refuse an image that differs; others run it with layers in an order that nobody built.',
  fix: 'Build or copy the image again; a tool that rewrites layers must rewrite `rootfs.diff_ids` too.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#layer-diffid',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
  ],
  requires: ['runtime', 'layers'],
  messages: {
    count: 'the image has {layers} layers, the config states {stated} DiffIDs',
    order: 'layer {number} is the one that the config states as number {position}',
    differs: 'layer {number} has the DiffID {actual}, the config states {stated}',
  },
  examples: {
    pass: [{ about: 'two layers in order', runtime: { diffIds: [a, b] }, layers: [{ diffId: a }, { diffId: b }] }],
    fail: [
      {
        about: 'one DiffID for two layers',
        runtime: { diffIds: [a] },
        layers: [{ diffId: a }, { scan: { diffIds: [`sha256:${'b'.repeat(64)}`] } }],
      },
      {
        about: 'another content',
        runtime: { diffIds: [a] },
        layers: [{ diffId: a, scan: { diffIds: [`sha256:${'c'.repeat(64)}`] } }],
      },
      {
        about: 'swapped',
        runtime: { diffIds: [b, a] },
        layers: [
          { diffId: b, scan: { diffIds: [`sha256:${'a'.repeat(64)}`] } },
          { diffId: a, scan: { diffIds: [`sha256:${'b'.repeat(64)}`] } },
        ],
      },
    ],
    unknown: [
      {
        about: 'a layer that could not be read to its end',
        runtime: { diffIds: [c] },
        layers: [
          { diffId: c, scan: { diffIds: [], problems: [{ code: 'compression-truncated', detail: 'it ends early' }] } },
        ],
      },
      {
        about: 'a layer that is not distributed',
        runtime: { diffIds: [c] },
        layers: [{ diffId: c, foreign: true, scan: { state: 'foreign', diffIds: [], complete: false } }],
      },
    ],
  },
  *check({ subject, fail, unknown }) {
    const { layers, runtime } = subject;
    // The partition of a SIF has no config that could state its digest.
    if (runtime.runsAs === 'caller') return;
    const pointer = (index: number) => at.json(`/rootfs/diff_ids/${index}`, runtime.document);
    if (layers.length !== runtime.diffIds.length) {
      yield fail(
        'count',
        { layers: layers.length, stated: runtime.diffIds.length },
        at.json('/rootfs/diff_ids', runtime.document),
      );
    }
    for (const { index, diffId, scan } of layers) {
      if (index >= runtime.diffIds.length || (diffId !== undefined && scan.diffIds.includes(diffId))) continue;
      const number = index + 1;
      const algorithm = diffId?.split(':', 1)[0];
      const actual = scan.diffIds.find((id) => id.split(':', 1)[0] === algorithm);
      if (diffId === undefined) yield unknown(`the DiffID stated for layer ${number} is no digest`, pointer(index));
      else if (scan.state !== 'read') yield unknown(`layer ${number} was not read`, pointer(index));
      else if (!scan.complete) yield unknown(`layer ${number} could not be read to its end`, pointer(index));
      else if (actual === undefined)
        yield unknown(`the DiffID of layer ${number} has an algorithm that is not known here`, pointer(index));
      else {
        const position = runtime.diffIds.indexOf(actual) + 1;
        yield position > 0
          ? fail('order', { number, position }, pointer(index))
          : fail('differs', { number, actual, stated: diffId }, pointer(index));
      }
    }
  },
});
