import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../fixtures/build.ts';
import type { Files } from '../../fixtures/forms.ts';
import { makeSamples } from '../../fixtures/samples.ts';
import { PratiqueError } from '../../src/base/errors.ts';
import { facetsOf } from '../../src/engine/plan.ts';
import { readSubject } from '../../src/engine/read.ts';
import { LayerScanner } from '../../src/engine/scan-layer.ts';
import type { OpenContext } from '../../src/model/subject.ts';
import { sources } from '../../src/sources/index.generated.ts';
import { documentRoles } from '../../src/sources/oci-document.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { parseReference } from '../../src/sources/reference.ts';
import type { Source } from '../../src/sources/source.ts';

const folder = mkdtempSync(`${tmpdir()}/pratique-sources-`);
afterAll(() => rmSync(folder, { recursive: true }));

const samples = await makeSamples();
writeFiles(samples, folder);
const names = [...new Set([...samples.keys()].map((path) => path.split('/')[0] as string))];
/** Folders without a manifest have no digest. */
const folders = new Set(['rootfs', 'rootfs-sandbox', 'repository', 'repository-pip', 'pixi-project']);
const context: OpenContext = {
  platform: undefined,
  tag: undefined,
  documentRole: undefined,
  isHashed: true,
  scanStream: (algorithms) =>
    new LayerScanner({ algorithms, diffAlgorithms: ['sha256'], isFileSystem: true, wants: [] }),
};

/** Recognises, opens and reads an input to its end, as the app does. */
async function openAll(text: string) {
  const { source, input } = await recognise(parseReference(text, sources, documentRoles, true), sources);
  const opened = await source.open(input, context);
  const read = await Promise.all(opened.map((subject) => readSubject(subject, [], () => {})));
  return { source, opened, read };
}

function samplesOf(source: Source): readonly string[] {
  return names.filter(
    (name) => name === source.id || name.startsWith(`${source.id}.`) || name.startsWith(`${source.id}-`),
  );
}

/** The files of a sample, cut after so many bytes of all: the file that the cut meets is short, later ones are missing. */
function cutAfter(name: string, bytes: number): Files {
  let left = bytes;
  const kept = new Map<string, Uint8Array>();
  for (const [path, content] of samples) {
    if (path.split('/')[0] !== name) continue;
    if (left <= 0 && kept.size > 0) break;
    kept.set(path, content.subarray(0, left));
    left -= content.length;
  }
  return kept;
}

it('names each sample after a source', () => {
  expect(sources.length).toBeGreaterThan(0);
  const known = sources.flatMap(samplesOf);
  expect(known.toSorted()).toEqual(names.toSorted());
});

describe.each(sources.map((source) => ({ id: source.id, source })))('$id', ({ id, source }) => {
  const mine = samplesOf(source);

  it('has a sample', () => {
    expect(mine.length, `add one called ${id} to fixtures/samples.ts`).toBeGreaterThan(0);
  });

  it.each(mine)('recognises and opens %s by its content, without a problem', async (name) => {
    const { source: chosen, opened, read } = await openAll(`${folder}/${name}`);
    expect(chosen.id).toBe(id);
    expect(opened.map((subject) => subject.kind)).toEqual([id]);
    for (const { subject, digest } of read) {
      if (!folders.has(name)) expect(await digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(subject.manifest?.layout ?? []).toEqual([]);
      for (const layer of subject.layers ?? [])
        expect(layer.scan).toMatchObject({ state: 'read', complete: true, problems: [] });
    }
  });

  it('gives the facets that it promises', async () => {
    for (const [index, name] of mine.entries()) {
      const { opened, read } = await openAll(`${folder}/${name}`);
      for (const [at, subject] of opened.entries()) {
        const given = [...facetsOf(subject)];
        expect(given, name).toEqual(expect.arrayContaining([...source.provides]));
        // A further sample may show what only some inputs of the kind have.
        if (index === 0) expect(given.toSorted()).toEqual([...source.provides].sort());
        for (const facet of given) expect(read[at]?.subject[facet], `${name}: ${facet}`).toBeDefined();
      }
    }
  });

  it('opens it under each of its transports', async () => {
    for (const transport of new Set([id, ...source.transports])) {
      const { source: chosen, opened } = await openAll(`${transport}:${folder}/${mine[0]}`);
      expect(chosen.id).toBe(id);
      expect(opened).toHaveLength(1);
    }
  });

  it('meets 200 cut inputs with an answer or a PratiqueError', async () => {
    const name = mine.at(-1) as string;
    const total = [...samples]
      .filter(([path]) => path.split('/')[0] === name)
      .reduce((sum, [, bytes]) => sum + bytes.length, 0);
    const cuts = 200;
    let answered = 0;
    let refused = 0;
    for (let cut = 0; cut < cuts; cut += 1) {
      const place = `${folder}/cut-${id}-${cut}`;
      writeFiles(cutAfter(name, Math.floor((total * cut) / cuts)), place);
      // Both ways in: by content, and where the user insists.
      for (const text of [`${place}/${name}`, `${id}:${place}/${name}`]) {
        try {
          await openAll(text);
          answered += 1;
        } catch (error) {
          expect(error, `${text} of ${total} bytes`).toBeInstanceOf(PratiqueError);
          refused += 1;
        }
      }
      rmSync(place, { recursive: true });
    }
    expect(answered + refused).toBe(2 * cuts);
  });
});
