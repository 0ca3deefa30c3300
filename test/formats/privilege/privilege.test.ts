import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoas } from '../../../src/formats/privilege/doas.ts';
import { readPam } from '../../../src/formats/privilege/pam.ts';
import { readSudoers } from '../../../src/formats/privilege/sudoers.ts';

const grants = (text: string) =>
  readSudoers(text).grants.map(({ who, asRoot, needsPassword, line }) => [who, asRoot, needsPassword, line]);

describe('sudoers(5)', () => {
  test.each([
    ['root ALL=(ALL:ALL) ALL', [['root', true, true, 1]]],
    ['%sudo\tALL=(ALL:ALL) NOPASSWD: ALL', [['%sudo', true, false, 1]]],
    ['jovyan ALL=(ALL) NOPASSWD:ALL # for start.sh', [['jovyan', true, false, 1]]],
    ['a, b ALL = NOPASSWD: /bin/x, PASSWD: /bin/y', [['a, b', true, false, 1]]],
    ['#1000 ALL=(#0) NOPASSWD: ALL', [['#1000', true, false, 1]]],
    ['app ALL=(postgres:adm) NOPASSWD: ALL', [['app', false, false, 1]]],
    ['app ALL=(:adm) NOPASSWD: ALL', [['app', true, false, 1]]],
    ['# app ALL=(ALL) NOPASSWD: ALL', []],
    [
      '\n\napp ALL=(ALL) \\\n NOPASSWD: \\\n ALL\nb ALL=ALL',
      [
        ['app', true, false, 3],
        ['b', true, true, 6],
      ],
    ],
    ['Cmnd_Alias X = /bin/a, NOPASSWD: /bin/b', []],
    ['Defaults secure_path="/usr/bin"', []],
    ['no equals sign', []],
    ['app ALL=(ALL) /bin/NOPASSWD', [['app', true, true, 1]]],
  ])('%j', (text, expected) => expect(grants(text)).toEqual(expected));

  test('include lines in both spellings are no comments', () => {
    expect(readSudoers('#includedir /etc/sudoers.d\n@include "local file"\n#include sudoers.%h\n').includes).toEqual([
      { path: '/etc/sudoers.d', isFolder: true },
      { path: 'local file', isFolder: false },
      { path: 'sudoers.%h', isFolder: false },
    ]);
  });

  test.each([
    ['Defaults !authenticate', true],
    ['Defaults env_reset, !authenticate', true],
    ['Defaults:app !authenticate', false],
    ['Defaults authenticate', false],
  ])('%s', (text, never) => expect(readSudoers(text).neverAsks).toBe(never));
});

test.each([
  ['permit nopass app', ['app', true, false]],
  ['permit nopass keepenv :wheel as root', ['%wheel', true, false]],
  ['permit setenv { A=1 B } nopass app', ['app', true, false]],
  ['permit persist app cmd reboot', ['app', true, true]],
  ['permit nopass app as www', ['app', false, false]],
  ['permit app nopass', ['app', true, true]],
])('doas.conf(5): %s', (text, expected) => {
  expect(readDoas(text).grants.map(({ who, asRoot, needsPassword }) => [who, asRoot, needsPassword])).toEqual([
    expected,
  ]);
});

test.each([
  ['auth sufficient pam_wheel.so trust', ['%wheel']],
  ['auth sufficient /lib/security/pam_wheel.so trust group=adm', ['%adm']],
  ['# auth sufficient pam_wheel.so trust', []],
  ['auth required pam_wheel.so', []],
  ['auth sufficient pam_rootok.so', []],
  ['-auth sufficient pam_permit.so', ['ALL']],
  ['account required pam_permit.so', []],
])('pam.d/su: %s', (text, expected) => expect(readPam(text).map(({ who }) => who)).toEqual(expected));

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          '#',
          '@',
          '\\',
          '\n',
          ' ',
          '=',
          '(',
          ')',
          ':',
          ',',
          'ALL',
          'NOPASSWD',
          'include',
          'permit',
          'auth',
        ),
        maxLength: 80,
      }),
      (text) => {
        for (const read of [readSudoers, readDoas]) expect(read(text).grants.every(({ line }) => line >= 1)).toBe(true);
        readPam(text);
      },
    ),
  );
});

test.each([
  ['blanks', `x${' '.repeat(500_000)}y z=NOPASSWD: ALL`],
  ['an include without its quote', `#include ${' '.repeat(500_000)}"x"y`],
  ['comment signs before a carriage return', `${'#'.repeat(500_000)}\r`],
  ['braces that never close', 'permit setenv{'.repeat(40_000)],
])('%s in great number take no time', (_about, text) => {
  for (const read of [readSudoers, readDoas]) expect(read(text).grants.length).toBeLessThan(2);
  expect(readPam(text)).toEqual([]);
});
