import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, orderFindings, orderResults } from '../../src/report/order.ts';
import { placeText, reportPlace } from '../../src/report/place.ts';
import type { Where } from '../../src/report/report.ts';
import { at } from '../../src/rule.ts';
import { finding, result } from './reports/build.ts';

/** In canonical order. */
const places: readonly Where[] = [
  { kind: 'subject' },
  { kind: 'json', document: 'config', pointer: '/config/Env/0' },
  { kind: 'json', document: 'config', pointer: '/config/User' },
  { kind: 'json', document: 'manifest', pointer: '' },
  { kind: 'text', file: 'Dockerfile', line: 2, column: 9 },
  { kind: 'text', file: 'Dockerfile', line: 10, column: 1 },
  { kind: 'path', path: 'bin/a', layer: null },
  { kind: 'path', path: 'bin/a', layer: 'sha256:a' },
  { kind: 'path', path: 'bin/a', layer: null, line: 2 },
  { kind: 'path', path: 'bin/a', layer: null, line: 2, column: 4 },
  { kind: 'path', path: 'bin/b', layer: null },
];

describe('canonical order', () => {
  it('of findings is the same from any other order', () => {
    const findings = [
      ...places.map((where) => finding('t', where)),
      finding('a', places[10] as Where, { message: 'x' }),
      finding('b', places[10] as Where, { message: 'x' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
        expect(shuffled.toSorted(compareFindings)).toEqual(findings);
      }),
    );
  });

  it('of results is by rule, then control, a site rule first', () => {
    const results = [
      result('fs/a', 'pass'),
      result('fs/a', 'pass', { control: 'a' }),
      result('fs/a', 'pass', { control: 'b' }),
      result('user/a', 'fail'),
    ];
    expect(orderResults(results.toReversed())).toEqual(results);
  });

  it('inside a result the gravest come first, else as the rule gives them', () => {
    const given = (['note', 'error', 'warning', 'error'] as const).map((severity, index) =>
      finding(String(index), { kind: 'subject' }, { severity }),
    );
    expect(orderFindings(given).map(({ text }) => text)).toEqual(['1', '3', '2', '0']);
  });
});

describe('places', () => {
  const diffIdOf = (layer: number): string | undefined => ['sha256:base', undefined][layer];
  it.each([
    [at.path('usr/bin/sudo', { layer: 0 }), { kind: 'path', path: 'usr/bin/sudo', layer: 'sha256:base' }],
    [at.path('usr/bin/sudo', { layer: 1 }), { kind: 'path', path: 'usr/bin/sudo', layer: null }],
    [
      at.path('etc/profile', { line: 3, column: undefined }),
      { kind: 'path', path: 'etc/profile', layer: null, line: 3 },
    ],
    [at.json('/config/User'), { kind: 'json', document: 'config', pointer: '/config/User' }],
    [
      { kind: 'text', file: 'a', line: 1, column: 2, endLine: undefined, endColumn: 9 },
      { kind: 'text', file: 'a', line: 1, column: 2, endColumn: 9 },
    ],
    [at.subject, { kind: 'subject' }],
  ] as const)('of a rule, %j, is %j in the report', (where, reported) => {
    expect(reportPlace(where, diffIdOf)).toStrictEqual(reported);
  });

  it('for people', () => {
    expect(places.map(placeText)).toEqual([
      '',
      'config /config/Env/0',
      'config /config/User',
      'manifest (whole document)',
      'Dockerfile:2:9',
      'Dockerfile:10:1',
      'bin/a',
      'bin/a',
      'bin/a:2',
      'bin/a:2:4',
      'bin/b',
    ]);
  });
});
