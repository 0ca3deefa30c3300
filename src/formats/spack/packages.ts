import type { YamlNode } from '../yaml/node.ts';
import type { PackageSettings, SpecText } from './environment.ts';
import { plainName } from './sections.ts';
import type { SpackWalk } from './yaml-walk.ts';

/** `packages:`: what is asked of single packages wherever they are needed (lib/spack/spack/schema/packages.py). */
export function readPackages(walk: SpackWalk, node: YamlNode | undefined): readonly PackageSettings[] {
  return walk.entries(node, 'packages').map(({ key, value }) => {
    walk.entries(value, key.text);
    const member = (name: string) => walk.member(value, name);
    return {
      name: plainName(key.text),
      requires: requirements(walk, member('require'), 'require'),
      prefers: requirements(walk, member('prefer'), 'prefer'),
      conflicts: requirements(walk, member('conflict'), 'conflict'),
      versions: walk.texts(member('version'), 'version', true),
      compilers: walk.texts(member('compiler'), 'compiler'),
      targets: walk.texts(member('target'), 'target'),
      externals: externals(walk, member('externals')),
      buildable: walk.boolean(member('buildable'), 'buildable'),
      span: walk.span(key),
    };
  });
}

/** A spec, or a list of specs and of groups `one_of`, `any_of` or `spec` with a condition. */
function requirements(walk: SpackWalk, node: YamlNode | undefined, what: string): readonly SpecText[] {
  if (node === undefined) return [];
  const single = (item: YamlNode): readonly SpecText[] => {
    const spec = walk.spec(item, what);
    return spec === undefined ? [] : [spec];
  };
  if (node.kind === 'scalar') return single(node);
  return walk.items(node, what).flatMap((item): readonly SpecText[] => {
    if (item.kind !== 'map') return single(item);
    walk.only(item, ['one_of', 'any_of', 'spec', 'message', 'when'], what);
    const one = walk.spec(walk.member(item, 'spec'), 'spec');
    return [
      ...(one === undefined ? [] : [one]),
      ...walk.specs(walk.member(item, 'one_of'), 'one_of'),
      ...walk.specs(walk.member(item, 'any_of'), 'any_of'),
    ];
  });
}

function externals(walk: SpackWalk, node: YamlNode | undefined): PackageSettings['externals'] {
  return walk.items(node, 'externals').flatMap((item) => {
    const spec = walk.spec(walk.member(item, 'spec'), 'spec');
    if (spec === undefined) {
      if (walk.member(item, 'spec') === undefined) walk.wrong(item, 'each of externals', 'a map with a spec');
      return [];
    }
    const modules = walk.texts(walk.member(item, 'modules'), 'modules').map(({ text }) => text);
    return [{ ...spec, prefix: walk.text(walk.member(item, 'prefix'), 'prefix')?.text, modules }];
  });
}
