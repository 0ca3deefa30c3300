import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText } from '../toml/toml.ts';
import { textOf, textsOf } from './dependency.ts';
import { type PixiChannel, type PixiFeature, type PixiTarget, readFeature } from './feature.ts';
import { Hints } from './hint.ts';
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
  let budget: number = limits.pixiInclusions;
  return all
    .map((one) => {
      const included = namesOf(one).flatMap((name) => byName.get(name) ?? []);
      budget -= costOf(included, workspace);
      if (budget >= 0) return combine(one, included, workspace);
      const detail = `what the environment ${one.name} includes is not followed: there is too much of it`;
      problems.push({ code: 'limit', detail, span: one.span });
      return combine(one, [], { ...workspace, channels: [], platforms: [] });
    })
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
  const hints = new Hints(known);
  for (const environment of environments) {
    const seen = new Set<string>();
    for (const { name, span } of environment.features) {
      used.add(name);
      if (seen.has(name)) problems.push({ code: 'repeated', detail: `the feature ${name} is included twice`, span });
      seen.add(name);
      if (known.has(name)) continue;
      problems.push({ code: 'unknown-feature', detail: `there is no feature "${name}"`, span, hint: hints.of(name) });
    }
  }
  const platforms = new Set(workspace.platforms.map(({ name }) => name));
  const subdirs = new Set(workspace.platforms.map(({ subdir }) => subdir));
  const platformHints = new Hints(platforms);
  const isUsed = targetTester(workspace);
  for (const feature of features) {
    if (!used.has(feature.name) && !feature.isImplied)
      problems.push({
        code: 'unused-feature',
        detail: `no environment includes the feature ${feature.name}`,
        span: feature.span,
      });
    for (const { name, span } of feature.platforms ?? [])
      if (!platforms.has(name) && !subdirs.has(name))
        problems.push({
          code: 'unknown-platform',
          detail: `the workspace has no platform "${name}"`,
          span,
          hint: platformHints.of(name),
        });
    for (const { selector, span } of feature.targets)
      if (selector !== undefined && !isUsed(selector))
        problems.push({ code: 'unused-target', detail: `no platform of the workspace is ${selector}`, span });
  }
}

function namesOf({ features, hasDefault }: Declared): readonly string[] {
  return [...features.map(({ name }) => name), ...(hasDefault ? ['default'] : [])];
}

/** How much is gone through to combine features, and to look at what they ask for on each platform. */
function costOf(included: readonly PixiFeature[], { channels, platforms }: PixiWorkspace): number {
  return included.reduce(
    (sum, feature) =>
      sum +
      (feature.channels ?? channels).length +
      (feature.platforms?.length ?? 0) +
      platforms.length * sizeOf(feature.targets),
    platforms.length,
  );
}

function sizeOf(targets: readonly PixiTarget[]): number {
  return targets.reduce((sum, target) => sum + 1 + target.dependencies.length + target.pypiDependencies.length, 0);
}

function combine(declared: Declared, included: readonly PixiFeature[], workspace: PixiWorkspace): PixiEnvironment {
  const { name, solveGroup, span } = declared;
  const first = <T>(get: (feature: PixiFeature) => T | undefined): T | undefined =>
    included.map(get).find((value) => value !== undefined);
  const admitted = included.flatMap(({ platforms }) =>
    platforms === undefined ? [] : [new Set(platforms.map((one) => one.name))],
  );
  return {
    name,
    features: namesOf(declared),
    solveGroup,
    platforms: workspace.platforms.filter((platform) =>
      admitted.every((names) => names.has(platform.name) || names.has(platform.subdir)),
    ),
    channels: channelsOf(included, workspace),
    channelPriority: first((feature) => feature.channelPriority) ?? workspace.channelPriority,
    solveStrategy: first((feature) => feature.solveStrategy) ?? workspace.solveStrategy,
    span,
  };
}

/** Whether a selector stands for any platform of the workspace; each is asked about once. */
function targetTester({ platforms }: PixiWorkspace): (selector: string) => boolean {
  const names = new Set(platforms.flatMap(({ name, subdir }) => [name, subdir]));
  const known = new Map<string, boolean>();
  // A pattern is held against every platform: after the first few nothing more is claimed of them.
  let left = Math.ceil(limits.pixiInclusions / (platforms.length + 1));
  return (selector) => {
    if (names.has(selector)) return true;
    let result = known.get(selector);
    if (result === undefined) {
      left -= 1;
      result = left < 0 || platforms.some((platform) => selects(selector, platform));
      known.set(selector, result);
    }
    return result;
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

/** Features by name, made once for each list. */
const indexes = new WeakMap<readonly PixiFeature[], ReadonlyMap<string, PixiFeature>>();

/** Parts of the features of an environment that hold for a platform. */
export function targetsFor(
  environment: Pick<PixiEnvironment, 'features'>,
  features: readonly PixiFeature[],
  platform: { readonly name: string; readonly subdir: string },
): readonly PixiTarget[] {
  let byName = indexes.get(features);
  if (byName === undefined) {
    byName = new Map(features.map((feature) => [feature.name, feature]));
    indexes.set(features, byName);
  }
  return environment.features.flatMap((name) =>
    (byName.get(name)?.targets ?? []).filter(({ selector }) => selector === undefined || selects(selector, platform)),
  );
}
