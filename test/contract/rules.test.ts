import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FactStore } from '../../src/engine/facts.ts';
import { runRule } from '../../src/engine/run.ts';
import { TableTree } from '../../src/model/file-tree.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { AnyRule } from '../../src/rule.ts';

const paths = globSync('rules/*/*.ts').sort();
const loaded = await Promise.all(
  paths.map(async (path) => ({ path, rule: (await import(`../../${path}`)).default as AnyRule })),
);

/** Runs a rule on one of its examples, under the options and policy that the example names. */
async function judge(rule: AnyRule, sketch: Sketch) {
  const subject = sketchSubject(sketch);
  const trees = () =>
    [subject.rootfs, ...(subject.layers ?? []).map((layer) => layer.tree)].filter((tree) => tree instanceof TableTree);
  const options = { ...(rule.options?.defaults as object | undefined), ...sketch.options };
  const request = { rule, control: null, severity: rule.severity, options };
  return runRule(
    request,
    subject,
    new FactStore(subject, trees),
    { id: 'example', ...sketch.policy } as never,
    sketch.now ?? '2026-11-21T00:00:00Z',
  );
}
const title = (sketch: Sketch, index: number) => sketch.about ?? `example ${index + 1}`;

describe.each(loaded)('$path', ({ path, rule }) => {
  test('has the id that its path says, and says what, why and what to do', () => {
    expect(rule.id).toBe(path.slice('rules/'.length, -'.ts'.length));
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rule.references.every((reference) => /^https:\/\//.test(reference))).toBe(true);
    for (const text of [rule.title, rule.why, rule.fix]) expect(text.trim().length).toBeGreaterThan(10);
    expect(rule.title).not.toMatch(/[.!]$/);
    expect(rule.examples.pass.length).toBeGreaterThan(0);
    expect(rule.examples.fail.length).toBeGreaterThan(0);
    if (rule.options !== undefined) {
      expect(Object.keys(rule.options.schema.properties)).toEqual(
        expect.arrayContaining(Object.keys(rule.options.defaults as object)),
      );
    }
  });

  for (const [index, sketch] of rule.examples.pass.entries()) {
    test(`passes: ${title(sketch, index)}`, async () => {
      const result = await judge(rule, sketch);
      expect({
        outcome: result.outcome,
        reason: result.reason,
        findings: result.findings.map((finding) => finding.text),
      }).toEqual({ outcome: 'pass', reason: null, findings: [] });
    });
  }

  for (const [index, sketch] of rule.examples.fail.entries()) {
    test(`fails: ${title(sketch, index)}`, async () => {
      const result = await judge(rule, sketch);
      expect({ outcome: result.outcome, reason: result.reason }).toEqual({ outcome: 'fail', reason: null });
    });
  }

  for (const [index, sketch] of (rule.examples.unknown ?? []).entries()) {
    test(`cannot decide: ${title(sketch, index)}`, async () => {
      const result = await judge(rule, sketch);
      expect(result.outcome).toBe('inconclusive');
      expect(result.reason).toBeTruthy();
    });
  }

  test('every message is given by some example, with its placeholders filled', async () => {
    const given = new Set<string>();
    for (const sketch of rule.examples.fail) {
      for (const finding of (await judge(rule, sketch)).findings) {
        given.add(finding.messageId);
        expect(finding.text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    }
    expect([...given].sort()).toEqual(Object.keys(rule.messages).sort());
  });
});
