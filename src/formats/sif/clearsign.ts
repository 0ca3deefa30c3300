import { limits } from '../../base/limits.ts';

/** A message of the cleartext signature framework (RFC 9580, section 7), taken apart but not verified. */
export interface ClearSigned {
  /** The hash functions that the header names; none where it has no such line. */
  readonly hashes: readonly string[];
  /** Exactly the bytes that are signed: lines without white space at their end, CR LF between them. */
  readonly signed: Uint8Array;
  /** The same with LF between the lines. */
  readonly text: string;
  /** The signature's own armour, from its first to its last line. */
  readonly signature: string;
}

/** Text names of hash functions, by their numbers in packets (RFC 9580, section 9.5). */
export const hashNames: ReadonlyMap<number, string> = new Map([
  [1, 'MD5'],
  [2, 'SHA1'],
  [3, 'RIPEMD160'],
  [8, 'SHA256'],
  [9, 'SHA384'],
  [10, 'SHA512'],
  [11, 'SHA224'],
  [12, 'SHA3-256'],
  [14, 'SHA3-512'],
]);
const knownHashes: ReadonlySet<string> = new Set(hashNames.values());

const messageBegin = '-----BEGIN PGP SIGNED MESSAGE-----';
const signatureBegin = '-----BEGIN PGP SIGNATURE-----';
const signatureEnd = '-----END PGP SIGNATURE-----';

/**
 * Takes a clear-signed message apart; undefined where the bytes hold none or it breaks the rules of the framework.
 * Text is taken from what is signed only, so that nothing in front of it or behind it is believed.
 */
export function readClearSigned(bytes: Uint8Array): ClearSigned | undefined {
  // One character a byte, so that the signed bytes come back as they were.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  let at = lines.findIndex((line) => line.trimEnd() === messageBegin) + 1;
  if (at === 0) return undefined;
  // Only names of hash functions may stand before the empty line; anything else would be shown but not be signed.
  const hashes: string[] = [];
  for (; lines[at]?.startsWith('Hash: '); at += 1) {
    const words = trimLine(lines[at] as string).split(',');
    words[0] = (words[0] as string).slice('Hash: '.length);
    // OpenPGP.js writes SHA3_512.
    const names = words.map((word) => word.trim().replace('_', '-'));
    if (!names.every((name) => knownHashes.has(name))) return undefined;
    hashes.push(...names);
  }
  if (lines[at]?.trim() !== '') return undefined;
  at += 1;
  const body: string[] = [];
  for (; at < lines.length; at += 1) {
    const line = trimLine(lines[at] as string);
    if (line === signatureBegin) break;
    if (!line.startsWith('-')) body.push(line);
    else if (line.startsWith('- ')) body.push(line.slice(2));
    // "-" is "- " whose space at the end was lost.
    else if (line === '-') body.push('');
    else return undefined;
  }
  const end = lines.findIndex((line, index) => index > at && trimLine(line) === signatureEnd);
  if (at >= lines.length || end < 0) return undefined;
  const armour = lines
    .slice(at, end + 1)
    .map(trimLine)
    .join('\n');
  if (armour.length > limits.pgpSignature) return undefined;
  return {
    hashes,
    signed: Buffer.from(body.join('\r\n'), 'latin1'),
    text: Buffer.from(body.join('\n'), 'latin1').toString('utf8'),
    signature: `${armour}\n`,
  };
}

/** Without spaces, tabs and CR at its end: they are not signed. */
function trimLine(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line[end - 1] as string)) end -= 1;
  return line.slice(0, end);
}
