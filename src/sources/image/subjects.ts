import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { asText, member } from '../../formats/oci/json-value.ts';
import { readManifest } from '../../formats/oci/manifest.ts';
import type { BlobReference, ImageDocument, LayoutProblem, OciImage, Platform } from '../../model/image.ts';
import { platformText } from '../../model/image.ts';
import type { Kind, OpenContext, OpenedSubject } from '../../model/subject.ts';
import type { Archive } from '../archive/archive.ts';
import { blobPath, referTo } from './blobs.ts';
import {
  configPlatform,
  configRole,
  layerInput,
  manifestDigest,
  natureOf,
  readJson,
  runtimeOf,
  tooLarge,
  unreadFacets,
} from './build.ts';
import type { Candidate, Layout } from './layout.ts';

/** What all subjects of one input share. */
export interface Input {
  readonly name: string;
  readonly kind: Kind;
  readonly form: OciImage['form'];
  readonly archive: Archive;
  /** Further documents, problems and references of the input as a whole. */
  readonly documents: readonly ImageDocument[];
  readonly problems: readonly LayoutProblem[];
  readonly orphans: readonly BlobReference[];
}

/** One subject for each manifest that the layout leads to and the context selects. */
export function subjectsOf(layout: Layout, input: Input, context: OpenContext): readonly OpenedSubject[] {
  const made = layout.candidates.map((candidate) => ({ candidate, subject: subjectOf(candidate, layout, input) }));
  const chosen = made.filter(({ candidate, subject }) => isSelected(candidate, subject, context));
  if (made.length > 0 && chosen.length === 0)
    throw noSuch(
      input.name,
      made.map(({ candidate, subject }) => choiceText(candidate, subject)),
      context,
    );
  if (chosen.length === 0) return [emptySubject(layout, input)];
  if (chosen.length === 1) return chosen.map(({ subject }) => subject);
  return nameApart(chosen, input.name);
}

export function subjectOf(candidate: Candidate, layout: Layout, input: Input): OpenedSubject {
  const { archive } = input;
  const manifest = readManifest(candidate.document?.json.value);
  archive.documents.countLayers(manifest.layers.length);
  const nature = candidate.document === undefined ? 'unknown' : natureOf(manifest);
  const configBlob = manifest.config?.digest === undefined ? undefined : archive.find(blobPath(manifest.config.digest));
  const config =
    manifest.config === undefined || nature !== 'image'
      ? undefined
      : readJson(archive, configBlob, 'config', configRole(manifest.config.mediaType), manifest.config.mediaType);
  const runtime = runtimeOf(config?.document);
  const find = (digest: Parameters<typeof blobPath>[0] | undefined) =>
    digest === undefined ? undefined : archive.find(blobPath(digest));
  // One more than is read: the engine refuses it, and a list of tens of thousands costs nothing here.
  const layers = manifest.layers
    .slice(0, limits.layers + 1)
    .map((descriptor, index) => layerInput(descriptor, index, find(descriptor.digest), runtime, nature !== 'artifact'));
  const blobs: BlobReference[] = [
    ...candidate.viaReferences,
    candidate.reference,
    ...(manifest.config === undefined
      ? []
      : [referTo(manifest.config, configBlob, { role: 'config', document: 'manifest', pointer: '/config' })]),
    ...manifest.layers.map((descriptor, index): BlobReference => {
      const reference = referTo(descriptor, find(descriptor.digest), {
        role: 'layer',
        document: 'manifest',
        pointer: `/layers/${index}`,
      });
      return layers[index]?.foreign
        ? { ...reference, state: 'elsewhere', reason: 'the layer is not distributed with the image' }
        : reference;
    }),
    ...candidate.attestationBlobs,
    ...input.orphans,
  ];
  const platform: Platform | undefined = configPlatform(config?.document) ?? candidate.descriptor.platform;
  const image: OciImage = {
    form: input.form,
    documents: [
      ...input.documents,
      ...layout.documents,
      ...candidate.via,
      ...[candidate.document, config?.document].filter((document) => document !== undefined),
    ],
    blobs,
    layout: [...input.problems, ...layout.problems, ...tooLarge('the config', config?.lack)],
    references: candidate.tags,
    nature,
    mediaType: candidate.descriptor.mediaType ?? manifest.mediaType,
    digest: candidate.descriptor.digest,
    indexPlatform: candidate.descriptor.platform,
    annotations: new Map([...Object.entries(candidate.descriptor.annotations), ...manifest.annotations]),
    attestations: candidate.attestations,
  };
  return {
    name: input.name,
    kind: input.kind,
    digest: candidate.bytes === undefined ? null : manifestDigest(candidate.bytes, candidate.descriptor.digest),
    platform,
    manifest: image,
    runtime,
    layers: candidate.document === undefined ? undefined : layers,
    unread: unreadFacets(nature, candidate.document, runtime),
    notes: [...layout.notes, ...schema1Note(candidate.document)],
    bytesRead: archive.bytesRead + (candidate.bytes?.length ?? 0) + (config?.bytes?.length ?? 0),
  };
}

