import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstProgram } from '../../../src/formats/shell/first-program.ts';
import { envProgram, readShebang } from '../../../src/formats/shell/shebang.ts';

const read = (text: string) => readShebang(new TextEncoder().encode(text));

describe('#! lines', () => {
  test.each([
    ['#!/bin/sh\n', '/bin/sh', undefined, false, 9],
    ['#! /bin/sh -e \n', '/bin/sh', '-e', false, 10],
    ['#!\t/usr/bin/env\tpython3 -u\n', '/usr/bin/env', 'python3 -u', false, 15],
    ['#!/bin/sh\r\n', '/bin/sh', undefined, true, 9],
    ['#!/bin/sh', '/bin/sh', undefined, false, 9],
    ['#!\n', '', undefined, false, 2],
    ['#!   \n', '', undefined, false, 2],
  ])('%j', (text, interpreter, argument, hasCarriageReturn, reach) => {
    expect(read(text)).toEqual({ interpreter, argument, hasCarriageReturn, reach });
  });

  test('no #! is none', () => {
    for (const text of ['', '#', '# !/bin/sh', ' #!/bin/sh', '\ufeff#!/bin/sh']) expect(read(text)).toBeUndefined();
  });

  test('any bytes are read without a throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        (tail) => readShebang(Uint8Array.from([0x23, 0x21, ...tail])) !== undefined,
      ),
    );
  });
});

test.each([
  ['python3', 'python3'],
  ['-S python3 -u', 'python3'],
  ['-Spython3', 'python3'],
  ['-S -i PYTHONPATH= python3', 'python3'],
  ['--split-string=bash -e', 'bash'],
  ['python3 -u', 'python3 -u'],
  ['-S -u HOME sh', undefined],
  ['-S "a b"', undefined],
  ['-i', undefined],
])('env %j starts %s', (argument, program) => expect(envProgram(argument)).toBe(program));

test.each([
  ['nginx -g "daemon off;"', 'nginx'],
  ['exec /opt/app/run "$@"', '/opt/app/run'],
  ['A=1 serve', 'serve'],
  ["'serve' now", 'serve'],
  ['$APP --x', undefined],
  ['exec "$@"', undefined],
  ['exec -a name serve', undefined],
  ['cd /srv && ./run', undefined],
  ['source /x && y', undefined],
  ['if true; then x; fi', undefined],
  ['~/run', undefined],
  ['', undefined],
  ['(((((', undefined],
])('the first program of %j is %s', (text, program) => expect(firstProgram(text)).toBe(program));
