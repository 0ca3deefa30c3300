import type { Span } from '../../base/text.ts';
import type { ConcreteDependency, ConcretePackage } from './lockfile.ts';
import { isMembers, type Members, membersOf, textOf, textsOf } from './members.ts';

/** A member of `concrete_specs` of any version; undefined where it has no name or no version. */
export function packageOf(key: string, item: unknown, span: Span): ConcretePackage | undefined {
  const [name, spec] = nameAndSpec(membersOf(item));
  const version = typeof spec['version'] === 'number' ? String(spec['version']) : textOf(spec['version']);
  if (name === undefined || version === undefined) return undefined;
  const arch = membersOf(spec['arch']);
  return {
    key,
    hash: textOf(spec['hash']),
    name,
    version,
    namespace: textOf(spec['namespace']),
    platform: textOf(arch['platform']),
    os: textOf(arch['platform_os']),
    target: textOf(arch['target']) ?? textOf(membersOf(arch['target'])['name']),
    compiler: compilerOf(membersOf(spec['compiler'])),
    parameters: new Map(Object.entries(membersOf(spec['parameters'])).map(([word, value]) => [word, valueText(value)])),
    dependencies: dependenciesOf(spec['dependencies']),
    external: externalOf(spec['external']),
    packageHash: textOf(spec['package_hash']),
    span,
  };
}

/** Before version 3 the name is the key of a map with one member. */
function nameAndSpec(item: Members): readonly [string | undefined, Members] {
  const name = textOf(item['name']);
  if (name !== undefined) return [name, item];
  const [only] = Object.entries(item);
  return only === undefined || !isMembers(only[1]) ? [undefined, item] : [only[0], only[1]];
}

function compilerOf(members: Members): ConcretePackage['compiler'] {
  const name = textOf(members['name']);
  return name === undefined ? undefined : { name, version: textOf(members['version']) ?? '' };
}

/** A map by name before version 3, then a list; build_hash instead of hash in version 3; since version 6 the types stand in parameters. */
function dependenciesOf(value: unknown): readonly ConcreteDependency[] {
  const pairs: readonly (readonly [string | undefined, unknown])[] = Array.isArray(value)
    ? value.map((item) => [textOf(membersOf(item)['name']), item])
    : Object.entries(membersOf(value));
  return pairs.flatMap(([name, item]) => {
    const members = membersOf(item);
    const parameters = membersOf(members['parameters']);
    const hash = textOf(members['hash']) ?? textOf(members['build_hash']);
    if (name === undefined || hash === undefined) return [];
    const types = textsOf(parameters['deptypes'] ?? members['type']);
    return [{ name, hash, types, virtuals: textsOf(parameters['virtuals'] ?? members['virtuals']) }];
  });
}

function externalOf(value: unknown): ConcretePackage['external'] {
  if (!isMembers(value)) return undefined;
  return { path: textOf(value['path']), modules: [...textsOf(value['module']), ...textsOf([value['module']])] };
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(',') : String(value);
}
