import type { Span, TextProblem } from '../base/text.ts';
import type { TomlPath } from './toml/place.ts';
import { isTomlDate, isTomlTable, type TomlTable, type TomlValue } from './toml/toml.ts';

/** Where the values of a document stand, and how they are written. */
export interface Places {
  readonly spanOf: (path: TomlPath, part?: 'key' | 'value') => Span | undefined;
  readonly writtenAt: (path: TomlPath) => string | undefined;
}

/** An item of an array. */
export interface FieldItem {
  readonly value: TomlValue;
  readonly span: Span;
  /** Its members, where it is a table. */
  readonly fields: () => Fields | undefined;
}

/** The members of a table of TOML or object of JSON by type: what has another type is noted as a problem and reads as absent. */
export class Fields {
  readonly path: TomlPath;
  readonly table: TomlTable;
  readonly #document: Places;
  readonly #note: (problem: TextProblem) => void;

  constructor(document: Places, table: TomlTable, path: TomlPath, note: (problem: TextProblem) => void) {
    this.#document = document;
    this.table = table;
    this.path = path;
    this.#note = note;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.table, key);
  }

  get keys(): readonly string[] {
    return Object.keys(this.table);
  }

  /** Where the table stands. */
  get span(): Span {
    return this.#spanOf(this.path);
  }

  /** Where a member's value stands, or its key; the table itself where it has no such member. */
  spanOf(key: string, part: 'key' | 'value' = 'value'): Span {
    return this.#document.spanOf([...this.path, key], part) ?? this.span;
  }

  note(code: string, detail: string, span: Span): void {
    this.#note({ code, detail, span });
  }

  text(key: string): string | undefined {
    return this.#read(key, 'a text', (value) => typeof value === 'string') as string | undefined;
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) => typeof value === 'boolean') as boolean | undefined;
  }

  /** A whole number; `bigint` where a double cannot hold it. */
  integer(key: string): number | bigint | undefined {
    const isWhole = (value: TomlValue): boolean =>
      typeof value === 'bigint' ||
      // Other than in a hexadecimal number, a point or exponent makes a float.
      (Number.isInteger(value) && /^(?:0x.*|[^.eE]*)$/.test(this.#document.writtenAt([...this.path, key]) ?? ''));
    return this.#read(key, 'a whole number', isWhole) as number | bigint | undefined;
  }

  /** A date with a time. */
  dateTime(key: string): Date | undefined {
    return this.#read(key, 'a date and time', (value) => isTomlDate(value) && value.isDateTime()) as Date | undefined;
  }

  fields(key: string): Fields | undefined {
    const table = this.#read(key, 'a table', isTomlTable) as TomlTable | undefined;
    return table && new Fields(this.#document, table, [...this.path, key], this.#note);
  }

  /** The texts of an array, with their places. */
  texts(key: string): readonly { readonly text: string; readonly span: Span }[] {
    return this.#items(key).flatMap(({ item, path }) => {
      const span = this.#spanOf(path);
      if (typeof item === 'string') return [{ text: item, span }];
      this.note('field-type', `an item of ${key} must be a text`, span);
      return [];
    });
  }

  /** The tables of an array. */
  tables(key: string): readonly Fields[] {
    return this.#items(key).flatMap(({ item, path }) => {
      if (isTomlTable(item)) return [new Fields(this.#document, item, path, this.#note)];
      this.note('field-type', `an item of ${key} must be a table`, this.#spanOf(path));
      return [];
    });
  }

  /** The items of an array, of any type. */
  items(key: string): readonly FieldItem[] {
    return this.#items(key).map(({ item, path }) => ({
      value: item,
      span: this.#spanOf(path),
      fields: () => (isTomlTable(item) ? new Fields(this.#document, item, path, this.#note) : undefined),
    }));
  }

  #items(key: string): { readonly item: TomlValue; readonly path: TomlPath }[] {
    const items = this.#read(key, 'an array', Array.isArray) as readonly TomlValue[] | undefined;
    return (items ?? []).map((item, index) => ({ item, path: [...this.path, key, index] }));
  }

  #read(key: string, what: string, fits: (value: TomlValue) => boolean): TomlValue | undefined {
    const value = this.has(key) ? this.table[key] : undefined;
    if (value === undefined || fits(value)) return value;
    this.note('field-type', `${key} must be ${what}`, this.spanOf(key));
    return undefined;
  }

  #spanOf(path: TomlPath): Span {
    return this.#document.spanOf(path) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  }
}

/**
 * The place of a stretch of a text that stands in quotes: exact where it is written as it reads, else the whole of it.
 */
export function placeInText(text: string, span: Span): (start: number, end: number) => Span {
  if (span.line !== span.endLine || span.endColumn - span.column !== text.length + 2) return () => span;
  const first = span.column + 1;
  return (start, end) => ({ line: span.line, column: first + start, endLine: span.line, endColumn: first + end });
}
