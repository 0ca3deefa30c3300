import { isTag, parseReference } from '../formats/oci/reference.ts';
import { defineFact } from '../model/fact.ts';

/** A name by which the image goes. */
export interface NamedImage {
  readonly text: string;
  /** undefined where it names neither tag nor digest, and where it is no reference at all. */
  readonly tag: string | undefined;
  readonly hasDigest: boolean;
  /** The document that holds it; undefined for the name by which the user asked. */
  readonly place: { readonly document: string; readonly pointer: string } | undefined;
}

/** The names by which the image was asked for, or, where it was given as a file, those under which it is stored. */
export default defineFact<readonly NamedImage[], 'manifest'>({
  id: 'image-references',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    if (manifest.requested !== undefined) return [named(manifest.requested.replace(/^[a-z-]+:\/\//, ''), undefined)];
    return manifest.references.map(({ text, document, pointer }) => named(text, { document, pointer }));
  },
});

function named(text: string, place: NamedImage['place']): NamedImage {
  // In an index a name may be the tag alone (image-spec v1.1.1, annotations.md, "org.opencontainers.image.ref.name").
  if (place?.pointer.endsWith('/org.opencontainers.image.ref.name') && isTag(text))
    return { text, tag: text, hasDigest: false, place };
  const parsed = parseReference(text);
  if ('problem' in parsed) return { text, tag: undefined, hasDigest: false, place };
  return { text, tag: parsed.reference.tag, hasDigest: parsed.reference.digest !== undefined, place };
}
