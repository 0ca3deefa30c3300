import { configurationFolders, configurationNames } from '../../formats/repo2docker/names.ts';

/** Folders of a repository in which environments and images are described, and their folders; as repositories of conda-forge, of container recipes and of Binder have them. */
export const describingFolders: readonly string[] = [
  ...configurationFolders,
  '.ci_support',
  '.devcontainer',
  '.github',
  'apptainer',
  'ci',
  'conda',
  'container',
  'containers',
  'docker',
  'env',
  'environment',
  'environments',
  'envs',
  'requirements',
  'singularity',
  'spack',
];

/** Names of recipes of images. */
const recipes =
  /^(?:dockerfile|containerfile|singularity)(?:[._-]|$)|[._-](?:dockerfile|containerfile)$|\.(?:def|singularity)$/i;
/** Names of files that say which packages there are to be. */
const environments =
  /^(?:pixi\.(?:toml|lock)|pyproject\.toml|pylock(?:\.[^.]+)?\.toml|pipfile(?:\.lock)?|spack\.(?:yaml|lock))$/i;
/** Words of names that people give to such files. */
const words =
  /(?:environment|(?:^|[._-])envs?(?:[._-]|$)|conda|requirement|constraint|explicit|(?:^|[._-])spec[._-]?(?:list|file))/i;
const plain = /\.(?:ya?ml|json|txt|lock|in)$/i;

/** Whether a file is opened to see what it is. In a folder of environments any text may be one. */
export function isCandidate(folder: string, name: string): boolean {
  if (recipes.test(name) || environments.test(name)) return true;
  if (!plain.test(name)) return false;
  return words.test(name) || /^(?:envs?|environments?|requirements|\.ci_support)(?:\/|$)/.test(folder);
}

/** Whether a name says that the file is a recipe or an environment: where it is not one, that is said. */
export function isTelling(name: string): boolean {
  return (recipes.test(name) && !/\.def$/i.test(name)) || (environments.test(name) && name !== 'pyproject.toml');
}

/** Names by which a repository is told; `start`, `REQUIRE` and `Manifest.toml` are too common for other things. */
const known: ReadonlySet<string> = new Set([
  ...configurationNames.map(({ name }) => name).filter((name) => !['start', 'REQUIRE', 'Manifest.toml'].includes(name)),
  ...configurationFolders,
]);

/** A root file system may hold any of these names too: what has both `/etc` and `/usr` is one. A `pixi.toml` alone is a workspace of its own. */
export function isRepository(members: readonly string[]): boolean {
  if (members.includes('etc') && members.includes('usr')) return false;
  return members.some(
    (name) =>
      known.has(name) ||
      recipes.test(name) ||
      /^(?:environment[^/]*\.ya?ml|conda-lock[^/]*\.ya?ml|[^/]*requirements[^/]*\.txt|pylock\.toml|spack\.(?:yaml|lock))$/.test(
        name,
      ),
  );
}

/** Whether a name is looked at first where a folder has too many. */
export function isKnown(name: string): boolean {
  return known.has(name) || name === 'start' || isCandidate('', name);
}
