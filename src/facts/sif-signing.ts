import { shorten } from '../base/text.ts';
import { coverageOf, type GroupCoverage } from '../formats/sif/coverage.ts';
import { readEcl } from '../formats/sif/ecl.ts';
import { judgeEcl } from '../formats/sif/ecl-judgement.ts';
import { isOfSignature, type SignatureVerdict } from '../formats/sif/verdict.ts';
import type { OptionFile } from '../model/option-file.ts';
import type { SifContainer } from '../model/sif.ts';

/** `any`, `all`: of the signatures; the others as in an execution control list. */
export type SigningMode = 'any' | 'all' | 'whitelist' | 'whitestrict' | 'blacklist';
export const signingModes = ['any', 'all', 'whitelist', 'whitestrict', 'blacklist'] as const;

/** What is asked of the signatures of a SIF. */
export interface SigningDemand {
  readonly keyring: OptionFile | readonly OptionFile[];
  readonly fingerprints: readonly string[];
  readonly mode: SigningMode;
  readonly ecl: OptionFile | null;
}

/** One thing that is not as it is asked for, or that cannot be told. */
export type SigningFault =
  | { readonly kind: 'unknown'; readonly reason: string }
  | (Told & { readonly kind: 'unsigned' | 'legacy' })
  | (Told & { readonly kind: 'ungrouped'; readonly object: number })
  | (Told & { readonly kind: 'group'; readonly group: number; readonly who: string })
  | (Told & { readonly kind: 'signer'; readonly fingerprint: string; readonly what: string })
  | (Told & { readonly kind: 'signature'; readonly id: number; readonly detail: string })
  | (Told & { readonly kind: 'list'; readonly detail: string; readonly line: number })
  | (Told & { readonly kind: 'refused'; readonly detail: string });
interface Told {
  /** What else there is fulfils what is asked for. */
  readonly isMinor?: boolean;
}

/** Holds the signatures of a SIF, each judged by itself, against what is asked of them. */
export async function* judgeSigning(
  container: SifContainer,
  demand: SigningDemand,
  now: string,
): AsyncGenerator<SigningFault> {
  const { sif } = container;
  const files = [demand.keyring].flat();
  const { signatures, omitted } = container.signatures();
  const { verdicts, keyProblems } = await container.verify(files, now);
  for (const problem of keyProblems) yield { kind: 'unknown', reason: `the keyring: ${problem}` };
  // A key that could not be read may be the one that is missing.
  const isTold = files.length > 0 && (keyProblems.length === 0 || verdicts.some(({ isValid }) => isValid));
  const isAllRead = sif.isComplete && omitted === 0;
  if (!sif.isComplete) yield { kind: 'unknown', reason: 'not all descriptors were read' };
  if (omitted > 0) yield { kind: 'unknown', reason: `${omitted} signatures were not read` };
  const current = verdicts.filter(({ signature }) => !signature.isLegacy);
  if (current.length === 0) {
    if (isAllRead) yield { kind: signatures.length > 0 ? 'legacy' : 'unsigned' };
  } else {
    for (const verdict of verdicts) yield* judgeVerdict(verdict, demand.mode, isTold);
    const { groups, ungrouped } = coverageOf(sif, current);
    for (const object of ungrouped) yield { kind: 'ungrouped', object };
    yield* judgeSigners(groups, current, demand, isTold);
  }
  if (demand.ecl !== null) yield* judgeList(container, demand.ecl, { verdicts, omitted, isTold });
}

function* judgeVerdict(
  { signature, problems }: SignatureVerdict,
  mode: SigningMode,
  isTold: boolean,
): Generator<SigningFault> {
  const { id, isLegacy, claimedFingerprint } = signature;
  for (const { code, detail } of problems) {
    // The older form counts for nothing; it is told only where it shows damage.
    if (isLegacy && isOfSignature(code)) continue;
    if (code === 'not-looked-at') yield { kind: 'unknown', reason: `signature ${id}: ${detail}` };
    else if (code === 'unknown-key' && !isTold) {
      const who = claimedFingerprint === undefined ? 'nobody who is named' : claimedFingerprint;
      yield {
        kind: 'unknown',
        reason: `signature ${id} is said to be by ${who}, and no key that could tell was given`,
      };
    } else
      yield { kind: 'signature', id, detail: shorten(detail, 300), isMinor: mode !== 'all' && isOfSignature(code) };
  }
}

