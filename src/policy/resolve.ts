import { digestOf } from '../base/digest.ts';
import { PratiqueError } from '../base/errors.ts';
import { canonicalJson } from './canonical.ts';
import {
  isFileReference,
  type PolicyContext,
  type PolicyGraph,
  type PolicyText,
  readGraph,
  unknownPolicy,
} from './graph.ts';
import {
  type ActiveLock,
  type Breach,
  closeLock,
  completeOptions,
  findBreaches,
  findForbiddenWaivers,
} from './lock.ts';
import { emptyBody, type MergedBody, type MergedControl, mergeBody } from './merge.ts';
import type { PolicyBody, PolicyDocument, ResolvedControl, ResolvedPolicy, RuleForm } from './policy.ts';
import { InvalidPolicy, type Problem, suggest } from './problem.ts';
import { quote } from './yaml-text.ts';

/**
 * The policy that `-p` names: a file where it ends in .yaml or .yml, else a built-in id; `/PARTITION` after either selects one.
 * @param from the file that a relative path starts from; the working directory where there is none.
 * @returns one policy, or one for each partition.
 * @throws PratiqueError `policy-unknown` where there is no such policy or partition; InvalidPolicy where a file is not sound.
 */
export function resolvePolicy(ref: string, context: PolicyContext, from?: string): readonly ResolvedPolicy[] {
  const { policy, partition } = splitReference(ref);
  const start = context.readPolicy(policy, from);
  if (start === undefined) {
    const [message, hint] = unknownPolicy(policy, context.builtIn);
    throw new PratiqueError(
      'policy-unknown',
      message,
      isFileReference(policy) ? 'Give the path of a policy file.' : hint,
    );
  }
  const resolved = resolveText(start, context);
  if (partition === undefined) return resolved;
  const chosen = resolved.filter((candidate) => candidate.partition === partition);
  if (chosen.length > 0) return chosen;
  const names = resolved[0]?.partitions ?? [];
  const hint =
    suggest(partition, names) ??
    (names.length === 0 ? 'It has no partitions.' : `Its partitions are ${names.join(', ')}.`);
  throw new PratiqueError('policy-unknown', `the policy ${policy} has no partition ${quote(partition)}`, hint);
}

/** Everything wrong with a policy's text and with what it extends; empty for a sound policy. */
export function validatePolicyText(text: string, file: string, context: PolicyContext): readonly Problem[] {
  try {
    resolveText({ text, path: file }, context);
    return [];
  } catch (error) {
    if (error instanceof InvalidPolicy) return error.problems;
    throw error;
  }
}

/** The built-in policies by id, with what each is called and extends. */
export function listBuiltIn(context: PolicyContext): readonly {
  readonly id: string;
  readonly title: string;
  readonly extends: readonly string[];
  readonly partitions: readonly string[];
}[] {
  return context.builtIn.map((id) => {
    const start = context.readPolicy(id, undefined);
    if (start === undefined) throw new Error(`the built-in policy ${id} has no text`);
    const { root, order } = readGraph(start, context);
    return {
      id: root.id,
      title: root.title,
      extends: root.extends.map((base) => base.ref),
      partitions: partitionNames(order),
    };
  });
}

function splitReference(ref: string): { readonly policy: string; readonly partition?: string } {
  const slash = ref.lastIndexOf('/');
  const before = ref.slice(0, slash);
  const selects = slash > 0 && !isFileReference(ref) && (isFileReference(before) || !before.includes('/'));
  return selects ? { policy: before, partition: ref.slice(slash + 1) } : { policy: ref };
}

function resolveText(start: PolicyText, context: PolicyContext): readonly ResolvedPolicy[] {
  const graph = readGraph(start, context);
  const breaches: Breach[] = [];
  const locks: ActiveLock[] = [];
  let body = emptyBody;
  const lay = (below: MergedBody, above: PolicyBody, file: string): MergedBody => {
    const after = mergeBody(below, above);
    breaches.push(...findBreaches(locks, file, above, after, context.rules));
    return after;
  };
  for (const document of graph.order) {
    body = lay(body, document.body, document.file);
    const free = graph.family.get(document.file) ?? new Set();
    for (const lock of document.locked) locks.push(closeLock(lock, free, body, context.rules));
  }
  breaches.push(
    ...findForbiddenWaivers(
      locks,
      graph.order.flatMap((document) => document.waivers),
    ),
  );

  const names = partitionNames(graph.order);
  const bodies = names.map((name) =>
    graph.order.reduce((below, document) => {
      const above = document.partitions.get(name);
      return above === undefined ? below : lay(below, above, document.file);
    }, withoutTitle(body)),
  );
  const distinct = new Map(breaches.map((breach) => [JSON.stringify(breach), breach]));
  if (distinct.size > 0)
    throw new InvalidPolicy(
      [...distinct.values()].map(({ origin, message }) =>
        graph.problem(origin, message, 'A lock can only be loosened in the policy that sets it.'),
      ),
    );
  if (names.length === 0) return [finish(graph, body, null, names, context)];
  return bodies.map((merged, index) => finish(graph, merged, names[index] ?? null, names, context));
}

function withoutTitle({ title: _, ...body }: MergedBody): MergedBody {
  return body;
}

function partitionNames(order: readonly PolicyDocument[]): readonly string[] {
  return [...new Set(order.flatMap((document) => [...document.partitions.keys()]))];
}

function finish(
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
