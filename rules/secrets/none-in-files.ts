import { secretsInAllFiles } from '../../src/facts/secrets/in-all-files.ts';
import { secretsInFiles } from '../../src/facts/secrets/in-files.ts';
import { at, defineRule, onlyWith, pathMatcher, type Severity } from '../../src/rule.ts';

const random = ['q7Zk2', 'Vx9Lm4', 'Rt8Wb3'].join('');
const body = Array.from(
  { length: 6 },
  (_, index) => `MIIEvQ${index}BADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8c\n`,
).join('');
const key = (label: string) =>
  ['-----BEGIN ', label, 'PRIVATE KEY-----\n', body, '-----END ', label, 'PRIVATE KEY-----\n'].join('');
const code = { 'usr/lib/jobs/db.py': `connect("postgres://app:${random}@db/app")\n` };

export default defineRule({
  id: 'secrets/none-in-files',
  since: '0.1.0',
  severity: 'error',
  title: 'No file of the image holds a credential',
  why: 'Everybody who can pull or run the image can read its files, whatever their mode says; on a shared machine that is every user.',
  fix: 'Revoke the credential, remove the file from the build (secret mounts, .dockerignore) and mount it when the program runs.',
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://owasp.org/www-project-top-10-ci-cd-security-risks/',
  ],
  requires: ['rootfs'],
  needs: { secrets: secretsInFiles, others: onlyWith(secretsInAllFiles, 'content', 'all') },
  messages: {
    credential: '{path} holds {what}: {redacted}',
    likely: '{path} seems to hold {what}: {redacted}',
    minor: '{path} holds {what}: {redacted}',
    shared: '{path} holds {what} that every container made of this image shares: {redacted}',
    known: '{path} holds {what}: {redacted}; it lies among the {place} of a package, so it is known to the world',
  },
  options: {
    schema: {
      properties: {
        content: {
          enum: ['named', 'small', 'all'],
          description:
            'Which files are searched: `named`, those that hold credentials by name or first bytes; `small`, also text files up to 64 KiB in home, configuration and application folders; `all`, also every other text file, for private keys, tokens of known form and passwords in URLs. What is no text is not searched. `all` takes longer.',
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
        about: 'public halves, certificates and templates',
        files: {
          'root/.ssh/id_ed25519.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ root@build\n',
          'etc/ssl/certs/site.pem': `-----BEGIN CERTIFICATE-----\n${body}-----END CERTIFICATE-----\n`,
          'root/.netrc': 'machine example.org login me password $' + '{NETRC_PASSWORD}\n',
          'home/u/.docker/config.json': '{"auths":{},"credHelpers":{"r.example.org":"ecr-login"}}',
        },
      },
      {
        about: 'only the named files are asked for',
        files: { 'app/settings.ini': `api_token = ${random}\n` },
        options: { content: 'named' },
      },
      {
        about: 'allowed by the policy',
        files: { 'root/.netrc': `machine a login b password ${random}` },
        options: { allow: ['/root/.netrc'] },
      },
      { about: 'a password in program code, which is looked into where it is asked for alone', files: code },
      {
        about: 'certificates, examples of passwords and binaries, every file looked at',
        files: {
          'usr/lib/site/ca.txt': `-----BEGIN CERTIFICATE-----\n${body}-----END CERTIFICATE-----\n`,
          'usr/lib/site/client.py': 'URL = "https://user:password@example.org/"\napi_token = read_token()\n',
          'usr/bin/tool': { bytes: Buffer.from(`\x7fELF\0\0https://ci:${random}@db/`, 'latin1').toString('base64') },
        },
        options: { content: 'all' },
      },
    ],
    fail: [
      { about: 'a private key without its passphrase', files: { 'home/u/.ssh/id_rsa': key('RSA ') } },
      { about: 'a setting in an application folder', files: { 'app/settings.ini': `api_token = ${random}\n` } },
      { about: 'a password in program code (a warning)', files: code, options: { content: 'all' } },
      { about: 'a key under a passphrase is a warning', files: { 'root/key.pem': key('ENCRYPTED ') } },
      { about: 'the self-signed key of a package', files: { 'etc/ssl/private/ssl-cert-snakeoil.key': key('') } },
      { about: 'a key of a package’s tests', files: { 'usr/lib/python3/dist-packages/a/test/a.key': key('') } },
    ],
    unknown: [
      { about: 'a layer that was not read', files: { a: 'x' }, gaps: ['layer 2 of 2 is not in the image'] },
      {
        about: 'a text that is too large to be searched, every file looked at',
        files: { 'var/lib/dump.sql': { size: 2 ** 30 } },
        options: { content: 'all' },
      },
    ],
  },
  *check({ facts, options, fail, unknown }) {
    const isAllowed = pathMatcher(options.allow);
    const { found: others, gaps } = facts.others ?? { found: [], gaps: [] };
    for (const secret of [...facts.secrets.found, ...others]) {
      const { path, what, redacted, kind, weight, place, isNamed } = secret;
      if ((options.content === 'named' && !isNamed) || isAllowed(path)) continue;
      const where = at.path(path, { layer: secret.layer, line: secret.line });
      const data = { path, what, redacted, kind };
      const lower = (severity: Severity) => ({ severity });
      if (place === 'test' || place === 'documentation')
        yield fail('known', { ...data, place: place === 'test' ? 'tests' : 'documentation' }, where, lower('note'));
      else if (place !== undefined) yield fail('shared', data, where, lower('warning'));
      else if (weight === 'minor') yield fail('minor', data, where, lower('warning'));
      else if (weight === 'likely') yield fail('likely', data, where, lower('warning'));
      else yield fail('credential', data, where);
    }
    for (const gap of [...facts.secrets.gaps, ...gaps]) yield unknown(gap);
  },
});
