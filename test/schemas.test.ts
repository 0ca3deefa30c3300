import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Provenance {
  readonly repository: string;
  readonly commit: string;
  readonly licence: string;
  readonly files: readonly { readonly file: string; readonly path: string; readonly sha256: string }[];
}

const root = new URL('..', import.meta.url).pathname;
const folders = globSync('schemas/upstream/*/*', { cwd: root }).sort();

describe('vendored schemas', () => {
  it('holds those of the image and the runtime specification', () => {
    expect(folders.map((folder) => folder.split('/')[2])).toEqual(
      expect.arrayContaining(['image-spec', 'runtime-spec']),
    );
  });

  it.each(folders)('%s: every file is byte for byte what its provenance says, and none is there without', (folder) => {
    const provenance = JSON.parse(readFileSync(`${root}${folder}/PROVENANCE.json`, 'utf8')) as Provenance;
    expect(provenance.repository).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/);
    expect(provenance.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(folder.endsWith(provenance.commit.slice(0, 8))).toBe(true);
    expect(provenance.licence).toBe('Apache-2.0');
    const actual = readdirSync(`${root}${folder}`)
      .filter((file) => file !== 'PROVENANCE.json')
      .sort();
    expect(provenance.files.map(({ file }) => file)).toEqual(actual);
    for (const { file, sha256 } of provenance.files) {
      expect(
        createHash('sha256')
          .update(readFileSync(`${root}${folder}/${file}`))
          .digest('hex'),
        file,
      ).toBe(sha256);
    }
  });
});
