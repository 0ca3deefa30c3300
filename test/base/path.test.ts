import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePath, encodePath, normalisePath } from '../../src/base/path.ts';

/** The definition, one segment at a time. */
function bySegments(raw: string): string | undefined {
  const out: string[] = [];
  for (const part of raw.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}

const segment = fc.constantFrom('', '.', '..', 'a', '.b', '..c', 'd.', 'usr', '.wh.x');
const raw = fc.array(segment, { maxLength: 6 }).map((parts) => parts.join('/'));

test('normalisePath is what its segments say, whatever short cut it takes', () => {
  fc.assert(
    fc.property(raw, (path) => {
      expect(normalisePath(path)).toBe(bySegments(path));
    }),
    { numRuns: 20_000 },
  );
});

test('names of any bytes come back as the bytes that they were, and different bytes never become one name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (a, b) => {
      expect([...encodePath(decodePath(a))]).toEqual([...a]);
      if (decodePath(a) === decodePath(b)) expect([...a]).toEqual([...b]);
    }),
    // U+10480 is written with a second half that looks like a byte.
    { numRuns: 5_000, examples: [[Uint8Array.from([240, 144, 146, 128, 128]), new Uint8Array(0)]] },
  );
});
