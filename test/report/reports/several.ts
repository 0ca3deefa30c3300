import { rules } from './alpine.ts';
import { finding, policy, report, result, subject } from './build.ts';

const setuid = Array.from({ length: 14 }, (_, index) => {
  const path = `usr/bin/tool${String(index).padStart(2, '0')}`;
  return finding(`${path} is setuid root`, { kind: 'path', path, layer: null });
});

/** Several subjects under two policies: passed, undecided, not judged; long lists, waivers to look after, a rule that broke. */
export const several = report({
  verdict: 'fail',
  failOn: 'warning',
  rules,
  subjects: [
    subject({
      name: 'clean.tar@linux/arm64',
      platform: 'linux/arm64',
      coverage: { files: 12, bytes: 3_400_000, read: 1_200_000, passes: 1, notes: [] },
      policies: [
        policy({ results: [result('fs/no-setuid', 'pass'), result('user/non-root', 'pass')] }),
        policy({ id: 'kubernetes-restricted', results: [result('kubernetes/pod-security', 'not-applicable')] }),
      ],
    }),
    subject({
      name: 'images/simulation-with-a-rather-long-name-2026.11.docker.tar.zst',
      kind: 'docker-archive',
      coverage: {
        files: 1_204_311,
        bytes: 48_900_000_000,
        read: 21_000_000_000,
        passes: 2,
        notes: ['layer 3 of 7 could not be read to its end (the gzip member ends early)'],
      },
      policies: [
        policy({
          verdict: 'fail',
          controls: Array.from({ length: 7 }, (_, index) => ({
            id: `conduct-${index}`,
            statement: `Users answer for what they run, clause ${index + 1}.`,
            cite: [],
            outcome: 'manual' as const,
            rules: [],
          })),
          results: [
            result('fs/no-setuid', 'fail', { control: 'a', findings: setuid, omitted: 1186 }),
            result('fs/no-setuid', 'fail', { control: 'b', findings: setuid, omitted: 1186 }),
            result('secrets/none-in-files', 'error', { reason: 'the rule broke: Cannot read properties of undefined' }),
          ],
        }),
        policy({
          id: 'example-centre/gpu',
          verdict: 'inconclusive',
          results: [
            result('fs/no-setuid', 'waived', {
              findings: setuid.slice(0, 2).map((each) => ({
                ...each,
                waived: { reason: 'the tools are needed', by: 'security@example.org', expires: '2026-12-01' },
              })),
            }),
            result('hpc/glibc', 'inconclusive', { reason: 'layer 3 of 7 could not be read to its end' }),
          ],
        }),
      ],
    }),
    subject({
      name: 'broken.bin',
      kind: null,
      digest: null,
      platform: null,
      coverage: { files: 0, bytes: 0, read: 4096, passes: 0, notes: [] },
      error: {
        code: 'unrecognised',
        message: 'broken.bin is none of the forms that pratique knows',
        hint: 'Say what it is meant to be: `pratique check oci-archive:broken.bin`.',
      },
    }),
  ],
  waivers: {
    unused: [
      {
        from: 'pratique.yaml',
        rule: 'size/*',
        subject: null,
        path: null,
        reason: 'until the data moved',
        by: 'ops@example.org',
        expires: '2027-05-01',
      },
    ],
    expired: [
      {
        from: 'baseline',
        rule: 'fs/no-setuid',
        subject: '*.tar',
        path: 'usr/bin/mount',
        reason: 'legacy',
        by: 'ops@example.org',
        expires: '2026-01-31',
      },
    ],
    expiring: [
      {
        from: 'example-centre',
        rule: 'fs/no-setuid',
        subject: null,
        path: null,
        reason: 'the tools are needed',
        by: 'security@example.org',
        expires: '2026-12-01',
      },
    ],
  },
});
