import { member } from '../oci/json-value.ts';
import { parseSpecifier } from '../pip/specifier.ts';
import { satisfies } from '../pip/version.ts';
import { readToml } from '../toml/toml.ts';
import { atStart, type RepositoryProblem } from './problem.ts';
import type { PythonChoice } from './python.ts';

/** The Python that is taken where none is named (repo2docker 808ae6b, buildpacks/conda, `major_pythons`). */
const standard = '3.10';
/** Those that may be taken instead (buildpacks/conda/supported_python_version.py). */
const supported = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'];

/**
 * Whether the Python that is installed is one that `pyproject.toml` takes (buildpacks/python, `python_version`): one that
 * `runtime.txt` names must be, else the newest that fits is taken.
 */
export function judgeRequiresPython(path: string, text: string, python: PythonChoice): RepositoryProblem[] {
  const toml = readToml(text, { size: text.length });
  const requires = member(member(toml.value, 'project'), 'requires-python');
  if (typeof requires !== 'string') return [];
  const span = toml.spanOf(['project', 'requires-python']) ?? atStart;
  const { value: clauses, problem } = parseSpecifier(requires, () => span);
  const code = 'python-version';
  if (problem !== undefined)
    return [{ path, code, detail: `"${requires}" is no range of versions: ${problem.detail}`, span }];
  const { version } = python;
  const isNamed = version?.includes('.') === true;
  const taken = version === '2' ? '2.7' : isNamed ? version : standard;
  if (satisfies(taken, clauses)) return [];
  if (isNamed)
    return [{ path, code, detail: `${python.from} asks for Python ${version}, which is not ${requires}`, span }];
  return supported.some((one) => satisfies(one, clauses))
    ? []
    : [{ path, code, detail: `repo2docker has no Python that is ${requires}`, span }];
}
