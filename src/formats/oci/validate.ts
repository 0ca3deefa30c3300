import { isDigest } from '../../base/digest.ts';
import type { Validator } from '../schema.ts';
import { describeValue } from '../schema-message.ts';
import type { DocumentRole, ImageDocument, JsonText } from './document.ts';
import { asArray, asText, below, member } from './json-value.ts';
import { nearKeys } from './known-keys.ts';
import { isArtifact, readManifest } from './manifest.ts';
import { describeMediaType, mediaTypes } from './media-type.ts';
import { descriptorsOf, descriptorViolations, digestViolation } from './validate-descriptor.ts';
import * as validators from './validators.generated.ts';
import { schemaViolations, textViolations, type Violation } from './violation.ts';

export type { Violation } from './violation.ts';

/**
 * All ways in which a document breaks the form of its role: the official schema and what the official validator checks beyond it
 * (Docker's documents: their own specification), members that stand twice or under nearly the right name. Empty where it is sound.
 */
export function validateDocument(document: ImageDocument): readonly Violation[] {
  const { json } = document;
  const text = textViolations(json);
  if (json.value === undefined) return text;
  const role = judgedRole(document);
  const near = nearKeys(role, json.value).map(
    ({ pointer, name, known, caseOnly }): Violation => ({
      pointer,
      code: caseOnly ? 'other-case' : 'near-key',
      message: caseOnly
        ? `is named ${describeValue(name)}: some readers take it for "${known}", others do not know it`
        : `is named ${describeValue(name)}, which nobody reads: "${known}" is nearly the same`,
    }),
  );
  return [
    ...text,
    ...inexactSizes(json),
    ...mediaTypeViolations(document, role),
    ...formViolations(role, json.value),
    ...near,
  ];
}

const schemas: Readonly<Record<Exclude<DocumentRole, 'docker-schema1'>, Validator>> = {
  layout: validators.layout,
  index: validators.index,
  manifest: validators.manifest,
  config: validators.config,
  descriptor: validators.descriptor,
  'docker-manifest': validators.dockerManifest,
  'docker-list': validators.dockerList,
  'docker-config': validators.dockerConfig,
  'docker-save': validators.dockerSave,
  repositories: validators.repositories,
};

/** A Docker document that stands where an OCI one may is judged by its own form. */
function judgedRole({ role, json, mediaType }: ImageDocument): DocumentRole {
  const own = asText(member(json.value, 'mediaType'));
  if (role === 'manifest' && own === mediaTypes.dockerManifest) return 'docker-manifest';
  if (role === 'index' && own === mediaTypes.dockerList) return 'docker-list';
  if (role === 'config' && mediaType === mediaTypes.dockerConfig) return 'docker-config';
  return role;
}

function formViolations(role: DocumentRole, value: unknown): readonly Violation[] {
  if (role === 'docker-schema1') {
    return [
      {
        pointer: '',
        code: 'deprecated',
        message: 'is a Docker manifest of schema 1, which current runtimes and registries refuse',
      },
    ];
  }
  const beyond = beyondSchema(role, value);
  const judged = new Set(beyond.map(({ pointer }) => pointer));
  const schema = schemaViolations(schemas[role], value).filter(({ pointer, message }) => {
    // An artifact may be nothing but its manifest: the text asks for a layer with SHOULD, the schema with must (manifest.md#image-manifest-property-descriptions).
    if (
      role === 'manifest' &&
      pointer === '/layers' &&
      message.startsWith('must have at least') &&
      isArtifact(readManifest(value))
    )
      return false;
    return !judged.has(pointer);
  });
  return [...schema, ...beyond];
}

function beyondSchema(role: DocumentRole, value: unknown): readonly Violation[] {
  switch (role) {
    case 'descriptor':
      return descriptorViolations({ pointer: '', value });
    case 'manifest':
      return [...descriptorsOf(value).flatMap(descriptorViolations), ...artifactViolations(value)];
    case 'index':
    case 'docker-manifest':
    case 'docker-list':
      return descriptorsOf(value).flatMap(descriptorViolations);
    case 'config':
    case 'docker-config':
      return [...envViolations(role, value), ...diffIdViolations(value)];
    default:
      return [];
  }
}

