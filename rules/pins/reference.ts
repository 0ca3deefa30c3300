import imageReferences from '../../src/facts/image-references.ts';
import { isMoving, movingTags } from '../../src/facts/moving-tags.ts';
import { at, defineRule } from '../../src/rule.ts';

interface Options {
  readonly moving: readonly string[];
}
export default defineRule({
  id: 'pins/reference',
  since: '0.1.0',
  severity: 'warning',
  title: 'The reference of the image is a digest or a tag that does not move',
  why: 'What `latest` or `main` names today is another image tomorrow: a job that is run again, or a colleague who repeats it, gets other software under the same name.',
  fix: 'Refer to the image by digest (`name@sha256:…`), or give it a tag that is never used again, such as a version or a commit.',
  references: [
    'https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests',
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  ],
  requires: ['manifest'],
  needs: { imageReferences },
  messages: {
    moving: 'the image is named "{reference}", and the tag {tag} moves',
    untagged: 'the image is named "{reference}" without a tag: that means latest',
  },
  options: {
    schema: {
      properties: {
        moving: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'tags that are moved from image to image',
        },
      },
    },
    defaults: { moving: movingTags } as Options,
  },
  examples: {
    pass: [
      { image: { references: ['docker.io/library/alpine:3.22.1'] } },
      {
        about: 'a digest beside a moving tag',
        image: { requested: `docker://alpine:latest@sha256:${'a'.repeat(64)}` },
      },
      { about: 'a build of one day', image: { references: ['nightly-2026-11-01'] } },
      {
        about: 'latest is one of its names, and another one is fixed',
        image: { references: ['app:latest', 'app:1.2'] },
      },
      { about: 'the file itself is what there is: it has no name', image: {} },
    ],
    fail: [
      { image: { references: ['latest'] } },
      { about: 'a variant of a moving tag', image: { references: ['debian:stable-slim'] } },
      { about: 'a port is no tag', image: { requested: 'docker://localhost:5000/app' } },
      { about: 'a tag that moves here', image: { references: ['app:prod'] }, options: { moving: ['prod'] } },
    ],
  },
  *check({ facts, options, fail }) {
    const findings = facts.imageReferences.map(({ text, tag, hasDigest, place }) => {
      const where = place === undefined ? at.subject : at.json(place.pointer, place.document);
      if (hasDigest) return undefined;
      if (tag === undefined) return fail('untagged', { reference: text }, where);
      return isMoving(tag, options.moving) ? fail('moving', { reference: text, tag }, where) : undefined;
    });
    // One fixed name is enough to come back to the image.
    if (findings.every((finding) => finding !== undefined)) yield* findings;
  },
});
