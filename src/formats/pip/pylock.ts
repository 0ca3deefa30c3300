import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';
import { Fields, placeInText } from '../fields.ts';
import { readToml } from '../toml/toml.ts';
import { readSpecifierField } from './field-values.ts';
import { type Marker, parseMarker } from './marker.ts';
import { isNormalizedName } from './name.ts';
import { type PylockPackage, readPackage } from './pylock-package.ts';
import type { VersionClause } from './specifier.ts';
import { compareVersions, isVersion } from './version.ts';

/** A `pylock.toml` (PEP 751; packaging.python.org/en/latest/specifications/pylock-toml). */
export interface Pylock {
  readonly lockVersion: string | undefined;
  readonly createdBy: string | undefined;
  readonly requiresPython: readonly VersionClause[];
  readonly environments: readonly { readonly marker: Marker; readonly text: string; readonly span: Span }[];
  readonly extras: readonly string[];
  readonly dependencyGroups: readonly string[];
  readonly defaultGroups: readonly string[];
  readonly packages: readonly PylockPackage[];
  /** Where the specification is not met, at most `limits.problems`: an installer refuses the file. */
  readonly problems: readonly TextProblem[];
}

/** Reads a lock and checks it by the rules of its specification. Never throws. */
export function parsePylock(source: Uint8Array | string): Pylock {
  const document = readToml(source, { size: limits.requirementsFile, values: limits.requirementsValues });
  const problems: TextProblem[] = [...document.problems];
  const note = (problem: TextProblem): void => {
    if (problems.length < limits.problems) problems.push(problem);
  };
  const fields = new Fields(document, document.value ?? {}, [], note);
  const isRead = document.value !== undefined;
  if (isRead) checkVersion(fields);
  const createdBy = fields.text('created-by');
  if (isRead && !fields.has('created-by')) fields.note('pylock-missing', 'created-by is missing', startOf(fields));
  const hasPackages = fields.has('packages');
  if (isRead && !hasPackages) fields.note('pylock-missing', 'packages is missing', startOf(fields));
  fields.fields('tool');
  return {
    lockVersion: fields.text('lock-version'),
    createdBy,
    requiresPython: readSpecifierField(fields, 'requires-python'),
    environments: fields.texts('environments').flatMap(({ text, span }) => {
      const { value, problem } = parseMarker(text, placeInText(text, span));
      if (problem !== undefined) note(problem);
      return value === undefined ? [] : [{ marker: value, text, span }];
    }),
    extras: fields.texts('extras').map(({ text, span }) => {
      if (!isNormalizedName(text)) fields.note('pylock-name', 'the name of an extra is not in its normal form', span);
      return text;
    }),
    dependencyGroups: fields.texts('dependency-groups').map(({ text }) => text),
    defaultGroups: fields.texts('default-groups').map(({ text }) => text),
    packages: fields.tables('packages').map(readPackage),
    problems,
  };
}

/** Installers refuse another major version (section "lock-version"). */
function checkVersion(fields: Fields): void {
  const version = fields.text('lock-version');
  const span = fields.spanOf('lock-version');
  if (!fields.has('lock-version')) fields.note('pylock-missing', 'lock-version is missing', startOf(fields));
  else if (version === undefined) return;
  else if (!isVersion(version)) fields.note('pylock-version', 'lock-version is no version', span);
  else if (compareVersions(version, '1') < 0 || compareVersions(version, '2') >= 0)
    fields.note('pylock-version', `version ${version} of the format is not known`, span);
}

function startOf(fields: Fields): Span {
  const { line, column } = fields.span;
  return { line, column, endLine: line, endColumn: column };
}
