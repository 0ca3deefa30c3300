import { member } from '../formats/oci/json-value.ts';
import { type Violation, validateDocument } from '../formats/oci/validate.ts';
import { defineFact } from '../model/fact.ts';
import type { ImageDocument, OciImage } from '../model/image.ts';

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
      validateDocument(document).map((violation) => ({
        ...violation,
        document: document.name,
        ...(isEmptyIndex(manifest.form, document, violation) ? { code: 'quirk' as const } : {}),
      })),
    );
  },
});

/** Docker 25 writes `"manifests": null` into the index beside a manifest.json that names the image. */
function isEmptyIndex(form: OciImage['form'], document: ImageDocument, { pointer }: Violation): boolean {
  const isNull = member(document.json.value, 'manifests') === null;
  return form === 'docker-save' && document.name === 'index.json' && pointer === '/manifests' && isNull;
}
