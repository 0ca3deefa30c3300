import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeCensus } from '../../src/facts/census.ts';
import { largestFolders } from '../../src/facts/folder-sizes.ts';
import { hiddenBytes } from '../../src/facts/hidden-bytes.ts';
import { layerSizes, weighLayers } from '../../src/facts/layer-sizes.ts';
import { guessBaseLayers } from '../../src/formats/oci/base-layers.ts';
import type { Sketch } from '../../src/model/sketch.ts';
import { sketchSubject, sketchTree } from '../../src/model/sketch-subject.ts';
import type { Subject } from '../../src/model/subject.ts';

const withLayers = (sketch: Sketch) => sketchSubject(sketch) as Subject<'layers'>;

describe('guessBaseLayers', () => {
  const entry = (createdBy: string, emptyLayer = false) => ({
    createdBy,
    emptyLayer,
    comment: '',
    created: '',
    author: '',
  });
  const debian = [entry('/bin/sh -c #(nop) ADD file:1 in / '), entry('/bin/sh -c #(nop)  CMD ["bash"]', true)];
  test.each([
    ['an image alone', debian, 1, undefined],
    ['two own layers and an own CMD', [...debian, entry('RUN a'), entry('COPY b'), entry('CMD ["x"]', true)], 3, 1],
    [
      'a base of a base: the upper one',
      [...debian, entry('RUN python'), entry('CMD ["python3"]', true), entry('COPY .')],
      3,
      2,
    ],
    ['an entrypoint is no mark', [entry('ADD a'), entry('ENTRYPOINT ["x"]', true), entry('RUN b')], 2, undefined],
    ['a layer without history', [...debian, entry('RUN a')], 3, undefined],
    ['no history', [], 0, undefined],
    ['a RUN that speaks of CMD', [entry('ADD a'), entry('RUN echo CMD', true), entry('RUN b')], 2, undefined],
  ])('%s', (_name, history, layers, expected) => expect(guessBaseLayers(history, layers)).toBe(expected));
});

describe('layerSizes', () => {
  test('a cut blob weighs what is stated, a docker archive holds layers unpacked', () => {
    const cut = { size: 10, complete: false, problems: [{ code: 'compression-truncated', detail: 'cut' }] } as const;
    const subject = withLayers({
      kind: 'docker-archive',
      layers: [
        { size: 900, scan: cut },
        { size: 50, scan: { compression: 'gzip' } },
      ],
    });
    const { layers } = layerSizes.derive(subject) as Awaited<ReturnType<typeof layerSizes.derive>>;
    expect(layers).toEqual([
      { number: 1, compressed: 900, uncompressed: undefined, isTransferForm: false },
      { number: 2, compressed: 50, uncompressed: 0, isTransferForm: true },
    ]);
  });

  test('words name layers from 1, the largest first, and never their commands', () => {
    const sizes = {
      layers: [5, 30, 20, 40].map((compressed, index) => ({
        number: index + 1,
        compressed,
        uncompressed: 0,
        isTransferForm: true,
      })),
      baseLayers: 2,
      baseName: undefined,
    };
    expect(weighLayers(sizes, (layer) => layer.compressed, String)).toBe(
      'largest of 4: layer 4 40, layer 2 30, layer 3 20; by the history layers 1 to 2 come of the base image: 35, own layers: 60',
    );
  });
});

describe('largestFolders', () => {
  const of = (files: Sketch['files'], by: 'bytes' | 'entries') =>
    largestFolders(takeCensus(sketchTree(files ?? {})).folders, by).map(({ path, bytes, entries }) => [
      path,
      bytes,
      entries,
    ]);
  test('goes down where one folder holds the bulk, and stops where it does not', () => {
    const files = {
      'opt/conda/pkgs/a': { size: 70 },
      'opt/conda/lib/b': { size: 30 },
      'usr/bin/c': { size: 40 },
      'usr/lib/d': { size: 45 },
      e: { size: 500 },
    };
    expect(of(files, 'bytes')).toEqual([
      ['opt/conda/pkgs', 70, 1],
      ['usr', 85, 2],
    ]);
  });
  test('counts entries, empty files too', () =>
    expect(of({ 'a/x': '', 'a/y': '', 'b/z': 'long' }, 'entries')).toEqual([
      ['a', 0, 2],
      ['b', 4, 1],
    ]));
  test('nothing has no folders', () => expect(of({}, 'bytes')).toEqual([]));
  test('never names a folder and one above it', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map((parts) => `${parts.join('/')}/f`);
    fc.assert(
      fc.property(
        fc.dictionary(
          path,
          fc.nat(1000).map((size) => ({ size })),
        ),
        (files) => {
          const names = of(files, 'bytes').map(([name]) => `${name}/`);
          for (const one of names)
            for (const other of names) expect(one !== other && one.startsWith(other)).toBe(false);
        },
      ),
    );
  });
});

test('hiddenBytes tells the uppermost layer that hides, and counts files alone', () => {
  const subject = withLayers({
    layers: [
      {
        files: {
          'var/cache/apt/x/a': { size: 10 },
          'var/cache/apt/x/b': { size: 5 },
          'etc/c': { size: 1 },
          'opt/l': { link: 'x' },
        },
      },
      { files: { 'var/cache/.wh.apt': '', 'etc/c': { size: 2 }, 'opt/l': { size: 3 } } },
      { files: { 'etc/c': { size: 4 } } },
    ],
  });
  expect(hiddenBytes.derive(subject)).toEqual({
    bytes: 18,
    total: 25,
    folders: [
      { path: 'var/cache/apt', layer: 0, by: 1, bytes: 15, files: 2, how: 'deleted' },
      { path: 'etc/c', layer: 1, by: 2, bytes: 2, files: 1, how: 'overwritten' },
      { path: 'etc/c', layer: 0, by: 2, bytes: 1, files: 1, how: 'overwritten' },
    ],
  });
});
