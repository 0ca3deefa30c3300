import { shorten } from '../../base/text.ts';
import { blank, type Paragraph, paragraph, type Span, span } from '../layout.ts';
import { compareText } from '../order.ts';
import { placeText } from '../place.ts';
import type { ControlResult, Finding, PolicyReport, RuleResult, RuleText } from '../report.ts';
import { compareSeverity } from '../verdict.ts';
import { grouped } from './counts.ts';

/** Findings that are listed of one rule; the JSON report has more. */
const listed = 10;
/** Undecided rules of one reason from which they are listed in one piece. */
const leastTogether = 3;
/** UTF-16 units of one finding's text. */
const longestText = 1000;

/** All results of one rule that came out alike: several controls may ask for one rule. */
interface Group {
  readonly rule: string;
  readonly results: readonly RuleResult[];
  readonly first: RuleResult;
}

/** The rules with one of these outcomes, gravest first, then by id. */
function groupsOf(policy: PolicyReport, outcomes: readonly RuleResult['outcome'][]): Group[] {
  const chosen = policy.results.filter((result) => outcomes.includes(result.outcome));
  return [...Map.groupBy(chosen, (result) => result.rule)]
    .map(([rule, results]) => {
      const sorted = results.toSorted((a, b) => compareSeverity(a.severity, b.severity));
      return { rule, results: sorted, first: sorted[0] as RuleResult };
    })
    .sort((a, b) => compareSeverity(a.first.severity, b.first.severity) || compareText(a.rule, b.rule));
}

/**
 * What failed: each rule with its places, what to do, why, and which sentence of the policy asks for it. The sources of those
 * sentences are long and alike: they stand once, behind all rules, under the numbers by which the sentences name them.
 */
export function failedPart(policy: PolicyReport, rules: Readonly<Record<string, RuleText>>): Paragraph[] {
  const groups = groupsOf(policy, ['fail']);
  const all = new Set(groups.flatMap((group) => controlsOf(group, policy).flatMap(sourcesOf)));
  const sources = new Map([...all].map((source, index) => [source, `[${index + 1}]`]));
  return [
    ...groups.flatMap((group) => {
      const { severity } = group.first;
      const findings = group.results.flatMap((result) => result.findings).filter((finding) => finding.waived === null);
      return [
        blank,
        paragraph(0, [span(severity, severity), ' ', ...headingOf(group, rules, ', not met')], 2),
        ...placesPart(group, findings),
        ...adviceOf(ruleText(rules, group.rule)),
        ...controlsOf(group, policy).map((control) => clauseLine(control, sources)),
      ];
    }),
    ...(sources.size === 0 ? [] : [blank, paragraph(0, 'The clauses come from:')]),
    ...[...sources].map(([source, number]) => paragraph(2, span('dim', `${number} ${source}`), 6)),
  ];
}

function controlsOf(group: Group, policy: PolicyReport): ControlResult[] {
  return [...new Set(group.results.map((result) => result.control))]
    .map((id) => policy.controls.find((control) => control.id === id))
    .filter((control) => control !== undefined);
}

function sourcesOf({ cite }: ControlResult): string[] {
  return cite.map(({ url, consulted }) => `${url}, read ${consulted}`);
}

function clauseLine(control: ControlResult, sources: ReadonlyMap<string, string>): Paragraph {
  const numbers = sourcesOf(control).map((source) => sources.get(source));
  return paragraph(2, span('dim', ['clause ', control.statement, ...numbers].join(' ')), 10);
}

/**
 * What could not be decided, and why. One layer that cannot be read leaves most rules undecided: those that share their
 * reason stand together.
 */
export function undecidedPart(policy: PolicyReport, rules: Readonly<Record<string, RuleText>>): Paragraph[] {
  const groups = groupsOf(policy, ['inconclusive', 'error']);
  const alike = Map.groupBy(groups, (group) => `${group.first.outcome}\0${reasonsOf(group).join('\0')}`);
  return [...alike.values()].flatMap((together) =>
    together.length >= leastTogether && together[0]?.first.outcome === 'inconclusive'
      ? undecidedTogether(together)
      : together.flatMap((group) => undecidedAlone(group, rules)),
  );
}

function reasonsOf(group: Group): string[] {
  return [...new Set(group.results.map((result) => result.reason ?? 'no reason was given'))];
}

function undecidedTogether(groups: readonly Group[]): Paragraph[] {
  const bySeverity = Map.groupBy(groups, (group) => group.first.severity);
  return [
    blank,
    paragraph(0, [span('inconclusive', 'undecided'), ' ', span('strong', `${grouped(groups.length)} rules`)], 2),
    ...reasonsOf(groups[0] as Group).map((reason) => paragraph(4, shorten(reason, longestText), 6)),
    ...[...bySeverity].map(([severity, members]) =>
      paragraph(2, [span('dim', severity.padEnd(8)), members.map((group) => group.rule).join(', ')], 10),
    ),
  ];
}

