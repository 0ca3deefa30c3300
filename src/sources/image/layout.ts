import { limits } from '../../base/limits.ts';
import { attestedDigest, readIndex } from '../../formats/oci/index.ts';
import { asText, member } from '../../formats/oci/json-value.ts';
import { type Descriptor, readManifest } from '../../formats/oci/manifest.ts';
import type {
  Attestation,
  BlobReference,
  DocumentRole,
  ImageDocument,
  ImageReference,
  LayoutProblem,
} from '../../model/image.ts';
import type { Archive } from '../archive/archive.ts';
import { blobPath, referTo } from './blobs.ts';
import { readJson, shortDigest, tooLarge } from './build.ts';

/** A manifest that the index of a layout leads to, with the way that led there. */
export interface Candidate {
  readonly descriptor: Descriptor;
  readonly reference: BlobReference;
  /** The manifest itself, as far as it could be read. */
  readonly document: ImageDocument | undefined;
  readonly bytes: Uint8Array | undefined;
  /** Indexes on the way below index.json, outermost first, and the references to them. */
  readonly via: readonly ImageDocument[];
  readonly viaReferences: readonly BlobReference[];
  readonly tags: readonly ImageReference[];
  /** Attestation manifests that name this one. */
  readonly attestations: readonly Attestation[];
  /** Documents are not judged by schema: blobs of attestations are only hashed. */
  readonly attestationBlobs: readonly BlobReference[];
}

export interface Layout {
  /** `oci-layout` and `index.json`, where they could be read. */
  readonly documents: readonly ImageDocument[];
  readonly candidates: readonly Candidate[];
  readonly problems: readonly LayoutProblem[];
  /** Members that some document names. */
  readonly named: ReadonlySet<string>;
  /** Manifests of other platforms that an index names and the layout does not hold. */
  readonly notes: readonly string[];
}

const indexTypes: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const dockerTypes: ReadonlyMap<string, DocumentRole> = new Map([
  ['application/vnd.docker.distribution.manifest.v2+json', 'docker-manifest'],
  ['application/vnd.docker.distribution.manifest.list.v2+json', 'docker-list'],
  ['application/vnd.docker.distribution.manifest.v1+json', 'docker-schema1'],
  ['application/vnd.docker.distribution.manifest.v1+prettyjws', 'docker-schema1'],
]);

/** The version that image-layout.md#oci-layout-file knows. */
const layoutVersion = '1.0.0';

/** Reads an OCI image layout down to its manifests (image-spec v1.1.1, image-layout.md). */
export function readLayout(archive: Archive): Layout {
  const walk = new LayoutWalk(archive);
  walk.readMarker();
  walk.readEntry();
  return walk.finish();
}

interface Attested {
  readonly of: string;
  readonly attestation: Attestation;
  readonly blobs: readonly BlobReference[];
}

