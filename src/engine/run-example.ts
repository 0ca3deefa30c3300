import { TableTree } from '../model/file-tree.ts';
import type { Sketch } from '../model/sketch.ts';
import { sketchSubject } from '../model/sketch-subject.ts';
import type { AnyRule } from '../rule.ts';
import { FactStore } from './facts.ts';
import { type RawResult, runRule } from './run.ts';

/** Runs a rule on one of its examples, under the options, policy and clock that the example names. */
export function runExample(rule: AnyRule, sketch: Sketch): Promise<RawResult> {
  const subject = sketchSubject(sketch);
  const trees = () =>
    [subject.rootfs, ...(subject.layers ?? []).map((layer) => layer.tree)].filter((tree) => tree instanceof TableTree);
  const options = { ...(rule.options?.defaults as object | undefined), ...sketch.options };
  return runRule(
    { rule, control: null, severity: rule.severity, options },
    subject,
    new FactStore(subject, trees),
    { id: 'example', ...sketch.policy } as never,
    sketch.now ?? '2026-11-21T00:00:00Z',
  );
}
