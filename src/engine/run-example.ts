import { TableTree } from '../model/file-tree.ts';
import type { Sketch } from '../model/sketch.ts';
import { sketchSubject } from '../model/sketch-subject.ts';
import type { AnyRule } from '../rule.ts';
import { FactStore } from './facts.ts';
import type { RawResult } from './run.ts';
import { partsOf, runOverParts } from './run-parts.ts';

/** Runs a rule on one of its examples, under the options, policy and clock that the example names. */
export function runExample(rule: AnyRule, sketch: Sketch): Promise<RawResult> {
  const subject = sketchSubject(sketch);
  const trees = () =>
    [subject.rootfs, ...(subject.layers ?? []).map((layer) => layer.tree)].filter((tree) => tree instanceof TableTree);
  const options = { ...(rule.options?.defaults as object | undefined), ...sketch.options };
  return runOverParts(
    { rule, control: null, severity: rule.severity, options },
    { subject, facts: new FactStore(subject, trees), unread: {} },
    partsOf(subject),
    { id: 'example', ...sketch.policy } as never,
    sketch.now ?? '2026-11-21T00:00:00Z',
  );
}
