import { rules } from '../../rules/index.generated.ts';
import { PratiqueError } from '../base/errors.ts';
import { nearest } from '../base/text.ts';
import { runExample } from '../engine/run-example.ts';
import { resolvePolicy } from '../policy/resolve.ts';
import type { Demand, ExampleMarks } from '../report/listing/rules.ts';
import type { AnyRule } from '../rule.ts';
import { policyContext } from './policies.ts';

/** A rule by its id. @throws PratiqueError `usage` that names the nearest one. */
export function ruleById(id: string): AnyRule {
  const rule = rules.get(id);
  if (rule !== undefined) return rule;
  const near = nearest(id, rules.keys());
  throw new PratiqueError(
    'usage',
    `there is no rule ${id}`,
    near === undefined ? 'List the rules with `pratique rules`.' : `Did you mean ${near}?`,
  );
}

/** The controls of built-in policies that demand a rule. */
export function demandsFor(id: string, workingDirectory: string): readonly Demand[] {
  const context = policyContext(workingDirectory);
  return context.builtIn.flatMap((ref) =>
    resolvePolicy(ref, context).flatMap((policy) =>
      policy.controls.flatMap((control) => {
        const setting = control.rules[id];
        return setting === undefined ? [] : [{ policy: policy.id, control: control.id, severity: setting.severity }];
      }),
    ),
  );
}

/** Runs a rule on its examples that fail: what it finds in their text files, and where. */
export async function marksOf(rule: AnyRule): Promise<ExampleMarks> {
  const marks = rule.examples.fail.map(async (sketch) => {
    const { findings } = await runExample(rule, sketch);
    const mine = findings.flatMap(({ where, text }) => (where.kind === 'text' ? [{ ...where, text }] : []));
    return [sketch, mine] as const;
  });
  return new Map(await Promise.all(marks));
}
