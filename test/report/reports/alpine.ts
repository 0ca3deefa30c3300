import type { RuleText } from '../../../src/report/report.ts';
import { finding, policy, report, result, subject } from './build.ts';

const layer = `sha256:${'08000c18d16d'.padEnd(64, '2')}`;
const readOn = ['https://docs.kernel.org/admin-guide/sysctl/fs.html'];

export const rules: Readonly<Record<string, RuleText>> = {
  'fs/no-setuid': {
    title: 'No file is setuid or setgid',
    why: 'A program that takes another identity when it starts is how a user becomes root on a shared machine; sites mount images nosuid, and then it does not work at all.',
    fix: 'Remove the bits with `chmod u-s,g-s` in the same layer that installs the file, or leave the package out.',
    references: readOn,
  },
  'user/non-root': {
    title: 'The default user is not root',
    why: 'Docker starts the image as this user; Apptainer ignores it, so that scripts which rely on root behave differently on the cluster.',
    fix: 'Add `USER <name>` as the last USER instruction.',
    references: [],
  },
  'network/no-runtime-egress': {
    title: 'Nothing is downloaded at start',
    why: 'Compute nodes have no way out to the internet: the job hangs until a timeout and then fails.',
    fix: 'Download at build time and copy the result into the image.',
    references: [],
  },
  'certs/bundle-valid': {
    title: 'The certificate bundle is valid',
    why: 'An authority past its day makes every connection that relies on it fail.',
    fix: 'Install the current ca-certificates package.',
    references: [],
  },
  'size/largest-files': {
    title: 'No single file is too large',
    why: 'Data inside an image is copied to each node that runs it.',
    fix: 'Keep data beside the image and bind it when it is run.',
    references: [],
  },
  'hpc/glibc': {
    title: 'The C library fits the machine',
    why: 'Libraries that the machine brings into the container need a C library at least as new as its own.',
    fix: 'Build on a base image that has a newer glibc.',
    references: [],
  },
  'secrets/none-in-files': {
    title: 'No file holds a credential',
    why: 'Whoever gets the image gets the credential.',
    fix: 'Remove the file, build again, and revoke the credential.',
    references: [],
  },
};

const controls = [
  {
    id: 'no-privilege',
    statement: 'Images bring no means to gain privileges.',
    cite: [{ url: 'https://example.org/containers#privileges', consulted: '2026-11-20' }],
    outcome: 'fail' as const,
    rules: ['fs/no-setuid', 'user/non-root'],
  },
  {
    id: 'offline',
    statement: 'Nothing is downloaded at start.',
    cite: [],
    outcome: 'fail' as const,
    rules: ['network/no-runtime-egress'],
  },
  {
    id: 'licence',
    statement: 'The owner of the image may distribute what is in it.',
    cite: [],
    outcome: 'manual' as const,
    rules: [],
  },
];

/** The report that the human form was written for: six findings, one waived, one thing undecided. */
export const alpine = report({
  verdict: 'fail',
  rules,
  subjects: [
    subject({
      name: 'alpine-tools.oci.tar',
      coverage: { files: 41_230, bytes: 1_834_098_128, read: 612_034_112, passes: 1, notes: [] },
      policies: [
        policy({
          id: 'hpc-baseline',
          title: 'Any HPC machine',
          verdict: 'fail',
          controls,
          results: [
            result('certs/bundle-present', 'pass'),
            result('certs/bundle-valid', 'fail', {
              severity: 'warning',
              findings: [
                finding(
                  'DST Root CA X3 ended on 2021-09-30',
                  { kind: 'path', path: 'etc/ssl/certs/ca-certificates.crt', layer, line: 2811 },
                  { severity: 'warning' },
                ),
              ],
            }),
            result('fs/no-device-nodes', 'pass'),
            result('fs/no-setuid', 'fail', {
              control: 'no-privilege',
              findings: [
                finding(
                  'usr/bin/sudo is setuid root',
                  { kind: 'path', path: 'usr/bin/sudo', layer },
                  { data: { path: 'usr/bin/sudo', mode: '4755' } },
                ),
                finding('usr/bin/doas is setuid root', { kind: 'path', path: 'usr/bin/doas', layer: null }),
                finding(
                  'usr/bin/newgrp is setuid root',
                  { kind: 'path', path: 'usr/bin/newgrp', layer },
                  {
                    waived: {
                      reason: "needed by the site's login wrapper",
                      by: 'security@example.org',
                      expires: '2027-01-01',
                    },
                  },
                ),
              ],
            }),
            result('hpc/glibc', 'inconclusive', { severity: 'warning', reason: 'the policy does not say host.glibc' }),
            result('kubernetes/pod-security', 'not-applicable'),
            result('network/no-runtime-egress', 'fail', {
              control: 'offline',
              findings: [
                finding(
                  'curl downloads from https://example.org/model.bin',
                  { kind: 'path', path: 'usr/local/bin/entrypoint.sh', layer, line: 12, column: 3 },
                  {
                    related: [{ kind: 'json', document: 'config', pointer: '/config/Entrypoint/0' }],
                  },
                ),
              ],
            }),
            result('size/largest-files', 'fail', {
              severity: 'note',
              findings: [
                finding(
                  'opt/data/reference.h5 has 812 MB',
                  { kind: 'path', path: 'opt/data/reference.h5', layer },
                  { severity: 'note' },
                ),
              ],
            }),
            result('user/non-root', 'fail', {
              control: 'no-privilege',
              severity: 'warning',
              findings: [
                finding(
                  'the default user is root',
                  { kind: 'json', document: 'config', pointer: '/config/User' },
                  { severity: 'warning' },
                ),
              ],
            }),
          ],
        }),
      ],
    }),
  ],
});
