import type { Span } from '../../base/text.ts';
import type { TomlPath } from '../toml/place.ts';
import { isTomlTable, type TomlText, type TomlValue } from '../toml/toml.ts';
import { textOf, textsOf } from './dependency.ts';
import { placeOf, valueAt } from './shape.ts';

/** A command with a name. */
export interface PixiTask {
  readonly name: string;
  /** As it is given to pixi's shell; words are joined by blanks. Undefined for one that only calls others. */
  readonly command: string | undefined;
  readonly dependsOn: readonly PixiTaskCall[];
  readonly cwd: string | undefined;
  readonly env: ReadonlyMap<string, string>;
  readonly environment: string | undefined;
  readonly span: Span;
  /** Where the command stands. */
  readonly commandSpan: Span;
}
export interface PixiTaskCall {
  readonly task: string;
  readonly environment: string | undefined;
  readonly span: Span;
}

export function readTasks(toml: TomlText, path: TomlPath): readonly PixiTask[] {
  const table = valueAt(toml.value, path);
  if (!isTomlTable(table)) return [];
  return Object.entries(table).map(([name, value]) => readTask(toml, [...path, name], name, value));
}

function readTask(toml: TomlText, path: TomlPath, name: string, value: TomlValue): PixiTask {
  const span = placeOf(toml, path);
  const plain = {
    name,
    cwd: undefined,
    env: new Map<string, string>(),
    environment: undefined,
    span,
    commandSpan: span,
  };
  if (typeof value === 'string') return { ...plain, command: value, dependsOn: [] };
  if (!isTomlTable(value)) return { ...plain, command: undefined, dependsOn: readCalls(toml, path, value) };
  const text = textOf(value);
  const { env, cmd } = value;
  const key = Object.hasOwn(value, 'depends-on') ? 'depends-on' : 'depends_on';
  return {
    name,
    command: Array.isArray(cmd) ? textsOf(cmd).join(' ') : text('cmd'),
    dependsOn: readCalls(toml, [...path, key], value[key]),
    cwd: text('cwd'),
    env: new Map(
      Object.entries(isTomlTable(env) ? env : {}).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    ),
    environment: text('default-environment'),
    span,
    commandSpan: placeOf(toml, [...path, 'cmd']),
  };
}

function readCalls(toml: TomlText, path: TomlPath, value: TomlValue | undefined): readonly PixiTaskCall[] {
  if (typeof value === 'string') return [{ task: value, environment: undefined, span: placeOf(toml, path) }];
  if (!Array.isArray(value)) return [];
  return (value as readonly TomlValue[]).flatMap((item, index): PixiTaskCall[] => {
    const span = placeOf(toml, [...path, index]);
    if (typeof item === 'string') return [{ task: item, environment: undefined, span }];
    const text = isTomlTable(item) ? textOf(item) : () => undefined;
    const task = text('task');
    return task === undefined ? [] : [{ task, environment: text('environment'), span }];
  });
}
