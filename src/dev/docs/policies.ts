import { policyContext } from '../../app/policies.ts';
import type { ResolvedControl, ResolvedPolicy } from '../../policy/policy.ts';
import { resolvePolicy } from '../../policy/resolve.ts';
import { code, list, page, prose, section, table, yamlBlock } from './markdown.ts';

/** The built-in policies, resolved; partitions apart. */
export function readPolicies(): readonly ResolvedPolicy[] {
  const context = policyContext(process.cwd());
  return context.builtIn.toSorted().flatMap((id) => resolvePolicy(id, context));
}

/** One page a policy, with its partitions, and the table of all. */
export function policyPages(policies: readonly ResolvedPolicy[]): [string, string][] {
  const byId = Map.groupBy(policies, (policy) => policy.id.split('/')[0] as string);
  return [
    ...[...byId].map(([id, members]): [string, string] => [`docs/policies/${id}.md`, policyPage(id, members)]),
    ['docs/policies/README.md', indexPage(byId)],
  ];
}

function indexPage(policies: ReadonlyMap<string, readonly ResolvedPolicy[]>): string {
  const rows = [...policies].map(([id, members]) => {
    const [policy] = members as [ResolvedPolicy];
    const manual = policy.controls.filter((control) => control.manual).length;
    return [
      `[${id}](${id}.md)`,
      policy.title,
      policy.extends.map(code).join(', '),
      String(policy.controls.length - manual),
      String(manual),
    ];
  });
  return page('# Policies', table(['policy', 'title', 'extends', 'controls checked', 'controls left to people'], rows));
}

function policyPage(id: string, members: readonly ResolvedPolicy[]): string {
  const [first] = members as [ResolvedPolicy];
  const intro = [
    first.extends.length === 0
      ? ''
      : `Extends ${first.extends.map((other) => `[${other}](${other}.md)`).join(', ')}; what follows is the whole, resolved.`,
    members.length > 1 ? `Partitions: ${members.map((member) => code(member.id)).join(', ')}.` : '',
  ];
  return page(
    `# ${first.title}`,
    `\`pratique check SUBJECT -p ${id}\``,
    intro,
    members.flatMap((member) => bodyOf(member, members.length > 1)),
    `[Source](../../policies/${id}.yaml)`,
  );
}

function bodyOf(policy: ResolvedPolicy, named: boolean): string[] {
  const suffix = named ? ` (${policy.id})` : '';
  return [
    section(`Controls${suffix}`, policy.controls.map(controlPart)),
    section(`What the runtime does to an image${suffix}`, modelPart(policy.runtime)),
    section(`What is known of the machine${suffix}`, modelPart(policy.host)),
    section(`Locked${suffix}`, list(policy.locked.map(({ rule, by }) => `${code(rule)} by ${by}`))),
  ];
}

function controlPart(control: ResolvedControl): string {
  const cites = control.cite.map(({ url, consulted }) => `<${url}> (read ${consulted})`);
  const rules = Object.entries(control.rules).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = rules.map(([rule, { severity, options }]) => [
    `[${rule}](../rules/${rule}.md)`,
    severity,
    Object.keys(options).length === 0 ? '' : code(JSON.stringify(options)),
  ]);
  return [
    `### ${control.id}`,
    prose(control.statement),
    list(cites),
    control.manual
      ? 'No machine can check this: a report lists it as `manual`.'
      : table(['rule', 'severity', 'options'], rows),
  ].join('\n\n');
}

function modelPart(model: object): string {
  return Object.keys(model).length === 0 ? '' : yamlBlock(model);
}
