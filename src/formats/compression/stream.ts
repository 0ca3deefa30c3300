import { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { limits } from '../../base/limits.ts';
import { readBzip2 } from './bzip2.ts';
import { CompressionError, checkOutput, faultOf, type OutputCaps } from './fault.ts';
import { hasSyncInflate, Inflater } from './inflate.ts';
import { readXz } from './xz.ts';

const outputSize = 256 * 1024;

export type StreamCompression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2';
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Unpacks a stream of chunks, in any of the compressions that outer archives come in. A chunk that is given out is valid
 * until the next one is asked for. Errors are {@link CompressionError}; all that was given out before one stays valid.
 */
export async function* decompressStream(
  kind: StreamCompression,
  chunks: Chunks,
  caps: OutputCaps = limits,
): AsyncGenerator<Uint8Array> {
  if (kind === 'none') {
    yield* chunks;
    return;
  }
  const count = { used: 0, made: 0 };
  for await (const chunk of unpacked(kind, counted(chunks, count), caps)) {
    count.made += chunk.length;
    checkOutput(count.made, count.used, caps);
    yield chunk;
  }
}

async function* counted(chunks: Chunks, count: { used: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.used += chunk.length;
    yield chunk;
  }
}

function unpacked(
  kind: Exclude<StreamCompression, 'none'>,
  chunks: AsyncIterable<Uint8Array>,
  caps: OutputCaps,
): AsyncIterable<Uint8Array> {
  if (kind === 'xz') return readXz(chunks);
  if (kind === 'bzip2') return readBzip2(chunks);
  return hasSyncInflate() ? readInner(kind, chunks, caps) : readPublic(kind, chunks);
}

async function* readInner(
  kind: 'gzip' | 'zstd',
  chunks: AsyncIterable<Uint8Array>,
  caps: OutputCaps,
): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater(kind, caps);
  try {
    for await (const chunk of chunks) {
      inflater.feed(chunk);
      for (let part = inflater.next(); part !== undefined; part = inflater.next()) yield part;
    }
    inflater.finish();
  } finally {
    inflater.close();
  }
}

/** By Node's public streams, each frame or member run by an engine of its own, because an engine may stop silently after the first. */
export async function* readPublic(
  kind: 'gzip' | 'zstd',
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const kept: Uint8Array[] = [];
    let fed = 0;
    let isExhausted = false;
    const input = async function* (): AsyncGenerator<Uint8Array> {
      for (const chunk of waiting) {
        kept.push(chunk);
        fed += chunk.length;
        yield chunk;
      }
      for (let next = await source.next(); !next.done; next = await source.next()) {
        // The engine works while the source may reuse its buffer.
        const chunk = Uint8Array.from(next.value);
        kept.push(chunk);
        fed += chunk.length;
        while (kept.length > 1 && fed - engine.bytesWritten < sizeOf(kept) - (kept[0] as Uint8Array).length)
          kept.shift();
        yield chunk;
      }
      isExhausted = true;
    };
    const engine =
      kind === 'gzip' ? createGunzip({ chunkSize: outputSize }) : createZstdDecompress({ chunkSize: outputSize });
    const stored = Readable.from(input());
    stored.on('error', (cause) => engine.destroy(cause));
    try {
      for await (const chunk of stored.pipe(engine)) yield chunk as Uint8Array;
    } catch (cause) {
      if (cause instanceof CompressionError || !(cause instanceof Error) || !('code' in cause)) throw cause;
      throw faultOf(kind, { message: cause.message, code: String(cause.code) }, total + engine.bytesWritten);
    } finally {
      stored.destroy();
      engine.destroy();
    }
    total += engine.bytesWritten;
    const rest = Buffer.concat(kept).subarray(sizeOf(kept) - (fed - engine.bytesWritten));
    if (rest.length === 0 && isExhausted) return;
    if (kind === 'gzip' && rest[0] === 0) return;
    waiting = [new Uint8Array(rest)];
  }
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
