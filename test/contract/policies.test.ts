import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.generated.ts';
import { policyContext } from '../../src/app/policies.ts';
import { violationsOf } from '../../src/formats/schema.ts';
import { validate as validatePolicy } from '../../src/formats/validators/policy.generated.ts';
import { validate as validateProject } from '../../src/formats/validators/project.generated.ts';
import { resolvePolicy, validatePolicyText } from '../../src/policy/resolve.ts';

const context = policyContext(process.cwd());
const files = readdirSync('policies')
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text);

it('finds every policy', () => {
  expect(files.map((name) => name.slice(0, -'.yaml'.length))).toEqual(context.builtIn.toSorted());
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('%s', (file) => {
  const id = file.slice(0, -'.yaml'.length);

  it('is valid: its keys, its rules and their options', () => {
    expect(
      validatePolicyText(readFileSync(`policies/${file}`, 'utf8'), `policies/${file}`, context).map(
        ({ line, message }) => `${line}: ${message}`,
      ),
    ).toEqual([]);
  });

  it('has the form of the published schema', () => {
    expect(violationsOf(validatePolicy, parse(readFileSync(`policies/${file}`, 'utf8')))).toEqual([]);
  });

  it('says for every sentence where it stands and when that was read', () => {
    for (const { controls } of resolvePolicy(id, context)) {
      expect(controls.length).toBeGreaterThan(0);
      for (const control of controls) {
        expect(control.statement, control.id).toMatch(/\S{2,} .*\.$/);
        expect(control.cite, control.id).not.toEqual([]);
        for (const { url, consulted } of control.cite) {
          expect(new URL(url).protocol, url).toBe('https:');
          expect(isDay(consulted), `${control.id}: ${consulted}`).toBe(true);
        }
      }
    }
  });

  it('has something to check each sentence with, or says that no machine can', () => {
    for (const { controls } of resolvePolicy(id, context)) {
      for (const control of controls) {
        expect(control.manual, control.id).toBe(Object.keys(control.rules).length === 0);
        for (const rule of Object.keys(control.rules)) expect(rules.has(rule), rule).toBe(true);
      }
    }
  });
});

describe('the published schemas', () => {
  const policy = {
    id: 'x',
    title: 'X',
    controls: [
      {
        id: 'a',
        statement: 'A sentence.',
        cite: [{ url: 'https://example.org', consulted: '2026-11-20' }],
        rules: { 'fs/no-setuid': { severity: 'error' } },
      },
    ],
  };

  it.each([
    ['as it is', policy, true],
    ['a key that is no key', { ...policy, titel: 'X' }, false],
    ['a control without an id', { ...policy, controls: [{ statement: 'A sentence.' }] }, false],
    [
      'a severity that is none',
      { ...policy, controls: [{ id: 'a', rules: { 'fs/no-setuid': { severity: 'fatal' } } }] },
      false,
    ],
  ])('a policy: %s', (_what, value, valid) => {
    expect(violationsOf(validatePolicy, value).length === 0).toBe(valid);
  });

  it.each([
    ['policies and a severity', { policies: ['baseline'], failOn: 'warning' }, true],
    ['a waiver without an owner', { waivers: [{ rule: 'fs/no-setuid', reason: 'so', expires: '2027-01-01' }] }, false],
    ['controls, which only a policy has', { controls: [] }, false],
  ])('a project: %s', (_what, value, valid) => {
    expect(violationsOf(validateProject, value).length === 0).toBe(valid);
  });
});

it('the README shows a policy that is valid', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  expect(example).toContain('extends:');
  expect(validatePolicyText(example, 'example-centre.yaml', context)).toEqual([]);
  expect(violationsOf(validatePolicy, parse(example))).toEqual([]);
});
