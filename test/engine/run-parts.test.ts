import { expect, test } from 'vitest';
import { limits } from '../../src/base/limits.ts';
import { FactStore } from '../../src/engine/facts.ts';
import type { RuleRequest } from '../../src/engine/run.ts';
import { partsOf, runOverParts } from '../../src/engine/run-parts.ts';
import { defineFact } from '../../src/model/fact.ts';
import type { Subject } from '../../src/model/subject.ts';
import { type AnyRule, at, defineRule } from '../../src/rule.ts';

/** Says of a file what its text tells it to. */
const parrot = defineRule({
  id: 'test/parrot',
  since: '0.1.0',
  severity: 'error',
  title: 'As it is told',
  why: 'It is a test.',
  fix: 'None.',
  references: [],
  requires: ['dockerfile'],
  messages: { told: 'told' },
  examples: { pass: [], fail: [] },
  *check({ subject, fail, unknown }) {
    for (const word of subject.dockerfile.text.split(' ')) {
      if (word === 'fail') yield fail('told', {}, at.text(subject.name, { line: 1, column: 1 }));
      if (word === 'whole') yield fail('told', {});
      if (word === 'unknown') yield unknown('it cannot be seen');
      if (word === 'break') throw new Error('oh');
    }
  },
}) as AnyRule;

const request = (rule: AnyRule): RuleRequest => ({ rule, control: null, severity: 'error', options: {} });

function run(texts: readonly (string | null)[], rule = parrot) {
  const parts = texts.map((text, index) => ({
    subject: {
      name: `Dockerfile.${index}`,
      kind: 'dockerfile',
      ...(text === null ? {} : { dockerfile: { text } }),
    } as Subject,
    unread: text === null ? { dockerfile: 'too long' } : {},
  }));
  const subject: Subject = { name: 'whole', kind: 'repository', parts };
  const whole = { subject, facts: new FactStore(subject, () => []), unread: {} };
  return runOverParts(request(rule), whole, partsOf(subject), { id: 'test' }, '2026-11-25T00:00:00Z');
}

test.each([
  ['no part has the facet', [], 'not-applicable', null, null, 0],
  ['all pass', ['', ''], 'pass', null, null, 0],
  ['one fails', ['', 'fail fail', 'fail'], 'fail', null, null, 3],
  [
    'one is not known',
    ['', 'unknown'],
    'inconclusive',
    'Dockerfile.1: it cannot be seen',
    'Dockerfile.1: it cannot be seen',
    0,
  ],
  ['one could not be read', ['', null], 'inconclusive', 'Dockerfile.1: too long', 'Dockerfile.1: too long', 0],
  ['a failure does not hide a doubt', ['fail', 'unknown'], 'fail', null, 'Dockerfile.1: it cannot be seen', 1],
  ['nor that one broke', ['fail', 'break'], 'fail', null, 'Dockerfile.1: the rule broke: oh', 1],
  [
    'that one broke goes before a doubt',
    ['break', 'unknown'],
    'error',
    'Dockerfile.0: the rule broke: oh',
    undefined,
    0,
  ],
] as const)('%s', async (_about, texts, outcome, reason, doubt, count) => {
  const result = await run(texts);
  expect([result.outcome, result.reason, result.findings.length]).toEqual([outcome, reason, count]);
  if (doubt !== undefined) expect(result.doubt).toBe(doubt);
});

test('what is about a file as a whole names it', async () => {
  const { findings } = await run(['', 'whole', 'fail']);
  expect(findings.map(({ where }) => where)).toEqual([
    { kind: 'path', path: 'Dockerfile.1' },
    { kind: 'text', file: 'Dockerfile.2', line: 1, column: 1 },
  ]);
});

test('findings beyond the cap are counted over all parts', async () => {
  const many = Array.from({ length: limits.findings - 1 }, () => 'fail').join(' ');
  const { findings, further } = await run([many, many]);
  expect([findings.length, further]).toEqual([limits.findings, limits.findings - 2]);
});

test('of many reasons some are listed', async () => {
  const { reason } = await run(Array.from({ length: 7 }, () => 'unknown'));
  expect(reason).toMatch(/^Dockerfile\.0: it cannot be seen; .*; and 2 more$/);
});

test('a fact is derived once for each part', async () => {
  const asked: string[] = [];
  const name = defineFact<string, never>({
    id: 'test-name',
    requires: [],
    wants: [],
    derive: (subject) => {
      asked.push(subject.name);
      return subject.name;
    },
  });
  const rule = defineRule({
    ...parrot,
    needs: { name, again: name },
    messages: { told: 'told' },
    *check() {},
  }) as AnyRule;
  await run(['', ''], rule);
  expect(asked).toEqual(['Dockerfile.0', 'Dockerfile.1']);
});
