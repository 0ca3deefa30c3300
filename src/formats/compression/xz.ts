import xz from 'xz-decompress';
import { CompressionError } from './fault.ts';

/** Unpacks xz, all streams of it and the padding between them, which the library knows (xz-file-format 1.2.1, section 2). */
export async function* readXz(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let fault: unknown;
  let isExhausted = false;
  const input = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await source.next();
          isExhausted = next.done === true;
          if (next.done === true) controller.close();
          // The library works while the source may reuse its buffer.
          else controller.enqueue(Uint8Array.from(next.value));
        } catch (cause) {
          fault = cause;
          controller.error(cause);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const reader = new xz.XzReadableStream(input).getReader();
  try {
    for (let part = await reader.read(); part.done !== true; part = await reader.read()) {
      if (part.value.length > 0) yield part.value;
    }
  } catch (cause) {
    if (fault !== undefined) throw fault;
    const code = cause instanceof Error ? Number(/\d+$/.exec(cause.message)?.[0]) : Number.NaN;
    throw faultOf(code, isExhausted, cause);
  } finally {
    // The library lets one stream run at a time and frees its memory when told.
    await reader.cancel().catch(() => {});
  }
}

/** The library's numbers are those of xz-embedded's `enum xz_ret`. */
function faultOf(code: number, isExhausted: boolean, cause: unknown): CompressionError {
  const isUnsupported = code === 3 || code === 4 || code === 6;
  if (isUnsupported) {
    return new CompressionError(
      'compression-unsupported',
      'the xz data use a filter, a check or a dictionary that is not read',
      { cause },
    );
  }
  // 8: no progress; NaN: the library has no number for an empty input.
  if (isExhausted && (code === 8 || Number.isNaN(code))) {
    return new CompressionError('compression-truncated', 'the xz data end too early', { cause });
  }
  return new CompressionError(
    'compression-damaged',
    'the xz data are damaged, or followed by bytes that are no further stream',
    { cause },
  );
}
