import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { InvalidPolicy } from '../../src/policy/problem.ts';
import { validatePolicyText } from '../../src/policy/resolve.ts';
import { contextOf, control, policy, rules } from './context.ts';

describe('hostile files are refused in bounded time', () => {
  const laughs = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ].join('\n');
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a billion laughs', laughs, /more than 50000 values|nested/],
    ['an alias of itself', 'id: x\ntitle: x\nhost: &h { gpus: *h }\n', /nested deeper than 64/],
    ['flow lists without end', '['.repeat(500_000), /nested deeper than 64/],
    ['block lists without end', '- '.repeat(250_000), /nested deeper than 64/],
    ['maps without end', '{a: '.repeat(100_000), /nested deeper than 64/],
    [
      'more keys than a policy has',
      Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'),
      /more than 50000 values/,
    ],
    ['one key, many times', 'a: 1\n'.repeat(40_000), /given twice|unknown key/],
    ['a file above the cap', `#${'x'.repeat(limits.policyFile)}`, /longer than the 1048576 bytes/],
    ['anchors without end', '&a '.repeat(100_000), /./],
  ];
  it.each(cases)('%s', (_, text, message) => {
    const started = performance.now();
    const problems = validatePolicyText(text, 'p.yaml', contextOf({}));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.message).toMatch(message);
    expect(new InvalidPolicy(problems).message.length).toBeLessThan(100_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

it('never throws anything over a file that was cut or changed', () => {
  const text = policy(
    'x',
    'extends: [base]',
    'host: { glibc: "2.31", mpi: [{ family: mpich }] }',
    'controls:',
    control('a', 'fs/no-setuid: { severity: error, options: { allow: [a] } }'),
    'waivers:',
    '  - { rule: fs/*, reason: r, by: b, expires: 2027-01-01 }',
  );
  for (let at = 0; at <= text.length; at += 1) {
    for (const changed of [
      text.slice(0, at),
      `${text.slice(0, at)}\0${text.slice(at + 1)}`,
      `${text.slice(0, at)}: [${text.slice(at)}`,
    ]) {
      const loaded = loadPolicy(changed, 'p.yaml', rules);
      if ('problems' in loaded) expect(loaded.problems.length).toBeGreaterThan(0);
    }
  }
});
