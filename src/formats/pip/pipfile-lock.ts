import { limits } from '../../base/limits.ts';
import type { TextProblem } from '../../base/text.ts';
import { Fields } from '../fields.ts';
import { jsonPlaces } from '../json-places.ts';
import { parseJson } from '../oci/json.ts';
import { asObject } from '../oci/json-value.ts';
import type { TomlTable } from '../toml/toml.ts';
import { type Pipfile, sourcesOf } from './pipfile.ts';
import { readPipfileEntry } from './pipfile-entry.ts';

export interface PipfileLock extends Pipfile {
  /** Digest of the Pipfile that it was made from. */
  readonly sourceHash: string | undefined;
}

/** Reads a `Pipfile.lock`: each object but `_meta` is a list of packages. Never throws. */
export function parsePipfileLock(source: Uint8Array | string): PipfileLock {
  const { text, value, error } = parseJson(source, {
    size: limits.requirementsFile,
    values: limits.requirementsValues,
  });
  const problems: TextProblem[] = [];
  if (error !== undefined) {
    const { message: detail, line, column } = error;
    problems.push({ code: 'json-syntax', detail, span: { line, column, endLine: line, endColumn: column + 1 } });
  }
  const table = asObject(value) as TomlTable | undefined;
  if (table === undefined) return { requirements: [], sources: [], sourceHash: undefined, problems };
  const fields = new Fields(jsonPlaces(text), table, [], (problem) => {
    if (problems.length < limits.problems) problems.push(problem);
  });
  const meta = fields.fields('_meta');
  return {
    requirements: fields.keys
      .filter((key) => key !== '_meta')
      .flatMap((section) => {
        const packages = fields.fields(section);
        return (packages?.keys ?? []).map((name) => readPipfileEntry(packages as Fields, name, section));
      }),
    sources: meta?.has('sources') ? sourcesOf(meta.tables('sources')) : [],
    sourceHash: meta?.has('hash') ? meta.fields('hash')?.text('sha256') : undefined,
    problems,
  };
}
