import type { TextProblem } from '../../base/text.ts';
import { parseRequirement } from '../pip/requirement.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';
import type { PixiDependency, PixiPypiDependency } from './dependency.ts';
import type { PixiFeature, PixiTarget } from './feature.ts';
import { placeOf, valueAt } from './shape.ts';

/*
 * What pixi takes from the rest of a pyproject.toml (crates/pixi_manifest/src/pyproject.rs, `into_workspace_manifest`).
 */

/** `project.dependencies` and `project.requires-python` belong to the default feature, the first of all. */
export function addPyproject(toml: TomlText, features: PixiFeature[], problems: TextProblem[]): void {
  const [first] = features;
  const [target] = first?.targets ?? [];
  if (first === undefined || target === undefined) return;
  const python = requiresPython(toml, target);
  const added: PixiTarget = {
    ...target,
    dependencies: [...target.dependencies, ...python],
    pypiDependencies: [...target.pypiDependencies, ...requirements(toml, ['project', 'dependencies'], problems)],
  };
  features[0] = { ...first, targets: [added, ...first.targets.slice(1)] };
}

/** Groups of dependencies are features: those of the same name grow, the others are new. Each gets what its group lists. */
export function pyprojectFeatures(toml: TomlText, features: PixiFeature[], problems: TextProblem[]): void {
  for (const group of [...groups(toml, ['project', 'optional-dependencies']), ...groups(toml, ['dependency-groups'])]) {
    const listed = requirements(toml, group, problems);
    const name = String(group.at(-1));
    const index = features.findIndex((feature) => feature.name === name);
    const known = features[index];
    const feature = known ?? emptyFeature(name, toml, group);
    const [target, ...others] = feature.targets;
    if (target === undefined) continue;
    const grown = {
      ...feature,
      targets: [{ ...target, pypiDependencies: [...target.pypiDependencies, ...listed] }, ...others],
    };
    if (known === undefined) features.push(grown);
    else features[index] = grown;
  }
}

function groups(toml: TomlText, path: TomlPath): readonly TomlPath[] {
  const table = valueAt(toml.value, path);
  return isTomlTable(table) ? Object.keys(table).map((name) => [...path, name]) : [];
}

function requiresPython(toml: TomlText, target: PixiTarget): readonly PixiDependency[] {
  const path = ['project', 'requires-python'];
  const value = valueAt(toml.value, path);
  if (target.dependencies.some(({ name }) => name === 'python')) return [];
  if (valueAt(toml.value, ['project']) === undefined) return [];
  const span = placeOf(toml, path);
  return [
    {
      name: 'python',
      // Two equal signs mean another thing to conda.
      version: typeof value === 'string' ? value.replace(/^==(?!=)/, '') : '*',
      build: undefined,
      buildNumber: undefined,
      channel: undefined,
      subdir: undefined,
      md5: undefined,
      sha256: undefined,
      extras: [],
      location: undefined,
      isInherited: false,
      isConditional: false,
      table: 'requires-python',
      span,
      versionSpan: span,
    },
  ];
}

/** The name of a requirement and what follows it (PEP 508, "Grammar"); formats/pip says whether it is one. */
const requirement = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?\s*(.*)$/s;

function requirements(toml: TomlText, path: TomlPath, problems: TextProblem[]): readonly PixiPypiDependency[] {
  const list = valueAt(toml.value, path);
  if (!Array.isArray(list)) return [];
  return (list as readonly TomlValue[]).flatMap((item, index): PixiPypiDependency[] => {
    // Groups may include others by a table; theirs are listed where they stand.
    if (typeof item !== 'string') return [];
    const span = placeOf(toml, [...path, index]);
    const parts = requirement.exec(item);
    const { problem } = parseRequirement(item, () => span);
    if (problem !== undefined || parts === null) {
      problems.push({
        code: 'form',
        detail: `"${item}" is no requirement: ${problem?.detail ?? 'it names nothing'}`,
        span,
      });
      return [];
    }
    const [, name = '', extras = '', rest = ''] = parts;
    const semicolon = rest.indexOf(';');
    const constraint = (semicolon < 0 ? rest : rest.slice(0, semicolon)).trim();
    const address = constraint.startsWith('@') ? constraint.slice(1).trim() : undefined;
    return [
      {
        name,
        version: address === undefined ? constraint.replace(/^\((.*)\)$/, '$1') || '*' : undefined,
        extras: extras
          .split(',')
          .map((extra) => extra.trim())
          .filter(Boolean),
        index: undefined,
        markers: semicolon < 0 ? undefined : rest.slice(semicolon + 1).trim(),
        location:
          address === undefined
            ? undefined
            : {
                kind: address.startsWith('git+') ? 'git' : 'url',
                value: address.replace(/^git\+/, ''),
                reference: undefined,
                subdirectory: undefined,
              },
        isEditable: false,
        table: String(path.at(-1)),
        span,
        versionSpan: span,
      },
    ];
  });
}

function emptyFeature(name: string, toml: TomlText, path: TomlPath): PixiFeature {
  const span = placeOf(toml, path, 'key');
  return {
    name,
    isImplied: true,
    platforms: undefined,
    channels: undefined,
    channelPriority: undefined,
    solveStrategy: undefined,
    pypiOptions: undefined,
    systemRequirements: new Map(),
    targets: [
      {
        selector: undefined,
        dependencies: [],
        constraints: [],
        pypiDependencies: [],
        dev: [],
        tasks: [],
        activation: undefined,
        span,
      },
    ],
    span,
  };
}
