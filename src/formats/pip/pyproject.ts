import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';
import { Fields, placeInText } from '../fields.ts';
import { readToml } from '../toml/toml.ts';
import { Cursor, collect } from './cursor.ts';
import { readSpecifierField } from './field-values.ts';
import { readAddress } from './location.ts';
import { normalizeName } from './name.ts';
import { type PipRequirement, plainRequirement } from './pip-requirement.ts';
import { readRequirement } from './requirement.ts';
import type { VersionClause } from './specifier.ts';

/** The lists of requirements of a `pyproject.toml`. */
export interface Pyproject {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly requiresPython: readonly VersionClause[];
  /** Fields that a build backend fills in: `dependencies` among them means that the list here is not all. */
  readonly dynamic: readonly string[];
  readonly lists: readonly PyprojectList[];
  readonly problems: readonly TextProblem[];
}

export interface PyprojectList {
  /** PEP 621: `dependencies` and `extra`; PEP 735: `group`; PEP 518: `build`. */
  readonly kind: 'dependencies' | 'extra' | 'group' | 'build';
  /** In its normal form; empty for what has no name. */
  readonly name: string;
  readonly requirements: readonly PipRequirement[];
  /** Names, in their normal form, of groups that a group takes in. */
  readonly includes: readonly { readonly name: string; readonly span: Span }[];
  readonly span: Span;
}

/** Reads a `pyproject.toml` (packaging.python.org/en/latest/specifications/pyproject-toml and dependency-groups). Never throws. */
export function parsePyproject(source: Uint8Array | string): Pyproject {
  const document = readToml(source);
  const problems: TextProblem[] = [...document.problems];
  const root = new Fields(document, document.value ?? {}, [], (problem) => {
    if (problems.length < limits.problems) problems.push(problem);
  });
  const project = root.fields('project');
  const extras = project?.fields('optional-dependencies');
  const groups = root.fields('dependency-groups');
  const build = root.fields('build-system');
  const lists = [
    ...(project?.has('dependencies') ? [readList(project, 'dependencies', 'dependencies', '')] : []),
    ...namedLists(extras, 'extra'),
    ...namedLists(groups, 'group'),
    ...(build?.has('requires') ? [readList(build, 'requires', 'build', '')] : []),
  ];
  if (groups !== undefined) checkIncludes(groups, lists);
  return {
    name: project?.text('name'),
    version: project?.text('version'),
    requiresPython: project === undefined ? [] : readSpecifierField(project, 'requires-python'),
    dynamic: project?.has('dynamic') ? project.texts('dynamic').map(({ text }) => text) : [],
    lists,
    problems,
  };
}

function namedLists(tables: Fields | undefined, kind: 'extra' | 'group'): PyprojectList[] {
  if (tables === undefined) return [];
  const seen = new Set<string>();
  return tables.keys.map((key) => {
    const name = normalizeName(key);
    if (seen.has(name)) tables.note('name-twice', `the ${kind} has the name of another`, tables.spanOf(key, 'key'));
    seen.add(name);
    return readList(tables, key, kind, name);
  });
}

function readList(fields: Fields, key: string, kind: PyprojectList['kind'], name: string): PyprojectList {
  const group = kind === 'dependencies' ? undefined : name || kind;
  const requirements: PipRequirement[] = [];
  const includes: { readonly name: string; readonly span: Span }[] = [];
  for (const item of fields.items(key)) {
    if (typeof item.value === 'string') {
      const requirement = requirementOf(fields, item.value, item.span, group);
      if (requirement !== undefined) requirements.push(requirement);
      continue;
    }
    const table = kind === 'group' ? item.fields() : undefined;
    const included = table?.keys.length === 1 ? table.text('include-group') : undefined;
    if (included !== undefined) includes.push({ name: normalizeName(included), span: item.span });
    else fields.note('requirement-form', 'this is no requirement', item.span);
  }
  return { kind, name, requirements, includes, span: fields.spanOf(key, 'key') };
}

function requirementOf(
  fields: Fields,
  text: string,
  span: Span,
  group: string | undefined,
): PipRequirement | undefined {
  const place = placeInText(text, span);
  const { value, problem } = collect(place, () => {
    const requirement = readRequirement(new Cursor(text, place));
    const { name, normalizedName, extras, clauses, url, marker } = requirement;
    return plainRequirement({
      name,
      normalizedName,
      extras: extras.map((extra) => extra.name),
      clauses,
      location: url === undefined ? undefined : readAddress(url.text, url.start, place, { hasName: true }),
      marker,
      text,
      span,
      group,
    });
  });
  if (problem !== undefined) fields.note(problem.code, problem.detail, problem.span);
  return value;
}

/** A group takes in groups that are there, and not itself over others (PEP 735, "Dependency Group Include"). */
function checkIncludes(groups: Fields, lists: readonly PyprojectList[]): void {
  const byName = new Map(lists.filter(({ kind }) => kind === 'group').map((list) => [list.name, list]));
  const state = new Map<string, 'open' | 'done'>();
  for (const first of byName.values()) {
    // Depth first with a stack: what is met again while it is open is a circle.
    const stack = [{ list: first, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1) as (typeof stack)[number];
      if (top.next === 0 && state.get(top.list.name) === 'done') {
        stack.pop();
        continue;
      }
      state.set(top.list.name, 'open');
      const include = top.list.includes[top.next];
      if (include === undefined) {
        state.set(top.list.name, 'done');
        stack.pop();
        continue;
      }
      top.next += 1;
      const list = byName.get(include.name);
      if (list === undefined) groups.note('group-unknown', 'this group is not there', include.span);
      else if (state.get(include.name) === 'open')
        groups.note('group-circle', 'this group takes in the one that takes it in', include.span);
      else if (state.get(include.name) === undefined) stack.push({ list, next: 0 });
    }
  }
}
