import { PratiqueError } from '../base/errors.ts';
import { limits } from '../base/limits.ts';
import { printable } from '../base/text.ts';
import { parseJson } from '../formats/oci/json.ts';
import { type SchemaError, violationsOf } from '../formats/schema.ts';
import { explainSchemaError, valueAt } from '../formats/schema-message.ts';
import { validate } from '../formats/validators/report.generated.ts';
import { type Report, reportSchema } from './report.ts';

const hint = 'Give the file that `pratique check -f json` wrote.';

/**
 * A stored JSON report, for `convert`; `name` is what the error calls it. Fields that this version does not know stay.
 * Errors: `report-invalid` with the place (RFC 6901 pointer) and what is wrong there; nothing of it is trusted to be safe to print.
 */
export function loadReport(bytes: Uint8Array, name: string): Report {
  if (bytes.length > limits.report)
    throw invalid(name, `has more than the ${limits.report} bytes that are read of a report`);
  const { value, error, duplicates } = parseJson(bytes, { size: limits.report, values: limits.reportValues });
  if (error !== undefined)
    throw invalid(name, `is not JSON: line ${error.line}, column ${error.column}: ${error.message}`);
  const [duplicate] = duplicates;
  if (duplicate !== undefined) throw invalid(name, `has the member ${duplicate} twice`);
  const form = valueAt(value, '/schema');
  if (typeof form === 'string' && form !== reportSchema) {
    throw invalid(
      name,
      `is of the form "${form}"; this version reads "${reportSchema}"`,
      'Use the version of pratique that wrote it, or judge the subject again.',
    );
  }
  const violations = withoutBranches(violationsOf(validate, value));
  const [first] = violations;
  if (first === undefined) return value as Report;
  const further = violations.length > 1 ? ` (and ${violations.length - 1} more)` : '';
  throw invalid(
    name,
    `is not a report: ${first.instancePath === '' ? 'it' : first.instancePath} ${explainSchemaError(first, value)}${further}`,
  );
}

/** Where a value fits none of several forms, that it does so says more than why it fits not each of them. */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  const choices = new Set(errors.filter(isChoice).map((error) => error.instancePath));
  return errors.filter(
    (error) => isChoice(error) || !(choices.has(error.instancePath) || choices.has(parentPointer(error.instancePath))),
  );
}

function isChoice({ keyword }: SchemaError): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

function invalid(name: string, what: string, then = hint): PratiqueError {
  return new PratiqueError('report-invalid', printable(`${name} ${what}`), then);
}
