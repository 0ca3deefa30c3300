import { baseName, parentOf } from '../../base/path.ts';
import { parsePyproject } from '../../formats/pip/pyproject.ts';
import type { CondaFile } from '../../model/conda.ts';
import type { LockFile } from '../../model/lock.ts';
import type { Repository } from '../../model/repository.ts';
import type { PipRequirements } from '../../model/requirements.ts';
import { isCompiled } from './compare-python.ts';

/** Files of a repository of which one is the lock of the other. */
export interface LockPairs {
  readonly conda: readonly (readonly [CondaFile, LockFile])[];
  readonly python: readonly (readonly [Asked, PipRequirements])[];
}

/** What a file asks for that may be no requirements file. */
export type Asked = Pick<PipRequirements, 'file' | 'requirements' | 'problems'>;

/** Documents of a repository; locks of conda are among them where it was looked for them. */
interface Documents {
  readonly conda: readonly CondaFile[];
  readonly pip: readonly PipRequirements[];
  readonly locks?: readonly LockFile[];
}

/** Which belong together: by what the lock names as its source, else by names in one folder. */
export function lockPairs({ documents, texts }: Pick<Repository, 'documents' | 'texts'>): LockPairs {
  const { conda, pip, locks = [] }: Documents = documents;
  return {
    conda: locks.flatMap((lock): (readonly [CondaFile, LockFile])[] => {
      const environment = environmentOf(lock, conda);
      return environment === undefined ? [] : [[environment, lock]];
    }),
    python: pip.flatMap((lock) => {
      const asked = isCompiled(lock) ? askedOf(lock, pip, texts) : undefined;
      return asked === undefined ? [] : [[asked, lock] as const];
    }),
  };
}

function environmentOf({ file, format, sources }: LockFile, conda: readonly CondaFile[]): CondaFile | undefined {
  if (format !== 'conda-lock' && format !== 'conda-explicit') return undefined;
  const beside = conda.filter((one) => parentOf(one.file) === parentOf(file));
  const named = sources.map(({ text }) => baseName(text));
  // What several files were put together for is no lock of one of them.
  if (named.length > 1) return undefined;
  if (named[0] !== undefined) return beside.find((one) => baseName(one.file) === named[0]);
  if (beside.length === 1) return beside[0];
  // `environment.py-3.12-linux-64.lock` beside environments for several versions.
  const stem = (path: string): string => baseName(path).replace(/\.(?:ya?ml|json)$/, '');
  const alike = beside.filter((one) => baseName(file).startsWith(`${stem(one.file)}-`));
  return alike.toSorted((a, b) => b.file.length - a.file.length)[0];
}

function askedOf(
  lock: PipRequirements,
  pip: readonly PipRequirements[],
  texts: ReadonlyMap<string, string>,
): Asked | undefined {
  const folder = parentOf(lock.file);
  const beside = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  if (lock.form === 'pipfile-lock') return pip.find(({ file }) => file === beside('Pipfile'));
  const source = lock.file.replace(/\.txt$/, '.in');
  const written = source === lock.file ? undefined : pip.find(({ file }) => file === source);
  if (written !== undefined) return written;
  // A requirements file says in its comments what it was made from; pylock.toml lies beside its project.
  const isOfProject = lock.form === 'pylock' || /^#.*pyproject\.toml/m.test(texts.get(lock.file) ?? '');
  const text = isOfProject ? texts.get(beside('pyproject.toml')) : undefined;
  if (text === undefined) return undefined;
  const { lists, problems } = parsePyproject(text);
  const requirements = lists.filter(({ kind }) => kind === 'dependencies').flatMap((list) => list.requirements);
  return { file: beside('pyproject.toml'), requirements, problems };
}
