/**
 * Builds the images that the benchmark reads, from the files of this machine: real content compresses and unpacks as real
 * images do, which made-up bytes do not. Kept under bench/work, built once.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

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

/** Larger files are left out, so that the entries are as many as in an image of this size. */
const largestFile = 4 * 1024 * 1024;

/** Shares of the bytes that the layers get: one large, some middling, small ones on top, as images come. */
const shares = [0.38, 0.22, 0.15, 0.12, 0.08, 0.05];

/** Files of the machine up to a size and a number, in a stable order, without what changes or cannot be read. */
function chooseFiles(
  roots: readonly string[],
  maxBytes: number,
  maxEntries: number,
): { readonly path: string; readonly size: number }[] {
  const chosen: { path: string; size: number }[] = [];
  let bytes = 0;
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (bytes >= maxBytes || chosen.length >= maxEntries) return;
      const path = `${folder}/${entry.name}`;
      if (/[\n\\]/.test(path)) continue;
      const size = entry.isFile() ? lstatSync(path).size : 0;
      if (size > largestFile) continue;
      chosen.push({ path, size });
      bytes += size;
      if (entry.isDirectory()) visit(path);
    }
  };
  for (const root of roots) if (existsSync(root)) visit(root);
  return chosen;
}

/** An OCI layout of six layers (or `layerCount`) of the machine's files. */
export function buildImage(
  name: string,
  compression: Compression,
  options: {
    readonly bytes: number;
    readonly entries: number;
    readonly layerCount?: number;
    readonly roots: readonly string[];
  },
): Built {
  const path = `${work}${name}`;
  const stamp = `${path}/bench.json`;
  if (existsSync(stamp)) return JSON.parse(readFileSync(stamp, 'utf8')) as Built;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(`${path}/blobs/sha256`, { recursive: true });
  const files = chooseFiles(options.roots, options.bytes, options.entries);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const parts = options.layerCount === 1 ? [1] : shares;
  const layers: { digest: string; size: number; diffId: string; content: number }[] = [];
  let at = 0;
  for (const [index, share] of parts.entries()) {
    const list: string[] = [];
    let size = 0;
    const isLast = index === parts.length - 1;
    while (at < files.length && (isLast || size < total * share)) {
      const file = files[at] as { path: string; size: number };
      list.push(file.path.slice(1));
      size += file.size;
      at += 1;
    }
    writeFileSync(`${work}list`, `${list.join('\n')}\n`);
    layers.push(packLayer(`${work}list`, compression, path));
  }
  const built = finish(name, path, layers, compression, files.length);
  writeFileSync(stamp, JSON.stringify(built));
  return built;
}

function packLayer(
  list: string,
  compression: Compression,
  path: string,
): { digest: string; size: number; diffId: string; content: number } {
  const tar = `${work}layer.tar`;
  const blob = `${work}layer.blob`;
  execFileSync(
    'tar',
    ['-C', '/', '--no-recursion', '--ignore-failed-read', '--sort=none', '--numeric-owner', '-cf', tar, '-T', list],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const command = compression === 'gzip' ? 'gzip -6 -n' : 'zstd -3 -q';
  const packed = spawnSync('sh', ['-c', `${command} -c < '${tar}' > '${blob}'`]);
  if (packed.status !== 0) throw new Error(`${command} failed`);
  const diffId = hashFile(tar);
  const digest = hashFile(blob);
  const layer = { digest, size: statSync(blob).size, diffId, content: statSync(tar).size };
  renameSync(blob, `${path}/blobs/sha256/${digest}`);
  rmSync(tar);
  return layer;
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
