import { FactStore } from '../../src/engine/facts.ts';
import { runRule } from '../../src/engine/run.ts';
import { exampleOptions } from '../../src/engine/run-example.ts';
import { TableTree } from '../../src/model/file-tree.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject } from '../../src/model/sketch-subject.ts';
import type { AnyRule } from '../../src/rule.ts';

/** Runs one rule on one sketch, under the options, policy and clock that the sketch names. */
export async function judgeRule(rule: AnyRule, sketch: Sketch) {
  const subject = sketchSubject(sketch);
  const trees = () => [subject.rootfs].filter((tree) => tree instanceof TableTree);
  const options = exampleOptions(rule, sketch);
  const request = { rule, control: null, severity: rule.severity, options };
  const store = new FactStore(subject, trees);
  return runRule(
    request,
    subject,
    store,
    { id: 'test', ...sketch.policy } as never,
    sketch.now ?? '2026-11-21T00:00:00Z',
  );
}
