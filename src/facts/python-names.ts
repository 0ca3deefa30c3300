import { normalizeName } from '../formats/pip/name.ts';

/**
 * Conda packages that hold a Python project of another name, as conda-forge calls them (conda-incubator/conda-pypi 5a4c83cc,
 * docs/reference/conda-channels-naming-analysis.md; regro/cf-graph-countyfair, mappings/pypi).
 */
const others: ReadonlyMap<string, string> = new Map([
  ['astropy-base', 'astropy'],
  ['matplotlib-base', 'matplotlib'],
  ['msgpack-python', 'msgpack'],
  ['pandera-core', 'pandera'],
  ['py-xgboost', 'xgboost'],
  ['pytables', 'tables'],
  ['python-avro', 'avro-python3'],
  ['python-build', 'build'],
  ['python-duckdb', 'duckdb'],
  ['python-graphviz', 'graphviz'],
  ['python-wget', 'wget'],
  ['pytorch', 'torch'],
  ['pytorch-cpu', 'torch'],
  ['pytorch-gpu', 'torch'],
  ['qtconsole-base', 'qtconsole'],
  ['seaborn-base', 'seaborn'],
  ['spyder-base', 'spyder'],
]);

/** Names under which conda-forge has other software than the Python index: programs and libraries, whose bindings are called otherwise. */
const unlike: ReadonlySet<string> = new Set(['build', 'duckdb', 'graphviz', 'libclang', 'tzdata', 'wget']);

/** The Python project that a conda package holds, as far as its name tells; undefined where it holds another thing of that name. */
export function pythonNameOf(conda: string): string | undefined {
  return unlike.has(conda) ? undefined : (others.get(conda) ?? normalizeName(conda));
}
