import { type Digest, isDigest } from '../../base/digest.ts';
import { limits } from '../../base/limits.ts';
import { baseName } from '../../base/path.ts';
import { readDockerSave, readRepositories, type SavedImage } from '../../formats/oci/docker-save.ts';
import { asText, member } from '../../formats/oci/json-value.ts';
import { readDescriptor, readManifest } from '../../formats/oci/manifest.ts';
import {
  type BlobReference,
  type ImageDocument,
  type ImageReference,
  type LayoutProblem,
  type OciImage,
  platformText,
} from '../../model/image.ts';
import type { OpenContext, OpenedSubject } from '../../model/subject.ts';
import { hashBlob } from './blobs.ts';
import { configPlatform, layerInput, readJson, runtimeOf, tooLarge } from './build.ts';
import { layerSourceProblems } from './layer-sources.ts';
import type { Candidate, Layout } from './layout.ts';
import { memberProblems } from './saved-members.ts';
import { emptySubject, type Input, matchesPlatform, noSuch, subjectOf } from './subjects.ts';

/** What `manifest.json` and `repositories` of a `docker save` say (Docker image spec v1.2, "Combined Image JSON + Filesystem Changeset Format"). */
export interface SavedArchive {
  readonly documents: readonly ImageDocument[];
  readonly images: readonly SavedImage[];
  readonly problems: readonly LayoutProblem[];
}

export function readSavedArchive(archive: Input['archive']): SavedArchive {
  const documents: ImageDocument[] = [];
  const problems: LayoutProblem[] = [];
  const saved = readJson(archive, archive.find('manifest.json'), 'manifest.json', 'docker-save', undefined);
  if (saved.document === undefined) {
    problems.push({
      code: 'manifest-json-missing',
      detail:
        saved.lack === 'absent'
          ? 'there is no file manifest.json'
          : `manifest.json is larger than ${limits.document} bytes`,
    });
  } else documents.push(saved.document);
  const named = readDockerSave(saved.document?.json.value);
  const images = named.slice(0, limits.manifests);
  if (named.length > images.length)
    problems.push({
      code: 'archive-damaged',
      detail: `more than ${limits.manifests} images; the rest is not looked at`,
      document: 'manifest.json',
      pointer: '',
    });
  if (saved.document !== undefined && saved.document.json.error === undefined && images.length === 0) {
    problems.push({
      code: 'manifest-json-missing',
      detail: 'manifest.json names no image',
      document: 'manifest.json',
      pointer: '',
    });
  }
  const repositories = readJson(
    archive,
    archive.find('repositories'),
    'repositories',
    'repositories',
    undefined,
  ).document;
  if (repositories !== undefined) {
    documents.push(repositories);
    problems.push(...compareTags(images, repositories), ...danglingIds(archive, repositories));
  }
  return { documents, images, problems };
}

/** The tags of both tables, which the same program wrote. */
function compareTags(images: readonly SavedImage[], repositories: ImageDocument): LayoutProblem[] {
  if (repositories.json.error !== undefined) return [];
  const listed = new Set(
    readRepositories(repositories.json.value).map(({ repository, tag }) => `${repository}:${tag}`),
  );
  const stated = new Set(images.flatMap((image) => image.repoTags.map(withTag)));
  const onlyHere = [...listed].filter((tag) => !stated.has(tag));
  const onlyThere = [...stated].filter((tag) => !listed.has(tag));
  if (onlyHere.length === 0 && onlyThere.length === 0) return [];
  const parts = [
    ...(onlyHere.length === 0 ? [] : [`only repositories names ${onlyHere.join(', ')}`]),
    ...(onlyThere.length === 0 ? [] : [`only manifest.json names ${onlyThere.join(', ')}`]),
  ];
  return [{ code: 'tags-disagree', detail: parts.join('; '), document: 'repositories', pointer: '' }];
}

/** Each tag leads to the folder of its top layer. */
function danglingIds(archive: Input['archive'], repositories: ImageDocument): LayoutProblem[] {
  const folders = new Set([...archive.members.keys()].map((name) => name.slice(0, Math.max(0, name.indexOf('/')))));
  return readRepositories(repositories.json.value).flatMap(({ repository, tag, id }): LayoutProblem[] =>
    folders.has(id) || archive.members.has(`${id}.tar`)
      ? []
      : [
          {
            code: 'tags-disagree',
            detail: `repositories leads from ${repository}:${tag} to the layer ${id}, which is not there`,
            document: 'repositories',
            pointer: '',
          },
        ],
  );
}

/** A name without a tag means `latest` to every reader. */
function withTag(reference: string): string {
  return reference.lastIndexOf(':') > reference.lastIndexOf('/') ? reference : `${reference}:latest`;
}

