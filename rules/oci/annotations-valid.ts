import { ociAnnotations } from '../../src/facts/oci-annotations.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

const labels = (json: Readonly<Record<string, string>>) =>
  ({ documents: [{ name: 'config', role: 'config', json: { config: { Labels: json } } }] }) as const;

export default defineRule({
  id: 'oci/annotations-valid',
  since: '0.1.0',
  severity: 'warning',
  title: 'Annotations and labels of the specification hold what it says',
  why: 'Catalogues, scanners and mirrors read these keys: a licence that is no SPDX expression or a time that is none is lost to all of them.',
  fix: 'Correct the value (`LABEL org.opencontainers.image.created=2026-11-21T00:00:00Z`), and name your own keys after a domain of your own.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md',
    'https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/',
  ],
  requires: ['manifest'],
  needs: { annotations: ociAnnotations },
  messages: {
    form: '{key} is "{value}", which is no {expected}',
    reserved: '{key} is not defined by the specification, which keeps org.opencontainers. for itself',
    nameless: 'a label or annotation has an empty name; its value is "{value}"',
  },
  examples: {
    pass: [
      {
        about: 'well-formed labels, and one under a domain of one’s own',
        image: labels({
          'org.opencontainers.image.created': '2026-11-21T08:00:00.5+01:00',
          'org.opencontainers.image.licenses': 'Apache-2.0 OR (MIT AND LicenseRef-ours)',
          'org.opencontainers.image.source': 'https://git.example.org/app',
          'org.opencontainers.image.base.name': 'docker.io/library/debian:13',
          'org.example.created': 'yesterday',
        }),
      },
    ],
    fail: [
      { about: 'a date without a time', image: labels({ 'org.opencontainers.image.created': '2026-11-21' }) },
      {
        about: 'a licence by its long name',
        image: labels({ 'org.opencontainers.image.licenses': 'Apache License 2.0' }),
      },
      { about: 'a host without a scheme', image: labels({ 'org.opencontainers.image.url': 'example.org' }) },
      {
        about: 'half a digest, in a descriptor of the index',
        image: {
          documents: [
            {
              name: 'index.json',
              role: 'index',
              json: { manifests: [{ annotations: { 'org.opencontainers.image.base.digest': 'sha256:abc' } }] },
            },
          ],
        },
      },
      {
        about: 'a private key under the reserved prefix',
        image: labels({ 'org.opencontainers.image.maintainer': 'us' }),
      },
      { about: 'no name', image: labels({ '': 'x' }) },
    ],
  },
  *check({ facts, fail }) {
    for (const { document, pointer, key, value, problem, expected } of facts.annotations) {
      const where = at.json(pointer, document);
      if (problem === 'form') yield fail('form', { key, value: shorten(value, 80), expected }, where);
      else if (problem === 'reserved') yield fail('reserved', { key: shorten(key, 120) }, where);
      else yield fail('nameless', { value: shorten(value, 80) }, where);
    }
  },
});
