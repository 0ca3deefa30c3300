import { limits } from '../../base/limits.ts';
import type { Span, TextProblem } from '../../base/text.ts';

/** A field of a file in Debian control format, continuation lines joined by LF. */
export interface DcfField {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** One package that a `DESCRIPTION` names. */
export interface RDependency {
  readonly name: string;
  /** `>= 1.2`; undefined where any will do. */
  readonly constraint: string | undefined;
  /** `Depends`, `Imports`, `LinkingTo`, `Suggests` or `Enhances`. */
  readonly field: string;
  readonly span: Span;
}

/** `DESCRIPTION` of an R package (Writing R Extensions, section 1.1.1). */
export interface RDescription {
  readonly package: string | undefined;
  readonly version: string | undefined;
  readonly dependencies: readonly RDependency[];
  /** Where packages come from that CRAN has not. */
  readonly remotes: readonly { readonly text: string; readonly span: Span }[];
  readonly fields: readonly DcfField[];
  /** `line`, `repeated`, `package`, `version`, `missing`, `dependency`, `unread`. */
  readonly problems: readonly TextProblem[];
}

/** Fields without which R does not build a package. */
const mandatory = ['Package', 'Version'] as const;
const lists = ['Depends', 'Imports', 'LinkingTo', 'Suggests', 'Enhances'] as const;
const packageName = /^[A-Za-z][A-Za-z0-9.]*[A-Za-z0-9]$/;
const packageVersion = /^\d+(?:[.-]\d+)+$/;
const dependencyForm = /^([A-Za-z][A-Za-z0-9.]*)\s*(?:\(\s*([<>=!]{1,2})\s*([0-9A-Za-z.-]+)\s*\))?$/;

export function readRDescription(text: string): RDescription {
  const problems: TextProblem[] = [];
  const fields = readDcf(text, problems);
  const field = (name: string) => fields.find((one) => one.name === name);
  for (const name of mandatory)
    if (field(name) === undefined)
      problems.push({
        code: 'missing',
        detail: `it has no field ${name}`,
        span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
      });
  const named = field('Package');
  if (named !== undefined && !packageName.test(named.value))
    problems.push({ code: 'package', detail: `"${named.value}" is no name of an R package`, span: named.span });
  const version = field('Version');
  if (version !== undefined && !packageVersion.test(version.value))
    problems.push({ code: 'version', detail: `"${version.value}" is no version of an R package`, span: version.span });
  const dependencies = lists.flatMap((name) => {
    const list = field(name);
    return list === undefined ? [] : itemsOf(list).flatMap((item) => readDependency(item, name, list.span, problems));
  });
  const remotes = field('Remotes');
  return {
    package: named?.value,
    version: version?.value,
    dependencies,
    remotes: remotes === undefined ? [] : itemsOf(remotes).map((item) => ({ text: item, span: remotes.span })),
    fields,
    problems,
  };
}

function readDependency(text: string, field: string, span: Span, problems: TextProblem[]): RDependency[] {
  const parts = dependencyForm.exec(text);
  if (parts === null) {
    problems.push({ code: 'dependency', detail: `"${text}" in ${field} is no dependency`, span });
    return [];
  }
  const [, name = '', operator, version] = parts;
  return [{ name, constraint: operator === undefined ? undefined : `${operator} ${version}`, field, span }];
}

function itemsOf(field: DcfField): readonly string[] {
  return field.value
    .split(',')
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The first record of a file in Debian control format, as R's read.dcf takes it: a line that begins with a blank goes on. */
function readDcf(text: string, problems: TextProblem[]): readonly DcfField[] {
  const fields: { name: string; parts: string[]; line: number; endLine: number; endColumn: number }[] = [];
  const lines = text.split(/\r?\n/);
  for (const [index, whole] of lines.slice(0, limits.configurationLines).entries()) {
    const line = index + 1;
    if (whole.trim() === '') {
      if (fields.length > 0) break;
      continue;
    }
    // R itself takes no comments in it; other tools write some.
    if (whole.startsWith('#')) continue;
    const last = fields.at(-1);
    const end = { endLine: line, endColumn: whole.length + 1 };
    const [head, name = '', value = ''] = /^([A-Za-z][\w@/.-]*)\s*:(.*)$/.exec(whole) ?? [];
    if (/^[ \t]/.test(whole) && last !== undefined) {
      last.parts.push(whole.trim());
      Object.assign(last, end);
    } else if (head === undefined)
      problems.push({ code: 'line', detail: 'the line is no field', span: { line, column: 1, ...end } });
    else if (fields.some((field) => field.name === name))
      problems.push({ code: 'repeated', detail: `the field ${name} comes twice`, span: { line, column: 1, ...end } });
    else if (fields.length < limits.dcfFields) fields.push({ name, parts: [value.trim()], line, ...end });
  }
  return fields.map(({ name, parts, line, endLine, endColumn }) => ({
    name,
    value: parts.join('\n').trim(),
    span: { line, column: 1, endLine, endColumn },
  }));
}
