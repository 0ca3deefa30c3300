import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

/** The types of our published schemas: what a reader of a report, or a program that writes policies, compiles against. */
const published: readonly (readonly [string, string])[] = [
  ['report', 'PublishedReport'],
  ['policy', 'PublishedPolicy'],
  ['project', 'PublishedProject'],
  ['facts', 'PublishedFacts'],
];

/** One file of types for each schema; `test/schema-types.test.ts` holds our own types against them. */
export async function generateTypes(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, type] of published) {
    const schema = JSON.parse(readFileSync(`schemas/pratique/${name}.schema.json`, 'utf8')) as JSONSchema;
    const text = await compile({ ...schema, title: type }, type, {
      bannerComment: '// This file is generated: npm run generate',
      format: false,
      additionalProperties: true,
      unreachableDefinitions: false,
    });
    files.set(`src/formats/validators/${name}-types.generated.ts`, text);
  }
  return files;
}