function undecidedAlone(group: Group, rules: Readonly<Record<string, RuleText>>): Paragraph[] {
  const broken = group.first.outcome === 'error';
  return [
    blank,
    paragraph(
      0,
      [
        span('inconclusive', broken ? 'broken' : 'undecided'),
        ' ',
        ...headingOf(group, rules),
        span('dim', ` (${group.first.severity})`),
      ],
      2,
    ),
    ...reasonsOf(group).map((reason) => paragraph(4, shorten(reason, longestText), 6)),
    ...(broken
      ? [
          paragraph(
            2,
            [span('dim', 'fix     '), 'This is a fault of pratique, not of the image: please report it.'],
            10,
          ),
        ]
      : []),
  ];
}

/** What was found and accepted, by whom, why and until when. */
export function waivedPart(policy: PolicyReport, rules: Readonly<Record<string, RuleText>>): Paragraph[] {
  const groups = groupsOf(policy, ['fail', 'waived']).filter((group) =>
    group.results.some((result) => result.findings.some((finding) => finding.waived)),
  );
  return groups.flatMap((group) => {
    const findings = group.results.flatMap((result) => result.findings).filter((finding) => finding.waived !== null);
    const byWaiver = Map.groupBy(
      findings,
      ({ waived }) => `until ${waived?.expires}, by ${waived?.by}: ${waived?.reason}`,
    );
    return [
      blank,
      paragraph(0, [span('dim', 'waived'), ' ', ...headingOf(group, rules, ', not met')], 2),
      ...[...byWaiver].flatMap(([waiver, covered]) => [
        ...findingsPart(covered, 0),
        paragraph(6, span('dim', shorten(waiver, longestText)), 8),
      ]),
    ];
  });
}

/** A title is the condition that is required: beside "error" it needs the words that it does not hold. */
function headingOf(group: Group, rules: Readonly<Record<string, RuleText>>, state = ''): (Span | string)[] {
  const title = ruleText(rules, group.rule)?.title;
  return [span('strong', group.rule), title === undefined ? state : `${state}: ${title}`];
}

function placesPart(group: Group, findings: readonly Finding[]): Paragraph[] {
  return findingsPart(findings, Math.max(0, ...group.results.map((result) => result.omitted)));
}

function findingsPart(findings: readonly Finding[], omitted: number): Paragraph[] {
  const unique = [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
  const further = Math.max(0, unique.length - listed) + omitted;
  return [
    ...unique.slice(0, listed).map(findingLine),
    ...(further > 0 ? [paragraph(4, span('dim', `and ${grouped(further)} more${elsewhere(unique)}`), 6)] : []),
  ];
}

/** Other files in which those are that are not listed: a long file would hide a short one. */
function elsewhere(findings: readonly Finding[]): string {
  const files = (some: readonly Finding[]) =>
    new Set(some.flatMap(({ where }) => (where.kind === 'text' ? where.file : [])));
  const others = [...files(findings.slice(listed)).difference(files(findings.slice(0, listed)))];
  if (others.length === 0) return '';
  const names = others.slice(0, 5).map((file) => shorten(file, 100));
  return `, also in ${names.join(', ')}${others.length > names.length ? ` and ${others.length - names.length} others` : ''}`;
}

/** The place leads where the text does not name it, in the form that editors follow. */
function findingLine({ where, text, related }: Finding): Paragraph {
  const place = placeText(where);
  const named =
    text.startsWith(`${place} `) || (where.kind === 'path' && where.line === undefined && text.includes(where.path));
  const layer = where.kind === 'path' && where.layer !== null ? ` [layer ${shortDigest(where.layer)}]` : '';
  const places = related.map(placeText).filter((other) => other !== '' && !text.includes(other));
  const more =
    places.length === 0
      ? ''
      : ` (see ${places.slice(0, 3).join(', ')}${places.length > 3 ? `, and ${places.length - 3} more` : ''})`;
  return paragraph(
    4,
    [
      ...(place === '' || named ? [] : [span('strong', place), ': ']),
      shorten(text, longestText),
      span('dim', more + layer),
    ],
    6,
  );
}

/** What to do and why: once for each rule. */
function adviceOf(advice: RuleText | undefined): Paragraph[] {
  if (advice === undefined) return [];
  return [
    paragraph(2, [span('dim', 'fix     '), advice.fix], 10),
    paragraph(2, span('dim', `why     ${advice.why}`), 10),
  ];
}

/** A stored report may name a rule `constructor`. */
export function ruleText(rules: Readonly<Record<string, RuleText>>, id: string): RuleText | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined;
}

/** Enough of a digest to find it. */
export function shortDigest(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
