import { isRefName, isTag, parseReference } from '../formats/oci/reference.ts';
import { defineFact } from '../model/fact.ts';

/** A name of the image that is not one by the distribution-spec. */
export interface BadReference {
  readonly text: string;
  /** undefined for the name by which the user asked. */
  readonly place: { readonly document: string; readonly pointer: string } | undefined;
  readonly problem: string;
  /** The image-spec admits it as the name of an index entry; no registry takes it. */
  readonly isRefName: boolean;
}

/** The names of an image that break the grammar of the distribution-spec. */
export const ociReferences = defineFact<readonly BadReference[], 'manifest'>({
  id: 'oci-references',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    const asked = manifest.requested === undefined ? [] : [{ text: manifest.requested, place: undefined }];
    const stored = manifest.references.map(({ text, document, pointer }) => ({ text, place: { document, pointer } }));
    return [...asked, ...stored].flatMap(({ text, place }): readonly BadReference[] => {
      const isEntryName = place?.pointer.endsWith('/org.opencontainers.image.ref.name') === true;
      // The name of an index entry is a tag alone or a whole reference.
      if (isEntryName && isTag(text)) return [];
      const parsed = parseReference(text);
      return 'problem' in parsed
        ? [{ text, place, problem: parsed.problem, isRefName: isEntryName && isRefName(text) }]
        : [];
    });
  },
});
