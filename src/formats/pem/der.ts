/** What of a certificate's DER form is needed beside what node:crypto tells (RFC 5280 section 4.1). */
export interface CertificateShape {
  /** Bytes of the certificate alone. */
  readonly length: number;
  /** Dotted object identifier of signatureAlgorithm. */
  readonly signature: string;
}

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { OID … }, signatureValue }; undefined where the bytes are something else. */
export function readCertificateShape(der: Uint8Array): CertificateShape | undefined {
  const outer = readElement(der, 0);
  if (outer?.tag !== 0x30) return undefined;
  const body = readElement(der, outer.start);
  const algorithm = body === undefined ? undefined : readElement(der, body.end);
  const oid = algorithm?.tag === 0x30 ? readElement(der, algorithm.start) : undefined;
  if (body?.tag !== 0x30 || oid?.tag !== 0x06 || oid.end > outer.end) return undefined;
  return { length: outer.end, signature: readOid(der.subarray(oid.start, oid.end)) };
}

function readElement(
  der: Uint8Array,
  at: number,
): { readonly tag: number; readonly start: number; readonly end: number } | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count === 0 || count > 4) return undefined;
    length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + (der[start + i] ?? 0);
    start += count;
  }
  return start + length > der.length ? undefined : { tag, start, end: start + length };
}

function readOid(bytes: Uint8Array): string {
  const first = bytes[0] ?? 0;
  const arcs = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))];
  let value = 0;
  for (const byte of bytes.subarray(1)) {
    value = (value * 128 + (byte & 0x7f)) % 2 ** 48;
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  return arcs.slice(0, 20).join('.');
}
