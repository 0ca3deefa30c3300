import { constants, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { limits } from '../../../base/limits.ts';
import { type CompressionError, faultOf } from '../fault.ts';
import { sniffCompression } from '../sniff.ts';
import { damaged, overflow, trailing, truncated, unsupported } from './fault.ts';

type NodeKind = 'gzip' | 'zlib' | 'zstd';

/** What the library's calls give with `info`. */
interface Result {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** A window that every decoder should allow (RFC 8878, section 3.1.1.1.2): 8 MiB. Larger ones only for blocks that are as large. */
const minWindowLog = 23;
/** Above this the library refuses to be asked. */
const maxWindowLog = 27;

/** Unpacks all members or frames of one block by Node's library, at most `max` bytes. */
export function unpackByNode(kind: NodeKind, input: Uint8Array, max: number): Uint8Array {
  if (kind === 'zstd') return unpackZstd(input, max);
  // One buffer for all output costs less than several of the library's usual 16 KiB.
  const options = { chunkSize: Math.min(Math.max(max, 64), 16 * 1024) };
  const isBegun = sniffCompression(input) === kind;
  const { buffer, used } = call(kind, kind === 'zlib' ? inflateSync : gunzipSync, input, max, options, isBegun);
  // gunzipSync reads all members and takes what begins with a zero byte for padding; a block has none.
  if (used < input.length) throw trailing(kind);
  return buffer;
}

/** The library stops behind the first frame, so the rest is given to it again. */
function unpackZstd(input: Uint8Array, max: number): Uint8Array {
  const windowLog = Math.min(Math.max(minWindowLog, Math.ceil(Math.log2(Math.max(max, 1)))), maxWindowLog);
  const options = { params: { [constants.ZSTD_d_windowLogMax]: windowLog } };
  const parts: Uint8Array[] = [];
  let made = 0;
  let at = 0;
  for (let frames = 0; at < input.length || frames === 0; frames += 1) {
    if (frames === limits.blockFrames) throw unsupported('zstd', `consist of more than ${limits.blockFrames} frames`);
    const { buffer, used } = call('zstd', zstdDecompressSync, input.subarray(at), max - made, options, at > 0);
    if (used === 0) throw truncated('zstd');
    parts.push(buffer);
    made += buffer.length;
    at += used;
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : new Uint8Array(Buffer.concat(parts));
}

function call(
  kind: NodeKind,
  unpack: (input: Uint8Array, options: { readonly info: true; readonly maxOutputLength: number }) => unknown,
  input: Uint8Array,
  max: number,
  options: object,
  isLater: boolean,
): { readonly buffer: Uint8Array; readonly used: number } {
  let result: Result;
  try {
    // The library knows no cap of 0.
    result = unpack(input, { ...options, info: true, maxOutputLength: Math.max(max, 1) }) as Result;
  } catch (cause) {
    throw raised(kind, max, cause, isLater);
  }
  if (result.buffer.length > max) throw overflow(kind, max);
  return { buffer: result.buffer, used: result.engine.bytesWritten };
}

function raised(kind: NodeKind, max: number, cause: unknown, isLater: boolean): CompressionError {
  if (!(cause instanceof Error) || !('code' in cause)) return damaged(kind, 'the library gives no reason', { cause });
  const code = String(cause.code);
  if (code === 'ERR_BUFFER_TOO_LARGE') return overflow(kind, max);
  if (code === 'ZSTD_error_frameParameter_windowTooLarge')
    return unsupported('zstd', 'ask for a window that is larger than a block may be');
  if (code === 'Z_NEED_DICT') return unsupported('zlib', 'need a dictionary');
  return faultOf(kind, { message: cause.message, code }, isLater);
}
