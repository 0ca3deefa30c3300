import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layOut, plainPaint } from '../../src/report/layout.ts';
import { dataPart } from '../../src/report/listing/data-text.ts';
import { policiesTable, policyDocument, policyPage, type ShownPolicy } from '../../src/report/listing/policies.ts';
import { ruleDocument, rulePage, rulesTable } from '../../src/report/listing/rules.ts';
import { defineRule } from '../../src/rule.ts';
import { hostileText } from './reports/hostile.ts';

const options = { width: 80, paint: plainPaint };
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

const rule = defineRule({
  id: 'size/file-count',
  since: '0.1.0',
  severity: 'error',
  title: 'The image has few files',
  why: 'Each file is one inode.',
  fix: 'Remove caches.',
  references: ['https://example.org/quota'],
  requires: ['rootfs', ['runtime', 'manifest']],
  wants: [
    { path: { exact: 'etc/os-release' }, capture: { max: 4096 } },
    { path: { name: 'activate.sh' }, capture: { head: 32 } },
    { path: { modeMask: 0o4000 }, capture: { head: 4 } },
  ],
  messages: { many: 'the image has {count} files' },
  options: {
    schema: {
      properties: {
        max: { type: 'integer', description: 'the most' },
        level: { enum: ['low', 'high'] },
        only: { type: 'array', items: { type: 'string' } },
      },
    },
    defaults: { max: 10, level: 'low' },
  },
  examples: {
    pass: [{ about: 'a small one', files: { 'etc/motd': 'hello\n  there\n' } }],
    fail: [{ files: { a: 'x' }, options: { max: 0 } }],
  },
  *check() {},
});

describe('rules', () => {
  it('are listed by family with severity, id and title', () => {
    const other = { ...rule, id: 'fs/x' as const, severity: 'note' as const, title: 'X' };
    expect(rulesTable([rule, other], options)).toBe(
      [
        'fs',
        '  note     fs/x             X',
        '',
        'size',
        '  error    size/file-count  The image has few files',
        '',
        'One of them: pratique rules ID',
        '',
      ].join('\n'),
    );
  });

  it('one is explained with all that its author says', () => {
    expect(rulePage(rule, [{ policy: 'baseline', control: 'inodes', severity: 'warning' }], options)).toBe(
      `size/file-count (error, since 0.1.0)
The image has few files

Why
  Each file is one inode.

Fix
  Remove caches.

Judges
  subjects that have rootfs and runtime|manifest

Looks at
  etc/os-release: whole, up to 4096 bytes
  **/activate.sh: the first 32 bytes
  files with a mode bit of 4000: the first 4 bytes

Options
  max    integer         the most (default 10)
  level  low | high      default low
  only   list of string  not set by default

Messages
  many  the image has {count} files

Passes
  # a small one
  files: { etc/motd: "hello\\n  there\\n" }

Fails
  files: { a: x }
  options: { max: 0 }

Asked for by
  baseline  warning  inodes

References
  https://example.org/quota
`,
    );
  });

  it('as data have what scripts rely on', () => {
    expect(ruleDocument(rule)).toMatchObject({
      id: 'size/file-count',
      severity: 'error',
      title: 'The image has few files',
      requires: ['rootfs', 'runtime|manifest'],
    });
    expect(() => JSON.stringify(ruleDocument(rule))).not.toThrow();
  });
});

