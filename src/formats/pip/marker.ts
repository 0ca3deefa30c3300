import { limits } from '../../base/limits.ts';
import type { Span } from '../../base/text.ts';
import { Cursor, collect, type Parsed, type Place } from './cursor.ts';
import { normalizeName } from './name.ts';
import { readPythonString } from './python-string.ts';

export type MarkerOperand =
  | { readonly kind: 'variable'; readonly name: string; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span };

/** An environment marker (PEP 508, "Environment Markers"; `extras` and `dependency_groups`: PEP 751). `and` binds closer than `or`. */
export type Marker =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Marker[] }
  | {
      readonly kind: 'comparison';
      readonly left: MarkerOperand;
      readonly operator: '===' | '==' | '~=' | '!=' | '<=' | '>=' | '<' | '>' | 'in' | 'not in';
      readonly right: MarkerOperand;
    };

type Operator = Extract<Marker, { readonly kind: 'comparison' }>['operator'];

// Words end where no letter, digit or underscore of any script follows.
const variable =
  /(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)(?![\p{L}\p{N}_])/uy;
const comparison = /===|==|~=|!=|<=|>=|<|>/y;
const inside = /in(?![\p{L}\p{N}_])/uy;
const not = /not(?![\p{L}\p{N}_])/uy;
const or = /or(?![\p{L}\p{N}_])/uy;
const and = /and(?![\p{L}\p{N}_])/uy;

/** Reads a whole text as a marker. */
export function parseMarker(text: string, place: Place, start = 0): Parsed<Marker> {
  return collect(place, () => readWholeMarker(new Cursor(text, place, start)));
}

/** The marker from the cursor to its end. @throws Refusal */
export function readWholeMarker(cursor: Cursor): Marker {
  const marker = readMarker(cursor, 0);
  if (!cursor.isAtEnd) cursor.refuse('marker-syntax', '"and", "or" or the end of the marker is expected here');
  return marker;
}

/** The marker at the cursor, with the blanks around it. */
function readMarker(cursor: Cursor, depth: number): Marker {
  if (depth > limits.markerDepth)
    cursor.refuse('marker-depth', `parentheses inside each other more than ${limits.markerDepth} levels deep`);
  const choices: Marker[] = [];
  for (;;) {
    const conditions = [readAtom(cursor, depth)];
    while (cursor.match(and)) conditions.push(readAtom(cursor, depth));
    choices.push(joined('and', conditions));
    if (!cursor.match(or)) return joined('or', choices);
  }
}

function joined(kind: 'and' | 'or', operands: readonly Marker[]): Marker {
  return operands.length === 1 ? (operands[0] as Marker) : { kind, operands };
}

function readAtom(cursor: Cursor, depth: number): Marker {
  cursor.skipBlanks();
  const start = cursor.at;
  if (!cursor.takes('(')) return readComparison(cursor);
  const marker = readMarker(cursor, depth + 1);
  if (!cursor.takes(')')) cursor.refuse('marker-syntax', '")" is missing in the marker', start, start + 1);
  cursor.skipBlanks();
  return marker;
}

function readComparison(cursor: Cursor): Marker {
  const left = readOperand(cursor);
  cursor.skipBlanks();
  const operator = readOperator(cursor);
  cursor.skipBlanks();
  const right = readOperand(cursor);
  cursor.skipBlanks();
  // Names of extras and groups compare by their normal form (PEP 685, PEP 735).
  return { kind: 'comparison', left: extraOf(left, right), operator, right: extraOf(right, left) };
}

function extraOf(operand: MarkerOperand, other: MarkerOperand): MarkerOperand {
  if (operand.kind !== 'text' || other.kind !== 'variable') return operand;
  if (!['extra', 'extras', 'dependency_groups'].includes(other.name)) return operand;
  return { ...operand, value: normalizeName(operand.value) };
}

function readOperand(cursor: Cursor): MarkerOperand {
  const start = cursor.at;
  const name = cursor.match(variable)?.[0].replaceAll('.', '_');
  if (name !== undefined) {
    // An old name of the same (PEP 508, "python_implementation_var").
    const known = name === 'python_implementation' ? 'platform_python_implementation' : name;
    return { kind: 'variable', name: known, span: cursor.place(start, cursor.at) };
  }
  const quote = cursor.text[start];
  if (quote !== '"' && quote !== "'")
    cursor.refuse('marker-syntax', 'a variable of markers or a text in quotes is expected here');
  const end = cursor.text.indexOf(quote, start + 1);
  if (end < 0) cursor.refuse('marker-syntax', 'a text in quotes has no end', start, cursor.end);
  cursor.at = end + 1;
  const value = readPythonString(cursor.text.slice(start + 1, end));
  if (value === undefined)
    cursor.refuse('marker-string', 'an escape in a text is none that Python knows', start, cursor.at);
  return { kind: 'text', value, span: cursor.place(start, cursor.at) };
}

function readOperator(cursor: Cursor): Operator {
  const start = cursor.at;
  if (cursor.match(inside)) return 'in';
  if (cursor.match(not)) {
    if (!cursor.skipBlanks() || !cursor.match(inside))
      cursor.refuse('marker-syntax', '"in" is expected after "not"', start, cursor.at);
    return 'not in';
  }
  const found = cursor.match(comparison);
  if (found === undefined)
    cursor.refuse('marker-operator', 'one of <=, <, !=, ==, >=, >, ~=, ===, in, not in is expected here');
  return found[0] as Operator;
}
