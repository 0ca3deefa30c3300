import type { PolicyContext } from '../../src/policy/graph.ts';
import type { RuleForm } from '../../src/policy/policy.ts';
import { validatePolicyText } from '../../src/policy/resolve.ts';

const strings = { type: 'array', items: { type: 'string' } };
const size = { type: ['number', 'string'], minimum: 0 };

/** A registry small enough to read: what policies need to know of rules, and no rule. */
export const rules: ReadonlyMap<string, RuleForm> = new Map<string, RuleForm>([
  [
    'fs/no-setuid',
    { severity: 'warning', options: { schema: { properties: { allow: strings } }, defaults: { allow: ['bin/su'] } } },
  ],
  ['fs/no-device-nodes', { severity: 'error' }],
  [
    'size/compressed',
    {
      severity: 'warning',
      options: {
        schema: { properties: { max: size, percent: { type: 'number', minimum: 0, maximum: 100 } } },
        defaults: { max: 1000, percent: 5 },
      },
    },
  ],
  [
    'provenance/labels-required',
    {
      severity: 'note',
      options: {
        schema: { properties: { labels: { type: 'object', additionalProperties: { type: 'string' } } } },
        defaults: { labels: {} },
      },
    },
  ],
  ['user/non-root', { severity: 'warning' }],
  [
    'pins/conda',
    {
      severity: 'warning',
      options: {
        schema: { properties: { level: { enum: ['exact', 'build', 'range'] } } },
        defaults: { level: 'exact' },
      },
    },
  ],
]);

/** Policies that lie in memory: built-in ones by id, files by absolute path. */
export function contextOf(
  builtIn: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): PolicyContext {
  return {
    rules,
    builtIn: Object.keys(builtIn),
    readPolicy: (ref, from) => {
      if (!/\.ya?ml$/.test(ref))
        return Object.hasOwn(builtIn, ref) ? { text: builtIn[ref] as string, path: `built-in/${ref}.yaml` } : undefined;
      const path = new URL(ref, `file://${from?.startsWith('/') ? from : '/work/'}`).pathname;
      return Object.hasOwn(files, path) ? { text: files[path] as string, path } : undefined;
    },
  };
}

/** A policy file in a few words: the head, then whatever follows. */
export function policy(id: string, ...lines: readonly string[]): string {
  return [`id: ${id}`, `title: The policy ${id}`, ...lines, ''].join('\n');
}

/** One control in flow style: `rules` as YAML. */
export function control(id: string, rules: string, statement: string | null = 'A sentence.'): string {
  return `  - { id: ${id},${statement === null ? '' : ` statement: "${statement}",`} rules: { ${rules} } }`;
}

/** FILE:LINE: MESSAGE of everything wrong with a policy in /work/p.yaml. */
export function problemsOf(
  text: string,
  policies: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): string[] {
  return validatePolicyText(text, '/work/p.yaml', contextOf(policies, files)).map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}
