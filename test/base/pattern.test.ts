import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Capture, type Want, WantTable } from '../../src/base/pattern.ts';

const segment = fc.constantFrom('a', 'b', 'ab', 'etc', '.key', 'x.key', 'ä');
const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));
const capture = fc.oneof(
  fc.record({ max: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ head: fc.integer({ min: 1, max: 9 }) }),
);
const pattern: fc.Arbitrary<Want['path']> = fc.oneof(
  fc.record({ exact: path }),
  fc.record({ name: segment }),
  fc.record({ suffix: fc.constantFrom('.key', 'key', 'b', '.a') }),
  fc.record({ under: fc.oneof(fc.constant(''), path) }),
  fc.record({ under: fc.oneof(fc.constant(''), path), depth: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ modeMask: fc.constantFrom(0o4000, 0o6000) }),
);

/** One want against one path, said as plainly as the type does. */
function isMeant(want: Want['path'], file: string, mode: number): boolean {
  const segments = file.split('/');
  const base = segments.at(-1) as string;
  if ('exact' in want) return file === want.exact;
  if ('name' in want) return base === want.name;
  if ('suffix' in want) return base.endsWith(want.suffix);
  if ('modeMask' in want) return (mode & want.modeMask) !== 0;
  if ('magic' in want) return false;
  const folder = want.under === '' ? [] : want.under.split('/');
  if (segments.length <= folder.length || folder.some((name, at) => segments[at] !== name)) return false;
  return segments.length - folder.length <= (want.depth ?? Number.POSITIVE_INFINITY);
}

test('a table of wants answers as each want alone, whatever was asked before', () => {
  const wants = fc.array(fc.record({ path: pattern, capture }), { maxLength: 8 });
  const questions = fc.array(fc.tuple(path, fc.constantFrom(0o644, 0o4755, 0o2755)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(wants, questions, (asked, files) => {
      const table = new WantTable(asked as Want[]);
      for (const [file, mode] of files) {
        const meant = (asked as Want[]).filter((want) => isMeant(want.path, file, mode));
        const expected: Capture | undefined =
          meant.length === 0
            ? undefined
            : {
                whole: Math.max(...meant.map(({ capture: kept }) => ('max' in kept ? kept.max : 0))),
                head: Math.max(...meant.map(({ capture: kept }) => ('head' in kept ? kept.head : 0))),
              };
        expect(table.match(file, mode)).toEqual(expected);
      }
    }),
  );
});

test('magic is compared with the first bytes, and with nothing where there are too few', () => {
  const table = new WantTable([
    { path: { magic: '#!' }, capture: { max: 5 } },
    { path: { magic: '#!/' }, capture: { head: 9 } },
  ]);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(table.matchMagic(bytes('#!/bin/sh'))).toEqual({ whole: 5, head: 9 });
  expect(table.matchMagic(bytes('#!x'))).toEqual({ whole: 5, head: 0 });
  expect(table.matchMagic(bytes('#'))).toBeUndefined();
  expect(table.matchMagic(bytes(''))).toBeUndefined();
  expect(table.matchMagic(bytes('!#'))).toBeUndefined();
});
