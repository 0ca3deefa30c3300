import type { Form, Shape, TableShape } from './shape.ts';
import { boolean, inherits, matchKeys, packageDependencies, poolDependencies, text, texts } from './spec-shape.ts';

/* `[package]`, as pixi 2b25fc7 reads it (crates/pixi_manifest/src/toml/{package,build_backend,run_exports}.rs, schema/schema.json). */

const inheritance: TableShape = { is: 'table', keys: { workspace: inherits }, required: ['workspace'] };
const inheritable = (shape: Shape): Shape => ({ is: 'either', of: [shape, inheritance] });
const name = inheritable(text);

export const channels: Shape = {
  is: 'list',
  of: {
    is: 'either',
    of: [
      text,
      {
        is: 'table',
        keys: { channel: text, priority: { is: 'integer' }, 'exclude-newer': text },
        required: ['channel'],
      },
    ],
  },
};

const backend: TableShape = {
  is: 'table',
  keys: { ...matchKeys, name: text, channels, 'additional-dependencies': poolDependencies, workspace: inherits },
  required: ['name'],
};

const build: TableShape = {
  is: 'table',
  keys: {
    backend,
    channels,
    'additional-dependencies': poolDependencies,
    source: {
      is: 'table',
      keys: Object.fromEntries(
        Object.entries(matchKeys).filter(([key]) =>
          ['url', 'git', 'path', 'branch', 'rev', 'tag', 'lfs', 'subdirectory', 'md5', 'sha256'].includes(key),
        ),
      ),
    },
    flags: texts,
    config: { is: 'any' },
    target: { is: 'map', of: { is: 'table', keys: { config: { is: 'any' } }, renamed: { configuration: 'config' } } },
    'build-string-prefix': text,
    'build-number': { is: 'integer' },
    secrets: texts,
  },
  required: ['backend'],
  renamed: { configuration: 'config' },
};

const exportPins = ['pin-subpackage', 'pin-compatible'];
const runExports: TableShape = {
  is: 'table',
  keys: Object.fromEntries(
    ['noarch', 'strong', 'weak', 'strong-constraints', 'weak-constraints'].map((kind) => [
      kind,
      packageDependencies(exportPins),
    ]),
  ),
};

/** Names of groups of further dependencies (schema/schema.json, `extra-dependencies`). */
const groupName: Form = (given) =>
  given.length <= 64 && /^[a-z0-9._+-]+$/.test(given) ? undefined : `"${given}" is no name of a group`;

const dependencyKeys: Readonly<Record<string, Shape>> = {
  'build-dependencies': packageDependencies([]),
  'host-dependencies': packageDependencies(['pin-compatible']),
  'run-dependencies': packageDependencies(['pin-compatible']),
  'run-constraints': packageDependencies([]),
  'extra-dependencies': { is: 'map', key: groupName, of: packageDependencies([]) },
};

export const packageShape: TableShape = {
  is: 'table',
  keys: {
    name,
    version: name,
    description: name,
    authors: inheritable(texts),
    license: name,
    'license-file': name,
    readme: name,
    homepage: name,
    repository: name,
    documentation: name,
    publish: boolean,
    build,
    'run-exports': runExports,
    ...dependencyKeys,
    // Taken by the program, and no longer in its published schema.
    target: { is: 'map', of: { is: 'table', keys: dependencyKeys } },
  },
  required: ['build'],
};
