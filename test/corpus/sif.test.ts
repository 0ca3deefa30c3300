import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/app.ts';
import { corpusAt } from '../needs.ts';

const sifs = corpusAt('sif') ?? '';
const ociSifs = corpusAt('oci-sif') ?? '';
const images = corpusAt('squashfs') ?? '';
const now = '2026-11-21T00:00:00Z';
const folder = mkdtempSync(`${tmpdir()}/pratique-sif-`);
afterAll(() => rmSync(folder, { recursive: true }));

const keys = new URL('../formats/sif/keys/', import.meta.url).pathname;
const keyring = [
  `${keys}apptainer.asc`,
  `${keys}sylabs-sif.asc`,
  `${sifs}keys/ed25519-public.pem`,
  `${sifs}keys/rsa-public.pem`,
];
const policy = (name: string, signed: string): string => {
  const plain = [
    'structure-valid',
    'primary-partition',
    'architecture-consistent',
    'definition-embedded',
    'not-encrypted',
  ];
  const rules = [
    ...plain.map((rule) => `      sif/${rule}: {}`),
    '      squashfs/structure-valid: {}',
    `      sif/signed: ${signed}`,
  ];
  const path = `${folder}/${name}.yaml`;
  writeFileSync(
    path,
    `id: ${name}\ntitle: SIF\ncontrols:\n  - id: all\n    statement: All.\n    rules:\n${rules.join('\n')}\n`,
  );
  return path;
};
const withKeys = policy('keys', `{ options: { keyring: [${keyring.join(', ')}] } }`);
const withoutKeys = policy('no-keys', '{}');

/** Outcomes of an input by rule, once for each subject; it is judged under the baseline beside. */
async function outcomesOf(path: string, own = withKeys) {
  const report = await check([path], { policies: [own, 'baseline'], now, workingDirectory: folder });
  return report.subjects.map(({ error, policies }) => {
    expect(error?.code, path).not.toBe('bug');
    const broken = policies.flatMap(({ results }) => results.filter(({ outcome }) => outcome === 'error'));
    expect(broken.map(({ rule, reason }) => [rule, reason])).toEqual([]);
    const results = policies[0]?.results ?? [];
    return { error, outcomes: Object.fromEntries(results.map(({ rule, outcome }) => [rule, outcome])) };
  });
}

const filesIn = (path: string, ending: RegExp): readonly string[] =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => ending.test(name))
        .sort()
    : [];

/** What siftool, the program of the format's own project, says of a file. */
function listed(name: string) {
  const text = readFileSync(`${sifs}reference-siftool/${name}.txt`, 'utf8');
  const [, ...infos] = text.split(/^\$ siftool info /m);
  const root = infos.find((info) => info.includes('*System'));
  return {
    primaries: infos.filter((info) => info.includes('*System')).length,
    isSquashfs: /Filesystem Type: +Squashfs/.test(root ?? ''),
    rootSize: root === undefined ? undefined : Number(/Size: +(\d+)/.exec(root)?.[1]),
    hasDefinition: infos.some((info) => /Data Type: +Def\.FILE/.test(info) || info.includes('inspect-metadata.json')),
    objects: infos.length,
  };
}

/** Which of the images are signed in the current form by a key that is at hand, by their names. */
const isSigned = (name: string): boolean => /-signed-(?:pgp|dsse)\.sif$/.test(name);

/** A superblock has 96 bytes: what is shorter is no squashfs, whatever the partition says. */
const isWhole = (size: number | undefined): boolean => (size ?? 0) >= 96;

describe.skipIf(sifs === '')('SIFs', () => {
  const all = [
    ...filesIn(sifs, /\.sif$/).map((name) => [name, `${sifs}${name}`] as const),
    ...filesIn(`${sifs}writer`, /\.sif$/).map((name) => [name, `${sifs}writer/${name}`] as const),
  ].filter(([name]) => existsSync(`${sifs}reference-siftool/${name}.txt`) && !/OCIBlob/.test(name));

  test('are all there', () => {
    expect(all.length).toBeGreaterThanOrEqual(45);
  });

  test.each(all)('%s', async (name, path) => {
    const { primaries, isSquashfs, rootSize, hasDefinition } = listed(name);
    const isRead = isSquashfs && isWhole(rootSize);
    const [subject] = await outcomesOf(path);
    expect(subject?.outcomes).toEqual({
      'sif/structure-valid': 'pass',
      'sif/primary-partition': primaries === 1 ? 'pass' : 'fail',
      'sif/architecture-consistent': primaries === 0 || isRead ? 'pass' : 'inconclusive',
      'sif/definition-embedded': hasDefinition ? 'pass' : 'fail',
      'sif/not-encrypted': 'pass',
      'sif/signed': isSigned(name) ? 'pass' : 'fail',
      'squashfs/structure-valid': !isSquashfs ? 'inconclusive' : isRead ? 'pass' : 'fail',
    });
  });

  test.each(all.filter(([name]) => isSigned(name) || /busybox/.test(name)))(
    '%s cannot be said to be signed without keys',
    async (_name, path) => {
      expect((await outcomesOf(path, withoutKeys))[0]?.outcomes['sif/signed']).toBe('inconclusive');
    },
  );
});

describe.skipIf(ociSifs === '')('OCI-SIFs', () => {
  test.each(filesIn(`${ociSifs}writer`, /\.sif$/))('%s', async (name) => {
    const subjects = await outcomesOf(`${ociSifs}writer/${name}`);
    expect(subjects.length).toBeGreaterThan(0);
    for (const { error, outcomes } of subjects) {
      expect(error).toBeNull();
      expect(outcomes).toMatchObject({
        'sif/structure-valid': 'pass',
        'sif/primary-partition': 'pass',
        'sif/not-encrypted': 'pass',
        'sif/definition-embedded': 'pass',
        'sif/signed': 'fail',
      });
    }
  });
});

describe.skipIf(images === '')('squashfs images', () => {
  /** PROVENANCE.tsv calls them valid, all but the text of a Git LFS pointer. */
  const valid = filesIn(images, /\.(?:sqsh|squashfs|sqs|v4)$/).filter((name) => !name.includes('lfs-pointer'));

  test('are all there', () => {
    expect(valid.length).toBeGreaterThanOrEqual(23);
  });
  test.each(valid)('%s', async (name) => {
    const [subject] = await outcomesOf(`${images}${name}`);
    expect(subject?.outcomes['squashfs/structure-valid']).toBe('pass');
  });

  const invalid = [
    ...filesIn(`${images}malformed`, /\.sqsh$/).map((name) => `malformed/${name}`),
    'karpeles-bigdir.lfs-pointer.squashfs',
  ];
  test.each(invalid)('%s fails, or is not taken for one', async (name) => {
    for (const transport of ['', 'squashfs:']) {
      const [subject] = await outcomesOf(`${transport}${images}${name}`);
      if (subject?.error === null) expect(subject.outcomes['squashfs/structure-valid']).toBe('fail');
    }
  });
});
