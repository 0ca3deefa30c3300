import { parsePipfile } from '../formats/pip/pipfile.ts';
import { parsePipfileLock } from '../formats/pip/pipfile-lock.ts';
import { parsePylock } from '../formats/pip/pylock.ts';
import { lockOf, requirementsOf } from '../formats/pip/pylock-views.ts';
import { parseRequirements } from '../formats/pip/requirements.ts';
import type { LockFile } from './lock.ts';
import type { PipRequirements, RequirementsForm } from './requirements.ts';

/** Reads a file of requirements; a pylock.toml is a lock file too. */
export function readPipRequirements(
  file: string,
  form: RequirementsForm,
  source: Uint8Array | string,
): { readonly pip: PipRequirements; readonly lock?: LockFile } {
  const plain = { file, form, includes: [], options: [], unresolved: [] };
  switch (form) {
    case 'pylock': {
      const pylock = parsePylock(source);
      const pip = { ...plain, requirements: requirementsOf(pylock), problems: pylock.problems };
      return { pip, lock: { file, ...lockOf(pylock) } };
    }
    case 'pipfile': {
      const { requirements, problems } = parsePipfile(source);
      return { pip: { ...plain, requirements, problems } };
    }
    case 'pipfile-lock': {
      const { requirements, problems } = parsePipfileLock(source);
      return { pip: { ...plain, requirements, problems } };
    }
    default:
      return { pip: { file, form, ...parseRequirements(source, { isConstraints: form === 'constraints' }) } };
  }
}
