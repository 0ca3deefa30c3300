import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import policySchema from '../../schemas/pratique/policy.schema.json' with { type: 'json' };
import projectSchema from '../../schemas/pratique/project.schema.json' with { type: 'json' };
import { checkShape, knownKeywords, type Shape } from '../../src/policy/shape.ts';
import { isDate, isUri } from '../../src/policy/text-forms.ts';
import { openYaml } from '../../src/policy/yaml-text.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: false });
(addFormats as unknown as (on: Ajv2020) => void)(ajv);

function accepts(value: unknown, schema: Shape): boolean {
  const opened = openYaml(stringify(value, { aliasDuplicateObjects: false }), 'p.yaml');
  if ('problems' in opened) throw new Error(opened.problems[0]?.message);
  return checkShape(opened.yaml, opened.yaml.root, schema).length === 0;
}

const whole = {
  id: 'x',
  title: 'X',
  extends: ['base', './a.yaml'],
  runtime: {
    user: 'ignored',
    entrypoint: 'run-only',
    command: 'honoured',
    workdir: 'ignored',
    environment: 'host-wins',
    capabilities: 'dropped',
    rootfs: 'read-only',
    setuid: 'dropped',
    mounts: ['$HOME', '/tmp'],
    rewrites: ['/etc/passwd'],
    reserved: [],
    mountPoints: ['/scratch'],
  },
  host: {
    architectures: ['linux/amd64'],
    cpuLevel: 'x86-64-v3',
    glibc: '2.31',
    kernel: '5.14',
    nvidiaDriver: '550.54',
    rocmDriver: null,
    gpus: ['sm_80', 'gfx90a'],
    mpi: [{ family: 'mpich', soname: 'libmpi.so.12', version: '12.2.0' }],
    pmi: ['pmi2', 'pmix'],
    mounts: ['/home'],
  },
  partitions: { gpu: { host: { architectures: ['linux/arm64'] }, controls: [{ id: 'c', rules: {} }] } },
  controls: [
    {
      id: 'size',
      statement: 'S.',
      cite: [{ url: 'https://a.example/p', consulted: '2026-11-20' }],
      rules: { 'size/compressed': { severity: 'error', options: { max: '10 GB' } } },
    },
    { id: 'm', statement: 'S.', manual: true },
  ],
  rules: [{ id: 'site/a', title: 'T', severity: 'warning', expression: 'true', message: 'm' }],
  waivers: [
    { rule: 'fs/no-setuid', subject: '*', path: 'usr/bin/newgrp', reason: 'r', by: 'b', expires: '2027-01-01' },
  ],
  expect: [{ name: 'n', subject: 's.tar', outcomes: { 'fs/no-setuid': 'fail' }, verdict: 'fail' }],
  locked: ['fs/no-setuid', 'size/*'],
};

/** Every way to change one place of a document: take it out, or put something else there. */
function* mutations(value: unknown): Generator<unknown> {
  for (const other of [null, 'text', '', 7, -1, true, [], {}, [null], { unknown: 1 }]) yield other;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const changed of mutations(item)) yield value.with(index, changed);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      yield { ...rest, [`${key}s`]: member };
      yield { ...rest, [`${key} `]: member };
      for (const changed of mutations(member)) yield { ...value, [key]: changed };
    }
  }
}

describe.each<readonly [string, Shape, unknown]>([
  ['policy', policySchema as Shape, whole],
  ['project', projectSchema as Shape, { policies: ['a'], waivers: whole.waivers, failOn: 'note' }],
])('the %s schema', (_, schema, good) => {
  const second = ajv.compile(schema);

  it('accepts the form of the contract', () => {
    expect(second(good)).toBe(true);
    expect(accepts(good, schema)).toBe(true);
  });

  it('is judged here as ajv judges it, for every change of one place', () => {
    const verdicts = [...mutations(good)].map((changed) => ({
      changed,
      here: accepts(changed, schema),
      there: second(changed),
    }));
    expect(verdicts.filter(({ here, there }) => here !== there)).toEqual([]);
    expect(verdicts.filter(({ here }) => !here).length).toBeGreaterThan(100);
    expect(verdicts.filter(({ here }) => here).length).toBeGreaterThan(10);
  });

  it('describes every key, and has no keyword that is not judged', () => {
    const bare: string[] = [];
    const visit = (shape: Shape, path: string): void => {
      for (const keyword of Object.keys(shape)) if (!knownKeywords.has(keyword)) bare.push(`${path}: ${keyword}`);
      for (const [key, member] of Object.entries(shape.properties ?? {})) {
        if (!('description' in member) && member.$ref === undefined) bare.push(`${path}/${key}`);
        visit(member, `${path}/${key}`);
      }
      for (const [key, member] of Object.entries(shape.$defs ?? {})) {
        if (!('description' in member)) bare.push(`${path}#${key}`);
        visit(member, `${path}#${key}`);
      }
      if (typeof shape.additionalProperties === 'object') visit(shape.additionalProperties, `${path}/*`);
      if (shape.items !== undefined) visit(shape.items, `${path}/[]`);
      if (shape.propertyNames !== undefined) visit(shape.propertyNames, `${path}/?`);
      for (const branch of [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])]) visit(branch, `${path}/|`);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});

describe('keywords that rule options use', () => {
  const schemas: readonly Shape[] = [
    { type: 'integer', minimum: 0, maximum: 9 },
    { type: ['integer', 'array'], items: { type: 'integer', minimum: 0 }, minimum: 0 },
    { type: 'array', items: { type: 'string', pattern: '^a' }, minItems: 1, maxItems: 2, uniqueItems: true },
    { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^[0-9]+ ?[kMG]?B$' }] },
    { oneOf: [{ type: 'string' }, { type: 'object', required: ['a'], properties: { a: { const: 1 } } }] },
    {
      type: 'object',
      propertyNames: { pattern: '^a' },
      additionalProperties: { type: 'string', minLength: 1, maxLength: 3 },
      minProperties: 1,
    },
    { enum: ['a', 1, null] },
  ];
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('', 'a', 'ab', 'abcd', '5 GB', '5GB', 0, 1, -1, 9.5, 10, true, null),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'ab', 'b'), tie('node'), { maxKeys: 3 }),
    ),
  })).node;
  it.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))('%s', (_, schema) => {
    const second = new Ajv2020({ strict: false }).compile(schema);
    fc.assert(
      fc.property(value, (candidate) => {
        expect(accepts(candidate, schema)).toBe(second(candidate));
      }),
      { numRuns: 500 },
    );
  });
});

it('knows the days of the calendar', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        expect(isDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ['https://example.org/a?b=c#d', true],
  ['urn:isbn:1', true],
  ['example.org', false],
  ['/page', false],
  ['https://a b', false],
  ['https://', false],
  ['javascript:', false],
])('%s: an absolute address is %s', (text, expected) => {
  expect(isUri(text)).toBe(expected);
});
