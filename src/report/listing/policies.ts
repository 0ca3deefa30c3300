import { withoutBytes } from '../../model/option-file.ts';
import type { HostFacts, RuntimeModel, Severity } from '../../rule.ts';
import { blank, type Paragraph, paragraph, span } from '../layout.ts';
import { compareText } from '../order.ts';
import type { Citation } from '../report.ts';
import { dataPart, inlineText } from './data-text.ts';
import { type ListingOptions, printListing, tablePart } from './listing.ts';

/** A policy in a list. */
export interface ListedPolicy {
  readonly id: string;
  readonly title: string;
  readonly extends: readonly string[];
}

/** What a resolved policy shows of itself. */
export interface ShownPolicy extends ListedPolicy {
  readonly digest: string;
  readonly partitions: readonly string[];
  readonly runtime: RuntimeModel;
  readonly host: HostFacts;
  readonly controls: readonly ShownControl[];
  readonly waivers: readonly ShownWaiver[];
  readonly locked: readonly { readonly rule: string; readonly by: string }[];
}

export interface ShownControl {
  readonly id: string;
  readonly statement: string;
  readonly cite: readonly Citation[];
  readonly manual: boolean;
  readonly rules: Readonly<
    Record<string, { readonly severity: Severity; readonly options: Readonly<Record<string, unknown>> }>
  >;
}

export interface ShownWaiver {
  readonly rule: string;
  readonly subject?: string;
  readonly path?: string;
  readonly reason: string;
  readonly by: string;
  readonly expires: string;
}

/** What `pratique policies` prints. */
export function policiesTable(policies: Iterable<ListedPolicy>, options: ListingOptions): string {
  const rows = [...policies]
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((policy) => [
      { text: policy.id, style: 'strong' as const },
      { text: policy.extends.length === 0 ? policy.title : `${policy.title} (extends ${policy.extends.join(', ')})` },
    ]);
  return printListing([...tablePart(rows, 0), blank, paragraph(0, 'One of them: pratique policies ID')], options);
}

/** What `pratique policies ID` prints: each clause with its source and the rules that check it, and what is known of the machine. */
export function policyPage(policy: ShownPolicy, options: ListingOptions): string {
  const checked = policy.controls.filter((control) => !control.manual);
  const manual = policy.controls.filter((control) => control.manual);
  return printListing(
    [
      paragraph(0, [span('strong', policy.id), `: ${policy.title}`], 2),
      ...(policy.extends.length === 0 ? [] : [paragraph(0, `extends ${policy.extends.join(', ')}`, 2)]),
      ...(policy.partitions.length === 0
        ? []
        : [
            paragraph(
              0,
              `partitions ${policy.partitions.map((name) => `${policy.id.split('/')[0]}/${name}`).join(', ')}`,
              2,
            ),
          ]),
      paragraph(0, span('dim', policy.digest)),
      ...section(
        'Clauses',
        checked.map((control) => controlPart(control, policy)),
      ),
      ...section(
        'Clauses that no machine can check',
        manual.map((control) => controlPart(control, policy)),
      ),
      ...section('What the runtime does to an image', [dataPart(policy.runtime, 2)]),
      ...section('What is known of the machine', [dataPart(policy.host, 2)]),
      ...section('Waivers', policy.waivers.map(waiverPart)),
    ],
    options,
  );
}

/** The same as data: `policies -f json`. */
export function policyDocument(policy: ShownPolicy): Readonly<Record<string, unknown>> {
  const { id, title, digest, partitions, runtime, host } = policy;
  const controls = policy.controls.map((control) => ({
    id: control.id,
    statement: control.statement,
    cite: control.cite.map(({ url, consulted }) => ({ url, consulted })),
    manual: control.manual,
    rules: Object.fromEntries(
      Object.entries(control.rules).map(([rule, setting]) => [
        rule,
        { severity: setting.severity, options: shownOptions(setting.options) },
      ]),
    ),
  }));
  const waivers = policy.waivers.map(({ rule, subject, path, reason, by, expires }) => ({
    rule,
    subject: subject ?? null,
    path: path ?? null,
    reason,
    by,
    expires,
  }));
  return {
    id,
    title,
    extends: policy.extends,
    digest,
    partitions,
    runtime,
    host,
    controls,
    waivers,
    locked: policy.locked.map(({ rule, by }) => ({ rule, by })),
  };
}

/** Parts under one heading, a blank line before each that has several lines. */
function section(title: string, parts: readonly (readonly Paragraph[])[]): Paragraph[] {
  if (parts.every((part) => part.length === 0)) return [];
  return [
    blank,
    paragraph(0, span('strong', title)),
    ...parts.flatMap((part, index) => (index > 0 && part.length > 1 ? [blank, ...part] : part)),
  ];
}

function controlPart(control: ShownControl, policy: ShownPolicy): Paragraph[] {
  const rules = Object.entries(control.rules).toSorted(([a], [b]) => compareText(a, b));
  return [
    paragraph(2, [span('strong', control.id), `: ${control.statement}`], 4),
    ...control.cite.map(({ url, consulted }) => paragraph(4, span('dim', `${url}, read ${consulted}`))),
    ...tablePart(
      rules.map(([rule, { severity, options }]) => [
        { text: severity, style: severity },
        { text: [rule, ...settingsOf(rule, options, policy)].join(' ') },
      ]),
      4,
    ),
  ];
}

const shownOptions = (options: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, withoutBytes(value)]));

function settingsOf(rule: string, options: Readonly<Record<string, unknown>>, policy: ShownPolicy): string[] {
  const lock = policy.locked.find(
    (each) => each.rule === rule || (each.rule.endsWith('/*') && rule.startsWith(each.rule.slice(0, -1))),
  );
  return [
    ...(Object.keys(options).length === 0 ? [] : [inlineText(shownOptions(options))]),
    ...(lock === undefined ? [] : [`(locked by ${lock.by})`]),
  ];
}

function waiverPart({ rule, subject, path, reason, by, expires }: ShownWaiver): Paragraph[] {
  const scope = [rule, ...(path === undefined ? [] : [path]), ...(subject === undefined ? [] : [`on ${subject}`])].join(
    ' ',
  );
  return [paragraph(2, `${scope}: until ${expires}, by ${by}: ${reason}`, 4)];
}
