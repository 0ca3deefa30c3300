import type { Span, TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, readToml, type TomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';
import { isSource, type PixiDependency, readDependency, textOf } from './dependency.ts';
import { type PixiEnvironment, readEnvironments } from './environments.ts';
import { type PixiFeature, readFeature } from './feature.ts';
import { manifestShape } from './manifest-shape.ts';
import { type PixiPackage, readPackage } from './package.ts';
import { addPyproject, pyprojectFeatures } from './pyproject.ts';
import { checkShape, placeOf, valueAt } from './shape.ts';
import { judgeTasks } from './task-calls.ts';
import { type PixiWorkspace, readWorkspace } from './workspace.ts';

/** `pixi.toml`, or the tables `tool.pixi` of a `pyproject.toml`. */
export interface PixiManifest {
  readonly form: 'pixi.toml' | 'pyproject.toml';
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Undefined in a file that describes a package alone. */
  readonly workspace: PixiWorkspace | undefined;
  /** `default` first, then those with a name, then what environments have of their own (`.NAME`). */
  readonly features: readonly PixiFeature[];
  /** `default` first. */
  readonly environments: readonly PixiEnvironment[];
  readonly package: PixiPackage | undefined;
  /** `[workspace.dependencies]`: versions that `workspace = true` stands for. */
  readonly pool: readonly PixiDependency[];
  /**
   * What pixi refuses: `toml-…`, `unknown-key`, `type`, `missing`, `choice`, `form`, `version`, `combination`, `reserved`, `repeated`,
   * `unknown-feature`, `unknown-platform`, `unknown-task`, `not-in-pool`, `preview`, `no-pixi`; and what it only warns of: {@link warnings}.
   */
  readonly problems: readonly TextProblem[];
}

/** Codes of problems that pixi warns of and goes on. */
export const warnings: ReadonlySet<string> = new Set([
  'deprecated',
  'unused-feature',
  'unused-target',
  'unknown-preview',
]);

/** Reads a manifest with the places of all that it says (pixi 2b25fc7). Never throws. */
export function readPixiManifest(source: Uint8Array | string, form: PixiManifest['form']): PixiManifest {
  const toml = readToml(source);
  const root: TomlPath = form === 'pixi.toml' ? [] : ['tool', 'pixi'];
  const problems: TextProblem[] = [...toml.problems];
  const value = valueAt(toml.value, root);
  if (toml.value === undefined || !isTomlTable(value)) {
    if (toml.value !== undefined)
      problems.push({ code: 'no-pixi', detail: 'it has no table tool.pixi', span: placeOf(toml, []) });
    return { ...nothing, form, problems };
  }
  checkShape(toml, root, manifestShape, problems);
  const workspacePath = [...root, Object.hasOwn(value, 'workspace') ? 'workspace' : 'project'];
  const workspace = readWorkspace(toml, workspacePath, problems);
  const poolPath = [...workspacePath, 'dependencies'];
  const pool = entriesOf(toml, poolPath).flatMap(([path, entry]) => readDependency(toml, path, entry, problems) ?? []);
  const features: PixiFeature[] = [readFeature(toml, root, 'default', problems)];
  for (const [path, entry] of entriesOf(toml, [...root, 'feature'])) {
    const name = String(path.at(-1));
    if (name === 'default')
      problems.push({
        code: 'reserved',
        detail: 'the feature default is the top of the file',
        span: placeOf(toml, path, 'key'),
      });
    else if (isTomlTable(entry)) features.push(readFeature(toml, path, name, problems));
  }
  if (form === 'pyproject.toml') {
    addPyproject(toml, features, problems);
    pyprojectFeatures(toml, features, problems);
  }
  const environments = readEnvironments(toml, [...root, 'environments'], features, workspace, problems);
  const built = readPackage(toml, [...root, 'package'], problems);
  const manifest = { form, workspace, features, environments, pool, package: built };
  judgePool(manifest, problems);
  judgePreview(manifest, toml, root, problems);
  judgeTasks(features, environments, problems);
  if (workspace === undefined && built === undefined)
    problems.push({ code: 'missing', detail: 'it has neither a workspace nor a package', span: placeOf(toml, root) });
  const text = textOf(tableAt(toml, workspacePath) ?? ({} as TomlTable));
  const project = textOf((form === 'pyproject.toml' && tableAt(toml, ['project'])) || ({} as TomlTable));
  return {
    ...manifest,
    name: text('name') ?? project('name') ?? built?.name,
    version: text('version') ?? project('version') ?? built?.version,
    problems,
  };
}

const nothing = {
  name: undefined,
  version: undefined,
  workspace: undefined,
  features: [],
  environments: [],
  package: undefined,
  pool: [],
} as const;

/** The members of a table with their paths; none where there is no table. */
export function entriesOf(toml: TomlText, path: TomlPath): readonly (readonly [TomlPath, TomlValue])[] {
  return Object.entries(tableAt(toml, path) ?? {}).map(([key, value]) => [[...path, key], value]);
}

export function tableAt(toml: TomlText, path: TomlPath): TomlTable | undefined {
  const value = valueAt(toml.value, path);
  return isTomlTable(value) ? value : undefined;
}

type Parts = Pick<PixiManifest, 'features' | 'pool' | 'workspace' | 'package'>;

function allDependencies({ features, package: built }: Parts): readonly PixiDependency[] {
  const ofFeatures = features.flatMap(({ targets }) =>
    targets.flatMap((one) => [...one.dependencies, ...one.constraints]),
  );
  return [...ofFeatures, ...(built?.dependencies ?? [])];
}

/** A version that is inherited must be there; a package alone inherits from a workspace that is another file. */
function judgePool(parts: Parts, problems: TextProblem[]): void {
  if (parts.workspace === undefined) return;
  const names = new Set(parts.pool.map(({ name }) => name.toLowerCase()));
  for (const { name, isInherited, span } of allDependencies(parts))
    if (isInherited && !names.has(name.toLowerCase()))
      problems.push({ code: 'not-in-pool', detail: `${name} is not in the dependencies of the workspace`, span });
}

/** What is built from source takes a preview (crates/pixi_manifest/src/toml/manifest.rs, package_map.rs). */
function judgePreview(parts: Parts, toml: TomlText, root: TomlPath, problems: TextProblem[]): void {
  const { workspace } = parts;
  if (workspace === undefined || workspace.preview.includes('pixi-build') || workspace.preview.includes('*')) return;
  const hint = 'Add preview = ["pixi-build"] to the workspace.';
  const add = (detail: string, span: Span) => problems.push({ code: 'preview', detail, span, hint });
  if (parts.package !== undefined)
    add('a package can only be built with the preview pixi-build', placeOf(toml, [...root, 'package'], 'key'));
  for (const dependency of [...allDependencies(parts), ...parts.pool])
    if (isSource(dependency))
      add(`${dependency.name} is built from its source, which takes the preview pixi-build`, dependency.span);
}
