import { limits } from '../../base/limits.ts';
import type { LineIndex, Span, TextProblem } from '../../base/text.ts';
import type { LockDocument, LockedChannel, LockedPackage, WrittenText } from '../lock/locked.ts';
import { readLargeYaml } from '../yaml/large.ts';
import { entryOf, isEmpty, type YamlDocument, type YamlNode } from '../yaml/node.ts';
import { type PixiLockEnvironment, type PixiSelection, readEnvironment } from './lock-environment.ts';
import { artifactOf, type PixiRecord, readRecord, textOf, textsOf } from './lock-record.ts';
import { subdirs } from './names.ts';

/** A platform of a lock: since version 7 it may have a name of its own. */
export interface PixiLockPlatform {
  readonly name: string;
  readonly subdir: string;
  /** `__cuda=12`, as written. */
  readonly virtualPackages: readonly string[];
  readonly span: Span;
}

/** A `pixi.lock`: what every lock says, and how pixi says it. */
export interface PixiLock extends LockDocument {
  readonly environments: readonly PixiLockEnvironment[];
  readonly lockPlatforms: readonly PixiLockPlatform[];
  readonly records: readonly PixiRecord[];
  /** The records of what an environment has on a platform; those that are not described are left out. */
  readonly recordsOf: (selection: PixiLockEnvironment['selections'][number]) => readonly PixiRecord[];
}

/** Versions that are read. 1 to 3 were conda-lock's form; there is none above 7 (rattler_lock 92dc774, file_format_version.rs). */
const versions = { first: 4, last: 7 } as const;

const caps = {
  size: limits.lockFile,
  depth: limits.documentDepth,
  nodes: limits.lockValues,
  problems: limits.problems,
};

/**
 * Reads a `pixi.lock` of versions 4 to 7. Problems: `yaml-…`, `not-utf8`, `version`, `missing`, `type`, `hash`, `repeated`,
 * `unknown-package` and `unknown-platform` (named and not described), `limit`. Never throws.
 */
export function readPixiLock(source: Uint8Array | string): PixiLock {
  const reading = readLargeYaml(source, caps, limits.lockOther);
  if (reading.document === undefined) return { ...nothing, problems: reading.problems };
  return new Reader(reading.document).read();
}

const nothing = {
  format: 'pixi',
  version: undefined,
  packages: [],
  channels: [],
  platforms: [],
  sources: [],
  contentHashes: new Map<string, string>(),
  environments: [],
  lockPlatforms: [],
  records: [],
  recordsOf: () => [],
} as const;

class Reader {
  readonly #root: YamlNode;
  readonly #lines: LineIndex;
  readonly #problems: TextProblem[] = [];
  readonly #records: PixiRecord[] = [];
  /** Records by what environments call them; sources of old versions share a place. */
  readonly #byKey = new Map<string, number[]>();

  constructor({ root, lines }: YamlDocument) {
    this.#root = root;
    this.#lines = lines;
  }

