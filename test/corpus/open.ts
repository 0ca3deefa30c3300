import { existsSync } from 'node:fs';
import type { Want } from '../../src/base/pattern.ts';
import { type ReadSubject, readSubject } from '../../src/engine/read.ts';
import { LayerScanner } from '../../src/engine/scan-layer.ts';
import { sources } from '../../src/sources/index.generated.ts';
import { documentRoles } from '../../src/sources/oci-document.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { parseReference } from '../../src/sources/reference.ts';

/** Real inputs, which lie beside the project and are no part of it. */
export const corpus = '../shared/corpus';
export const isHere = existsSync(corpus);
export const now = '2026-11-21T00:00:00Z';

/** Says how much is not tested where the corpus is not there. */
export function tellSkipped(count: string): void {
  if (!isHere) console.log(`skipped: ${count}: ${corpus} is not here`);
}

/** Every subject of an input, its layers read. */
export async function openAll(text: string, wants: readonly Want[] = []): Promise<readonly ReadSubject[]> {
  const { source, input } = await recognise(parseReference(text, sources, documentRoles, true), sources);
  const opened = await source.open(input, {
    platform: undefined,
    tag: undefined,
    documentRole: undefined,
    isHashed: true,
    scanStream: (algorithms, streamed) =>
      new LayerScanner({
        algorithms,
        diffAlgorithms: streamed === undefined ? ['sha256'] : [],
        isFileSystem: true,
        wants: streamed ?? wants,
      }),
  });
  return Promise.all(opened.map((subject) => readSubject(subject, wants, () => {})));
}
