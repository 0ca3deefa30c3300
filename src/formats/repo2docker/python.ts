import { parseJson } from '../oci/json.ts';
import { member } from '../oci/json-value.ts';
import { readToml } from '../toml/toml.ts';
import type { BuildPack } from './names.ts';
import { pythonVersions, type Runtime } from './runtime.ts';

/** Which Python repo2docker installs, and which file says so. */
export interface PythonChoice {
  /** `x.y`, as repo2docker reads it; undefined where nothing asks for one, so that the default of that day is taken. */
  readonly version: string | undefined;
  readonly from: string | undefined;
  readonly isSupported: boolean;
}

const open: PythonChoice = { version: undefined, from: undefined, isSupported: true };

/** Versions below get an environment of their own beside that of the server (buildpacks/conda, `kernel_env_cutoff_version`). */
export function isLegacyPython(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && minor < 7);
}

/** What the winning build pack looks at: `environment.yml` for conda, `Pipfile.lock` then `Pipfile` for pipfile, else `runtime.txt`. */
export function choosePython(
  buildPack: BuildPack,
  files: {
    readonly runtime: Runtime | undefined;
    readonly runtimePath: string;
    readonly texts: readonly { readonly path: string; readonly text: string }[];
  },
): PythonChoice {
  if (buildPack === 'dockerfile' || buildPack === 'nix' || buildPack === 'julia-require') return open;
  if (buildPack === 'conda' || buildPack === 'pipfile') {
    for (const { path, text } of files.texts) {
      const version = buildPack === 'conda' ? fromEnvironment(text) : fromPipfile(path, text);
      if (version !== undefined) return choose(version, path);
    }
    return open;
  }
  const { runtime } = files;
  if (runtime?.name !== 'python' || runtime.version === undefined) return open;
  return choose(runtime.version, files.runtimePath);
}

function choose(found: string, from: string): PythonChoice {
  // One number means the default of that major version; what follows the second does not count.
  const version = found.split('.').slice(0, 2).join('.');
  return { version, from, isSupported: version === '2' || version === '3' || pythonVersions.includes(version) };
}

/** buildpacks/conda, `PYTHON_REGEX`: an exact pin of a dependency named python, digits and dots only. */
function fromEnvironment(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const version = /^\s*-\s*["']?python\s*=+\s*([\d.]*)/.exec(line)?.[1];
    if (version !== undefined) return version === '' ? undefined : version.replace(/\.+$/, '');
  }
  return undefined;
}

/** buildpacks/pipfile, `python_version`: the first of two keys that begins with a version. */
function fromPipfile(path: string, text: string): string | undefined {
  const requires = path.endsWith('.lock')
    ? member(member(parseJson(text, { size: text.length }).value, '_meta'), 'requires')
    : member(readToml(text, { size: text.length }).value, 'requires');
  for (const key of ['python_full_version', 'python_version']) {
    const value = member(requires, key);
    const version = typeof value === 'string' ? /^\d+(?:\.\d+){0,9}/.exec(value)?.[0] : undefined;
    if (version !== undefined) return version;
  }
  return undefined;
}
