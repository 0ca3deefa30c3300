import { globSync, readFileSync } from 'node:fs';
import { Ajv, _ as code, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { formats } from '../formats/schema.ts';

/**
 * Compiles every JSON schema to plain functions, so that nothing loads ajv at run time: the official schemas and those of Docker's
 * documents to `src/formats/oci/*.generated.ts`, each `schemas/pratique/NAME.schema.json` to
 * `src/formats/validators/NAME.generated.ts` with one export, `validate`. Paths and texts; nothing is written.
 */
export async function generateValidators(): Promise<Map<string, string>> {
  const files = ociValidators();
  for (const path of globSync('schemas/pratique/*.schema.json').sort()) {
    const name = path.slice('schemas/pratique/'.length, -'.schema.json'.length);
    const ajv = new Ajv2020({ ...options, strictSchema: true });
    ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), name);
    files.set(`src/formats/validators/${name}.generated.ts`, moduleOf(ajv, { validate: name }, '../schema.ts'));
  }
  return files;
}

const options: Options = {
  strict: false,
  allErrors: true,
  formats,
  code: { source: true, esm: true, lines: true, formats: code`formats` },
};

const upstream = {
  image: globSync('schemas/upstream/image-spec/*').sort().at(-1) ?? '',
  runtime: globSync('schemas/upstream/runtime-spec/*').sort().at(-1) ?? '',
};

function ociValidators(): Map<string, string> {
  const ajv = new Ajv(options);
  for (const [project, folder] of Object.entries(upstream)) {
    for (const path of globSync(`${folder}/*.json`).sort()) {
      const name = path.slice(folder.length + 1);
      if (name !== 'PROVENANCE.json') ajv.addSchema(withoutIds(readFileSync(path, 'utf8')), `${project}/${name}`);
    }
  }
  const docker = new Ajv2020({ ...options, strictSchema: true });
  for (const path of globSync('schemas/docker/*.schema.json').sort()) {
    // One instance for all, so that no two functions of the module share a name.
    const { $schema: _dialect, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    ajv.addSchema(schema, `docker/${path.slice('schemas/docker/'.length)}`);
    docker.compile(schema);
  }
  const image = moduleOf(
    ajv,
    {
      descriptor: 'image/content-descriptor.json',
      index: 'image/image-index-schema.json',
      manifest: 'image/image-manifest-schema.json',
      config: 'image/config-schema.json',
      layout: 'image/image-layout-schema.json',
      dockerManifest: 'docker/manifest.schema.json',
      dockerList: 'docker/manifest-list.schema.json',
      dockerConfig: 'docker/config.schema.json',
      dockerSave: 'docker/save.schema.json',
      repositories: 'docker/repositories.schema.json',
    },
    '../schema.ts',
  );
  const runtime = moduleOf(ajv, { runtimeConfig: 'runtime/config-schema.json' }, '../schema.ts');
  return new Map([
    ['src/formats/oci/validators.generated.ts', image],
    ['src/formats/oci/runtime-validator.generated.ts', runtime],
  ]);
}

/** The official schemas are draft-04 and their nested ids move the base of relative references: dropped in memory, resolved by file name. */
function withoutIds(text: string): object {
  return JSON.parse(text, (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as object;
}

function moduleOf(ajv: Ajv, exports: Readonly<Record<string, string>>, runtime: string): string {
  const text = standalone
    .default(ajv, { ...exports })
    .replace(/^"use strict";/, '')
    .replace(/^(export const \w+) = (\w+);/gm, '$1: Validator = $2 as unknown as Validator;')
    .replace(/export default \w+;/g, '')
    .replace(/require\("ajv\/dist\/runtime\/equal"\)\.default/g, 'equal')
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'codePointLength')
    // ajv copies all errors so far for every item that has one: quadratic in the items of a hostile document.
    .replace(/(\w+) === null \? (\w+\.errors) : \1\.concat\(\2\)/g, 'append($1, $2)');
  if (/\brequire\(/.test(text))
    throw new Error(`a compiled validator still needs ${/require\([^)]*\)/.exec(text)?.[0]}`);
  const used = ['append', 'codePointLength', 'equal', 'formats'].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(text),
  );
  return `// @ts-nocheck\n// This file is generated: npm run generate\nimport { ${[...used, 'type Validator'].join(', ')} } from '${runtime}';\n${text}\n`;
}
