import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib';
import { limits } from '../../base/limits.ts';
import { CompressionError, checkOutput, faultOf, type OutputCaps } from './fault.ts';
import { hasSyncInflate, Inflater } from './inflate.ts';

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
  if (kind === 'xz' || kind === 'bzip2') return readRare(kind, chunks);
  return hasSyncInflate() ? readInner(kind, chunks, caps) : readPublic(kind, chunks);
}

/** Decoders of our own, which hardly any layer or archive needs: they are loaded when one does. */
async function* readRare(kind: 'xz' | 'bzip2', chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (kind === 'xz') yield* (await import('./xz.ts')).readXz(chunks);
  else yield* (await import('./bzip2.ts')).readBzip2(chunks);
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

/** By Node's public streams; a frame that ends inside of a chunk ends its engine silently, so the rest gets a new one. */
export async function* readPublic(
  kind: 'gzip' | 'zstd',
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array | undefined;
  let total = 0;
  for (;;) {
    const first = rest ?? (await nextOf(source));
    if (first === undefined && total > 0) return;
    const engine =
      kind === 'gzip' ? createGunzip({ chunkSize: outputSize }) : createZstdDecompress({ chunkSize: outputSize });
    const feeder = new Feeder(engine, source);
    feeder.run(first);
    try {
      for await (const chunk of engine) yield chunk as Uint8Array;
    } catch (cause) {
      if (cause instanceof CompressionError || !(cause instanceof Error) || !('code' in cause)) throw cause;
      throw faultOf(kind, { message: cause.message, code: String(cause.code) }, total + engine.bytesWritten > 0);
    } finally {
      engine.destroy();
    }
    total += engine.bytesWritten;
    rest = feeder.rest(engine.bytesWritten);
    // Zero padding behind the last member.
    if (kind === 'gzip' && rest?.[0] === 0) return;
  }
}

/** Gives an engine one chunk at a time, so that what it did not take is at most a part of the last one. */
class Feeder {
  readonly #engine: Gunzip | ZstdDecompress;
  readonly #source: AsyncIterator<Uint8Array>;
  #current: Uint8Array = new Uint8Array(0);
  /** Bytes of the chunks before the current one. */
  #before = 0;

  constructor(engine: Gunzip | ZstdDecompress, source: AsyncIterator<Uint8Array>) {
    this.#engine = engine;
    this.#source = source;
  }

  run(first: Uint8Array | undefined): void {
    this.#feed(first).catch((cause: unknown) => this.#engine.destroy(cause instanceof Error ? cause : undefined));
  }

  rest(taken: number): Uint8Array | undefined {
    const left = this.#current.subarray(taken - this.#before);
    return left.length === 0 ? undefined : left;
  }

  async #feed(first: Uint8Array | undefined): Promise<void> {
    for (let chunk = first; chunk !== undefined; chunk = await nextOf(this.#source)) {
      this.#before += this.#current.length;
      this.#current = chunk;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      this.#engine.write(chunk, (cause) => (cause ? reject(cause) : resolve()));
      await promise;
      // The engine stopped at the end of a frame.
      if (this.#engine.bytesWritten < this.#before + chunk.length) return;
    }
    this.#engine.end();
  }
}

/** A copy of the next chunk: the engine works while the source may reuse its buffer. */
async function nextOf(source: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  const next = await source.next();
  return next.done === true ? undefined : Uint8Array.from(next.value);
}
