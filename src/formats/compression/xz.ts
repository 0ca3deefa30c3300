import xz from 'xz-decompress';
import { CompressionError } from './fault.ts';

/** Unpacks xz, all streams of it, with padding between them (xz-file-format 1.2.1, section 2). */
export async function* readXz(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = cutBehindFooters(chunks);
  let streams = 0;
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    if (streams > 0 && piece.value.every((byte) => byte === 0)) continue;
    const [first] = piece.value;
    if (streams > 0 && first !== 0xfd && first !== 0)
      throw new CompressionError('compression-trailing', 'bytes that are no further stream follow the compressed data');
    yield* readOneStream(piece.value, pieces);
    streams += 1;
  }
  if (streams === 0) throw new CompressionError('compression-truncated', 'the xz data end too early');
}

async function* readOneStream(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let next: Uint8Array | undefined = first;
  let isExhausted = false;
  // No read-ahead: what is pulled is lost to the stream that follows.
  const source = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = next === undefined ? await pieces.next() : { done: false as const, value: next };
        next = undefined;
        if (piece.done) {
          isExhausted = true;
          controller.close();
        } else controller.enqueue(piece.value);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = new xz.XzReadableStream(source).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      if (part.value.length > 0) yield part.value;
  } catch (cause) {
    if (cause instanceof CompressionError) throw cause;
    if (isExhausted) throw new CompressionError('compression-truncated', 'the xz data end too early', { cause });
    throw new CompressionError(
      'compression-damaged',
      'the xz data are damaged, or use a filter or a check that is not read',
      { cause },
    );
  } finally {
    // The library lets one stream run at a time and frees its memory when told.
    await reader.cancel().catch(() => {});
  }
}

/**
 * Copies of the chunks, cut behind every place where a stream may end: its last two bytes are "YZ" and its length is a
 * multiple of four. So a stream's end is always a piece's end, and the next stream starts with a piece of its own.
 */
async function* cutBehindFooters(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let offset = 0;
  let previous = 0;
  let inPadding = false;
  for await (const chunk of chunks) {
    const copy = Uint8Array.from(chunk);
    let start = 0;
    for (let i = 0; i < copy.length; i += 1) {
      const byte = copy[i] as number;
      const isCut = byte === 0x5a && previous === 0x59 && (offset + i) % 4 === 3;
      // Padding is zeros in fours; it gets a piece of its own too.
      if (inPadding && byte !== 0) {
        if (i > start) yield copy.subarray(start, i);
        start = i;
        inPadding = false;
      }
      if (isCut) {
        yield copy.subarray(start, i + 1);
        start = i + 1;
        inPadding = true;
      }
      previous = byte;
    }
    if (start < copy.length) yield copy.subarray(start);
    offset += copy.length;
  }
}
