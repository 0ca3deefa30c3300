import { describe, expect, it } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { type AnyRule, at, defineRule } from '../../src/rule.ts';
import { judgeRule } from '../rules/judge.ts';

const stated = {
  id: 'test/rule',
  since: '0.1.0',
  severity: 'error',
  title: 'T',
  why: 'W',
  fix: 'F',
  references: [],
  requires: ['rootfs'],
  messages: { found: '{path} is there', plain: 'something is wrong' },
  examples: { pass: [], fail: [] },
} as const;
const sketch = { files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' } };

const looks = {
  broken: defineRule({
    ...stated,
    *check() {
      yield* [];
      throw new TypeError('undefined is not a function');
    },
  }),
  brokenLate: defineRule({
    ...stated,
    *check({ fail }) {
      yield fail('plain', {});
      throw new Error('too late');
    },
  }),
  doubtful: defineRule({
    ...stated,
    *check({ unknown }) {
      yield unknown('the first');
      yield unknown('the second');
      yield unknown('the first');
    },
  }),
  failing: defineRule({
    ...stated,
    *check({ fail, unknown }) {
      yield unknown('a reason');
      yield fail('found', { path: 'etc/passwd' }, at.path('etc/passwd'), { severity: 'note' });
    },
  }),
  later: defineRule({
    ...stated,
    async *check({ fail, unknown }) {
      await Promise.resolve();
      yield unknown('a reason');
      await Promise.resolve();
      yield fail('plain', {});
    },
  }),
  brokenMuchLater: defineRule({
    ...stated,
    async *check({ fail }) {
      yield fail('plain', {});
      await Promise.reject(new Error('too late'));
    },
  }),
  endless: defineRule({
    ...stated,
    *check({ fail }) {
      for (let count = 0; count < limits.findings + 5; count += 1) yield fail('plain', {});
    },
  }),
  content: defineRule({
    ...stated,
    *check({ subject, fail }) {
      if (subject.rootfs.content('etc/passwd') === undefined) return;
      yield fail('plain', {});
    },
  }),
  raising: defineRule({
    ...stated,
    severity: 'note',
    *check({ fail }) {
      yield fail('plain', {}, at.subject, { severity: 'error' });
    },
  }),
  elsewhere: defineRule({
    ...stated,
    requires: ['runtimeConfig'],
    *check() {
      yield* [];
    },
  }),
} satisfies Readonly<Record<string, unknown>>;

const run = (name: keyof typeof looks, of: object = sketch) => judgeRule(looks[name] as unknown as AnyRule, of);

describe('a rule', () => {
  it.each(['broken', 'brokenLate', 'brokenMuchLater'] as const)(
    'that throws is an error, never a pass nor half a fail: %s',
    async (name) => {
      const result = await run(name);
      expect(result).toMatchObject({ outcome: 'error', findings: [] });
      expect(result.reason).toMatch(/^the rule broke: (undefined is not a function|too late)$/);
    },
  );

  it('that cannot tell is inconclusive, with each reason once', async () => {
    expect(await run('doubtful')).toMatchObject({ outcome: 'inconclusive', reason: 'the first; the second' });
  });

  it('that finds something fails, keeps its doubt, and may lower a severity', async () => {
    const result = await run('failing');
    expect(result).toMatchObject({ outcome: 'fail', reason: null, doubt: 'a reason' });
    expect(result.findings).toMatchObject([{ text: 'etc/passwd is there', severity: 'note' }]);
  });

  it('that waits for something is judged as any other', async () => {
    expect(await run('later')).toMatchObject({
      outcome: 'fail',
      doubt: 'a reason',
      findings: [{ text: 'something is wrong' }],
    });
  });

  it('never raises the severity that the policy gave', async () => {
    expect((await run('raising')).findings).toMatchObject([{ severity: 'note' }]);
  });

  it('that finds more than is kept says how much', async () => {
    const result = await run('endless');
    expect([result.findings.length, result.further]).toEqual([limits.findings, 5]);
  });

  it('whose subject has not what it judges is not applicable', async () => {
    expect(await run('elsewhere')).toMatchObject({ outcome: 'not-applicable', findings: [] });
  });

  it('reads content that is there', async () => {
    expect((await run('content')).outcome).toBe('fail');
    expect((await run('content', { files: { 'etc/group': 'root:x:0:\n' } })).outcome).toBe('pass');
  });
});
