import { TableTree } from '../model/file-tree.ts';
import { type FileShape, fillFiles, optionFile } from '../model/option-file.ts';
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
  const options = exampleOptions(rule, sketch);
  return runOverParts(
    { rule, control: null, severity: rule.severity, options },
    { subject, facts: new FactStore(subject, trees), unread: {} },
    partsOf(subject),
    { id: 'example', ...sketch.policy } as never,
    sketch.now ?? '2026-11-21T00:00:00Z',
  );
}

/** The options of an example over the rule's defaults. A file is given by what it holds, and goes by the name of its option. */
export function exampleOptions(rule: AnyRule, sketch: Sketch): Readonly<Record<string, unknown>> {
  const shapes = (rule.options?.schema.properties ?? {}) as Readonly<Record<string, FileShape>>;
  const given = Object.entries(sketch.options ?? {}).map(([name, value]) => [
    name,
    fillFiles(shapes[name] ?? {}, value, (text) => optionFile(name, new TextEncoder().encode(text))),
  ]);
  return { ...(rule.options?.defaults as object | undefined), ...Object.fromEntries(given) };
}
