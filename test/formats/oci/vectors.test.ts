import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/formats/oci/config.ts';
import type { DocumentRole } from '../../../src/formats/oci/document.ts';
import { readIndex } from '../../../src/formats/oci/index.ts';
import { parseJson } from '../../../src/formats/oci/json.ts';
import { readManifest } from '../../../src/formats/oci/manifest.ts';
import { roleOf } from '../../../src/formats/oci/role.ts';
import { validateRuntimeConfig } from '../../../src/formats/oci/runtime-config.ts';
import { validateDocument } from '../../../src/formats/oci/validate.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url).pathname;
const here = existsSync(corpus);

const roles: Readonly<Record<string, DocumentRole>> = {
  'config-schema.json': 'config',
  'image-manifest-schema.json': 'manifest',
  'image-index-schema.json': 'index',
  'content-descriptor.json': 'descriptor',
  'image-layout-schema.json': 'layout',
};

interface Vector {
  readonly file: string;
  readonly role: DocumentRole | 'runtime-config';
  readonly bad: boolean;
}

function readVectors(): readonly Vector[] {
  const lines = readFileSync(`${corpus}oci-spec-vectors/manifest.tsv`, 'utf8').split('\n').slice(1);
  return lines.flatMap((line): Vector[] => {
    const [file = '', kind = '', schema = '', expected = ''] = line.split('\t');
    if (expected !== 'true' && expected !== 'false') return [];
    const role =
      kind === 'runtime-spec config' ? 'runtime-config' : kind.startsWith('runtime-spec') ? undefined : roles[schema];
    // The state and features documents of the runtime-spec are no subject of this program.
    return role === undefined ? [] : [{ file, role, bad: expected === 'true' }];
  });
}

describe.skipIf(!here)('official test vectors', () => {
  const vectors = here ? readVectors() : [];
  let agreed = 0;

  it.each(vectors)('$file as $role: bad is $bad', ({ file, role, bad }) => {
    const json = parseJson(readFileSync(`${corpus}oci-spec-vectors/${file}`));
    const violations =
      role === 'runtime-config'
        ? validateRuntimeConfig(json)
        : validateDocument({ name: file, role, mediaType: undefined, json });
    expect(violations.length > 0, JSON.stringify(violations)).toBe(bad);
    agreed += 1;
  });

  it('agrees with every one of them', () => {
    console.log(`official vectors: ${agreed} of ${vectors.length} verdicts reproduced`);
    expect(vectors.length).toBeGreaterThanOrEqual(62);
    expect(agreed).toBe(vectors.length);
  });

  // The official test replaces Docker's media types first. The raw files are good as what they are: Docker's documents.
  it.each([
    ['backwards_compatibility-01-good.json', 'docker-list'],
    ['backwards_compatibility-02-good.json', 'docker-manifest'],
    ['backwards_compatibility-04-good.json', 'docker-config'],
  ] as const)('%s is a %s by its content, and good as such', (file, role) => {
    const json = parseJson(readFileSync(`${corpus}oci-spec-vectors/image-spec-tests/${file}`));
    expect(roleOf(json.value)).toBe(role);
    expect(validateDocument({ name: file, role, mediaType: undefined, json })).toEqual([]);
  });
});

describe.skipIf(!here)('documents of the corpus', () => {
  const files = (
    here
      ? globSync(`${corpus}{oci-buildkit,image-archives,runtime-config,oci-sif/layouts,oci-spec-vectors}/**/*`, {
          withFileTypes: true,
        })
      : []
  )
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`);
  const documents = files.filter((file) => /^\s*[[{]/.test(readFileSync(file).subarray(0, 64).toString('latin1')));

  it('are read as JSON.parse reads them, judged and turned into values without a throw', () => {
    expect(documents.length).toBeGreaterThan(200);
    let parsed = 0;
    for (const file of documents) {
      const bytes = readFileSync(file);
      const json = parseJson(bytes);
      let expected: unknown;
      try {
        expected = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
      } catch {
        expect(json.error, file).toBeDefined();
        continue;
      }
      parsed += 1;
      expect(json.value, file).toEqual(expected);
      const role = roleOf(json.value);
      readConfig(json.value);
      readManifest(json.value);
      readIndex(json.value);
      if (role === 'runtime-config') validateRuntimeConfig(json);
      else if (role !== undefined) validateDocument({ name: file, role, mediaType: undefined, json });
    }
    console.log(`documents of the corpus: ${parsed} of ${documents.length} are JSON`);
  });

  it('BuildKit’s manifests and configs are sound', () => {
    const buildkit = documents.filter((file) => file.includes('/oci-buildkit/'));
    expect(buildkit.length).toBe(30);
    for (const file of buildkit) {
      const json = parseJson(readFileSync(file));
      const role = roleOf(json.value) as DocumentRole;
      expect(['config', 'docker-config', 'manifest', 'docker-manifest', 'index'], file).toContain(role);
      expect(validateDocument({ name: file, role, mediaType: undefined, json }), file).toEqual([]);
    }
  });

  it('finds the member that stands twice in the index of a malformed archive', () => {
    const archive = readFileSync(`${corpus}image-archives/malformed/umoci-a-index-duplicate-key.tar`).toString(
      'latin1',
    );
    const text = /\{[^\0]*"manifests"[^\0]*/.exec(archive)?.[0] ?? '';
    expect(parseJson(text.trimEnd()).duplicates).not.toEqual([]);
  });
});
