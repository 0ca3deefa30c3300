import type { SifDescriptor } from './descriptor.ts';
import type { Ecl, EclGroup, EclText } from './ecl.ts';
import type { Sif } from './reader.ts';
import { isPrimary } from './structure.ts';
import { isOfSignature, type SignatureVerdict } from './verdict.ts';

export type EclReason =
  | 'not-loaded'
  | 'not-valid'
  | 'not-activated'
  | 'no-execgroup'
  | 'ungrouped-object'
  | 'nothing-to-verify'
  | 'unsigned'
  | 'signature-refused'
  | 'not-signed-by-required'
  | 'signed-by-forbidden'
  | 'not-looked-at'
  | 'fulfilled';

/** Whether Apptainer would run the image. `unknown` where not everything was read that it would look at. */
export interface EclJudgement {
  readonly outcome: 'allowed' | 'refused' | 'unknown';
  readonly reason: EclReason;
  readonly detail: string;
  /** The execution group that counts for the image. */
  readonly group?: EclGroup;
}

/** An image as an execution control list sees it. */
export interface EclImage {
  /** Absolute, links resolved. */
  readonly path: string;
  readonly sif: Sif;
  /** Over all signatures, with the keys of the global keyring only. */
  readonly verdicts: readonly SignatureVerdict[];
  /** Signatures that were not read. */
  readonly omitted: number;
}

/** What must be signed at once: a group, or in the older way the primary partition. */
interface Task {
  readonly name: string;
  readonly verdicts: readonly SignatureVerdict[];
}

/**
 * Judges as `shouldRun` of Apptainer does (github.com/apptainer/apptainer, internal/pkg/syecl/syecl.go; sylabs/sif,
 * pkg/integrity/verify.go), but for keys of DSA and short ones of RSA: their signatures are not valid here.
 */
export function judgeEcl({ ecl, problems }: EclText, image: EclImage): EclJudgement {
  if (ecl === undefined) return { outcome: 'allowed', reason: 'not-loaded', detail: 'Apptainer cannot load the list' };
  const invalid = problems.find(({ effect }) => effect === 'all-refused');
  if (invalid !== undefined) return { outcome: 'refused', reason: 'not-valid', detail: invalid.detail };
  if (!ecl.isActivated) return { outcome: 'allowed', reason: 'not-activated', detail: 'the list is not activated' };
  const group = groupFor(ecl, image.path);
  if (group === undefined) {
    const detail = `${folderOf(image.path)} is the folder of no execgroup, and none is for all folders`;
    return { outcome: 'refused', reason: 'no-execgroup', detail };
  }
  return { ...judgeImage(ecl, group, image), group };
}

