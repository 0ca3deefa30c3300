import { limits } from '../../base/limits.ts';
import type { TextProblem } from '../../base/text.ts';
import type { WrittenText } from '../lock/locked.ts';
import { readYaml } from '../yaml/document.ts';
import { entryOf, isEmpty, spanOf } from '../yaml/node.ts';

/** Channels that a settings file of conda or mamba names (conda.base.context; conda-docs, "Using the .condarc conda configuration file"). */
export interface CondaSettings {
  /** Of `channels` and `default_channels`; the latter are what `defaults` stands for. */
  readonly channels: readonly (WrittenText & { readonly key: 'channels' | 'default_channels' })[];
  readonly problems: readonly TextProblem[];
}

const keys = ['channels', 'default_channels'] as const;

export function readCondaSettings(input: Uint8Array | string): CondaSettings {
  const { document, problems } = readYaml(input, {
    size: limits.environmentFile,
    depth: limits.documentDepth,
    nodes: limits.documentValues,
    problems: limits.problems,
  });
  if (document === undefined) return { channels: [], problems };
  const { root } = document;
  const channels = keys.flatMap((key) => {
    const value = root.kind === 'map' ? entryOf(root, key)?.value : undefined;
    const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
    return items.flatMap((item) =>
      item.kind === 'scalar' && !isEmpty(item) ? [{ key, text: item.text, span: spanOf(document, item) }] : [],
    );
  });
  return { channels, problems: [] };
}
