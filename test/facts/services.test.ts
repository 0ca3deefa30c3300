import { expect, test } from 'vitest';
import services from '../../src/facts/services.ts';
import type { FilesSketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const supervisor =
  '[supervisord]\ncommand=/no\n[program:a]\ncommand = /usr/sbin/sshd -D\n[program:b]\ncommand=cron -f\nautostart=false\n';
const table: readonly [string, FilesSketch, readonly string[]][] = [
  [
    'a unit that a target wants',
    { 'etc/systemd/system/multi-user.target.wants/ssh.service': { link: '/lib/systemd/system/ssh.service' } },
    ['systemd ssh'],
  ],
  [
    'a socket, from the package',
    { 'usr/lib/systemd/system/sockets.target.wants/docker.socket': { link: '../docker.socket' } },
    ['systemd docker'],
  ],
  [
    'through the merged lib',
    { lib: { link: 'usr/lib' }, 'usr/lib/systemd/system/x.requires/a.service': { link: '../a.service' } },
    ['systemd a', 'systemd a'],
  ],
  [
    'a masked unit',
    {
      'etc/systemd/system/ssh.service': { link: '/dev/null' },
      'usr/lib/systemd/system/a.wants/ssh.service': { link: '../ssh.service' },
    },
    [],
  ],
  ['a target is no service', { 'etc/systemd/system/a.wants/b.target': { link: 'x' } }, []],
  [
    'run levels; K stops',
    { 'etc/rc3.d/S01cron': { link: 'x' }, 'etc/rc.d/rc5.d/S55sshd': { link: 'x' }, 'etc/rc2.d/K01cron': { link: 'x' } },
    ['init cron', 'init sshd'],
  ],
  [
    'OpenRC, runit, s6',
    { 'etc/runlevels/default/sshd': { link: 'x' }, 'etc/service/cron/run': 'x', 'etc/services.d/nginx/run': 'x' },
    ['openrc sshd', 'runit cron', 's6 nginx'],
  ],
  ['supervisord, but not what waits to be told', { 'etc/supervisor/conf.d/a.conf': supervisor }, ['supervisord sshd']],
  ['nothing', {}, []],
];
test.each(table)('%s', async (_what, files, expected) => {
  const found = await services.derive(sketchSubject({ files }) as never);
  expect(found.map(({ by, name }) => `${by} ${name}`)).toEqual(expected);
});
