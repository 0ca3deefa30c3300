import type { YamlNode } from '../yaml/node.ts';
import type {
  DevelopedPackage,
  PackageRepository,
  SpackContainer,
  SpackEnvironment,
  SpackInclude,
  SpackMirror,
} from './environment.ts';
import { plainName } from './sections.ts';
import type { SpackWalk } from './yaml-walk.ts';

const url = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;

/** `include:`: paths, addresses and repositories of configuration (lib/spack/spack/schema/include.py). */
export function readIncludes(walk: SpackWalk, node: YamlNode | undefined): readonly SpackInclude[] {
  return walk.items(node, 'include').flatMap((item): readonly SpackInclude[] => {
    const span = walk.span(item);
    if (item.kind === 'scalar') {
      const text = walk.text(item, 'each of include')?.text;
      return text === undefined
        ? []
        : [{ kind: kindOf(text), text, pin: undefined, ref: undefined, when: undefined, span }];
    }
    walk.entries(item, 'each of include');
    const value = (name: string): string | undefined => walk.text(walk.member(item, name), name)?.text;
    const [git, path, when] = [value('git'), value('path'), value('when')];
    if (git !== undefined)
      return [{ kind: 'git', text: git, pin: value('commit'), ref: value('branch') ?? value('tag'), when, span }];
    if (path !== undefined)
      return [{ kind: kindOf(path), text: path, pin: value('sha256'), ref: undefined, when, span }];
    return walk.wrong(item, 'each of include', 'a path, or a map with path or git') ?? [];
  });
}

function kindOf(text: string): 'path' | 'url' {
  return url.test(text) && !text.startsWith('file:') ? 'url' : 'path';
}

/** `develop:` packages that are built from a source tree. */
export function readDevelop(walk: SpackWalk, node: YamlNode | undefined): readonly DevelopedPackage[] {
  return walk.entries(node, 'develop').map(({ key, value }) => ({
    name: key.text,
    spec: walk.spec(walk.member(value, 'spec'), 'spec'),
    path: walk.text(walk.member(value, 'path'), 'path')?.text,
    span: walk.span(key),
  }));
}

/** `repos:`: a list of folders, or (since 1.0) a map of names to folders and git repositories. */
export function readRepositories(walk: SpackWalk, node: YamlNode | undefined): readonly PackageRepository[] {
  const plain = { commit: undefined, tag: undefined, branch: undefined };
  if (node?.kind !== 'map')
    return walk.texts(node, 'repos').map(({ text, span }) => ({ ...plain, name: undefined, kind: 'path', text, span }));
  return node.entries.flatMap(({ key, value }): readonly PackageRepository[] => {
    const name = plainName(key.text);
    const span = walk.span(key);
    if (value.kind !== 'map') {
      const text = walk.text(value, name)?.text;
      return text === undefined ? [] : [{ ...plain, name, kind: 'path', text, span }];
    }
    const member = (word: string): string | undefined => walk.text(walk.member(value, word), word, true)?.text;
    const git = member('git');
    return [
      {
        name,
        kind: 'git',
        text: git ?? '',
        commit: member('commit'),
        tag: member('tag'),
        branch: member('branch'),
        span,
      },
    ];
  });
}

/** `mirrors:`: an address, or a map with `url` or `fetch`. */
export function readMirrors(walk: SpackWalk, node: YamlNode | undefined): readonly SpackMirror[] {
  return walk.entries(node, 'mirrors').map(({ key, value }) => {
    const fetch = walk.member(value, 'fetch');
    const place = value.kind === 'scalar' ? value : (walk.member(value, 'url') ?? walk.member(fetch, 'url') ?? fetch);
    return { name: plainName(key.text), url: walk.text(place, 'url')?.text, span: walk.span(key) };
  });
}

export function readView(walk: SpackWalk, node: YamlNode | undefined): SpackEnvironment['view'] {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar')
    return typeof node.value === 'string' && !/^(?:yes|no|on|off)$/i.test(node.text)
      ? 'path'
      : walk.boolean(node, 'view');
  for (const { key, value } of walk.entries(node, 'view'))
    if (walk.member(value, 'root') === undefined) walk.wrong(value, `the view ${key.text}`, 'a map with root');
  return node.kind === 'map' ? 'named' : undefined;
}

/** `container:` (lib/spack/spack/schema/container.py). */
export function readContainer(walk: SpackWalk, node: YamlNode | undefined): SpackContainer | undefined {
  if (node === undefined) return undefined;
  walk.entries(node, 'container');
  const images = walk.member(node, 'images');
  walk.entries(images, 'images');
  const format = walk.text(walk.member(node, 'format'), 'format')?.text ?? 'docker';
  if (format !== 'docker' && format !== 'singularity') return walk.wrong(node, 'format', 'docker or singularity');
  const image = (name: string): string | undefined => {
    const member = walk.member(images, name);
    // The release of Spack may be a map with the commit of a fork.
    return member?.kind === 'map'
      ? walk.text(walk.member(member, 'ref'), 'ref', true)?.text
      : walk.text(member, name, true)?.text;
  };
  return {
    format,
    images: { os: image('os'), spack: image('spack'), build: image('build'), final: image('final') },
    span: walk.span(node),
  };
}
