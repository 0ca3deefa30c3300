import { PratiqueError } from '../base/errors.ts';
import { finishPolicy } from './finish.ts';
import { isFileReference, type PolicyContext, type PolicyText, readGraph, unknownPolicy } from './graph.ts';
import { type ActiveLock, type Breach, closeLock, findBreaches, findForbiddenWaivers } from './lock.ts';
import { emptyBody, type MergedBody, mergeBody } from './merge.ts';
import type { PolicyBody, PolicyDocument, ResolvedPolicy } from './policy.ts';
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
  if (names.length === 0) return [finishPolicy(graph, body, null, names, context)];
  return bodies.map((merged, index) => finishPolicy(graph, merged, names[index] ?? null, names, context));
}

function withoutTitle({ title: _, ...body }: MergedBody): MergedBody {
  return body;
}

function partitionNames(order: readonly PolicyDocument[]): readonly string[] {
  return [...new Set(order.flatMap((document) => [...document.partitions.keys()]))];
}