/** An input that is a layout by its form and leads to no manifest at all: its documents are judged. */
export function emptySubject(layout: Layout, input: Input): OpenedSubject {
  const image: OciImage = {
    form: input.form,
    documents: [...input.documents, ...layout.documents],
    blobs: input.orphans,
    layout: [...input.problems, ...layout.problems],
    references: [],
    nature: 'unknown',
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
    manifest: image,
    unread: unreadFacets('unknown', undefined, undefined),
    notes: ['no manifest could be read, so there is no image to judge'],
    bytesRead: input.archive.bytesRead,
  };
}

function schema1Note(document: ImageDocument | undefined): string[] {
  return document?.role === 'docker-schema1' || asText(member(document?.json.value, 'tag')) !== undefined
    ? ['a Docker schema 1 manifest names its layers without sizes; they are not read']
    : [];
}

function isSelected(candidate: Candidate, subject: OpenedSubject, context: OpenContext): boolean {
  if (
    context.tag !== undefined &&
    !candidate.tags.some((tag) => tag.text === context.tag || tag.text.endsWith(`:${context.tag}`)) &&
    candidate.descriptor.rawDigest !== context.tag
  )
    return false;
  return (
    context.platform === undefined ||
    matchesPlatform(subject.manifest?.indexPlatform ?? subject.platform, context.platform)
  );
}

/** Whether a platform is the one asked for; a variant counts only where it was asked for. */
export function matchesPlatform(platform: Platform | undefined, asked: string): boolean {
  if (platform === undefined) return false;
  const [os, architecture, variant] = asked.split('/');
  return (
    platform.os === os &&
    platform.architecture === architecture &&
    (variant === undefined || platform.variant === variant)
  );
}

export function noSuch(name: string, choices: readonly string[], context: OpenContext): PratiqueError {
  const asked = [
    context.tag === undefined ? '' : `the tag ${context.tag}`,
    context.platform === undefined ? '' : `the platform ${context.platform}`,
  ]
    .filter(Boolean)
    .join(' and ');
  return new PratiqueError(
    'not-found',
    `${name} holds no image with ${asked}`,
    `It holds: ${[...new Set(choices)].slice(0, 20).join(', ')}.`,
  );
}

function choiceText(candidate: Candidate, subject: OpenedSubject): string {
  const tag = candidate.tags.at(-1)?.text;
  const platform = subject.platform === undefined ? undefined : platformText(subject.platform);
  return [tag, platform].filter(Boolean).join(' for ') || candidate.descriptor.rawDigest;
}

/** `#tag` where tags tell the subjects apart, `@platform` where platforms do, both or the digest otherwise. */
function nameApart(
  chosen: readonly { readonly candidate: Candidate; readonly subject: OpenedSubject }[],
  name: string,
): readonly OpenedSubject[] {
  const tags = chosen.map(({ candidate }) => candidate.tags.at(-1)?.text);
  const platforms = chosen.map(({ subject }) =>
    subject.platform === undefined ? undefined : platformText(subject.platform),
  );
  const tagsDiffer = new Set(tags).size > 1;
  const seen = new Map<string, number>();
  return chosen.map(({ subject, candidate }, index) => {
    const platformsDiffer = new Set(platforms.filter((_, other) => tags[other] === tags[index])).size > 1;
    let label = `${name}${tagsDiffer && tags[index] !== undefined ? `#${tags[index]}` : ''}${platformsDiffer && platforms[index] !== undefined ? `@${platforms[index]}` : ''}`;
    if (label === name || seen.has(label)) label = `${label}#${candidate.descriptor.rawDigest || index + 1}`;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return { ...subject, name: count === 1 ? label : `${label}~${count}` };
  });
}
