import { validateRuntimeConfig } from '../formats/oci/runtime-config.ts';
import type { Violation } from '../formats/oci/violation.ts';
import { defineFact } from '../model/fact.ts';

/** All ways in which an OCI runtime config.json breaks the runtime-spec. */
export const ociRuntimeViolations = defineFact<readonly Violation[], 'runtimeConfig'>({
  id: 'oci-runtime-violations',
  requires: ['runtimeConfig'],
  wants: [],
  derive({ runtimeConfig }) {
    return validateRuntimeConfig(runtimeConfig.json);
  },
});
