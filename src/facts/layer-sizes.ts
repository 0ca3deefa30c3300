import { guessBaseLayers } from '../formats/oci/base-layers.ts';
import { defineFact } from '../model/fact.ts';
import type { Layer } from '../model/layer.ts';
import type { Subject } from '../model/subject.ts';

export interface LayerSize {
  /** Counted from 1, base first, as people count. */
  readonly number: number;
  /** Bytes of the blob: as read, or as stated where the blob is not in the input; undefined where neither is known. */
  readonly compressed: number | undefined;
  /** Bytes of the tar inside; undefined where it could not be read to its end. */
  readonly uncompressed: number | undefined;
  /** False: the layer lies here uncompressed although a registry would hold it compressed (docker save). */
  readonly isTransferForm: boolean;
}

export interface LayerSizes {
  readonly layers: readonly LayerSize[];
  /** The lowest layers that seem to come of the base image, by the history; undefined where it does not tell. */
  readonly baseLayers: number | undefined;
  /** The base image that the image says it has (`org.opencontainers.image.base.*`). */
  readonly baseName: string | undefined;
}

/** What each layer weighs, as stored and unpacked. */
export const layerSizes = defineFact({
  id: 'layer-sizes',
  requires: ['layers'],
  wants: [],
  derive: (subject): LayerSizes => {
    const files = subject.layers.filter((layer) => layer.isFileSystem);
    return {
      layers: subject.layers.map((layer) => sizeOf(layer, subject)),
      baseLayers:
        files.length === subject.layers.length && subject.runtime !== undefined
          ? guessBaseLayers(subject.runtime.history, files.length)
          : undefined,
      baseName: baseNameOf(subject),
    };
  },
});

function sizeOf(layer: Layer, subject: Subject): LayerSize {
  const { scan } = layer;
  const seen = scan.state === 'read' || scan.state === 'opaque';
  // A blob that was cut off weighs what its descriptor says.
  const compressed = seen && (scan.complete || layer.size === undefined) ? scan.size : layer.size;
  return {
    number: layer.index + 1,
    compressed,
    uncompressed: scan.state === 'opaque' ? scan.size : seen && scan.complete ? scan.contentSize : undefined,
    isTransferForm: !(subject.kind === 'docker-archive' && scan.compression === 'none'),
  };
}

function baseNameOf({ manifest, runtime }: Subject): string | undefined {
  for (const key of ['org.opencontainers.image.base.name', 'org.opencontainers.image.base.digest']) {
    const value = manifest?.annotations.get(key) ?? runtime?.labels.get(key);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** The heaviest layers in words, and what base and own layers weigh where the history tells them apart. */
export function weighLayers(
  sizes: LayerSizes,
  weightOf: (layer: LayerSize) => number | undefined,
  format: (bytes: number) => string,
): string {
  const weighed = sizes.layers.map((layer) => ({ number: layer.number, bytes: weightOf(layer) ?? 0 }));
  const largest = weighed.toSorted((a, b) => b.bytes - a.bytes || a.number - b.number).slice(0, 3);
  const parts = largest.map(({ number, bytes }) => `layer ${number} ${format(bytes)}`);
  const listed = `largest of ${weighed.length}: ${parts.join(', ')}`;
  const base = sizes.baseLayers;
  if (base === undefined) return listed;
  const sum = (from: number, to: number): string =>
    format(weighed.slice(from, to).reduce((all, { bytes }) => all + bytes, 0));
  const name = sizes.baseName === undefined ? 'the base image' : `the base image ${sizes.baseName}`;
  return `${listed}; by the history layers 1 to ${base} come of ${name}: ${sum(0, base)}, own layers: ${sum(base, weighed.length)}`;
}
