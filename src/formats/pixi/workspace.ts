import type { Span, TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';
import { textOf, textsOf } from './dependency.ts';
import { type PixiChannel, type PixiPypiOptions, readChannels, readPypiOptions } from './feature.ts';
import { subdirs } from './names.ts';
import { placeOf, valueAt } from './shape.ts';

/** A platform that a workspace is for. */
export interface PixiPlatform {
  /** As features and lock files name it: its subdir, a name of its own, or one made of its requirements. */
  readonly name: string;
  readonly subdir: string;
  /** Virtual packages that it states, `__cuda` → `12.0`; for `__archspec` the microarchitecture. */
  readonly virtualPackages: ReadonlyMap<string, string>;
  readonly span: Span;
}

export interface PixiWorkspace {
  readonly channels: readonly PixiChannel[];
  readonly platforms: readonly PixiPlatform[];
  readonly channelPriority: string | undefined;
  readonly solveStrategy: string | undefined;
  /** `*`: all of them. */
  readonly preview: readonly string[];
  readonly requiresPixi: string | undefined;
  /** RFC 3339, or a span of time. */
  readonly excludeNewer: string | undefined;
  readonly pypiOptions: PixiPypiOptions | undefined;
  readonly span: Span;
}

/** Words for virtual packages, in the order in which they make a name (crates/pixi_manifest/src/toml/platform.rs). */
const virtualWords: readonly (readonly [key: string, name: string])[] = [
  ['cuda', '__cuda'],
  ['archspec', '__archspec'],
  ['glibc', '__glibc'],
  ['linux', '__linux'],
  ['macos', '__osx'],
  ['osx', '__osx'],
  ['windows', '__win'],
];

export function readWorkspace(toml: TomlText, path: TomlPath, problems: TextProblem[]): PixiWorkspace | undefined {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return undefined;
  const text = textOf(table);
  const { preview } = table;
  for (const [index, flag] of textsOf(preview).entries())
    if (flag !== 'pixi-build')
      problems.push({
        code: 'unknown-preview',
        detail: `pixi knows no preview "${flag}"`,
        span: placeOf(toml, [...path, 'preview', index]),
      });
  return {
    channels: readChannels(toml, [...path, 'channels']) ?? [],
    platforms: readPlatforms(toml, [...path, 'platforms'], problems),
    channelPriority: text('channel-priority'),
    solveStrategy: text('solve-strategy'),
    preview: typeof preview === 'boolean' ? ['*'] : textsOf(preview),
    requiresPixi: text('requires-pixi'),
    excludeNewer: text('exclude-newer'),
    pypiOptions: readPypiOptions(toml, [...path, 'pypi-options']),
    span: placeOf(toml, path),
  };
}

function readPlatforms(toml: TomlText, path: TomlPath, problems: TextProblem[]): readonly PixiPlatform[] {
  const list = valueAt(toml.value, path);
  if (!Array.isArray(list)) return [];
  const seen = new Set<string>();
  return (list as readonly TomlValue[]).flatMap((item, index): PixiPlatform[] => {
    const span = placeOf(toml, [...path, index]);
    const platform =
      typeof item === 'string'
        ? { name: item, subdir: item, virtualPackages: new Map<string, string>() }
        : isTomlTable(item)
          ? richPlatform(item)
          : undefined;
    if (platform === undefined) {
      if (isTomlTable(item))
        problems.push({
          code: 'missing',
          detail: 'it says of no subdir that it is for',
          span,
          hint: 'Give platform = "linux-64".',
        });
      return [];
    }
    if (seen.has(platform.name))
      problems.push({ code: 'repeated', detail: `the platform ${platform.name} comes twice`, span });
    seen.add(platform.name);
    return [{ ...platform, span }];
  });
}

function richPlatform(table: TomlTable): Omit<PixiPlatform, 'span'> | undefined {
  const text = textOf(table);
  const name = text('name');
  const subdir = text('platform') ?? (name !== undefined && subdirs.includes(name) ? name : undefined);
  if (subdir === undefined) return undefined;
  const virtualPackages = new Map<string, string>();
  const parts: string[] = [];
  const put = (key: string, virtual: string, value: string | undefined): void => {
    if (value === undefined) return;
    virtualPackages.set(virtual, value);
    parts.push(key, value);
  };
  for (const [key, virtual] of virtualWords) {
    const value = table[key];
    put(key, virtual, isTomlTable(value) ? textOf(value)('driver') : text(key));
    if (isTomlTable(value)) put('arch', '__cuda_arch', textOf(value)('arch'));
  }
  for (const key of Object.keys(table)) if (key.startsWith('__')) put(key.slice(2), key, text(key));
  // platform.rs, `synthesize_name_string`: all but letters and digits become hyphens.
  const made = [subdir, ...parts].join('-').replace(/[^A-Za-z0-9]+/g, '-');
  return { name: name ?? (parts.length === 0 ? subdir : made), subdir, virtualPackages };
}
