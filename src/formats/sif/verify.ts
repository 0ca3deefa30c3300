import type { HashAlgorithm } from '../../base/digest.ts';
import { limits } from '../../base/limits.ts';
import type { ClearSigned } from './clearsign.ts';
import type { SifDescriptor } from './descriptor.ts';
import type { Envelope } from './envelope.ts';
import {
  matches,
  type ObjectDigests,
  objectDigests,
  type SifDigest,
  signedDescriptorBytes,
  signedHeaderBytes,
} from './integrity.ts';
import type { SifKeys } from './keys.ts';
import type { Sif, SifFile } from './reader.ts';
import type { SifSignature, SifSignatures } from './signatures.ts';
import type { IntegrityStatement } from './statement.ts';
import type { SignatureProblem, SignatureProblemCode, SignatureVerdict } from './verdict.ts';

type Report = (code: SignatureProblemCode, detail: string, object?: number) => void;

/** What is found out about one signature while it is judged. */
interface Findings {
  readonly report: Report;
  readonly intact: Set<number>;
  readonly uncovered: Set<number>;
}

export interface Verification {
  readonly file: SifFile;
  readonly sif: Sif;
  readonly signatures: SifSignatures;
  readonly keys: SifKeys;
  /** The time at which keys and signatures must not have expired. */
  readonly now: Date;
}

/**
 * Judges each signature by itself: whether one of the keys made it, whether that key was sound, and whether header,
 * descriptors and bytes are what it states. Digests are computed here over the real bytes, fingerprints from the real keys.
 * They are compared also where the key is unknown, so that damage is told from a missing key. Never throws for what the file holds.
 */
export async function verifySignatures(verification: Verification): Promise<readonly SignatureVerdict[]> {
  const digests = objectDigests(verification.file);
  const verdicts: SignatureVerdict[] = [];
  for (const signature of verification.signatures.signatures) {
    verdicts.push(await judge(signature, verification, digests));
  }
  return verdicts;
}

async function judge(
  signature: SifSignature,
  { sif, keys, now }: Verification,
  digests: ObjectDigests,
): Promise<SignatureVerdict> {
  const problems: SignatureProblem[] = [];
  let problemCount = 0;
  const report: Report = (code, detail, object) => {
    problemCount += 1;
    if (problems.length < limits.problems) problems.push({ code, detail, ...(object === undefined ? {} : { object }) });
  };
  const findings: Findings = { report, intact: new Set(), uncovered: new Set() };
  const { mathematics, by } = await checkMathematics(signature, keys, now, report);
  checkClaim(signature, by, report);
  // Programs of the field refuse a signature whose descriptor they do not know, also where the hash function is not used.
  if (signature.form === 'pgp' && !signature.isLegacy && signature.hash === 'unknown')
    report('hash-unknown', 'its descriptor names no hash function that is known');
  const isLinked = checkLinked(signature, report);
  if (isLinked && !sif.isComplete) report('not-looked-at', 'not all descriptors were read: there may be more to cover');
  const { content } = signature;
  if (content.kind === 'unreadable') {
    if (signature.form !== 'unknown') report('content-unreadable', content.detail);
  } else if (isLinked && content.kind === 'statement') {
    checkStatement(signature, content.statement, sif, digests, findings);
  } else if (isLinked && content.kind === 'legacy') {
    checkLegacy(signature, content.digest, digests, findings);
  }
  const uncovered = signature.objects.map(({ id }) => id).filter((id) => findings.uncovered.has(id));
  return {
    signature,
    mathematics,
    keys: by,
    isValid: problemCount === 0,
    problems,
    problemCount,
    intact: [...findings.intact].sort((a, b) => a - b),
    uncovered: content.kind === 'unreadable' || !isLinked ? signature.objects.map(({ id }) => id) : uncovered,
  };
}

type Mathematics = { readonly mathematics: SignatureVerdict['mathematics']; readonly by: SignatureVerdict['keys'] };

async function checkMathematics(
  signature: SifSignature,
  keys: SifKeys,
  now: Date,
  report: Report,
): Promise<Mathematics> {
  if (signature.form === 'pgp') return await checkPgp(signature.message as ClearSigned, keys, now, report);
  if (signature.form === 'dsse') return checkEnvelope(signature, signature.message as Envelope, keys, report);
  report('form-unknown', signature.content.kind === 'unreadable' ? signature.content.detail : '');
  return { mathematics: 'unreadable', by: [] };
}

async function checkPgp(message: ClearSigned, keys: SifKeys, now: Date, report: Report): Promise<Mathematics> {
  if (keys.pgp === undefined) {
    report('unknown-key', 'no OpenPGP key is given to verify it with');
    return { mathematics: 'unknown-key', by: [] };
  }
  const { mathematics, key, flaws, detail } = await keys.pgp.check(message, now);
  if (mathematics === 'valid') {
    for (const flaw of flaws) report(flaw.code, flaw.detail);
    return { mathematics, by: key === undefined ? [] : [key] };
  }
  const code = {
    invalid: 'signature-invalid',
    'unknown-key': 'unknown-key',
    unreadable: 'signature-unreadable',
  } as const;
  report(code[mathematics], detail);
  return { mathematics, by: [] };
}

