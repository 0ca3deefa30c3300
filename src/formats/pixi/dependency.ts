import type { Span, TextProblem } from '../../base/text.ts';
import { readVersionSpec } from '../conda/version-spec.ts';
import { parseMarker } from '../pip/marker.ts';
import { parseSpecifier } from '../pip/specifier.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';
import { placeOf } from './shape.ts';

/** Where a package comes from that is not looked for in channels. */
export interface PixiLocation {
  readonly kind: 'git' | 'url' | 'path';
  readonly value: string;
  /** Of `git`: what is checked out, and how it is named. */
  readonly reference: { readonly kind: 'branch' | 'tag' | 'rev'; readonly value: string } | undefined;
  readonly subdirectory: string | undefined;
}

/** One conda package that a manifest asks for. */
export interface PixiDependency {
  readonly name: string;
  /** A version range as conda writes it; undefined where any will do or a location says which. */
  readonly version: string | undefined;
  readonly build: string | undefined;
  readonly buildNumber: string | undefined;
  readonly channel: string | undefined;
  readonly subdir: string | undefined;
  readonly md5: string | undefined;
  readonly sha256: string | undefined;
  readonly extras: readonly string[];
  readonly location: PixiLocation | undefined;
  /** The version stands in `[workspace.dependencies]`. */
  readonly isInherited: boolean;
  /** It is asked for under a condition (`when`). */
  readonly isConditional: boolean;
  /** `dependencies`, `host-dependencies`, `build-dependencies`, `run-dependencies`, `constraints` … */
  readonly table: string;
  /** The whole entry. */
  readonly span: Span;
  /** The text of the version, or the entry. */
  readonly versionSpan: Span;
}

/** One package of an index that a manifest asks for. */
export interface PixiPypiDependency {
  readonly name: string;
  /** PEP 440 specifiers, or `*`. */
  readonly version: string | undefined;
  readonly extras: readonly string[];
  readonly index: string | undefined;
  readonly markers: string | undefined;
  readonly location: PixiLocation | undefined;
  readonly isEditable: boolean;
  /** `pypi-dependencies`, or the table of `pyproject.toml`. */
  readonly table: string;
  readonly span: Span;
  readonly versionSpan: Span;
}

const archives = /\.(?:conda|tar\.bz2)$/;
const matchFields = [
  'version',
  'build',
  'build-number',
  'extras',
  'flags',
  'subdir',
  'license',
  'when',
  'track-features',
];

/** Reads one entry of a table of conda packages; undefined where it is none (a wrong kind, which the shape says). */
export function readDependency(
  toml: TomlText,
  path: TomlPath,
  value: TomlValue,
  problems: TextProblem[],
): PixiDependency | undefined {
  const table = typeof value === 'string' ? ({ version: value } as TomlTable) : value;
  if (!isTomlTable(table)) return undefined;
  const span = placeOf(toml, path);
  const text = textOf(table);
  const location = locationOf(table);
  const add = (code: string, detail: string) => problems.push({ code, detail, span });
  if (typeof value !== 'string') for (const detail of combinationFaults(table, location)) add('combination', detail);
  const versionSpan = typeof value === 'string' ? span : (toml.spanOf([...path, 'version']) ?? span);
  problems.push(...condaVersionProblems(text('version'), versionSpan));
  return {
    name: String(path.at(-1)),
    version: text('version'),
    build: text('build'),
    buildNumber: text('build-number'),
    channel: text('channel'),
    subdir: text('subdir'),
    md5: text('md5'),
    sha256: text('sha256'),
    extras: textsOf(table['extras']),
    location,
    isInherited: table['workspace'] === true,
    isConditional: Object.hasOwn(table, 'when'),
    table: String(path.at(-2)),
    span,
    versionSpan,
  };
}

/** Combinations that pixi refuses (crates/pixi_spec/src/toml.rs, `validate_field_combinations`). */
function combinationFaults(table: TomlTable, location: PixiLocation | undefined): string[] {
  const has = (key: string): boolean => Object.hasOwn(table, key);
  const faults = locationFaults(table);
  if (faults.length > 0) return faults;
  if (has('workspace')) {
    const own = ['version', 'path', 'git', 'url'].filter(has);
    return own.map((key) => `${key} and workspace exclude each other`);
  }
  if (location === undefined)
    return Object.keys(table).length === 0 || onlyHas(table, ['license-family', 'package', 'subdirectory'])
      ? ['it says neither a version nor a place']
      : [];
  const refused = ['channel', 'file-name', 'license-family'].filter(has);
  if (location.kind !== 'git' && archives.test(location.value)) refused.push(...matchFields.filter(has));
  if (location.kind !== 'url') refused.push(...['sha256', 'md5'].filter(has));
  return refused.map((key) => `${key} cannot be used with ${location.kind}`);
}

