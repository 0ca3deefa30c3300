import { describeValue } from '../schema-message.ts';
import type { JsonText } from './document.ts';
import { asArray, asObject, below, member } from './json-value.ts';
import { runtimeConfig } from './runtime-validator.generated.ts';
import { schemaViolations, textViolations, type Violation } from './violation.ts';

/** SemVer 2.0.0, as far as a version is told from something else. */
const version = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][0-9A-Za-z.+-]{1,200})?$/;

/** All ways in which an OCI runtime config.json breaks the schema of the runtime-spec, or what its text demands beyond it (runtime-spec v1.2, config.md: `ociVersion`, `process.cwd`, the paths of hooks). */
export function validateRuntimeConfig(json: JsonText): readonly Violation[] {
  const text = textViolations(json);
  if (json.value === undefined) return text;
  return [
    ...text,
    ...schemaViolations(runtimeConfig, json.value),
    ...versionViolations(json.value),
    ...pathViolations(json.value),
  ];
}

function versionViolations(value: unknown): readonly Violation[] {
  const stated = member(value, 'ociVersion');
  if (typeof stated !== 'string' || version.test(stated)) return [];
  return [
    {
      pointer: '/ociVersion',
      code: 'version',
      message: `is ${describeValue(stated)}, which is no version by SemVer 2.0.0`,
    },
  ];
}

function pathViolations(value: unknown): readonly Violation[] {
  // Windows has its own form of absolute paths, and its runtimes take both slashes.
  if (member(value, 'windows') !== undefined) return [];
  const places: { pointer: string; path: unknown }[] = [
    { pointer: '/process/cwd', path: member(member(value, 'process'), 'cwd') },
  ];
  for (const [stage, hooks] of Object.entries(asObject(member(value, 'hooks')) ?? {})) {
    for (const [at, hook] of asArray(hooks).entries())
      places.push({ pointer: below(below(below('/hooks', stage), at), 'path'), path: member(hook, 'path') });
  }
  return places.flatMap(({ pointer, path }): Violation[] =>
    typeof path === 'string' && !path.startsWith('/')
      ? [{ pointer, code: 'path', message: `is ${describeValue(path)}, which is no absolute path` }]
      : [],
  );
}
