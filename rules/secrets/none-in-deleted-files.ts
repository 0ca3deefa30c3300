import { secretsInAllDeletedFiles } from '../../src/facts/secrets/in-all-deleted-files.ts';
import { secretsInDeletedFiles } from '../../src/facts/secrets/in-deleted-files.ts';
import { at, defineRule, onlyWith, pathMatcher } from '../../src/rule.ts';

const random = ['q7Zk2', 'Vx9Lm4', 'Rt8Wb3'].join('');
const netrc = `machine forge.example.org login ci password ${random}\n`;

export default defineRule({
  id: 'secrets/none-in-deleted-files',
  since: '0.1.0',
  severity: 'error',
  title: 'No deleted or overwritten file of a lower layer holds a credential',
  why: 'A file that a later layer deletes is gone from the container, not from the image: whoever pulls it can unpack the lower layer and read the file.',
  fix: 'Revoke the credential, then build anew so that the file is never written into a layer: a secret mount, or a stage whose result alone is copied.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts',
    'https://docs.docker.com/build/building/secrets/',
  ],
  requires: ['layers', 'rootfs'],
  needs: { secrets: secretsInDeletedFiles, others: onlyWith(secretsInAllDeletedFiles, 'content', 'all') },
  messages: {
    credential: '{path} is {how} by layer {by}, but layer {layer} still holds {what}: {redacted}',
    likely: '{path} is {how} by layer {by}, but layer {layer} still seems to hold {what}: {redacted}',
  },
  options: {
    schema: {
      properties: {
        content: {
          enum: ['named', 'small', 'all'],
          description: 'Which files are searched: as for secrets/none-in-files, whose `all` takes longer here too.',
        },
        allow: {
          type: 'array',
          items: { type: 'string' },
          description: 'Paths or path patterns that may hold credentials.',
        },
      },
    },
    defaults: { content: 'small' as 'named' | 'small' | 'all', allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'deleted, and no credential',
        layers: [{ files: { 'root/.netrc': '# empty\n' } }, { files: { 'root/.wh..netrc': '' } }],
      },
      {
        about: 'not deleted: secrets/none-in-files speaks of it',
        layers: [{ files: { 'root/.netrc': netrc } }, { files: { 'etc/a': 'x' } }],
      },
      {
        about: 'only the named files are asked for',
        layers: [{ files: { 'app/site.ini': `api_token = ${random}\n` } }, { files: { 'app/.wh.site.ini': '' } }],
        options: { content: 'named' },
      },
    ],
    fail: [
      {
        about: 'deleted by a whiteout',
        layers: [{ files: { 'root/.netrc': netrc } }, { files: { 'root/.wh..netrc': '' } }],
      },
      {
        about: 'its folder made opaque',
        layers: [{ files: { 'root/.netrc': netrc } }, { files: { 'root/.wh..wh..opq': '' } }],
      },
      {
        about: 'emptied instead of deleted',
        layers: [
          { files: { 'app/.env': `SERVICE_TOKEN=${random}\n`, 'app/site.ini': `api_token = ${random}\n` } },
          { files: { 'app/.env': '', 'app/site.ini': '' } },
        ],
      },
      {
        about: 'program code that was deleted, every file looked at',
        layers: [
          { files: { 'usr/lib/jobs/db.py': `connect("postgres://app:${random}@db/app")\n` } },
          { files: { 'usr/lib/.wh.jobs': '' } },
        ],
        options: { content: 'all' },
      },
    ],
    unknown: [
      {
        about: 'a lower layer that was not read',
        layers: [
          { scan: { complete: false, problems: [{ code: 'tar-truncated', detail: 'cut' }] } },
          { files: { a: 'x' } },
        ],
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const isAllowed = pathMatcher(options.allow);
    const { found: others, gaps } = facts.others ?? { found: [], gaps: [] };
    for (const secret of [...facts.secrets.found, ...others]) {
      const { path, what, redacted, kind, weight, place, layer, by, how, line, isNamed } = secret;
      if ((options.content === 'named' && !isNamed) || isAllowed(path)) continue;
      const data = { path, what, redacted, kind, how, layer: layer + 1, by: by + 1 };
      const where = at.path(path, { layer, line });
      const isKnown = place === 'test' || place === 'documentation';
      if (weight === 'certain')
        yield fail(
          'credential',
          data,
          where,
          isKnown ? { severity: 'note' } : place === undefined ? {} : { severity: 'warning' },
        );
      else yield fail('likely', data, where, { severity: isKnown ? 'note' : 'warning' });
    }
    for (const gap of [...facts.secrets.gaps, ...gaps]) yield unknown(gap);
  },
});
