import { digestOf } from '../base/digest.ts';
import { limits } from '../base/limits.ts';
import { explicitForm, readExplicit } from '../formats/conda/explicit.ts';
import { gatherInput } from './archive/stream.ts';
import { defineSource } from './source.ts';

/** A list of URLs after `@EXPLICIT`, or the export of `conda list`. */
export default defineSource({
  id: 'conda-explicit',
  transports: [],
  provides: ['lock'],
  rank: 65,
  takes: 'text',
  detect: ({ shape, text = '' }) => shape === 'text' && explicitForm(text) !== undefined,
  open: async (input) => {
    const bytes = await gatherInput(input, limits.lockFile);
    return [
      {
        name: input.name,
        kind: 'conda-explicit',
        digest: digestOf(bytes),
        lock: { ...readExplicit(bytes), file: input.probe.path },
        notes: [],
        bytesRead: bytes.length,
      },
    ];
  },
});
