import { type Violation, validateDocument } from '../formats/oci/validate.ts';
import { defineFact } from '../model/fact.ts';

export interface DocumentViolation extends Violation {
  /** `ImageDocument.name`. */
  readonly document: string;
}

/** All ways in which the documents of an image break the form of their role. */
export const ociViolations = defineFact<readonly DocumentViolation[], 'manifest'>({
  id: 'oci-violations',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    return manifest.documents.flatMap((document) =>
      validateDocument(document).map((violation) => ({ ...violation, document: document.name })),
    );
  },
});
