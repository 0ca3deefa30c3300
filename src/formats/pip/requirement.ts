import type { Span } from '../../base/text.ts';
import { Cursor, collect, type Parsed, type Place } from './cursor.ts';
import { type Marker, readWholeMarker } from './marker.ts';
import { normalizeName } from './name.ts';
import { explainClause, readClauses, type VersionClause } from './specifier.ts';

/** A dependency specifier (PEP 508). */
export interface Requirement {
  /** As written. */
  readonly name: string;
  readonly normalizedName: string;
  readonly nameSpan: Span;
  readonly extras: readonly Extra[];
  readonly clauses: readonly VersionClause[];
  /** After `@`; then there are no clauses. */
  readonly url: { readonly text: string; readonly start: number; readonly span: Span } | undefined;
  readonly marker: Marker | undefined;
}

export interface Extra {
  /** As written. */
  readonly name: string;
  readonly span: Span;
}

// A word of any script behind it would make it another word.
const identifier = /[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?(?![\p{L}\p{N}_])/uy;
const url = /[^ \t]+/y;

/** Reads a whole text, or the part of it that ends at `end`, as a requirement. */
export function parseRequirement(text: string, place: Place, start = 0, end = text.length): Parsed<Requirement> {
  return collect(place, () => readRequirement(new Cursor(text, place, start, end)));
}

/** The requirement from the cursor to its end. @throws Refusal */
export function readRequirement(cursor: Cursor): Requirement {
  cursor.skipBlanks();
  const from = cursor.at;
  const name = cursor.match(identifier)?.[0];
  if (name === undefined) cursor.refuse('requirement-name', 'the name of a project is expected here');
  const nameSpan = cursor.place(from, cursor.at);
  cursor.skipBlanks();
  const extras = readExtras(cursor);
  cursor.skipBlanks();
  const named = { name, normalizedName: normalizeName(name), nameSpan, extras };
  if (cursor.takes('@')) return { ...named, clauses: [], ...readUrl(cursor) };
  const clauses = readSpecifier(cursor);
  cursor.skipBlanks();
  if (cursor.isAtEnd) return { ...named, clauses, url: undefined, marker: undefined };
  if (cursor.text[cursor.at] !== ';') explainClause(cursor);
  return { ...named, clauses, url: undefined, marker: readLastMarker(cursor) };
}

function readUrl(cursor: Cursor): Pick<Requirement, 'url' | 'marker'> {
  cursor.skipBlanks();
  const start = cursor.at;
  const found = cursor.match(url)?.[0];
  if (found === undefined) cursor.refuse('requirement-url', 'an address is expected after "@"');
  const target = { text: found, start, span: cursor.place(start, cursor.at) };
  cursor.skipBlanks();
  if (cursor.isAtEnd) return { url: target, marker: undefined };
  if (cursor.text[cursor.at] !== ';')
    cursor.refuse('requirement-syntax', '";" or the end is expected after the address and a blank');
  return { url: target, marker: readLastMarker(cursor) };
}

/** From a semicolon to the end. */
function readLastMarker(cursor: Cursor): Marker {
  cursor.at += 1;
  return readWholeMarker(cursor);
}

/** `[a,b]`, where it stands at the cursor. @throws Refusal */
export function readExtras(cursor: Cursor): Extra[] {
  const open = cursor.at;
  if (!cursor.takes('[')) return [];
  const extras: Extra[] = [];
  for (;;) {
    cursor.skipBlanks();
    const start = cursor.at;
    const name = cursor.match(identifier)?.[0];
    if (name === undefined) {
      if (extras.length > 0) cursor.refuse('requirement-extras', 'the name of an extra is expected after ","');
      break;
    }
    extras.push({ name, span: cursor.place(start, cursor.at) });
    cursor.skipBlanks();
    if (!cursor.takes(',')) break;
  }
  if (!cursor.takes(']')) cursor.refuse('requirement-extras', '"]" is missing after the extras', open, open + 1);
  return extras;
}

function readSpecifier(cursor: Cursor): VersionClause[] {
  const open = cursor.at;
  const isOpen = cursor.takes('(');
  cursor.skipBlanks();
  const clauses = readClauses(cursor);
  cursor.skipBlanks();
  if (!isOpen || cursor.takes(')')) return clauses;
  if (cursor.isAtEnd || cursor.text[cursor.at] === ';')
    cursor.refuse('requirement-syntax', '")" is missing after the version', open, open + 1);
  return explainClause(cursor);
}
