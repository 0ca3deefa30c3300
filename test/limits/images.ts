import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { blobOf, descriptorOf, digestOf, jsonBlob, jsonBytes } from '../../fixtures/image.ts';
import { endMarker, member } from '../formats/tar/archive.ts';

/** Files of a layout by their paths; unlike the fixtures' images these may say anything. */
export type Parts = Map<string, Uint8Array>;

export const indexType = 'application/vnd.oci.image.index.v1+json';
export const manifestType = 'application/vnd.oci.image.manifest.v1+json';
export const configType = 'application/vnd.oci.image.config.v1+json';
const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip';

export const blobPath = (digest: string): string => `blobs/sha256/${digest.slice('sha256:'.length)}`;

export interface HostileDesign {
  /** Uncompressed tars, base first. */
  readonly tars: readonly Uint8Array[];
  /** How often the list of layers is named. */
  readonly times?: number;
  /** Compressed bytes instead of the gzip of each tar. */
  readonly packed?: readonly Uint8Array[];
  readonly settings?: object;
  /** Bytes put behind the JSON of the config and the manifest. */
  readonly configPadding?: number;
  readonly manifestPadding?: number;
  /** Instead of the config. */
  readonly config?: Uint8Array;
}

/** A sound image but for what the design says; its digests are true. */
export function hostileImage(design: HostileDesign) {
  const times = design.times ?? 1;
  const repeat = <T>(list: readonly T[]): T[] => Array.from({ length: times }, () => list).flat();
  const layers = design.tars.map((tar, index) =>
    blobOf(design.packed?.[index] ?? new Uint8Array(gzipSync(tar)), layerType),
  );
  const created = '2026-01-01T00:00:00Z';
  const body = jsonBytes({
    created,
    architecture: 'amd64',
    os: 'linux',
    config: { User: '1000', ...design.settings },
    rootfs: { type: 'layers', diff_ids: repeat(design.tars.map(digestOf)) },
    history: repeat(design.tars.map(() => ({ created, created_by: 'RUN true' }))),
  });
  const config = blobOf(padded(design.config ?? body, design.configPadding), configType);
  const list = { schemaVersion: 2, mediaType: manifestType, config: descriptorOf(config) };
  const manifest = blobOf(
    padded(jsonBytes({ ...list, layers: repeat(layers.map(descriptorOf)) }), design.manifestPadding),
    manifestType,
  );
  return { manifest, config, layers };
}

function padded(bytes: Uint8Array, spaces = 0): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes, Buffer.alloc(spaces, ' ')]));
}

/** The layout of an image; `manifests` instead of its one entry. */
export function layoutOf(image: ReturnType<typeof hostileImage>, manifests?: readonly object[]): Parts {
  return new Map([
    ['oci-layout', jsonBytes({ imageLayoutVersion: '1.0.0' })],
    [
      'index.json',
      jsonBytes({ schemaVersion: 2, mediaType: indexType, manifests: manifests ?? [descriptorOf(image.manifest)] }),
    ],
    ...[image.manifest, image.config, ...image.layers].map(({ digest, bytes }): [string, Uint8Array] => [
      blobPath(digest),
      bytes,
    ]),
  ]);
}

/** An index that leads to the image through so many further ones. */
export function nestedLayout(image: ReturnType<typeof hostileImage>, levels: number): Parts {
  const parts = layoutOf(image);
  let entry = descriptorOf(image.manifest);
  for (let level = 0; level < levels; level += 1) {
    const index = jsonBlob({ schemaVersion: 2, mediaType: indexType, manifests: [entry] }, indexType);
    parts.set(blobPath(index.digest), index.bytes);
    entry = descriptorOf(index);
  }
  return parts.set('index.json', jsonBytes({ schemaVersion: 2, mediaType: indexType, manifests: [entry] }));
}

export function archiveOf(parts: Parts, ...more: readonly Uint8Array[]): Buffer {
  return Buffer.concat([...[...parts].map(([name, bytes]) => member({ name }, bytes)), ...more, endMarker]);
}

export function writeParts(parts: Parts, folder: string): void {
  for (const [path, bytes] of parts) {
    const target = `${folder}/${path}`;
    mkdirSync(target.slice(0, target.lastIndexOf('/')), { recursive: true });
    writeFileSync(target, bytes);
  }
}
