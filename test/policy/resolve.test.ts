import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import type { ResolvedPolicy } from '../../src/policy/policy.ts';
import { InvalidPolicy } from '../../src/policy/problem.ts';
import { listBuiltIn, resolvePolicy } from '../../src/policy/resolve.ts';
import { contextOf, control, policy, problemsOf } from './context.ts';

function resolveOne(id: string, policies: Readonly<Record<string, string>>): ResolvedPolicy {
  const resolved = resolvePolicy(id, contextOf(policies));
  expect(resolved).toHaveLength(1);
  return resolved[0] as ResolvedPolicy;
}
/** CONTROL:RULE=SEVERITY for every rule that is left. */
const settings = (resolved: ResolvedPolicy) =>
  resolved.controls.flatMap(({ id, rules }) =>
    Object.entries(rules).map(([rule, { severity }]) => `${id}:${rule}=${severity}`),
  );

describe('extends', () => {
  it('is laid from left to right, and the file over all: maps key by key, lists whole', () => {
    const a = policy(
      'a',
      'runtime: { user: ignored, workdir: ignored, mounts: [/a, /b] }',
      'host: { glibc: "2.28", kernel: "4.18", gpus: [sm_70] }',
    );
    const b = policy('b', 'runtime: { user: honoured, mounts: [/c] }', 'host: { kernel: "5.14" }');
    const x = policy('x', 'extends: [a, b]', 'runtime: { entrypoint: ignored }', 'host: { gpus: [], glibc: null }');
    const resolved = resolveOne('x', { a, b, x });
    expect(resolved.runtime).toEqual({ user: 'honoured', workdir: 'ignored', mounts: ['/c'], entrypoint: 'ignored' });
    expect(resolved.host).toEqual({ glibc: null, kernel: '5.14', gpus: [] });
    expect(resolved.extends).toEqual(['a', 'b']);
  });

  it('merges controls and rules by id, options key by key, citations whole', () => {
    const a = policy(
      'a',
      'controls:',
      '  - id: one',
      '    statement: First.',
      '    cite: [{ url: "https://a.example/", consulted: 2026-01-01 }]',
      '    rules:',
      '      provenance/labels-required: { severity: warning, options: { labels: { x: "1", y: "2" } } }',
      '      fs/no-setuid: {}',
      control('two', 'user/non-root: {}'),
    );
    const x = policy(
      'x',
      'extends: [a]',
      'controls:',
      control('three', 'size/compressed: { options: { max: 10 GB } }'),
      '  - id: one',
      '    cite: [{ url: "https://x.example/", consulted: 2026-02-01 }]',
      '    rules:',
      '      provenance/labels-required: { options: { labels: { y: "3" } } }',
      '      fs/no-setuid: { severity: error }',
    );
    const resolved = resolveOne('x', { a, x });
    expect(resolved.controls.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    const [one, , three] = resolved.controls;
    expect(one?.statement).toBe('First.');
    expect(one?.cite).toEqual([{ url: 'https://x.example/', consulted: '2026-02-01' }]);
    expect(one?.rules['provenance/labels-required']).toMatchObject({
      severity: 'warning',
      options: { labels: { x: '1', y: '3' } },
    });
    expect(one?.rules['fs/no-setuid']).toMatchObject({ severity: 'error', options: { allow: ['bin/su'] } });
    expect(three?.rules['size/compressed']).toMatchObject({
      severity: 'warning',
      options: { max: '10 GB', percent: 5 },
    });
  });

  it('adds waivers up and merges cases by name', () => {
    const waiver = (by: string) => `  - { rule: fs/no-setuid, reason: r, by: ${by}, expires: 2027-01-01 }`;
    const a = policy(
      'a',
      'waivers:',
      waiver('a'),
      'expect:',
      '  - { name: one, subject: a.tar, verdict: pass }',
      '  - { name: two, subject: b.tar }',
    );
    const x = policy(
      'x',
      'extends: [a]',
      'waivers:',
      waiver('x'),
      'expect:',
      '  - { name: one, subject: c.tar, verdict: fail, outcomes: { fs/no-setuid: fail } }',
    );
    const resolved = resolveOne('x', { a, x });
    expect(resolved.waivers.map(({ by, from }) => [by, from])).toEqual([
      ['a', 'a'],
      ['x', 'x'],
    ]);
    expect(resolved.expect.map(({ name, subject, verdict }) => [name, subject, verdict])).toEqual([
      ['one', 'c.tar', 'fail'],
      ['two', 'b.tar', undefined],
    ]);
  });

  it('lays a base that several policies extend once, below all of them', () => {
    const base = policy(
      'base',
      'host: { kernel: "1" }',
      'controls:',
      control('c', 'fs/no-setuid: { severity: note }'),
      'waivers:',
      '  - { rule: fs/*, reason: r, by: b, expires: 2027-01-01 }',
    );
    const a = policy(
      'a',
      'extends: [base]',
      'host: { kernel: "2" }',
      'controls:',
      control('c', 'fs/no-setuid: { severity: error }', null),
    );
    const b = policy('b', 'extends: [base]', 'host: { glibc: "2" }');
    const resolved = resolveOne('x', { base, a, b, x: policy('x', 'extends: [a, b]') });
    expect(resolved.host).toEqual({ kernel: '2', glibc: '2' });
    expect(settings(resolved)).toEqual(['c:fs/no-setuid=error']);
    expect(resolved.waivers).toHaveLength(1);
  });

  it('finds files relative to the one that names them', () => {
    const files = {
      '/site/centre.yaml': policy('centre', 'extends: [parts/runtime.yml]'),
      '/site/parts/runtime.yml': policy('runtime', 'extends: [../base.yaml]'),
      '/site/base.yaml': policy('base', 'host: { kernel: "5" }'),
    };
    const [resolved] = resolvePolicy('/site/centre.yaml', contextOf({}, files));
    expect(resolved?.host).toEqual({ kernel: '5' });
  });

  it('refuses a circle and prints it', () => {
    const files = {
      '/work/a.yaml': policy('a', 'extends: [b.yaml]'),
      '/work/b.yaml': policy('b', 'extends: [c.yaml]'),
      '/work/c.yaml': policy('c', 'extends: [a.yaml]'),
    };
    expect(problemsOf(policy('p', 'extends: [a.yaml]'), {}, files)).toEqual([
      '/work/c.yaml:3: policies extend each other in a circle: /work/a.yaml → /work/b.yaml → /work/c.yaml → /work/a.yaml',
    ]);
    expect(
      problemsOf(policy('p', 'extends: [p.yaml]'), {}, { '/work/p.yaml': policy('p', 'extends: [p.yaml]') }),
    ).toEqual(['/work/p.yaml:3: policies extend each other in a circle: /work/p.yaml → /work/p.yaml']);
  });

  it('refuses a chain that is too deep, and a family that is too long', () => {
    const chain = Object.fromEntries(
      Array.from({ length: limits.policyDepth + 2 }, (_, i) => [`p${i}`, policy(`p${i}`, `extends: [p${i + 1}]`)]),
    );
    expect(problemsOf(policy('p', 'extends: [p0]'), chain)).toEqual([
      expect.stringMatching(/^built-in\/p14\.yaml:3: more than 16 policies extend each other/),
    ]);
    const long = `${policy('a')}#${'x'.repeat(limits.policyFile - 100)}\n`;
    expect(problemsOf(policy('p', 'extends: [a, b]'), { a: long, b: long })).toEqual([
      expect.stringMatching(/^\/work\/p\.yaml:3: .*longer than/),
    ]);
  });

  it('tells the problems of an extended file in that file', () => {
    expect(problemsOf(policy('p', 'extends: [a]'), { a: policy('a', 'hosts: {}') })).toEqual([
      'built-in/a.yaml:3: unknown key "hosts"',
    ]);
  });
});

describe('severity: off', () => {
  const a = policy(
    'a',
    'controls:',
    control('one', 'fs/no-setuid: {}, user/non-root: {}'),
    control('two', 'fs/no-setuid: {}'),
  );
  it('removes a rule from the control that has it', () => {
    const x = policy('x', 'extends: [a]', 'controls:', control('one', 'fs/no-setuid: { severity: off }', null));
    expect(settings(resolveOne('x', { a, x }))).toEqual(['one:user/non-root=warning', 'two:fs/no-setuid=warning']);
  });
  it('removes a rule from all inherited controls where its own has it not; a control that keeps no rule goes', () => {
    const x = policy('x', 'extends: [a]', 'controls:', control('relaxed', 'fs/no-setuid: { severity: off }'));
    const resolved = resolveOne('x', { a, x });
    expect(settings(resolved)).toEqual(['one:user/non-root=warning']);
    expect(resolved.controls.map(({ id }) => id)).toEqual(['one']);
  });
  it('lets a later policy bring the rule back', () => {
    const x = policy('x', 'extends: [a]', 'controls:', control('two', 'fs/no-setuid: { severity: off }', null));
    const y = policy('y', 'extends: [x]', 'controls:', control('two', 'fs/no-setuid: { severity: note }', null));
    expect(settings(resolveOne('y', { a, x, y }))).toContain('two:fs/no-setuid=note');
  });
});

describe('partitions', () => {
  const centre = policy(
    'centre',
    'host: { kernel: "5", gpus: [] }',
    'partitions:',
    '  cpu: {}',
    '  gpu: { title: The GPU nodes, host: { gpus: [sm_90] }, runtime: { user: ignored }, controls: [{ id: d, statement: Only here., rules: { user/non-root: {} } }] }',
    'controls:',
    control('c', 'fs/no-setuid: {}'),
  );
  const context = contextOf(
    {
      centre,
      plain: policy('plain'),
      own: policy('own', 'extends: [centre]', 'partitions: { gpu: { host: { kernel: "6" } }, big: {} }'),
    },
    { '/work/c.yaml': centre },
  );
  const ids = (ref: string) => resolvePolicy(ref, context).map(({ id }) => id);

  it('gives one policy each, none without, and the one that is asked for', () => {
    expect(ids('centre')).toEqual(['centre/cpu', 'centre/gpu']);
    expect(ids('centre/gpu')).toEqual(['centre/gpu']);
    expect(ids('plain')).toEqual(['plain']);
    expect(ids('c.yaml')).toEqual(['centre/cpu', 'centre/gpu']);
    expect(ids('c.yaml/cpu')).toEqual(['centre/cpu']);
    expect(ids('own')).toEqual(['own/cpu', 'own/gpu', 'own/big']);
  });
  it('lays a partition over the whole policy', () => {
    const [cpu, gpu] = resolvePolicy('centre', context);
    expect([cpu?.title, cpu?.host, settings(cpu as ResolvedPolicy)]).toEqual([
      'The policy centre (cpu)',
      { kernel: '5', gpus: [] },
      ['c:fs/no-setuid=warning'],
    ]);
    expect([gpu?.title, gpu?.host, gpu?.runtime]).toEqual([
      'The GPU nodes',
      { kernel: '5', gpus: ['sm_90'] },
      { user: 'ignored' },
    ]);
    expect(settings(gpu as ResolvedPolicy)).toEqual(['c:fs/no-setuid=warning', 'd:user/non-root=warning']);
    expect(resolvePolicy('own/gpu', context)[0]?.host).toEqual({ kernel: '6', gpus: ['sm_90'] });
    expect(cpu?.digest).not.toBe(gpu?.digest);
  });
});

it.each([
  ['centr', 'there is no policy "centr"', /mean centre\?/],
  ['nothing-like-it', 'there is no policy "nothing-like-it"', /built-in policies are centre/],
  ['centre/gpus', 'the policy centre has no partition "gpus"', /mean gpu\?/],
  ['absent.yaml', 'there is no file "absent.yaml"', /path of a policy/],
  ['__proto__', 'there is no policy "__proto__"', /./],
])('%s is policy-unknown', (ref, message, hint) => {
  const context = contextOf({ centre: policy('centre', 'partitions: { gpu: {} }') });
  expect(() => resolvePolicy(ref, context)).toThrow(
    expect.objectContaining({ code: 'policy-unknown', message, hint: expect.stringMatching(hint) }),
  );
});

it('throws one policy-invalid error with everything in it', () => {
  const context = contextOf({ x: policy('x', 'hosts: {}', 'locked: [a/b]') });
  expect(() => resolvePolicy('x', context)).toThrow(InvalidPolicy);
  expect(() => resolvePolicy('x', context)).toThrow(
    expect.objectContaining({ code: 'policy-invalid', message: expect.stringMatching(/:3:1: [\s\S]*:4:10: /) }),
  );
});

it('lists the built-in policies', () => {
  const context = contextOf({ a: policy('a'), b: policy('b', 'extends: [a]', 'partitions: { gpu: {} }') });
  expect(listBuiltIn(context)).toEqual([
    { id: 'a', title: 'The policy a', extends: [], partitions: [] },
    { id: 'b', title: 'The policy b', extends: ['a'], partitions: ['gpu'] },
  ]);
});

describe('digest', () => {
  const lines = [
    'controls:',
    control('c', 'fs/no-setuid: { severity: error, options: { allow: [a] } }, user/non-root: {}'),
  ];
  it('is the same wherever the file lies and however it is laid out', () => {
    const one = policy('x', ...lines);
    const other = [
      '# a comment',
      'controls:',
      '- rules:',
      '    user/non-root: {}',
      '    fs/no-setuid:',
      '      options:',
      '        allow:',
      '        - "a"',
      '      severity: error',
      '  statement: A sentence.',
      '  id: c',
      'title: The policy x',
      'id: x',
    ].join('\n');
    const digests = [
      resolvePolicy('x', contextOf({ x: one })),
      resolvePolicy('deep/x.yaml', contextOf({}, { '/work/deep/x.yaml': other })),
    ].map(([resolved]) => resolved?.digest);
    expect(digests[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digests[1]).toBe(digests[0]);
  });
  it.each([
    ['a severity', (text: string) => text.replace('error', 'note')],
    ['an option', (text: string) => text.replace('[a]', '[b]')],
    ['a statement', (text: string) => text.replace('A sentence', 'Another')],
    ['a lock', (text: string) => `${text}locked: [fs/no-setuid]\n`],
    ['a waiver', (text: string) => `${text}waivers: [{ rule: fs/*, reason: r, by: b, expires: 2027-01-01 }]\n`],
    ['a fact of the host', (text: string) => `${text}host: { kernel: "5" }\n`],
  ])('changes with %s', (_, change) => {
    const text = policy('x', ...lines);
    expect(resolveOne('x', { x: change(text) }).digest).not.toBe(resolveOne('x', { x: text }).digest);
  });
  it('does not change with the cases that test the policy', () => {
    const text = policy('x', ...lines);
    expect(resolveOne('x', { x: `${text}expect: [{ name: n, subject: s }]\n` }).digest).toBe(
      resolveOne('x', { x: text }).digest,
    );
  });
});