/** More signatures in one envelope than anybody writes are not tried. */
const maxEnvelopeSignatures = 16;

function checkEnvelope({ hash }: SifSignature, envelope: Envelope, keys: SifKeys, report: Report): Mathematics {
  if (hash !== 'sha256' && hash !== 'sha384' && hash !== 'sha512') {
    report('hash-unknown', `its descriptor names the hash function ${hash}`);
    return { mathematics: 'unreadable', by: [] };
  }
  const signatures = envelope.signatures.slice(0, maxEnvelopeSignatures);
  const by = keys.pem.filter(({ publicKey }) =>
    signatures.some(({ sig }) => publicKey.verifies(envelope.signed, sig, hash)),
  );
  if (by.length === 0) {
    const given = keys.pem.length === 0 ? 'no PEM key is given to verify it with' : 'none of the PEM keys made it';
    report('unknown-key', given);
    return { mathematics: 'unknown-key', by: [] };
  }
  // NIST SP 800-131A revision 2, section 3: RSA below 2048 bits must not be used.
  if (by.every(({ publicKey }) => publicKey.kind === 'rsa' && publicKey.bits < 2048))
    report('key-unfit', `its RSA key has ${by[0]?.publicKey.bits} bits`);
  return { mathematics: 'valid', by: by.map(({ kind, fingerprint, names }) => ({ kind, fingerprint, names })) };
}

/** The fingerprint in the descriptor is a claim: it must be that of the key that signed, whole. DSSE has none to compare. */
function checkClaim(signature: SifSignature, by: SignatureVerdict['keys'], report: Report): void {
  const key = by[0];
  if (signature.form !== 'pgp' || key === undefined || key.fingerprint === signature.claimedFingerprint) return;
  const claim = signature.claimedFingerprint ?? 'nobody';
  report('fingerprint-mismatch', `its descriptor names ${claim}, the key that made it is ${key.fingerprint}`);
}

function checkLinked({ link, objects, isLegacy }: SifSignature, report: Report): boolean {
  if (link === undefined) report('link-invalid', 'it is linked to no object and no group');
  else if (objects.length === 0) report('link-invalid', `it is linked to ${link.kind} ${link.id}, which is not there`);
  // Only the older form may sign one object; programs pass over others.
  else if (link.kind === 'object' && !isLegacy)
    report('link-invalid', `it is linked to object ${link.id}, not to a group`);
  else return true;
  return false;
}

function checkStatement(
  { objects }: SifSignature,
  statement: IntegrityStatement,
  sif: Sif,
  digests: ObjectDigests,
  { report, intact, uncovered }: Findings,
): void {
  if (sif.header !== undefined && !matches(statement.header, signedHeaderBytes(sif.header)))
    report('header-mismatch', 'launch script, magic, version or id of the header are not those that were signed');
  const broken = new Set<number>();
  const first = Math.min(...objects.map(({ id }) => id));
  const stated = new Map(statement.objects.map((object) => [(first + object.relativeId) >>> 0, object]));
  for (const object of objects) {
    const entry = stated.get(object.id);
    if (entry === undefined) {
      uncovered.add(object.id);
      report('object-uncovered', 'it is in the group, but not among what is signed', object.id);
      continue;
    }
    const isDescribed = matches(entry.descriptorDigest, signedDescriptorBytes(object, entry.relativeId));
    if (!isDescribed) report('descriptor-mismatch', 'its descriptor is not what was signed', object.id);
    const isSame = checkBytes([object], entry.objectDigest, digests, report);
    if (isDescribed && isSame) intact.add(object.id);
    else broken.add(object.id);
  }
  // Of two objects with one id, neither is intact where one is not.
  for (const id of broken) intact.delete(id);
  const there = new Set(objects.map(({ id }) => id));
  for (const id of stated.keys())
    if (!there.has(id)) report('object-missing', 'it is signed, but not in the group', id);
}

function checkLegacy(
  { objects, hash }: SifSignature,
  hex: string,
  digests: ObjectDigests,
  { report, intact }: Findings,
): void {
  if (hash !== 'sha256' && hash !== 'sha384' && hash !== 'sha512') {
    report('hash-unknown', `its descriptor names the hash function ${hash}`);
    return;
  }
  if (checkBytes(objects, { algorithm: hash, hex }, digests, report)) for (const { id } of objects) intact.add(id);
}

function checkBytes(
  objects: readonly SifDescriptor[],
  { algorithm, hex }: { readonly algorithm: HashAlgorithm } & SifDigest,
  digests: ObjectDigests,
  report: Report,
): boolean {
  const found = digests.of(objects, algorithm);
  if (found === hex) return true;
  const only = objects.length === 1 ? objects[0]?.id : undefined;
  const what = objects.length === 1 ? 'its bytes' : `the bytes of its ${objects.length} objects`;
  if (found === 'capped') report('not-looked-at', `${what} were not hashed: objects overlap too often`, only);
  else if (found === 'short') report('object-mismatch', `${what} do not lie within the file`, only);
  else report('object-mismatch', `${what} are not what was signed`, only);
  return false;
}
