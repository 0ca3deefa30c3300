/** How repo2docker can build a repository, in the order in which it asks (repo2docker 808ae6b, app.py, `buildpacks`). */
export const buildPacks = ['dockerfile', 'julia', 'julia-require', 'nix', 'r', 'conda', 'pipfile', 'python'] as const;
export type BuildPack = (typeof buildPacks)[number];

/** A name that means something to repo2docker. */
export interface ConfigurationName {
  readonly name: string;
  /** Build packs that read the file; what no winner reads is ignored. */
  readonly readBy: readonly BuildPack[];
  /** Looked for in the root only, and only where there is no `binder/` (setup.py, pyproject.toml, DESCRIPTION). */
  readonly rootOnly?: true;
  /** A name that repositories have for reasons of their own: where it is not read, nobody is surprised. */
  readonly ordinary?: true;
}

const allButDockerfile = ['julia', 'nix', 'r', 'conda', 'pipfile', 'python'] as const;
/** Build packs that are built on the one for conda (buildpacks/*.py, base classes) and so update its environment too. */
const allWithConda = ['julia', 'r', 'conda'] as const;
const allWithPython = ['julia', 'r', 'python'] as const;

/** repo2docker 808ae6b, buildpacks/: `binder_path(…)` and `os.path.exists(…)` of each build pack. */
export const configurationNames: readonly ConfigurationName[] = [
  { name: 'Dockerfile', readBy: ['dockerfile'] },
  { name: 'JuliaProject.toml', readBy: ['julia'] },
  { name: 'Project.toml', readBy: ['julia'] },
  { name: 'Manifest.toml', readBy: ['julia'], ordinary: true },
  { name: 'REQUIRE', readBy: ['julia-require'] },
  { name: 'default.nix', readBy: ['nix'] },
  { name: 'runtime.txt', readBy: allWithPython },
  { name: 'install.R', readBy: ['r'] },
  { name: 'DESCRIPTION', readBy: ['r'], rootOnly: true, ordinary: true },
  { name: 'environment.yml', readBy: allWithConda },
  { name: 'environment.yaml', readBy: allWithConda },
  { name: 'Pipfile', readBy: ['pipfile'] },
  { name: 'Pipfile.lock', readBy: ['pipfile'] },
  { name: 'requirements.txt', readBy: allWithPython },
  { name: 'requirements3.txt', readBy: [...allWithPython, 'pipfile'] },
  { name: 'setup.py', readBy: allWithPython, rootOnly: true, ordinary: true },
  { name: 'pyproject.toml', readBy: allWithPython, rootOnly: true, ordinary: true },
  { name: 'apt.txt', readBy: allButDockerfile },
  { name: 'postBuild', readBy: allButDockerfile },
  { name: 'start', readBy: allButDockerfile },
];

/** The folders that may hold the configuration; at most one of them may be there. */
export const configurationFolders = ['binder', '.binder'] as const;
