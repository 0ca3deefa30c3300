import { type Validator, violationsOf } from '../schema.ts';
import { explainSchemaError } from '../schema-message.ts';
import type { JsonText } from './document.ts';

/** A way in which a document is not what it should be. */
export interface Violation {
  /** RFC 6901 pointer of the place. */
  readonly pointer: string;
  /** Completes "the value at this place …"; may hold untrusted text, shortened. */
  readonly message: string;
  readonly code: ViolationCode;
}
type ViolationCode =
  | 'syntax' // it is not JSON that every reader takes
  | 'duplicate-member'
  | 'inexact-number'
  | 'schema'
  | 'env'
  | 'digest'
  | 'data' // embedded content: its base64, size or digest
  | 'media-type'
  | 'artifact-type'
  | 'near-key' // a slip in a name, which nobody reads
  | 'other-case' // a name in other letters, which some read
  | 'path' // a path that must be absolute
  | 'version'
  | 'quirk' // what a known program writes and readers forgive
  | 'deprecated';

/** What the text shows before anything is known of its meaning. */
export function textViolations(json: JsonText): Violation[] {
  const { error } = json;
  const syntax: Violation[] =
    error === undefined
      ? []
      : [
          {
            pointer: '',
            code: 'syntax',
            message: `is not valid JSON: ${error.message} (line ${error.line}, column ${error.column})`,
          },
        ];
  const twice = json.duplicates.map(
    (pointer): Violation => ({
      pointer,
      code: 'duplicate-member',
      message: 'stands twice in its object: readers disagree on which counts',
    }),
  );
  return [...syntax, ...twice];
}

/** What a schema finds, in sentences; of the branches of a choice only what the value comes nearest to. */
export function schemaViolations(validate: Validator, value: unknown): Violation[] {
  const errors = violationsOf(validate, value);
  const above = new Set<string>();
  const typesAt = new Map<string, unknown[]>();
  const choices = new Set<string>();
  for (const error of errors) {
    for (
      let slash = error.instancePath.lastIndexOf('/');
      slash >= 0;
      slash = error.instancePath.lastIndexOf('/', slash - 1)
    ) {
      const parent = error.instancePath.slice(0, slash);
      if (above.has(parent)) break;
      above.add(parent);
      if (slash === 0) break;
    }
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') choices.add(error.instancePath);
    if (error.keyword === 'type')
      typesAt.set(error.instancePath, [...(typesAt.get(error.instancePath) ?? []), error.params['type']].flat());
  }
  return errors.flatMap((error): Violation[] => {
    const pointer = error.instancePath;
    if (!choices.has(pointer)) return [{ pointer, code: 'schema', message: explainSchemaError(error, value) }];
    if (above.has(pointer) || (error.keyword !== 'oneOf' && error.keyword !== 'anyOf')) return [];
    const types = typesAt.get(pointer);
    const said = types === undefined ? error : { ...error, keyword: 'type', params: { type: types } };
    return [{ pointer, code: 'schema', message: explainSchemaError(said, value) }];
  });
}
