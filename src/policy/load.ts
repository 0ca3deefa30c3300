import policySchema from '#schemas/pratique/policy.schema.json' with { type: 'json' };
import { limits } from '../base/limits.ts';
import type { HostFacts, RuntimeModel } from '../rule.ts';
import { OptionFiles, type ReadOptionFile } from './option-files.ts';
import type {
  ExpectedCase,
  Options,
  Origin,
  PolicyBody,
  PolicyDocument,
  RuleForm,
  RuleSetting,
  Waiver,
  WrittenControl,
} from './policy.ts';
import { type Problem, sortProblems } from './problem.ts';
import { checkRuleId, checkRuleOptions, checkRulePattern } from './rule-names.ts';
import { checkShape, type Shape } from './shape.ts';
import { checkWaiverPatterns } from './waiver-pattern.ts';
import { openYaml, quote, type Steps, type YamlText } from './yaml-text.ts';

/** The part of the schema's form that this module reads; `checkShape` has held the document against it. */
interface Form {
  readonly id: string;
  readonly title: string;
  readonly extends?: readonly string[];
  readonly partitions?: Readonly<Record<string, BodyForm | null>>;
  readonly rules?: readonly unknown[];
  readonly waivers?: readonly Omit<Waiver, 'origin' | 'from'>[];
  readonly expect?: readonly Omit<ExpectedCase, 'origin'>[];
  readonly locked?: readonly string[];
}
interface BodyForm {
  readonly title?: string;
  readonly runtime?: RuntimeModel;
  readonly host?: HostFacts;
  readonly controls?: readonly ControlForm[];
}
interface ControlForm extends Omit<WrittenControl, 'rules' | 'origin'> {
  readonly rules?: Readonly<Record<string, Omit<RuleSetting, 'origin'>>>;
}

type Rules = ReadonlyMap<string, RuleForm>;

/**
 * Reads one policy file (contract, section 5) and checks it as far as it can be checked without the policies that it
 * extends: syntax, keys, types, dates, rule ids, options, patterns. All problems are given, in the order of the lines.
 */
export function loadPolicy(
  text: string,
  file: string,
  rules: Rules,
  readFile: ReadOptionFile = () => undefined,
): { readonly document: PolicyDocument } | { readonly problems: readonly Problem[] } {
  const opened = openYaml(text, file);
  if ('problems' in opened) return opened;
  const { yaml } = opened;
  const problems = [...checkShape(yaml, yaml.root, policySchema as Shape)];
  // Checks by name look at whatever has the right form, so that a misspelt key does not hide a misspelt rule.
  problems.push(...checkNames(yaml, rules));
  if (problems.length > 0) return { problems: sortProblems(problems) };
  const form = yaml.value as Form & BodyForm;
  const meaning = checkMeaning(yaml, form);
  if (meaning.length > 0) return { problems: sortProblems(meaning) };
  const files = new OptionFiles(yaml, readFile);
  const document = toDocument(yaml, form, (rule, options, steps) => files.fill(options, rules.get(rule), steps));
  return files.problems.length > 0 ? { problems: sortProblems(files.problems) } : { document };
}

function checkNames(yaml: YamlText, rules: Rules): Problem[] {
  const problems: Problem[] = [];
  for (const steps of controlLists(yaml.value)) {
    for (const [index, control] of listAt(yaml.value, steps).entries()) {
      for (const rule of Object.keys(mapAt(control, ['rules']))) {
        if (problems.length >= limits.problems) return problems;
        const at = [...steps, index, 'rules', rule];
        const problem = checkRuleId(yaml, at, rule, rules);
        if (problem !== undefined) problems.push(problem);
        else problems.push(...checkRuleOptions(yaml, at, rules.get(rule) as RuleForm, rule));
      }
    }
  }
  for (const [index, waiver] of listAt(yaml.value, ['waivers']).entries()) {
    if (problems.length >= limits.problems) return problems;
    problems.push(...checkWaiver(yaml, ['waivers', index], waiver, rules));
  }
  for (const [index, pattern] of listAt(yaml.value, ['locked']).entries()) {
    if (problems.length >= limits.problems) return problems;
    if (typeof pattern === 'string') problems.push(...checkRulePattern(yaml, ['locked', index], pattern, rules));
  }
  for (const [index, expected] of listAt(yaml.value, ['expect']).entries()) {
    for (const rule of Object.keys(mapAt(expected, ['outcomes']))) {
      if (problems.length >= limits.problems) return problems;
      const problem = checkRuleId(yaml, ['expect', index, 'outcomes', rule], rule, rules);
      if (problem !== undefined) problems.push(problem);
    }
  }
  return problems;
}

