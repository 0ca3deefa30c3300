import { isMoving, movingTags } from '../../src/facts/moving-tags.ts';
import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import recipeImages from '../../src/facts/recipe-images.ts';
import { isSnapshot } from '../../src/facts/snapshot-mirrors.ts';
import { at, defineRule } from '../../src/rule.ts';

const levels = ['tag', 'digest', 'tag+digest'] as const;
interface Options {
  readonly level: (typeof levels)[number];
  readonly moving: readonly string[];
}
const digest = `sha256:${'a'.repeat(64)}`;

export default defineRule({
  id: 'pins/base-image',
  since: '0.1.0',
  severity: 'error',
  title: 'The images that a recipe starts from are pinned',
  why: 'The same recipe, built again next month from `python` or `ubuntu:latest`, gives another system with other libraries: what was published with the results cannot be built again, and nobody sees that it changed.',
  fix: 'Name a version (`FROM python:3.13.1-slim`), and where every byte must be the same its digest: `FROM python:3.13.1-slim@sha256:…` (`docker buildx imagetools inspect` shows it).',
  references: [
    'https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
    'https://apptainer.org/docs/user/latest/definition_files.html#header',
  ],
  requires: [recipeFacets],
  needs: { recipe, recipeImages },
  messages: {
    unpinned: '{reference} is not pinned: {reason}',
    moving: '{reference}: the tag {tag} moves from image to image',
    digestMissing: '{reference} has no digest: its tag may be given to another image',
    tagMissing: '{reference} has a digest and no tag: nobody sees which version it is',
  },
  options: {
    schema: {
      properties: {
        level: { enum: levels, description: 'what must be there; a digest is enough for `tag`' },
        moving: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          description: 'tags that are moved from image to image',
        },
      },
    },
    defaults: { level: 'tag', moving: movingTags } as Options,
  },
  examples: {
    pass: [
      {
        dockerfile:
          'ARG VERSION=13.1\nFROM debian:$VERSION AS build\nFROM build\nFROM scratch\nCOPY --from=build /a /a\n',
      },
      { about: 'a digest beside a moving tag', dockerfile: `FROM debian:latest@${digest}\n` },
      { about: 'the name varies, the digest does not', dockerfile: `ARG MIRROR\nFROM \${MIRROR}/debian@${digest}\n` },
      { about: 'both', dockerfile: `FROM debian:13.1@${digest}\n`, options: { level: 'tag+digest' } },
    ],
    fail: [
      { dockerfile: 'FROM localhost:5000/debian\n' },
      { about: 'a variable whose default moves', dockerfile: 'ARG TAG=stable-slim\nFROM debian:$TAG\n' },
      {
        about: 'files of an image',
        dockerfile: 'FROM debian:13.1\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\n',
      },
      { dockerfile: 'FROM debian:13.1\n', options: { level: 'digest' } },
      { dockerfile: `FROM debian@${digest}\n`, options: { level: 'tag+digest' } },
    ],
    unknown: [
      { about: 'whoever builds says which', dockerfile: 'ARG BASE\nFROM $BASE\n' },
      { about: 'an image, or a folder', dockerfile: 'FROM debian:13.1\nCOPY --from=common /a /a\n' },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const image of facts.recipeImages) {
      const { text: reference, kind, tag, hasDigest, unknown: names, mirror } = image;
      const where = at.text(file, image.span);
      const related = { related: image.again.map((span) => at.text(file, span)) };
      const needsDigest = options.level !== 'tag';
      if (kind === 'distribution') {
        const reason = 'it is installed as the mirror has it on the day of the build';
        if (mirror === undefined || !isSnapshot(mirror)) yield fail('unpinned', { reference, reason }, where, related);
      } else if (names.length > 0) {
        yield unknown(`which image is meant depends on ${names.join(', ')}`, where);
      } else if (image.isMaybeContext) {
        yield unknown(`"${reference}" is an image, or a build context that is given under this name`, where);
      } else if (hasDigest) {
        if (options.level === 'tag+digest' && tag === undefined)
          yield fail('tagMissing', { reference }, where, related);
      } else if (tag === undefined)
        yield fail('unpinned', { reference, reason: 'without a tag it is the latest' }, where, related);
      else if (isMoving(tag, options.moving)) yield fail('moving', { reference, tag }, where, related);
      else if (needsDigest) yield fail('digestMissing', { reference }, where, related);
    }
  },
});
