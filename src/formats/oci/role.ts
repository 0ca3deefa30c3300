import type { DocumentRole } from './document.ts';
import { asObject, asText, type JsonObject, member } from './json-value.ts';
import { describeMediaType, mediaTypes } from './media-type.ts';

const documentKinds = new Set([
  'layout',
  'index',
  'manifest',
  'config',
  'descriptor',
  'docker-manifest',
  'docker-list',
  'docker-config',
  'docker-schema1',
]);

/**
 * What a bare JSON document is, by what it holds, or by the media type with which it came; `runtime-config` for an OCI runtime
 * config.json. undefined where nothing or more than one thing fits.
 */
export function roleOf(value: unknown, mediaType?: string): DocumentRole | 'runtime-config' | undefined {
  const stated = describeMediaType(mediaType)?.kind;
  if (stated !== undefined && documentKinds.has(stated)) return stated as DocumentRole;
  if (Array.isArray(value)) return value.length > 0 && value.every(isSavedImage) ? 'docker-save' : undefined;
  const object = asObject(value);
  if (object === undefined) return undefined;
  const fitting = tests.filter(([, fits]) => fits(object)).map(([role]) => role);
  return fitting.length === 1 ? fitting[0] : undefined;
}

const tests: readonly (readonly [DocumentRole | 'runtime-config', (value: JsonObject) => boolean])[] = [
  ['layout', (value) => has(value, 'imageLayoutVersion')],
  ['docker-list', (value) => has(value, 'manifests') && isOf(value, mediaTypes.dockerList)],
  ['index', (value) => has(value, 'manifests') && !isOf(value, mediaTypes.dockerList)],
  ['docker-manifest', (value) => isManifest(value) && isOf(value, mediaTypes.dockerManifest)],
  ['manifest', (value) => isManifest(value) && !isOf(value, mediaTypes.dockerManifest)],
  ['docker-schema1', (value) => has(value, 'fsLayers') || (value['schemaVersion'] === 1 && has(value, 'history'))],
  ['docker-config', (value) => isImageConfig(value) && isDockerConfig(value)],
  ['config', (value) => isImageConfig(value) && !isDockerConfig(value)],
  [
    'descriptor',
    (value) => has(value, 'digest') && (has(value, 'size') || has(value, 'mediaType')) && !has(value, 'schemaVersion'),
  ],
  ['runtime-config', (value) => isRuntimeConfig(value)],
  ['repositories', (value) => isRepositories(value)],
];

function has(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name);
}

function isOf(value: JsonObject, mediaType: string): boolean {
  return asText(value['mediaType']) === mediaType;
}

function isManifest(value: JsonObject): boolean {
  return has(value, 'layers') && asObject(value['config']) !== undefined;
}

function isImageConfig(value: JsonObject): boolean {
  return (
    asObject(value['rootfs']) !== undefined ||
    (has(value, 'architecture') && has(value, 'os') && !has(value, 'layers') && !has(value, 'fsLayers'))
  );
}

/** Fields of the Docker engine that the OCI config never had (Docker image spec v1.0: docker_version, container, container_config). */
function isDockerConfig(value: JsonObject): boolean {
  return has(value, 'docker_version') || has(value, 'container_config') || has(value, 'container');
}

/** runtime-spec v1.2, config.md; its state and features documents carry ociVersion-like fields too. */
function isRuntimeConfig(value: JsonObject): boolean {
  const parts = ['process', 'root', 'mounts', 'linux', 'hooks', 'windows', 'vm', 'solaris', 'zos', 'freebsd'].filter(
    (name) => has(value, name),
  );
  if (has(value, 'ociVersion')) return !has(value, 'status') && !has(value, 'bundle');
  return parts.length >= 2 && (has(value, 'process') || has(value, 'root'));
}

function isSavedImage(value: unknown): boolean {
  return typeof member(value, 'Config') === 'string' && Array.isArray(member(value, 'Layers'));
}

/** `{ "busybox": { "latest": "<64 hexadecimal digits>" } }` (Docker image spec v1.0). */
function isRepositories(value: JsonObject): boolean {
  const tables = Object.values(value).map(asObject);
  return (
    tables.length > 0 &&
    tables.every(
      (tags) =>
        tags !== undefined &&
        Object.keys(tags).length > 0 &&
        Object.values(tags).every((id) => typeof id === 'string' && /^[0-9a-f]{64}$/.test(id)),
    )
  );
}
