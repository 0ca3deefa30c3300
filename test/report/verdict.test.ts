import { describe, expect, it } from 'vitest';
import type { Outcome, Severity, Verdict } from '../../src/report/report.ts';
import {
  effectiveSeverity,
  exitCodeOf,
  runVerdict,
  subjectVerdict,
  verdictOf,
  worstOutcome,
  worstVerdict,
} from '../../src/report/verdict.ts';
import { policy, result, subject } from './reports/build.ts';

const outcomes: readonly Outcome[] = ['pass', 'fail', 'waived', 'inconclusive', 'not-applicable', 'error'];
const severities: readonly Severity[] = ['error', 'warning', 'note'];

describe('the verdict of one rule', () => {
  const counting: Readonly<Record<Outcome, Verdict>> = {
    pass: 'pass',
    fail: 'fail',
    waived: 'pass',
    inconclusive: 'inconclusive',
    'not-applicable': 'pass',
    error: 'inconclusive',
  };
  const counts: readonly [Severity, Severity, boolean][] = [
    ['error', 'error', true],
    ['warning', 'error', false],
    ['note', 'error', false],
    ['error', 'warning', true],
    ['warning', 'warning', true],
    ['note', 'warning', false],
    ['error', 'note', true],
    ['warning', 'note', true],
    ['note', 'note', true],
  ];
  const cases = counts.flatMap(([severity, failOn, does]) =>
    outcomes.map((outcome) => ({ severity, failOn, outcome, verdict: does ? counting[outcome] : ('pass' as const) })),
  );
  it.each(cases)('$severity $outcome with --fail-on $failOn is $verdict', ({ severity, failOn, outcome, verdict }) => {
    expect(verdictOf([result('a/b', outcome, { severity })], failOn)).toBe(verdict);
  });
});

describe('the verdict of several rules', () => {
  it.each([
    { set: ['pass', 'inconclusive', 'fail'], verdict: 'fail' },
    { set: ['error', 'fail'], verdict: 'fail' },
    { set: ['pass', 'error', 'waived'], verdict: 'inconclusive' },
    { set: ['pass', 'waived', 'not-applicable'], verdict: 'pass' },
    { set: [], verdict: 'pass' },
  ] as const)('$set is $verdict', ({ set, verdict }) => {
    expect(
      verdictOf(
        set.map((outcome) => result('a/b', outcome)),
        'error',
      ),
    ).toBe(verdict);
  });

  it('is inconclusive where a warning failed and an error could not be decided', () => {
    expect(verdictOf([result('a/b', 'fail', { severity: 'warning' }), result('c/d', 'inconclusive')], 'error')).toBe(
      'inconclusive',
    );
  });
});

describe('a failed result is as grave as its gravest open finding', () => {
  const waived = { reason: 'r', by: 'b', expires: '2027-01-01' };
  it.each([
    { rule: 'error', findings: [], is: 'error' },
    { rule: 'error', findings: [{ severity: 'note', waived: null }], is: 'note' },
    {
      rule: 'error',
      findings: [
        { severity: 'note', waived: null },
        { severity: 'warning', waived: null },
      ],
      is: 'warning',
    },
    {
      rule: 'error',
      findings: [
        { severity: 'error', waived },
        { severity: 'note', waived: null },
      ],
      is: 'note',
    },
    { rule: 'error', findings: [{ severity: 'error', waived }], is: 'error' },
    { rule: 'warning', findings: [{ severity: 'error', waived: null }], is: 'warning' },
  ] as const)('$rule with $findings is $is', ({ rule, findings, is }) => {
    expect(effectiveSeverity(rule, findings)).toBe(is);
  });

  it('is as grave as its rule where findings are not listed', () => {
    expect(effectiveSeverity('error', [{ severity: 'note', waived: null }], 1)).toBe('error');
  });
});

describe('worst of', () => {
  it.each([
    { set: ['pass', 'inconclusive', 'fail'], worst: 'fail' },
    { set: ['pass', 'inconclusive'], worst: 'inconclusive' },
    { set: ['pass', 'pass'], worst: 'pass' },
    { set: [], worst: 'inconclusive' },
  ] as const)('verdicts $set: $worst', ({ set, worst }) => {
    expect(worstVerdict(set)).toBe(worst);
  });

  it('outcomes of a control: fail, error, inconclusive, waived, pass, not-applicable', () => {
    const order: readonly Outcome[] = ['fail', 'error', 'inconclusive', 'waived', 'pass', 'not-applicable'];
    for (const [index, outcome] of order.entries()) expect(worstOutcome(order.slice(index).toReversed())).toBe(outcome);
  });
});

describe('exit codes', () => {
  const error = { code: 'unreadable', message: 'm', hint: 'h' } as const;
  const judged = (verdict: Verdict) => subject({ policies: [policy({ verdict })] });
  const refused = subject({ error });
  const broken = subject({ error: { ...error, code: 'bug' } });
  it.each([
    { subjects: [judged('pass')], verdict: 'pass', code: 0 },
    { subjects: [judged('pass'), judged('fail')], verdict: 'fail', code: 1 },
    { subjects: [judged('inconclusive'), judged('fail')], verdict: 'fail', code: 1 },
    { subjects: [judged('pass'), judged('inconclusive')], verdict: 'inconclusive', code: 3 },
    { subjects: [refused], verdict: 'inconclusive', code: 2 },
    { subjects: [judged('pass'), refused], verdict: 'inconclusive', code: 2 },
    { subjects: [judged('fail'), refused], verdict: 'fail', code: 2 },
    { subjects: [judged('fail'), refused, broken], verdict: 'fail', code: 70 },
    { subjects: [subject({})], verdict: 'inconclusive', code: 3 },
  ] as const)('$code with verdict $verdict (case %#)', ({ subjects, verdict, code }) => {
    expect(runVerdict(subjects)).toBe(verdict);
    expect(exitCodeOf({ verdict: runVerdict(subjects), subjects })).toBe(code);
  });

  it('a subject with an error and policies is at best inconclusive', () => {
    for (const severity of severities)
      expect(
        subjectVerdict(subject({ error, policies: [policy({ results: [result('a/b', 'pass', { severity })] })] })),
      ).toBe('inconclusive');
  });
});
