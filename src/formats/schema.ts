import { isDate, isDateTime, isUri } from './lexical.ts';

/** One way in which a value breaks its schema, as the compiled validators state it. */
export interface SchemaError {
  readonly keyword: string;
  /** RFC 6901 pointer of the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A validator compiled by `npm run generate`: true, or false with the reasons in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The reasons why a value breaks its schema; empty where it does not. */
export function violationsOf(validate: Validator, value: unknown): readonly SchemaError[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

/** What the compiled validators call: the formats that our schemas use. */
export const formats = { 'date-time': isDateTime, date: isDate, uri: isUri } as const;

/** Adds the errors of a part to those found so far, in place. */
export function append(errors: SchemaError[] | null, more: readonly SchemaError[]): readonly SchemaError[] {
  if (errors === null) return [...more];
  for (const error of more) errors.push(error);
  return errors;
}

/** Length in code points (JSON Schema, section 6.3). */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let at = 0; at + 1 < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      length -= 1;
      at += 1;
    }
  }
  return length;
}

/** Whether two JSON values are the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(
    (name) =>
      Object.hasOwn(b, name) && equal((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );
}
