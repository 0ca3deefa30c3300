import { describe, expect, test } from 'vitest';
import entrypointSetup from '../../src/facts/entrypoint-setup.ts';
import startCommand from '../../src/facts/start-command.ts';
import type { FilesSketch, RuntimeSketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';

const binary = {
  bytes: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAAAEAAAAAAAA==',
  mode: '755',
};
const script = (content: string) => ({ content: `#!/bin/sh\n${content}\n`, mode: '755' });
const files: FilesSketch = {
  'bin/sh': binary,
  'bin/bash': binary,
  'bin/env': binary,
  'bin/python3': binary,
  'bin/serve': binary,
  'usr/bin/tini': binary,
  'start.sh': script('exec "$@"'),
  'plain.sh': script('serve'),
  'app/main.py': 'print()\n',
};
const started = async (runtime: RuntimeSketch) =>
  (await startCommand.derive(sketchSubject({ runtime, files }) as never)).programs.map(
    ({ name, how, problem }) => `${how} ${name}${problem === undefined ? '' : ` ${problem}`}`,
  );

describe('what the words of entrypoint and command start', () => {
  test.each<[RuntimeSketch, string[]]>([
    [{}, []],
    [{ cmd: ['serve'] }, ['program serve']],
    [{ entrypoint: ['/start.sh'], cmd: ['serve', 'gone'] }, ['program /start.sh', 'argument serve']],
    [{ entrypoint: ['/start.sh', 'serve'] }, ['program /start.sh']],
    [{ entrypoint: ['/start.sh'], cmd: ['--port=1'] }, ['program /start.sh']],
    [{ entrypoint: ['/plain.sh'], cmd: ['gone'] }, ['program /plain.sh']],
    [{ entrypoint: ['/start.sh'], cmd: ['gone'] }, ['program /start.sh', 'argument gone missing']],
    [
      { entrypoint: ['tini', '-g', '-p', 'SIGTERM', '--', '/start.sh'], cmd: ['serve'] },
      ['program tini', 'program /start.sh', 'argument serve'],
    ],
    [{ entrypoint: ['env', '-u', 'X', 'A=1', 'serve'] }, ['program env', 'program serve']],
    [{ cmd: ['/bin/sh', '-c', 'serve --now'] }, ['program /bin/sh', 'shell serve']],
    [{ cmd: ['bash', '-lc', 'exec gone'] }, ['program bash', 'shell gone missing']],
    [{ cmd: ['sh', '-c', '$X'] }, ['program sh']],
    [{ cmd: ['sh', '-c'] }, ['program sh']],
    [{ cmd: ['bash', '/plain.sh'] }, ['program bash', 'file /plain.sh']],
    [{ cmd: ['python3', 'main.py'], workdir: '/app' }, ['program python3', 'file main.py']],
    [{ cmd: ['python3', '/app/gone.py'] }, ['program python3', 'file /app/gone.py missing']],
    [{ cmd: ['python3', '-m', 'http.server'] }, ['program python3']],
    [{ cmd: ['constructor'] }, ['program constructor missing']],
    [{ cmd: [''] }, ['program  missing']],
    [{ entrypoint: ['tini', '--'] }, ['program tini']],
  ])('%j', async (runtime, expected) => expect(await started(runtime)).toEqual(expected));
});

describe('what the entrypoint sets up', () => {
  const setup = async (runtime: RuntimeSketch, more: FilesSketch) =>
    entrypointSetup.derive(sketchSubject({ runtime, files: { ...files, ...more } }) as never);

  test('only what the environment of the image lacks', async () => {
    const more = { 'e.sh': script('export A=1 B=2 LD_LIBRARY_PATH=/l\nexport PATH="/opt/a:/opt/b:$PATH"') };
    const { scripts } = await setup(
      { entrypoint: ['tini', '--', '/e.sh'], env: { PATH: '/opt/a:/bin:/usr/bin', B: 'x' } },
      more,
    );
    expect(scripts).toMatchObject([
      {
        path: 'e.sh',
        activation: undefined,
        folders: { names: ['/opt/b'], line: 3 },
        essential: { names: ['LD_LIBRARY_PATH'], line: 2 },
        further: { names: ['A'], line: 2 },
      },
    ]);
  });

  test('the text of a shell, and the scripts of a login shell', async () => {
    const { scripts } = await setup(
      { entrypoint: ['bash', '-lc', 'source activate x'] },
      { 'etc/profile.d/a.sh': 'export X_ROOT=/x\n', 'etc/profile.d/b.csh': 'setenv Y 1\n' },
    );
    expect(scripts.map(({ path, activation, essential }) => [path, activation?.name, essential?.names])).toEqual([
      [undefined, 'source activate x', undefined],
      ['etc/profile.d/a.sh', undefined, ['X_ROOT']],
    ]);
  });

  test('a shell reads its script whether it is executable or not', async () => {
    const { scripts } = await setup({ entrypoint: ['bash', '/e.sh'] }, { 'e.sh': 'conda activate x\n' });
    expect(scripts.map(({ activation }) => activation?.name)).toEqual(['conda activate x']);
  });

  test('a script that was not kept, or not to its end, is said to be unread', async () => {
    const { unread, scripts } = await setup(
      { entrypoint: ['sh', '/e.sh'] },
      { 'e.sh': { ...script('x'), size: 1000 } },
    );
    expect([unread, scripts]).toEqual([['e.sh'], []]);
    const long = await setup({ entrypoint: ['/e.sh'] }, { 'e.sh': script(`export A=1\n${'#'.repeat(600_000)}`) });
    expect(long.unread).toEqual(['e.sh']);
  });

  test('binaries and scripts of other languages set nothing that is read', async () => {
    const { scripts } = await setup(
      { entrypoint: ['/p.py'] },
      { 'p.py': { content: '#!/usr/bin/python3\nexport=1\n', mode: '755' }, 'usr/bin/python3': binary },
    );
    expect(scripts).toEqual([]);
  });
});
