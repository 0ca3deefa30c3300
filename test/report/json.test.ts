import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json, { renderJson } from '../../src/report/json.ts';
import { alpine } from './reports/alpine.ts';
import { report } from './reports/build.ts';
import { hostile } from './reports/hostile.ts';
import { several } from './reports/several.ts';

type Schema = Record<string, unknown>;
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/pratique/report.schema.json', import.meta.url), 'utf8'),
) as Schema;
const options = { color: false, width: 80, quiet: false };
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** The schema with every object closed: fields that we write and do not describe are found. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)] as const);
  const copy = Object.fromEntries(entries) as Schema;
  const isObject = 'properties' in copy && typeof copy['properties'] === 'object' && 'required' in copy;
  return isObject && !('additionalProperties' in copy) && !('oneOf' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

describe('the schema', () => {
  it('describes every key', () => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      for (const [name, member] of Object.entries((node as Schema)['properties'] ?? {})) {
        if (typeof (member as Schema)['description'] !== 'string') silent.push(`${path}/${name}`);
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
    };
    visit(schema, '');
    expect(silent).toEqual([]);
  });

  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
    closed(schema) as Schema,
  );
  it.each(Object.entries({ alpine, several, hostile, empty: report({}) }))(
    'admits %s and knows each of its fields',
    (_name, stored) => {
      validate(JSON.parse(json.render(stored, options)));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  it.each([
    ['no verdict', (r: Schema) => delete r['verdict']],
    ['another form', (r: Schema) => (r['schema'] = 'pratique.report/2')],
    ['an unknown outcome', (r: Schema) => Object.assign(firstResult(r), { outcome: 'ok' })],
    [
      'a place of two kinds',
      (r: Schema) => Object.assign(firstFinding(r), { where: { kind: 'path', document: 'config', pointer: '' } }),
    ],
    ['a short fingerprint', (r: Schema) => Object.assign(firstFinding(r), { fingerprint: 'abc' })],
    [
      'a line 0',
      (r: Schema) => Object.assign(firstFinding(r), { where: { kind: 'text', file: 'a', line: 0, column: 1 } }),
    ],
  ])('refuses %s', (_what, spoil) => {
    const copy = JSON.parse(json.render(alpine, options)) as Schema;
    spoil(copy);
    expect(validate(copy)).toBe(false);
  });
});

describe('the JSON reporter', () => {
  it('gives the report back', () => {
    for (const stored of [alpine, several, hostile]) expect(JSON.parse(json.render(stored, options))).toEqual(stored);
  });

  it('keeps the published order and ends with a newline', () => {
    const text = json.render(alpine, options);
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'schema',
      'tool',
      'verdict',
      'now',
      'failOn',
      'rules',
      'subjects',
      'waivers',
    ]);
    expect(Object.keys(firstFinding(JSON.parse(text) as Schema))).toEqual([
      'message',
      'text',
      'data',
      'severity',
      'where',
      'related',
      'fingerprint',
      'waived',
    ]);
  });

  it('is the same however the objects were put together', () => {
    for (const stored of [alpine, several, hostile])
      expect(json.render(reversed(stored) as typeof alpine, options)).toBe(json.render(stored, options));
  });

  it('escapes what acts on a terminal, and stays JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (a, b) => {
          const text = renderJson({ [a]: b, list: [b] });
          expect(unsafe.test(text)).toBe(false);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ [a]: b, list: [b] })));
        },
      ),
    );
  });

  it('keeps a label called __proto__', () => {
    expect(renderJson(JSON.parse('{"__proto__":1}'))).toBe('{\n  "__proto__": 1\n}\n');
  });
});

function firstResult(stored: Schema): Schema {
  const { subjects } = stored as unknown as { subjects: { policies: { results: Schema[] }[] }[] };
  return subjects[0]?.policies[0]?.results.find((result) => (result['findings'] as unknown[]).length > 0) as Schema;
}

function firstFinding(stored: Schema): Schema {
  return (firstResult(stored)['findings'] as Schema[])[0] as Schema;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
