import type { Pattern, Want } from '../../base/pattern.ts';
import type { Fact } from '../../model/fact.ts';
import { sketchParts } from '../../model/sketch-parts.ts';
import type { AnyRule, Severity, Sketch } from '../../rule.ts';
import { blank, type Paragraph, paragraph, span } from '../layout.ts';
import { compareText } from '../order.ts';
import { dataPart, inlineText, textLine } from './data-text.ts';
import { type ListingOptions, printListing, tablePart } from './listing.ts';
import { markLines, type TextMark } from './marked-text.ts';

/** A control of a policy that asks for a rule. */
export interface Demand {
  readonly policy: string;
  readonly control: string;
  readonly severity: Severity;
}

/** What `pratique rules` prints: every rule by family. */
export function rulesTable(rules: Iterable<AnyRule>, options: ListingOptions): string {
  const families = Map.groupBy(
    [...rules].toSorted((a, b) => compareText(a.id, b.id)),
    (rule) => rule.id.slice(0, rule.id.indexOf('/')),
  );
  const idWidth = Math.max(0, ...[...families.values()].flat().map((rule) => rule.id.length));
  const parts = [...families].map(([family, members]) => [
    paragraph(0, span('strong', family)),
    // One width for all families, so that the eye runs down one column.
    ...tablePart(
      members.map((rule) => [
        { text: rule.severity.padEnd(7), style: rule.severity },
        { text: rule.id.padEnd(idWidth) },
        { text: rule.title },
      ]),
      2,
      60,
    ),
    blank,
  ]);
  return printListing([...parts.flat(), paragraph(0, 'One of them: pratique rules ID')], options);
}

/** What a rule finds in each of its examples that fail, where that is a text file. */
export type ExampleMarks = ReadonlyMap<Sketch, readonly TextMark[]>;

/** What `pratique rules ID` prints: what must hold, why, what to do, what can be set, and examples. */
export function rulePage(
  rule: AnyRule,
  demands: readonly Demand[],
  options: ListingOptions,
  marks: ExampleMarks = new Map(),
): string {
  const wants = rule.wants ?? [];
  const needs = Object.values((rule.needs ?? {}) as Readonly<Record<string, Pick<Fact, 'id' | 'when'>>>).map(
    ({ id, when }) => (when === undefined ? id : `${id} (where ${when.option} is ${when.value})`),
  );
  return printListing(
    [
      paragraph(0, [span('strong', rule.id), ` (${rule.severity}, since ${rule.since})`]),
      paragraph(0, rule.title),
      ...section('Why', [paragraph(2, rule.why)]),
      ...section('Fix', [paragraph(2, rule.fix)]),
      ...section('Judges', [
        paragraph(
          2,
          requiresText(rule).length === 0 ? 'any subject' : `subjects that have ${requiresText(rule).join(' and ')}`,
        ),
      ]),
      ...section('Looks at', [
        ...wants.map((want) => paragraph(2, wantText(want), 4)),
        ...needs.map((id) => paragraph(2, `the fact ${id}`, 4)),
      ]),
      ...section('Options', optionsPart(rule)),
      ...section(
        'Messages',
        tablePart(
          Object.entries(rule.messages as Readonly<Record<string, string>>).map(([id, text]) => [
            { text: id },
            { text, style: 'dim' as const },
          ]),
          2,
        ),
      ),
      ...section('Passes', examplesPart(rule.examples.pass, marks)),
      ...section('Fails', examplesPart(rule.examples.fail, marks)),
      ...section(
        'Asked for by',
        tablePart(
          demands.map(({ policy, control, severity }) => [
            { text: policy },
            { text: severity, style: severity },
            { text: control },
          ]),
          2,
        ),
      ),
      ...section(
        'References',
        rule.references.map((url: string) => paragraph(2, url)),
      ),
    ],
    options,
  );
}

/** The same as data: `rules -f json`. */
export function ruleDocument(rule: AnyRule, demands: readonly Demand[] = []): Readonly<Record<string, unknown>> {
  const { id, since, severity, title, why, fix, references, messages } = rule;
  const schema =
    rule.options === undefined ? {} : { options: { schema: rule.options.schema, defaults: rule.options.defaults } };
  return {
    id,
    since,
    severity,
    title,
    requires: requiresText(rule),
    why,
    fix,
    references,
    messages,
    ...schema,
    wants: rule.wants ?? [],
    policies: demands,
  };
}

/** Facets that a rule requires: an inner list, of which any one is enough, as "a|b". */
export function requiresText(rule: AnyRule): string[] {
  return (rule.requires as readonly (string | readonly string[])[]).map((required) =>
    typeof required === 'string' ? required : required.join('|'),
  );
}

function section(title: string, body: readonly Paragraph[]): Paragraph[] {
  return body.length === 0 ? [] : [blank, paragraph(0, span('strong', title)), ...body];
}

function optionsPart(rule: AnyRule): Paragraph[] {
  if (rule.options === undefined) return [];
  const defaults = rule.options.defaults as Readonly<Record<string, unknown>>;
  const properties = Object.entries(rule.options.schema.properties as Readonly<Record<string, object>>);
  return tablePart(
    properties.map(([name, schema]) => [
      { text: name },
      { text: typeText(schema) },
      { text: describe(schema, defaults[name]) },
    ]),
    2,
  );
}

function describe(schema: { readonly description?: string }, standard: unknown): string {
  const otherwise = standard === undefined ? 'not set by default' : `default ${inlineText(standard)}`;
  return schema.description === undefined ? otherwise : `${schema.description} (${otherwise})`;
}

/** The keywords of an option's schema that a reader is told. */
export interface OptionSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: OptionSchema;
}

/** What an option may be, in words. */
export function typeText(schema: OptionSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => inlineText(value)).join(' | ');
  if (schema.type === 'array') return schema.items === undefined ? 'list' : `list of ${typeText(schema.items)}`;
  return schema.type === undefined ? 'any' : [schema.type].flat().join(' or ');
}

function wantText({ path, capture }: Want): string {
  const part = 'max' in capture ? `whole, up to ${capture.max} bytes` : `the first ${capture.head} bytes`;
  return `${patternText(path)}: ${part}`;
}

function patternText(path: Pattern): string {
  if ('exact' in path) return path.exact;
  if ('name' in path) return `**/${path.name}`;
  if ('suffix' in path) return `**/*${path.suffix}`;
  if ('under' in path) return path.under === '' ? '**' : `${path.under}/**`;
  if ('modeMask' in path) return `files with a mode bit of ${path.modeMask.toString(8).padStart(4, '0')}`;
  return `files that begin with ${JSON.stringify(path.magic)}`;
}

function examplesPart(sketches: readonly Sketch[], marks: ExampleMarks): Paragraph[] {
  return sketches.flatMap((sketch, index) => {
    const { files, data } = sketchParts(sketch);
    return [
      ...(index === 0 ? [] : [blank]),
      ...(sketch.about === undefined ? [] : [paragraph(2, span('dim', `# ${sketch.about}`), 4)]),
      ...files.flatMap(({ file, text }) => {
        const mine = (marks.get(sketch) ?? []).filter((mark) => mark.file === file);
        return [paragraph(2, `${file}:`), ...markLines(text, mine).map((line) => textLine(line, 4))];
      }),
      ...dataPart(data, 2),
    ];
  });
}
