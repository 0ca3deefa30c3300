import type { Hash } from 'node:crypto';
import { type ByteAddress, readChunks } from '../base/bytes.ts';
import { type Digest, startHash } from '../base/digest.ts';
import { type Want, WantTable } from '../base/pattern.ts';
import { CompressionError } from '../formats/compression/fault.ts';
import { type Decompressor, hasSyncInflate, openDecompressor } from '../formats/compression/inflate.ts';
import { type SniffedCompression, sniffCompression, sniffLength } from '../formats/compression/sniff.ts';
import { decompressStream } from '../formats/compression/stream.ts';
import { TarReader } from '../formats/tar/reader.ts';
import { emptyColumns } from '../model/compose.ts';
import type { LayerProblem, LayerScan } from '../model/layer.ts';
import { EntryCollector } from './collect-entries.ts';
import { type RingMemory, RingWriter, readRing } from './ring.ts';

export type Algorithm = 'sha256' | 'sha512';

/** What is asked of one layer; plain data, so that it can be sent to a worker. */
export interface ScanRequest {
  /** Digests of the blob as stored; none in a second pass, which is after contents only. */
  readonly algorithms: readonly Algorithm[];
  /** Digests of the uncompressed bytes. */
  readonly diffAlgorithms: readonly Algorithm[];
  /** False: the blob is hashed and not looked into. */
  readonly isFileSystem: boolean;
  readonly wants: readonly Want[];
  /** Of the tables of names; the same for all layers of an image. Without it each gets its own. */
  readonly seed?: number;
}

/** What the stored bytes of a layer showed, beside its content. */
export interface InflateResult {
  readonly compression: SniffedCompression;
  readonly digests: readonly Digest[];
  readonly size: number;
  readonly isFileSystem: boolean;
  /** What ended the decompression before its end, or is to be said of its end. */
  readonly problems: readonly LayerProblem[];
  /** All content was handed on. */
  readonly complete: boolean;
}

class Hashes {
  readonly #algorithms: readonly Algorithm[];
  readonly #hashes: readonly Hash[];

  constructor(algorithms: readonly Algorithm[]) {
    this.#algorithms = algorithms;
    this.#hashes = algorithms.map(startHash);
  }

  update(chunk: Uint8Array): void {
    for (const hash of this.#hashes) hash.update(chunk);
  }

  digests(): Digest[] {
    return this.#hashes.map((hash, index): Digest => `${this.#algorithms[index]}:${hash.digest('hex')}`);
  }
}

/** The outer half of a scan: hashes the stored bytes, recognises their compression and hands the content on. */
class BlobReader {
  readonly #hashes: Hashes;
  readonly #request: ScanRequest;
  readonly #content: (chunk: Uint8Array) => void;
  /** False: the content is unpacked elsewhere. */
  readonly #isInflating: boolean;
  readonly #problems: LayerProblem[] = [];
  #start: Uint8Array = new Uint8Array(0);
  #compression: SniffedCompression | undefined;
  #decompressor: Decompressor | undefined;
  #complete = true;
  size = 0;

  /** Known once the first bytes are there. */
  get compression(): SniffedCompression | undefined {
    return this.#compression;
  }

  constructor(request: ScanRequest, content: (chunk: Uint8Array) => void, isInflating = true) {
    this.#request = request;
    this.#hashes = new Hashes(request.algorithms);
    this.#content = content;
    this.#isInflating = isInflating;
  }

