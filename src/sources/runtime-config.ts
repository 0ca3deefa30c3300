import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { parseJson } from '../formats/oci/json.ts';
import { roleOf } from '../formats/oci/role.ts';
import type { ImageDocument } from '../model/image.ts';
import { gatherInput } from './archive/stream.ts';
import { defineSource } from './source.ts';

/** An OCI runtime `config.json` (runtime-spec, config.md). */
export default defineSource({
  id: 'runtime-config',
  transports: [],
  provides: ['runtimeConfig'],
  rank: 50,
  // One without ociVersion is a runtime config with a fault, not something else.
  detect: ({ shape, json }) => shape === 'json' && roleOf(json) === 'runtime-config',
  open: async (input) => {
    const bytes = await gatherInput(input, limits.document);
    const document: ImageDocument = {
      name: 'config.json',
      role: 'config',
      mediaType: undefined,
      json: parseJson(bytes),
    };
    return [
      {
        name: input.name,
        kind: 'runtime-config',
        digest: digestOf(bytes),
        runtimeConfig: document,
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});