/** The checks of a waiver that its schema cannot say: the rule is known, the patterns can be matched in bounded time. */
export function checkWaiver(yaml: YamlText, steps: Steps, waiver: unknown, rules: Rules): Problem[] {
  const { rule } = mapAt(waiver, []);
  return [
    ...(typeof rule === 'string' ? checkRulePattern(yaml, [...steps, 'rule'], rule, rules) : []),
    ...checkWaiverPatterns(yaml, steps, mapAt(waiver, [])),
  ];
}

/** What only a whole, well-formed document can be asked. */
function checkMeaning(yaml: YamlText, form: Form): Problem[] {
  const problems: Problem[] = [];
  if ((form.rules ?? []).length > 0) {
    problems.push(
      yaml.problemAt(
        ['rules'],
        "the centre's own rules are not evaluated yet, and a policy that relies on them would promise too much",
        'Remove them, or state the sentence as a control with `manual: true`.',
        'key',
      ),
    );
  }
  for (const steps of controlLists(yaml.value)) {
    const seen = new Set<string>();
    for (const [index, control] of (listAt(yaml.value, steps) as ControlForm[]).entries()) {
      if (seen.has(control.id))
        problems.push(yaml.problemAt([...steps, index, 'id'], `there is a control ${quote(control.id)} above`));
      seen.add(control.id);
      if (control.manual === true && Object.keys(control.rules ?? {}).length > 0) {
        problems.push(
          yaml.problemAt(
            [...steps, index, 'manual'],
            `the control ${quote(control.id)} is checked by rules and said to be manual`,
            'Keep one of `rules` and `manual: true`.',
            'key',
          ),
        );
      }
    }
  }
  const cases = new Set<string>();
  for (const [index, { name }] of (form.expect ?? []).entries()) {
    if (cases.has(name))
      problems.push(yaml.problemAt(['expect', index, 'name'], `there is a case ${quote(name)} above`));
    cases.add(name);
  }
  return problems;
}

/** The options of a rule with their files read. */
type Fill = (rule: string, options: Options, steps: Steps) => Options;

function toDocument(yaml: YamlText, form: Form & BodyForm, fill: Fill): PolicyDocument {
  const origin = (steps: Steps, what?: 'key' | 'value'): Origin => ({ file: yaml.file, ...yaml.place(steps, what) });
  const partitions = Object.entries(form.partitions ?? {}).map(
    ([name, body]) => [name, toBody(body ?? {}, ['partitions', name], origin, fill)] as const,
  );
  return {
    id: form.id,
    title: form.title,
    file: yaml.file,
    extends: (form.extends ?? []).map((ref, index) => ({ ref, origin: origin(['extends', index]) })),
    body: toBody(form, [], origin, fill),
    partitions: new Map(partitions),
    waivers: (form.waivers ?? []).map((waiver, index) => ({
      ...waiver,
      from: form.id,
      origin: origin(['waivers', index]),
    })),
    locked: (form.locked ?? []).map((rule, index) => ({ rule, by: form.id, origin: origin(['locked', index]) })),
    expect: (form.expect ?? []).map((expected, index) => ({ ...expected, origin: origin(['expect', index]) })),
    origin: origin(['id']),
  };
}

function toBody(
  form: BodyForm,
  steps: Steps,
  origin: (steps: Steps, what?: 'key' | 'value') => Origin,
  fill: Fill,
): PolicyBody {
  const controls = (form.controls ?? []).map(({ rules = {}, ...control }, index): WrittenControl => {
    const at = [...steps, 'controls', index];
    const settings = Object.entries(rules).map(([rule, { options, ...setting }]) => {
      const filled = options === undefined ? {} : { options: fill(rule, options, [...at, 'rules', rule, 'options']) };
      return [rule, { ...setting, ...filled, origin: origin([...at, 'rules', rule], 'key') }] as const;
    });
    return { ...control, rules: new Map(settings), origin: origin([...at, 'id']) };
  });
  return {
    ...(form.title === undefined ? {} : { title: form.title }),
    runtime: form.runtime ?? {},
    host: form.host ?? {},
    controls,
  };
}

function controlLists(value: unknown): Steps[] {
  return [['controls'], ...Object.keys(mapAt(value, ['partitions'])).map((name) => ['partitions', name, 'controls'])];
}

function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Options)[step] : undefined,
    value,
  );
}

function listAt(value: unknown, steps: Steps): readonly unknown[] {
  const found = valueAt(value, steps);
  return Array.isArray(found) ? found : [];
}

function mapAt(value: unknown, steps: Steps): Options {
  const found = valueAt(value, steps);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Options) : {};
}
