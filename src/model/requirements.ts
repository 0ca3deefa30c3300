import { shorten } from '../base/text.ts';
import type { PipRequirement } from '../formats/pip/pip-requirement.ts';
import type { RequirementsText } from '../formats/pip/requirements.ts';

export type { Location } from '../formats/pip/location.ts';
export type { PipRequirement } from '../formats/pip/pip-requirement.ts';

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
  const label =
    name ?? (location?.kind === 'file' ? location.text : location?.fileName || (text.split(/[:/]/, 1)[0] as string));
  return shorten(label, 100);
}