class LayoutWalk {
  readonly #archive: Archive;
  readonly #documents: ImageDocument[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #problems: LayoutProblem[] = [];
  readonly #named = new Set<string>();
  readonly #attested: Attested[] = [];
  readonly #notes: string[] = [];
  #followed = 0;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  readMarker(): void {
    const { document, lack } = readJson(
      this.#archive,
      this.#archive.find('oci-layout'),
      'oci-layout',
      'layout',
      undefined,
    );
    if (document === undefined) {
      this.#problems.push({
        code: 'layout-file-missing',
        detail: lack === 'absent' ? 'there is no file oci-layout' : 'the file oci-layout is too large to be one',
      });
      return;
    }
    this.#documents.push(document);
    const version = asText(member(document.json.value, 'imageLayoutVersion'));
    if (version !== undefined && version !== layoutVersion) {
      this.#problems.push({
        code: 'layout-version',
        detail: `the layout version is ${version}, not ${layoutVersion}`,
        document: 'oci-layout',
        pointer: '/imageLayoutVersion',
      });
    }
  }

  readEntry(): void {
    const { document, lack } = readJson(
      this.#archive,
      this.#archive.find('index.json'),
      'index.json',
      'index',
      undefined,
    );
    if (document === undefined) {
      this.#problems.push({
        code: 'index-missing',
        detail:
          lack === 'absent' ? 'there is no file index.json' : `index.json is larger than ${limits.document} bytes`,
      });
      return;
    }
    this.#documents.push(document);
    this.#followIndex(document, [], [], 0, []);
    if (this.#candidates.length === 0 && document.json.error === undefined) {
      this.#problems.push({
        code: 'index-missing',
        detail: 'index.json leads to no manifest',
        document: 'index.json',
        pointer: '/manifests',
      });
    }
  }

  finish(): Layout {
    const candidates = this.#candidates.map((candidate) => {
      const mine = this.#attested.filter((attested) => attested.of === candidate.descriptor.digest);
      return {
        ...candidate,
        attestations: mine.map((one) => one.attestation),
        attestationBlobs: mine.flatMap((one) => one.blobs),
      };
    });
    // What attests to an image that is not here is still verified, with the first image.
    const known = new Set(candidates.map((candidate) => candidate.descriptor.digest as string | undefined));
    const stray = this.#attested.filter((attested) => !known.has(attested.of)).flatMap((attested) => attested.blobs);
    const [first, ...rest] = candidates;
    const all =
      first === undefined ? [] : [{ ...first, attestationBlobs: [...first.attestationBlobs, ...stray] }, ...rest];
    return {
      documents: this.#documents,
      candidates: all,
      problems: this.#problems,
      named: this.#named,
      notes: this.#notes,
    };
  }

  #followIndex(
    index: ImageDocument,
    via: readonly ImageDocument[],
    viaReferences: readonly BlobReference[],
    level: number,
    tags: readonly ImageReference[],
  ): void {
    const manifests = readIndex(index.json.value).manifests;
    const stored = manifests.filter(
      (descriptor) => descriptor.digest !== undefined && this.#archive.find(blobPath(descriptor.digest)) !== undefined,
    ).length;
    for (const [position, descriptor] of manifests.entries()) {
      this.#followed += 1;
      if (this.#followed > limits.manifests) {
        this.#problems.push({
          code: 'archive-damaged',
          detail: `more than ${limits.manifests} manifests; the rest is not looked at`,
          document: index.name,
        });
        return;
      }
      const pointer = `/manifests/${position}`;
      const path = descriptor.digest === undefined ? undefined : blobPath(descriptor.digest);
      const blob = path === undefined ? undefined : this.#archive.find(path);
      if (path !== undefined) this.#named.add(path);
      if (blob === undefined && level > 0 && stored > 0 && descriptor.digest !== undefined) {
        // image-layout.md#blobs: blobs may be missing; tools that save one platform of several leave the others out.
        this.#notes.push(
          `the manifest ${shortDigest(descriptor.digest)}${platformNote(descriptor)} is named by ${index.name} and not stored here`,
        );
        continue;
      }
      const reference = referTo(descriptor, blob, { role: 'manifest', document: index.name, pointer });
      const attests = attestedDigest(descriptor);
      const role = roleOfManifest(descriptor);
      if (attests !== undefined) this.#readAttestation(descriptor, reference, attests);
      else if (role === 'index' || role === 'docker-list')
        this.#followNested(descriptor, reference, role, via, viaReferences, level, [
          ...tags,
          ...tagsOf(descriptor, index.name, pointer),
        ]);
      else {
        const { document, bytes, lack } = readJson(this.#archive, blob, 'manifest', role, descriptor.mediaType);
        this.#problems.push(...tooLarge(`the manifest ${shortDigest(descriptor.rawDigest)}`, lack));
        this.#candidates.push({
          descriptor,
          reference,
          document,
          bytes,
          via,
          viaReferences,
          tags: [...tags, ...tagsOf(descriptor, index.name, pointer)],
          attestations: [],
          attestationBlobs: [],
        });
        if (document !== undefined) this.#nameBlobs(document);
      }
    }
  }

  #followNested(
    descriptor: Descriptor,
    reference: BlobReference,
    role: DocumentRole,
    via: readonly ImageDocument[],
    viaReferences: readonly BlobReference[],
    level: number,
    tags: readonly ImageReference[],
  ): void {
    const name = `index ${shortDigest(descriptor.rawDigest)}`;
    const { document, lack } = readJson(
      this.#archive,
      descriptor.digest === undefined ? undefined : this.#archive.find(blobPath(descriptor.digest)),
      name,
      role,
      descriptor.mediaType,
    );
    this.#problems.push(...tooLarge(`the ${name}`, lack));
    const isCircle = via.some((earlier) => earlier.name === name);
    if (
      document === undefined ||
      isCircle ||
      level >= limits.indexDepth ||
      readIndex(document.json.value).manifests.length === 0
    ) {
      if (isCircle) this.#problems.push({ code: 'archive-damaged', detail: 'the index names itself', document: name });
      else if (level >= limits.indexDepth)
        this.#problems.push({
          code: 'archive-damaged',
          detail: `indexes are nested deeper than ${limits.indexDepth}`,
          document: name,
        });
      this.#candidates.push({
        descriptor,
        reference,
        document,
        bytes: undefined,
        via,
        viaReferences,
        tags,
        attestations: [],
        attestationBlobs: [],
      });
      return;
    }
    this.#followIndex(document, [...via, document], [...viaReferences, reference], level + 1, tags);
  }

  #readAttestation(descriptor: Descriptor, reference: BlobReference, of: string): void {
    const blob = descriptor.digest === undefined ? undefined : this.#archive.find(blobPath(descriptor.digest));
    const { document, lack } = readJson(this.#archive, blob, 'attestation', 'manifest', descriptor.mediaType);
    const manifest = readManifest(document?.json.value);
    const name = `attestation ${shortDigest(descriptor.rawDigest)}`;
    this.#problems.push(...tooLarge(`the ${name}`, lack));
    const blobs: BlobReference[] = [reference];
    const parts: readonly (readonly [Descriptor, string, BlobReference['role']])[] = [
      ...(manifest.config === undefined ? [] : [[manifest.config, '/config', 'config'] as const]),
      ...manifest.layers.map((layer, index) => [layer, `/layers/${index}`, 'blob'] as const),
    ];
    for (const [part, pointer, role] of parts) {
      const path = part.digest === undefined ? undefined : blobPath(part.digest);
      if (path !== undefined) this.#named.add(path);
      blobs.push(
        referTo(part, path === undefined ? undefined : this.#archive.find(path), { role, document: name, pointer }),
      );
    }
    const predicateTypes = manifest.layers.flatMap((layer) => layer.annotations['in-toto.io/predicate-type'] ?? []);
    if (descriptor.digest !== undefined)
      this.#attested.push({ of, attestation: { digest: descriptor.digest, predicateTypes }, blobs });
  }

  #nameBlobs(document: ImageDocument): void {
    const manifest = readManifest(document.json.value);
    for (const part of [manifest.config, ...manifest.layers])
      if (part?.digest !== undefined) this.#named.add(blobPath(part.digest));
  }
}

function roleOfManifest(descriptor: Descriptor): DocumentRole {
  if (descriptor.mediaType === undefined) return 'manifest';
  return dockerTypes.get(descriptor.mediaType) ?? (indexTypes.has(descriptor.mediaType) ? 'index' : 'manifest');
}

function tagsOf(descriptor: Descriptor, document: string, pointer: string): ImageReference[] {
  return ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => {
    const text = descriptor.annotations[key];
    return text === undefined ? [] : [{ text, document, pointer: `${pointer}/annotations/${key}` }];
  });
}

function platformNote(descriptor: Descriptor): string {
  return descriptor.platform === undefined ? '' : ` (${descriptor.platform.os}/${descriptor.platform.architecture})`;
}
