import recipe, { allSteps, recipeFacets } from '../../src/facts/recipe.ts';
import { at, defineRule, shorten } from '../../src/rule.ts';

export default defineRule({
  id: 'recipe/no-remote-add',
  since: '0.1.0',
  severity: 'warning',
  title: 'ADD fetches nothing from the network',
  why: 'ADD with an address puts what a server sends into a layer of its own, where a later step cannot take it away again, and many builders other than BuildKit do not know it for repositories or with a checksum.',
  fix: 'Fetch, check, unpack and delete in one RUN, fetch in a stage of its own and COPY from there, or put the file beside the recipe.',
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  requires: [recipeFacets],
  needs: { recipe },
  messages: {
    http: 'ADD fetches {source}',
    git: 'ADD clones {source}',
  },
  examples: {
    pass: [{ dockerfile: 'FROM debian:13.1\nADD a.tar.gz /src/\nCOPY b /b\nRUN curl -fsSLO https://example.org/c\n' }],
    fail: [
      { dockerfile: 'FROM debian:13.1\nARG V=1.2\nADD https://example.org/a-$V.tar.gz /src/\n' },
      { dockerfile: 'FROM debian:13.1\nONBUILD ADD --keep-git-dir=true git@example.org:a.git /src\n' },
    ],
    unknown: [{ about: 'whoever builds says what', dockerfile: 'FROM debian:13.1\nARG SOURCE\nADD $SOURCE /src/\n' }],
  },
  *check({ facts, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    for (const step of (facts.recipe?.stages ?? []).flatMap(allSteps)) {
      if (step.kind !== 'add') continue;
      for (const source of step.sources) {
        const where = at.text(file, source.span);
        const shown = shorten(source.value ?? source.written, 160);
        if (source.remote !== undefined) yield fail(source.remote, { source: shown }, where);
        // A path may hold variables; an address begins with them only.
        else if (source.value === undefined && source.written.startsWith('$'))
          yield unknown(`what is added depends on ${source.unknown.join(', ')}`, where);
      }
    }
  },
});
