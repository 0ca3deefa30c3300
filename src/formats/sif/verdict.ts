import type { PgpFlawCode, SigningKey } from './pgp.ts';
import type { SifSignature } from './signatures.ts';

/** Why a signature is not valid, or does not fit the file. */
export type SignatureProblemCode =
  // of the signature itself: with these Apptainer calls it "not valid"
  | 'unknown-key'
  | 'signature-invalid'
  | 'signature-unreadable'
  | 'content-unreadable'
  | PgpFlawCode
  // of what it covers
  | 'form-unknown'
  | 'hash-unknown'
  | 'link-invalid'
  | 'fingerprint-mismatch'
  | 'header-mismatch'
  | 'descriptor-mismatch'
  | 'object-mismatch'
  | 'object-uncovered'
  | 'object-missing'
  /** Not everything was read or hashed: what it covers is unknown. */
  | 'not-looked-at';

export interface SignatureProblem {
  readonly code: SignatureProblemCode;
  readonly detail: string;
  /** The object that it concerns. */
  readonly object?: number;
}

/** The judgement over one signature object. */
export interface SignatureVerdict {
  readonly signature: SifSignature;
  /** What the mathematics say with the keys that were given, whatever else is wrong. */
  readonly mathematics: 'valid' | 'invalid' | 'unknown-key' | 'unreadable';
  /** The keys that made it, their fingerprints computed from the keys. Empty unless the mathematics are valid. */
  readonly keys: readonly SigningKey[];
  /** Whether mathematics, key, header, descriptors and bytes are all sound and everything that it is linked to is covered. */
  readonly isValid: boolean;
  /** The first `limits.problems`; those of the signature itself come first. */
  readonly problems: readonly SignatureProblem[];
  readonly problemCount: number;
  /** Ids of the objects whose descriptor and bytes are as stated; of the older form only the bytes. Says nothing where the mathematics are not valid. */
  readonly intact: readonly number[];
  /** Ids of the objects that it is linked to and does not cover. */
  readonly uncovered: readonly number[];
}

const notValid: ReadonlySet<SignatureProblemCode> = new Set<SignatureProblemCode>([
  'unknown-key',
  'signature-invalid',
  'signature-unreadable',
  'content-unreadable',
  'weak-hash',
  'hash-unaccepted',
  'signature-expired',
  'signature-future',
  'key-expired',
  'key-revoked',
  'key-unfit',
]);

/** Whether a problem is of the signature itself, not of what it covers (pkg/integrity/verify.go, `SignatureNotValidError`). */
export const isOfSignature = (code: SignatureProblemCode): boolean => notValid.has(code);
