import type { PipRequirement } from '../formats/pip/pip-requirement.ts';
import type { RequirementsText } from '../formats/pip/requirements.ts';

export type { Location } from '../formats/pip/location.ts';
export type { PipHash, PipRequirement } from '../formats/pip/pip-requirement.ts';
export type { PipInclude, PipOption } from '../formats/pip/requirements.ts';

/** The file that requirements of Python packages come from. */
export type RequirementsForm = 'requirements' | 'constraints' | 'pylock' | 'pipfile' | 'pipfile-lock';

/** Python packages that a file asks for, whatever tool reads it. */
export interface PipRequirements
  extends Pick<RequirementsText, 'requirements' | 'includes' | 'options' | 'unresolved' | 'problems'> {
  /** As findings name it: the path that the user gave. */
  readonly file: string;
  readonly form: RequirementsForm;
}

/** How a finding names a requirement: never by an address, which may hold credentials. */
export function requirementLabel({ name, location, text }: PipRequirement): string {
  if (name !== undefined) return name;
  if (location?.kind === 'file') return location.text;
  return location?.fileName || text.split(/[:/]/, 1)[0] || 'a requirement';
}
