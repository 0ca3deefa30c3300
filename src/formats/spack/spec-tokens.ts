import {
  assignmentEnd,
  dottedEnd,
  type End,
  fileEnd,
  gitEnd,
  hashEnd,
  identifierEnd,
  nameEnd,
  rangeEnd,
  skipBlanks,
  valueEnd,
  versionEnd,
  versionListEnd,
} from './spec-scan.ts';

export type TokenKind =
  | 'edge-start'
  | 'edge-end'
  | 'dependency'
  | 'git-version'
  | 'version'
  | 'flag'
  | 'value'
  | 'file'
  | 'full-name'
  | 'name'
  | 'hash'
  | 'unexpected';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** In the order in which they are tried: the first that fits is taken (spec_parser.py, SpecTokens). */
const forms: readonly (readonly [TokenKind, (text: string, at: number) => End])[] = [
  [
    'edge-start',
    (text, at) => (text[sigilEnd(text, at) ?? -1] === '[' ? (sigilEnd(text, at) as number) + 1 : undefined),
  ],
  [
    'edge-end',
    (text, at) => (text[at] === ']' ? (assignmentEnd(text, skipBlanks(text, at + 1)) ?? at + 1) : undefined),
  ],
  [
    'dependency',
    (text, at) => {
      const end = sigilEnd(text, at);
      return end === undefined ? undefined : (assignmentEnd(text, skipBlanks(text, end)) ?? end);
    },
  ],
  [
    'git-version',
    (text, at) => {
      const end = text[at] === '@' ? gitEnd(text, at + 1) : undefined;
      if (end === undefined || text[end] !== '=') return end;
      return rangeEnd(text, end + 1) ?? versionEnd(text, end + 1) ?? end;
    },
  ],
  ['version', (text, at) => (text[at] === '@' ? versionListEnd(text, skipBlanks(text, at + 1)) : undefined)],
  [
    'flag',
    (text, at) => {
      const sign = text[at] ?? '';
      if (!'+~-'.includes(sign) || sign === '') return undefined;
      const twice = text[at + 1] === sign ? nameEnd(text, skipBlanks(text, at + 2)) : undefined;
      return twice ?? nameEnd(text, skipBlanks(text, at + 1));
    },
  ],
  [
    'value',
    (text, at) => {
      const name = nameEnd(text, at);
      if (name === undefined) return undefined;
      const equals = text[name] === ':' ? name + 1 : name;
      if (text[equals] !== '=') return undefined;
      return (text[equals + 1] === '=' ? valueEnd(text, equals + 2) : undefined) ?? valueEnd(text, equals + 1);
    },
  ],
  ['file', fileEnd],
  ['full-name', dottedEnd],
  ['name', (text, at) => identifierEnd(text, at) ?? (text[at] === '*' ? at + 1 : undefined)],
  ['hash', (text, at) => (text[at] === '/' ? hashEnd(text, at + 1) : undefined)],
];

function sigilEnd(text: string, at: number): End {
  if (text[at] === '^') return at + 1;
  if (text[at] !== '%') return undefined;
  return text[at + 1] === '%' ? at + 2 : at + 1;
}

/** The tokens of a spec without blanks; a character that starts none is `unexpected`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipBlanks(text, token.end);
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, read] of forms) {
    const end = read(text, start);
    if (end !== undefined) return { kind, start, end };
  }
  return { kind: 'unexpected', start, end: start + 1 };
}
