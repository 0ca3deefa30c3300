import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { parseJson } from '../formats/oci/json.ts';
import { readManifest } from '../formats/oci/manifest.ts';
import { roleOf } from '../formats/oci/role.ts';
import type { DocumentRole, ImageDocument, OciImage } from '../model/image.ts';
import type { OpenedSubject } from '../model/subject.ts';
import { gatherInput } from './archive/stream.ts';
import { configPlatform, natureOf, runtimeOf } from './image/build.ts';
import { defineSource } from './source.ts';

/** A bare manifest, index, config, descriptor or layout; `oci-document:FILE#config` says which it is meant to be. */
export default defineSource({
  id: 'oci-document',
  transports: [],
  provides: ['manifest'],
  rank: 60,
  detect: ({ shape, json }) => shape === 'json' && documentRole(json) !== undefined,
  open: async (input, context) => {
    const bytes = await gatherInput(input, limits.document);
    const json = parseJson(bytes);
    const role = asRole(context.documentRole) ?? documentRole(json.value) ?? 'manifest';
    const document: ImageDocument = { name: nameOf(role), role, mediaType: undefined, json };
    return [subjectOf(input.name, document, bytes)];
  },
});

function subjectOf(name: string, document: ImageDocument, bytes: Uint8Array): OpenedSubject {
  const isConfig = document.role === 'config' || document.role === 'docker-config';
  const manifest = readManifest(
    document.role === 'manifest' || document.role === 'docker-manifest' ? document.json.value : undefined,
  );
  const image: OciImage = {
    form: 'document',
    documents: [document],
    // A document alone promises nothing about blobs that lie elsewhere.
    blobs: [],
    layout: [],
    references: [],
    nature:
      document.role === 'manifest' || document.role === 'docker-manifest'
        ? natureOf(manifest)
        : isConfig
          ? 'image'
          : 'unknown',
    mediaType: manifest.mediaType,
    digest: undefined,
    indexPlatform: undefined,
    annotations: manifest.annotations,
    attestations: [],
  };
  const runtime = isConfig ? runtimeOf(document) : undefined;
  const platform = isConfig ? configPlatform(document) : undefined;
  return {
    name,
    kind: 'oci-document',
    digest: digestOf(bytes),
    manifest: image,
    runtime,
    platform,
    notes: ['a document alone: no layers were there to look at'],
    bytesRead: bytes.length,
  };
}

const asked: ReadonlyMap<string, DocumentRole> = new Map([
  ['manifest', 'manifest'],
  ['index', 'index'],
  ['config', 'config'],
  ['descriptor', 'descriptor'],
  ['layout', 'layout'],
]);

function asRole(text: string | undefined): DocumentRole | undefined {
  return text === undefined ? undefined : asked.get(text);
}

function documentRole(value: unknown): DocumentRole | undefined {
  const role = roleOf(value);
  return role === 'runtime-config' ? undefined : role;
}

/** The names by which users may say what a document is. */
export const documentRoles: readonly string[] = [...asked.keys()];

function nameOf(role: DocumentRole): string {
  if (role === 'layout') return 'oci-layout';
  if (role === 'docker-save') return 'manifest.json';
  return role.replace(/^docker-/, '');
}
