import { parseJson } from '../oci/json.ts';
import { asArray, asObject, asText } from '../oci/json-value.ts';

/** The type of payload of signatures in SIFs (github.com/sylabs/sif, pkg/integrity/dsse.go). */
export const metadataType = 'application/vnd.sylabs.sif-metadata+json';

/** A DSSE envelope (github.com/secure-systems-lab/dsse, envelope.md), taken apart but not verified. */
export interface Envelope {
  readonly payload: Uint8Array;
  /** Exactly the bytes that are signed: the pre-authentication encoding (protocol.md). */
  readonly signed: Uint8Array;
  /** `keyid` is a hint that anybody may have written. */
  readonly signatures: readonly { readonly keyid: string | undefined; readonly sig: Uint8Array }[];
}

/** Reads an envelope; undefined where the bytes are none, or one for another type of payload. */
export function readEnvelope(bytes: Uint8Array, caps: { readonly size: number }): Envelope | undefined {
  // Most other objects are told apart by their first byte, before anything is parsed.
  if (!/^\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return undefined;
  const { value, error, duplicates } = parseJson(bytes, caps);
  const envelope = asObject(value);
  if (envelope === undefined || error !== undefined || duplicates.length > 0) return undefined;
  const payload = decodeBase64(asText(envelope['payload']));
  if (envelope['payloadType'] !== metadataType || payload === undefined) return undefined;
  const signatures = asArray(envelope['signatures']).flatMap((entry) => {
    const sig = decodeBase64(asText(asObject(entry)?.['sig']));
    return sig === undefined ? [] : [{ keyid: asText(asObject(entry)?.['keyid']), sig }];
  });
  return { payload, signed: preAuthenticationEncoding(metadataType, payload), signatures };
}

/** PAE of DSSE v1: lengths in decimal digits, so that no two pairs of type and payload give the same bytes. */
export function preAuthenticationEncoding(type: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Standard or URL-safe base64, as the specification allows both. */
function decodeBase64(text: string | undefined): Uint8Array | undefined {
  if (text === undefined || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return undefined;
  return Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64');
}
