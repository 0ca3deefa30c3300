import type { LineIndex, Span, TextProblem } from '../../base/text.ts';
import type { LockedArtifact } from '../lock/locked.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { subdirs } from './names.ts';

/** One package of a `pixi.lock`, once for all environments that have it. */
export interface PixiRecord {
  readonly kind: 'conda' | 'conda-source' | 'pypi';
  /** The URL or path that environments name it by; for a source of version 7 without the name and hash before it. */
  readonly location: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly build: string | undefined;
  readonly subdir: string | undefined;
  /** URL of the channel, without a slash at its end; URL of the index. */
  readonly channel: string | undefined;
  readonly hashes: Readonly<Record<string, string>>;
  readonly size: number | undefined;
  /** Match specs of conda packages, requirements of others. */
  readonly depends: readonly string[];
  readonly constrains: readonly string[];
  readonly license: string | undefined;
  readonly purls: readonly string[];
  readonly requiresPython: string | undefined;
  /** Locations of what it is built with, and against. */
  readonly buildPackages: readonly string[];
  readonly span: Span;
}

/** How environments of a version name packages and how records say what they are (rattler_lock 92dc774, parse/models). */
export function readRecord(
  node: YamlNode,
  version: number,
  lines: LineIndex,
  problems: TextProblem[],
): { readonly key: string; readonly record: PixiRecord } | undefined {
  const span = lines.span(node.start, node.end);
  if (node.kind !== 'map') {
    problems.push({ code: 'type', detail: 'a package is no map', span });
    return undefined;
  }
  const fields = new Map(node.entries.map(({ key, value }) => [key.text, value]));
  const text = (name: string): string | undefined => textOf(fields.get(name));
  const found = version < 6 ? oldKind(text) : newKind(text);
  if (found === undefined) {
    problems.push({ code: 'missing', detail: 'a package says neither its kind nor where it is', span });
    return undefined;
  }
  const { kind, key } = found;
  const source = kind === 'conda-source' ? readIdentifier(key) : undefined;
  const location = source?.location ?? key;
  const archive = kind === 'conda' ? readArchive(location) : undefined;
  const isSource = kind === 'conda' && archive === undefined;
  const name = text('name') ?? source?.name ?? archive?.name;
  if (name === undefined) {
    problems.push({ code: 'missing', detail: `${key} has no name`, span });
    return undefined;
  }
  const hashes: Record<string, string> = {};
  for (const algorithm of ['sha256', 'md5']) {
    const digest = text(algorithm);
    if (digest !== undefined) hashes[algorithm] = digest.toLowerCase();
  }
  const record: PixiRecord = {
    kind: isSource ? 'conda-source' : kind,
    location,
    name,
    version: text('version') ?? archive?.version,
    build: text('build') ?? archive?.build,
    subdir: text('subdir') ?? archive?.subdir,
    channel: trimSlash(kind === 'pypi' ? text('index') : (text('channel') ?? archive?.channel)),
    hashes,
    size: numberOf(fields.get('size')),
    depends: textsOf(fields.get(kind === 'pypi' ? 'requires_dist' : 'depends')),
    constrains: textsOf(fields.get('constrains')),
    license: text('license'),
    purls: textsOf(fields.get('purls')),
    requiresPython: text('requires_python'),
    buildPackages: [...selectorsOf(fields.get('build_packages')), ...selectorsOf(fields.get('host_packages'))],
    span,
  };
  judgeHashes(record, problems);
  return { key, record };
}

const lengths: Readonly<Record<string, number>> = { sha256: 64, md5: 32 };

function judgeHashes({ hashes, name, span }: PixiRecord, problems: TextProblem[]): void {
  for (const [algorithm, digest] of Object.entries(hashes))
    if (digest.length !== lengths[algorithm] || !/^[0-9a-f]+$/.test(digest))
      problems.push({ code: 'hash', detail: `the ${algorithm} of ${name} is none`, span });
}

type Texts = (name: string) => string | undefined;
interface Kind {
  readonly kind: PixiRecord['kind'];
  readonly key: string;
}

/** Versions 4 and 5: `kind`, and where it is under `url` or `path`. */
function oldKind(text: Texts): Kind | undefined {
  const kind = text('kind');
  const key = text('url') ?? text('path');
  return key !== undefined && (kind === 'conda' || kind === 'pypi') ? { kind, key } : undefined;
}

/** Since version 6 the kind is the key under which the place stands. */
export function newKind(text: Texts): Kind | undefined {
  for (const kind of ['conda', 'conda_source', 'pypi'] as const) {
    const key = text(kind);
    if (key !== undefined) return { kind: kind === 'conda_source' ? 'conda-source' : kind, key };
  }
  return undefined;
}

/** `name[hash] @ location` (source_identifier.rs). */
function readIdentifier(text: string): { readonly name: string; readonly location: string } | undefined {
  const parts = /^([^[\s]+)\[[^\]]*\] @ (.+)$/.exec(text);
  return parts === null ? undefined : { name: parts[1] as string, location: parts[2] as string };
}

/** What the place of a built package says of it: `…/channel/subdir/name-version-build.conda` (utils/derived_fields.rs). */
export function readArchive(location: string) {
  const path = location.split(/[?#]/)[0] as string;
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const ending = ['.conda', '.tar.bz2'].find((one) => file.endsWith(one));
  if (ending === undefined) return undefined;
  const words = file.slice(0, -ending.length).split('-');
  const build = words.pop();
  const version = words.pop();
  const isUrl = /^(?:https?|file):/.test(path);
  const subdir = isUrl && subdirs.includes(parts.at(-1) ?? '') ? parts.at(-1) : undefined;
  return {
    name: words.length > 0 ? words.join('-') : undefined,
    version: words.length > 0 ? version : undefined,
    build: words.length > 0 ? build : undefined,
    subdir,
    channel: isUrl ? parts.slice(0, -1).join('/') : undefined,
  };
}

/** What may be fetched for a record. */
export function artifactOf({ kind, location, hashes, size, span }: PixiRecord): LockedArtifact {
  return { kind: artifactKind(kind, location), url: location, hashes, size, span };
}

function artifactKind(kind: PixiRecord['kind'], location: string): LockedArtifact['kind'] {
  if (kind === 'conda') return 'conda';
  if (/^git\+/.test(location)) return 'vcs';
  const path = location.split(/[?#]/)[0] as string;
  if (path.endsWith('.whl')) return 'wheel';
  if (/\.(?:tar\.(?:gz|bz2|xz|Z)|tgz|tbz|tar|zip)$/.test(path)) return kind === 'pypi' ? 'sdist' : 'archive';
  return 'directory';
}

function trimSlash(url: string | undefined): string | undefined {
  return url?.endsWith('/') ? url.slice(0, -1) : url;
}

export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

export function textsOf(node: YamlNode | undefined): readonly string[] {
  return node?.kind === 'list' ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}

function numberOf(node: YamlNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** Locations in a list of `- conda: …`. */
function selectorsOf(node: YamlNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const kind = item.kind === 'map' ? newKind(fieldsOf(item)) : undefined;
    return kind?.key ?? [];
  });
}

export function fieldsOf(map: YamlMap): Texts {
  return (name) => textOf(map.entries.find(({ key }) => key.text === name)?.value);
}
