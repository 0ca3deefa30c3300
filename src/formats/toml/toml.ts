import { parse, TomlDate, TomlError } from 'smol-toml';
import { limits } from '../../base/limits.ts';
import { LineIndex, type Span, type TextProblem } from '../../base/text.ts';
import { decodeText } from '../decode-text.ts';
import { childAt, type TomlPath } from './place.ts';
import { scanToml } from './scan.ts';

export type TomlValue = string | number | bigint | boolean | TomlDate | readonly TomlValue[] | TomlTable;

/** A table: its object has no prototype, so that every key is the document's own. */
export interface TomlTable {
  readonly [key: string]: TomlValue;
}

/** Caps of one text; the defaults are those of a JSON document. */
export interface TomlCaps {
  /** Bytes, or characters of a text. */
  readonly size?: number;
  /** Tables and arrays inside each other, those of dotted keys too. */
  readonly depth?: number;
  /** Values of all kinds. */
  readonly values?: number;
}

export interface TomlText {
  /** Undefined where the text is no TOML document or a cap was met. */
  readonly value: TomlTable | undefined;
  /** `toml-syntax`, `toml-encoding`, or a cap: `toml-size`, `toml-depth`, `toml-values`, `toml-number`. */
  readonly problems: readonly TextProblem[];
  /**
   * Where a value stands, or the key that names it. A table with a header stands where that header does (an array of tables
   * where the first does), a table that only longer keys name where the first of them does. The path `[]` is the whole text.
   * Undefined for an item's key and where the path leads nowhere.
   */
  readonly spanOf: (path: TomlPath, part?: 'key' | 'value') => Span | undefined;
  /** A value as it is written: `1.0` and `1` are the same number. */
  readonly writtenAt: (path: TomlPath) => string | undefined;
}

const nowhere = () => undefined;
const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const prefix = 'Invalid TOML document: ';

/** Reads a TOML document (toml.io/en/v1.0.0) with the places of its keys and values. Never throws. */
export function readToml(source: Uint8Array | string, caps: TomlCaps = {}): TomlText {
  const size = caps.size ?? limits.document;
  if (source.length > size) {
    return refuse({ code: 'toml-size', detail: `longer than the ${size} bytes that are read`, span: start });
  }
  const depth = caps.depth ?? limits.documentDepth;
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  const lines = new LineIndex(text);
  const scan = scanToml(text, { depth, values: caps.values ?? limits.documentValues });
  if (scan.met !== undefined) {
    const { code, detail, offset } = scan.met;
    return refuse({ code, detail, span: lines.span(offset, offset + 1) });
  }
  let value: TomlTable;
  try {
    value = parse(text, { maxDepth: depth, integersAsBigInt: 'asNeeded' }) as TomlTable;
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    // Its message ends in an excerpt of the text.
    const detail = (cause.message.split('\n')[0] as string).replace(prefix, '');
    const { line, column } = cause;
    return refuse({ code: 'toml-syntax', detail, span: { line, column, endLine: line, endColumn: column + 1 } });
  }
  return {
    value,
    problems: typeof source === 'string' ? [] : encodingProblems(source),
    spanOf: (path, part = 'value') => {
      const node = childAt(scan.root, path);
      const stretch = part === 'key' ? node?.key : node?.value;
      return stretch && lines.span(stretch[0], stretch[1]);
    },
    writtenAt: (path) => {
      const stretch = childAt(scan.root, path)?.value;
      return stretch && text.slice(stretch[0], stretch[1]);
    },
  };
}

export function isTomlDate(value: unknown): value is TomlDate {
  return value instanceof TomlDate;
}

export function isTomlTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTomlDate(value);
}

function refuse(problem: TextProblem): TomlText {
  return { value: undefined, problems: [problem], spanOf: nowhere, writtenAt: nowhere };
}

/** A TOML file must be UTF-8 (section "Spec"). */
function encodingProblems(bytes: Uint8Array): TextProblem[] {
  const decoded = decodeText(bytes);
  return 'problem' in decoded ? [{ ...decoded.problem, code: 'toml-encoding' }] : [];
}
