import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { LineIndex, printable, type TextProblem } from '../../base/text.ts';
import { decodeText } from '../decode-text.ts';
import type { YamlCaps } from './caps.ts';
import { convertDocument } from './convert.ts';
import { emptyScalar, type YamlDocument } from './node.ts';

/**
 * A document, or all problems that keep it from being one. Codes: `not-utf8`, `yaml-size`, `yaml-depth`, `yaml-nodes`,
 * `yaml-syntax`, `yaml-key` (a key that is a list or a map), `yaml-duplicate-key`, `yaml-alias` (of nothing), `yaml-documents` (more than the one).
 */
export type YamlReading =
  | { readonly document: YamlDocument; readonly problems?: undefined }
  | { readonly document?: undefined; readonly problems: readonly TextProblem[] };

/** Reads a text that is one YAML 1.2 document. A tag that is not of the core schema is a problem: it would change what is said. */
export function readYaml(input: string | Uint8Array, caps: YamlCaps): YamlReading {
  const readings = readYamlStream(input, caps);
  const [first, second] = readings;
  if (second === undefined || first?.problems !== undefined) return first as YamlReading;
  const start = second.document?.start ?? 0;
  const span = second.problems?.[0]?.span ?? first?.document?.lines.span(start, start + 3);
  const detail = 'a second document starts here';
  return span === undefined
    ? second
    : { problems: [{ code: 'yaml-documents', detail, span, hint: 'Write one document a file.' }] };
}

/** Reads a text of any number of documents (`---` between them); at least one reading is given. The caps hold for all together. */
export function readYamlStream(input: string | Uint8Array, caps: YamlCaps): readonly YamlReading[] {
  const refuse = (code: string, detail: string): readonly YamlReading[] => [
    { problems: [{ code, detail, span: new LineIndex(' ').span(0, 1) }] },
  ];
  if (input.length > caps.size)
    return refuse('yaml-size', `the file is longer than the ${caps.size} bytes that are read`);
  const decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/, '') } : decodeText(input);
  if ('problem' in decoded) return [{ problems: [decoded.problem] }];
  const { text } = decoded;
  const counter = new LineCounter();
  const tokens = readTokens(text, counter, caps);
  if (tokens === 'depth') return refuse('yaml-depth', `the document is nested deeper than ${caps.depth} levels`);
  if (tokens === 'nodes') return refuse('yaml-nodes', `the document has more than ${caps.nodes} values`);
  // The library compares each key with all before it, which takes a minute on a hostile megabyte: keys are compared by convertDocument.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, lineCounter: counter });
  const lines = new LineIndex(text);
  const budget = { nodes: caps.nodes };
  const readings: YamlReading[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    readings.push(readDocument(document as Document.Parsed, text, lines, caps, budget));
    if (budget.nodes < 0) break;
  }
  return readings;
}

function readDocument(
  document: Document.Parsed,
  text: string,
  lines: LineIndex,
  caps: YamlCaps,
  budget: { nodes: number },
): YamlReading {
  const faults = [...document.errors, ...document.warnings].slice(0, caps.problems).map(
    (error): TextProblem => ({
      code: 'yaml-syntax',
      detail: sentence(error.message),
      span: lines.span(error.pos[0], error.pos[1]),
    }),
  );
  if (faults.length > 0) return { problems: faults };
  const [start] = document.range;
  if (document.contents === null) return { document: { text, lines, start, root: emptyScalar(start) } };
  const { root, problems } = convertDocument(document.contents, caps, budget, lines);
  return problems.length > 0 ? { problems } : { document: { text, lines, start, root } };
}

/** Lexemes of one value with what stands around it: its key, blanks, line breaks, a comment. */
const lexemesPerNode = 8;

/**
 * The concrete syntax, or which cap it is above. The composer calls itself once a level; and a byte of a hostile text costs the
 * library a kilobyte, so that its values are bounded before it makes them.
 */
function readTokens(text: string, counter: LineCounter, caps: YamlCaps): CST.Token[] | 'depth' | 'nodes' {
  const parser = new Parser(counter.addNewLine);
  const tokens: CST.Token[] = [];
  let left = lexemesPerNode * caps.nodes + 1000;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > caps.depth + 2) return 'depth';
    left -= 1;
    if (left < 0) return 'nodes';
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n');
  return printable(first.charAt(0).toLowerCase() + first.slice(1).replace(/; please use .*$/, ''));
}
