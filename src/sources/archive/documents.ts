import { type ByteAddress, readAll } from '../../base/bytes.ts';
import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import type { JsonText } from '../../formats/oci/document.ts';
import { parseJson } from '../../formats/oci/json.ts';

/** A document as stored, and as read. */
export type FoundDocument =
  | { readonly bytes: Uint8Array; readonly json: JsonText }
  | { readonly lack: 'absent' | 'too-large' };

/** The JSON documents of one archive: each is read once, however often it is named, and all together are bounded. */
export class Documents {
  /** By the place of the bytes, or the bytes themselves. */
  readonly #known = new Map<string | Uint8Array, FoundDocument>();
  #bytes = 0;
  #layers = 0;

  /** Beyond `limits.documents` in all, a document counts as too large. */
  read(blob: { readonly size: number; readonly address?: ByteAddress } | undefined): FoundDocument {
    const address = blob?.address;
    const key = address?.kind === 'file' ? `${address.path}\0${address.offset}\0${address.length}` : address?.bytes;
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known !== undefined) return known;
    if (blob === undefined) return { lack: 'absent' };
    // What is larger than a document may be is not read, and neither is what went by without being kept.
    if (address === undefined || blob.size > limits.document) return { lack: 'too-large' };
    this.#bytes += blob.size;
    if (this.#bytes > limits.documents) return { lack: 'too-large' };
    const bytes = readAll(address, limits.document, 'the document');
    const document = { bytes, json: parseJson(bytes) };
    if (key !== undefined) this.#known.set(key, document);
    return document;
  }

  /** Counts the layers that an image names. @throws PratiqueError `limit` where all images of the archive name too many. */
  countLayers(count: number): void {
    this.#layers += count;
    if (this.#layers > limits.allLayers) {
      throw new PratiqueError(
        'limit',
        `the manifests name more than ${limits.allLayers} layers in all`,
        'Save fewer images into one archive.',
      );
    }
  }
}
