import { environmentName, families, platformName, subdirs } from './names.ts';
import { channels, packageShape } from './package-shape.ts';
import type { Form, Shape, TableShape } from './shape.ts';
import {
  boolean,
  dependencies,
  devDependencies,
  isConditional,
  poolDependencies,
  pypiDependencies,
  text,
  texts,
} from './spec-shape.ts';

/*
 * Tables of `pixi.toml` as pixi 2b25fc7 reads them (crates/pixi_manifest/src/toml/*.rs, held against schema/schema.json).
 * Keys that are not listed are refused by it.
 */

export const channelPriorities: readonly string[] = ['disabled', 'flexible', 'strict'];
export const solveStrategies: readonly string[] = ['highest', 'lowest', 'lowest-direct'];
const prereleaseModes = ['disallow', 'allow', 'if-necessary', 'explicit', 'if-necessary-or-explicit'];

const version: Shape = { is: 'either', of: [text, { is: 'number' }] };
const selector: Form = (given) =>
  isConditional(given)
    ? 'conditions are for packages that are built'
    : families.includes(given) || subdirs.includes(given) || given.includes('*')
      ? undefined
      : platformName(given);
/** A task that is called, with its arguments. */
const taskCall: TableShape = {
  is: 'table',
  keys: {
    task: text,
    args: { is: 'list', of: { is: 'either', of: [text, { is: 'map', of: text }] } },
    environment: { is: 'text', form: environmentName },
  },
  required: ['task'],
};
const calls: Shape = { is: 'either', of: [text, { is: 'list', of: { is: 'either', of: [text, taskCall] } }] };
const argument: Form = (given) =>
  given.includes('-')
    ? `"${given}" is no name of an argument: it has a hyphen`
    : given === 'pixi'
      ? 'pixi is no name of an argument'
      : undefined;
const task: Shape = {
  is: 'either',
  of: [
    text,
    { is: 'list', of: taskCall },
    {
      is: 'table',
      keys: {
        cmd: { is: 'either', of: [text, texts] },
        inputs: texts,
        outputs: texts,
        'depends-on': calls,
        cwd: text,
        env: { is: 'map', of: text },
        'default-environment': { is: 'text', form: environmentName },
        description: text,
        'clean-env': boolean,
        args: {
          is: 'list',
          of: {
            is: 'either',
            of: [
              { is: 'text', form: argument },
              {
                is: 'table',
                keys: { arg: { is: 'text', form: argument }, default: text, choices: texts },
                required: ['arg'],
              },
            ],
          },
        },
      },
      renamed: { depends_on: 'depends-on' },
    },
  ],
};
const tasks: Shape = { is: 'map', of: task };

const switchOrNames: Shape = { is: 'either', of: [boolean, texts] };
const pypiOptions: TableShape = {
  is: 'table',
  keys: {
    'index-url': text,
    'extra-index-urls': texts,
    'find-links': { is: 'list', of: { is: 'table', keys: { path: text, url: text } } },
    'no-build-isolation': switchOrNames,
    'index-strategy': { is: 'text', choices: ['first-index', 'unsafe-first-match', 'unsafe-best-match'] },
    'prerelease-mode': { is: 'text', choices: prereleaseModes },
    'no-build': switchOrNames,
    'no-binary': switchOrNames,
    'dependency-overrides': pypiDependencies,
    'skip-wheel-filename-check': boolean,
  },
};

const systemRequirements: TableShape = {
  is: 'table',
  keys: {
    linux: version,
    macos: version,
    cuda: version,
    archspec: text,
    libc: { is: 'either', of: [version, { is: 'table', keys: { family: text, version }, required: ['version'] }] },
  },
};

const activation: TableShape = { is: 'table', keys: { scripts: texts, env: { is: 'map', of: text } } };
const conda = dependencies({ is: 'late', shape: () => packageShape });
const targetKeys: Readonly<Record<string, Shape>> = {
  dependencies: conda,
  'host-dependencies': conda,
  'build-dependencies': conda,
  constraints: conda,
  'pypi-dependencies': pypiDependencies,
  dev: devDependencies,
  activation,
  tasks,
};
const target: Shape = { is: 'map', key: selector, of: { is: 'table', keys: targetKeys } };

