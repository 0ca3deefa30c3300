import type { Span } from '../base/text.ts';
import { readChannel } from '../formats/conda/channel-name.ts';
import { defineFact } from '../model/fact.ts';
import type { LockFile } from '../model/lock.ts';
import type { PixiProject } from '../model/pixi.ts';
import type { PipRequirement } from '../model/requirements.ts';
import type { SpackFile } from '../model/spack.ts';
import { type CondaPip, condaPip } from './conda-pip.ts';

/** A place in a file of an environment that means a path of the machine. */
export interface LocalPath {
  readonly what: 'prefix' | 'channel' | 'package' | 'index' | 'folder' | 'external';
  readonly path: string;
  /** `machine`: absolute, or in a home; `outside`: above the folder of the file; `beside`: in it or below. */
  readonly reach: 'machine' | 'outside' | 'beside';
  readonly where: readonly [file: string, place: Span];
}

/** Paths that the files of an environment name, over all facets of a subject. */
export const localPaths = defineFact<readonly LocalPath[], never>({
  id: 'local-paths',
  requires: [],
  wants: [],
  async derive(subject) {
    const { conda, pip, pixi, spack, lock } = subject;
    const found: LocalPath[] = [];
    if (conda !== undefined) {
      const { file, prefix, channels, dependencies } = conda;
      if (prefix !== undefined)
        found.push({ what: 'prefix', path: prefix.text, reach: 'machine', where: [file, prefix.span] });
      found.push(
        ...channels.flatMap(({ text, span }) => localOf('channel', text, [file, span])),
        ...dependencies.flatMap(({ spec, span, channelSpan }) => [
          ...(spec?.url === undefined ? [] : localOf('package', spec.url.url, [file, span])),
          ...(spec?.channel === undefined ? [] : localOf('channel', spec.channel.text, [file, channelSpan ?? span])),
        ]),
        ...ofPip(file, await condaPip.derive({ ...subject, conda })),
      );
    }
    if (pip !== undefined) found.push(...ofPip(pip.file, pip));
    if (pixi !== undefined) found.push(...ofPixi(pixi));
    if (spack !== undefined) found.push(...ofSpack(spack));
    if (lock !== undefined && lock.file !== pip?.file) found.push(...ofLock(lock));
    return found;
  },
});

/** What follows `file:` up to its path; the host is empty (RFC 8089, section 2). */
const fileAddress = /^(?:[a-z]+\+)?file:(?:\/\/[^/]*)?/i;

function localOf(what: LocalPath['what'], text: string, where: LocalPath['where']): readonly LocalPath[] {
  if (what === 'channel' && readChannel(text).kind !== 'local') return [];
  const isAddress = fileAddress.test(text);
  if (!isAddress && /^[a-z][a-z0-9+.-]+:/i.test(text)) return [];
  const path = text.replace(fileAddress, '');
  return [{ what, path: text, reach: isAddress && !path.startsWith('.') ? 'machine' : reachOf(path), where }];
}

function reachOf(path: string): LocalPath['reach'] {
  if (/^(?:[/\\~]|[A-Za-z]:[\\/])/.test(path)) return 'machine';
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return 'outside';
  }
  return 'beside';
}

function ofPip(
  file: string,
  { requirements, options }: Pick<CondaPip, 'requirements' | 'options'>,
): readonly LocalPath[] {
  const isLocal = ({ location }: PipRequirement) => location?.kind === 'file' || fileAddress.test(location?.text ?? '');
  return [
    ...requirements
      .filter(isLocal)
      .flatMap(({ location, span }) => localOf('package', location?.text ?? '', [file, span])),
    ...options
      .filter(({ name }) => ['index-url', 'extra-index-url', 'find-links'].includes(name))
      .flatMap(({ value = '', valueSpan, span }) => localOf('index', value, [file, valueSpan ?? span])),
  ];
}

function ofPixi({ manifest }: PixiProject): readonly LocalPath[] {
  if (manifest === undefined) return [];
  const { file, workspace, features } = manifest;
  const targets = features.flatMap((feature) => feature.targets);
  const packages = targets.flatMap(({ dependencies, pypiDependencies, dev }) => [
    ...dependencies,
    ...pypiDependencies,
    ...dev,
  ]);
  const channels = [...(workspace?.channels ?? []), ...features.flatMap((feature) => feature.channels ?? [])];
  return [
    ...channels.flatMap(({ name, span }) => localOf('channel', name, [file, span])),
    ...packages.flatMap(({ location, span }) =>
      location === undefined
        ? []
        : location.kind === 'path' || fileAddress.test(location.value)
          ? localOf('package', location.value, [file, span])
          : [],
    ),
  ];
}

function ofSpack({ file, environment }: SpackFile): readonly LocalPath[] {
  if (environment === undefined) return [];
  const { repositories, includes, develop, mirrors, packages } = environment;
  const folder = (text: string, span: Span) => localOf('folder', text, [file, span]);
  return [
    ...repositories.flatMap(({ kind, text, span }) =>
      kind === 'path' && !text.startsWith('$') ? folder(text, span) : [],
    ),
    ...includes.flatMap(({ kind, text, span }) => (kind === 'path' && !text.startsWith('$') ? folder(text, span) : [])),
    ...develop.flatMap(({ path, span }) => (path === undefined ? [] : folder(path, span))),
    ...mirrors.flatMap(({ url, span }) => (url === undefined || url.startsWith('$') ? [] : folder(url, span))),
    ...packages.flatMap(({ externals }) =>
      externals.flatMap(({ prefix, span }): LocalPath[] =>
        prefix === undefined ? [] : [{ what: 'external', path: prefix, reach: 'machine', where: [file, span] }],
      ),
    ),
  ];
}

function ofLock({ file, packages }: LockFile): readonly LocalPath[] {
  return packages.flatMap(({ artifacts, ecosystem }) =>
    ecosystem === 'other'
      ? []
      : artifacts.flatMap(({ kind, url, span }) =>
          url !== undefined && (kind === 'directory' || fileAddress.test(url) || /^[/~.]/.test(url))
            ? localOf('package', url, [file, span])
            : [],
        ),
  );
}
