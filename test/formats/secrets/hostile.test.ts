import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchFile } from '../../../src/facts/secrets/found.ts';
import { findCommandCredentials } from '../../../src/formats/secrets/commands.ts';
import { findInFile } from '../../../src/formats/secrets/detect.ts';
import { readFields } from '../../../src/formats/secrets/fields.ts';

const MiB = 1024 * 1024;
const named = [
  'root/.netrc',
  'root/.npmrc',
  'root/.pgpass',
  'root/.docker/config.json',
  'root/.env',
  'root/.bash_history',
  'etc/x.pem',
];
/** Pieces of what the detectors look for: repeated to a mebibyte they are what a slow expression would stumble over. */
const pieces = [
  'a',
  ' ',
  '\n',
  'A_TOKEN=',
  'A=B=C_TOKEN=',
  "SECRET_KEY='a",
  'password: ',
  'password ',
  'machine x ',
  '://',
  '://a:',
  '/t/',
  'curl ',
  'curl -u ',
  '\\:',
  'a\\:',
  '-----',
  '-----BEGIN PRIVATE KEY-----\n',
  ['-----BEGIN RSA ', 'PRIVATE KEY-----MIIE'].join(''),
  'PuTTY-User-Key-File-2: \nEncryption: none\n',
  'Proc-Type: 4,ENCRYPTED\n',
  'xoxb-',
  'eyJhbGciOiA.eyJ',
  'ghs_1_a.',
  'SG.a.',
  'Bearer ',
  '{"a":',
  '[',
  '<a>b',
  "define('a',",
  '--password ',
  'SECRET_ACCESS_KEY = ',
  'tskey-aa-',
  'gsk_T3BlbkFJ',
];

describe('no text makes the search slow', () => {
  test.each(pieces)('%j, a mebibyte of it', async (piece) => {
    const text = piece.repeat(Math.ceil(MiB / piece.length)).slice(0, MiB);
    const bytes = new TextEncoder().encode(text);
    const start = performance.now();
    for (const path of named) expect(findInFile(path, bytes).length).toBeLessThanOrEqual(20);
    expect(findCommandCredentials(text.slice(0, MiB / 4)).length).toBeLessThanOrEqual(200);
    await searchFile({ path: 'etc/a', layer: 0 }, bytes.subarray(0, 64 * 1024), false);
    // Seven readings of a mebibyte take 0.2 s; a quadratic one takes minutes. The bound is wide because machines are shared.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('no bytes make the search throw', () => {
  const parts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string(), fc.string({ unit: 'binary' })), {
    maxLength: 60,
  });
  test('text of pieces', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...named), (texts, path) => {
        const text = texts.join('');
        for (const { offset, length, redacted } of findInFile(path, new TextEncoder().encode(text))) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(redacted).toMatch(/…\(\d+ (?:chars|bytes)\)$/);
        }
        findCommandCredentials(text);
        readFields(text);
      }),
      { numRuns: 500 },
    );
  });
  test('any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(...named, 'etc/krb5.keytab', 'etc/munge/munge.key', 'root/.gnupg/secring.gpg'),
        (bytes, path) => {
          expect(Array.isArray(findInFile(path, bytes))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
  test('a mebibyte of random text', () => {
    const characters = fc.nat().map((seed) => {
      let state = seed;
      return Uint8Array.from({ length: MiB }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return 32 + ((state >>> 16) % 95);
      });
    });
    fc.assert(
      fc.property(characters, (bytes) => {
        expect(findInFile('root/.env', bytes).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 3 },
    );
  });
});
