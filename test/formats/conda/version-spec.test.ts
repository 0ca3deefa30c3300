import { createRequire } from 'node:module';
import type * as Rattler from '@conda-org/rattler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfVersion, readVersionSpec } from '../../../src/formats/conda/version-spec.ts';

const { Version, VersionSpec } = createRequire(import.meta.url)('@conda-org/rattler') as typeof Rattler;

function isTaken(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

describe('versions', () => {
  // conda.models.version, docstring of VersionOrder.
  it.each([
    '0.4',
    '0.4.1.rc',
    '0.5a1',
    '1.3.2-r1',
    '1996.07.12',
    '1!0.4',
    '1.1dev1',
    '1.0+cu118',
    '2024a',
    '1_',
    '1.*',
  ])('%s is one', (text) => expect(faultOfVersion(text)).toBeUndefined());

  // Underscores and dashes are left out: conda takes `_` alone, for one, and rattler does not.
  it('are those that rattler takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('0', '1', '12', 'a', 'rc', 'post', '.', '+', '!'), {
          minLength: 1,
          maxLength: 7,
        }),
        (parts) => {
          const text = parts.join('');
          expect(faultOfVersion(text) === undefined, text).toBe(isTaken(() => new Version(text)));
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('constraints', () => {
  const relations = ['>=1', '<2', '==1.2', '!=1.3', '1.2', '1.*', '*', '>=1.2.*', '!=1.*'];
  const expression = fc.letrec((tie) => ({
    one: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...relations),
      fc.tuple(tie('one'), fc.constantFrom(',', '|'), tie('one')).map((parts) => parts.join('')),
      tie('one').map((inner) => `(${String(inner)})`),
    ),
  })).one as fc.Arbitrary<string>;

  it('join as rattler joins them', () => {
    fc.assert(
      fc.property(expression, (text) => {
        expect('version' in readVersionSpec(text, false), text).toBe(true);
        expect(isTaken(() => new VersionSpec(text))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['', '>=', '<>1', '>1,', '|1', '(1', '1)', '()', '>=1 2,'])('%j is none', (text) => {
    expect(readVersionSpec(text, false)).toHaveProperty('fault');
    expect(isTaken(() => new VersionSpec(text))).toBe(false);
  });
});
