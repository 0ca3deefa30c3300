import { ociReferences } from '../../src/facts/oci-references.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'oci/reference-valid',
  since: '0.1.0',
  severity: 'warning',
  title: 'The names and tags of the image follow the grammar of the distribution-spec',
  why: 'A name that breaks the grammar cannot be pushed, and tools that load the image drop it or refuse the archive.',
  fix: 'Tag the image with lower-case names of letters, digits and single separators, and a tag of at most 128 characters.',
  references: [
    'https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys',
  ],
  requires: ['manifest'],
  needs: { references: ociReferences },
  messages: {
    grammar: '"{reference}" is no valid reference: {problem}',
    local: '"{reference}" can name the image here but not in a registry: {problem}',
  },
  examples: {
    pass: [
      { about: 'a tag alone in an index', image: { references: ['v1.2_3'] } },
      {
        about: 'host, port, path, tag and digest',
        image: {
          requested: `localhost:5000/a/b__c-d:1@sha256:${'a'.repeat(64)}`,
          references: [{ text: 'busybox:latest', document: 'manifest.json', pointer: '/0/RepoTags/0' }],
        },
      },
      { about: 'no name at all', image: {} },
    ],
    fail: [
      {
        about: 'capital letters',
        image: { references: [{ text: 'Busybox:latest', document: 'manifest.json', pointer: '/0/RepoTags/0' }] },
      },
      { about: 'a tag that begins with a dot', image: { requested: 'registry.example/app:.1' } },
      { about: 'a plus sign, which the image-spec admits', image: { references: ['v1.0+build.7'] } },
    ],
  },
  *check({ facts, fail }) {
    for (const { text, place, problem, isRefName } of facts.references) {
      const where = place === undefined ? at.subject : at.json(place.pointer, place.document);
      const data = { reference: shorten(text, 160), problem };
      yield isRefName ? fail('local', data, where, { severity: 'note' }) : fail('grammar', data, where);
    }
  },
});
