/** The least that one core must do for one gzip layer: read, hash the blob, inflate. Nothing is looked at. */
import { createHash } from 'node:crypto';
import { readChunks, statePath } from '../src/base/bytes.ts';
import { openDecompressor } from '../src/formats/compression/inflate.ts';

const state = statePath(process.argv[2] ?? '');
if (state.kind !== 'file') throw new Error('usage: inflate.ts LAYER.tar.gz');
const hash = createHash('sha256');
let size = 0;
const inflater = openDecompressor('gzip', (chunk) => {
  size += chunk.length;
});
for (const chunk of readChunks(state.address)) {
  hash.update(chunk);
  inflater.write(chunk);
}
inflater.end();
console.log(hash.digest('hex'), size);