  push(chunk: Uint8Array): void {
    this.size += chunk.length;
    this.#hashes.update(chunk);
    if (this.#compression !== undefined) this.#inflate(chunk);
    else if (this.#start.length === 0 && chunk.length >= sniffLength) this.#open(chunk);
    else {
      this.#start = new Uint8Array(Buffer.concat([this.#start, chunk]));
      if (this.#start.length >= sniffLength) this.#open(this.#start);
    }
  }

  finish(): InflateResult {
    if (this.#compression === undefined) this.#open(this.#start);
    try {
      this.#decompressor?.end();
      const padding = this.#decompressor?.padding ?? 0;
      if (padding > 0)
        this.#problems.push({
          code: 'compression-trailing',
          detail: `${padding} zero bytes follow the compressed data`,
        });
    } catch (cause) {
      this.#fail(cause);
    }
    return {
      compression: this.#compression as SniffedCompression,
      digests: this.#hashes.digests(),
      size: this.size,
      isFileSystem: this.#request.isFileSystem,
      problems: this.#problems,
      complete: this.#complete,
    };
  }

  /** Frees what the decompressor holds, where a scan is given up. */
  close(): void {
    this.#decompressor?.close();
    this.#decompressor = undefined;
  }

  #open(head: Uint8Array): void {
    this.#compression = sniffCompression(head);
    if (!this.#request.isFileSystem || !this.#isInflating) return;
    const kind = this.#compression;
    const isSync = kind === 'none' || ((kind === 'gzip' || kind === 'zstd') && hasSyncInflate());
    if (!isSync) {
      this.#complete = false;
      const detail =
        kind === 'unknown'
          ? 'the layer is compressed in a way that is not read'
          : `a layer compressed with ${kind} is not read`;
      this.#problems.push({ code: 'compression-unsupported', detail });
      return;
    }
    this.#decompressor = openDecompressor(kind, this.#content);
    this.#inflate(head);
  }

  #inflate(chunk: Uint8Array): void {
    try {
      this.#decompressor?.write(chunk);
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Damage ends the content; the stored bytes are still hashed to their end. */
  #fail(cause: unknown): void {
    this.close();
    if (!(cause instanceof CompressionError)) throw cause;
    this.#complete = false;
    this.#problems.push({ code: cause.fault, detail: cause.message });
  }
}

/** The inner half: DiffID, entries and contents of the uncompressed bytes. */
class ContentReader {
  readonly #hashes: Hashes;
  readonly #collector: EntryCollector;
  readonly #tar: TarReader;
  #size = 0;

  constructor(request: ScanRequest) {
    this.#hashes = new Hashes(request.diffAlgorithms);
    this.#collector = new EntryCollector(new WantTable(request.wants), request.seed);
    this.#tar = new TarReader(this.#collector);
  }

  push(chunk: Uint8Array, isHashed = false): void {
    this.#size += chunk.length;
    if (!isHashed) this.#hashes.update(chunk);
    this.#tar.push(chunk);
  }

  finish(): LayerScan {
    const { complete } = this.#tar.finish();
    const marked = this.#collector.marked;
    return {
      state: 'read',
      compression: 'none',
      digests: [],
      size: this.#size,
      diffIds: this.#hashes.digests(),
      contentSize: this.#size,
      problems: this.#collector.problems,
      problemCount: this.#collector.problemCount,
      complete: complete && !this.#collector.isMissing,
      columns: this.#collector.columns.finish(),
      ...(marked === undefined ? {} : { marked }),
    };
  }
}

/** Puts the two halves of a scan together. Where the bytes could not be unpacked to their end there is no DiffID. */
export function mergePipe(blob: InflateResult, content: LayerScan): LayerScan {
  const { compression, digests, size } = blob;
  if (!blob.isFileSystem) {
    return {
      state: 'opaque',
      compression,
      digests,
      size,
      diffIds: [],
      contentSize: size,
      problems: [],
      problemCount: 0,
      complete: true,
      columns: emptyColumns(),
    };
  }
  if (blob.complete) {
    const problems = [...blob.problems, ...content.problems];
    return {
      ...content,
      compression,
      digests,
      size,
      problems,
      problemCount: blob.problems.length + content.problemCount,
    };
  }
  // That the tar ends early, or was never begun, is no news then.
  const own = content.problems.filter(({ code }) => code !== 'tar-truncated' && code !== 'tar-no-end');
  const problems = [...blob.problems, ...own];
  const problemCount = blob.problems.length + content.problemCount - (content.problems.length - own.length);
  return { ...content, compression, digests, size, diffIds: [], problems, problemCount, complete: false };
}

/**
 * Reads one layer whose bytes are pushed: digests, compression, DiffIDs, entries, wanted contents and all that is wrong.
 * It throws on nothing that the bytes hold. Compressions other than none, gzip and zstd are hashed and not read; so are
 * these two where {@link hasSyncInflate} is false, where {@link scanAddressAsync} reads them.
 */
export class LayerScanner {
  readonly #request: ScanRequest;
  readonly #blob: BlobReader;
  readonly #content: ContentReader;

  constructor(request: ScanRequest) {
    this.#request = request;
    this.#content = new ContentReader(request);
    this.#blob = new BlobReader(request, (chunk) => this.#content.push(chunk, this.#sharesHash()));
  }

  get bytesSeen(): number {
    return this.#blob.size;
  }

  push(chunk: Uint8Array): void {
    this.#blob.push(chunk);
  }

  finish(): LayerScan {
    const blob = this.#blob.finish();
    const content = this.#content.finish();
    const diffIds = this.#sharesHash()
      ? blob.digests.filter((digest) => this.#request.diffAlgorithms.some((algorithm) => digest.startsWith(algorithm)))
      : content.diffIds;
    return mergePipe(blob, { ...content, diffIds });
  }

  /** An uncompressed layer is its own content: it is hashed once where both hashes are of the same kind. */
  #sharesHash(): boolean {
    const { algorithms, diffAlgorithms } = this.#request;
    return this.#blob.compression === 'none' && diffAlgorithms.every((algorithm) => algorithms.includes(algorithm));
  }

  /** Gives a scan up and frees what it holds. */
  close(): void {
    this.#blob.close();
  }
}

/** Reads one layer where it lies. `onProgress` is told of every chunk how many bytes of the blob it had. */
export function scanAddress(
  address: ByteAddress,
  request: ScanRequest,
  onProgress?: (bytes: number) => void,
): LayerScan {
  const scanner = new LayerScanner(request);
  try {
    for (const chunk of readChunks(address)) {
      scanner.push(chunk);
      onProgress?.(chunk.length);
    }
    return scanner.finish();
  } finally {
    scanner.close();
  }
}

/** The same through Node's public streams, for versions whose inner ones do not pass the self-test. */
export async function scanAddressAsync(
  address: ByteAddress,
  request: ScanRequest,
  onProgress?: (bytes: number) => void,
): Promise<LayerScan> {
  const [head = new Uint8Array(0)] = readChunks(address);
  const kind = sniffCompression(head);
  if (!request.isFileSystem || hasSyncInflate() || (kind !== 'gzip' && kind !== 'zstd'))
    return scanAddress(address, request, onProgress);
  const content = new ContentReader(request);
  const blob = new BlobReader(request, () => {}, false);
  const stored = function* (): Generator<Uint8Array> {
    for (const chunk of readChunks(address)) {
      blob.push(chunk);
      onProgress?.(chunk.length);
      yield chunk;
    }
  };
  const chunks = stored();
  let fault: CompressionError | undefined;
  try {
    for await (const chunk of decompressStream(kind, chunks)) content.push(chunk);
  } catch (cause) {
    if (!(cause instanceof CompressionError)) throw cause;
    fault = cause;
  }
  if (blob.size < (address.kind === 'file' ? address.length : address.bytes.length)) {
    // The unpacking gave up early: the digest is of all bytes.
    return mergePipe(
      { ...hashAll(address, request), problems: problemsOf(fault), complete: fault === undefined },
      content.finish(),
    );
  }
  return mergePipe({ ...blob.finish(), problems: problemsOf(fault), complete: fault === undefined }, content.finish());
}

function hashAll(address: ByteAddress, request: ScanRequest): InflateResult {
  const blob = new BlobReader(request, () => {}, false);
  for (const chunk of readChunks(address)) blob.push(chunk);
  return blob.finish();
}

function problemsOf(fault: CompressionError | undefined): LayerProblem[] {
  return fault === undefined ? [] : [{ code: fault.fault, detail: fault.message }];
}

/** The outer half of a scan on a thread of its own: what is unpacked goes into the ring. */
export function inflateInto(
  address: ByteAddress,
  request: ScanRequest,
  ring: RingMemory,
  onProgress?: (bytes: number) => void,
): InflateResult {
  const writer = new RingWriter(ring);
  const blob = new BlobReader(request, (chunk) => writer.write(chunk));
  try {
    for (const chunk of readChunks(address)) {
      blob.push(chunk);
      onProgress?.(chunk.length);
    }
    return blob.finish();
  } finally {
    blob.close();
    writer.end();
  }
}

/** The inner half of a scan on a thread of its own; ends when the ring does. */
export function scanRing(ring: RingMemory, request: ScanRequest): LayerScan {
  const content = new ContentReader(request);
  for (const chunk of readRing(ring)) content.push(chunk);
  return content.finish();
}
