import { marksOf } from '../../app/listings.ts';
import { sketchParts } from '../../model/sketch-parts.ts';
import type { ResolvedPolicy } from '../../policy/policy.ts';
import { markLines } from '../../report/listing/marked-text.ts';
import { type ExampleMarks, type OptionSchema, requiresText, typeText } from '../../report/listing/rules.ts';
import type { AnyRule, Sketch } from '../../rule.ts';
import { block, code, list, page, prose, safe, section, table, yamlBlock } from './markdown.ts';

/** One page a rule, and the table of all. */
export async function rulePages(
  rules: readonly AnyRule[],
  policies: readonly ResolvedPolicy[],
): Promise<[string, string][]> {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pages = sorted.map(async (rule): Promise<[string, string]> => {
    return [`docs/rules/${rule.id}.md`, rulePage(rule, policies, await marksOf(rule))];
  });
  return [...(await Promise.all(pages)), ['docs/rules/README.md', indexPage(sorted)]];
}

function indexPage(rules: readonly AnyRule[]): string {
  const families = Map.groupBy(rules, (rule) => rule.id.split('/')[0] as string);
  return page(
    '# Rules',
    `${rules.length} rules in ${families.size} families. The severity is the one that counts where a policy says nothing else.`,
    [...families].map(([family, members]) =>
      section(
        family,
        table(
          ['rule', 'severity', 'requires', 'what must hold'],
          members.map((rule) => [
            `[${rule.id}](${rule.id}.md)`,
            rule.severity,
            requiresText(rule).map(code).join(', '),
            rule.title,
          ]),
        ),
      ),
    ),
  );
}

function rulePage(rule: AnyRule, policies: readonly ResolvedPolicy[], marks: ExampleMarks): string {
  const example = (sketch: Sketch): string[] => examplePart(sketch, marks);
  const up = '../../..';
  const demands = policies.flatMap((policy) =>
    policy.controls.flatMap((control) => {
      const setting = control.rules[rule.id];
      return setting === undefined
        ? []
        : [[`[${policy.id}](../../policies/${policy.id.split('/')[0]}.md)`, control.id, setting.severity]];
    }),
  );
  return page(
    `# ${rule.id}`,
    `**${prose(rule.title)}.** Severity ${rule.severity}; since ${rule.since}; judges ${judged(rule)}.`,
    section('Why', prose(rule.why)),
    section('How to mend it', prose(rule.fix)),
    section('Options', optionsTable(rule)),
    section(
      'Messages',
      table(
        ['id', 'text'],
        Object.entries(rule.messages as Record<string, string>).map(([id, text]) => [code(id), prose(text)]),
      ),
    ),
    section('Examples that pass', rule.examples.pass.flatMap(example)),
    section('Examples that fail', rule.examples.fail.flatMap(example)),
    section('Examples that cannot be decided', (rule.examples.unknown ?? []).flatMap(example)),
    section('Who demands it', table(['policy', 'control', 'severity'], demands) || 'No built-in policy.'),
    section('References', list(rule.references.map((url: string) => `<${url}>`))),
    `[Source](${up}/rules/${rule.id}.ts)`,
  );
}

function judged(rule: AnyRule): string {
  const requires = requiresText(rule);
  return requires.length === 0
    ? 'every subject'
    : `subjects that have ${requires.map((facets) => facets.split('|').map(code).join(' or ')).join(' and ')}`;
}

function optionsTable(rule: AnyRule): string {
  if (rule.options === undefined) return '';
  const defaults = rule.options.defaults as Readonly<Record<string, unknown>>;
  const properties = Object.entries(rule.options.schema.properties as Readonly<Record<string, OptionSchema>>);
  return table(
    ['option', 'type', 'default', 'meaning'],
    properties.map(([name, schema]) => [
      code(name),
      typeText(schema),
      defaults[name] === undefined ? 'not set' : code(safe(JSON.stringify(defaults[name]))),
      prose(schema.description ?? ''),
    ]),
  );
}

function examplePart(sketch: Sketch, marks: ExampleMarks): string[] {
  const { about } = sketch;
  const { files, data } = sketchParts(sketch);
  return [
    ...(about === undefined ? [] : [prose(`${about.slice(0, 1).toUpperCase()}${about.slice(1)}:`)]),
    ...files.map(({ file, language, text }) => {
      const mine = (marks.get(sketch) ?? []).filter((mark) => mark.file === file);
      return block(markLines(text, mine).join('\n'), mine.length > 0 ? 'text' : language);
    }),
    ...(files.length > 0 && Object.keys(data).length === 0 ? [] : [yamlBlock(data)]),
  ];
}
