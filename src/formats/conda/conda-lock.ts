import { limits } from '../../base/limits.ts';
import { nearest, type TextProblem } from '../../base/text.ts';
import type { LockDocument, LockedPackage, WrittenText } from '../lock/locked.ts';
import { readLargeYaml } from '../yaml/large.ts';
import { entryOf, isEmpty, spanOf, type YamlDocument, type YamlMap, type YamlNode } from '../yaml/node.ts';
import { pipKind } from './explicit.ts';
import { readPackageUrl } from './spec-name.ts';

/** Versions of the format that there are (conda_lock/lockfile): 1, and 2 inside of conda-lock. */
const versions = ['1', '2'];
/** What each package must have (lockfile/v1/models.py, BaseLockedDependency). */
const required = ['name', 'version', 'manager', 'platform', 'url', 'hash'];

/**
 * Reads the unified lock file of conda-lock, which mamba and micromamba write and read too. Codes of problems: those of
 * `readYaml`, `lock-form`, `lock-version`, `lock-package`.
 */
export function readCondaLock(input: Uint8Array | string): LockDocument {
  const { document, problems } = readLargeYaml(
    input,
    { size: limits.lockFile, depth: limits.documentDepth, nodes: limits.lockValues, problems: limits.problems },
    limits.lockOther,
  );
  if (document === undefined) return { ...nothing, problems };
  const reader = new Reader(document);
  if (document.root.kind !== 'map') {
    reader.fail(document.root, 'lock-form', 'a lock file of conda-lock is a map');
    return { ...nothing, problems: reader.problems };
  }
  return reader.read(document.root);
}

const nothing: LockDocument = {
  format: 'conda-lock',
  version: undefined,
  packages: [],
  channels: [],
  platforms: [],
  sources: [],
  contentHashes: new Map(),
  problems: [],
};

class Reader {
  readonly problems: TextProblem[] = [];
  readonly #document: YamlDocument;

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  fail(node: YamlNode, code: string, detail: string, hint?: string): void {
    if (this.problems.length < limits.problems)
      this.problems.push({ code, detail, span: spanOf(this.#document, node), hint });
  }

  read(root: YamlMap): LockDocument {
    const version = entryOf(root, 'version');
    const number = textOf(version?.value);
    if (number === undefined || !versions.includes(number)) {
      const place = version?.value ?? root.entries[0]?.key ?? root;
      const detail =
        number === undefined ? 'the version of the format is missing' : 'there is no such version of the format';
      this.fail(place, 'lock-version', detail, 'conda-lock writes version: 1.');
      return { ...nothing, version: number, problems: this.problems };
    }
    const metadata = entryOf(root, 'metadata')?.value;
    const list = entryOf(root, 'package');
    if (list?.value.kind !== 'list')
      this.fail(list?.value ?? root.entries[0]?.key ?? root, 'lock-form', 'the list `package` is missing');
    return {
      ...nothing,
      version: number,
      packages: list?.value.kind === 'list' ? this.#packages(list.value.items) : [],
      channels: this.#channels(entryOf(metadata, 'channels')?.value),
      platforms: this.#texts(entryOf(metadata, 'platforms')?.value),
      sources: this.#texts(entryOf(metadata, 'sources')?.value),
      contentHashes: textsByKey(entryOf(metadata, 'content_hash')?.value),
      problems: this.problems,
    };
  }

  #texts(node: YamlNode | undefined): readonly WrittenText[] {
    return (node?.kind === 'list' ? node.items : []).flatMap((item) => {
      const text = textOf(item);
      return text === undefined ? [] : [{ text, span: spanOf(this.#document, item) }];
    });
  }

  /** A name, or a map whose `url` may hold names of variables. */
  #channels(node: YamlNode | undefined): LockDocument['channels'] {
    return (node?.kind === 'list' ? node.items : []).flatMap((item) => {
      const place = item.kind === 'map' ? entryOf(item, 'url')?.value : item;
      const url = textOf(place);
      return url === undefined || place === undefined ? [] : [{ url, span: spanOf(this.#document, place) }];
    });
  }

  /** Version 1 repeats a package for each of its categories: it is one here. */
  #packages(items: readonly YamlNode[]): readonly LockedPackage[] {
    const packages = new Map<string, LockedPackage>();
    for (const item of items) {
      const read = this.#package(item);
      if (read === undefined) continue;
      const key = [read.ecosystem, read.platform, read.name, read.artifacts[0]?.url].join('\0');
      const earlier = packages.get(key);
      packages.set(key, earlier === undefined ? read : { ...earlier, groups: union(earlier.groups, read.groups) });
    }
    return [...packages.values()];
  }

  #package(item: YamlNode): LockedPackage | undefined {
    if (item.kind !== 'map') {
      this.fail(item, 'lock-package', 'a package is a map');
      return undefined;
    }
    const members = new Map(item.entries.map(({ key, value }) => [key.text, value]));
    const missing = required.filter((key) => members.get(key) === undefined || isEmpty(members.get(key) as YamlNode));
    const name = members.get('name');
    if (missing.length > 0) {
      const strange = [...members.keys()].map((key) => nearest(key, missing)).find((near) => near !== undefined);
      const hint = strange === undefined ? undefined : `Is a key misspelt that should be ${strange}?`;
      this.fail(
        name ?? item.entries[0]?.key ?? item,
        'lock-package',
        `${missing.join(', ')} of the package is missing`,
        hint,
      );
      return undefined;
    }
    const manager = textOf(members.get('manager'));
    if (manager !== 'conda' && manager !== 'pip') {
      this.fail(members.get('manager') ?? item, 'lock-package', 'the manager is neither conda nor pip');
      return undefined;
    }
    const url = textOf(members.get('url')) ?? '';
    const parts = manager === 'conda' ? readPackageUrl(url) : undefined;
    const place = members.get('url') ?? item;
    const hashes = Object.fromEntries(textsByKey(members.get('hash')));
    const dependencies = members.get('dependencies');
    return {
      ecosystem: manager === 'conda' ? 'conda' : 'pypi',
      name: textOf(name) ?? '',
      version: textOf(members.get('version')),
      build: textOf(members.get('build')) ?? parts?.package?.build,
      channel: parts?.channel,
      platform: textOf(members.get('platform')),
      groups: groupsOf(members),
      artifacts: [
        { kind: parts === undefined ? pipKind(url) : 'conda', url, hashes, span: spanOf(this.#document, place) },
      ],
      dependencies: dependencies?.kind === 'map' ? dependencies.entries.map(({ key }) => key.text) : [],
      span: spanOf(this.#document, name ?? item),
    };
  }
}

/** `category` of version 1, `categories` of version 2; what is in `main` is always installed. */
function groupsOf(members: ReadonlyMap<string, YamlNode>): readonly string[] {
  const several = members.get('categories');
  const groups =
    several?.kind === 'list'
      ? several.items.flatMap((item) => textOf(item) ?? [])
      : [textOf(members.get('category')) ?? 'main'];
  return groups.includes('main') ? [] : groups;
}

/** Of two memberships; none is that of what is always installed. */
function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.length === 0 || b.length === 0 ? [] : [...new Set([...a, ...b])];
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && !isEmpty(node) && node.value !== null ? node.text : undefined;
}

function textsByKey(node: YamlNode | undefined): ReadonlyMap<string, string> {
  return new Map(
    (node?.kind === 'map' ? node.entries : []).flatMap(({ key, value }) => {
      const text = textOf(value);
      return text === undefined ? [] : [[key.text, text] as const];
    }),
  );
}