/** One subject for each image that manifest.json names; with what an embedded OCI layout says of the same image, where there is one. */
export function savedSubjects(
  saved: SavedArchive,
  layout: Layout | undefined,
  input: Input,
  context: OpenContext,
): readonly OpenedSubject[] {
  const shared: Input = {
    ...input,
    documents: [...input.documents, ...saved.documents],
    problems: [...input.problems, ...saved.problems, ...unmatched(saved, layout)],
  };
  const made = saved.images.map((image, index) => {
    const candidate = layout === undefined ? undefined : candidateFor(image, layout);
    return candidate === undefined || layout === undefined
      ? plainSubject(image, index, shared, layout)
      : hybridSubject(image, index, candidate, layout, shared);
  });
  const chosen = made.filter((subject, index) => isSelected(subject, saved.images[index] as SavedImage, context));
  if (made.length > 0 && chosen.length === 0) {
    throw noSuch(
      input.name,
      made.map(
        (subject, index) =>
          saved.images[index]?.repoTags[0] ??
          (subject.platform === undefined ? subject.name : platformText(subject.platform)),
      ),
      context,
    );
  }
  if (chosen.length === 0) return [emptySubject(layout ?? noLayout, shared)];
  if (chosen.length === 1) return chosen;
  return chosen.map((subject) => ({
    ...subject,
    name: `${input.name}#${labelOf(saved.images[made.indexOf(subject)] as SavedImage)}`,
  }));
}

const noConfig = 'the config could not be read';
const noLayout: Layout = { documents: [], candidates: [], problems: [], named: new Set(), notes: [] };

function labelOf(image: SavedImage): string {
  return image.repoTags[0] ?? image.config ?? 'unnamed';
}

function isSelected(subject: OpenedSubject, image: SavedImage, context: OpenContext): boolean {
  const { tag } = context;
  if (
    tag !== undefined &&
    !image.repoTags.some(
      (stated) =>
        stated === tag || stated === `${tag}:latest` || stated.endsWith(`/${tag}`) || stated.endsWith(`:${tag}`),
    )
  )
    return false;
  return context.platform === undefined || matchesPlatform(subject.platform, context.platform);
}

/** The config's digest as the member's name promises it: `HEX.json`, `sha256:HEX`, `blobs/sha256/HEX`. */
export function namedDigest(member: string): Digest | undefined {
  const base = baseName(member)
    .replace(/^sha256:/, '')
    .replace(/\.(?:json|tar\.gz|tar|tgz)$/, '');
  const digest = `sha256:${base}`;
  return /^[0-9a-f]{64}$/.test(base) && isDigest(digest) ? digest : undefined;
}

function candidateFor(image: SavedImage, layout: Layout): Candidate | undefined {
  const config = image.config === undefined ? undefined : namedDigest(image.config);
  const same = layout.candidates.filter(
    (candidate) => config !== undefined && configDigest(candidate.document?.json.value) === config,
  );
  const [first] = same;
  return first === undefined ? undefined : { ...first, tags: same.flatMap((candidate) => candidate.tags) };
}

/** By itself, because each image is compared with each manifest. */
function configDigest(manifest: unknown): string | undefined {
  return asText(member(member(manifest, 'config'), 'digest'));
}

/** Where the embedded layout and manifest.json do not speak of the same images. */
function unmatched(saved: SavedArchive, layout: Layout | undefined): LayoutProblem[] {
  // Docker 25 embeds an index whose `manifests` is null: a layout that says nothing disagrees with nothing.
  if (layout === undefined || layout.candidates.length === 0) return [];
  return saved.images.flatMap((image, index): LayoutProblem[] =>
    candidateFor(image, layout) === undefined
      ? [
          {
            code: 'config-disagree',
            detail: `manifest.json names the config ${image.config ?? '(none)'}, which no manifest of index.json has`,
            document: 'manifest.json',
            pointer: `/${index}/Config`,
          },
        ]
      : [],
  );
}

