import { isAbsoluteUrl } from '../lexical.ts';
import { packageName, pythonName, subdirs } from './names.ts';
import type { Form, Shape, TableShape } from './shape.ts';

/*
 * Tables that say which package is meant, as pixi 2b25fc7 reads them (crates/pixi_spec/src/toml.rs, crates/pixi_pypi_spec/src/toml.rs,
 * schema/schema.json). Keys that are not listed are refused by it.
 */

export const text: Shape = { is: 'text' };
export const boolean: Shape = { is: 'boolean' };
/** Inheriting is said, not denied. */
export const inherits: Shape = { is: 'boolean', only: true };
export const texts: Shape = { is: 'list', of: text };
const url: Shape = { is: 'text', form: addressForm };

function addressForm(given: string): string | undefined {
  return isAbsoluteUrl(given) || /^(?:file|git\+file):/.test(given) ? undefined : `"${given}" is no URL`;
}

function hexOf(length: number): Form {
  return (given) =>
    given.length === length && /^[0-9a-fA-F]+$/.test(given)
      ? undefined
      : `"${given}" is no hash of ${length} hexadecimal digits`;
}

const whenKeys: Readonly<Record<string, Shape>> = {
  build: text,
  'build-number': text,
  extras: texts,
  'file-name': text,
  flags: texts,
  license: text,
  'license-family': text,
  package: text,
  subdir: text,
  'track-features': texts,
  version: text,
};
const when: Shape = {
  is: 'either',
  of: [text, { is: 'table', keys: { ...whenKeys, all: lateWhen(), any: lateWhen() } }],
};
function lateWhen(): Shape {
  return { is: 'list', of: { is: 'late', shape: () => when } };
}

const locationKeys: Readonly<Record<string, Shape>> = {
  url,
  git: text,
  path: text,
  branch: text,
  rev: text,
  tag: text,
  lfs: boolean,
  subdirectory: text,
  md5: { is: 'text', form: hexOf(32) },
  sha256: { is: 'text', form: hexOf(64) },
};

export const matchKeys: Readonly<Record<string, Shape>> = {
  ...locationKeys,
  version: text,
  build: text,
  'build-number': text,
  'file-name': text,
  extras: texts,
  flags: texts,
  channel: text,
  subdir: { is: 'text', choices: subdirs },
  license: text,
  'license-family': text,
  when,
  'track-features': texts,
};

const pinKeys: Readonly<Record<string, Shape>> = {
  build: text,
  exact: boolean,
  'lower-bound': text,
  'upper-bound': text,
};
const pin: Shape = { is: 'either', of: [boolean, { is: 'table', keys: pinKeys }] };

const table = (keys: Readonly<Record<string, Shape>>): TableShape => ({ is: 'table', keys });
const specs = (keys: Readonly<Record<string, Shape>>): Shape => ({
  is: 'map',
  key: packageName,
  of: { is: 'either', of: [text, table(keys)] },
});

/** `[workspace.dependencies]`, `additional-dependencies`: what nothing is inherited by. */
export const poolDependencies = specs(matchKeys);
/** `[dependencies]` and the like. `inline` is the shape of a package that is described on the spot. */
export const dependencies = (inline: Shape): Shape => specs({ ...matchKeys, workspace: inherits, package: inline });
/** `[dev]`: packages whose dependencies are wanted, by their place. */
export const devDependencies: Shape = { is: 'map', key: packageName, of: table(locationKeys) };

/** Dependencies of a package that is built: under `if(…)` stands a table of them again. */
export function packageDependencies(pins: readonly string[]): Shape {
  const keys = { ...matchKeys, workspace: inherits, ...Object.fromEntries(pins.map((name) => [name, pin])) };
  const entry: Shape = { is: 'either', of: [text, table(keys)] };
  const conditional: Shape = { is: 'map', key: packageName, of: entry };
  return {
    is: 'map',
    key: (key) => (isConditional(key) ? conditionForm(key) : packageName(key)),
    of: entry,
    other: (key) => (isConditional(key) ? conditional : undefined),
  };
}

/** No name of a package holds a parenthesis (crates/pixi_manifest/src/target.rs, `key_looks_conditional`). */
export function isConditional(key: string): boolean {
  return key.includes('(');
}

function conditionForm(key: string): string | undefined {
  return key.startsWith('if(') && key.endsWith(')') && key.slice(3, -1).trim() !== ''
    ? undefined
    : `"${key}" is no condition: write if(…)`;
}

/** `[pypi-dependencies]`. */
export const pypiDependencies: Shape = {
  is: 'map',
  key: pythonName,
  of: {
    is: 'either',
    of: [
      text,
      table({
        version: text,
        extras: texts,
        path: text,
        editable: boolean,
        git: text,
        branch: text,
        tag: text,
        rev: text,
        lfs: boolean,
        url,
        subdirectory: text,
        index: url,
        'env-markers': text,
      }),
    ],
  },
};
