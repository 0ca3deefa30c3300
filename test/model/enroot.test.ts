import { describe, expect, test } from 'vitest';
import { enrootConfig } from '../../src/model/enroot.ts';

/** What `docker::configure` of Enroot writes for an entrypoint, a command and a working directory. */
function rc(entrypoint: string, cmd: string, workdir = '/'): string {
  return [
    '# enroot-provenance: docker://example.org/app:1.0',
    '# org.opencontainers.image.source https://example.org/app.git',
    '# maintainer Ada Example',
    '',
    `mkdir -p "${workdir}" 2> /dev/null`,
    `cd "${workdir}" && unset OLDPWD || exit 1`,
    '',
    'if [ -s /etc/rc.local ]; then',
    '    . /etc/rc.local',
    'fi',
    '',
    'if [ $# -gt 0 ]; then',
    `    exec ${entrypoint} "$@"`,
    'else',
    `    exec ${entrypoint} ${cmd}`,
    'fi',
    '',
  ].join('\n');
}
const read = (files: Readonly<Record<string, string>>) => enrootConfig((path) => files[path]);

describe('the start script of Enroot', () => {
  test('gives what the image that was imported asked for', () => {
    const config = read({
      'etc/rc': rc("'/entry.sh' '--flag'", "'serve' 'two words'", '/srv/app'),
      'etc/environment': 'PATH=/usr/bin:/bin\nEMPTY=\nA=b=c\n',
    });
    expect(config).toMatchObject({
      runsAs: 'caller',
      document: 'etc/rc',
      entrypoint: ['/entry.sh', '--flag'],
      cmd: ['serve', 'two words'],
      workdir: '/srv/app',
    });
    expect(config?.env.map(({ name, value }) => [name, value])).toEqual([
      ['PATH', '/usr/bin:/bin'],
      ['EMPTY', ''],
      ['A', 'b=c'],
    ]);
    expect([...(config?.labels ?? [])]).toEqual([
      ['org.opencontainers.image.source', 'https://example.org/app.git'],
      ['maintainer', 'Ada Example'],
    ]);
  });

  test('without an entrypoint, and with a quote in a word', () => {
    const config = read({ 'etc/rc': rc('', "'sh' '-c' 'echo it'\\''s'") });
    expect(config).toMatchObject({ entrypoint: [], cmd: ['sh', '-c', "echo it's"], workdir: '' });
  });

  test.each([
    ['none', {}],
    ['that of BSD', { 'etc/rc': '#!/bin/sh\ncd /\nexec /sbin/init\n' }],
    ['variables alone', { 'etc/environment': 'PATH=/bin\n' }],
  ])('is not taken for another: %s', (_what, files) => {
    expect(read(files)).toBeUndefined();
  });
});
