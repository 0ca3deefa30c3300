import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import { at, defineRule } from '../../src/rule.ts';

export default defineRule({
  id: 'recipe/valid',
  since: '0.1.0',
  severity: 'error',
  title: 'The recipe can be built',
  why: 'A recipe that the builder refuses gives no image. What is said here is what Docker (BuildKit) or Apptainer would say, before anything is fetched; what only a build can show, such as a file that is missing, is not looked at.',
  fix: 'Correct the line; the reference of the format says what it may hold.',
  references: [
    'https://docs.docker.com/reference/dockerfile/',
    'https://apptainer.org/docs/user/latest/definition_files.html',
  ],
  requires: [recipeFacets],
  needs: { recipe },
  messages: { refused: '{detail}' },
  examples: {
    pass: [
      {
        about: 'much of what Dockerfiles may hold',
        dockerfile:
          '# syntax=docker/dockerfile:1\nARG TAG=13.1\nFROM --platform=$BUILDPLATFORM debian:$TAG AS a\nRUN <<EOF\nmake\nEOF\nFROM a AS b\nCOPY --from=a --chmod=755 /x \\\n  /y\nHEALTHCHECK --interval=1m CMD ["true"]\nONBUILD COPY . .\n',
      },
    ],
    fail: [
      { about: 'no such instruction', dockerfile: 'FROM debian:13.1\nRUNS make\n' },
      { about: 'a here-document without end', dockerfile: 'FROM debian:13.1\nRUN <<EOF\nmake\n' },
      {
        about: 'a stage that comes later',
        dockerfile: 'FROM a AS a\nCOPY --from=c x y\nFROM a AS c\nFROM a\nCOPY --from=c x y\n',
      },
      { about: 'no such flag', dockerfile: 'FROM debian:13.1\nCOPY --checksum=1 a b\n' },
      { about: 'an empty variable', dockerfile: 'FROM $NOTHING\n' },
    ],
  },
  *check({ facts, fail }) {
    const file = facts.recipe?.file ?? '';
    for (const { detail, span } of facts.recipe?.problems ?? []) yield fail('refused', { detail }, at.text(file, span));
  },
});
