import { limits } from '../../base/limits.ts';
import { readCertificateShape } from './der.ts';

/** One block of a PEM text (RFC 7468). */
export interface PemBlock {
  /** `CERTIFICATE`, `TRUSTED CERTIFICATE`, `PRIVATE KEY` …, as the first line says it. */
  readonly label: string;
  /** Counted from 1 over all blocks. */
  readonly index: number;
  /** Of the first line, counted from 1. */
  readonly line: number;
  /** The bytes; of a certificate without what OpenSSL puts behind it in a `TRUSTED CERTIFICATE`. undefined where it is broken. */
  readonly der: Uint8Array | undefined;
  /** The object identifier of the algorithm that signed it, for certificates. */
  readonly signature: string | undefined;
  /** Why it is broken. */
  readonly problem: string | undefined;
}

const begin = '-----BEGIN ';

/** Whether a block holds a certificate. */
export const isCertificate = (label: string): boolean => /^(X509 |TRUSTED )?CERTIFICATE$/.test(label);

/** Reads all blocks of a PEM text; text between blocks is passed over. Never throws, linear in the length of the text. */
export function readPem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const first = (lines[at] as string).trimEnd();
    if (!first.startsWith(begin)) continue;
    const line = at + 1;
    if (blocks.length >= limits.certificates) {
      const problem = `it comes after ${limits.certificates} others, and no more are read`;
      blocks.push({
        label: 'CERTIFICATE',
        index: blocks.length + 1,
        line,
        der: undefined,
        signature: undefined,
        problem,
      });
      break;
    }
    const label = first.slice(
      begin.length,
      first.lastIndexOf('-----') > begin.length ? first.lastIndexOf('-----') : undefined,
    );
    const body: string[] = [];
    let problem = first.endsWith('-----') ? undefined : 'its first line does not end in "-----"';
    for (at += 1; at < lines.length; at += 1) {
      const next = (lines[at] as string).trim();
      if (next.startsWith('-----')) break;
      // RFC 1421 headers of old encrypted keys
      if (!next.includes(':')) body.push(next);
    }
    const last = lines[at]?.trim();
    if (last === undefined) problem ??= 'it has no end';
    else if (last.startsWith(begin)) {
      problem ??= 'another block begins before it ends';
      at -= 1;
    } else if (last !== `-----END ${label}-----`) problem ??= `it ends as ${last.slice(0, 60)}`;
    blocks.push(readBlock(label, body.join(''), { index: blocks.length + 1, line }, problem));
  }
  return blocks;
}

function readBlock(
  label: string,
  base64: string,
  place: { readonly index: number; readonly line: number },
  problem: string | undefined,
): PemBlock {
  const broken = (why: string): PemBlock => ({ label, ...place, der: undefined, signature: undefined, problem: why });
  if (problem !== undefined) return broken(problem);
  if (base64.length > limits.certificateText) return broken('it is too long');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return broken('it is not base64');
  const der = new Uint8Array(Buffer.from(base64, 'base64'));
  if (!isCertificate(label)) return { label, ...place, der, signature: undefined, problem: undefined };
  const shape = readCertificateShape(der);
  if (shape === undefined) return broken('its bytes are no certificate');
  if (shape.length < der.length && label !== 'TRUSTED CERTIFICATE') return broken('bytes follow the certificate');
  return { label, ...place, der: der.subarray(0, shape.length), signature: shape.signature, problem: undefined };
}
