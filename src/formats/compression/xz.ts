import { limits } from '../../base/limits.ts';
import { XzDecoder } from './block/xz.ts';
import { ByteQueue } from './byte-queue.ts';

/** Unpacks xz, all streams of it and the padding between them. A chunk that is given out is valid until the next one is asked for. */
export async function* readXz(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const decoder = new XzDecoder((piece) => pieces.push(Uint8Array.from(piece)), limits.xzDictionary);
  const queue = new ByteQueue(chunks);
  const requests = decoder.read(Number.POSITIVE_INFINITY);
  try {
    for (let request = requests.next(); request.done !== true; ) {
      // At most the 64 KiB of a chunk: no request is larger.
      request = requests.next(await queue.take(request.value));
      yield* pieces;
      if (pieces.length > 0) pieces = [];
    }
  } finally {
    await queue.close();
  }
}
