import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runExample } from '../../src/engine/run-example.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import type { AnyRule } from '../../src/rule.ts';

const paths = globSync('rules/*/*.ts').sort();
const loaded = await Promise.all(
  paths.map(async (path) => ({ path, rule: (await import(`../../${path}`)).default as AnyRule })),
);

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
      const result = await runExample(rule, sketch);
      expect({
        outcome: result.outcome,
        reason: result.reason,
        findings: result.findings.map((finding) => finding.text),
      }).toEqual({ outcome: 'pass', reason: null, findings: [] });
    });
  }

  for (const [index, sketch] of rule.examples.fail.entries()) {
    test(`fails: ${title(sketch, index)}`, async () => {
      const result = await runExample(rule, sketch);
      expect({ outcome: result.outcome, reason: result.reason }).toEqual({ outcome: 'fail', reason: null });
    });
  }

  for (const [index, sketch] of (rule.examples.unknown ?? []).entries()) {
    test(`cannot decide: ${title(sketch, index)}`, async () => {
      const result = await runExample(rule, sketch);
      expect(result.outcome).toBe('inconclusive');
      expect(result.reason).toBeTruthy();
    });
  }

  test('every message is given by some example, with its placeholders filled', async () => {
    const given = new Set<string>();
    for (const sketch of rule.examples.fail) {
      for (const finding of (await runExample(rule, sketch)).findings) {
        given.add(finding.messageId);
        expect(finding.text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    }
    expect([...given].sort()).toEqual(Object.keys(rule.messages).sort());
  });
});
