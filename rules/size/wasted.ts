import { hiddenBytes } from '../../src/facts/hidden-bytes.ts';
import { at, defineRule, formatBytes, parseSize, sizeSchema } from '../../src/rule.ts';

export default defineRule({
  id: 'size/wasted',
  since: '0.1.0',
  severity: 'warning',
  title: 'Little of the image is overwritten or deleted by its own later layers',
  why: 'A file that a later layer deletes or rewrites is still transferred and stored with the layer that brought it, although nothing can see it.',
  fix: 'Delete in the same RUN that creates, change modes and owners with COPY --chmod and --chown instead of a later chmod -R, or build in stages.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts',
    'https://docs.docker.com/build/building/best-practices/',
  ],
  requires: ['layers', 'rootfs'],
  needs: { hidden: hiddenBytes },
  messages: {
    bytes: '{size} are overwritten or deleted by later layers, {max} is allowed: {worst}',
    percent:
      '{size}, {percent} % of all bytes, are overwritten or deleted by later layers, {max} % is allowed: {worst}',
  },
  options: {
    schema: {
      properties: {
        max: { ...sizeSchema, description: 'Most bytes that may be hidden.' },
        percent: {
          type: ['number', 'null'],
          minimum: 0,
          maximum: 100,
          description: 'Most of all bytes that may be hidden, in percent.',
        },
      },
    },
    defaults: { max: '500 MB' as string | number, percent: null as number | null },
  },
  examples: {
    pass: [
      {
        about: 'exactly as much as allowed',
        layers: [{ files: { 'var/a': { size: 500 } } }, { files: { 'var/.wh.a': '' } }],
        options: { max: 500 },
      },
      {
        about: 'a folder stated again hides nothing',
        layers: [{ files: { 'opt/': {}, 'opt/a': { size: 900 } } }, { files: { 'opt/': { mode: '700' } } }],
        options: { max: 0, percent: 0 },
      },
    ],
    fail: [
      {
        about: 'deleted and overwritten files both weigh',
        layers: [
          { files: { 'var/cache/apt/a.deb': { size: 900 }, 'opt/tool': { size: 200 } } },
          { files: { 'var/cache/apt/.wh..wh..opq': '', 'opt/tool': { size: 200 } } },
        ],
        options: { max: '1 kB' },
      },
      {
        about: 'half of the image',
        layers: [{ files: { data: { size: 400 } } }, { files: { '.wh.data': '', result: { size: 400 } } }],
        options: { percent: 49 },
      },
    ],
    unknown: [
      {
        about: 'a layer that could not be read may hide anything',
        layers: [
          { files: { a: 'x' } },
          { scan: { complete: false, problems: [{ code: 'tar-truncated', detail: 'cut' }] } },
        ],
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const max = parseSize(options.max);
    if (max === undefined) return yield unknown(`max is not a size: ${options.max}`);
    const { bytes, total, folders } = facts.hidden;
    const share = total === 0 ? 0 : (bytes / total) * 100;
    const isOverPercent = options.percent !== null && share > options.percent;
    if (bytes <= max && !isOverPercent) return;
    const top = folders.slice(0, 5).filter((folder) => folder.bytes > 0);
    const worst = top.map(
      (folder) =>
        `${folder.path} ${formatBytes(folder.bytes)} (layer ${folder.layer + 1}, ${folder.how} by ${folder.by + 1})`,
    );
    const data = { size: formatBytes(bytes), bytes, worst: worst.join(', ') };
    const related = { related: top.map((folder) => at.path(folder.path, { layer: folder.layer })) };
    if (bytes > max) yield fail('bytes', { ...data, max: formatBytes(max) }, at.subject, related);
    else yield fail('percent', { ...data, percent: share.toFixed(1), max: options.percent ?? 0 }, at.subject, related);
  },
});