/** What a feature has, and an environment that is its own feature. */
const featureKeys: Readonly<Record<string, Shape>> = {
  ...targetKeys,
  target,
  platforms: texts,
  channels,
  'channel-priority': { is: 'text', choices: channelPriorities },
  'solve-strategy': { is: 'text', choices: solveStrategies },
  'pypi-options': pypiOptions,
  'system-requirements': systemRequirements,
};
const notInEnvironments = new Set(['host-dependencies', 'build-dependencies', 'system-requirements']);
const environment: TableShape = {
  is: 'table',
  keys: {
    ...Object.fromEntries(Object.entries(featureKeys).filter(([key]) => !notInEnvironments.has(key))),
    features: texts,
    'solve-group': text,
    'no-default-feature': boolean,
  },
};

const buildVariants: Shape = { is: 'map', of: texts };
const platform: Shape = {
  is: 'either',
  of: [
    { is: 'text', choices: subdirs },
    {
      is: 'table',
      keys: {
        name: { is: 'text', form: platformName },
        platform: { is: 'text', choices: subdirs },
        cuda: { is: 'either', of: [text, { is: 'table', keys: { driver: text, arch: text }, required: ['driver'] }] },
        archspec: text,
        glibc: text,
        linux: text,
        macos: text,
        osx: text,
        windows: text,
      },
      // Virtual packages that have no word of their own.
      open: (key) => key.startsWith('__'),
    },
  ],
};
const isFalse: Shape = { is: 'boolean', only: false };
const pypiMap: Shape = {
  is: 'either',
  of: [
    isFalse,
    {
      is: 'map',
      of: {
        is: 'either',
        of: [
          text,
          isFalse,
          {
            is: 'table',
            keys: {
              location: text,
              mapping: { is: 'map', of: { is: 'either', of: [text, texts, isFalse] } },
              'mapping-mode': { is: 'text', choices: ['overlay', 'replace'] },
              'same-name-heuristic': boolean,
            },
          },
        ],
      },
    },
  ],
};

const workspace: TableShape = {
  is: 'table',
  keys: {
    name: text,
    version: text,
    description: text,
    authors: texts,
    channels,
    'channel-priority': { is: 'text', choices: channelPriorities },
    'solve-strategy': { is: 'text', choices: solveStrategies },
    platforms: { is: 'list', of: platform },
    license: text,
    'license-file': text,
    readme: text,
    homepage: text,
    repository: text,
    documentation: text,
    'conda-pypi-map': pypiMap,
    'pypi-options': pypiOptions,
    's3-options': {
      is: 'map',
      of: {
        is: 'table',
        keys: { 'endpoint-url': text, region: text, 'force-path-style': boolean },
        required: ['endpoint-url', 'region', 'force-path-style'],
      },
    },
    preview: { is: 'either', of: [boolean, texts] },
    target: { is: 'map', key: selector, of: { is: 'table', keys: { 'build-variants': buildVariants } } },
    'build-variants': buildVariants,
    'build-variants-files': texts,
    'requires-pixi': text,
    'exclude-newer': text,
    dependencies: poolDependencies,
  },
  required: ['channels'],
};

export const manifestShape: TableShape = {
  is: 'table',
  keys: {
    ...targetKeys,
    workspace,
    package: packageShape,
    target,
    'exclude-newer': { is: 'map', of: text },
    'pypi-exclude-newer': { is: 'map', of: text },
    feature: { is: 'map', of: { is: 'table', keys: featureKeys } },
    environments: { is: 'map', key: environmentName, of: { is: 'either', of: [texts, environment] } },
    'pypi-options': pypiOptions,
    'system-requirements': systemRequirements,
    tool: { is: 'map', of: { is: 'any' } },
    $schema: text,
  },
  renamed: { project: 'workspace' },
};
