import { nearest, type Span, type TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText } from '../toml/toml.ts';
import { textOf, textsOf } from './dependency.ts';
import { type PixiChannel, type PixiFeature, type PixiTarget, readFeature } from './feature.ts';
import { selects } from './names.ts';
import { placeOf, valueAt } from './shape.ts';
import type { PixiPlatform, PixiWorkspace } from './workspace.ts';

/** An environment with what its features add up to. */
export interface PixiEnvironment {
  readonly name: string;
  /** In the order in which they count; the default one last. */
  readonly features: readonly string[];
  readonly solveGroup: string | undefined;
  readonly platforms: readonly PixiPlatform[];
  readonly channels: readonly PixiChannel[];
  readonly channelPriority: string | undefined;
  readonly solveStrategy: string | undefined;
  readonly span: Span;
}

/** Reads `[environments]`; `features` gets those that environments bring themselves, called `.NAME`. */
export function readEnvironments(
  toml: TomlText,
  path: TomlPath,
  features: PixiFeature[],
  workspace: PixiWorkspace | undefined,
  problems: TextProblem[],
): readonly PixiEnvironment[] {
  if (workspace === undefined) return [];
  const table = valueAt(toml.value, path);
  const named = Object.entries(isTomlTable(table) ? table : {});
  const found = named.flatMap(([name, value]): Declared[] => {
    const at = [...path, name];
    const span = placeOf(toml, at, 'key');
    if (Array.isArray(value))
      return [{ name, features: list(toml, at), solveGroup: undefined, hasDefault: true, span }];
    if (!isTomlTable(value)) return [];
    const own = Object.keys(value).filter((key) => !ofEnvironment.has(key));
    if (own.length > 0) features.push(readFeature(toml, at, `.${name}`, problems));
    else if (!Object.hasOwn(value, 'features') && !Object.hasOwn(value, 'solve-group'))
      problems.push({ code: 'missing', detail: `the environment ${name} has no features`, span });
    return [
      {
        name,
        features: [...(own.length > 0 ? [{ name: `.${name}`, span }] : []), ...list(toml, [...at, 'features'])],
        solveGroup: textOf(value)('solve-group'),
        hasDefault: value['no-default-feature'] !== true,
        span,
      },
    ];
  });
  const implied: Declared = {
    name: 'default',
    features: [],
    solveGroup: undefined,
    hasDefault: true,
    span: workspace.span,
  };
  const all = found.some(({ name }) => name === 'default') ? found : [implied, ...found];
  judge(all, features, workspace, problems);
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  return all
    .map((one) => combine(one, byName, workspace))
    .sort((a, b) => Number(b.name === 'default') - Number(a.name === 'default'));
}

const ofEnvironment: ReadonlySet<string> = new Set(['features', 'solve-group', 'no-default-feature']);

interface Named {
  readonly name: string;
  readonly span: Span;
}
interface Declared extends Named {
  readonly features: readonly Named[];
  readonly solveGroup: string | undefined;
  readonly hasDefault: boolean;
}

function list(toml: TomlText, path: TomlPath): readonly Named[] {
  const value = valueAt(toml.value, path);
  return textsOf(value).map((name, index) => ({ name, span: placeOf(toml, [...path, index]) }));
}

function judge(
  environments: readonly Declared[],
  features: readonly PixiFeature[],
  workspace: PixiWorkspace,
  problems: TextProblem[],
): void {
  const known = new Set(features.map(({ name }) => name));
  const used = new Set(['default']);
  for (const environment of environments) {
    const seen = new Set<string>();
    for (const { name, span } of environment.features) {
      used.add(name);
      if (seen.has(name)) problems.push({ code: 'repeated', detail: `the feature ${name} is included twice`, span });
      seen.add(name);
      if (known.has(name)) continue;
      const near = nearest(name, known);
      const hint = near === undefined ? undefined : `Did you mean ${near}?`;
      problems.push({ code: 'unknown-feature', detail: `there is no feature "${name}"`, span, hint });
    }
  }
  const platforms = new Set(workspace.platforms.map(({ name }) => name));
  for (const feature of features) {
    if (!used.has(feature.name) && !feature.isImplied)
      problems.push({
        code: 'unused-feature',
        detail: `no environment includes the feature ${feature.name}`,
        span: feature.span,
      });
    for (const { name, span } of feature.platforms ?? [])
      if (!platforms.has(name) && !workspace.platforms.some(({ subdir }) => subdir === name)) {
        const near = nearest(name, platforms);
        const hint = near === undefined ? undefined : `Did you mean ${near}?`;
        problems.push({ code: 'unknown-platform', detail: `the workspace has no platform "${name}"`, span, hint });
      }
    for (const { selector, span } of feature.targets)
      if (selector !== undefined && !workspace.platforms.some((platform) => selects(selector, platform)))
        problems.push({ code: 'unused-target', detail: `no platform of the workspace is ${selector}`, span });
  }
}

function combine(
  { name, features, solveGroup, hasDefault, span }: Declared,
  byName: ReadonlyMap<string, PixiFeature>,
  workspace: PixiWorkspace,
): PixiEnvironment {
  const names = [...features.map((feature) => feature.name), ...(hasDefault ? ['default'] : [])];
  const included = names.flatMap((one) => byName.get(one) ?? []);
  const first = <T>(get: (feature: PixiFeature) => T | undefined): T | undefined =>
    included.map(get).find((value) => value !== undefined);
  return {
    name,
    features: names,
    solveGroup,
    platforms: workspace.platforms.filter((platform) =>
      included.every(
        (feature) =>
          feature.platforms === undefined ||
          feature.platforms.some((one) => one.name === platform.name || one.name === platform.subdir),
      ),
    ),
    channels: channelsOf(included, workspace),
    channelPriority: first((feature) => feature.channelPriority) ?? workspace.channelPriority,
    solveStrategy: first((feature) => feature.solveStrategy) ?? workspace.solveStrategy,
    span,
  };
}

/** Channels of the features, those of the workspace where a feature has none, by priority; each once (features_ext.rs, `channels`). */
function channelsOf(features: readonly PixiFeature[], workspace: PixiWorkspace): readonly PixiChannel[] {
  const all = features.flatMap((feature) => feature.channels ?? workspace.channels);
  const seen = new Set<string>();
  return (all.length === 0 ? workspace.channels : all)
    .toSorted((a, b) => b.priority - a.priority)
    .filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** Parts of the features of an environment that hold for a platform. */
export function targetsFor(
  environment: Pick<PixiEnvironment, 'features'>,
  features: readonly PixiFeature[],
  platform: { readonly name: string; readonly subdir: string },
): readonly PixiTarget[] {
  return environment.features.flatMap((name) =>
    features
      .filter((feature) => feature.name === name)
      .flatMap(({ targets }) =>
        targets.filter(({ selector }) => selector === undefined || selects(selector, platform)),
      ),
  );
}
