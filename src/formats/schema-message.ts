import { shorten } from '../base/text.ts';
import type { SchemaError } from './schema.ts';

/** A broken schema rule as a sentence that completes "the value …": "must be a whole number, is the text "12"". */
export function explainSchemaError(error: SchemaError, root: unknown): string {
  const seen = valueAt(root, error.instancePath);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    case 'type':
      return `must be ${typeName(params['type'])}, is ${describeValue(seen)}`;
    case 'enum':
      return `must be ${(params['allowedValues'] as unknown[]).map(describeValue).join(' or ')}, is ${describeValue(seen)}`;
    case 'const':
      return `must be ${describeValue(params['allowedValue'])}, is ${describeValue(seen)}`;
    case 'pattern':
      return `is ${describeValue(seen)}, which ${patternNames.get(String(params['pattern'])) ?? `does not have the form ${String(params['pattern'])}`}`;
    case 'format':
      return `is ${describeValue(seen)}, which is no ${formatNames[String(params['format'])] ?? String(params['format'])}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${String(params['limit'])}, is ${describeValue(seen)}`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${count(params['limit'], error.keyword)}`;
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${count(params['limit'], error.keyword)}`;
    case 'minLength':
      return Number(params['limit']) === 1
        ? 'must not be empty'
        : `must have at least ${String(params['limit'])} characters`;
    case 'maxLength':
      return `must have at most ${String(params['limit'])} characters`;
    case 'additionalProperties':
      return `has the unknown member "${shorten(String(params['additionalProperty']), 80)}"`;
    case 'uniqueItems':
      return 'holds an item twice';
    case 'oneOf':
    case 'anyOf':
    case 'not':
      return `is ${describeValue(seen)}, which fits none of the forms allowed here`;
    default:
      return error.message ?? `breaks ${error.keyword}`;
  }
}

/** Patterns of the official schemas that have a name. */
const patternNames: ReadonlyMap<string, string> = new Map([
  [
    '^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$',
    'is no media type (RFC 6838, section 4.2)',
  ],
]);

const formatNames: Readonly<Record<string, string>> = {
  uri: 'absolute URI (RFC 3986)',
  'date-time': 'date and time by RFC 3339',
  date: 'date by RFC 3339',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

function count(limit: unknown, keyword: string): string {
  return `${String(limit)} ${keyword.endsWith('Items') ? 'item' : 'member'}${limit === 1 ? '' : 's'}`;
}

function typeName(type: unknown): string {
  return (Array.isArray(type) ? type : [type]).map((name) => typeNames[String(name)] ?? String(name)).join(' or ');
}

/** A value as a finding shows it, at most some 80 characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return `"${shorten(value, 80)}"`;
  return String(value);
}

/** The value at an RFC 6901 pointer. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
