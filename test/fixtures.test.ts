import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFixtures, sumsOf, tellingPath, writeFiles } from '../fixtures/build.ts';
import { check } from '../src/app.ts';

const files = await makeFixtures();
const folder = mkdtempSync(`${tmpdir()}/pratique-telling-`);
afterAll(() => rmSync(folder, { recursive: true }));

it('makes the same bytes as ever', () => {
  expect(sumsOf(files)).toBe(readFileSync('fixtures/SHA256SUMS', 'utf8'));
});

it('has the telling image committed, as it is made, and small', () => {
  const committed = readFileSync(`fixtures/${tellingPath}`);
  expect(committed.equals(files.get(tellingPath) as Uint8Array)).toBe(true);
  expect(committed.length).toBeLessThanOrEqual(60_000);
  expect(readdirSync('fixtures/images')).toEqual([tellingPath.split('/')[1]]);
});

describe('the telling image', async () => {
  writeFiles(new Map([[tellingPath, files.get(tellingPath) as Uint8Array]]), folder);
  const report = await check([`${folder}/${tellingPath}`], {
    policies: ['baseline', 'hpc-baseline'],
    now: '2026-11-21T00:00:00Z',
    workingDirectory: folder,
  });
  const outcomes = (policy: string): Map<string, string> =>
    new Map(
      report.subjects[0]?.policies.find(({ id }) => id === policy)?.results.map(({ rule, outcome }) => [rule, outcome]),
    );

  // What the image was made to show, not what the program happened to say of it.
  it.each([
    ['baseline', 'secrets/none-in-deleted-files', 'a password in a file that a later layer deletes'],
    ['baseline', 'certs/bundle-valid', 'an authority that expired in 2021'],
    ['baseline', 'fs/no-setuid', 'newgrp is setuid root'],
    ['baseline', 'network/no-runtime-egress', 'curl and pip in the entrypoint'],
    ['baseline', 'user/non-root', 'no USER'],
    ['hpc-baseline', 'fs/no-shadowed-content', 'the program lies under /home'],
    ['hpc-baseline', 'network/no-runtime-egress', 'curl and pip in the entrypoint'],
    ['hpc-baseline', 'entrypoint/not-essential', 'the entrypoint sets JUPYTER_CONFIG_DIR'],
  ])('fails %s: %s (%s)', (policy, rule) => {
    expect(outcomes(policy).get(rule)).toBe('fail');
  });

  it.each([
    'oci/schema-valid',
    'oci/layout-valid',
    'oci/digests-match',
    'oci/diff-ids-match',
    'oci/layers-readable',
    'oci/paths-safe',
    'user/accounts-sound',
    'entrypoint/resolves',
    'secrets/none-in-files',
  ])('passes %s', (rule) => {
    expect(outcomes('baseline').get(rule)).toBe('pass');
  });

  it('is judged without a gap', () => {
    expect(report.verdict).toBe('fail');
    for (const policy of ['baseline', 'hpc-baseline'])
      expect([...outcomes(policy)].filter(([, outcome]) => outcome === 'inconclusive' || outcome === 'error')).toEqual(
        [],
      );
  });

  it('tells the download that always happens from the one that depends on a variable', () => {
    const egress = report.subjects[0]?.policies[0]?.results.find(({ rule }) => rule === 'network/no-runtime-egress');
    expect(
      egress?.findings.map(({ message, where }) => [
        message,
        where.kind === 'path' ? [where.path, where.line] : where.kind,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['conditional', ['usr/local/bin/start.sh', 6]],
        ['always', ['usr/local/bin/start.sh', 10]],
      ]),
    );
  });
});
