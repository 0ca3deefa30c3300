import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings, type Syntax } from '../../../src/formats/client-config/settings.ts';
import { isVerificationOff, unverifiedBy } from '../../../src/formats/client-config/verification.ts';

const rows: readonly (readonly [Syntax, string, readonly string[]])[] = [
  [
    'sections',
    '[global]\ntrusted-host = a.example\n    b.example\nindex-url=https://c.example/simple\n',
    [
      '2 global.trusted-host=a.example',
      '3 global.trusted-host=b.example',
      '4 global.index-url=https://c.example/simple',
    ],
  ],
  [
    'sections',
    '[global]\ntrusted-host =\n    a.example\n    b.example\n',
    ['2 global.trusted-host=', '3 global.trusted-host=a.example', '4 global.trusted-host=b.example'],
  ],
  ['sections', '[http "https://x.example"]\n\tsslVerify = false\n# [http]\n; c\n', ['2 http.sslverify=false']],
  ['pairs', 'strict-ssl=false\nproxy = "http://p:1"\n', ['1 strict-ssl=false', '2 proxy=http://p:1']],
  [
    'pairs',
    'ssl_verify: false # never\nchannels:\n  - conda-forge\n',
    ['1 ssl_verify=false', '2 channels=', '3 channels=conda-forge'],
  ],
  ['pairs', 'insecure\n--proxy http://p:1\n', ['1 insecure=', '2 proxy=http://p:1']],
  ['pairs', 'export http_proxy="http://p:1"\n', ['1 http_proxy=http://p:1']],
  ['apt', 'Acquire::https::Verify-Peer "false";\n// X "y";\n', ['1 acquire::https::verify-peer=false']],
  [
    'apt',
    'Acquire {\n  http { Proxy "http://p:1"; };\n  Retries 3;\n};\n',
    ['2 acquire::http::proxy=http://p:1', '3 acquire::retries=3'],
  ],
];

describe('settings of network clients', () => {
  test.each(rows)('%s: %j', (syntax, text, expected) => {
    expect(readSettings(text, syntax).map(({ line, key, value }) => `${line} ${key}=${value}`)).toEqual(expected);
  });
  test('never throws and stays linear', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: fc.constantFrom(...'ab :={}[]";#/-\n\t') }),
        fc.constantFrom<Syntax>('apt', 'pairs', 'sections'),
        (text, syntax) => readSettings(text, syntax).every(({ line }) => line > 0),
      ),
      { numRuns: 2000 },
    );
    const before = performance.now();
    for (const syntax of ['apt', 'pairs', 'sections'] as const)
      readSettings('a'.repeat(60_000) + ' '.repeat(60_000) + '{ '.repeat(30_000), syntax);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('verification switched off', () => {
  test.each([
    ['pip', 'global.trusted-host', 'pypi.org', true],
    ['pip', 'global.trusted-host', 'localhost', false],
    ['conda', 'ssl_verify', 'False', true],
    ['conda', 'ssl_verify', '/etc/ca.pem', false],
    ['npm', 'strict-ssl', 'true', false],
    ['apt', 'acquire::https::mirror.example::verify-peer', 'false', true],
    ['dnf', 'main.sslverify', '0', true],
    ['wget', 'check_certificate', 'off', true],
    ['curl', 'silent', '', false],
  ])('%s %s = %s: %s', (client, key, value, expected) =>
    expect(isVerificationOff({ client, key, value, line: 1 })).toBe(expected),
  );
  test.each([
    ['curl -k https://x', true],
    ['curl -fsSLk https://x', true],
    ['curl --insecure https://x', true],
    ['curl -o k https://x', false],
    ['curl -ok https://x', false],
    ['curl -HX-k:1 https://x', false],
    ['wget --no-check-certificate https://x', true],
    ['git -c http.sslVerify=false clone https://x', true],
    ['git config --global http.sslVerify false', true],
    ['git config --global http.sslVerify true', false],
    ['pip install --trusted-host x y', true],
    ['python -m pip install --trusted-host x y', true],
    ['npm config set strict-ssl false', true],
    ['conda config --set ssl_verify false', true],
    ['export NODE_TLS_REJECT_UNAUTHORIZED=0', true],
    ['export NODE_TLS_REJECT_UNAUTHORIZED=1', false],
  ])('%s: %s', (command, expected) => expect(unverifiedBy({ argv: command.split(' ') }) !== undefined).toBe(expected));
});
