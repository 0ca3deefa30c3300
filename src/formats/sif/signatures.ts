import { limits } from '../../base/limits.ts';
import { type ClearSigned, readClearSigned } from './clearsign.ts';
import type { SifHash } from './codes.ts';
import type { SifDescriptor, SifLink } from './descriptor.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { objectBytes, type Sif, type SifFile } from './reader.ts';
import { type IntegrityStatement, isLegacy, readLegacyDigest, readStatement } from './statement.ts';

/** What a signature says that it signs: nothing of it is proved before {@link verifySignatures}. */
export type SignedContent =
  | { readonly kind: 'statement'; readonly statement: IntegrityStatement }
  /** Only bytes of objects, with the hash function that the descriptor names; header and descriptors are not covered. */
  | { readonly kind: 'legacy'; readonly digest: string }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** One signature object as it stands in the file. */
export interface SifSignature {
  readonly id: number;
  readonly descriptor: SifDescriptor;
  readonly form: 'pgp' | 'dsse' | 'unknown';
  readonly isLegacy: boolean;
  readonly link: SifLink | undefined;
  /** The hash function that the descriptor names. */
  readonly hash: SifHash;
  /** Who is said to have signed. */
  readonly claimedFingerprint: string | undefined;
  /** The objects that it is linked to: one, or all of a group. */
  readonly objects: readonly SifDescriptor[];
  readonly content: SignedContent;
  readonly message: ClearSigned | Envelope | undefined;
}

export interface SifSignatures {
  /** In the order of the table, at most `limits.sifSignatures`. */
  readonly signatures: readonly SifSignature[];
  /** Signatures that are there and were not read: what they say is unknown. */
  readonly omitted: number;
}

/** Reads what signatures there are and what they say, without a key (github.com/sylabs/sif, pkg/integrity). */
export function readSignatures(file: SifFile, sif: Sif): SifSignatures {
  const all = sif.descriptors.filter(({ metadata }) => metadata.kind === 'signature');
  const read = all.slice(0, limits.sifSignatures);
  return { signatures: read.map((descriptor) => readOne(file, sif, descriptor)), omitted: all.length - read.length };
}

function readOne(file: SifFile, sif: Sif, descriptor: SifDescriptor): SifSignature {
  const { id, link, metadata } = descriptor;
  const base = {
    id,
    descriptor,
    link,
    hash: metadata.kind === 'signature' ? metadata.hash : ('unknown' as const),
    claimedFingerprint: metadata.kind === 'signature' ? metadata.fingerprint : undefined,
    objects: linkedObjects(sif, link),
  };
  const unknown = (detail: string): SifSignature => ({
    ...base,
    form: 'unknown',
    isLegacy: false,
    content: { kind: 'unreadable', detail },
    message: undefined,
  });
  if (descriptor.size > limits.sifSignature)
    return unknown(`it has ${descriptor.size} bytes, more than the ${limits.sifSignature} that are read`);
  const bytes = objectBytes(file, descriptor, limits.sifSignature);
  if (bytes === undefined) return unknown('its bytes do not lie within the file');
  const envelope = readEnvelope(bytes, { size: limits.sifSignature });
  if (envelope !== undefined)
    return { ...base, form: 'dsse', isLegacy: false, content: statementOf(envelope.payload), message: envelope };
  const message = readClearSigned(bytes);
  if (message === undefined) return unknown('it is neither a clear-signed message of OpenPGP nor a DSSE envelope');
  const digest = readLegacyDigest(message.text);
  if (digest !== undefined)
    return { ...base, form: 'pgp', isLegacy: true, content: { kind: 'legacy', digest }, message };
  const content: SignedContent = isLegacy(message.text)
    ? { kind: 'unreadable', detail: 'no digest follows SIFHASH' }
    : statementOf(message.text);
  return { ...base, form: 'pgp', isLegacy: isLegacy(message.text), content, message };
}

function statementOf(text: string | Uint8Array): SignedContent {
  const statement = readStatement(text, limits.sifSignature);
  return typeof statement === 'string' ? { kind: 'unreadable', detail: statement } : { kind: 'statement', statement };
}

function linkedObjects({ descriptors }: Sif, link: SifLink | undefined): readonly SifDescriptor[] {
  if (link === undefined) return [];
  return descriptors.filter(({ id, group }) => (link.kind === 'group' ? group === link.id : id === link.id));
}
