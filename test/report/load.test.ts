import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PratiqueError } from '../../src/base/errors.ts';
import { limits } from '../../src/base/limits.ts';
import json from '../../src/report/json.ts';
import { loadReport } from '../../src/report/load.ts';
import { alpine } from './reports/alpine.ts';
import { hostile } from './reports/hostile.ts';
import { several } from './reports/several.ts';

const options = { color: false, width: 80, quiet: false };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(text: string): PratiqueError {
  try {
    loadReport(bytesOf(text), 'old.json');
  } catch (cause) {
    if (cause instanceof PratiqueError) return cause;
    throw cause;
  }
  throw new Error('it was taken');
}

describe('loadReport', () => {
  it.each(Object.entries({ alpine, several, hostile }))('gives %s as it was written', (_name, stored) => {
    const text = json.render(stored, options);
    expect(json.render(loadReport(bytesOf(text), 'old.json'), options)).toBe(text);
  });

  it('keeps fields of a later version', () => {
    const later = { ...alpine, novelty: { a: 1 } };
    expect(loadReport(bytesOf(JSON.stringify(later)), 'old.json')).toEqual(later);
  });

  const spoilt = (from: string, to: string): string => JSON.stringify(alpine).replace(from, to);
  it.each([
    ['nothing', '', /^old\.json is not JSON: line 1, column 1: /],
    ['text', 'FAIL image.tar\n', /^old\.json is not JSON: line 1, column 1: /],
    ['an array', '[]', /^old\.json is not a report: it must be an object, is an array of 0$/],
    ['another document', '{"schemaVersion":2}', /^old\.json is not a report: it lacks "schema" \(and 7 more\)$/],
    [
      'a later form',
      '{"schema":"pratique.report/2"}',
      /^old\.json is of the form "pratique\.report\/2"; this version reads "pratique\.report\/1"$/,
    ],
    [
      'a wrong verdict',
      spoilt('"verdict":"fail"', '"verdict":"good"'),
      /is not a report: \/verdict must be "pass" or "fail" or "inconclusive", is "good"$/,
    ],
    [
      'a wrong place',
      spoilt('"kind":"path"', '"kind":"nowhere"'),
      /is not a report: \/subjects\/0\/policies\/0\/results\/1\/findings\/0\/where is an object, which fits none of the forms allowed here$/,
    ],
    [
      'a wrong digest',
      spoilt('"digest":"sha256:', '"digest":"sha 256:'),
      /is not a report: \/subjects\/0\/digest is "sha 256:[^"]*", which fits none/,
    ],
    ['a member twice', '{"schema":"pratique.report/1","schema":"pratique.report/1"}', /has the member \/schema twice$/],
    ['depth', '['.repeat(100_000), /nested more than 64 levels deep/],
    ['an escape in the name of a member', '{"schema":"\\u001b[2J"}', /^[^\u001b]*$/],
  ])('refuses %s with the place', (_what, text, message) => {
    const error = refusal(text);
    expect(error.code).toBe('report-invalid');
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe('');
  });

  it('refuses more bytes than are read, without a look at them', () => {
    expect(() => loadReport(new Uint8Array(limits.report + 1), 'big.json')).toThrow(
      /^big\.json has more than the 268435456 bytes/,
    );
  });

  it('refuses more values than are checked', () => {
    const text = `[${'0,'.repeat(limits.reportValues)}0]`;
    expect(refusal(text).message).toMatch(/more than 10000000 values/);
  });

  it('throws nothing else, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytesOf)), (bytes) => {
        try {
          loadReport(bytes, 'x');
        } catch (cause) {
          expect(cause).toBeInstanceOf(PratiqueError);
        }
      }),
    );
  });
});
