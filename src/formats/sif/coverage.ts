import type { Sif } from './reader.ts';
import type { SignatureVerdict } from './verdict.ts';

/** What the signatures say of one group of objects. */
export interface GroupCoverage {
  readonly group: number;
  /** Ids of its objects. */
  readonly objects: readonly number[];
  /** The verdicts of the signatures that are linked to it, of the older form also those linked to one of its objects. */
  readonly verdicts: readonly SignatureVerdict[];
  /** Whether one valid signature that is not of the older form covers all of it. */
  readonly isSigned: boolean;
}

export interface SifCoverage {
  readonly groups: readonly GroupCoverage[];
  /** Ids of objects in no group, signatures left out: nothing can sign them. */
  readonly ungrouped: readonly number[];
}

/** Puts verdicts beside the groups that they are about, smallest first. */
export function coverageOf(sif: Sif, verdicts: readonly SignatureVerdict[]): SifCoverage {
  const groups = new Map<number, number[]>();
  const ungrouped: number[] = [];
  for (const { group, id, type } of sif.descriptors) {
    if (group === undefined) {
      if (type !== 'signature') ungrouped.push(id);
      continue;
    }
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [id]);
    else members.push(id);
  }
  const of = ([group, objects]: readonly [number, readonly number[]]): GroupCoverage => {
    const linked = verdicts.filter(({ signature: { link } }) =>
      link?.kind === 'group' ? link.id === group : link !== undefined && objects.includes(link.id),
    );
    return {
      group,
      objects,
      verdicts: linked,
      isSigned: linked.some(({ isValid, signature }) => isValid && !signature.isLegacy),
    };
  };
  return { groups: [...groups].sort(([a], [b]) => a - b).map(of), ungrouped };
}
