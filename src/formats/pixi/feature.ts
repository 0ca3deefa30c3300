import type { Span, TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText } from '../toml/toml.ts';
import {
  type PixiDependency,
  type PixiPypiDependency,
  readDependency,
  readPypiDependency,
  textOf,
  textsOf,
} from './dependency.ts';
import { placeOf, valueAt } from './shape.ts';
import { type PixiTask, readTasks } from './tasks.ts';

/** A channel, in the order in which it counts. */
export interface PixiChannel {
  /** A name or an address. */
  readonly name: string;
  /** Higher ones go before lower ones; 0 where none is given. */
  readonly priority: number;
  readonly excludeNewer: string | undefined;
  readonly span: Span;
}

/** Part of a feature: for all platforms, or for those that a selector names. */
export interface PixiTarget {
  /** Undefined: for all. */
  readonly selector: string | undefined;
  readonly dependencies: readonly PixiDependency[];
  readonly constraints: readonly PixiDependency[];
  readonly pypiDependencies: readonly PixiPypiDependency[];
  /** `[dev]`: packages whose dependencies are wanted. */
  readonly dev: readonly PixiDependency[];
  readonly tasks: readonly PixiTask[];
  readonly activation: PixiActivation | undefined;
  readonly span: Span;
}

/** What runs when an environment is entered. */
export interface PixiActivation {
  readonly scripts: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly span: Span;
}

export interface PixiPypiOptions {
  readonly indexUrl: string | undefined;
  readonly extraIndexUrls: readonly string[];
  readonly findLinks: readonly string[];
  readonly indexStrategy: string | undefined;
  readonly prereleaseMode: string | undefined;
  /** true, or the packages. */
  readonly noBuild: boolean | readonly string[];
  readonly noBinary: boolean | readonly string[];
  readonly span: Span;
}

export interface PixiFeature {
  readonly name: string;
  /** A group of dependencies of `pyproject.toml`, which no environment needs to include. */
  readonly isImplied: boolean;
  /** Names of platforms; undefined: those of the workspace. */
  readonly platforms: readonly { readonly name: string; readonly span: Span }[] | undefined;
  readonly channels: readonly PixiChannel[] | undefined;
  readonly channelPriority: string | undefined;
  readonly solveStrategy: string | undefined;
  readonly pypiOptions: PixiPypiOptions | undefined;
  /** `linux`, `cuda`, `libc` … and the version that is asked for. */
  readonly systemRequirements: ReadonlyMap<string, string>;
  readonly targets: readonly PixiTarget[];
  readonly span: Span;
}

const condaTables = ['dependencies', 'host-dependencies', 'build-dependencies'] as const;

/** Reads the tables of a feature: those under `feature.NAME`, of an environment, or at the top of the file. */
export function readFeature(toml: TomlText, path: TomlPath, name: string, problems: TextProblem[]): PixiFeature {
  const at = (...keys: string[]): TomlPath => [...path, ...keys];
  const table = valueAt(toml.value, path);
  const text = textOf(isTomlTable(table) ? table : (Object.create(null) as never));
  const platforms = valueAt(toml.value, at('platforms'));
  const targets = [readTarget(toml, path, undefined, problems)];
  const selected = valueAt(toml.value, at('target'));
  for (const selector of Object.keys(isTomlTable(selected) ? selected : {}))
    targets.push(readTarget(toml, at('target', selector), selector, problems));
  return {
    name,
    isImplied: false,
    platforms: Array.isArray(platforms)
      ? textsOf(platforms).map((one, index) => ({ name: one, span: placeOf(toml, [...at('platforms'), index]) }))
      : undefined,
    channels: readChannels(toml, at('channels')),
    channelPriority: text('channel-priority'),
    solveStrategy: text('solve-strategy'),
    pypiOptions: readPypiOptions(toml, at('pypi-options')),
    systemRequirements: readSystemRequirements(toml, at('system-requirements')),
    targets,
    span: placeOf(toml, path),
  };
}

