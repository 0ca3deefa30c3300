import { ociMediaTypes } from '../../src/facts/oci-media-types.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const manifest = (layer: string, more: object = {}) =>
  ({
    documents: [
      {
        name: 'manifest',
        role: 'manifest',
        json: {
          config: { mediaType: 'application/vnd.oci.image.config.v1+json' },
          layers: [{ mediaType: layer }],
          ...more,
        },
      },
    ],
  }) as const;

export default defineRule({
  id: 'oci/media-types-known',
  since: '0.1.0',
  severity: 'warning',
  title: 'The manifests use media types that runtimes know, and every layer may be distributed',
  why: 'Runtimes skip or refuse what they do not know. Non-distributable layers are not copied with the image: on a machine without a way to their URLs it cannot be run.',
  fix: 'Convert the image to OCI media types (`skopeo copy --format oci`); rebuild on a base without foreign layers, or push them with the image where their licence admits that.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/media-types.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#non-distributable-layers',
    'https://github.com/distribution/distribution/blob/v2.8.3/docs/spec/manifest-v2-2.md#media-types',
  ],
  requires: ['manifest'],
  needs: { mediaTypes: ociMediaTypes },
  messages: {
    unknown: 'the {role} has the media type {mediaType}, which runtimes do not know',
    misplaced: 'the {role} has the media type {mediaType}, which is that of something else',
    nonDistributable: 'the layer has the media type {mediaType}: it is not copied with the image',
  },
  examples: {
    pass: [
      { about: 'a gzip layer', image: manifest('application/vnd.oci.image.layer.v1.tar+gzip') },
      { about: 'a layer of Docker', image: manifest('application/vnd.docker.image.rootfs.diff.tar.gzip') },
      {
        about: 'an artifact chooses its own',
        image: manifest('application/vnd.example.model', { artifactType: 'application/vnd.example' }),
      },
    ],
    fail: [
      { about: 'a layer that nobody knows', image: manifest('application/x-tar') },
      { about: 'a config in place of a layer', image: manifest('application/vnd.oci.image.config.v1+json') },
      { about: 'a foreign layer', image: manifest('application/vnd.docker.image.rootfs.foreign.diff.tar.gzip') },
    ],
  },
  *check({ facts, fail }) {
    for (const { document, pointer, mediaType, role, kind, nonDistributable, isArtifact } of facts.mediaTypes) {
      const where = at.json(pointer, document);
      const data = { role, mediaType: shorten(mediaType, 120) };
      if (nonDistributable) yield fail('nonDistributable', { mediaType: data.mediaType }, where);
      // Artifacts choose their own types, and an index may name anything (image-index.md, manifests).
      else if (kind === undefined) {
        // Early Docker clients pushed configs as plain bytes; every runtime still takes them.
        if (!isArtifact && mediaType !== 'application/octet-stream')
          yield fail('unknown', data, where, role === 'manifest' ? { severity: 'note' } : {});
      } else if (!isArtifact && !fitting[role].has(kind)) yield fail('misplaced', data, where);
    }
  },
});

const fitting = {
  manifest: new Set<string>(['manifest', 'index', 'docker-manifest', 'docker-list', 'docker-schema1']),
  config: new Set<string>(['config', 'docker-config']),
  layer: new Set<string>(['layer']),
} as const;