function locationFaults(table: TomlTable): string[] {
  const has = (key: string): boolean => Object.hasOwn(table, key);
  const faults: string[] = [];
  const places = ['url', 'path', 'git'].filter(has);
  if (places.length > 1) faults.push(`only one of ${places.join(', ')} can be given`);
  const references = ['branch', 'tag', 'rev'].filter(has);
  if (!has('git') && (references.length > 0 || has('lfs')))
    faults.push(`${[...references, ...(has('lfs') ? ['lfs'] : [])].join(', ')} can only be used with git`);
  else if (references.length > 1) faults.push(`only one of ${references.join(', ')} can be given`);
  return faults;
}

function onlyHas(table: TomlTable, keys: readonly string[]): boolean {
  return Object.keys(table).every((key) => keys.includes(key));
}

/** Reads one entry of `pypi-dependencies`. */
export function readPypiDependency(
  toml: TomlText,
  path: TomlPath,
  value: TomlValue,
  problems: TextProblem[],
): PixiPypiDependency | undefined {
  const table = typeof value === 'string' ? ({ version: value } as TomlTable) : value;
  if (!isTomlTable(table)) return undefined;
  const span = placeOf(toml, path);
  const text = textOf(table);
  const location = locationOf(table);
  const faults = locationFaults(table);
  // crates/pixi_pypi_spec/src/toml.rs, `into_pypi_requirement`.
  if (location !== undefined)
    for (const key of ['version', 'index'])
      if (Object.hasOwn(table, key)) faults.push(`${key} cannot be used with ${location.kind}`);
  for (const detail of faults) problems.push({ code: 'combination', detail, span });
  const versionSpan = typeof value === 'string' ? span : (toml.spanOf([...path, 'version']) ?? span);
  problems.push(...pythonVersionProblems(text('version'), versionSpan));
  const markers = text('env-markers');
  const fault = markers === undefined ? undefined : parseMarker(markers, () => placeOf(toml, [...path, 'env-markers']));
  if (fault?.problem !== undefined) problems.push({ ...fault.problem, code: 'form' });
  return {
    name: String(path.at(-1)),
    version: text('version'),
    extras: textsOf(table['extras']),
    index: text('index'),
    markers,
    location,
    isEditable: table['editable'] === true,
    table: String(path.at(-2)),
    span,
    versionSpan,
  };
}

/** What is often written in the place of a version (crates/pixi_spec/src/toml.rs, `version_spec_error`). */
const misplaced: readonly (readonly [test: RegExp, key: string])[] = [
  [/^(?:[./\\]|~\/)/, 'path'],
  [/^git\+|\.git$/, 'git'],
  [/:\/\//, 'url'],
];

function misplacedHint(version: string): string | undefined {
  const key = misplaced.find(([test]) => test.test(version))?.[1];
  return key === undefined ? undefined : `Write { ${key} = "…" }.`;
}

function condaVersionProblems(version: string | undefined, span: Span): TextProblem[] {
  if (version === undefined) return [];
  const hint = misplacedHint(version);
  const reading = readVersionSpec(version, false);
  if (hint === undefined && !('fault' in reading)) return [];
  const why = 'fault' in reading ? `: ${reading.fault}` : '';
  return [{ code: 'version', detail: `"${version}" is no version range of conda${why}`, span, hint }];
}

/** PEP 440 specifiers, or a star. */
function pythonVersionProblems(version: string | undefined, span: Span): TextProblem[] {
  if (version === undefined || version.trim() === '*') return [];
  const { problem } = parseSpecifier(version, () => span);
  if (problem === undefined) return [];
  const hint = misplacedHint(version) ?? problem.hint;
  return [{ code: 'version', detail: `"${version}" is no version range: ${problem.detail}`, span, hint }];
}

function locationOf(table: TomlTable): PixiLocation | undefined {
  const text = textOf(table);
  for (const kind of ['git', 'url', 'path'] as const) {
    const value = text(kind);
    if (value === undefined) continue;
    const named = (['branch', 'tag', 'rev'] as const).find((key) => text(key) !== undefined);
    return {
      kind,
      value,
      reference: kind === 'git' && named !== undefined ? { kind: named, value: text(named) ?? '' } : undefined,
      subdirectory: text('subdirectory'),
    };
  }
  return undefined;
}

/** Whether a package is built from its source: it then takes the preview `pixi-build`. */
export function isSource({ location }: Pick<PixiDependency, 'location'>): boolean {
  return location !== undefined && (location.kind === 'git' || !archives.test(location.value.split('#')[0] ?? ''));
}

export function textOf(table: TomlTable): (key: string) => string | undefined {
  return (key) => {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
}

/** The texts of an array; other items are left out. */
export function textsOf(value: TomlValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
