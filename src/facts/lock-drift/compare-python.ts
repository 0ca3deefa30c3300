import { limits } from '../../base/limits.ts';
import { satisfies } from '../../formats/pip/version.ts';
import { type PipRequirement, type PipRequirements, requirementLabel } from '../../model/requirements.ts';
import { type Drift, wholeOf } from './drift.ts';

/** Requirements by hand, and the file that a tool made of them. */
export function comparePython(
  asked: Pick<PipRequirements, 'file' | 'requirements'>,
  locked: Pick<PipRequirements, 'file' | 'requirements' | 'form' | 'includes'>,
): readonly Drift[] {
  const isSectioned = locked.form === 'pipfile-lock';
  // `packages` of a Pipfile is `default` of its lock, `dev-packages` is `develop`; others keep their names.
  const sectionOf = (group = ''): string => ({ packages: 'default', 'dev-packages': 'develop' })[group] ?? group;
  const keyOf = ({ normalizedName, group }: PipRequirement, section: string | undefined): string =>
    isSectioned ? `${section ?? group ?? ''} ${normalizedName}` : `${normalizedName}`;
  const pins = Map.groupBy(locked.requirements, (one) => keyOf(one, undefined));
  return asked.requirements.flatMap((requirement): Drift[] => {
    const { normalizedName: name, clauses, location, marker, span, group } = requirement;
    if (name === undefined) return [];
    const found = pins.get(keyOf(requirement, sectionOf(group))) ?? [];
    const where = [asked.file, span] as const;
    const [first] = found;
    if (first === undefined) {
      const isOpen = marker !== undefined || locked.includes.length > 0;
      const label = requirementLabel(requirement);
      const detail = isOpen ? `whether ${label} has to be locked cannot be told` : `${label} is not locked`;
      return [{ kind: isOpen ? 'undecided' : 'missing', detail, where, other: wholeOf(locked) }];
    }
    if (location !== undefined || clauses.length === 0) return [];
    // Several pins stand under different markers: one that is admitted is enough.
    const versions = found.slice(0, limits.lockedTwins).flatMap((pin) => versionOf(pin) ?? []);
    if (versions.length === 0 || versions.some((version) => satisfies(version, clauses))) return [];
    const range = clauses.map(({ operator, version }) => operator + version).join(',');
    const isWhole = found.length <= limits.lockedTwins;
    const detail = isWhole
      ? `${name}${range} is asked for, and ${versions.join(', ')} is locked`
      : `whether one of ${found.length} versions of ${name} is ${range} was not looked at`;
    return [{ kind: isWhole ? 'version' : 'undecided', detail, where, other: [locked.file, first.span] }];
  });
}

function versionOf({ clauses }: PipRequirement): string | undefined {
  return clauses.find(({ operator, isPrefix }) => operator === '===' || (operator === '==' && !isPrefix))?.version;
}

/** Whether a requirements file is one that a tool made: each requirement is one version (pip-compile, uv, pip freeze). */
export function isCompiled({ form, requirements }: PipRequirements): boolean {
  if (form === 'pylock' || form === 'pipfile-lock') return true;
  return (
    form === 'requirements' &&
    requirements.length > 0 &&
    requirements.every((one) => one.location !== undefined || versionOf(one) !== undefined)
  );
}
