import recipe, { recipeFacets } from '../../src/facts/recipe.ts';
import recipeCommands from '../../src/facts/recipe-commands.ts';
import recipeDownloads from '../../src/facts/recipe-downloads.ts';
import { at, defineRule, pathMatcher, shorten } from '../../src/rule.ts';

const sum = '24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d';

export default defineRule({
  id: 'pins/no-unverified-download',
  since: '0.1.0',
  severity: 'warning',
  title: 'What a recipe downloads is verified',
  why: 'A script that goes from the network into a shell, or an archive that is unpacked unseen, is whatever the server sends that day: another version, an error page, or what an attacker put there. A branch of a repository is another commit tomorrow.',
  fix: 'Compare with a checksum that stands in the recipe (`echo "SUM  file" | sha256sum -c`, `ADD --checksum=sha256:…`) or check a signature; check out a tag or commit after `git clone`.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#add---checksum',
    'https://docs.docker.com/build/building/best-practices/#add-or-copy',
  ],
  requires: [recipeFacets],
  needs: { recipe, recipeCommands, recipeDownloads },
  messages: {
    piped: '{what} goes straight into a shell',
    file: '{what} is used without a checksum or signature',
    add: 'ADD fetches {what} without --checksum',
    clone: '`{what}` takes whatever the branch holds on the day of the build',
  },
  options: {
    schema: {
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'addresses, `*` and `**` as in a path: `https://mirror.example.org/**`',
        },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        dockerfile: `FROM debian:13.1\nRUN curl -fsSLO https://example.org/a-1.2.tar.gz && \\\n  echo "${sum}  a-1.2.tar.gz" | sha256sum -c && tar xf a-1.2.tar.gz\n`,
      },
      { dockerfile: `FROM debian:13.1\nADD --checksum=sha256:${sum} https://example.org/a.tar.gz /tmp/\n` },
      {
        about: 'verified in a later step',
        dockerfile: 'FROM debian:13.1\nRUN wget https://example.org/a.zip\nRUN echo "1  a.zip" | md5sum -c\n',
      },
      {
        about: 'a tag, and a commit',
        dockerfile:
          'FROM debian:13.1\nRUN git clone -b v1.2 https://example.org/a.git && git clone https://example.org/b.git && git -C b checkout 1a2b3c4\n',
      },
      {
        about: 'a key, data, and this machine',
        dockerfile:
          'FROM debian:13.1\nRUN curl -fsSL https://example.org/key.asc | gpg --dearmor > /k.gpg && curl http://localhost/x.sh | sh && wget https://example.org/data.csv\n',
      },
      {
        about: 'a mirror that is trusted',
        dockerfile: 'FROM debian:13.1\nRUN wget https://mirror.example.org/a/b.tgz\n',
        options: { allow: ['https://mirror.example.org/**'] },
      },
    ],
    fail: [
      { dockerfile: 'FROM debian:13.1\nRUN curl -fsSL https://example.org/install.sh | bash -s -- -y\n' },
      { dockerfile: 'FROM debian:13.1\nRUN sh -c "$(wget -qO- https://example.org/install.sh)"\n' },
      { dockerfile: 'FROM debian:13.1\nRUN wget -qO- https://example.org/a-1.2.tar.gz | tar xz -C /opt\n' },
      {
        dockerfile:
          'FROM debian:13.1\nADD https://example.org/a.tar.gz /tmp/\nADD https://example.org/a.git#main /src\n',
      },
      { dockerfile: 'FROM debian:13.1\nRUN git clone --depth 1 https://example.org/a.git\n' },
    ],
    unknown: [{ about: 'shell that cannot be read', dockerfile: 'FROM debian:13.1\nRUN if true; then make\n' }],
  },
  *check({ facts, options, fail, unknown }) {
    const file = facts.recipe?.file ?? '';
    const isAllowed = pathMatcher(options.allow);
    for (const { kind, what, place } of facts.recipeDownloads) {
      if (isAllowed(what)) continue;
      yield fail(kind, { what: shorten(what, 160) }, at.text(file, place));
    }
    for (const { unread } of facts.recipeCommands)
      for (const { reason, place } of unread) yield unknown(`not understood in full: ${reason}`, at.text(file, place));
  },
});
