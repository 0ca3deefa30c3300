import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { searchFile } from '../../../src/facts/secrets/found.ts';
import { findCommandCredentials } from '../../../src/formats/secrets/commands.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url).pathname;

describe.skipIf(!existsSync(corpus))('recipes and environments of real projects hold no credential', () => {
  test.each(['dockerfiles', 'requirements', 'conda', 'image-archives/containers-config'])('%s', async (folder) => {
    const files = globSync(`${folder}/**`, { cwd: corpus }).filter(
      (path) => statSync(corpus + path).isFile() && statSync(corpus + path).size <= 65536,
    );
    expect(files.length).toBeGreaterThan(5);
    const found: string[] = [];
    for (const path of files) {
      const bytes = readFileSync(corpus + path);
      const secrets = [
        ...(await searchFile({ path, layer: 0 }, bytes, false)),
        ...findCommandCredentials(bytes.toString('latin1')),
      ];
      found.push(...secrets.map(({ kind, redacted }) => `${path} ${kind} ${redacted}`));
    }
    expect(found).toEqual([]);
  });

  test('containers-auth.json(5): each login is found, a file of credential helpers has none', async () => {
    const counts = globSync('image-archives/containers-config/auth-*', { cwd: corpus }).sort();
    const logins = await Promise.all(
      counts.map(async (path) => {
        const text = readFileSync(corpus + path);
        const found = await searchFile({ path: 'root/.docker/config.json', layer: 0 }, text, true);
        const stated = [...text.toString('latin1').matchAll(/"auth": "([^"]+)"/g)].filter((match) =>
          /^[^:]+:(?!(?:example|org)$)./.test(atob(match[1] as string)),
        );
        return [path, found.length, stated.length];
      }),
    );
    for (const [path, found, stated] of logins) expect([path, found]).toEqual([path, stated]);
  });
});
