import { type BuildPackChoice, type ConfigurationFolder, inFolder } from './build-pack.ts';
import { type ConfigurationName, configurationFolders, configurationNames } from './names.ts';
import { isLegacyPython, type PythonChoice } from './python.ts';
import type { RepositoryIndex } from './tree.ts';

/** A file that bears one of the names that repo2docker knows. */
export interface ConfigurationFile {
  readonly path: string;
  readonly name: string;
  /** `read` by the build pack; `named` in a file that is read; `outside` of the folder that counts; `shadowed` by another file. */
  readonly use: 'read' | 'named' | 'outside' | 'shadowed';
  /** The folder or file because of which it is not read, or the file that names it. */
  readonly by: string | undefined;
  /** Repositories have such files for other reasons too. */
  readonly isOrdinary: boolean;
}

/** All files with a known name in the root and in both folders, in the order of {@link configurationNames}. */
export function classifyFiles(
  index: RepositoryIndex,
  folder: ConfigurationFolder,
  choice: BuildPackChoice,
  python: PythonChoice,
  text: (path: string) => string | undefined,
): readonly ConfigurationFile[] {
  const places = (['', ...configurationFolders] as const).filter((place) => place === '' || index.isFolder(place));
  const found = configurationNames.flatMap((known) =>
    places
      .filter((place) => !known.rootOnly || place === '')
      .filter((place) => index.find(inFolder(place, known.name)).kind !== 'absent')
      .map((place) => ({ known, place, path: inFolder(place, known.name) })),
  );
  const files = found.map(({ known, place, path }): ConfigurationFile => {
    const file = { path, name: known.name, isOrdinary: known.ordinary === true };
    if (place !== folder) return { ...file, use: 'outside', by: `${folder}/` };
    const by = shadowOf(known, index, folder, choice, python);
    return by === undefined ? { ...file, use: 'read', by } : { ...file, use: 'shadowed', by };
  });
  const readTexts = files
    .filter((file) => file.use === 'read')
    .flatMap(({ path }) => {
      const source = text(path);
      return source === undefined ? [] : [{ path, source }];
    });
  return files.map((file) => {
    if (file.use === 'read') return file;
    const naming = readTexts.find(({ source }) => names(source, file.name));
    return naming === undefined ? file : { ...file, use: 'named', by: naming.path };
  });
}

/** The file because of which one of the same folder is not read; undefined where it is. */
function shadowOf(
  { name, readBy }: ConfigurationName,
  index: RepositoryIndex,
  folder: ConfigurationFolder,
  { buildPack, decidedBy }: BuildPackChoice,
  python: PythonChoice,
): string | undefined {
  const winner = decidedBy ?? 'the default of Python';
  if (!readBy.includes(buildPack)) return winner;
  const other = { 'environment.yaml': 'environment.yml', 'Project.toml': 'JuliaProject.toml' }[name];
  if (other !== undefined && index.has(inFolder(folder, other))) return inFolder(folder, other);
  // Read for the server beside a kernel of an old Python only.
  if (name === 'requirements3.txt' && !(python.version !== undefined && isLegacyPython(python.version)))
    return `Python ${python.version ?? '3'}`;
  return undefined;
}

/** Whether a text holds a file's name as a word of its own: an environment file that includes requirements.txt, a Dockerfile that copies. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w.-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + name.length] ?? ' ')) return true;
  return false;
}
