import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { pathMatcher } from '../../src/base/glob.ts';

describe('pathMatcher', () => {
  const table: readonly [string, string, boolean][] = [
    ['/usr/bin/sudo', 'usr/bin/sudo', true],
    ['usr/bin/sudo', 'usr/bin/sudoedit', false],
    ['usr/lib', 'usr/lib/dbus/helper', true],
    ['usr/lib/', 'usr/lib64/x', false],
    ['usr/*/sudo', 'usr/bin/sudo', true],
    ['usr/*', 'usr/bin/sudo', false],
    ['**/sudo', 'sudo', true],
    ['**/sudo', 'usr/local/bin/sudo', true],
    ['usr/**', 'usr/local/bin/sudo', true],
    ['**/*.so.?', 'usr/lib/libz.so.1', true],
    ['**/*.so.?', 'usr/lib/libz.so.10', false],
    ['/usr/{bin,sbin}/*', 'usr/sbin/x', true],
    ['/usr/{bin,sbin}/*', 'usr/lib/x', false],
    ['home/*', 'home/.cache', true],
  ];
  test.each(table)('%s on %s: %s', (pattern, path, expected) => expect(pathMatcher([pattern])(path)).toBe(expected));
});

test('agrees with picomatch on patterns with stars', () => {
  const part = fc.constantFrom('a', 'b', 'ab', '*', '?', '*a', 'a*b', '**', '?b');
  const segment = fc.constantFrom('a', 'b', 'ab', 'aab', 'ba', 'bb', '.a');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(segment, { minLength: 1, maxLength: 6 }),
      (parts, segments) => {
        const pattern = parts.join('/');
        const path = segments.join('/');
        // picomatch takes `a/**` as the folder too, but not `*/**`; here both mean it.
        fc.pre(/[*?]/.test(pattern) && !/(^|\/)\*(\/\*\*)+$/.test(pattern));
        expect(pathMatcher([pattern])(path)).toBe(picomatch(pattern, { dot: true })(path));
      },
    ),
    { numRuns: 5000, seed: 7 },
  );
});

test('a pattern with many stars stays quick on a long name', () => {
  expect(pathMatcher(['**/*a*a*a*a*a*a*a*a*a*b'])('a'.repeat(4000))).toBe(false);
});
