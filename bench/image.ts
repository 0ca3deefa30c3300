/**
 * Builds the images that the benchmark reads from a Debian root file system: real files compress and unpack as real images
 * do, which made-up bytes do not. Kept under bench/work, built once. Needs mmdebstrap, gzip and zstd.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readChunks } from '../src/base/bytes.ts';
import { TarReader } from '../src/formats/tar/reader.ts';

export const work = new URL('./work/', import.meta.url).pathname;

export interface Built {
  readonly name: string;
  /** OCI layout folder. */
  readonly path: string;
  readonly layers: readonly string[];
  readonly compressed: number;
  readonly uncompressed: number;
  readonly entries: number;
}

export type Compression = 'gzip' | 'zstd';

/** Shares of the bytes that the layers get: one large, some middling, small ones on top, as images come. */
const shares = [0.38, 0.22, 0.15, 0.12, 0.08, 0.05];

/** What a scientific image holds: Python with its libraries, R, compilers, MPI, headers, Node, editors and their documentation. */
const packages =
  'python3-full,python3-dev,python3-pip,python3-scipy,python3-pandas,python3-matplotlib,python3-sympy,jupyter-notebook,r-base,r-base-dev,gcc,g++,gfortran,cmake,git,openmpi-bin,libopenmpi-dev,libhdf5-dev,libboost-dev,emacs-nox,golang-src,npm,linux-headers-amd64,linux-headers-rt-amd64,perl-doc,vim,man-db,ca-certificates,curl';

/** A Debian root file system as a tar: real files, in the proportions in which images have them. */
function rootfs(): string {
  const tar = `${work}rootfs.tar`;
  if (!existsSync(tar)) {
    console.log('building a Debian root file system with mmdebstrap (some minutes, once)');
    execFileSync('mmdebstrap', ['--variant=minbase', `--include=${packages}`, 'bookworm', tar], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return tar;
}

/** Where the members of a tar begin and end, extended headers included, so that it can be cut into layers without being unpacked. */
function memberEnds(tar: string): readonly number[] {
  const ends: number[] = [];
  const reader = new TarReader({
    entry: (entry) => {
      const stored = entry.type === 'file' ? Math.ceil(entry.size / 512) * 512 : 0;
      ends.push(entry.bodyOffset + stored);
    },
    body: () => {},
    end: () => {},
    problem: (code, detail) => {
      throw new Error(`${tar}: ${code} ${detail}`);
    },
  });
  for (const chunk of readChunks({ kind: 'file', path: tar, offset: 0, length: statSync(tar).size }))
    reader.push(chunk);
  reader.finish();
  return ends;
}

/** An OCI layout of six layers of a Debian root file system, or of one with the first `bytes` of it. */
export function buildImage(
  name: string,
  compression: Compression,
  options: { readonly layerCount?: 1; readonly bytes?: number } = {},
): Built {
  const path = `${work}${name}`;
  const stamp = `${path}/bench.json`;
  if (existsSync(stamp)) return JSON.parse(readFileSync(stamp, 'utf8')) as Built;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(`${path}/blobs/sha256`, { recursive: true });
  const tar = rootfs();
  const ends = memberEnds(tar).filter((end) => end <= (options.bytes ?? Number.POSITIVE_INFINITY));
  const total = ends.at(-1) ?? 0;
  const layers: PackedLayer[] = [];
  let from = 0;
  let share = 0;
  for (const part of options.layerCount === 1 ? [1] : shares) {
    share += part;
    const to = ends.findLast((end) => end <= Math.round(total * share)) ?? total;
    layers.push(packLayer(tar, from, to, compression, path));
    from = to;
  }
  const built = finish(name, path, layers, compression, ends.length);
  writeFileSync(stamp, JSON.stringify(built));
  return built;
}

interface PackedLayer {
  readonly digest: string;
  readonly size: number;
  readonly diffId: string;
  readonly content: number;
}

/** The members between two offsets as a layer of its own: the same bytes and an end marker. */
function packLayer(tar: string, from: number, to: number, compression: Compression, path: string): PackedLayer {
  const layer = `${work}layer.tar`;
  const blob = `${work}layer.blob`;
  const command = compression === 'gzip' ? 'gzip -6 -n' : 'zstd -3 -q';
  const cut = `{ tail -c +${from + 1} '${tar}' | head -c ${to - from}; head -c 1024 /dev/zero; } > '${layer}' && ${command} -c < '${layer}' > '${blob}'`;
  if (spawnSync('sh', ['-c', cut]).status !== 0) throw new Error(`${command} failed`);
  const diffId = hashFile(layer);
  const digest = hashFile(blob);
  const packed = { digest, size: statSync(blob).size, diffId, content: statSync(layer).size };
  renameSync(blob, `${path}/blobs/sha256/${digest}`);
  rmSync(layer);
  return packed;
}

function hashFile(path: string): string {
  return execFileSync('openssl', ['dgst', '-sha256', '-r', path], { encoding: 'utf8' }).slice(0, 64);
}

function writeBlob(path: string, value: unknown): { digest: string; size: number } {
  const text = JSON.stringify(value);
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(`${path}/blobs/sha256/${digest}`, text);
  return { digest: `sha256:${digest}`, size: Buffer.byteLength(text) };
}

/** Config, manifest and index around packed layers. */
export function finish(
  name: string,
  path: string,
  layers: readonly { digest: string; size: number; diffId: string; content: number }[],
  compression: Compression | 'none',
  entries: number,
): Built {
  const config = writeBlob(path, {
    created: '2026-01-01T00:00:00Z',
    architecture: 'amd64',
    os: 'linux',
    config: {
      User: '1000:1000',
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin'],
      Entrypoint: ['/usr/bin/env'],
      WorkingDir: '/',
    },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${layer.diffId}`) },
    history: layers.map(() => ({ created: '2026-01-01T00:00:00Z', created_by: 'bench' })),
  });
  const suffix = compression === 'none' ? '' : `+${compression}`;
  const manifest = writeBlob(path, {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: layers.map((layer) => ({
      mediaType: `application/vnd.oci.image.layer.v1.tar${suffix}`,
      digest: `sha256:${layer.digest}`,
      size: layer.size,
    })),
  });
  writeFileSync(`${path}/oci-layout`, '{"imageLayoutVersion":"1.0.0"}');
  const index = {
    schemaVersion: 2,
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        ...manifest,
        annotations: { 'org.opencontainers.image.ref.name': 'bench' },
      },
    ],
  };
  writeFileSync(`${path}/index.json`, JSON.stringify(index));
  return {
    name,
    path,
    layers: layers.map((layer) => `${path}/blobs/sha256/${layer.digest}`),
    compressed: layers.reduce((sum, layer) => sum + layer.size, 0),
    uncompressed: layers.reduce((sum, layer) => sum + layer.content, 0),
    entries,
  };
}
