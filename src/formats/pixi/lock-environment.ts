import type { LineIndex, Span, TextProblem } from '../../base/text.ts';
import type { LockedChannel, WrittenText } from '../lock/locked.ts';
import { entryOf, type YamlNode } from '../yaml/node.ts';
import { fieldsOf, newKind, textOf } from './lock-record.ts';

/** An environment as it was solved. */
export interface PixiLockEnvironment {
  readonly name: string;
  readonly channels: readonly LockedChannel[];
  readonly indexes: readonly WrittenText[];
  readonly findLinks: readonly WrittenText[];
  /** `strategy`, `channel-priority`, `pypi-prerelease-mode`, `exclude-newer`; what is not there has its default. */
  readonly options: ReadonlyMap<string, string>;
  readonly selections: readonly {
    readonly platform: string;
    readonly packages: readonly PixiSelection[];
    readonly span: Span;
  }[];
  readonly span: Span;
}

/** A package of an environment: where its record is. */
export interface PixiSelection {
  readonly kind: 'conda' | 'conda-source' | 'pypi';
  /** The place, as the record has it. */
  readonly key: string;
  /** Of versions 5 and 6, where several records share a place. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly build: string | undefined;
  readonly subdir: string | undefined;
  readonly span: Span;
}

export function readEnvironment(
  name: string,
  span: Span,
  node: YamlNode,
  lines: LineIndex,
  problems: TextProblem[],
): PixiLockEnvironment {
  const at = (found: YamlNode): Span => lines.span(found.start, found.end);
  const list = (key: string): readonly YamlNode[] => {
    const value = entryOf(node, key)?.value;
    return value?.kind === 'list' ? value.items : [];
  };
  const options = entryOf(node, 'options')?.value;
  const packages = entryOf(node, 'packages')?.value;
  if (packages?.kind !== 'map')
    problems.push({ code: 'missing', detail: `the environment ${name} has no map of packages`, span });
  return {
    name,
    channels: list('channels').flatMap((item) => {
      const url = textOf(item.kind === 'map' ? entryOf(item, 'url')?.value : item);
      return url === undefined ? [] : [{ url: url.endsWith('/') ? url.slice(0, -1) : url, span: at(item) }];
    }),
    indexes: list('indexes').flatMap((item) => written(item, at)),
    findLinks: list('find-links').flatMap((item) =>
      written((item.kind === 'map' ? item.entries[0]?.value : undefined) ?? item, at),
    ),
    options: new Map(
      (options?.kind === 'map' ? options.entries : []).flatMap(({ key, value }): [string, string][] => {
        const text = textOf(value);
        return text === undefined ? [] : [[key.text, text]];
      }),
    ),
    selections: (packages?.kind === 'map' ? packages.entries : []).map(({ key, value }) => ({
      platform: key.text,
      packages: (value.kind === 'list' ? value.items : []).flatMap((item) => readSelection(item, at(item), problems)),
      span: at(key),
    })),
    span,
  };
}

function readSelection(node: YamlNode, span: Span, problems: TextProblem[]): PixiSelection[] {
  const text = node.kind === 'map' ? fieldsOf(node) : () => undefined;
  const kind = newKind(text);
  if (kind === undefined) {
    problems.push({ code: 'type', detail: 'it names no package', span });
    return [];
  }
  return [
    { ...kind, name: text('name'), version: text('version'), build: text('build'), subdir: text('subdir'), span },
  ];
}

function written(node: YamlNode, at: (node: YamlNode) => Span): WrittenText[] {
  const text = textOf(node);
  return text === undefined ? [] : [{ text, span: at(node) }];
}