const policy: ShownPolicy = {
  id: 'centre/gpu',
  title: 'Example Centre',
  digest: `sha256:${'c'.repeat(64)}`,
  extends: ['baseline'],
  partitions: ['cpu', 'gpu'],
  runtime: { user: 'ignored', mounts: ['$HOME', '/tmp'] },
  host: { glibc: '2.31', gpus: ['sm_80'], rocmDriver: null },
  controls: [
    {
      id: 'size',
      statement: 'Images larger than 10 GB are refused.',
      cite: [{ url: 'https://example.org/size', consulted: '2026-11-20' }],
      manual: false,
      rules: {
        'size/compressed': { severity: 'error', options: { max: '10 GB' } },
        'fs/no-setuid': { severity: 'warning', options: {} },
      },
    },
    { id: 'conduct', statement: 'Users behave.', cite: [], manual: true, rules: {} },
  ],
  waivers: [
    {
      rule: 'fs/*',
      path: 'usr/bin/newgrp',
      reason: 'login wrapper',
      by: 'security@example.org',
      expires: '2027-01-01',
    },
  ],
  locked: [{ rule: 'fs/*', by: 'baseline' }],
};

describe('policies', () => {
  it('are listed with title and what they extend', () => {
    expect(policiesTable([policy, { id: 'baseline', title: 'Any shared machine', extends: [] }], options)).toBe(
      'baseline    Any shared machine\ncentre/gpu  Example Centre (extends baseline)\n\nOne of them: pratique policies ID\n',
    );
  });

  it('one is shown with each clause, its source, its rules, and the machine', () => {
    expect(policyPage(policy, options)).toBe(`centre/gpu: Example Centre
extends baseline
partitions centre/cpu, centre/gpu
sha256:${'c'.repeat(64)}

Clauses
  size: Images larger than 10 GB are refused.
    https://example.org/size, read 2026-11-20
    warning  fs/no-setuid (locked by baseline)
    error    size/compressed { max: 10 GB }

Clauses that no machine can check
  conduct: Users behave.

What the runtime does to an image
  user: ignored
  mounts: [$HOME, /tmp]

What is known of the machine
  glibc: "2.31"
  gpus: [sm_80]
  rocmDriver: null

Waivers
  fs/* usr/bin/newgrp: until 2027-01-01, by security@example.org: login wrapper
`);
  });

  it('as data have what scripts rely on, and no place in a file', () => {
    const origin = { file: '/home/x.yaml', line: 1, column: 1 };
    const placed = { ...policy, origin, controls: policy.controls.map((control) => ({ ...control, origin })) };
    expect(policyDocument(placed)).toMatchObject({ id: 'centre/gpu', title: 'Example Centre', extends: ['baseline'] });
    expect(JSON.stringify(policyDocument(placed))).not.toContain('/home');
  });
});

describe('data', () => {
  const plain = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'yes',
      'null',
      '1.5',
      '-',
      'a: b',
      'x:',
      '# c',
      '',
      ' a',
      '*',
      '@x',
      '.5',
      '0x1f',
      'a, b',
      '[x',
      '1_000',
      '12:30:45',
      '~',
      '/',
      'a #b',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const text = (value: unknown): string => layOut(dataPart(value, 0), Number.POSITIVE_INFINITY, plainPaint);

  it('on one line reads as YAML with the same value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'etc/passwd', 'b c', '1', 'on'),
          fc.oneof(plain, fc.array(plain, { maxLength: 3 })),
        ),
        (value) => {
          if (JSON.stringify(value).length > 60 || /\\n|\\u|[^ -~]/.test(JSON.stringify(value))) return;
          expect(parse(text(value), { uniqueKeys: true }) ?? {}).toEqual(
            Object.keys(value).length === 0 ? {} : JSON.parse(JSON.stringify(value)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('deep and long is laid out in lines', () => {
    const long = {
      layers: [
        {
          files: { 'etc/passwd': `${'root:x:0:0:root:/root:/bin/sh\n'.repeat(3)}` },
          mediaType: 'application/vnd.oci.image.layer.v1.tar',
        },
      ],
    };
    expect(parse(text(long))).toEqual(long);
  });

  it('never holds a raw control character', () => {
    for (const value of [
      hostileText,
      { [hostileText]: hostileText },
      [`a\n${hostileText}`],
      { a: `x\n\t${hostileText}\n` },
    ])
      expect(unsafe.exec(text(value))).toBeNull();
  });
});