function readTarget(toml: TomlText, path: TomlPath, selector: string | undefined, problems: TextProblem[]): PixiTarget {
  const conda = (table: string) => readEntries(toml, [...path, table], problems, readDependency);
  return {
    selector,
    dependencies: condaTables.flatMap(conda),
    constraints: conda('constraints'),
    pypiDependencies: readEntries(toml, [...path, 'pypi-dependencies'], problems, readPypiDependency),
    dev: conda('dev'),
    tasks: readTasks(toml, [...path, 'tasks']),
    activation: readActivation(toml, [...path, 'activation']),
    span: placeOf(toml, path),
  };
}

type Reader<T> = typeof readDependency extends (...all: infer A) => unknown ? (...all: A) => T | undefined : never;

/** All entries of a table of dependencies. A name that comes twice in different letters is one. */
export function readEntries<T>(toml: TomlText, path: TomlPath, problems: TextProblem[], read: Reader<T>): readonly T[] {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return [];
  const seen = new Set<string>();
  return Object.entries(table).flatMap(([name, value]) => {
    const at = [...path, name];
    const plain = name.toLowerCase();
    if (seen.has(plain))
      problems.push({ code: 'repeated', detail: `${name} comes twice`, span: placeOf(toml, at, 'key') });
    seen.add(plain);
    const entry = read(toml, at, value, problems);
    return entry === undefined ? [] : [entry];
  });
}

/** Channels by priority, equal ones as they stand (crates/pixi_manifest/src/channel.rs). */
export function readChannels(toml: TomlText, path: TomlPath): readonly PixiChannel[] | undefined {
  const list = valueAt(toml.value, path);
  if (!Array.isArray(list)) return undefined;
  const channels = list.flatMap((item, index): PixiChannel[] => {
    const span = placeOf(toml, [...path, index]);
    if (typeof item === 'string') return [{ name: item, priority: 0, excludeNewer: undefined, span }];
    if (!isTomlTable(item)) return [];
    const text = textOf(item);
    const name = text('channel');
    const { priority } = item;
    return name === undefined
      ? []
      : [{ name, priority: typeof priority === 'number' ? priority : 0, excludeNewer: text('exclude-newer'), span }];
  });
  return channels.toSorted((a, b) => b.priority - a.priority);
}

export function readPypiOptions(toml: TomlText, path: TomlPath): PixiPypiOptions | undefined {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return undefined;
  const text = textOf(table);
  const links = table['find-links'];
  const choice = (value: unknown) => (Array.isArray(value) ? textsOf(value) : value === true);
  return {
    indexUrl: text('index-url'),
    extraIndexUrls: textsOf(table['extra-index-urls']),
    findLinks: Array.isArray(links)
      ? links.flatMap((link) => (isTomlTable(link) ? (textOf(link)('url') ?? textOf(link)('path') ?? []) : []))
      : [],
    indexStrategy: text('index-strategy'),
    prereleaseMode: text('prerelease-mode'),
    noBuild: choice(table['no-build']),
    noBinary: choice(table['no-binary']),
    span: placeOf(toml, path),
  };
}

function readActivation(toml: TomlText, path: TomlPath): PixiActivation | undefined {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return undefined;
  const { env } = table;
  const variables = Object.entries(isTomlTable(env) ? env : {});
  return {
    scripts: textsOf(table['scripts']),
    env: new Map(variables.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    span: placeOf(toml, path),
  };
}

function readSystemRequirements(toml: TomlText, path: TomlPath): ReadonlyMap<string, string> {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return new Map();
  return new Map(
    Object.entries(table).flatMap(([name, value]): [string, string][] => {
      const version = isTomlTable(value) ? value['version'] : value;
      return typeof version === 'string' || typeof version === 'number' ? [[name, String(version)]] : [];
    }),
  );
}
