import { at, defineRule, shorten } from '../../src/rule.ts';

const stated = `sha256:${'a'.repeat(64)}` as const;
const other = `sha256:${'b'.repeat(64)}` as const;
const layer = {
  digest: stated,
  rawDigest: stated,
  size: 7,
  role: 'layer',
  document: 'manifest',
  pointer: '/layers/0',
} as const;

export default defineRule({
  id: 'oci/digests-match',
  since: '0.1.0',
  severity: 'error',
  title: 'Every blob has the digest and the size that its descriptor states',
  why: 'The digest is the image’s identity: bytes that differ from it were damaged on the way or put there by somebody else. No runtime may start such an image.',
  fix: 'Copy the image again from where it came, and compare the digest with that of the registry.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#verification',
  ],
  requires: ['manifest'],
  messages: {
    absent: '{what} {digest} is not in the image',
    digest: '{what} has the digest {actual}, stated is {digest}',
    size: '{what} {digest} has {actual} bytes, stated are {size}',
    orphan: 'the file of blob {digest}, to which nothing refers, has the digest {actual}',
  },
  examples: {
    pass: [
      { about: 'sha256 and size agree', image: { blobs: [{ ...layer, actual: { digest: stated, size: 7 } }] } },
      {
        about: 'a blob that another platform of the index names',
        image: { blobs: [{ ...layer, role: 'manifest', state: 'elsewhere', reason: 'of another platform' }] },
      },
    ],
    fail: [
      { about: 'a changed layer', image: { blobs: [{ ...layer, actual: { digest: other, size: 7 } }] } },
      {
        about: 'a longer layer of the same digest',
        image: { blobs: [{ ...layer, size: 6, actual: { digest: stated, size: 7 } }] },
      },
      {
        about: 'a config that is not there',
        image: { blobs: [{ ...layer, role: 'config', pointer: '/config', state: 'absent' }] },
      },
      {
        about: 'a changed blob that nothing names',
        image: {
          blobs: [
            {
              ...layer,
              role: 'orphan',
              document: 'blobs/sha256/a',
              pointer: '',
              size: undefined,
              actual: { digest: other, size: 7 },
            },
          ],
        },
      },
    ],
    unknown: [
      {
        about: 'an algorithm that is not known here',
        image: { blobs: [{ ...layer, state: 'unread', reason: 'the algorithm blake3 is not known here' }] },
      },
      {
        about: 'a layer that is kept elsewhere',
        image: { blobs: [{ ...layer, state: 'elsewhere', reason: 'the layer is not distributed with the image' }] },
      },
      { about: 'bytes that nobody hashed', image: { blobs: [layer] } },
    ],
  },
  *check({ subject, fail, unknown }) {
    for (const { role, rawDigest, digest, size, state, reason, actual, document, pointer } of subject.manifest.blobs) {
      const where = role === 'orphan' ? at.subject : at.json(pointer, document);
      const name = shorten(rawDigest, 140) || 'without a digest';
      const what = nouns[role];
      if (state === 'absent') yield fail('absent', { what, digest: name }, where);
      else if (state === 'unread')
        yield unknown(`${what} ${name} could not be compared: ${reason ?? 'it was not read'}`, where);
      else if (state === 'elsewhere') {
        // Manifests of other platforms are no part of this image; its own layers are.
        if (role === 'layer')
          yield unknown(`${what} ${name} could not be compared: ${reason ?? 'it is not here'}`, where);
      } else if (actual === undefined || digest === undefined) yield unknown(`${what} ${name} was not hashed`, where);
      else if (actual.digest.split(':', 1)[0] !== digest.split(':', 1)[0])
        yield unknown(`${what} ${name} was hashed with another algorithm`, where);
      else if (actual.digest !== digest)
        yield role === 'orphan'
          ? fail('orphan', { digest, actual: actual.digest }, where)
          : fail('digest', { what, digest, actual: actual.digest }, where);
      if (state === 'present' && actual !== undefined && size !== undefined && actual.size !== size)
        yield fail('size', { what, digest: name, actual: actual.size, size }, where);
    }
  },
});

const nouns = {
  manifest: 'the manifest',
  config: 'the config',
  layer: 'the layer',
  blob: 'the blob',
  orphan: 'the blob',
} as const;
