/** How a stream of bytes is packed, as far as its first bytes tell. `unknown`: packed in a way that is recognised and not read (lz4, lzma, lzip, lzop, compress). */
export type SniffedCompression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'squashfs' | 'unknown';

/** Bytes that {@link sniffCompression} looks at; fewer give a worse answer only where the input is that short. */
export const sniffLength = 32;

/**
 * Recognises compression by magic, never by name or media type. Fewer bytes than a magic needs are `none`.
 * Sources: RFC 1952 section 2.3.1, RFC 8878 sections 3.1.1 and 3.1.2, xz-file-format 1.2.1 section 2.1.1.1,
 * the bzip2 block magics, squashfs 4.0 superblock, LZ4 frame format 1.6.
 */
export function sniffCompression(head: Uint8Array): SniffedCompression {
  const first = head[0];
  if (startsWith(head, [0x1f, 0x8b, 0x08])) return 'gzip';
  if (startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return 'zstd';
  // A skippable frame: zstd and lz4 share its magic; images are only ever packed with the former.
  if (first !== undefined && first >> 4 === 5 && startsWith(head.subarray(1), [0x2a, 0x4d, 0x18])) return 'zstd';
  if (startsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])) return 'xz';
  if (isBzip2(head)) return 'bzip2';
  if (startsWith(head, [0x68, 0x73, 0x71, 0x73]) && startsWith(head.subarray(28), [4, 0, 0, 0])) return 'squashfs';
  return isOther(head) ? 'unknown' : 'none';
}

function isBzip2(head: Uint8Array): boolean {
  const level = head[3] ?? 0;
  if (!startsWith(head, [0x42, 0x5a, 0x68]) || level < 0x31 || level > 0x39) return false;
  // "BZh9" may begin a file name in a tar: the magic of the first block, or of the end of an empty stream, settles it.
  const block = head.subarray(4);
  return (
    startsWith(block, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || startsWith(block, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  );
}

function isOther(head: Uint8Array): boolean {
  const lz4 = startsWith(head, [0x04, 0x22, 0x4d, 0x18]);
  const lzip = startsWith(head, [0x4c, 0x5a, 0x49, 0x50, 0x01]);
  const lzop = startsWith(head, [0x89, 0x4c, 0x5a, 0x4f, 0x00, 0x0d, 0x0a, 0x1a, 0x0a]);
  const compress = startsWith(head, [0x1f, 0x9d]);
  return lz4 || lzip || lzop || compress || isLzma(head);
}

/** The .lzma header has no magic: properties 0x5d, a dictionary of at least 4 KiB, and a size that is unknown or below 256 GiB. */
function isLzma(head: Uint8Array): boolean {
  if (head.length < 13 || head[0] !== 0x5d || head[1] !== 0) return false;
  if ((head[2] as number) + (head[3] as number) + (head[4] as number) === 0) return false;
  const size = head.subarray(5, 13);
  return size.every((byte) => byte === 0xff) || (size[5] === 0 && size[6] === 0 && size[7] === 0);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);
}
