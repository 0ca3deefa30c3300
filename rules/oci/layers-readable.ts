import { describeMediaType } from '../../src/facts/oci-media-types.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const gzip = 'application/vnd.oci.image.layer.v1.tar+gzip';
const withProblem = (code: Code, detail: string, problemCount = 1) => [
  { scan: { problems: [{ code, detail }], problemCount } },
];
type Code = 'compression-truncated' | 'compression-unsupported' | 'tar-checksum' | 'tar-after-end' | 'tar-field';
/** Problems of paths; they are judged by oci/paths-safe. */
const ofPaths = /^(?:path-|link-|duplicate-|whiteout-)/;
/** What this program cannot read, which is not the layer's fault. */
const notOurs = new Set(['compression-unsupported', 'limit', 'tar-sparse', 'squashfs']);

const wholeDiffId = `sha256:${'a'.repeat(64)}`;

export default defineRule({
  id: 'oci/layers-readable',
  since: '0.1.0',
  severity: 'error',
  title: 'Each layer decompresses and is a well-formed tar to its end, compressed as its media type says',
  why: 'Tools differ in what they forgive: a layer that is cut or malformed unpacks to different files in different runtimes, or to none.',
  fix: 'Build or copy the image again; write layers with a current builder and name their compression in the media type.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/media-types.md',
    'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html',
  ],
  requires: ['layers'],
  messages: {
    compression: 'the compressed bytes of layer {number} are damaged: {detail}',
    tar: 'the tar of layer {number} is malformed: {detail}',
    trailing: 'layer {number} holds more after its end: {detail}',
    mediaType: 'layer {number} is stored with compression {actual}, its media type {mediaType} says {stated}',
    noEnd: 'the tar of layer {number} ends without an end marker; its DiffID shows that it is whole',
    more: 'layer {number} has {count} further problems',
  },
  examples: {
    pass: [
      { about: 'gzip, and named so', layers: [{ mediaType: gzip, scan: { compression: 'gzip' } }] },
      {
        about: 'a blob of an artifact is no tar',
        layers: [{ isFileSystem: false, mediaType: 'application/json', scan: { state: 'opaque' } }],
      },
    ],
    fail: [
      { about: 'cut in the middle', layers: withProblem('compression-truncated', 'the gzip stream ends early') },
      {
        about: 'a wrong header sum',
        layers: withProblem('tar-checksum', 'the header at byte 512 has a wrong checksum'),
      },
      {
        about: 'entries after the end marker',
        layers: withProblem('tar-after-end', '1024 bytes follow the end marker'),
      },
      { about: 'plain, though its media type says gzip', layers: [{ mediaType: gzip, scan: { compression: 'none' } }] },
      {
        about: 'without an end marker, and whole by its DiffID',
        layers: [
          {
            diffId: wholeDiffId,
            scan: {
              problems: [{ code: 'tar-no-end', detail: 'the archive ends without an end marker' }],
              complete: true,
            },
          },
        ],
      },
      { about: 'more problems than are kept', layers: withProblem('tar-field', 'the size is no number', 7) },
    ],
    unknown: [
      { about: 'a compression that is not supported', layers: withProblem('compression-unsupported', 'lz4') },
      { about: 'encrypted', layers: [{ mediaType: `${gzip}+encrypted`, scan: { compression: 'unknown' } }] },
      { about: 'absent', layers: [{ scan: { state: 'absent', complete: false } }] },
    ],
  },
  *check({ subject, fail, unknown }) {
    for (const { index, isFileSystem, mediaType, pointer, scan, diffId } of subject.layers) {
      const number = index + 1;
      // The table of docker save lists its layers by image; what it says of their media type is that of a registry's copy.
      const isSaved = pointer.includes('/Layers/');
      const where = at.json(pointer, isSaved ? 'manifest.json' : 'manifest');
      if (!isFileSystem || scan.state === 'opaque') continue;
      if (scan.state !== 'read') {
        yield unknown(`layer ${number} is not in the image`, where);
        continue;
      }
      if (mediaType?.endsWith('+encrypted')) {
        yield unknown(`layer ${number} is encrypted`, where);
        continue;
      }
      const stated = isSaved ? undefined : describeMediaType(mediaType)?.compression;
      if (stated !== undefined && scan.compression !== 'unknown' && scan.compression !== stated) {
        yield fail(
          'mediaType',
          { number, actual: scan.compression, stated, mediaType: shorten(mediaType ?? '', 100) },
          where,
        );
      }
      for (const { code, detail, path } of scan.problems) {
        const place = path === undefined ? where : at.path(path, { layer: index });
        if (ofPaths.test(code)) continue;
        if (notOurs.has(code)) yield unknown(`layer ${number}: ${detail}`, place);
        else if (code === 'compression-trailing' || code === 'tar-after-end')
          yield fail('trailing', { number, detail }, place);
        else if (code === 'tar-no-end' && diffId !== undefined && scan.diffIds.includes(diffId))
          // umoci and others leave the marker out; the DiffID proves that nothing is missing, and every reader takes it.
          yield fail('noEnd', { number }, place, { severity: 'note' });
        else if (code.startsWith('compression-')) yield fail('compression', { number, detail }, place);
        // umoci writes none; readers take the end of the bytes for it, and the DiffID tells whether some are missing.
        else yield fail('tar', { number, detail }, place, code === 'tar-no-end' ? { severity: 'warning' } : {});
      }
      if (scan.problemCount > scan.problems.length)
        yield fail('more', { number, count: scan.problemCount - scan.problems.length }, where);
      else if (!scan.complete && scan.problems.length === 0)
        yield unknown(`layer ${number} could not be read to its end`, where);
    }
  },
});