/** `^[^=]+=.*$` as Go reads it: a dot is no line feed. Docker's own documents may hold one. */
function envViolations(role: DocumentRole, value: unknown): readonly Violation[] {
  return asArray(member(member(value, 'config'), 'Env')).flatMap((item, at): Violation[] => {
    if (typeof item !== 'string') return [];
    const pointer = below('/config/Env', at);
    const equals = item.indexOf('=');
    // What is no name may be a secret; the place is enough to find it.
    if (equals < 0) return [{ pointer, code: 'env', message: 'has no "=" between name and value' }];
    if (equals === 0) return [{ pointer, code: 'env', message: 'has no name before its "="' }];
    const broken = role === 'config' && item.includes('\n', equals);
    return broken
      ? [
          {
            pointer,
            code: 'env',
            message: `sets ${describeValue(item.slice(0, equals))} to more than one line, which the official validator refuses`,
          },
        ]
      : [];
  });
}

function diffIdViolations(value: unknown): readonly Violation[] {
  return asArray(member(member(value, 'rootfs'), 'diff_ids')).flatMap((id, at) =>
    typeof id === 'string' && !isDigest(id) ? [digestViolation(below('/rootfs/diff_ids', at), id)] : [],
  );
}

function artifactViolations(value: unknown): readonly Violation[] {
  const hasEmptyConfig = member(member(value, 'config'), 'mediaType') === mediaTypes.empty;
  return hasEmptyConfig && member(value, 'artifactType') === undefined
    ? [
        {
          pointer: '',
          code: 'artifact-type',
          message: 'has the empty config and lacks "artifactType", which must then say what it is',
        },
      ]
    : [];
}

/** The documents that state their own media type; it must be that of their kind, and that by which others refer to them. */
const selfDescribing = new Set<DocumentRole>(['index', 'manifest', 'docker-list', 'docker-manifest']);

function mediaTypeViolations({ json, mediaType: referred }: ImageDocument, role: DocumentRole): readonly Violation[] {
  const own = asText(member(json.value, 'mediaType'));
  if (!selfDescribing.has(role)) return [];
  if (own === undefined) return referredViolations(json, referred, role);
  const pointer = '/mediaType';
  if (describeMediaType(own)?.kind !== role)
    return [
      { pointer, code: 'media-type', message: `is ${describeValue(own)}, which is not that of ${roleNames[role]}` },
    ];
  return referred !== undefined && referred !== own
    ? [
        {
          pointer,
          code: 'media-type',
          message: `is ${describeValue(own)}, but it is referred to as ${describeValue(referred)}`,
        },
      ]
    : [];
}

/** A document that does not name itself is what its descriptor says; where that says something else, readers pass it by. */
function referredViolations(json: JsonText, referred: string | undefined, role: DocumentRole): readonly Violation[] {
  const isOfRole = member(json.value, role === 'manifest' ? 'layers' : 'manifests') !== undefined;
  if (referred === undefined || !isOfRole || describeMediaType(referred)?.kind === role) return [];
  return [
    {
      pointer: '',
      code: 'media-type',
      message: `is ${roleNames[role]}, but it is referred to as ${describeValue(referred)}`,
    },
  ];
}

const roleNames: Readonly<Partial<Record<DocumentRole, string>>> = {
  index: 'an image index',
  manifest: 'an image manifest',
  'docker-list': 'a Docker manifest list',
  'docker-manifest': 'a Docker manifest',
};

function inexactSizes(json: JsonText): readonly Violation[] {
  return (json.inexact ?? [])
    .filter((pointer) => pointer.endsWith('/size'))
    .map(
      (pointer): Violation => ({
        pointer,
        code: 'inexact-number',
        message: 'is beyond 2^53: no blob is as long, and readers round it',
      }),
    );
}
