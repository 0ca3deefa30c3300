import { nearest, type Span, type TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';

/** Why a text is not of its form; undefined where it is. */
export type Form = (text: string) => string | undefined;

/** A table whose keys are all known. */
export interface TableShape {
  readonly is: 'table';
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Old names that are still taken, and the new ones. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Keys that are allowed though they are not listed. */
  readonly open?: (key: string) => boolean;
}

/** What a value of a manifest may be. */
export type Shape =
  | { readonly is: 'text'; readonly choices?: readonly string[]; readonly form?: Form }
  | { readonly is: 'number' | 'integer' | 'any' }
  /** `only`: the one of the two that is taken. */
  | { readonly is: 'boolean'; readonly only?: boolean }
  | { readonly is: 'list'; readonly of: Shape }
  /** A table with keys of the author's choice. */
  | {
      readonly is: 'map';
      readonly of: Shape;
      readonly key?: Form;
      /** The shape under some keys. */
      readonly other?: (key: string) => Shape | undefined;
    }
  | TableShape
  /** The first whose kind the value has. */
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  /** Shapes that hold themselves. */
  | { readonly is: 'late'; readonly shape: () => Shape };

/** Shapes are made of shapes; nesting of documents is capped by the reader of TOML. */
export function checkShape(toml: TomlText, path: TomlPath, shape: Shape, problems: TextProblem[]): void {
  const value = valueAt(toml.value, path);
  if (value !== undefined) new Checker(toml, problems).check(value, path, shape);
}

/** The value that a path leads to; undefined where it leads nowhere. */
export function valueAt(value: TomlValue | undefined, path: TomlPath): TomlValue | undefined {
  let at = value;
  for (const step of path) {
    if (typeof step === 'number') at = Array.isArray(at) ? (at as readonly TomlValue[])[step] : undefined;
    else at = isTomlTable(at) ? at[step] : undefined;
  }
  return at;
}

/** Where something stands; the whole text where that cannot be told. */
export function placeOf(toml: TomlText, path: TomlPath, part: 'key' | 'value' = 'value'): Span {
  return toml.spanOf(path, part) ?? toml.spanOf(path) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
}

class Checker {
  readonly #toml: TomlText;
  readonly #problems: TextProblem[];

  constructor(toml: TomlText, problems: TextProblem[]) {
    this.#toml = toml;
    this.#problems = problems;
  }

  check(value: TomlValue, path: TomlPath, shape: Shape): void {
    switch (shape.is) {
      case 'late':
        this.check(value, path, shape.shape());
        return;
      case 'either': {
        const fit = shape.of.find((one) => isOfKind(value, one));
        if (fit === undefined) this.#add('type', path, `${nameOf(path)} must be ${kindsOf(shape)}`);
        else this.check(value, path, fit);
        return;
      }
      case 'any':
        return;
      default:
        if (!isOfKind(value, shape)) this.#add('type', path, `${nameOf(path)} must be ${kindsOf(shape)}`);
        else this.#inside(value, path, shape);
    }
  }

  #inside(value: TomlValue, path: TomlPath, shape: Shape): void {
    if (shape.is === 'text') this.#text(value as string, path, shape);
    else if (shape.is === 'boolean' && shape.only !== undefined && value !== shape.only)
      this.#add('choice', path, `${nameOf(path)} can only be ${shape.only}`);
    else if (shape.is === 'list')
      for (const [index, item] of (value as readonly TomlValue[]).entries())
        this.check(item, [...path, index], shape.of);
    else if (shape.is === 'map')
      for (const [key, item] of Object.entries(value as TomlTable)) {
        const fault = shape.key?.(key);
        if (fault !== undefined) this.#add('form', [...path, key], fault, undefined, 'key');
        this.check(item, [...path, key], shape.other?.(key) ?? shape.of);
      }
    else if (shape.is === 'table') this.#table(value as TomlTable, path, shape);
  }

  #text(value: string, path: TomlPath, shape: Extract<Shape, { is: 'text' }>): void {
    if (shape.choices !== undefined && !shape.choices.includes(value)) {
      const near = nearest(value, shape.choices);
      const hint = near === undefined ? `It is one of ${shape.choices.join(', ')}.` : `Did you mean ${near}?`;
      this.#add('choice', path, `"${value}" is no value of ${nameOf(path)}`, hint);
    }
    const fault = shape.form?.(value);
    if (fault !== undefined) this.#add('form', path, fault);
  }

  #table(value: TomlTable, path: TomlPath, shape: TableShape): void {
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key];
      const known = own(shape.keys, key);
      const renamed = own(shape.renamed ?? {}, key);
      if (known !== undefined) this.check(item, at, known);
      else if (renamed !== undefined) {
        this.#add('deprecated', at, `${key} is now called ${renamed}`, undefined, 'key');
        this.check(item, at, shape.keys[renamed] as Shape);
      } else if (shape.open?.(key) !== true) {
        const near = nearest(key, Object.keys(shape.keys));
        const hint = near === undefined ? undefined : `Did you mean ${near}?`;
        this.#add('unknown-key', at, `${nameOf(path)} has no key "${key}"`, hint, 'key');
      }
    }
    for (const key of shape.required ?? [])
      if (!Object.hasOwn(value, key)) this.#add('missing', path, `${nameOf(path)} has no ${key}`);
  }

  #add(code: string, path: TomlPath, detail: string, hint?: string, part: 'key' | 'value' = 'value'): void {
    this.#problems.push({ code, detail, span: placeOf(this.#toml, path, part), hint });
  }
}

/** A key may be called as something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isOfKind(value: TomlValue, shape: Shape): boolean {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'table':
      return isTomlTable(value);
    case 'either':
      return shape.of.some((one) => isOfKind(value, one));
    case 'late':
      return isOfKind(value, shape.shape());
    case 'any':
      return true;
  }
}

const words: Readonly<Record<string, string>> = {
  text: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  list: 'an array',
  map: 'a table',
  table: 'a table',
};

function kindsOf(shape: Shape): string {
  if (shape.is === 'late') return kindsOf(shape.shape());
  if (shape.is !== 'either') return words[shape.is] ?? 'something else';
  return [...new Set(shape.of.map(kindsOf))].join(' or ');
}

function nameOf(path: TomlPath): string {
  return path.length === 0 ? 'the document' : path.join('.');
}
