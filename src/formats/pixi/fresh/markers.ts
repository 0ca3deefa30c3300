import { type Marker, type MarkerOperand, parseMarker } from '../../pip/marker.ts';
import { normalizeName } from '../../pip/name.ts';
import { admitsPython } from './python-versions.ts';

/** What markers can ask of an environment that is not there yet. */
export interface MarkerValues {
  readonly subdir: string;
  /** Undefined where no Python is locked. */
  readonly python: string | undefined;
  /** The extra that is asked for; empty: none. */
  readonly extra: string;
}

const nowhere = () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 });
/** Longer than any in a lock; each is evaluated for several extras. */
const longest = 4096;

/** Whether a marker holds (PEP 508, "Environment Markers"); undefined where it asks for what a subdir does not say. */
export function markerHolds(text: string, values: MarkerValues): boolean | undefined {
  if (text.length > longest) return undefined;
  const { value } = parseMarker(text, nowhere);
  return value === undefined ? undefined : holds(value, values);
}

/** Depth is capped by the parser. */
function holds(marker: Marker, values: MarkerValues): boolean | undefined {
  if (marker.kind === 'comparison') return compare(marker, values);
  const results = marker.operands.map((one) => holds(one, values));
  const decisive = marker.kind === 'or';
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}

function compare(
  { left, operator, right }: Extract<Marker, { kind: 'comparison' }>,
  values: MarkerValues,
): boolean | undefined {
  const a = operandValue(left, values);
  const b = operandValue(right, values);
  if (a === undefined || b === undefined) return undefined;
  const variable = left.kind === 'variable' ? left.name : right.kind === 'variable' ? right.name : '';
  if (variable.startsWith('python_') && variable !== 'python_implementation' && !operator.endsWith('in')) {
    // The version stands on either side: `'3.8' <= python_version`.
    if (left.kind === 'variable') return admitsPython(a, `${operator}${b}`);
    return admitsPython(b, `${mirrored[operator] ?? operator}${a}`);
  }
  const isExtra = variable === 'extra';
  const [x, y] = isExtra ? [normalizeName(a), normalizeName(b)] : [a, b];
  switch (operator) {
    case '==':
    case '===':
      return x === y;
    case '!=':
      return x !== y;
    case 'in':
      return y.includes(x);
    case 'not in':
      return !y.includes(x);
    default:
      return undefined;
  }
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function operandValue(operand: MarkerOperand, { subdir, python, extra }: MarkerValues): string | undefined {
  if (operand.kind === 'text') return operand.value;
  const [system = '', machine = ''] = subdir.split('-');
  switch (operand.name.replace('.', '_')) {
    case 'python_version':
      return python?.split('.').slice(0, 2).join('.');
    case 'python_full_version':
      return python;
    case 'sys_platform':
      return { linux: 'linux', osx: 'darwin', win: 'win32' }[system];
    case 'platform_system':
      return { linux: 'Linux', osx: 'Darwin', win: 'Windows' }[system];
    case 'os_name':
      return { linux: 'posix', osx: 'posix', win: 'nt' }[system];
    case 'platform_machine':
      return machineOf(system, machine);
    case 'python_implementation':
    case 'platform_python_implementation':
      return 'CPython';
    case 'implementation_name':
      return 'cpython';
    case 'extra':
      return extra;
    default:
      return undefined;
  }
}

function machineOf(system: string, machine: string): string | undefined {
  if (machine === '64') return system === 'win' ? 'AMD64' : 'x86_64';
  if (machine === 'arm64') return system === 'win' ? 'ARM64' : 'arm64';
  return machine === 'aarch64' || machine === 'ppc64le' || machine === 's390x' ? machine : undefined;
}
