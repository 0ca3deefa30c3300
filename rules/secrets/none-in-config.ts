import { secretsInConfig } from '../../src/facts/secrets/in-config.ts';
import { at, defineRule } from '../../src/rule.ts';

const random = ['q7Zk2', 'Vx9Lm4', 'Rt8Wb3'].join('');

export default defineRule({
  id: 'secrets/none-in-config',
  since: '0.1.0',
  severity: 'error',
  title: 'The config and the history of the image carry no credential',
  why: 'Environment, labels, annotations and history, build arguments included, are readable by everybody who can pull the image; deleting them later leaves the old image as it was.',
  fix: 'Revoke the credential, then give it to the build as a secret mount (`RUN --mount=type=secret`) and to the program when it runs.',
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
  ],
  requires: ['runtime'],
  needs: { secrets: secretsInConfig },
  messages: {
    credential: '{place} holds {what}: {redacted}',
    named: '{place} looks like a credential by its name and value: {redacted}',
    likely: '{place} seems to hold {what}: {redacted}',
    minor: '{place} holds {what}: {redacted}; not enough alone, but it belongs to a credential',
  },
  examples: {
    pass: [
      {
        about: 'names that tell, values that do not',
        runtime: {
          env: {
            GPG_KEY: 'A035C8C19219BA821ECEA86B64E628F8D684696D',
            POSTGRES_PASSWORD: 'postgres',
            API_TOKEN: '',
            TOKEN_FILE: '/run/secrets/token',
            TOKENIZERS_PARALLELISM: 'false',
            DB_PASSWORD: '$' + '{DB_PASSWORD}',
          },
        },
      },
      {
        about: 'a secret mount and a variable in the history',
        runtime: {
          history: [
            {
              createdBy:
                'RUN --mount=type=secret,id=token curl -H "Authorization: Bearer $(cat /run/secrets/token)" https://example.org',
            },
          ],
        },
      },
      {
        about: 'an address with a user and no password',
        runtime: { env: { REPO: 'https://git@forge.example.org/a/b.git' } },
      },
    ],
    fail: [
      { about: 'a password in an address', runtime: { env: { DATABASE_URL: `postgres://app:${random}@db/app` } } },
      { about: 'a telling name with a random value', runtime: { env: { SERVICE_TOKEN: random } } },
      {
        about: 'a build argument in the history',
        runtime: { history: [{ createdBy: `RUN |1 INDEX_PASSWORD=${random} /bin/sh -c make` }] },
      },
      { about: 'a key id without its key', runtime: { labels: { owner: ['AKIA', 'Q3EGRIXK', 'JLMNOPQR'].join('') } } },
    ],
  },
  *check({ facts, fail }) {
    for (const { place, what, redacted, kind, weight, document, pointer } of facts.secrets) {
      const where = at.json(pointer, document);
      const data = { place, what, redacted, kind };
      if (weight === 'minor') yield fail('minor', data, where, { severity: 'warning' });
      else if (weight === 'certain') yield fail('credential', data, where);
      else if (place.startsWith('history') || kind === 'jwt')
        yield fail('likely', data, where, { severity: 'warning' });
      else yield fail('named', data, where, { severity: 'warning' });
    }
  },
});
