import { readAll } from '../base/bytes.ts';
import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { looksLikeDockerfile } from '../formats/dockerfile/detect.ts';
import { openDockerfile } from '../model/dockerfile/recipe.ts';
import { gatherStream } from './archive/stream.ts';
import { defineSource } from './source.ts';

/** `Dockerfile`, `Containerfile`, `Dockerfile.gpu`, `gpu.dockerfile`. */
const names = /^(?:dockerfile|containerfile)(?:\.|$)|\.(?:dockerfile|containerfile)$/i;

/** A Dockerfile (Dockerfile reference). */
export default defineSource({
  id: 'dockerfile',
  transports: ['containerfile'],
  provides: ['dockerfile'],
  rank: 70,
  takes: 'text',
  // One with a fault is a Dockerfile with a fault where its name says so.
  detect: ({ shape, path, text }) =>
    shape === 'text' && (names.test(baseName(path)) || (text !== undefined && looksLikeDockerfile(text))),
  open: async (input) => {
    const bytes =
      input.address === undefined
        ? await gatherStream(input, limits.recipe)
        : readAll(input.address, limits.recipe, input.name);
    // BuildKit reads bytes and does not mind those that are not UTF-8.
    const text = new TextDecoder().decode(bytes);
    return [
      {
        name: input.name,
        kind: 'dockerfile',
        digest: digestOf(bytes),
        dockerfile: openDockerfile(text, input.probe.path),
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});
