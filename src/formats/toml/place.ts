/** The way to a value: keys of tables and indexes of arrays. */
export type TomlPath = readonly (string | number)[];

/** Offsets of a first character and of the one after the last. */
export type Stretch = readonly [start: number, end: number];

/** Where one value stands in a text. */
export interface TomlNode {
  readonly key: Stretch | undefined;
  value: Stretch;
  /** Values inside: under their keys, or under their indexes where `items` counts them. */
  children: Map<string | number, TomlNode> | undefined;
  items: number;
}

/** A new value inside another. One that is there already stays: the parser decides whether a key may come twice. */
export function addChild(parent: TomlNode, name: string | number, key: Stretch | undefined, value: Stretch): TomlNode {
  parent.children ??= new Map();
  const known = parent.children.get(name);
  if (known !== undefined) return known;
  const node: TomlNode = { key, value, children: undefined, items: 0 };
  parent.children.set(name, node);
  return node;
}

export function addItem(parent: TomlNode, value: Stretch): TomlNode {
  const node = addChild(parent, parent.items, undefined, value);
  parent.items += 1;
  return node;
}

export function childAt(root: TomlNode, path: TomlPath): TomlNode | undefined {
  let node: TomlNode | undefined = root;
  for (const step of path) node = node?.children?.get(step);
  return node;
}
