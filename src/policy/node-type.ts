import type { YamlNode } from '../formats/yaml/node.ts';
import { quote } from './yaml-text.ts';

/** The types of JSON Schema. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** What a node is; an empty value is null. */
export function typeOf(node: YamlNode): TypeName {
  if (node.kind !== 'scalar') return node.kind === 'map' ? 'object' : 'array';
  return node.value === null ? 'null' : (typeof node.value as 'string' | 'boolean' | 'number');
}

/** Whether a node of a type is of one that is wanted: a whole number is a number too. */
export function fits(type: TypeName, wanted: TypeName | readonly TypeName[], node: YamlNode): boolean {
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  return (
    list.includes(type) ||
    (type === 'number' && list.includes('integer') && node.kind === 'scalar' && Number.isInteger(node.value))
  );
}

const names: Readonly<Record<TypeName, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'a map',
};

/** Message and hint for a node of another type than is wanted. */
export function wrongType(
  node: YamlNode,
  type: TypeName,
  wanted: TypeName | readonly TypeName[],
): readonly [string, string?] {
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  const message = `${list.map((name) => names[name]).join(' or ')} is needed here, not ${describe(node)}`;
  // An unquoted version number loses its last zero: what was written is shown, not what it was read as.
  const source = node.kind === 'scalar' ? node.text : '';
  if (list.includes('string') && (type === 'number' || type === 'boolean') && source !== '')
    return [message, `Put it in quotes: "${source}".`];
  if (list.includes('array') && type !== 'null') return [message, 'Write it in brackets: […].'];
  return [message];
}

/** A node in a message. */
export function describe(node: YamlNode): string {
  const type = typeOf(node);
  if (type === 'object' || type === 'array') return names[type];
  if (node.kind !== 'scalar' || node.value === null) return 'nothing';
  return type === 'string' ? quote(node.text) : node.text;
}
