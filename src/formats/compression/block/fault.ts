import { CompressionError } from '../fault.ts';

/** How a single block is packed. `zlib` is RFC 1950, which squashfs calls gzip; `lzma` is the LZMA_alone form, `lz4` and `lzo` are bare. */
export type BlockCompression = 'gzip' | 'zlib' | 'zstd' | 'xz' | 'lzma' | 'lz4' | 'lzo';

export function damaged(kind: BlockCompression, what: string, options?: ErrorOptions): CompressionError {
  return new CompressionError('compression-damaged', `the ${kind} data are damaged (${what})`, options);
}

export function truncated(kind: BlockCompression): CompressionError {
  return new CompressionError('compression-truncated', `the ${kind} data end too early`);
}

export function trailing(kind: BlockCompression): CompressionError {
  return new CompressionError('compression-trailing', `bytes that do not belong to them follow the ${kind} data`);
}

export function unsupported(kind: BlockCompression, what: string): CompressionError {
  return new CompressionError('compression-unsupported', `the ${kind} data ${what}`);
}

export function overflow(kind: BlockCompression, max: number): CompressionError {
  return new CompressionError('compression-bomb', `the ${kind} data hold more than the ${max} bytes that they may`);
}
