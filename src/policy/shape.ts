import { limits } from '../base/limits.ts';
import { dataOf, isEmpty, type YamlEntry, type YamlNode } from '../formats/yaml/node.ts';
import { describe, fits, type TypeName, typeOf, wrongType } from './node-type.ts';
import { type Problem, suggest } from './problem.ts';
import { isDate, isUri } from './text-forms.ts';
import { quote, type YamlText } from './yaml-text.ts';

/** The part of JSON Schema (draft 2020-12) that policies and rule options are described with; each keyword means what it means there. */
export interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

/** Every keyword that {@link checkShape} judges or may ignore; a schema with another one would be judged too mildly. */
export const knownKeywords: ReadonlySet<string> = new Set(
  (
    '$schema $id $ref $defs $comment title description examples default deprecated type enum const pattern format minLength maxLength minimum maximum ' +
    'properties additionalProperties propertyNames required minProperties items minItems maxItems uniqueItems oneOf anyOf'
  ).split(' '),
);

/** Holds a node of a document against a schema and says, where it was written, everything that does not fit. */
export function checkShape(yaml: YamlText, node: YamlNode, shape: Shape, root: Shape = shape): readonly Problem[] {
  const problems: Problem[] = [];
  check({ yaml, root, problems }, node, shape, node);
  return problems;
}

interface Walk {
  readonly yaml: YamlText;
  readonly root: Shape;
  readonly problems: Problem[];
}

/** @param holder the node to point at where there is no value: the key. */
function check(walk: Walk, node: YamlNode, shape: Shape, holder: YamlNode): void {
  const { yaml, root, problems } = walk;
  if (problems.length >= limits.problems) return;
  const spot = isEmpty(node) ? holder : node;
  if (shape.$ref !== undefined) {
    check(walk, node, definition(root, shape.$ref), holder);
  }
  const type = typeOf(node);
  if (shape.type !== undefined && !fits(type, shape.type, node)) {
    problems.push(yaml.problem(spot, ...wrongType(node, type, shape.type)));
    return;
  }
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (shape.enum !== undefined && !(node.kind === 'scalar' && shape.enum.includes(value))) {
    const words = shape.enum.map(String);
    problems.push(
      yaml.problem(spot, `${describe(node)} is not one of ${words.join(', ')}`, suggest(String(value), words)),
    );
    return;
  }
  if (shape.const !== undefined && value !== shape.const)
    problems.push(yaml.problem(spot, `${describe(node)} is not ${String(shape.const)}`));
  if (shape.anyOf !== undefined || shape.oneOf !== undefined) checkBranches(walk, node, shape, holder);
  if (typeof value === 'string') checkText(walk, spot, value, shape);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value))
      problems.push(yaml.problem(spot, `${describe(node)} is no number that can be counted with`));
    if (shape.minimum !== undefined && value < shape.minimum)
      problems.push(yaml.problem(spot, `${value} is less than ${shape.minimum}`));
    if (shape.maximum !== undefined && value > shape.maximum)
      problems.push(yaml.problem(spot, `${value} is more than ${shape.maximum}`));
  } else if (node.kind === 'list') checkList(walk, node.items, spot, shape);
  else if (node.kind === 'map') checkMap(walk, node.entries, spot, shape);
}

function checkText({ yaml, problems }: Walk, spot: YamlNode, value: string, shape: Shape): void {
  if (shape.minLength !== undefined && [...value].length < shape.minLength) {
    problems.push(
      yaml.problem(
        spot,
        shape.minLength === 1 ? 'the text is empty' : `the text is shorter than ${shape.minLength} characters`,
      ),
    );
  } else if (shape.maxLength !== undefined && [...value].length > shape.maxLength) {
    problems.push(yaml.problem(spot, `the text is longer than ${shape.maxLength} characters`));
  } else if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(value)) {
    problems.push(
      yaml.problem(
        spot,
        value.trim() === '' ? 'the text is empty' : `${quote(value)} does not have the form ${shape.pattern}`,
      ),
    );
  } else if (shape.format === 'date' && !isDate(value)) {
    problems.push(yaml.problem(spot, `${quote(value)} is not a day of the calendar`, 'Write it as 2027-01-31.'));
  } else if (shape.format === 'uri' && !isUri(value)) {
    problems.push(
      yaml.problem(
        spot,
        `${quote(value)} is not an absolute address`,
        'Write it with its scheme, as https://example.org/page.',
      ),
    );
  }
}

