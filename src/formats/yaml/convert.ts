import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { type LineIndex, printable, shorten, type TextProblem } from '../../base/text.ts';
import type { YamlCaps } from './caps.ts';
import { emptyScalar, isEmpty, type YamlEntry, type YamlNode, type YamlScalar } from './node.ts';

/** What an anchor stands for: the node, and what it adds to the caps where it is repeated. */
interface Anchored {
  readonly node: YamlNode;
  readonly count: number;
  readonly height: number;
}

interface Walk {
  readonly caps: YamlCaps;
  readonly budget: { nodes: number };
  readonly lines: LineIndex;
  readonly problems: TextProblem[];
  /** Anchors by name; undefined while what they stand for is being read. */
  readonly anchors: Map<string, Anchored | undefined>;
  /** Deepest level met since the last anchor began. */
  deepest: number;
}

/**
 * The nodes of the library as ours. Aliases share what they stand for, so that the work is that of the text; what they add
 * once they are followed counts against the caps.
 */
export function convertDocument(
  contents: Node,
  caps: YamlCaps,
  budget: { nodes: number },
  lines: LineIndex,
): { readonly root: YamlNode; readonly problems: readonly TextProblem[] } {
  const walk: Walk = { caps, budget, lines, problems: [], anchors: new Map(), deepest: 0 };
  const root = convert(walk, contents, 0);
  return { root, problems: walk.problems };
}

function isFull({ caps, problems }: Walk): boolean {
  return problems.length >= caps.problems || problems.some(({ code }) => code === 'yaml-nodes');
}

function report(walk: Walk, node: Node | null, code: string, detail: string): void {
  if (isFull(walk)) return;
  const [start, end] = node?.range ?? [0, 1];
  walk.problems.push({ code, detail, span: walk.lines.span(start, end) });
}

/** Takes `count` values from the budget; false where they are more than is left. */
function spend(walk: Walk, node: Node, count: number, depth: number): boolean {
  walk.budget.nodes -= count;
  walk.deepest = Math.max(walk.deepest, depth);
  if (walk.budget.nodes < 0)
    report(
      walk,
      node,
      'yaml-nodes',
      `the document has more than ${walk.caps.nodes} values once its aliases are followed`,
    );
  else if (depth > walk.caps.depth)
    report(walk, node, 'yaml-depth', `the document is nested deeper than ${walk.caps.depth} levels`);
  else return true;
  return false;
}

function convert(walk: Walk, node: Node, depth: number): YamlNode {
  const [start, end] = node.range ?? [0, 0];
  if (isAlias(node)) return followAlias(walk, node, node.source, depth, start, end);
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (anchor === undefined) return convertValue(walk, node, depth, start, end);
  walk.anchors.set(anchor, undefined);
  const before = { nodes: walk.budget.nodes, deepest: walk.deepest };
  walk.deepest = depth;
  const converted = convertValue(walk, node, depth, start, end);
  walk.anchors.set(anchor, {
    node: converted,
    count: before.nodes - walk.budget.nodes,
    height: walk.deepest - depth,
  });
  walk.deepest = Math.max(walk.deepest, before.deepest);
  return converted;
}

function followAlias(walk: Walk, node: Node, name: string, depth: number, start: number, end: number): YamlNode {
  const anchored = walk.anchors.get(name);
  if (anchored !== undefined && spend(walk, node, anchored.count, depth + anchored.height))
    return { ...anchored.node, start, end };
  if (anchored === undefined) {
    const isOpen = walk.anchors.has(name);
    const depthDetail = `an alias stands for what holds it: the document is nested deeper than ${walk.caps.depth} levels`;
    report(
      walk,
      node,
      isOpen ? 'yaml-depth' : 'yaml-alias',
      isOpen ? depthDetail : `nothing above is called &${printable(shorten(name, 80))}`,
    );
  }
  return emptyScalar(start);
}

function convertValue(walk: Walk, node: Node, depth: number, start: number, end: number): YamlNode {
  if (!spend(walk, node, 1, depth)) return emptyScalar(start);
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items as Node[]) {
      if (isFull(walk)) break;
      items.push(convert(walk, item, depth + 1));
    }
    return { kind: 'list', items, start, end: node.flow === true ? end : (items.at(-1)?.end ?? end) };
  }
  if (isMap(node)) {
    const entries = convertPairs(walk, node.items as Pair<Node, Node | null>[], depth);
    return { kind: 'map', entries, start, end: node.flow === true ? end : (entries.at(-1)?.value.end ?? end) };
  }
  return convertScalar(node, start, end);
}

function convertPairs(walk: Walk, pairs: readonly Pair<Node, Node | null>[], depth: number): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const pair of pairs) {
    if (isFull(walk)) break;
    const key = isAlias(pair.key) ? walk.anchors.get(pair.key.source)?.node : pair.key;
    const scalar = isScalar(key) ? convertScalar(key, ...placeOf(pair.key)) : key;
    if (scalar === undefined || !('kind' in scalar) || scalar.kind !== 'scalar') {
      report(walk, pair.key, 'yaml-key', 'a key must be a plain word or a text');
      continue;
    }
    if (isScalar(pair.key) && pair.key.anchor !== undefined)
      walk.anchors.set(pair.key.anchor, { node: scalar, count: 1, height: 0 });
    if (entries.has(scalar.text)) {
      const word = printable(shorten(scalar.text, 80));
      report(walk, pair.key, 'yaml-duplicate-key', `"${word}" is given twice in one map`);
      continue;
    }
    // `{a}` and `? a` have no value at all.
    const value = pair.value === null ? emptyScalar() : convert(walk, pair.value, depth + 1);
    entries.set(scalar.text, { key: scalar, value: isEmpty(value) ? emptyScalar(scalar.end) : value });
  }
  return [...entries.values()];
}

function placeOf(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

function convertScalar(node: Node, start: number, end: number): YamlScalar {
  const value = isScalar(node) ? node.value : null;
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const text = isScalar(node) ? (node.source ?? String(value)) : '';
  return { kind: 'scalar', value: known, text: typeof value === 'string' ? value : text, start, end };
}
