import type { Span, TextProblem } from '../../base/text.ts';
import { isTomlTable, readToml, type TomlText } from '../toml/toml.ts';
import { isReadByRepo2docker, type JuliaRange, readJuliaCompat } from './julia-compat.ts';

/** A package that a Julia project names. */
export interface JuliaDependency {
  readonly name: string;
  readonly uuid: string;
  /** In which table: `deps`, `weakdeps` or `extras`. */
  readonly table: string;
  readonly span: Span;
}

export interface JuliaCompat {
  readonly name: string;
  readonly text: string;
  /** Undefined where the text is no specifier. */
  readonly ranges: readonly JuliaRange[] | undefined;
  readonly span: Span;
}

/** `Project.toml` (pkgdocs.julialang.org/v1/toml-files). */
export interface JuliaProject {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly dependencies: readonly JuliaDependency[];
  readonly compat: readonly JuliaCompat[];
  /** `toml-…`, `type`, `uuid`, `compat`, `compat-julia` (Julia takes it, repo2docker does not), `compat-unknown`. */
  readonly problems: readonly TextProblem[];
}

const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const dependencyTables = ['deps', 'weakdeps', 'extras'] as const;

/** Reads it. What is not understood is a problem and left out. */
export function readJuliaProject(text: string): JuliaProject {
  const toml = readToml(text);
  const problems: TextProblem[] = [...toml.problems];
  const members = (table: string): readonly (readonly [name: string, value: string, span: Span])[] =>
    textMembers(toml, table, problems);
  const dependencies = dependencyTables.flatMap((table) =>
    members(table).map(([name, uuid, span]) => ({ name, uuid, table, span })),
  );
  for (const { name, uuid, span } of dependencies)
    if (!uuidForm.test(uuid)) problems.push({ code: 'uuid', detail: `"${uuid}" of ${name} is no UUID`, span });
  const known = new Set(['julia', ...dependencies.map(({ name }) => name)]);
  const compat = members('compat').map(([name, given, span]) => {
    const ranges = readJuliaCompat(given);
    if (ranges === undefined)
      problems.push({ code: 'compat', detail: `"${given}" of ${name} is no version range`, span });
    else if (name === 'julia' && !isReadByRepo2docker(given))
      problems.push({
        code: 'compat-julia',
        detail: `repo2docker cannot read "${given}"`,
        span,
        hint: 'Give Julia one specifier, without commas and without a hyphen range.',
      });
    if (!known.has(name))
      problems.push({ code: 'compat-unknown', detail: `${name} is restricted and is no dependency`, span });
    return { name, text: given, ranges, span };
  });
  return { name: textOf(toml, 'name'), version: textOf(toml, 'version'), dependencies, compat, problems };
}

function textMembers(toml: TomlText, table: string, problems: TextProblem[]): [string, string, Span][] {
  const value = toml.value?.[table];
  if (value === undefined) return [];
  if (!isTomlTable(value)) {
    problems.push({ code: 'type', detail: `${table} is no table`, span: spanOf(toml, [table]) });
    return [];
  }
  return Object.entries(value).flatMap(([name, given]): [string, string, Span][] => {
    const span = spanOf(toml, [table, name]);
    if (typeof given === 'string') return [[name, given, span]];
    problems.push({ code: 'type', detail: `${name} in ${table} is no text`, span });
    return [];
  });
}

function textOf(toml: TomlText, key: string): string | undefined {
  const value = toml.value?.[key];
  return typeof value === 'string' ? value : undefined;
}

function spanOf(toml: TomlText, path: readonly string[]): Span {
  return toml.spanOf(path) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
}