function checkList(walk: Walk, items: readonly YamlNode[], spot: YamlNode, shape: Shape): void {
  const { yaml, problems } = walk;
  if (shape.minItems !== undefined && items.length < shape.minItems)
    problems.push(yaml.problem(spot, `the list has fewer than ${shape.minItems} items`));
  if (shape.maxItems !== undefined && items.length > shape.maxItems)
    problems.push(yaml.problem(spot, `the list has more than ${shape.maxItems} items`));
  if (shape.uniqueItems === true) {
    const seen = new Set<unknown>();
    for (const item of items) {
      const value = item.kind === 'scalar' ? item.value : JSON.stringify(dataOf(item));
      if (seen.has(value)) problems.push(yaml.problem(item, `${describe(item)} is in the list twice`));
      seen.add(value);
    }
  }
  if (shape.items !== undefined) for (const item of items) check(walk, item, shape.items, spot);
}

function checkMap(walk: Walk, entries: readonly YamlEntry[], spot: YamlNode, shape: Shape): void {
  const { yaml, problems } = walk;
  const known = new Map(Object.entries(shape.properties ?? {}));
  const given = new Set(entries.map(({ key }) => key.text));
  for (const { key, value } of entries) {
    if (problems.length >= limits.problems) return;
    const own = known.get(key.text);
    if (own !== undefined) {
      check(walk, value, own, key);
      continue;
    }
    if (shape.additionalProperties === false) {
      problems.push(
        yaml.problem(key, `unknown key ${quote(key.text)}`, suggestKey(key.text, [...known.keys()], given)),
      );
      continue;
    }
    const names = shape.propertyNames;
    if (names !== undefined) check(walk, key, names, key);
    if (typeof shape.additionalProperties === 'object') check(walk, value, shape.additionalProperties, key);
  }
  for (const name of shape.required ?? [])
    if (!given.has(name)) problems.push(yaml.problem(spot, `the key ${quote(name)} is missing`));
  if (shape.minProperties !== undefined && entries.length < shape.minProperties)
    problems.push(yaml.problem(spot, `fewer than ${shape.minProperties} keys are given`));
}

/** The nearest key, one that is not there yet before one that is. */
function suggestKey(key: string, known: readonly string[], given: ReadonlySet<string>): string {
  const free = known.filter((name) => !given.has(name));
  const all = known.length > 0 ? `The keys here are ${known.join(', ')}.` : 'Nothing can be set here.';
  return suggest(key, free) ?? suggest(key, known) ?? all;
}

/** Alternatives: the value must fit one (`oneOf`: only one). Where none fits, the one of the value's own type says why. */
function checkBranches(walk: Walk, node: YamlNode, shape: Shape, holder: YamlNode): void {
  const branches = shape.oneOf ?? shape.anyOf ?? [];
  const verdicts = branches.map((branch) => {
    const problems: Problem[] = [];
    check({ ...walk, problems }, node, branch, holder);
    return { branch, problems };
  });
  const fitting = verdicts.filter(({ problems }) => problems.length === 0).length;
  if (fitting === 1 || (fitting > 1 && shape.oneOf === undefined)) return;
  const keys = branches.map((branch) => branch.required?.join(' and '));
  if (node.kind === 'map' && keys.every((key) => key !== undefined)) {
    walk.problems.push(walk.yaml.problem(node, `exactly one of ${keys.join(', ')} is needed`));
  } else if (fitting > 1) walk.problems.push(walk.yaml.problem(node, `${describe(node)} can be read in several ways`));
  else {
    const same = verdicts.filter(({ branch }) => branch.type === undefined || fits(typeOf(node), branch.type, node));
    const types = branches.flatMap((branch) => branch.type ?? []) as TypeName[];
    if (same.length === 0)
      walk.problems.push(walk.yaml.problem(isEmpty(node) ? holder : node, ...wrongType(node, typeOf(node), types)));
    else walk.problems.push(...(same[0]?.problems ?? []));
  }
}

function definition(root: Shape, reference: string): Shape {
  const found = root.$defs?.[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`the schema has no ${reference}`);
  return found;
}