function* judgeSigners(
  groups: readonly GroupCoverage[],
  verdicts: readonly SignatureVerdict[],
  { fingerprints, mode }: SigningDemand,
  isTold: boolean,
): Generator<SigningFault> {
  const wanted = new Set<string>();
  for (const text of fingerprints) {
    const print = text.replace(/^0x|[\s:]/g, '').toUpperCase();
    if (/^[0-9A-F]{40}(?:[0-9A-F]{24})?$/.test(print)) wanted.add(print);
    else yield { kind: 'unknown', reason: `"${text}" in the option fingerprints is no fingerprint of 40 or 64 digits` };
  }
  const isList = mode === 'whitelist' || mode === 'whitestrict' || mode === 'blacklist';
  if (isList && wanted.size === 0) yield { kind: 'unknown', reason: `the ${mode} of the option fingerprints is empty` };
  const signers = groups.map(({ verdicts: linked }) => signersOf(linked));
  const isAdmitted = (print: string): boolean => mode === 'blacklist' || wanted.size === 0 || wanted.has(print);
  for (const [index, { group, verdicts: linked }] of groups.entries()) {
    if ([...(signers[index] as Set<string>)].some(isAdmitted)) continue;
    // Where nobody could verify it, that was said of each signature.
    if (linked.length > 0 && !isTold) continue;
    const who =
      linked.length === 0
        ? 'anybody'
        : wanted.size === 0 || mode === 'blacklist'
          ? 'a key that is known'
          : 'a key that is admitted';
    yield { kind: 'group', group, who };
  }
  if (mode === 'blacklist') {
    // Whoever is named counts, also where it is not proved.
    const named = new Set(
      verdicts.flatMap(({ keys, signature }) => [
        ...keys.map(({ fingerprint }) => fingerprint),
        ...(signature.claimedFingerprint === undefined ? [] : [signature.claimedFingerprint]),
      ]),
    );
    for (const fingerprint of wanted)
      if (named.has(fingerprint)) yield { kind: 'signer', fingerprint, what: 'is not admitted, and signed it' };
  }
  if (!isTold) return;
  const everywhere = [...wanted].filter((print) => signers.every((of) => of.has(print)));
  if (mode === 'whitelist' && wanted.size > 0 && everywhere.length === 0 && groups.length > 1)
    yield { kind: 'signer', fingerprint: [...wanted].join(' or '), what: 'did not sign all groups alone' };
  if (mode === 'whitestrict')
    for (const fingerprint of wanted)
      if (!everywhere.includes(fingerprint)) yield { kind: 'signer', fingerprint, what: 'did not sign all of it' };
  if (mode === 'all' && wanted.size > 0)
    for (const fingerprint of new Set(signers.flatMap((of) => [...of])))
      if (!wanted.has(fingerprint)) yield { kind: 'signer', fingerprint, what: 'signed it, and is not admitted' };
}

/** The keys that signed all of a group validly. */
function signersOf(verdicts: readonly SignatureVerdict[]): Set<string> {
  const whole = verdicts.filter(({ isValid, signature }) => isValid && signature.link?.kind === 'group');
  return new Set(whole.flatMap(({ keys }) => keys.map(({ fingerprint }) => fingerprint)));
}

function* judgeList(
  { sif, path }: SifContainer,
  file: OptionFile,
  {
    verdicts,
    omitted,
    isTold,
  }: { readonly verdicts: readonly SignatureVerdict[]; readonly omitted: number; readonly isTold: boolean },
): Generator<SigningFault> {
  const list = readEcl(file.bytes);
  for (const { effect, detail, span } of list.problems)
    if (effect !== 'all-refused')
      yield { kind: 'list', detail: shorten(detail, 300), line: span.line, isMinor: effect === 'member-ignored' };
  if (list.ecl === undefined) return;
  if (path === undefined) {
    yield {
      kind: 'unknown',
      reason: 'the execution control list goes by folders, and the image came through standard input',
    };
    return;
  }
  const { outcome, reason, detail } = judgeEcl(list, { path, sif, verdicts, omitted });
  const isForLackOfKeys = !isTold && (reason === 'not-signed-by-required' || reason === 'signature-refused');
  if (outcome === 'unknown' || (outcome === 'refused' && isForLackOfKeys))
    yield { kind: 'unknown', reason: `the execution control list: ${detail}` };
  else if (outcome === 'refused') yield { kind: 'refused', detail: shorten(detail, 300) };
}
