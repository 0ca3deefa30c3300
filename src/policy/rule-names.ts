import { nodeAt } from '../formats/yaml/node.ts';
import { coversRule, type RuleForm } from './policy.ts';
import { type Problem, suggest } from './problem.ts';
import { checkShape, type Shape } from './shape.ts';
import { quote, type Steps, type YamlText } from './yaml-text.ts';

type Rules = ReadonlyMap<string, RuleForm>;

/** The problem of a key that is not the id of a rule, with the nearest id. */
export function checkRuleId(yaml: YamlText, steps: Steps, rule: string, rules: Rules): Problem | undefined {
  if (rules.has(rule)) return undefined;
  return yaml.problemAt(
    steps,
    `there is no rule ${quote(rule)}`,
    suggest(rule, [...rules.keys()]) ?? 'List the rules with `pratique rules`.',
    'key',
  );
}

/** The problem of a value that is neither the id of a rule nor `family/*` of a family that has rules. */
export function checkRulePattern(yaml: YamlText, steps: Steps, pattern: string, rules: Rules): readonly Problem[] {
  const ids = [...rules.keys()];
  if (ids.some((id) => coversRule(pattern, id))) return [];
  const families = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))];
  const [what, candidates] = pattern.endsWith('/*')
    ? (['family of rules', families] as const)
    : (['rule', ids] as const);
  return [
    yaml.problemAt(
      steps,
      `there is no ${what} ${quote(pattern)}`,
      suggest(pattern, candidates) ?? 'List the rules with `pratique rules`.',
    ),
  ];
}

/** Holds the options that a policy gives a rule against the rule's own schema. */
export function checkRuleOptions(yaml: YamlText, steps: Steps, rule: RuleForm, id: string): readonly Problem[] {
  const node = nodeAt(yaml.root, [...steps, 'options']);
  if (node === undefined) return [];
  const properties = (rule.options?.schema.properties ?? {}) as Readonly<Record<string, Shape>>;
  const shape: Shape = { ...rule.options?.schema, type: 'object', properties, additionalProperties: false };
  return checkShape(yaml, node, shape).map((problem) => ({
    ...problem,
    message: `${id}: ${problem.message.replace(/^unknown key/, 'unknown option')}`,
  }));
}
