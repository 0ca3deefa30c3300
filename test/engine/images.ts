import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import { archiveOf, ociLayout } from '../../fixtures/forms.ts';
import { type Design, makeImage } from '../../fixtures/image.ts';

export const now = '2026-11-21T00:00:00Z';
export const settings = { User: 'app', Env: ['PATH=/bin'], Entrypoint: ['/bin/run'], WorkingDir: '/' };
export const accounts = 'root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n';

/** A folder that is removed after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(`${tmpdir()}/pratique-engine-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Bytes that no compression makes smaller, the same for the same seed (xorshift32). */
export function noise(size: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = seed;
  for (let at = 0; at < words.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, size);
}

/** Writes an OCI archive of these layers; `edit` may spoil it. */
export async function writeImage(
  path: string,
  layers: Design['layers'],
  edit: (bytes: Buffer) => Uint8Array = (bytes) => bytes,
): Promise<string> {
  writeFileSync(path, edit(Buffer.from(await archiveOf(ociLayout(await makeImage({ layers, settings }), '1.0')))));
  return path;
}
