import startCommand from '../../src/facts/start-command.ts';
import { at, defineRule } from '../../src/rule.ts';

// A static ELF binary: a header and no program headers.
const binary = {
  bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAAAEAAAAAAAA==',
  mode: '755',
};
const script = (content: string, mode = '755') => ({ content, mode });

export default defineRule({
  id: 'entrypoint/resolves',
  since: '0.1.0',
  severity: 'error',
  title: 'Entrypoint and command exist in the image, are executable, and their interpreter exists',
  why: 'A container whose first program is missing, not executable or without its loader does not start: "no such file or directory" is all that its user sees, often only after hours in the queue.',
  fix: 'Use an absolute path, set the executable bit (`COPY --chmod=755`), begin scripts with a #! line whose interpreter is in the image, and do not put dynamically linked binaries into images without their loader.',
  references: [
    'https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md#properties',
    'https://man7.org/linux/man-pages/man2/execve.2.html',
  ],
  requires: ['runtime', 'rootfs'],
  needs: { startCommand },
  messages: {
    none: 'neither entrypoint nor command is set: the image starts nothing by itself',
    broken: 'the container starts "{program}", which cannot run: {detail}',
    told: 'the shell or script that starts is told to run "{program}", which cannot run: {detail}',
    file: 'the interpreter is told to read "{program}": {detail}',
    longLine: 'the #! line of "{program}" is longer than the 127 bytes that kernels before 5.1 read',
  },
  examples: {
    pass: [
      {
        about: 'a script through /usr/bin/env and a merged /usr',
        runtime: { entrypoint: ['start'], env: { PATH: '/usr/bin' } },
        files: {
          bin: { link: 'usr/bin' },
          'usr/bin/start': script('#!/usr/bin/env -S sh -e\n'),
          'usr/bin/env': script('#!/bin/sh\n'),
          'usr/bin/sh': { link: 'dash' },
          'usr/bin/dash': binary,
        },
      },
      {
        about: 'arguments of an entrypoint are no programs',
        runtime: { entrypoint: ['/app'], cmd: ['serve'] },
        files: { app: binary },
      },
    ],
    fail: [
      { runtime: {}, files: {} },
      {
        about: 'no executable bit',
        runtime: { entrypoint: ['/start.sh'] },
        files: { 'start.sh': script('#!/bin/sh\n', '644') },
      },
      {
        about: 'CR LF after the interpreter',
        runtime: { cmd: ['./start.sh'], workdir: '/srv' },
        files: { 'srv/start.sh': script('#!/bin/sh\r\n') },
      },
      {
        about: 'a shell without what it is told to start',
        runtime: { cmd: ['/bin/sh', '-c', 'exec serve --now'] },
        files: { 'bin/sh': script('#!/b\n'), b: binary },
      },
      {
        about: 'an entrypoint that passes its arguments on, and a script that is not there',
        runtime: { entrypoint: ['/e'], cmd: ['serve'] },
        files: { e: script('#!/s\nexec "$@"\n'), s: script('#!/gone\n') },
      },
      { about: 'a path that leads to a folder', runtime: { cmd: ['sh', 'gone.sh'] }, files: { 'bin/sh/': '' } },
      {
        about: 'a #! line of 151 bytes',
        runtime: { cmd: ['/x'] },
        files: { x: script(`#!/${'a'.repeat(150)}\n`), ['a'.repeat(150)]: binary },
      },
    ],
    unknown: [
      {
        about: 'Windows finds its programs in its own way',
        platform: 'windows/amd64',
        runtime: { cmd: ['cmd.exe'] },
        files: {},
      },
      {
        about: 'the layer that holds it could not be read',
        runtime: { cmd: ['/app'] },
        files: {},
        gaps: ['layer 1 of 1 is not in the image'],
      },
    ],
  },
  *check({ subject, facts, policy, fail, unknown }) {
    const { document } = subject.runtime;
    if (subject.platform?.os === 'windows') {
      yield unknown('how Windows finds a program is not looked at');
      return;
    }
    if (facts.startCommand.argv.length === 0)
      yield fail('none', {}, at.json('/config', document), { severity: 'note' });
    const { entrypoint, command } = policy.runtime ?? {};
    for (const program of facts.startCommand.programs) {
      const where = at.json(program.pointer, document);
      const data = { program: program.name, detail: program.detail };
      const treatment = program.pointer.startsWith('/config/Entrypoint') ? entrypoint : command;
      // Where the runtime starts something else, the image is still of use.
      const extras = treatment === 'ignored' || treatment === 'replaced' ? ({ severity: 'warning' } as const) : {};
      const related = program.entry === undefined ? [] : [at.entry(program.entry)];
      if (program.unseen !== undefined) yield unknown(program.unseen, where);
      else if (program.problem === undefined) {
        if (program.form === 'script' && program.hasLongShebang)
          yield fail('longLine', { program: program.name }, where, { severity: 'warning', related });
      } else if (program.how === 'program') yield fail('broken', data, where, { ...extras, related });
      // What a shell or a script makes of its words can differ from what is read off here.
      else yield fail(program.how === 'file' ? 'file' : 'told', data, where, { severity: 'warning', related });
    }
  },
});
