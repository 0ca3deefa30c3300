import { missingCopies } from '../../src/facts/missing-copies.ts';
import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'recipe/valid',
  since: '0.1.0',
  severity: 'error',
  title: 'The recipe can be built',
  why: 'A recipe that the builder refuses gives no image. What is said here is what Docker (BuildKit) or Apptainer would say, before anything is fetched; what only a build can show is not looked at, but for files of environments that it copies from a repository.',
  fix: 'Correct the line; the reference of the format says what it may hold. Copy the environment file that is there, or add the one that is missing.',
  references: [
    'https://docs.docker.com/reference/dockerfile/',
    'https://apptainer.org/docs/user/latest/definition_files.html',
  ],
  requires: [recipeFacets],
  needs: { recipe, missingCopies },
  messages: {
    refused: '{detail}',
    missing: '{source} is copied, and the repository has no such file',
    elsewhere: '{source} is copied, and the repository has no such file, but {others}',
  },
  examples: {
    pass: [
      {
        about: 'much of what Dockerfiles may hold',
        dockerfile:
          '# syntax=docker/dockerfile:1\nARG TAG=13.1\nFROM --platform=$BUILDPLATFORM debian:$TAG AS a\nRUN <<EOF\nmake\nEOF\nFROM a AS b\nCOPY --from=a --chmod=755 /x \\\n  /y\nHEALTHCHECK --interval=1m CMD ["true"]\nONBUILD COPY . .\n',
      },
      {
        about: 'it copies what lies beside it, or in the root',
        repository: {
          'docker/Dockerfile': 'FROM debian:13.1\nCOPY requirements.txt docker/apt.txt /tmp/\n',
          'requirements.txt': '',
          'docker/apt.txt': '',
        },
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
      {
        about: 'a definition with a line of another format',
        definition: 'Bootstrap: docker\nFROM debian:13\n%post\n  make\n',
      },
      {
        about: 'environment files that the repository does not have',
        repository: {
          Dockerfile: 'FROM debian:13.1\nCOPY environment.yml requirements.txt /tmp/\n',
          'docker/requirements.txt': 'numpy\n',
        },
      },
    ],
  },
  *check({ facts, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const { detail, span } of facts.recipe?.problems ?? []) yield fail('refused', { detail }, at.text(file, span));
    for (const { source, span, others, isKnown } of facts.missingCopies ?? []) {
      const where = at.text(file, span);
      const data = { source: shorten(source, 100), others: shorten(others.slice(0, 3).join(', '), 200) };
      const extras = { severity: 'warning', related: others.map((other) => at.path(other)) } as const;
      if (!isKnown) yield unknown(`whether ${data.source} is there cannot be seen: a link leads elsewhere`, where);
      else if (others.length === 0) yield fail('missing', data, where, { severity: 'warning' });
      else yield fail('elsewhere', data, where, extras);
    }
  },
});
