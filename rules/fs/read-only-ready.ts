import startCommand from '../../src/facts/start-command.ts';
import startScripts from '../../src/facts/start-scripts.ts';
import { writtenPaths } from '../../src/facts/start-writes.ts';
import { at, baseName, coveredPaths, defineRule, fromAbsolute, isUnder } from '../../src/rule.ts';

/** Services that keep state, logs or process ids, and the folders into which they do so unless told otherwise. */
const services: Readonly<Record<string, readonly string[]>> = {
  nginx: ['var/cache/nginx', 'var/lib/nginx'],
  apache2: ['run/apache2', 'var/log/apache2'],
  httpd: ['run/httpd', 'usr/local/apache2/logs'],
  postgres: ['var/lib/postgresql', 'run/postgresql'],
  mysqld: ['var/lib/mysql', 'run/mysqld'],
  mariadbd: ['var/lib/mysql', 'run/mysqld'],
  mongod: ['data/db', 'var/lib/mongodb'],
  'redis-server': ['data', 'var/lib/redis'],
  rserver: ['var/lib/rstudio-server', 'run/rstudio-server'],
  supervisord: ['var/log/supervisor'],
};
/** Writable wherever a job runs, and the home folder of whoever starts it. */
const usual = ['/tmp', '/var/tmp', '/dev', '/proc', '/sys', '$HOME'];

export default defineRule({
  id: 'fs/read-only-ready',
  since: '0.1.0',
  severity: 'warning',
  title: 'What starts does not write into the image',
  why: 'Images run read-only on shared machines: a start script that makes folders, changes owners or writes files fails, and services without a place for their state do not start.',
  fix: 'Do it when the image is built, or write below /tmp or a folder that the user names by a variable.',
  references: ['https://apptainer.org/docs/user/latest/docker_and_oci.html#best-practices'],
  requires: ['rootfs'],
  needs: { startCommand, startScripts },
  messages: {
    writes: 'the start command changes /{path}: {command}',
    conditional: 'the start command changes /{path} in some case ({condition}): {command}',
    service: '{program} starts and writes to /{paths} unless told otherwise',
    volume: 'the image declares {path} as a volume to write to, which a read-only runtime does not make',
  },
  options: {
    schema: {
      properties: {
        allow: { type: 'array', items: { type: 'string' }, description: 'Paths that are writable, besides mounts.' },
      },
    },
    defaults: { allow: [] as readonly string[] },
  },
  examples: {
    pass: [
      {
        about: 'writes below /tmp, and to a place that the user names',
        runtime: { entrypoint: ['/start.sh'] },
        files: {
          'start.sh': { mode: '755', content: '#!/bin/sh\nmkdir -p /tmp/run "$STATE/x"\necho "a > /etc/b" > /tmp/a\n' },
        },
      },
      {
        about: 'the site mounts it',
        runtime: { volumes: ['/data'] },
        files: { 'data/': {} },
        policy: { host: { mounts: ['/data'] } },
      },
      {
        about: 'the runtime gives a writable root',
        runtime: { volumes: ['/data'] },
        files: {},
        policy: { runtime: { rootfs: 'writable' } },
      },
    ],
    fail: [
      {
        about: 'a start script that makes its folder, and as root does more',
        runtime: { entrypoint: ['/start.sh'] },
        files: { 'start.sh': { mode: '755', content: '#!/bin/sh\nmkdir /srv/a\n[ "$U" = 0 ] && chown app /srv/b\n' } },
      },
      {
        about: 'a database',
        runtime: { cmd: ['postgres'], volumes: ['/var/lib/postgresql/data'] },
        files: { 'usr/bin/postgres': { mode: '755', content: '#!/bin/true\n' }, 'var/lib/postgresql/data/': {} },
      },
    ],
  },
  *check({ subject, facts, options, policy, fail, unknown }) {
    const { runtime, host } = policy;
    if (runtime?.rootfs === 'writable') return;
    const covered = coveredPaths([...usual, ...options.allow, ...(runtime?.mounts ?? []), ...(host?.mounts ?? [])]);
    const isWritable = (path: string) => {
      const real = subject.rootfs.resolve(path)?.path ?? path;
      return [...covered.keys()].some((place) => isUnder(path, place) || isUnder(real, place));
    };
    const said = new Set<string>();
    for (const { argv, text, path: file, line, layer, condition, document } of facts.startScripts.commands) {
      for (const path of writtenPaths(argv, text)) {
        if (isWritable(path) || said.has(path)) continue;
        said.add(path);
        const where = file === undefined ? at.json(document?.pointer ?? '/config') : at.path(file, { line, layer });
        if (condition === undefined) yield fail('writes', { path, command: text }, where);
        else yield fail('conditional', { path, command: text, condition }, where, { severity: 'note' });
      }
    }
    for (const { name, pointer } of facts.startCommand?.programs ?? []) {
      const program = baseName(name);
      const paths = (services[program] ?? []).filter(
        (path) => subject.rootfs.resolve(path)?.type === 'directory' && !isWritable(path),
      );
      if (paths.length > 0) yield fail('service', { program, paths: paths.join(' and /') }, at.json(pointer));
    }
    for (const volume of subject.runtime?.volumes ?? []) {
      if (isWritable(fromAbsolute(volume))) continue;
      yield fail(
        'volume',
        { path: volume },
        at.json(`/config/Volumes/${volume.replaceAll('~', '~0').replaceAll('/', '~1')}`),
        { severity: 'note' },
      );
    }
    for (const { reason, path } of facts.startScripts.unread)
      yield unknown(path === undefined ? reason : `${path}: ${reason}`);
  },
});
