import type { Span } from '../../base/text.ts';
import { Cursor, collect, type Parsed, type Place } from './cursor.ts';
import { stripped } from './python-text.ts';

export type VersionOperator = '===' | '==' | '!=' | '~=' | '<=' | '>=' | '<' | '>';

/** One comparison of a version specifier. */
export interface VersionClause {
  readonly operator: VersionOperator;
  /** As written, without the white space before it; with `.*` where it is a prefix. */
  readonly version: string;
  /** `==1.2.*` or `!=1.2.*`. */
  readonly isPrefix: boolean;
  readonly span: Span;
}

// Version specifiers, packaging.python.org/en/latest/specifications/version-specifiers; versions as its appendix B spells them.
const equality =
  /(==|!=)\s*(v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*(?:\.\*|(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?))/iy;
const compatible =
  /(~=)\s*(v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)+(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?)/iy;
const ordered =
  /(<=|>=|<|>)\s*(v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?)/iy;
const identity = /(===)\s*([^\s;)]*)/y;
const local = /\+[a-z0-9]+(?:[-_.][a-z0-9]+)*/iy;

/** Clauses with commas between them, maybe none; a comma may stand behind the last. */
export function readClauses(cursor: Cursor): VersionClause[] {
  const clauses: VersionClause[] = [];
  for (;;) {
    const start = cursor.at;
    const same = cursor.match(identity);
    if (same !== undefined) clauses.push(...readIdentity(cursor, start, same[2] as string));
    else {
      const clause = readComparison(cursor);
      if (clause === undefined) return clauses;
      clauses.push(clause);
    }
    cursor.skipBlanks();
    if (!cursor.takes(',')) return clauses;
    cursor.skipBlanks();
  }
}

/** `===` takes all up to white space, and only then is that cut at its commas: what follows them are comparisons again. */
function readIdentity(cursor: Cursor, start: number, taken: string): VersionClause[] {
  const [version = '', ...others] = taken.split(',');
  let at = cursor.at - taken.length;
  const clauses: VersionClause[] = [
    { operator: '===', version, isPrefix: false, span: cursor.place(start, at + version.length) },
  ];
  at += version.length;
  for (const other of others) {
    const part = new Cursor(cursor.text, cursor.place, at + 1, at + 1 + other.length);
    at = part.end;
    if (other === '') continue;
    const clause = readOne(part);
    if (clause === undefined || !part.isAtEnd) explainClause(part);
    clauses.push(clause);
  }
  return clauses;
}

function readOne(cursor: Cursor): VersionClause | undefined {
  const start = cursor.at;
  const same = cursor.match(identity);
  if (same === undefined) return readComparison(cursor);
  return { operator: '===', version: same[2] as string, isPrefix: false, span: cursor.place(start, cursor.at) };
}

function readComparison(cursor: Cursor): VersionClause | undefined {
  const start = cursor.at;
  const found = cursor.match(equality) ?? cursor.match(compatible) ?? cursor.match(ordered);
  if (found === undefined) return undefined;
  const [, operator, version] = found as unknown as [string, VersionOperator, string];
  if (cursor.text.startsWith('.*', cursor.at))
    cursor.refuse(
      'specifier-prefix',
      operator === '==' || operator === '!='
        ? '".*" cannot follow a pre-release, post-release, development or local version'
        : `".*" cannot be compared with ${operator}`,
      start,
      cursor.at + 2,
    );
  if (cursor.match(local))
    cursor.refuse('specifier-local', `a local version cannot be compared with ${operator}`, start, cursor.at);
  return { operator, version, isPrefix: version.endsWith('.*'), span: cursor.place(start, cursor.at) };
}

const operators = /[=<>!~]+/y;

/** Why what stands here is no clause, for a reader who meant one. */
export function explainClause(cursor: Cursor): never {
  const start = cursor.at;
  const operator = cursor.match(operators)?.[0];
  if (operator === undefined)
    cursor.refuse('requirement-syntax', 'a version comparison, ";" or the end is expected here');
  if (operator === '=')
    cursor.refuse('specifier-operator', '"=" compares no versions', start, cursor.at, 'Write == for an exact version.');
  if (!['===', '==', '!=', '~=', '<=', '>=', '<', '>'].includes(operator))
    cursor.refuse('specifier-operator', `"${operator}" compares no versions`, start, cursor.at);
  cursor.match(/[^\s,;)]*/y);
  cursor.refuse('specifier-version', `what follows ${operator} is no version that it can compare`, start, cursor.at);
}

/** Reads a whole text as comparisons with commas between them (`Requires-Python`); white space around each does not count. */
export function parseSpecifier(text: string, place: Place): Parsed<readonly VersionClause[]> {
  return collect(place, () => {
    const clauses: VersionClause[] = [];
    let at = 0;
    for (const part of text.split(',')) {
      const { start, end } = stripped(text, { start: at, end: at + part.length });
      at += part.length + 1;
      if (start === end) continue;
      const cursor = new Cursor(text, place, start, end);
      const clause = readOne(cursor);
      if (clause === undefined || !cursor.isAtEnd) explainClause(cursor);
      clauses.push(clause);
    }
    return clauses;
  });
}
