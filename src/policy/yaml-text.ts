import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml';
import { limits } from '../base/limits.ts';
import { printable, shorten } from '../base/text.ts';
import { excerptAt, type Problem } from './problem.ts';

/** Steps from the root of a document: keys of maps and indexes of lists. */
export type Steps = readonly (string | number)[];

/** A YAML document whose every node can say where it was written. */
export interface YamlText {
  readonly file: string;
  readonly root: Node | null;
  /** The document as plain data. */
  readonly value: unknown;
  /** What an alias stands for; any other node is itself. */
  follow(node: Node | null): Node | null;
  /** Where the value at `steps` (or its key) is, or of the nearest part that was written. */
  place(steps: Steps, what?: 'key' | 'value'): { readonly line: number; readonly column: number };
  problem(node: Node | null, message: string, hint?: string): Problem;
  problemAt(steps: Steps, message: string, hint?: string, what?: 'key' | 'value'): Problem;
}

/**
 * Reads one bounded YAML 1.2 document.
 * @returns the document, or the problems that keep it from being one: bad syntax, keys given twice, aliases that
 * expand without end, and everything above the caps of `base/limits.ts`.
 */
export function openYaml(
  text: string,
  file: string,
): { readonly yaml: YamlText } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const problemIn = (start: number, end: number, message: string, hint?: string): Problem => {
    const { line, col } = lines.linePos(Math.min(start, text.length));
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      message,
      hint,
      excerpt: excerptAt(text, Math.max(line, 1), Math.max(col, 1), end - start),
    };
  };
  lines.addNewLine(0);
  if (text.length > limits.policyFile) {
    return { problems: [problemIn(0, 1, `the file is longer than the ${limits.policyFile} bytes that are read`)] };
  }
  const tokens = readTokens(text, lines);
  if (tokens === undefined) {
    return { problems: [problemIn(0, 1, `the document is nested deeper than ${limits.documentDepth} levels`)] };
  }
  // The library compares each key with all before it, which takes a minute on a hostile megabyte: keys are compared below.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, lineCounter: lines });
  const documents = [...composer.compose(tokens, true, text.length)];
  const document = documents[0] as Document.Parsed;
  // A tag that is not understood is only a warning to the library; here it would change what a policy says.
  const faults = [...document.errors, ...document.warnings]
    .slice(0, limits.problems)
    .map((error) => problemIn(error.pos[0], error.pos[1], sentence(error.message)));
  if (documents.length > 1) {
    const second = documents[1]?.range[0] ?? 0;
    faults.push(problemIn(second, second + 3, 'a second document starts here', 'Write one document a file.'));
  }
  if (faults.length > 0) return { problems: faults };

  const follow = (node: Node | null): Node | null => (isAlias(node) ? (node.resolve(document) ?? null) : node);
  const problem = (node: Node | null, message: string, hint?: string): Problem => {
    const [start, end] = node?.range ?? [0, 1];
    return problemIn(start, end, message, hint);
  };
  const bounded = checkBounds(document.contents, follow, problem);
  if (bounded.length > 0) return { problems: bounded };

  const find = (steps: Steps, what: 'key' | 'value') => findNode(document.contents, steps, what, follow);
  const yaml: YamlText = {
    file,
    root: document.contents,
    value: document.toJS({ maxAliasCount: -1 }),
    follow,
    problem,
    place: (steps, what = 'value') => {
      const { line, col } = lines.linePos(find(steps, what)?.range?.[0] ?? 0);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
    problemAt: (steps, message, hint, what = 'value') => problem(find(steps, what), message, hint),
  };
  return { yaml };
}

/** The concrete syntax, or undefined where it nests too deep: the composer calls itself once a level. */
function readTokens(text: string, lines: LineCounter): CST.Token[] | undefined {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.documentDepth + 2) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Keys given twice, and what aliases hide: depth and number of nodes once each alias is followed. */
function checkBounds(
  root: Node | null,
  follow: (node: Node | null) => Node | null,
  problem: YamlText['problem'],
): readonly Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;
  const visit = (written: Node | null, depth: number): boolean => {
    nodes += 1;
    if (problems.length >= limits.problems) return false;
    if (nodes > limits.policyNodes) {
      problems.push(
        problem(written, `the document has more than ${limits.policyNodes} values once its aliases are followed`),
      );
      return false;
    }
    if (depth > limits.documentDepth) {
      problems.push(problem(written, `the document is nested deeper than ${limits.documentDepth} levels`));
      return false;
    }
    const node = follow(written);
    if (isSeq(node)) return node.items.every((item) => visit(item as Node | null, depth + 1));
    if (!isMap(node)) return true;
    const seen = new Set<string>();
    return node.items.every((pair) => {
      if (problems.length >= limits.problems) return false;
      const key = keyOf(pair as Pair<Node, Node | null>);
      const again = key !== undefined && seen.has(key);
      if (key === undefined) problems.push(problem(pair.key as Node, 'a key must be a plain word or a text'));
      else if (again && !isAlias(written))
        problems.push(problem(pair.key as Node, `${quote(key)} is given twice in one map`));
      if (key !== undefined) seen.add(key);
      return visit(pair.value as Node | null, depth + 1);
    });
  };
  visit(root, 0);
  return problems;
}

/** The text of a pair's key; undefined where it is not a scalar. */
export function keyOf(pair: Pair<Node, Node | null>): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function findNode(
  root: Node | null,
  steps: Steps,
  what: 'key' | 'value',
  follow: (node: Node | null) => Node | null,
): Node | null {
  let at = root;
  for (const [index, step] of steps.entries()) {
    const node = follow(at);
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item as Pair<Node, Node | null>) === String(step)) as
        | Pair<Node, Node | null>
        | undefined;
      if (pair === undefined) return at;
      at = what === 'key' && index === steps.length - 1 ? pair.key : (pair.value ?? pair.key);
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      at = node.items[step] as Node;
    } else return at;
  }
  return at;
}

/** The node of the value at `steps`; undefined where nothing was written there. */
export function findValue(yaml: YamlText, steps: Steps): Node | null | undefined {
  let at: Node | null = yaml.root;
  for (const step of steps) {
    const node = yaml.follow(at);
    if (isSeq(node) && typeof step === 'number' && step < node.items.length) at = node.items[step] as Node | null;
    else {
      const pair = isMap(node)
        ? (node.items.find((item) => keyOf(item as Pair<Node, Node | null>) === String(step)) as
            | Pair<Node, Node | null>
            | undefined)
        : undefined;
      if (pair === undefined) return undefined;
      at = pair.value;
    }
  }
  return at;
}

/** A word of the file, quoted for a message: short and safe for a terminal. */
export function quote(word: string): string {
  return `"${printable(shorten(word, 80))}"`;
}

function sentence(message: string): string {
  return printable(
    message.charAt(0).toLowerCase() +
      message
        .slice(1)
        .split('\n')[0]
        ?.replace(/; please use .*$/, ''),
  );
}
