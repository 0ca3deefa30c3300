import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/app.ts';
import { corpus, isHere, now, tellSkipped } from './open.ts';

const options = { policies: ['baseline'], now, workingDirectory: '/' };
tellSkipped('30 documents of BuildKit, 12 runtime configs and the official vectors');

interface Result {
  readonly kind: string | null;
  readonly outcome: string | undefined;
  readonly verdict: string | undefined;
  readonly error: string | undefined;
}

/** What a rule says of a document under baseline. */
async function judge(subject: string, rule: string): Promise<Result> {
  const [report] = (await check([subject], options)).subjects;
  expect(report?.policies[0]?.results.filter(({ outcome }) => outcome === 'error') ?? []).toEqual([]);
  return {
    kind: report?.kind ?? null,
    outcome: report?.policies[0]?.results.find((result) => result.rule === rule)?.outcome,
    verdict: report?.policies[0]?.verdict,
    error: report?.error?.code,
  };
}

describe.skipIf(!isHere)('what BuildKit writes', () => {
  const files = isHere ? globSync(`${corpus}/oci-buildkit/**/*.json`).sort() : [];

  it('is there', () => {
    expect([files.length, files.filter((file) => file.endsWith('/config.json')).length]).toEqual([30, 15]);
  });

  it.each(files)('%s is sound, recognised and named', async (file) => {
    const role = file.endsWith('/config.json') ? 'config' : 'manifest';
    const sound = { kind: 'oci-document', outcome: 'pass', verdict: 'pass', error: undefined };
    expect(await judge(file, 'oci/schema-valid')).toEqual(sound);
    expect(await judge(`oci-document:${file}#${role}`, 'oci/schema-valid')).toEqual(sound);
  });
});

describe.skipIf(!isHere)('runtime configs', () => {
  // As the notes say: valid and invalid by the schema of the runtime-spec; "policy" are valid, and another rule's concern.
  it.each([
    ['sarus-expected_config.json', 'pass'],
    ['umoci-a-config.json', 'pass'],
    ['variants/umoci-a-args-string.json', 'fail'],
    ['variants/umoci-a-no-ociversion.json', 'fail'],
    // The schema takes any text; the specification asks for an absolute path (config.md, "Process").
    ['variants/umoci-a-relative-cwd.json', 'fail'],
    ['variants/umoci-a-host-namespaces.json', 'pass'],
    ['variants/umoci-a-cap-unknown.json', 'pass'],
  ])('%s: %s', async (name, outcome) => {
    const file = `${corpus}/runtime-config/${name}`;
    const expected = { kind: 'runtime-config', outcome, verdict: outcome, error: undefined };
    expect(await judge(file, 'oci/runtime-config-valid')).toEqual(expected);
    expect(await judge(`runtime-config:${file}`, 'oci/runtime-config-valid')).toEqual(expected);
  });

  it('one that shares the network of the host is told', async () => {
    const file = `${corpus}/runtime-config/variants/umoci-a-host-namespaces.json`;
    expect((await judge(file, 'network/namespace-isolated')).outcome).toBe('fail');
  });

  it('seccomp profiles and Pods are no runtime configs', async () => {
    const others = globSync(`${corpus}/runtime-config/{*seccomp*.json,k8s-pod-security/**/*}`, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(others.length).toBe(120);
    for (const file of others)
      expect(await judge(file, 'oci/runtime-config-valid'), file).toMatchObject({ error: 'unrecognised' });
  });
});

const roles: Readonly<Record<string, string>> = {
  'config-schema.json': 'config',
  'image-manifest-schema.json': 'manifest',
  'image-index-schema.json': 'index',
  'content-descriptor.json': 'descriptor',
  'image-layout-schema.json': 'layout',
};

interface Vector {
  readonly file: string;
  readonly subject: string;
  readonly rule: string;
  readonly bad: boolean;
}

/** Those of manifest.tsv that are documents of a kind, with a verdict. */
function readVectors(): readonly Vector[] {
  const [, ...lines] = readFileSync(`${corpus}/oci-spec-vectors/manifest.tsv`, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line): Vector[] => {
    const [file = '', kind = '', schema = '', bad = ''] = line.split('\t');
    const path = `${corpus}/oci-spec-vectors/${file}`;
    if (bad !== 'true' && bad !== 'false') return [];
    if (kind === 'runtime-spec config')
      return [{ file, subject: `runtime-config:${path}`, rule: 'oci/runtime-config-valid', bad: bad === 'true' }];
    const role = kind.startsWith('runtime-spec') ? undefined : roles[schema];
    return role === undefined
      ? []
      : [{ file, subject: `oci-document:${path}#${role}`, rule: 'oci/schema-valid', bad: bad === 'true' }];
  });
}

describe.skipIf(!isHere)('official vectors, from outside', () => {
  const vectors = isHere ? readVectors() : [];

  it('are as many as there are documents of a kind with a verdict', () => {
    expect([vectors.length, vectors.filter(({ bad }) => bad).length]).toEqual([62, 27]);
  });

  it.each(vectors)('$file: bad is $bad', async ({ subject, rule, bad }) => {
    const { outcome, verdict, error } = await judge(subject, rule);
    expect({ outcome, error }).toEqual({ outcome: bad ? 'fail' : 'pass', error: undefined });
    if (bad) expect(verdict).toBe('fail');
  });
});
