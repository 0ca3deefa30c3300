import { ociViolations } from '../../src/facts/oci-violations.ts';
import { at, defineRule } from '../../src/rule.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const config = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [digest] } };
const descriptor = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: 7 };
const emptyDigest = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: emptyDigest, size: 2, data: 'e30=' };
const configured = { ...descriptor, mediaType: 'application/vnd.oci.image.config.v1+json' };
const manifest = { schemaVersion: 2, config: configured, layers: [descriptor] };
const artifact = { artifactType: 'application/vnd.example', config: empty, layers: [empty] };
const index = 'application/vnd.oci.image.index.v1+json';
const holding = (role: Role, content: object | string) => ({
  documents: [{ name: role, role, ...(typeof content === 'string' ? { text: content } : { json: content }) }],
});
type Role = 'config' | 'manifest' | 'docker-config' | 'index' | 'layout' | 'descriptor' | 'docker-schema1';

export default defineRule({
  id: 'oci/schema-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'Every document of the image has the form that its specification demands',
  why: 'Registries, builders and runtimes read these documents with different care: what one overlooks, the next refuses or takes for something else.',
  fix: 'Write the image again with a current builder, or correct the document at the place that is named and push it again.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/considerations.md#extensibility',
    'https://github.com/distribution/distribution/blob/v2.8.3/docs/spec/manifest-v2-2.md',
    'https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md',
  ],
  requires: ['manifest'],
  needs: { violations: ociViolations },
  messages: {
    syntax: '{place} {problem}',
    duplicate: '{place} {problem}',
    form: '{place} {problem}',
    content: '{place} {problem}',
    mediaType: '{place} {problem}',
    nearKey: '{place} {problem}',
    quirk: '{place} {problem}; Docker 25 writes this, and readers go by manifest.json',
    deprecated: '{place} {problem}',
  },
  examples: {
    pass: [
      { about: 'a config', image: holding('config', config) },
      {
        about: 'a member that no specification names',
        image: holding('config', { ...config, 'org.example.build': 7 }),
      },
      { about: 'an artifact', image: holding('manifest', { ...manifest, ...artifact }) },
      {
        about: 'Docker writes null for an empty list',
        image: holding('docker-config', { ...config, config: { Env: null } }),
      },
    ],
    fail: [
      { about: 'no JSON', image: holding('index', '{"schemaVersion": 2,}') },
      {
        about: 'a member twice',
        image: holding('layout', '{"imageLayoutVersion":"1.0.0","imageLayoutVersion":"1.0.0"}'),
      },
      { about: 'no architecture', image: holding('config', { ...config, architecture: undefined }) },
      { about: 'a variable without a value', image: holding('config', { ...config, config: { Env: ['PATH'] } }) },
      { about: 'a digest in capitals', image: holding('descriptor', { ...descriptor, digest: digest.toUpperCase() }) },
      { about: 'embedded content of another digest', image: holding('descriptor', { ...empty, data: 'W10=' }) },
      { about: 'a manifest that calls itself an index', image: holding('manifest', { ...manifest, mediaType: index }) },
      { about: 'a key in other letters', image: holding('config', { ...config, Config: { User: 'root' } }) },
      { about: 'a slip in a key', image: holding('config', { ...config, config: { Entrypont: ['sh'] } }) },
      {
        about: 'the empty index that Docker 25 writes',
        image: {
          form: 'docker-save',
          documents: [{ name: 'index.json', role: 'index', json: { schemaVersion: 2, manifests: null } }],
        },
      },
      {
        about: 'the signed manifest of old registries',
        image: holding('docker-schema1', { schemaVersion: 1, fsLayers: [] }),
      },
    ],
  },
  *check({ facts, fail }) {
    for (const { document, pointer, message, code } of facts.violations) {
      const where = at.json(pointer, document);
      const data = { place: pointer === '' ? document : `${document} ${pointer}`, problem: message };
      if (code === 'syntax') yield fail('syntax', data, where);
      else if (code === 'duplicate-member') yield fail('duplicate', data, where);
      else if (code === 'data' || code === 'inexact-number') yield fail('content', data, where);
      else if (code === 'media-type' || code === 'artifact-type') yield fail('mediaType', data, where);
      else if (code === 'near-key' || code === 'other-case') yield fail('nearKey', data, where);
      else if (code === 'quirk') yield fail('quirk', data, where, { severity: 'note' });
      else if (code === 'deprecated') yield fail('deprecated', data, where, { severity: 'warning' });
      else yield fail('form', data, where);
    }
  },
});
