import type { LineIndex, Span } from '../../base/text.ts';

/**
 * A value of a YAML document and where it is written: offsets of characters, the end exclusive. A block list or map ends with
 * its last value. An alias is what it stands for, at the place of the alias.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

interface Written {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends Written {
  readonly kind: 'scalar';
  /** What YAML 1.2's core schema (section 10.3.2) makes of it. */
  readonly value: string | number | boolean | null;
  /** The characters, without quotes: `1.10` where the value is 1.1. */
  readonly text: string;
}

export interface YamlList extends Written {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends Written {
  readonly kind: 'map';
  /** In the order of the text; each key once. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** An empty scalar at the end of the key where nothing is written. */
  readonly value: YamlNode;
}

/** One document of a text. */
export interface YamlDocument {
  readonly text: string;
  readonly lines: LineIndex;
  /** Offset of its `---`, else of its first value. */
  readonly start: number;
  /** An empty scalar where there is nothing but comments. */
  readonly root: YamlNode;
}

/** Steps from the root of a document: keys of maps and indexes of lists. */
export type YamlSteps = readonly (string | number)[];

/** Where a node is written. */
export function spanOf(document: YamlDocument, node: YamlNode): Span {
  return document.lines.span(node.start, node.end);
}

/** Whether nothing at all was written, as after the colon of `key:`. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.text === '';
}

/** The entry of a key; undefined also where the node is no map. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key.text === key) : undefined;
}

/** The node at `steps`, undefined where nothing was written there. */
export function nodeAt(root: YamlNode, steps: YamlSteps): YamlNode | undefined {
  let at: YamlNode | undefined = root;
  for (const step of steps) at = stepInto(at, step);
  return at;
}

/** The node at `steps` (or its key), else the last on the way that was written: the place to show. */
export function nearestNodeAt(root: YamlNode, steps: YamlSteps, what: 'key' | 'value' = 'value'): YamlNode {
  let at = root;
  for (const [index, step] of steps.entries()) {
    const next = stepInto(at, step);
    if (next === undefined) return at;
    at = (what === 'key' && index === steps.length - 1 ? entryOf(at, String(step))?.key : undefined) ?? next;
  }
  return at;
}

function stepInto(node: YamlNode | undefined, step: string | number): YamlNode | undefined {
  if (node?.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined;
  return entryOf(node, String(step))?.value;
}

/** A node as plain data. */
export function dataOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, dataOf(value)]));
}

/** A document of a text that holds nothing. */
export function emptyScalar(at = 0): YamlScalar {
  return { kind: 'scalar', value: null, text: '', start: at, end: at };
}
