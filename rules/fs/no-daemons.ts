import services, { type Supervisor } from '../../src/facts/services.ts';
import startCommand from '../../src/facts/start-command.ts';
import { at, baseName, defineRule } from '../../src/rule.ts';

/** Daemons that have no place in a job, and service names that differ from the program's. */
const daemons = 'sshd dockerd containerd munged slurmd slurmctld slurmdbd cron crond'.split(' ');
const byName = new Map([
  ...daemons.map((name) => [name, name] as const),
  ['ssh', 'sshd'],
  ['docker', 'dockerd'],
  ['munge', 'munged'],
]);
/** What each supervisor is called where it is started. */
const supervisors: Readonly<Record<Supervisor, RegExp>> = {
  systemd: /^(?:systemd|init)$/,
  init: /^(?:init|my_init)$/,
  openrc: /^(?:init|openrc|openrc-init)$/,
  supervisord: /^supervisord$/,
  runit: /^(?:runit|runit-init|runsvdir|runsvdir-start|my_init)$/,
  s6: /^(?:init|s6-svscan)$/,
};
const folders = ['usr/sbin', 'usr/bin', 'usr/local/sbin', 'usr/local/bin', 'sbin', 'bin'];

export default defineRule({
  id: 'fs/no-daemons',
  since: '0.1.0',
  severity: 'warning',
  title: 'No system daemon is set to start',
  why: 'A job is no server: on a shared machine daemons for logins, containers, batch or timed work either fail for lack of rights, or open a way in that nobody watches.',
  fix: 'Start the software itself as entrypoint; remove the daemon’s package, or disable the service.',
  references: [
    'https://man7.org/linux/man-pages/man5/systemd.unit.5.html',
    'https://supervisord.org/configuration.html',
  ],
  requires: ['rootfs'],
  needs: { services, startCommand },
  messages: {
    starts: 'the image starts {program}',
    supervised: '{by} starts {program} with the container',
    enabled: '{program} is set to start by {by}, which this image does not start by itself',
    installed: '{programs} installed, though not set to start',
  },
  options: {
    schema: {
      properties: {
        allow: { type: 'array', items: { type: 'string' }, description: 'Programs that may start, by name: sshd.' },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      { about: 'a client is no daemon', runtime: { cmd: ['ssh'] }, files: { 'usr/bin/ssh': 'x' } },
      { about: 'allowed', runtime: { cmd: ['sshd'] }, files: { 'usr/sbin/sshd': 'x' }, options: { allow: ['sshd'] } },
      {
        about: 'masked',
        files: {
          'etc/systemd/system/a.wants/ssh.service': 'x',
          'etc/systemd/system/ssh.service': { link: '/dev/null' },
        },
      },
    ],
    fail: [
      {
        about: 'as entrypoint',
        runtime: { entrypoint: ['/usr/sbin/sshd', '-D'] },
        files: { 'usr/sbin/sshd': { mode: '755', content: 'x' } },
      },
      {
        about: 'through supervisord',
        runtime: { cmd: ['supervisord', '-n'] },
        files: { 'etc/supervisor/conf.d/a.conf': '[program:munge]\ncommand=/usr/sbin/munged -F\n' },
      },
      {
        about: 'a run level that nothing enters: a hint',
        runtime: { cmd: ['bash'] },
        files: { 'etc/rc2.d/S01cron': { link: '../init.d/cron' } },
      },
      { about: 'only there: a hint', runtime: { cmd: ['bash'] }, files: { 'usr/sbin/slurmd': 'x' } },
    ],
  },
  *check({ subject, facts, options, fail }) {
    const started = facts.startCommand?.programs;
    const names = started?.map(({ name }) => baseName(name));
    const said = new Set(options.allow);
    for (const program of started ?? []) {
      const daemon = baseName(program.name);
      if (!daemons.includes(daemon) || said.has(daemon)) continue;
      said.add(daemon);
      yield fail('starts', { program: daemon }, at.json(program.pointer));
    }
    for (const { name, by, path, line } of facts.services) {
      const daemon = byName.get(name);
      if (daemon === undefined || said.has(daemon)) continue;
      said.add(daemon);
      // Without a configuration nobody knows what starts; then the service may.
      const runs = names === undefined || names.some((started) => supervisors[by].test(started));
      if (runs) yield fail('supervised', { program: daemon, by }, at.path(path, { line }));
      else yield fail('enabled', { program: daemon, by }, at.path(path, { line }), { severity: 'note' });
    }
    const installed = daemons.flatMap((program) => {
      // Through its links, so that busybox, which has a crond among others, is no crond.
      const paths = said.has(program)
        ? []
        : folders.map((folder) => subject.rootfs.resolve(`${folder}/${program}`)?.path);
      const path = paths.find((found) => found !== undefined && baseName(found) === program);
      return path === undefined ? [] : [{ program, path }];
    });
    const [first] = installed;
    if (first === undefined) return;
    const programs = `${installed.map(({ program }) => program).join(', ')} ${installed.length === 1 ? 'is' : 'are'}`;
    yield fail('installed', { programs }, at.path(first.path), { severity: 'note' });
  },
});