  read(): PixiLock {
    const version = entryOf(this.#root, 'version')?.value;
    const number = version?.kind === 'scalar' ? version.value : undefined;
    if (typeof number !== 'number' || number < versions.first || number > versions.last) {
      const detail =
        version === undefined
          ? 'it has no version'
          : `version ${textOf(version) ?? '?'} is not read: ${versions.first} to ${versions.last} are`;
      this.#add('version', detail, version ?? this.#root);
      return { ...nothing, version: textOf(version), problems: this.#problems };
    }
    const declared = this.#readPlatforms();
    this.#readRecords(number);
    const environments = this.#readEnvironments();
    const lockPlatforms = number >= 7 ? declared : this.#impliedPlatforms(environments);
    const packages = this.#packages(environments, lockPlatforms);
    return {
      format: 'pixi',
      version: textOf(version),
      packages,
      channels: channelsOf(environments),
      platforms: platformsOf(lockPlatforms),
      sources: [],
      contentHashes: new Map(),
      environments,
      lockPlatforms,
      records: this.#records,
      recordsOf: ({ packages: selected }) =>
        selected.flatMap((one) => this.#find(one).flatMap((index) => this.#records[index] ?? [])),
      problems: this.#problems,
    };
  }

  #list(key: string): readonly YamlNode[] {
    const value = entryOf(this.#root, key)?.value;
    if (value?.kind === 'list') return value.items;
    if (value === undefined) this.#add('missing', `it has no ${key}`, this.#root);
    else if (!isEmpty(value)) this.#add('type', `${key} is no list`, value);
    return [];
  }

  #readPlatforms(): readonly PixiLockPlatform[] {
    const value = entryOf(this.#root, 'platforms')?.value;
    if (value?.kind !== 'list') return [];
    return value.items.flatMap((item): PixiLockPlatform[] => {
      const name = textOf(entryOf(item, 'name')?.value);
      if (name === undefined) {
        this.#add('missing', 'a platform has no name', item);
        return [];
      }
      const subdir = textOf(entryOf(item, 'subdir')?.value) ?? name;
      if (!subdirs.includes(subdir)) this.#add('unknown-platform', `"${subdir}" is no subdir of conda channels`, item);
      return [
        { name, subdir, virtualPackages: textsOf(entryOf(item, 'virtual-packages')?.value), span: this.#span(item) },
      ];
    });
  }

  #readRecords(version: number): void {
    for (const item of this.#list('packages')) {
      const read = readRecord(item, version, this.#lines, this.#problems);
      if (read === undefined) continue;
      const index = this.#records.push(read.record) - 1;
      const known = this.#byKey.get(read.key);
      if (known === undefined) this.#byKey.set(read.key, [index]);
      else {
        // Packages that are built from one place differ by their variants; others are there once.
        if (read.record.kind !== 'conda-source') this.#add('repeated', `${read.record.name} is described twice`, item);
        known.push(index);
      }
    }
  }

  #readEnvironments(): readonly PixiLockEnvironment[] {
    const value = entryOf(this.#root, 'environments')?.value;
    if (value?.kind !== 'map') {
      this.#add(value === undefined ? 'missing' : 'type', 'it has no map of environments', value ?? this.#root);
      return [];
    }
    return value.entries.map(({ key, value: node }) =>
      readEnvironment(key.text, this.#span(key), node, this.#lines, this.#problems),
    );
  }

  /** Before version 7 platforms are the keys of environments. */
  #impliedPlatforms(environments: readonly PixiLockEnvironment[]): readonly PixiLockPlatform[] {
    const found = new Map<string, PixiLockPlatform>();
    for (const { selections } of environments)
      for (const { platform, span } of selections)
        if (!found.has(platform)) found.set(platform, { name: platform, subdir: platform, virtualPackages: [], span });
    for (const { name, span } of found.values())
      if (!subdirs.includes(name))
        this.#problems.push({ code: 'unknown-platform', detail: `"${name}" is no subdir of conda channels`, span });
    return [...found.values()];
  }

  /** One for each record and platform, with the environments that have it. */
  #packages(
    environments: readonly PixiLockEnvironment[],
    platforms: readonly PixiLockPlatform[],
  ): readonly LockedPackage[] {
    const subdirOf = new Map(platforms.map(({ name, subdir }) => [name, subdir]));
    const found = new Map<
      string,
      { index: number; platform: string; groups: Set<string>; channel: string | undefined }
    >();
    let budget: number = limits.pixiLockPackages;
    const put = (index: number, platform: string, group: string, channel: string | undefined): void => {
      const key = `${index} ${platform}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { index, platform, groups: new Set([group]), channel });
      else known.groups.add(group);
    };
    for (const { name, selections, indexes } of environments)
      for (const { platform, packages, span } of selections) {
        const subdir = subdirOf.get(platform);
        if (subdir === undefined) {
          const detail = `the platform "${platform}" is not described`;
          this.#problems.push({ code: 'unknown-platform', detail, span });
          continue;
        }
        budget -= packages.length;
        if (budget < 0) {
          const detail = `more than ${limits.pixiLockPackages} packages in all environments and platforms`;
          this.#problems.push({ code: 'limit', detail, span });
          return this.#finish(found.values());
        }
        for (const selected of packages) {
          if (!this.#byKey.has(selected.key)) {
            const detail = `${selected.key} is not described`;
            this.#problems.push({ code: 'unknown-package', detail, span: selected.span });
          }
          for (const index of this.#find(selected)) put(index, subdir, name, indexes[0]?.text);
        }
      }
    for (const { buildPackages, subdir } of [...this.#records])
      for (const key of buildPackages)
        for (const index of this.#byKey.get(key) ?? []) {
          budget -= 1;
          if (budget >= 0) put(index, this.#records[index]?.subdir ?? subdir ?? 'noarch', 'build', undefined);
        }
    return this.#finish(found.values());
  }

  #finish(
    found: Iterable<{ index: number; platform: string; groups: ReadonlySet<string>; channel: string | undefined }>,
  ): readonly LockedPackage[] {
    return Array.from(found, ({ index, platform, groups, channel }): LockedPackage => {
      const record = this.#records[index] as PixiRecord;
      const isPypi = record.kind === 'pypi';
      return {
        ecosystem: isPypi ? 'pypi' : 'conda',
        name: record.name,
        version: record.version,
        build: record.build,
        channel: record.channel ?? (isPypi && record.version !== undefined ? channel : undefined),
        platform,
        groups: [...groups],
        artifacts: [artifactOf(record)],
        dependencies: dependencyNames(record),
        span: record.span,
      };
    });
  }

  /** The records that a selection means; what it says besides the place tells packages of one place apart. */
  #find({ key, name, version, build, subdir }: PixiSelection): readonly number[] {
    const found = this.#byKey.get(key) ?? [];
    if (found.length <= 1) return found;
    const fits = found.filter((index) => {
      const record = this.#records[index] as PixiRecord;
      return (
        (name ?? record.name) === record.name &&
        (version ?? record.version) === record.version &&
        (build ?? record.build) === record.build &&
        (subdir ?? record.subdir) === record.subdir
      );
    });
    return fits.slice(0, 1);
  }

  #span(node: YamlNode): Span {
    return this.#lines.span(node.start, node.end);
  }

  #add(code: string, detail: string, node: YamlNode): void {
    this.#problems.push({ code, detail, span: this.#span(node) });
  }
}

/** Names of what a package needs: virtual packages are no packages, and extras are asked for by others. */
function dependencyNames({ kind, depends }: PixiRecord): readonly string[] {
  const names = depends.flatMap((spec) => {
    if (kind === 'pypi' && /\bextra\s*==/.test(spec)) return [];
    const name = /^[A-Za-z0-9_.-]+/.exec(spec.trimStart().replace(/^[^\s]*::/, ''))?.[0];
    return name === undefined || name.startsWith('__') ? [] : [name];
  });
  return [...new Set(names)];
}

function channelsOf(environments: readonly PixiLockEnvironment[]): readonly LockedChannel[] {
  const found = new Map<string, LockedChannel>();
  for (const { channels } of environments)
    for (const channel of channels) if (!found.has(channel.url)) found.set(channel.url, channel);
  return [...found.values()];
}

function platformsOf(platforms: readonly PixiLockPlatform[]): readonly WrittenText[] {
  const found = new Map<string, WrittenText>();
  for (const { subdir, span } of platforms) if (!found.has(subdir)) found.set(subdir, { text: subdir, span });
  return [...found.values()];
}
