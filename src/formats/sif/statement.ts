import { parseJson } from '../oci/json.ts';
import { asObject } from '../oci/json-value.ts';
import { readSifDigest, type SifDigest } from './integrity.ts';

/** What a signature says of one object: its id relative to the smallest of its group, and two digests. */
export interface StatedObject {
  readonly relativeId: number;
  readonly descriptorDigest: SifDigest;
  readonly objectDigest: SifDigest;
}

/** What is signed (github.com/sylabs/sif, pkg/integrity/metadata.go, `imageMetadata`). */
export interface IntegrityStatement {
  readonly header: SifDigest;
  readonly objects: readonly StatedObject[];
}

/** Reads the signed JSON; a sentence on what is wrong where it is not of the form that is known. */
export function readStatement(text: string | Uint8Array, size: number): IntegrityStatement | string {
  const { value, error, duplicates } = parseJson(text, { size });
  if (error !== undefined) return `it is no JSON: ${error.message}`;
  if (duplicates.length > 0) return `${duplicates[0]} occurs twice, and readers disagree on which counts`;
  const body = asObject(value);
  if (body === undefined) return 'it is no JSON object';
  if (body['version'] !== 1) return `its version is ${JSON.stringify(body['version'] ?? null)}; only 1 is known`;
  const header = readSifDigest(asObject(body['header'])?.['digest']);
  if (header === undefined) return 'it has no digest of the header that can be computed';
  if (!Array.isArray(body['objects'])) return 'it has no list of objects';
  const objects: StatedObject[] = [];
  const ids = new Set<number>();
  for (const [index, entry] of body['objects'].entries()) {
    const object = asObject(entry);
    const relativeId = object?.['relativeId'];
    const descriptorDigest = readSifDigest(object?.['descriptorDigest']);
    const objectDigest = readSifDigest(object?.['objectDigest']);
    if (!isId(relativeId) || descriptorDigest === undefined || objectDigest === undefined)
      return `entry ${index} of its objects has no id or no digest that can be computed`;
    if (ids.has(relativeId)) return `it states object ${relativeId} twice, and readers disagree on which counts`;
    ids.add(relativeId);
    objects.push({ relativeId, descriptorDigest, objectDigest });
  }
  return { header, objects };
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
}

const legacyMark = 'SIFHASH:\n';

/** Whether a signed text is of the older form: one digest over the bytes of objects, nothing of header and descriptors. */
export const isLegacy = (text: string): boolean => text.startsWith(legacyMark);

/** The hexadecimal digest of the older form; undefined where there is none. */
export function readLegacyDigest(text: string): string | undefined {
  const hex = text.slice(legacyMark.length).replace(/\n$/, '');
  return isLegacy(text) && hex.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(hex) ? hex.toLowerCase() : undefined;
}
