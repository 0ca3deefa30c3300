import { limits } from '../../base/limits.ts';
import type { TextProblem } from '../../base/text.ts';
import { Fields } from '../fields.ts';
import { readToml } from '../toml/toml.ts';
import type { PipRequirement } from './pip-requirement.ts';
import { readPipfileEntry } from './pipfile-entry.ts';

/** A Pipfile, or its lock. */
export interface Pipfile {
  /** Of all sections; `group` is the section. */
  readonly requirements: readonly PipRequirement[];
  /** Addresses of the indexes. */
  readonly sources: readonly { readonly name: string | undefined; readonly url: string; readonly verifies: boolean }[];
  readonly problems: readonly TextProblem[];
}

/** Tables that are no lists of packages (github.com/pypa/pipfile; pipenv.pypa.io/en/latest/pipfile.html). */
const otherTables = new Set(['source', 'requires', 'scripts', 'pipenv', 'pipfile', 'build-system', 'tool']);

/** Reads a `Pipfile`: every table that has no other meaning is a list of packages. Never throws. */
export function parsePipfile(source: Uint8Array | string): Pipfile {
  const document = readToml(source, { size: limits.requirementsFile, values: limits.requirementsValues });
  const problems: TextProblem[] = [...document.problems];
  const fields = new Fields(document, document.value ?? {}, [], (problem) => {
    if (problems.length < limits.problems) problems.push(problem);
  });
  const requirements = fields.keys
    .filter((key) => !otherTables.has(key))
    .flatMap((section) => {
      const packages = fields.fields(section);
      return (packages?.keys ?? []).map((name) => readPipfileEntry(packages as Fields, name, section));
    });
  return { requirements, sources: fields.has('source') ? sourcesOf(fields.tables('source')) : [], problems };
}

export function sourcesOf(tables: readonly Fields[]): Pipfile['sources'] {
  return tables.map((source) => ({
    name: source.text('name'),
    url: source.text('url') ?? '',
    verifies: source.flag('verify_ssl') ?? true,
  }));
}
