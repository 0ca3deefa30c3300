import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMaps } from '../../src/policy/merge.ts';

describe('merging maps', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 }));
  const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString');
  // Members by key always, so that `__proto__` is a key as any other.
  const mapOf = <T>(value: fc.Arbitrary<T>) =>
    fc
      .array(fc.tuple(key, value), { maxLength: 5 })
      .map((pairs) => Object.fromEntries(pairs) as Record<string, unknown>);
  const tree = mapOf(fc.oneof(leaf, mapOf(fc.oneof(leaf, mapOf(leaf)))));
  // Where one side has a map and the other has not, order decides what is lost: associativity is promised for equal shapes.
  const shaped = fc.record(
    { a: leaf, b: mapOf(leaf), c: fc.record({ d: mapOf(leaf), e: leaf }, { requiredKeys: [] }) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, unknown>>;

  it('is associative for maps of one form', () => {
    fc.assert(
      fc.property(shaped, shaped, shaped, (a, b, c) => {
        expect(mergeMaps(mergeMaps(a, b), c)).toEqual(mergeMaps(a, mergeMaps(b, c)));
      }),
    );
  });
  it('keeps what the later map does not name, and takes from it what it does', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const merged = mergeMaps(a, b);
        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
        for (const [name, value] of Object.entries(merged)) {
          if (!Object.hasOwn(b, name)) expect(value).toBe(Object.entries(a).find(([other]) => other === name)?.[1]);
          else if (Array.isArray(value) || typeof value !== 'object')
            expect(value).toBe(Object.entries(b).find(([other]) => other === name)?.[1]);
        }
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
        expect(mergeMaps(merged, b)).toEqual(merged);
      }),
    );
  });
});
