import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.generated.ts';
import { policyContext } from '../../src/app/policies.ts';
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
