import { type Digest, isDigest } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { fromAbsolute } from '../base/path.ts';
import { parseJson } from '../formats/oci/json.ts';
import { metadataFolder } from './apptainer.ts';
import { composeLayers } from './compose.ts';
import { EntryColumnsBuilder, type EntryType } from './entry.ts';
import type { TableTree } from './file-tree.ts';
import { emptyConfig, type ImageConfig, type ImageDocument, type OciImage, type Platform } from './image.ts';
import type { LayerInput, LayerScan } from './layer.ts';
import { pixiProject } from './pixi.ts';
import { partsOfRepository } from './repository-parts.ts';
import type { FileSketch, FilesSketch, ImageSketch, LayerSketch, RuntimeSketch, Sketch } from './sketch.ts';
import { sketchSif, sketchVolume } from './sketch-containers.ts';
import { sketchRepository } from './sketch-repository.ts';
import { type SketchText, sketchTexts } from './sketch-texts.ts';
import type { Facets, Kind, Subject } from './subject.ts';

/** Builds the subject that a sketch pictures. Everything that the sketch does not say is as in a sound image. */
export function sketchSubject(sketch: Sketch): Subject {
  const facets: { -readonly [K in keyof Facets]?: Facets[K] } = {};
  if (sketch.platform !== undefined) facets.platform = platformOf(sketch.platform);
  if (sketch.runtime !== undefined) facets.runtime = runtimeOf(sketch.runtime);
  const layerSketches = sketch.layers ?? (sketch.files === undefined ? undefined : [{ files: sketch.files }]);
  if (layerSketches !== undefined) {
    const composed = composeLayers(layerSketches.map(layerInput), layerSketches.map(layerScan));
    facets.layers = composed.layers;
    if (composed.rootfs !== undefined) facets.rootfs = withGaps(composed.rootfs, sketch.gaps ?? []);
  }
  if (sketch.image !== undefined) facets.manifest = imageOf(sketch.image);
  if (sketch.runtimeConfig !== undefined)
    facets.runtimeConfig = documentOf({ name: 'config.json', role: 'config', json: sketch.runtimeConfig });
  if (sketch.repository !== undefined) facets.repository = sketchRepository(sketch.repository, sketch.gaps ?? []);
  if (sketch.squashfs !== undefined) facets.squashfs = sketch.squashfs.map(sketchVolume);
  if (sketch.sif !== undefined) facets.sif = sketchSif(sketch.sif);
  let kind: Kind = 'oci-archive';
  for (const [name, form] of Object.entries(sketchTexts) as [keyof typeof sketchTexts, SketchText][]) {
    const text = sketch[name];
    if (text === undefined || text === null) continue;
    kind = form.kind;
    const { spack } = facets;
    Object.assign(facets, form.read(text, form.file));
    // Both of one environment.
    if (spack !== undefined && facets.spack !== undefined) facets.spack = { ...spack, lock: facets.spack.lock };
  }
  if (sketch.spackLock === null && facets.spack !== undefined)
    facets.spack = { ...facets.spack, lock: { state: 'absent' } };
  if (sketch.pixiLock !== undefined) {
    const { lock } = pixiProject(undefined, { file: 'pixi.lock', content: sketch.pixiLock });
    facets.pixi = { manifest: facets.pixi?.manifest, lock };
  }
  const parts = facets.repository && partsOfRepository(facets.repository);
  return { name: sketch.name ?? 'sketch', kind: sketch.kind ?? kind, ...(parts && { parts }), ...facets };
}

function withGaps(tree: TableTree, gaps: readonly string[]): TableTree {
  if (gaps.length > 0) Object.defineProperty(tree, 'gaps', { value: [...tree.gaps, ...gaps] });
  return tree;
}

function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, variant };
}

function runtimeOf({ env = {}, labels = {}, history = [], ...asked }: RuntimeSketch): ImageConfig {
  return {
    ...emptyConfig,
    ...asked,
    document: asked.runsAs === 'caller' ? metadataFolder : 'config',
    env: envOf(env).map(([name, value], index) => ({ name, value, index })),
    labels: new Map(Object.entries(labels)),
    history: history.map((entry) => ({
      createdBy: '',
      comment: '',
      created: '',
      author: '',
      emptyLayer: false,
      ...entry,
    })),
  };
}

function envOf(env: NonNullable<RuntimeSketch['env']>): readonly (readonly [string, string])[] {
  if (!Array.isArray(env)) return Object.entries(env);
  return env.map((text: string) => {
    const equals = text.indexOf('=');
    return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
  });
}

