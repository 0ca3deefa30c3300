import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyContext } from '../../src/policy/graph.ts';
import { listBuiltIn, resolvePolicy, validatePolicyText } from '../../src/policy/resolve.ts';
import { knownKeywords } from '../../src/policy/shape.ts';
import type { AnyRule } from '../../src/rule.ts';

const folder = new URL('../../policies/', import.meta.url);
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();
const rules = new Map<string, AnyRule>();
const families = new URL('../../rules/', import.meta.url);
for (const family of readdirSync(families, { withFileTypes: true })) {
  if (!family.isDirectory()) continue;
  for (const name of readdirSync(new URL(`${family.name}/`, families))) {
    const { default: rule } = (await import(new URL(`${family.name}/${name}`, families).href)) as { default: AnyRule };
    rules.set(rule.id, rule);
  }
}
const context: PolicyContext = {
  rules,
  builtIn: ids,
  readPolicy: (ref) => {
    const file = new URL(`${ref}.yaml`, folder);
    return existsSync(file) ? { text: readFileSync(file, 'utf8'), path: `policies/${ref}.yaml` } : undefined;
  },
};

describe.each(ids)('%s', (id) => {
  const text = readFileSync(new URL(`${id}.yaml`, folder), 'utf8');

  it('is sound, and called as its file', () => {
    expect(
      validatePolicyText(text, `policies/${id}.yaml`, context).map(
        ({ line, message, hint }) => `${line}: ${message} ${hint ?? ''}`,
      ),
    ).toEqual([]);
    expect(new Set(resolvePolicy(id, context).map((policy) => policy.id.split('/')[0]))).toEqual(new Set([id]));
  });

  it('cites a page for every sentence, at a fixed version where it is a file of a repository', () => {
    for (const { id: control, cite } of resolvePolicy(id, context).flatMap(({ controls }) => controls)) {
      expect(cite, control).not.toEqual([]);
      for (const { url } of cite)
        if (url.startsWith('https://github.com/')) expect(url).toMatch(/\/blob\/(?:[0-9a-f]{40}|v\d+\.\d+\.\d+)\/\S+$/);
    }
  });

  it('asks each rule once', () => {
    for (const { controls } of resolvePolicy(id, context)) {
      const asked = controls.flatMap((control) => Object.keys(control.rules));
      expect(asked.filter((rule, index) => asked.indexOf(rule) !== index)).toEqual([]);
    }
  });
});

const severityOf = (policy: string, rule: string) =>
  resolvePolicy(policy, context)[0]
    ?.controls.map(({ rules }) => rules[rule]?.severity)
    .find((severity) => severity !== undefined);

it.each([
  ['baseline', 'oci/schema-valid', 'error'],
  ['baseline', 'oci/digests-match', 'error'],
  ['baseline', 'oci/diff-ids-match', 'error'],
  ['baseline', 'oci/layers-readable', 'error'],
  ['baseline', 'oci/paths-safe', 'error'],
  ['baseline', 'secrets/none-in-config', 'error'],
  ['baseline', 'secrets/none-in-files', 'error'],
  ['baseline', 'user/accounts-sound', 'error'],
  ['baseline', 'fs/no-device-nodes', 'error'],
  ['baseline', 'fs/no-setuid', 'warning'],
  ['baseline', 'user/non-root', 'warning'],
  ['baseline', 'network/no-runtime-egress', 'warning'],
  ['hpc-baseline', 'network/no-runtime-egress', 'error'],
  ['hpc-baseline', 'oci/digests-match', 'error'],
  ['hpc-baseline', 'oci/platform-consistent', 'error'],
  ['hpc-baseline', 'user/non-root', 'note'],
])('%s: %s is %s', (policy, rule, severity) => {
  expect(severityOf(policy, rule)).toBe(severity);
});

it('says of some sentences that no machine checks them', () => {
  for (const id of ['baseline', 'hpc-baseline']) {
    expect(
      resolvePolicy(id, context).flatMap(({ controls }) => controls.filter(({ manual }) => manual)).length,
    ).toBeGreaterThan(0);
  }
  expect(listBuiltIn(context).map(({ id }) => id)).toEqual(ids);
});

it('describes the options of every rule in keywords that are judged', () => {
  const strange: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [keyword, member] of Object.entries(value)) {
      if (!knownKeywords.has(keyword)) strange.push(`${path}: ${keyword}`);
      else if (keyword === 'properties')
        for (const [key, shape] of Object.entries(member as object)) visit(shape, `${path}/${key}`);
      else if (['items', 'additionalProperties', 'propertyNames'].includes(keyword))
        visit(member, `${path}/${keyword}`);
      else if (['oneOf', 'anyOf'].includes(keyword))
        for (const branch of member as unknown[]) visit(branch, `${path}/${keyword}`);
    }
  };
  for (const rule of rules.values()) visit({ properties: rule.options?.schema.properties ?? {} }, rule.id);
  expect(strange).toEqual([]);
});
