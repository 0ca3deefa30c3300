import { digestOf } from '../base/digest.ts';
import { canonicalJson } from './canonical.ts';
import type { PolicyContext, PolicyGraph } from './graph.ts';
import { completeOptions } from './lock.ts';
import type { MergedBody, MergedControl } from './merge.ts';
import type { ResolvedControl, ResolvedPolicy, RuleForm } from './policy.ts';
import { InvalidPolicy, type Problem } from './problem.ts';

/**
 * The policy for one kind of node, once everything is merged.
 * @throws InvalidPolicy for a control that says nothing, or that nothing checks.
 */
export function finishPolicy(
  graph: PolicyGraph,
  body: MergedBody,
  partition: string | null,
  partitions: readonly string[],
  context: PolicyContext,
): ResolvedPolicy {
  const { root, order } = graph;
  const problems: Problem[] = [];
  const controls = [...body.controls.values()].flatMap((control) =>
    finishControl(graph, control, context.rules, problems),
  );
  if (problems.length > 0) throw new InvalidPolicy(problems);
  const policy = {
    id: partition === null ? root.id : `${root.id}/${partition}`,
    title: partition === null ? root.title : (body.title ?? `${root.title} (${partition})`),
    partition,
    runtime: body.runtime,
    host: body.host,
    controls,
    siteRules: [],
    waivers: order.flatMap((document) => document.waivers),
    locked: order.flatMap((document) => document.locked),
  };
  const cases = new Map(order.flatMap((document) => document.expect).map((expected) => [expected.name, expected]));
  return {
    ...policy,
    digest: digestOf(new TextEncoder().encode(digestForm(policy))),
    extends: root.extends.map((base) => base.ref),
    partitions,
    expect: [...cases.values()],
    origin: root.origin,
  };
}

/** A control with severities decided and options complete; none where an extending policy has switched off all its rules. */
function finishControl(
  graph: PolicyGraph,
  control: MergedControl,
  rules: ReadonlyMap<string, RuleForm>,
  problems: Problem[],
): readonly ResolvedControl[] {
  const { id, statement, cite = [], manual = false, origin } = control;
  if (!manual && control.rules.size === 0 && control.hadRules) return [];
  if (statement === undefined)
    problems.push(
      graph.problem(origin, `the control ${id} has no statement, and no policy that is extended gives one`),
    );
  if (manual && control.rules.size > 0)
    problems.push(
      graph.problem(
        origin,
        `the control ${id} is said to be manual, but rules check it`,
        'Switch them off with `severity: off`.',
      ),
    );
  if (!manual && control.rules.size === 0)
    problems.push(
      graph.problem(origin, `the control ${id} names no rule`, 'Name the rules that check it, or say `manual: true`.'),
    );
  const settings = [...control.rules].map(([rule, { severity, options, origin }]) => {
    const form = rules.get(rule) as RuleForm;
    return [
      rule,
      {
        severity: severity === undefined || severity === 'off' ? form.severity : severity,
        options: completeOptions(form, options),
        origin,
      },
    ] as const;
  });
  return [{ id, statement: statement ?? '', cite, manual, rules: Object.fromEntries(settings), origin }];
}

/** The text that the digest is of: no place where anything was written, so that a policy's digest is the same wherever its files lie. */
function digestForm(policy: Omit<ResolvedPolicy, 'digest' | 'extends' | 'partitions' | 'expect' | 'origin'>): string {
  const bare = (value: object) => ({ ...value, origin: undefined });
  const controls = policy.controls.map((control) => {
    const rules = Object.entries(control.rules).map(([rule, setting]) => [rule, bare(setting)] as const);
    return { ...bare(control), rules: Object.fromEntries(rules) };
  });
  return canonicalJson({ ...policy, controls, waivers: policy.waivers.map(bare), locked: policy.locked.map(bare) });
}