function layerInput(sketch: LayerSketch, index: number): LayerInput {
  return {
    address: undefined,
    isFileSystem: sketch.isFileSystem ?? true,
    foreign: sketch.foreign ?? false,
    mediaType: sketch.mediaType,
    digest: digestOrUndefined(sketch.digest),
    size: sketch.size,
    pointer: `/layers/${index}`,
    annotations: {},
    urls: sketch.urls ?? [],
    diffId: digestOrUndefined(sketch.diffId),
    createdBy: sketch.createdBy,
  };
}

function layerScan(sketch: LayerSketch): LayerScan {
  const builder = new EntryColumnsBuilder();
  for (const [path, file] of Object.entries(sketch.files ?? {}))
    addFile(builder, path, typeof file === 'string' ? { content: file } : file);
  const columns = builder.finish();
  const contentSize = columns.sizes.reduce((sum, size) => sum + size, 0);
  const problems = sketch.scan?.problems ?? [];
  return {
    state: sketch.foreign ? 'foreign' : 'read',
    compression: 'none',
    digests: sketch.digest === undefined ? [] : [sketch.digest as Digest],
    size: sketch.size ?? contentSize,
    diffIds: sketch.diffId === undefined ? [] : [sketch.diffId as Digest],
    contentSize,
    complete: problems.length === 0,
    ...sketch.scan,
    problems,
    problemCount: sketch.scan?.problemCount ?? problems.length,
    columns,
  };
}

function addFile(builder: EntryColumnsBuilder, path: string, file: FileSketch): void {
  const type: EntryType =
    file.type ?? (file.link !== undefined ? 'symlink' : path.endsWith('/') ? 'directory' : 'file');
  const bytes =
    file.bytes !== undefined
      ? new Uint8Array(Buffer.from(file.bytes, 'base64'))
      : new TextEncoder().encode(file.content ?? '');
  const mode = file.mode ?? (type === 'directory' ? '755' : type === 'symlink' ? '777' : '644');
  const index = builder.add({
    path: fromAbsolute(path),
    type,
    mode: Number.parseInt(mode, 8),
    uid: file.uid ?? 0,
    gid: file.gid ?? 0,
    size: type === 'file' ? (file.size ?? bytes.length) : 0,
    mtime: file.mtime ?? 0,
    device: file.device,
    link: file.link !== undefined && type === 'hardlink' ? fromAbsolute(file.link) : file.link,
    xattrs:
      file.xattrs === undefined
        ? undefined
        : new Map(
            Object.entries(file.xattrs).map(([name, value]) => [name, new Uint8Array(Buffer.from(value, 'base64'))]),
          ),
  });
  if (type !== 'file') return;
  if (bytes.length > 0) builder.head(index, bytes.subarray(0, limits.head), 0);
  if (file.size === undefined || file.size === bytes.length) builder.content(index, bytes);
}

function imageOf(sketch: ImageSketch): OciImage {
  return {
    form: sketch.form ?? 'oci-layout',
    documents: (sketch.documents ?? []).map(documentOf),
    blobs: (sketch.blobs ?? []).map((blob) => ({
      digest: undefined,
      rawDigest: blob.digest ?? '',
      size: undefined,
      mediaType: undefined,
      role: 'blob',
      document: 'manifest',
      pointer: '',
      state: 'present',
      ...blob,
    })),
    layout: sketch.layout ?? [],
    references: (sketch.references ?? []).map((reference) =>
      typeof reference === 'string'
        ? {
            text: reference,
            document: 'index.json',
            pointer: '/manifests/0/annotations/org.opencontainers.image.ref.name',
          }
        : reference,
    ),
    ...(sketch.requested === undefined ? {} : { requested: sketch.requested }),
    nature: sketch.nature ?? 'image',
    mediaType: sketch.mediaType,
    digest: digestOrUndefined(sketch.digest),
    indexPlatform: sketch.indexPlatform === undefined ? undefined : platformOf(sketch.indexPlatform),
    annotations: new Map(Object.entries(sketch.annotations ?? {})),
    attestations: sketch.attestations ?? [],
  };
}

function documentOf(sketch: NonNullable<ImageSketch['documents']>[number]): ImageDocument {
  return {
    name: sketch.name,
    role: sketch.role,
    mediaType: sketch.mediaType,
    json: parseJson(sketch.text ?? JSON.stringify(sketch.json)),
  };
}

function digestOrUndefined(text: string | undefined): Digest | undefined {
  return text !== undefined && isDigest(text) ? text : undefined;
}

/** The files of a sketch as a tree alone. */
export function sketchTree(files: FilesSketch): TableTree {
  return composeLayers([layerInput({}, 0)], [layerScan({ files })]).rootfs as TableTree;
}
