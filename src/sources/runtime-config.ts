import { readAll } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { parseJson } from '../formats/oci/json.ts';
import { asObject, member } from '../formats/oci/json-value.ts';
import type { ImageDocument } from '../model/image.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource } from './source.ts';

/** An OCI runtime `config.json` (runtime-spec, config.md). */
export default defineSource({
  id: 'runtime-config',
  transports: [],
  provides: ['runtimeConfig'],
  rank: 50,
  detect: ({ shape, json }) =>
    shape === 'json' &&
    typeof member(json, 'ociVersion') === 'string' &&
    (asObject(member(json, 'process')) !== undefined ||
      ['root', 'linux', 'mounts', 'hostname', 'windows', 'vm', 'solaris', 'zos', 'freebsd'].some(
        (key) => member(json, key) !== undefined,
      )),
  open: async (input) => {
    const bytes =
      input.address === undefined
        ? await gatherStream(input, limits.document)
        : readAll(input.address, limits.document, input.name);
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
