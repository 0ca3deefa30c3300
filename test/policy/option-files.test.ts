import { expect, it } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';
import { PratiqueError } from '../../src/base/errors.ts';
import { limits } from '../../src/base/limits.ts';
import type { OptionFile } from '../../src/model/option-file.ts';
import type { PolicyContext } from '../../src/policy/graph.ts';
import type { RuleForm } from '../../src/policy/policy.ts';
import { resolvePolicy, validatePolicyText } from '../../src/policy/resolve.ts';
import { policyDocument } from '../../src/report/listing/policies.ts';
import { contextOf, control, policy } from './context.ts';

const file = { type: 'string', format: 'file' };
const properties = {
  keyring: { type: ['string', 'array'], format: 'file', items: file },
  ecl: file,
  note: { type: 'string' },
};
const rules: ReadonlyMap<string, RuleForm> = new Map([
  ['sif/signed', { severity: 'error', options: { schema: { properties }, defaults: { keyring: [] } } }],
]);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Policies and the files beside them, by absolute path. */
function contextWith(policies: Readonly<Record<string, string>>, files: Readonly<Record<string, Uint8Array>>) {
  const context: PolicyContext = {
    ...contextOf({}, policies),
    rules,
    readFile: (ref, from) => {
      if (ref === 'closed') throw new PratiqueError('unreadable', 'closed cannot be read (EACCES)', 'Check it.');
      return files[new URL(ref, `file://${from}`).pathname];
    },
  };
  return context;
}

const signed = (options: string, id = 'p'): string =>
  policy(id, 'controls:', control('a', `sif/signed: { options: ${options} }`));
const optionsOf = (context: PolicyContext, ref = '/work/p.yaml') =>
  resolvePolicy(ref, context)[0]?.controls[0]?.rules['sif/signed']?.options;
const names = (value: unknown) => [value].flat().map((each) => (each as OptionFile).name);
const texts = (value: unknown) => [value].flat().map((each) => new TextDecoder().decode((each as OptionFile).bytes));

it('gives a rule the bytes of the files, relative to the policy that names them', () => {
  const context = contextWith(
    { '/work/p.yaml': signed('{ keyring: [keys/a.asc, ../b.asc], ecl: ecl.toml, note: ecl.toml }') },
    { '/work/keys/a.asc': encode('A'), '/b.asc': encode('B'), '/work/ecl.toml': encode('E') },
  );
  const options = optionsOf(context);
  expect(texts(options?.['keyring'])).toEqual(['A', 'B']);
  expect(names(options?.['keyring'])).toEqual(['keys/a.asc', '../b.asc']);
  expect(texts(options?.['ecl'])).toEqual(['E']);
  expect(options?.['note']).toBe('ecl.toml');
});

it('takes one file where a list may stand', () => {
  const context = contextWith({ '/work/p.yaml': signed('{ keyring: a.asc }') }, { '/work/a.asc': encode('A') });
  expect(texts(optionsOf(context)?.['keyring'])).toEqual(['A']);
});

it('reads a file beside the policy that is extended, and what is laid over it replaces it', () => {
  const files = { '/work/base/a.asc': encode('base'), '/work/a.asc': encode('own') };
  const base = { '/work/base/base.yaml': signed('{ keyring: a.asc, ecl: a.asc }', 'base') };
  const plain = contextWith({ ...base, '/work/p.yaml': policy('p', 'extends: [base/base.yaml]') }, files);
  expect(texts(optionsOf(plain)?.['keyring'])).toEqual(['base']);
  const over = `${policy('p', 'extends: [base/base.yaml]', 'controls:', control('a', 'sif/signed: { options: { keyring: a.asc } }'))}`;
  const options = optionsOf(contextWith({ ...base, '/work/p.yaml': over }, files));
  expect(texts(options?.['keyring'])).toEqual(['own']);
  expect(texts(options?.['ecl'])).toEqual(['base']);
});

it('covers the bytes by the digest of the policy', () => {
  const digest = (bytes: string) =>
    resolvePolicy(
      '/work/p.yaml',
      contextWith({ '/work/p.yaml': signed('{ ecl: e }') }, { '/work/e': encode(bytes) }),
    )[0]?.digest;
  expect(digest('one')).toBe(digest('one'));
  expect(digest('one')).not.toBe(digest('two'));
});

it('says where a file is named that is not there, or cannot be read', () => {
  const text = signed('{ keyring: [a.asc, missing.asc], ecl: closed }');
  const problems = validatePolicyText(text, '/work/p.yaml', contextWith({}, { '/work/a.asc': encode('A') }));
  const line = text.split('\n').findIndex((each) => each.includes('missing.asc')) + 1;
  const columnOf = (word: string) => (text.split('\n')[line - 1] as string).indexOf(word) + 1;
  expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
    [line, columnOf('missing.asc'), 'there is no file "missing.asc"'],
    [line, columnOf('closed'), 'closed cannot be read (EACCES)'],
  ]);
});

it('reads no more than its cap', () => {
  const half = new Uint8Array(limits.optionFiles / 2 + 1);
  const context = contextWith({}, { '/work/a': half, '/work/b': half });
  const problems = validatePolicyText(signed('{ keyring: [a, b] }'), '/work/p.yaml', context);
  expect(problems.map(({ message }) => message)).toEqual([
    `with "b" the files that the policy names have more than ${limits.optionFiles} bytes`,
  ]);
});

it('shows name and digest, not the bytes', () => {
  const context = contextWith({ '/work/p.yaml': signed('{ ecl: e }') }, { '/work/e': encode('E') });
  const [resolved] = resolvePolicy('/work/p.yaml', context);
  const shown = JSON.stringify(policyDocument(resolved as never));
  expect(shown).toContain(`"ecl":{"file":"e","digest":"${digestOf(encode('E'))}"}`);
  expect(shown).not.toContain('bytes');
});