/** The group whose folder is exactly that of the image; else the first that is for all. */
function groupFor({ groups }: Ecl, path: string): EclGroup | undefined {
  const folder = folderOf(path);
  return groups.find(({ dirPath }) => dirPath === folder) ?? groups.find(({ dirPath }) => dirPath === '');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function judgeImage(ecl: Ecl, group: EclGroup, image: EclImage): EclJudgement {
  const { descriptors, isComplete } = image.sif;
  if (!isComplete || image.omitted > 0)
    return { outcome: 'unknown', reason: 'not-looked-at', detail: 'not all objects and signatures were read' };
  const ungrouped = descriptors.find(({ group: number, type }) => number === undefined && type !== 'signature');
  const tasks = ecl.isLegacy ? legacyTasks(image) : groupTasks(image);
  if (tasks === undefined) {
    const what = ecl.isLegacy ? 'one primary system partition' : 'a group of objects';
    return { outcome: 'refused', reason: 'nothing-to-verify', detail: `there is not ${what}` };
  }
  if (ungrouped !== undefined)
    return { outcome: 'refused', reason: 'ungrouped-object', detail: `object ${ungrouped.id} is in no group` };
  const unvalidated = new Set<string | undefined>();
  for (const { name, verdicts } of tasks) {
    if (verdicts.length === 0) return { outcome: 'refused', reason: 'unsigned', detail: `${name} is not signed` };
    for (const verdict of verdicts) {
      const refusal = refusalOf(verdict, ecl.isLegacy);
      if (refusal === 'not valid') unvalidated.add(claimOf(verdict));
      else if (refusal !== undefined) return refusal;
    }
  }
  return judgeSigners(group, tasks, unvalidated);
}

/** One task a group, with the signatures of the newer form that are linked to it. */
function groupTasks({ sif, verdicts }: EclImage): readonly Task[] | undefined {
  const groups = [...new Set(sif.descriptors.flatMap(({ group }) => group ?? []))].sort((a, b) => a - b);
  if (groups.length === 0) return undefined;
  return groups.map((group) => ({
    name: `group ${group}`,
    verdicts: verdicts.filter(
      ({ signature: { link, isLegacy } }) => link?.kind === 'group' && link.id === group && !isLegacy,
    ),
  }));
}

function legacyTasks({ sif, verdicts }: EclImage): readonly Task[] | undefined {
  const [primary, second] = sif.descriptors.filter(isPrimary);
  if (primary === undefined || second !== undefined || !isOnlyOne(primary, sif)) return undefined;
  const linked = verdicts.filter(({ signature: { link } }) => link?.kind === 'object' && link.id === primary.id);
  return [{ name: `object ${primary.id}`, verdicts: linked }];
}

const isOnlyOne = ({ id }: SifDescriptor, { descriptors }: Sif): boolean =>
  descriptors.filter((other) => other.id === id).length === 1;

/** `not valid` where Apptainer goes on and only takes the signer for absent; a judgement where it stops. */
function refusalOf(
  { signature, problems, keys }: SignatureVerdict,
  isLegacy: boolean,
): EclJudgement | 'not valid' | undefined {
  const refuse = (detail: string): EclJudgement => ({
    outcome: 'refused',
    reason: 'signature-refused',
    detail: `signature ${signature.id}: ${detail}`,
  });
  // Apptainer gives no PEM keys to the list, and knows fingerprints of 20 bytes only.
  if (signature.form === 'dsse') return refuse('it is a DSSE envelope, and the list has keys of OpenPGP only');
  if (signature.form === 'unknown' || signature.hash === 'unknown') return refuse(problems[0]?.detail ?? 'not known');
  const ofSignature = problems.find(({ code }) => isOfSignature(code) && !(isLegacy && code === 'content-unreadable'));
  if (ofSignature !== undefined) return 'not valid';
  if (problems.some(({ code }) => code === 'not-looked-at'))
    return { outcome: 'unknown', reason: 'not-looked-at', detail: 'not all bytes were hashed' };
  const [problem] = problems;
  if (problem !== undefined) return refuse(problem.detail);
  return keys.some(({ fingerprint }) => fingerprint.length !== 40) ? refuse('its key is of a new version') : undefined;
}

function judgeSigners(
  group: EclGroup,
  tasks: readonly Task[],
  unvalidated: ReadonlySet<string | undefined>,
): EclJudgement {
  const signers = tasks.map(({ verdicts }) => new Set(verdicts.map(claimOf)));
  const keys = group.fingerprints.map((fingerprint) => fingerprint.toUpperCase());
  const signedAll = (key: string): boolean => signers.every((of) => of.has(key)) && !unvalidated.has(key);
  const required = (detail: string): EclJudgement => ({ outcome: 'refused', reason: 'not-signed-by-required', detail });
  if (group.mode === 'blacklist') {
    // Whoever is named in a signature counts, also where it is not valid.
    const forbidden = keys.find((key) => signers.some((of) => of.has(key)));
    if (forbidden !== undefined)
      return { outcome: 'refused', reason: 'signed-by-forbidden', detail: `${forbidden} signed it` };
  } else if (group.mode === 'whitestrict') {
    const missing = keys.find((key) => !signedAll(key));
    if (missing !== undefined) return required(`${missing} did not sign all of it, or not validly`);
  } else if (!keys.some(signedAll)) return required('none of the keys of the execgroup signed all of it validly');
  return { outcome: 'allowed', reason: 'fulfilled', detail: `the execgroup's ${group.mode} is fulfilled` };
}

/** The signer that the descriptor names, as far as Apptainer reads it. */
function claimOf({ signature }: SignatureVerdict): string | undefined {
  return signature.claimedFingerprint?.slice(0, 40);
}
