import { expect, test } from 'vitest';
import { rules } from '../../rules/index.generated.ts';
import { limits } from '../../src/base/limits.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import type { AnyRule } from '../../src/rule.ts';
import { judgeRule } from '../rules/judge.ts';

/** What a script that the image starts holds. */
const script = (text: string): Sketch => ({
  runtime: { entrypoint: ['/start.sh'], env: { PATH: '/usr/bin:/bin' } },
  files: {
    'start.sh': { content: `#!/bin/sh\n${text}`, mode: '755' },
    'bin/sh': { content: 'x', mode: '755' },
    'usr/bin/curl': { content: 'x', mode: '755' },
  },
});
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const files = (count: number, of: (index: number) => readonly [string, unknown]): NonNullable<Sketch['files']> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => of(index))) as NonNullable<Sketch['files']>;
const outside = 'curl https://example.org/x';
const key = 'AKIAQ3EGRIL7WN5PJZ4T';

/** What holds more than is looked at, and what must not pass for it: [limit, rule, image]. What lies beyond each cap is what fails. */
const hidden: readonly (readonly [keyof typeof limits, string, Sketch])[] = [
  ['script', 'network/no-runtime-egress', script(`${'#'.repeat(limits.script)}\n${outside}\n`)],
  [
    'scripts',
    'network/no-runtime-egress',
    {
      ...script(many(limits.scripts + 5, (at) => `/s${at}.sh\n`)),
      files: {
        ...script(many(limits.scripts + 5, (at) => `/s${at}.sh\n`)).files,
        ...files(limits.scripts + 5, (at) => [
          `s${at}.sh`,
          { content: `#!/bin/sh\n${at > limits.scripts ? outside : 'true'}\n`, mode: '755' },
        ]),
      },
    },
  ],
  ['shellSteps', 'network/no-runtime-egress', script(`${'true\n'.repeat(limits.shellSteps)}${outside}\n`)],
  [
    'shellVariables',
    'network/no-runtime-egress',
    script(`${many(limits.shellVariables, (at) => `V${at}=1\n`)}LAST=https://example.org/x\ncurl "$LAST"\n`),
  ],
  [
    'shellValue',
    'network/no-runtime-egress',
    script(`A=https://example.org/${'a'.repeat(limits.shellValue)}\ncurl "$A"\n`),
  ],
  [
    'interpreterHops',
    'entrypoint/resolves',
    {
      runtime: { entrypoint: ['/a0'] },
      files: files(limits.interpreterHops + 3, (at) => [`a${at}`, { content: `#!/a${at + 1}\n`, mode: '755' }]),
    },
  ],
  [
    'shebang',
    'entrypoint/resolves',
    {
      runtime: { entrypoint: ['/run'] },
      files: { run: { content: `#!/${'x/'.repeat(limits.shebang * 4)}sh\n`, mode: '755' } },
    },
  ],
  [
    'accountLines',
    'user/accounts-sound',
    { files: { 'etc/passwd': `${'#\n'.repeat(limits.accountLines)}evil::0:0::/:/bin/sh\n` } },
  ],
  [
    'accountLines',
    'user/no-privilege-tools',
    {
      files: {
        'etc/sudoers': `${'#\n'.repeat(limits.accountLines)}ALL ALL=(ALL) NOPASSWD: ALL\n`,
        'usr/bin/sudo': { content: 'x', mode: '4755' },
      },
    },
  ],
  [
    'scripts',
    'user/no-privilege-tools',
    {
      files: {
        'etc/sudoers': '@includedir /etc/sudoers.d\n',
        'usr/bin/sudo': { content: 'x', mode: '4755' },
        ...files(limits.scripts + 1, (at) => [
          `etc/sudoers.d/${String(at).padStart(6, '0')}`,
          at === limits.scripts ? 'ALL ALL=(ALL) NOPASSWD: ALL\n' : '# nothing\n',
        ]),
      },
    },
  ],
  [
    'credentialFile',
    'secrets/none-in-files',
    {
      files: { 'root/.npmrc': `#${'x'.repeat(limits.captureFile)}\n//r.example/:_authToken=npm_${'a1B2'.repeat(9)}\n` },
    },
  ],
  [
    'secretText',
    'secrets/none-in-files',
    { files: { 'root/.env': `#${'x'.repeat(limits.credentialFile)}\nAWS_ACCESS_KEY_ID=${key}\n` } },
  ],
  [
    'censusIds',
    'fs/ids-in-range',
    { files: files(limits.censusIds + 1, (at) => [`f${at}`, { uid: at === limits.censusIds ? 4_000_000_000 : at }]) },
  ],
  [
    'certificateText',
    'certs/bundle-valid',
    {
      files: {
        'etc/ssl/certs/ca-certificates.crt': `-----BEGIN CERTIFICATE-----\n${'A'.repeat(limits.certificateText + 4)}\n-----END CERTIFICATE-----\n`,
      },
    },
  ],
  [
    'shellFields',
    'network/no-runtime-egress',
    script(`curl ${'-s '.repeat(limits.shellFields)} https://example.org/x\n`),
  ],
  [
    'shellLoop',
    'network/no-runtime-egress',
    script(`for u in ${'http://localhost/ '.repeat(limits.shellLoop)}https://example.org/x; do curl $u; done\n`),
  ],
  [
    'certificates',
    'certs/bundle-valid',
    {
      files: {
        'etc/ssl/certs/ca-certificates.crt': `${'-----BEGIN X-----\n-----END X-----\n'.repeat(limits.certificates)}-----BEGIN CERTIFICATE-----\nAAAA\n`,
      },
    },
  ],
];

test.each(hidden)('%s: %s does not pass what it could not look at', { timeout: 60_000 }, async (_, id, sketch) => {
  const result = await judgeRule(rules.get(id) as AnyRule, sketch);
  expect(result.reason ?? '').not.toMatch(/the rule broke/);
  expect(['fail', 'inconclusive']).toContain(result.outcome);
});
