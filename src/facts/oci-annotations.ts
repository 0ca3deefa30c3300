import parseLicence from 'spdx-expression-parse';
import { isDigest } from '../base/digest.ts';
import { isAbsoluteUrl, isDateTime } from '../formats/lexical.ts';
import { asTextMap, below, member } from '../formats/oci/json-value.ts';
import { parseReference } from '../formats/oci/reference.ts';
import { descriptorsOf } from '../formats/oci/validate-descriptor.ts';
import { defineFact } from '../model/fact.ts';
import type { ImageDocument } from '../model/image.ts';

/** An annotation or label that breaks the rules of annotations. */
export interface BadAnnotation {
  readonly document: string;
  readonly pointer: string;
  readonly key: string;
  readonly value: string;
  /** `form`: the value is not what the key demands; `reserved`: nobody defined the key; `nameless`: it has no name. */
  readonly problem: 'form' | 'reserved' | 'nameless';
  /** What the value must be. */
  readonly expected: string;
}

/** image-spec v1.1.1, annotations.md#pre-defined-annotation-keys: what each key holds, where it is more than a text. */
const predefined: ReadonlyMap<string, { readonly expected: string; holds(value: string): boolean } | undefined> =
  new Map([
    ['created', { expected: 'date and time by RFC 3339', holds: isDateTime }],
    ['authors', undefined],
    ['url', { expected: 'absolute URL', holds: isAbsoluteUrl }],
    ['documentation', { expected: 'absolute URL', holds: isAbsoluteUrl }],
    ['source', { expected: 'absolute URL', holds: isAbsoluteUrl }],
    ['version', undefined],
    ['revision', undefined],
    ['vendor', undefined],
    ['licenses', { expected: 'SPDX licence expression', holds: isLicence }],
    ['ref.name', undefined],
    ['title', undefined],
    ['description', undefined],
    ['base.digest', { expected: 'digest', holds: isDigest }],
    ['base.name', { expected: 'image reference', holds: (value: string) => 'reference' in parseReference(value) }],
    // conversion.md#annotation-fields: what a runtime config derives from the image's.
    ...['os', 'architecture', 'variant', 'os.version', 'os.features', 'author', 'stopSignal', 'exposedPorts'].map(
      (key) => [key, undefined] as const,
    ),
  ]);
const image = 'org.opencontainers.image.';
/** Keys under `org.opencontainers.` of the other specifications: distribution-spec v1.1.1, spec.md#listing-referrers; image-spec v1.1.0-rc. */
const others = new Set([
  'org.opencontainers.referrers.filtersApplied',
  'org.opencontainers.artifact.created',
  'org.opencontainers.artifact.description',
]);

/** The annotations of an image's documents and the labels of its config, as far as they break the rules (image-spec v1.1.1, annotations.md). */
export const ociAnnotations = defineFact<readonly BadAnnotation[], 'manifest'>({
  id: 'oci-annotations',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    return manifest.documents.flatMap((document) =>
      annotationMaps(document).flatMap(({ pointer, value }) =>
        [...asTextMap(value)].flatMap(([key, text]): readonly BadAnnotation[] => {
          const place = { document: document.name, pointer: below(pointer, key), key, value: text };
          return judge(key, text).map((found) => ({ ...place, ...found }));
        }),
      ),
    );
  },
});

function annotationMaps({
  role,
  json,
}: ImageDocument): readonly { readonly pointer: string; readonly value: unknown }[] {
  // Labels obey the annotation rules (config.md#properties).
  if (role === 'config' || role === 'docker-config')
    return [{ pointer: '/config/Labels', value: member(member(json.value, 'config'), 'Labels') }];
  return [
    { pointer: '/annotations', value: member(json.value, 'annotations') },
    ...descriptorsOf(json.value).map(({ pointer, value }) => ({
      pointer: `${pointer}/annotations`,
      value: member(value, 'annotations'),
    })),
  ];
}

function judge(key: string, value: string): readonly Pick<BadAnnotation, 'problem' | 'expected'>[] {
  if (key === '') return [{ problem: 'nameless', expected: 'name' }];
  if (!key.startsWith('org.opencontainers.') || others.has(key)) return [];
  const name = key.startsWith(image) ? key.slice(image.length) : '';
  if (!predefined.has(name)) return [{ problem: 'reserved', expected: 'key of the specification' }];
  const form = predefined.get(name);
  return form === undefined || form.holds(value) ? [] : [{ problem: 'form', expected: form.expected }];
}

/** No published expression is as long; the parser calls itself for every bracket. */
const longestLicence = 1000;

function isLicence(value: string): boolean {
  if (value.length > longestLicence) return false;
  try {
    parseLicence(value);
    return true;
  } catch {
    return false;
  }
}