function hybridSubject(
  image: SavedImage,
  index: number,
  candidate: Candidate,
  layout: Layout,
  input: Input,
): OpenedSubject {
  const problems: LayoutProblem[] = [];
  const manifest = readManifest(candidate.document?.json.value);
  const theirs = manifest.layers.map((layer) => layer.digest);
  const ours = image.layers.map((layer) => namedDigest(layer));
  if (
    ours.length !== theirs.length ||
    ours.some((digest, position) => digest !== undefined && digest !== theirs[position])
  ) {
    problems.push({
      code: 'layers-disagree',
      detail: `manifest.json lists ${ours.length} layers, the OCI manifest ${theirs.length}, and they are not the same`,
      document: 'manifest.json',
      pointer: `/${index}/Layers`,
    });
  }
  const familiar = new Set(
    candidate.tags
      .filter((tag) => tag.pointer.endsWith('io.containerd.image.name'))
      .map((tag) => tag.text.replace(/^docker\.io\/(?:library\/)?/, '')),
  );
  const different = [
    ...image.repoTags.filter((tag) => !familiar.has(tag)),
    ...[...familiar].filter((tag) => !image.repoTags.includes(tag)),
  ];
  if (familiar.size > 0 && different.length > 0) {
    problems.push({
      code: 'tags-disagree',
      detail: `manifest.json and index.json do not give the same names: ${different.join(', ')}`,
      document: 'manifest.json',
      pointer: `/${index}/RepoTags`,
    });
  }
  const config = readJson(
    input.archive,
    image.config === undefined ? undefined : input.archive.find(image.config),
    'config',
    'config',
    undefined,
  );
  if (problems.length === 0)
    problems.push(...memberProblems(image, index, { config: manifest.config?.digest, layers: theirs }, input.archive));
  problems.push(...layerSourceProblems(image, index, runtimeOf(config.document)?.diffIds ?? [], input.archive));
  const subject = subjectOf(candidate, layout, { ...input, problems: [...input.problems, ...problems] });
  if (subject.manifest === undefined) return subject;
  return {
    ...subject,
    manifest: { ...subject.manifest, references: [...referencesOf(image, index), ...subject.manifest.references] },
  };
}

function referencesOf(image: SavedImage, index: number): ImageReference[] {
  return image.repoTags.map((text, position) => ({
    text,
    document: 'manifest.json',
    pointer: `/${index}/RepoTags/${position}`,
  }));
}

/** An image of the older layout, or one that the embedded layout does not know. */
function plainSubject(image: SavedImage, index: number, input: Input, layout: Layout | undefined): OpenedSubject {
  const { archive } = input;
  archive.documents.countLayers(image.layers.length);
  const configBlob = image.config === undefined ? undefined : archive.find(image.config);
  const config = readJson(archive, configBlob, 'config', 'docker-config', undefined);
  const runtime = runtimeOf(config.document);
  const blobs: BlobReference[] = [];
  const claim = (member: string, blob: typeof configBlob, role: 'config' | 'layer', pointer: string): void => {
    const digest = namedDigest(member);
    const base = {
      digest,
      rawDigest: digest ?? member,
      size: undefined,
      mediaType: undefined,
      role,
      document: 'manifest.json',
      pointer,
    };
    if (blob === undefined) blobs.push({ ...base, state: 'absent' });
    else if (digest !== undefined)
      blobs.push({ ...base, state: 'present', actual: role === 'layer' ? undefined : hashBlob(blob, 'sha256') });
  };
  claim(image.config ?? '', configBlob, 'config', `/${index}/Config`);
  const sources = [...image.layerSources.values()];
  const layers = image.layers.slice(0, limits.layers + 1).map((member, position) => {
    const source = sources[position];
    const descriptor = readDescriptor(source);
    const blob = archive.find(member);
    // LayerSources describe where a foreign layer comes from; what is stored here is an uncompressed tar, whatever they say.
    const stored = blob === undefined ? descriptor : { ...descriptor, mediaType: undefined };
    const layer = layerInput(
      { ...stored, digest: namedDigest(member), size: undefined },
      position,
      blob,
      runtime,
      true,
    );
    if (!layer.foreign) claim(member, blob, 'layer', `/${index}/Layers/${position}`);
    return { ...layer, pointer: `/${index}/Layers/${position}` };
  });
  const documents = [
    ...input.documents,
    ...(layout?.documents ?? []),
    ...(config.document === undefined ? [] : [config.document]),
  ];
  const manifest: OciImage = {
    form: 'docker-save',
    documents,
    blobs: [...blobs, ...input.orphans],
    layout: [
      ...input.problems,
      ...(layout?.problems ?? []).filter((problem) => problem.code !== 'index-missing'),
      ...layerSourceProblems(image, index, runtime?.diffIds ?? [], archive),
      ...tooLarge('the config', config.lack),
    ],
    references: referencesOf(image, index),
    nature: 'image',
    mediaType: undefined,
    digest: undefined,
    indexPlatform: undefined,
    annotations: new Map(),
    attestations: [],
  };
  return {
    name: input.name,
    kind: input.kind,
    digest: null,
    platform: configPlatform(config.document),
    manifest,
    runtime,
    layers,
    unread: runtime === undefined ? { runtime: noConfig, platform: noConfig } : {},
    notes: [],
    bytesRead: archive.bytesRead + (config.bytes?.length ?? 0),
  };
}
