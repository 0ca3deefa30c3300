import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'oci/layout-valid',
  since: '0.1.0',
  severity: 'error',
  title: 'The parts of the image lie where its form says, and name the same things',
  why: 'Tools find manifests, configs and layers by their place. An archive whose tables disagree is one image to one tool and another to the next.',
  fix: 'Save the image again with a current tool (`docker save`, `skopeo copy`, `podman save`); do not unpack and repack archives by hand.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md',
    'https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format',
  ],
  requires: ['manifest'],
  messages: {
    missing: 'a part of the layout is missing: {detail}',
    version: 'the layout has a version that nobody reads: {detail}',
    misplaced: 'a blob is not where or what its name says: {detail}',
    link: 'a member of the archive is a link: {detail}',
    duplicate: 'a member stands twice in the archive: {detail}',
    disagree: 'the tables of the archive disagree: {detail}',
    damaged: 'the archive is damaged: {detail}',
    unexpected: 'the archive holds what does not belong there: {detail}',
  },
  examples: {
    pass: [{ about: 'nothing was noticed', image: { layout: [] } }],
    fail: [
      {
        about: 'no oci-layout',
        image: { layout: [{ code: 'layout-file-missing', detail: 'there is no oci-layout' }] },
      },
      { about: 'no index.json', image: { layout: [{ code: 'index-missing', detail: 'there is no index.json' }] } },
      {
        about: 'no manifest.json',
        image: {
          form: 'docker-save',
          layout: [{ code: 'manifest-json-missing', detail: 'there is no manifest.json' }],
        },
      },
      {
        about: 'version 2',
        image: {
          layout: [
            {
              code: 'layout-version',
              detail: 'imageLayoutVersion is "2.0.0"',
              document: 'oci-layout',
              pointer: '/imageLayoutVersion',
            },
          ],
        },
      },
      {
        about: 'a blob in the wrong folder',
        image: { layout: [{ code: 'blob-misplaced', detail: 'blobs/sha512/e3b0' }] },
      },
      {
        about: 'a file among the blobs whose name is no digest',
        image: { layout: [{ code: 'blob-name', detail: 'blobs/sha256/README' }] },
      },
      {
        about: 'a link out of the archive',
        image: { layout: [{ code: 'member-link', detail: 'index.json leads to /etc/passwd' }] },
      },
      { about: 'two index.json', image: { layout: [{ code: 'member-duplicate', detail: 'index.json' }] } },
      {
        about: 'tags',
        image: {
          form: 'docker-save',
          layout: [{ code: 'tags-disagree', detail: 'manifest.json says a:1, repositories b:1' }],
        },
      },
      {
        about: 'configs',
        image: {
          form: 'docker-save',
          layout: [{ code: 'config-disagree', detail: 'manifest.json and index.json name different configs' }],
        },
      },
      {
        about: 'layers',
        image: {
          form: 'docker-save',
          layout: [{ code: 'layers-disagree', detail: 'manifest.json names 2 layers, index.json 3' }],
        },
      },
      {
        about: 'cut',
        image: { layout: [{ code: 'archive-damaged', detail: 'the tar ends inside blobs/sha256/e3b0' }] },
      },
      { about: 'a device', image: { layout: [{ code: 'member-unexpected', detail: 'dev/sda is a device' }] } },
    ],
  },
  *check({ subject, fail }) {
    for (const { code, detail, document, pointer } of subject.manifest.layout) {
      const where = document === undefined ? at.subject : at.json(pointer ?? '', document);
      const message = messageOf[code];
      // Files beside the layout are allowed by its specification; most tools drop them.
      const extras = message === 'unexpected' ? ({ severity: 'warning' } as const) : {};
      yield fail(message, { detail }, where, extras);
    }
  },
});

const messageOf = {
  'layout-file-missing': 'missing',
  'index-missing': 'missing',
  'manifest-json-missing': 'missing',
  'layout-version': 'version',
  'blob-misplaced': 'misplaced',
  'blob-name': 'misplaced',
  'member-link': 'link',
  'member-duplicate': 'duplicate',
  'tags-disagree': 'disagree',
  'config-disagree': 'disagree',
  'layers-disagree': 'disagree',
  'archive-damaged': 'damaged',
  'member-unexpected': 'unexpected',
} as const;
