/**
 * The least that Node must do for an image on as many threads as `check` uses: read each blob, hash it, unpack it, hash what
 * comes out. No tar is walked, no rule is run: what `check` takes beyond this is ours.
 * usage: node bench/bound.ts LAYER...
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readChunks, readHead, statePath } from '../src/base/bytes.ts';
import { openDecompressor, type SyncCompression } from '../src/formats/compression/inflate.ts';
import { sniffCompression } from '../src/formats/compression/sniff.ts';

function readLayer(path: string): void {
  const state = statePath(path);
  if (state.kind !== 'file') throw new Error(`${path} is no file`);
  const blob = createHash('sha256');
  const content = createHash('sha256');
  const unpacker = openDecompressor(sniffCompression(readHead(state.address)) as SyncCompression, (chunk) => {
    content.update(chunk);
  });
  for (const chunk of readChunks(state.address)) {
    blob.update(chunk);
    unpacker.write(chunk);
  }
  unpacker.end();
}

if (isMainThread) {
  const sizeOf = (path: string): number => {
    const state = statePath(path);
    return state.kind === 'file' ? state.size : 0;
  };
  const queue = process.argv.slice(2).sort((a, b) => sizeOf(b) - sizeOf(a));
  const lane = async (): Promise<void> => {
    const worker = new Worker(new URL(import.meta.url));
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const done = new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
      worker.postMessage(path);
      await done;
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
} else {
  parentPort?.on('message', (path: string) => {
    readLayer(path);
    parentPort?.postMessage(path);
  });
}
