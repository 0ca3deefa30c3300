import { LineIndex } from '../base/text.ts';
import type { Places } from './fields.ts';
import { addChild, addItem, childAt, type Stretch, type TomlNode } from './toml/place.ts';

/**
 * Where the values of a JSON text stand. The text must be one that `parseJson` took: its depth and number of values are bounded
 * then, and it is not checked again.
 */
export function jsonPlaces(text: string): Places {
  const root = scan(text);
  const lines = new LineIndex(text);
  const stretchOf: Places['spanOf'] = (path, part = 'value') => {
    const node = childAt(root, path);
    const stretch = part === 'key' ? node?.key : node?.value;
    return stretch && lines.span(stretch[0], stretch[1]);
  };
  return {
    spanOf: stretchOf,
    writtenAt: (path) => {
      const stretch = childAt(root, path)?.value;
      return stretch && text.slice(stretch[0], stretch[1]);
    },
  };
}

interface Frame {
  readonly node: TomlNode;
  readonly isArray: boolean;
}

function scan(text: string): TomlNode {
  const holder: TomlNode = { key: undefined, value: [0, text.length], children: undefined, items: 0 };
  const open: Frame[] = [{ node: holder, isArray: true }];
  let key: { readonly name: string; readonly at: Stretch } | undefined;
  for (let at = 0, end = 0; at < text.length; at = end) {
    const found = text[at] as string;
    end = tokenEnd(text, at);
    if (isBetween(found)) continue;
    const frame = open.at(-1) as Frame;
    if (found === '}' || found === ']') {
      frame.node.value = [frame.node.value[0], end];
      if (open.length > 1) open.pop();
    } else if (!frame.isArray && key === undefined) {
      key = { name: JSON.parse(text.slice(at, end)) as string, at: [at, end] };
    } else {
      const node =
        key === undefined ? addItem(frame.node, [at, end]) : addChild(frame.node, key.name, key.at, [at, end]);
      key = undefined;
      if (found === '{' || found === '[') open.push({ node, isArray: found === '[' });
    }
  }
  return holder.children?.get(0) ?? holder;
}

/** White space, and what stands between values. */
function isBetween(character: string): boolean {
  return ' \t\n\r,:\ufeff'.includes(character);
}

/** Behind a bracket, a string, a number or word, or one character between them. */
function tokenEnd(text: string, start: number): number {
  const first = text[start] as string;
  if (first === '"') {
    for (let at = start + 1; at < text.length; at += 1) {
      if (text[at] === '"') return at + 1;
      if (text[at] === '\\') at += 1;
    }
    return text.length;
  }
  let end = start + 1;
  if ('{}[]'.includes(first) || isBetween(first)) return end;
  while (end < text.length && !'{}[]" \t\n\r,:'.includes(text[end] as string)) end += 1;
  return end;
}
