import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInText } from '../../../src/formats/secrets/detect.ts';
import { foreignStarts, foreignToken } from '../../../src/formats/secrets/foreign-tokens.ts';
import { holdsCredentialMark, markReach, mayHoldCredential } from '../../../src/formats/secrets/marks.ts';
import { tokenStarts } from '../../../src/formats/secrets/tokens.ts';

const holds = (text: string): boolean => holdsCredentialMark(Buffer.from(text, 'latin1'));
const join = (...parts: string[]): string => parts.join('');
const long = 'q7Zk2Vx9Lm4Rt8Wb3Yc6Hd1Jf5Ng0PsQ'.repeat(4);

describe('what the detectors find is never missed', () => {
  const pieces = [
    ...tokenStarts,
    ...foreignStarts,
    long.slice(0, 16),
    long.slice(3, 35),
    long.slice(1, 41),
    `${long.slice(0, 86)}==`,
    'https://',
    'user',
    ':',
    '@',
    '/t/',
    'ab-1234abcd-99ef',
    '/',
    ' ',
    '\n',
    '"',
    '.',
    '.eyJ',
    '-----BEGIN ',
    '-----END ',
    'RSA ',
    'PRIVATE KEY-----',
    'PGP PRIVATE KEY BLOCK-----',
    'PuTTY-User-Key-File-2: x\nEncryption: none\nPrivate-Lines: 4\n',
    'host.example.net',
    'pa$$w0rd',
    '\u00e9',
  ];
  test('random texts made of their parts', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        if (findInText(text).length === 0 && !foreignToken.test(text)) return;
        found += 1;
        expect([text, holds(text)]).toEqual([text, true]);
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test.each(tokenStarts)('%s, at any place', (start) => {
    for (const value of [
      `${long}`,
      `${long.slice(0, 86)}==`,
      'A1B2C3D4/BQRSTUVW/q7Zk2Vx9Lm4Rt8Wb3Yc6Hd1',
      '234567ABCDEFGHIJ',
    ])
      for (const before of ['', 'x = ', '"', 'a'.repeat(5), 'ein Wort mit \u00fc: ', '='])
        if (findInText(`${before}${start}${value}`).length > 0) expect(holds(`${before}${start}${value}`)).toBe(true);
  });

  test.each(foreignStarts)('%s', (start) => {
    expect(foreignToken.test(start)).toBe(true);
    expect(holds(`x ${start}`)).toBe(true);
  });
});

test.each<[string, string, boolean]>([
  ['nothing', '', false],
  ['prose', 'The token of a secret key is kept in a safe place, see https://example.org/t/topic/12.', false],
  ['a login', 'postgres://app:q7Zk2@db', true],
  ['a login without a name', 'redis://:q7Zk2@db', true],
  ['a user alone', 'https://git@forge.example.org/a', false],
  ['a port', 'https://example.org:8080/a@b', false],
  ['a login in other words', 'see https://a:b c@d', false],
  ['a certificate', '-----BEGIN CERTIFICATE-----', false],
  ['a public key', '-----BEGIN PUBLIC KEY-----', false],
  ['a private key', join('-----BEGIN RSA PRIVATE', ' KEY-----'), true],
  ['a token too short', `ghp_${long.slice(0, 15)}`, false],
  ['a token inside of a word', `aghp_${long}`, false],
  ['a token at the very end', `ghp_${long.slice(0, 36)}`, true],
  ['a conda channel', 'https://conda.anaconda.org/t/ab-1234abcd-99ef/lab', true],
])('%s', (_what, text, expected) => expect(holds(text)).toBe(expected));

test('the reach holds the longest mark', () => {
  const login = `://${'u'.repeat(100)}:${'p'.repeat(200)}@h`;
  expect(holds(login)).toBe(true);
  expect(login.length).toBeLessThan(markReach);
});

test('texts of all forms, and no binaries', () => {
  const text = 'url = "postgres://app:q7Zk2@db"\r\n';
  expect(mayHoldCredential(Buffer.from(text))).toBe(true);
  expect(mayHoldCredential(Buffer.from(`\ufeff${text}`))).toBe(true);
  expect(mayHoldCredential(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(true);
  expect(mayHoldCredential(Buffer.from(`\0${text}`))).toBe(false);
});

test('no bytes make it slow', () => {
  for (const part of ['://', '://a:', ':', 'ghp_', 'SECRET_ACCESS_KE', 'PRIVATE KEY', '/t/', '--', 'eyJhbGciOi.']) {
    const bytes = Buffer.from(part.repeat(4e6 / part.length), 'latin1');
    const before = performance.now();
    holdsCredentialMark(bytes);
    expect(performance.now() - before, part).toBeLessThan(4000);
  }
});
