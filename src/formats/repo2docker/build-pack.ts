import { member } from '../oci/json-value.ts';
import { readToml } from '../toml/toml.ts';
import type { BuildPack, configurationFolders } from './names.ts';
import type { Runtime } from './runtime.ts';
import type { RepositoryIndex } from './tree.ts';

/** Where repo2docker looks for configuration files: '' is the root. */
export type ConfigurationFolder = '' | (typeof configurationFolders)[number];

/** Which build pack takes the repository, and because of which file. */
export interface BuildPackChoice {
  readonly buildPack: BuildPack;
  /** Undefined where nothing asks for anything: a plain Python environment is built then. */
  readonly decidedBy: string | undefined;
}

/** `binder/` or `.binder/`, else the root; two of them are an error (buildpacks/base.py, `binder_dir`), and `.binder` is then taken for the report. */
export function configurationFolder(index: RepositoryIndex): ConfigurationFolder {
  if (index.isFolder('.binder')) return '.binder';
  return index.isFolder('binder') ? 'binder' : '';
}

export function inFolder(folder: ConfigurationFolder, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Asks the build packs in turn, as app.py does (repo2docker 808ae6b; each `detect`). */
export function chooseBuildPack(
  index: RepositoryIndex,
  folder: ConfigurationFolder,
  runtime: Runtime | undefined,
  text: (path: string) => string | undefined,
): BuildPackChoice {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => inFolder(folder, name)).find((path) => index.has(path));
  const choice = (buildPack: BuildPack, decidedBy: string): BuildPackChoice => ({ buildPack, decidedBy });

  const dockerfile = first('Dockerfile');
  if (dockerfile !== undefined) return choice('dockerfile', dockerfile);
  const julia = first('JuliaProject.toml', 'Project.toml');
  if (julia !== undefined) return choice('julia', julia);
  const require = first('REQUIRE');
  if (require !== undefined) return choice('julia-require', require);
  const nix = first('default.nix');
  if (nix !== undefined) return choice('nix', nix);
  const runtimePath = inFolder(folder, 'runtime.txt');
  if (runtime?.name === 'r' && runtime.date !== undefined) return choice('r', runtimePath);
  if (folder === '' && index.has('DESCRIPTION')) return choice('r', 'DESCRIPTION');
  const environment = first('environment.yml', 'environment.yaml');
  if (environment !== undefined) return choice('conda', environment);
  const pipfile = first('Pipfile', 'Pipfile.lock');
  if (pipfile !== undefined && (runtime === undefined || runtime.name === 'python')) return choice('pipfile', pipfile);
  if (runtime !== undefined)
    return { buildPack: 'python', decidedBy: runtime.name === 'python' ? runtimePath : undefined };
  return { buildPack: 'python', decidedBy: pythonPackage(index, folder, text) ?? first('requirements.txt') };
}

/** buildpacks/python, `_is_python_package`: a pyproject.toml counts where it describes a project and how to build it. */
function pythonPackage(
  index: RepositoryIndex,
  folder: ConfigurationFolder,
  text: (path: string) => string | undefined,
): string | undefined {
  if (folder !== '') return undefined;
  if (index.has('setup.py')) return 'setup.py';
  const source = index.has('pyproject.toml') ? text('pyproject.toml') : undefined;
  if (source === undefined) return undefined;
  const { value } = readToml(source, { size: source.length });
  return member(value, 'project') !== undefined && member(value, 'build-system') !== undefined
    ? 'pyproject.toml'
    : undefined;
}
