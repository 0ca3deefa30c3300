import { parseSpecifier } from '../../pip/specifier.ts';
import { isVersion, satisfies } from '../../pip/version.ts';

const nowhere = () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 });

/** Whether a version of a Python package is within PEP 440 specifiers; undefined where one of them is none. */
export function admitsPython(version: string, range: string): boolean | undefined {
  const { value } = parseSpecifier(range, nowhere);
  return value === undefined || !isVersion(version) ? undefined : satisfies(version, value);
}
