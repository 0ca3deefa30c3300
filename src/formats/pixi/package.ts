import type { Span, TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText } from '../toml/toml.ts';
import { type PixiDependency, readDependency, textOf, textsOf } from './dependency.ts';
import { type PixiChannel, readChannels, readEntries } from './feature.ts';
import { placeOf, valueAt } from './shape.ts';
import { isConditional } from './spec-shape.ts';

/** A package that pixi builds (`[package]`, preview `pixi-build`). */
export interface PixiPackage {
  /** Undefined where it is the workspace's. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly license: string | undefined;
  readonly authors: readonly string[];
  /** Build, host and run dependencies and constraints; those under a condition too. */
  readonly dependencies: readonly PixiDependency[];
  readonly backend: PixiBackend | undefined;
  readonly span: Span;
}

export interface PixiBackend {
  readonly name: string;
  readonly version: string | undefined;
  readonly channels: readonly PixiChannel[];
  readonly span: Span;
}

const tables = ['build-dependencies', 'host-dependencies', 'run-dependencies', 'run-constraints'] as const;

export function readPackage(toml: TomlText, path: TomlPath, problems: TextProblem[]): PixiPackage | undefined {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return undefined;
  const text = textOf(table);
  return {
    name: text('name'),
    version: text('version'),
    license: text('license'),
    authors: textsOf(table['authors']),
    dependencies: tables.flatMap((name) => readTable(toml, [...path, name], problems)),
    backend: readBackend(toml, [...path, 'build', 'backend']),
    span: placeOf(toml, path),
  };
}

/** A table of dependencies, and those in it that stand under a condition. */
function readTable(toml: TomlText, path: TomlPath, problems: TextProblem[]): readonly PixiDependency[] {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return [];
  const conditions = Object.keys(table).filter(isConditional);
  const plain = readEntries(toml, path, problems, (document, at, value, found) => {
    if (isConditional(String(at.at(-1)))) return undefined;
    // A pin says neither a version nor a place, and needs none.
    const isPin = isTomlTable(value) && Object.keys(value).some((key) => key.startsWith('pin-'));
    return readDependency(document, at, value, isPin ? [] : found);
  });
  return [...plain, ...conditions.flatMap((key) => readEntries(toml, [...path, key], problems, readDependency))];
}

function readBackend(toml: TomlText, path: TomlPath): PixiBackend | undefined {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return undefined;
  const text = textOf(table);
  const name = text('name');
  if (name === undefined) return undefined;
  const channels = readChannels(toml, [...path, 'channels']) ?? [];
  return { name, version: text('version'), channels, span: placeOf(toml, path) };
}
