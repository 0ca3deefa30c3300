import { defineFact } from '../model/fact.ts';
import { type DeclaredPackage, declaredPackages } from './declared-packages.ts';
import { type EnvironmentGap, environmentGaps } from './environment-gaps.ts';
import { pythonNameOf } from './python-names.ts';

/** One package that an environment asks for in two places. */
export interface Duplicate {
  readonly kind: 'repeated' | 'twice' | 'both' | 'locked';
  readonly first: DeclaredPackage;
  readonly second: DeclaredPackage;
  /** It changes nothing, or the tool has a rule of its own for it. */
  readonly isSlight: boolean;
}

export interface Duplicates {
  readonly pairs: readonly Duplicate[];
  readonly gaps: readonly EnvironmentGap[];
}

/** Packages that are named twice within what is installed together, each with the place before it. */
export const duplicates = defineFact<Duplicates, never>({
  id: 'duplicate-packages',
  requires: [],
  wants: [],
  async derive(subject) {
    const packages = await declaredPackages.derive(subject);
    const isPixi = subject.pixi !== undefined;
    // Features of pixi are made to be put together, each with demands of its own.
    const alike = isPixi ? [] : pairsOf(packages, ({ ecosystem, name }) => `${ecosystem} ${name}`);
    const same = alike.flatMap(([first, second]): Duplicate[] => {
      const isSame = first.asked === second.asked;
      const kind = second.isLocked ? 'locked' : isSame ? 'repeated' : 'twice';
      return isOnePlace(first, second) ? [] : [{ kind, first, second, isSlight: isSame }];
    });
    const python = packages.flatMap((one) => {
      const name = one.ecosystem === 'conda' ? pythonNameOf(one.name) : one.name;
      return name === undefined || name === '' || one.ecosystem === 'spack' ? [] : [{ ...one, name }];
    });
    const both = pairsOf(python, ({ name }) => name).flatMap(([first, second]): Duplicate[] => {
      if (first.ecosystem === second.ecosystem) return [];
      const [conda, pypi] = first.ecosystem === 'conda' ? [first, second] : [second, first];
      // What pixi is asked for in both tables it takes from conda, and holds to both demands.
      return [{ kind: 'both', first: conda, second: pypi, isSlight: isPixi }];
    });
    return { pairs: [...same, ...both], gaps: await environmentGaps.derive(subject) };
  },
});

/** What a matrix of Spack multiplies out may come to the same several times. */
function isOnePlace({ where: [, a] }: DeclaredPackage, { where: [, b] }: DeclaredPackage): boolean {
  return a.line === b.line && a.column === b.column;
}

/** Each package that has an earlier one of its key in the same list and under the same condition, with the nearest such. */
function pairsOf(
  packages: readonly DeclaredPackage[],
  keyOf: (one: DeclaredPackage) => string,
): readonly (readonly [DeclaredPackage, DeclaredPackage])[] {
  const found: (readonly [DeclaredPackage, DeclaredPackage])[] = [];
  const earlier = new Map<string, DeclaredPackage>();
  for (const one of packages) {
    const key = [keyOf(one), one.list, one.when, one.isLocked].join('\0');
    const always = [keyOf(one), one.list, '', one.isLocked].join('\0');
    if (one.name === '') continue;
    const other = earlier.get(key) ?? earlier.get(always);
    if (other !== undefined) found.push([other, one]);
    earlier.set(key, one);
  }
  return found;
}
