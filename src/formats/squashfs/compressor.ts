import { u16, u32 } from './little-endian.ts';

/** How blocks may be packed, in the words of squashfs: its gzip is zlib's form (RFC 1950), its lz4 and lzo are bare. */
export type SquashfsCompression = 'gzip' | 'lzma' | 'lzo' | 'xz' | 'lz4' | 'zstd';

/** The compressor of an image with the options that it was run with, where the image keeps them. */
export interface Compressor {
  /** As stored. */
  readonly id: number;
  /** undefined for an id that is none of squashfs 4.0. */
  readonly kind: SquashfsCompression | undefined;
  /** undefined where the image holds none: those of the compressor's defaults. */
  readonly options: CompressorOptions | undefined;
}

export type CompressorOptions =
  | { readonly kind: 'gzip'; readonly level: number; readonly window: number; readonly strategies: number }
  | { readonly kind: 'xz'; readonly dictionarySize: number; readonly filters: number }
  | { readonly kind: 'lz4'; readonly version: number; readonly highCompression: boolean }
  | { readonly kind: 'zstd'; readonly level: number }
  | { readonly kind: 'lzo'; readonly algorithm: number; readonly level: number };

/** Ids of compressors (linux, fs/squashfs/squashfs_fs.h). */
const kinds: readonly (SquashfsCompression | undefined)[] = [undefined, 'gzip', 'lzma', 'lzo', 'xz', 'lz4', 'zstd'];

export function compressionOf(id: number): SquashfsCompression | undefined {
  return kinds[id];
}

/** Bytes of the options block (squashfs-tools, *_wrapper.h); lzma has none. */
export const optionsSize = { gzip: 8, lzma: 0, lzo: 8, xz: 8, lz4: 8, zstd: 4 } as const;

/** The options in the block that follows the superblock; undefined where it has not the size that it must have. */
export function readOptions(kind: SquashfsCompression, bytes: Uint8Array): CompressorOptions | undefined {
  if (kind === 'lzma' || bytes.length !== optionsSize[kind]) return undefined;
  switch (kind) {
    case 'gzip':
      return { kind, level: u32(bytes, 0), window: u16(bytes, 4), strategies: u16(bytes, 6) };
    case 'xz':
      return { kind, dictionarySize: u32(bytes, 0), filters: u32(bytes, 4) };
    case 'lz4':
      return { kind, version: u32(bytes, 0), highCompression: (u32(bytes, 4) & 1) !== 0 };
    case 'zstd':
      return { kind, level: u32(bytes, 0) };
    case 'lzo':
      return { kind, algorithm: u32(bytes, 0), level: u32(bytes, 4) };
  }
}
