/** Bytes by which text is told from other content. */
export const textProbe = 4096;

/** How the characters of a text are stored: one byte each (ASCII, Latin-1, UTF-8), or UTF-16 with its byte order mark; undefined for what is no text. */
export type TextForm = 'bytes' | 'utf-16' | undefined;

/** The form of a file, by its first {@link textProbe} bytes. */
export function textFormOf(start: Uint8Array): TextForm {
  // Windows editors save .env files as UTF-16 with a byte order mark.
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16';
  return start.subarray(0, textProbe).includes(0) ? undefined : 'bytes';
}

/** Text of a file, its bytes as Latin-1 so that offsets are bytes; undefined for what is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const form = textFormOf(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (form === 'utf-16') return buffer.subarray(2).toString('utf16le');
  return form === undefined ? undefined : buffer.toString('latin1');
}

/** UTF-16 with one byte for each character; what has none becomes `~`, which ends no name and no password of a URL. */
export function narrowText(bytes: Uint8Array): Uint8Array {
  const narrowed = new Uint8Array(bytes.length >> 1);
  for (let i = 0; i < narrowed.length; i += 1) narrowed[i] = bytes[2 * i + 1] === 0 ? (bytes[2 * i] as number) : 0x7e;
  return narrowed;
}
