import { digestOf } from '../base/digest.ts';
import { asArray, member } from '../formats/oci/json-value.ts';
import { readDescriptor } from '../formats/oci/manifest.ts';
import type { BlobReference } from '../model/image.ts';
import type { Archive } from './archive/archive.ts';
import { openFolderArchive } from './archive/folder.ts';
import { readJson } from './image/build.ts';
import type { Candidate, Layout } from './image/layout.ts';
import { readLayout } from './image/layout.ts';
import { type Input, subjectsOf } from './image/subjects.ts';
import { defineSource } from './source.ts';

/** What `skopeo copy … dir:` writes (containers-transports(5), `dir:path`): manifest.json and blobs named by their bare hexadecimal digest. */
export default defineSource({
  id: 'containers-dir',
  transports: ['dir'],
  provides: ['manifest', 'platform', 'runtime', 'layers', 'rootfs'],
  rank: 30,
  detect: ({ shape, members }) =>
    shape === 'folder' &&
    members.includes('manifest.json') &&
    members.every((name) => /^(?:version|signature-\d+|.*manifest\.json|[0-9a-f]{64,128})$/.test(name)),
  open: async (input, context) => {
    const folder = openFolderArchive(input.probe.path);
    const archive = asLayout(folder);
    const shared: Input = {
      name: input.name,
      kind: 'containers-dir',
      form: 'containers-dir',
      archive,
      documents: [],
      problems: folder.problems,
      orphans: [],
    };
    return subjectsOf(layoutOf(archive), shared, context);
  },
});

/** The folder's flat names under the names of an OCI layout, with manifest.json as the one entry. */
function asLayout(folder: Archive): Archive {
  const find = (name: string) => {
    const match = /^blobs\/[a-z0-9]+\/([0-9a-f]+)$/.exec(name);
    if (match === null) return folder.find(name);
    return folder.find(match[1] as string) ?? folder.find(`${match[1] as string}.manifest.json`);
  };
  return { ...folder, find };
}

function layoutOf(archive: Archive): Layout {
  const { document, bytes } = readJson(archive, archive.find('manifest.json'), 'manifest', 'manifest', undefined);
  const none: Layout = { documents: [], candidates: [], problems: [], named: new Set(), notes: [] };
  if (document === undefined || bytes === undefined) {
    return {
      ...none,
      problems: [{ code: 'manifest-json-missing', detail: 'there is no readable file manifest.json' }],
    };
  }
  if (asArray(member(document.json.value, 'manifests')).length > 0)
    return {
      ...readLayout(indexed(archive)),
      documents: [{ ...document, name: 'manifest.json', role: roleOf(document.json.value, 'index') }],
      problems: [],
    };
  const mediaType = readDescriptor(document.json.value).mediaType;
  const digest = digestOf(bytes);
  const descriptor = readDescriptor({ mediaType, digest, size: bytes.length });
  const reference: BlobReference = {
    digest,
    rawDigest: digest,
    size: bytes.length,
    mediaType,
    role: 'manifest',
    document: 'manifest.json',
    pointer: '',
    state: 'present',
    actual: { digest, size: bytes.length },
  };
  const candidate: Candidate = {
    descriptor,
    reference,
    document: { ...document, mediaType, role: roleOf(document.json.value, 'manifest') },
    bytes,
    via: [],
    viaReferences: [],
    tags: [],
    attestations: [],
    attestationBlobs: [],
  };
  return { ...none, candidates: [candidate] };
}

/** manifest.json in the place of index.json, for folders that hold several platforms (`skopeo copy --all`). */
function indexed(archive: Archive): Archive {
  return { ...archive, find: (name) => archive.find(name === 'index.json' ? 'manifest.json' : name) };
}

function roleOf(value: unknown, fallback: 'manifest' | 'index') {
  const mediaType = readDescriptor(value).mediaType ?? '';
  if (member(value, 'schemaVersion') === 1) return 'docker-schema1';
  if (!mediaType.startsWith('application/vnd.docker.')) return fallback;
  return fallback === 'index' ? 'docker-list' : 'docker-manifest';
}
