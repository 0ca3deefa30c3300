import { limits } from '../../base/limits.ts';
import { nearest, shorten } from '../../base/text.ts';
import { readYaml } from '../yaml/document.ts';
import { entryOf, isEmpty, type YamlEntry, type YamlMap } from '../yaml/node.ts';
import type { SpackDefinition, SpackEnvironment, SpackProblem } from './environment.ts';
import { readPackages } from './packages.ts';
import { environmentSections, goneSections, plainName, sectionNames } from './sections.ts';
import { readContainer, readDevelop, readIncludes, readMirrors, readRepositories, readView } from './settings.ts';
import { expandSpecs, readSpecList } from './spec-lists.ts';
import { SpackWalk } from './yaml-walk.ts';

const caps = {
  size: limits.spackYaml,
  depth: limits.documentDepth,
  nodes: limits.documentValues,
  problems: limits.problems,
};
const known = new Set<string>(sectionNames);

/** Reads a `spack.yaml` or a file of one configuration scope. Never throws: what Spack would refuse is a problem. */
export function parseSpackYaml(input: string | Uint8Array): SpackEnvironment {
  const reading = readYaml(input, caps);
  if (reading.document === undefined) return nothing('environment', reading.problems.map(refused));
  const walk = new SpackWalk(reading.document);
  const { root } = reading.document;
  const spack = entryOf(root, 'spack') ?? entryOf(root, 'env');
  if (root.kind !== 'map' || (spack === undefined && !root.entries.some(({ key }) => known.has(plainName(key.text))))) {
    walk.report(
      root,
      'spack-no-environment',
      'the file holds neither spack: nor a section of a configuration',
      'refused',
    );
    return nothing('environment', walk.problems);
  }
  if (spack === undefined) return readSections(walk, root, 'scope');
  if (spack.key.text === 'env')
    walk.report(
      spack.key,
      'spack-outdated',
      'the key env is not read any more',
      'outdated',
      'Write spack: instead of env:.',
    );
  for (const { key } of root.entries)
    if (key !== spack.key)
      walk.report(key, 'spack-key', `nothing may stand beside ${spack.key.text}: ${shorten(key.text, 60)}`);
  const { value } = spack;
  if (value.kind === 'map') return readSections(walk, value, 'environment');
  if (!isEmpty(value)) walk.wrong(value, 'spack', 'a map');
  return nothing('environment', walk.problems);
}

function refused(problem: Omit<SpackProblem, 'effect'>): SpackProblem {
  return { ...problem, effect: 'refused' };
}

function nothing(kind: SpackEnvironment['kind'], problems: readonly SpackProblem[]): SpackEnvironment {
  return {
    kind,
    specs: [],
    roots: [],
    gaps: [],
    definitions: [],
    packages: [],
    compilers: [],
    includes: [],
    includeConcrete: [],
    develop: [],
    repositories: [],
    mirrors: [],
    unify: undefined,
    reuse: undefined,
    view: undefined,
    container: undefined,
    sections: [],
    problems,
    moreProblems: 0,
  };
}

function readSections(walk: SpackWalk, map: YamlMap, kind: SpackEnvironment['kind']): SpackEnvironment {
  for (const entry of map.entries) checkSection(walk, entry, kind);
  const section = (name: string) => walk.member(map, name);
  const specs = readSpecList(walk, section('specs'), 'specs');
  const definitions = readDefinitions(walk, map);
  const concretizer = section('concretizer');
  const { roots, gaps } = expandSpecs(specs, definitions, walk);
  return {
    ...nothing(kind, walk.problems),
    specs,
    roots,
    gaps,
    definitions,
    packages: readPackages(walk, section('packages')),
    compilers: walk
      .items(section('compilers'), 'compilers')
      .flatMap((item) => walk.spec(walk.member(walk.member(item, 'compiler'), 'spec'), 'spec') ?? []),
    includes: readIncludes(walk, section('include')),
    includeConcrete: walk.texts(section('include_concrete'), 'include_concrete'),
    develop: readDevelop(walk, section('develop')),
    repositories: readRepositories(walk, section('repos')),
    mirrors: readMirrors(walk, section('mirrors')),
    unify: readUnify(walk, map),
    reuse: readReuse(walk, walk.member(concretizer, 'reuse')),
    view: readView(walk, section('view')),
    container: readContainer(walk, section('container')),
    sections: map.entries.map(({ key }) => plainName(key.text)),
    moreProblems: walk.moreProblems,
  };
}

function checkSection(walk: SpackWalk, { key }: YamlEntry, kind: SpackEnvironment['kind']): void {
  const name = plainName(key.text);
  const instead = goneSections[name];
  if (instead !== undefined)
    walk.report(key, 'spack-outdated', `the section ${name} is not read any more`, 'outdated', instead);
  else if (!known.has(name)) {
    const meant = nearest(name, known);
    walk.report(
      key,
      'spack-key',
      `there is no section ${shorten(name, 60)}`,
      'refused',
      meant === undefined ? undefined : `Did you mean ${meant}?`,
    );
  }
  if (kind === 'scope' && environmentSections.has(name))
    walk.report(key, 'spack-key', `a configuration scope has no ${name}`);
}

/** A list of maps, each with one name beside `when` (lib/spack/spack/environment/list.py). */
function readDefinitions(walk: SpackWalk, map: YamlMap): readonly SpackDefinition[] {
  return walk.items(walk.member(map, 'definitions'), 'definitions').flatMap((item) => {
    const entries = walk.entries(item, 'each of definitions');
    const when = walk.text(entries.find(({ key }) => key.text === 'when')?.value, 'when')?.text;
    const named = entries.filter(({ key }) => key.text !== 'when');
    const [entry] = named;
    if (entry === undefined || named.length > 1) {
      walk.report(item, 'spack-definition', `a definition has one name, not ${named.length}`);
      return [];
    }
    const name = entry.key.text;
    return [{ name, when, specs: readSpecList(walk, entry.value, shorten(name, 60)), span: walk.span(item) }];
  });
}

function readUnify(walk: SpackWalk, map: YamlMap): SpackEnvironment['unify'] {
  const node = walk.member(walk.member(map, 'concretizer'), 'unify');
  if (node?.kind === 'scalar' && node.text === 'when_possible') return 'when_possible';
  if (node !== undefined) return walk.boolean(node, 'unify');
  const old = walk.member(map, 'concretization');
  return old?.kind === 'scalar' ? old.text === 'together' : undefined;
}

function readReuse(walk: SpackWalk, node: ReturnType<SpackWalk['member']>): SpackEnvironment['reuse'] {
  if (node?.kind === 'map') return 'selected';
  if (node?.kind === 'scalar' && node.text === 'dependencies') return 'dependencies';
  return walk.boolean(node, 'reuse');
}
