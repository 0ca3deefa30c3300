/** One library that the dynamic loader finds by name. */
export interface CachedLibrary {
  /** The soname, `libc.so.6`. */
  readonly name: string;
  /** Absolute path as stored. */
  readonly path: string;
}

const oldMagic = 'ld.so-1.7.0';
const newMagic = 'glibc-ld.so.cache1.1';
const oldHeader = 16;
const oldEntry = 12;
const newHeader = 48;
const newEntry = 24;
/** Longer strings than this are not followed to their end; PATH_MAX. */
const maxString = 4096;

/**
 * Reads `/etc/ld.so.cache` (glibc, sysdeps/generic/dl-cache.h): the form 1.1, alone or behind the table of libc 5 that
 * older ldconfig puts before it. undefined where the bytes are in no such form; entries that point outside are left out.
 */
export function readLdCache(bytes: Uint8Array): readonly CachedLibrary[] | undefined {
  const start = startOfNewForm(bytes);
  if (start === undefined) return undefined;
  const table = bytes.subarray(start);
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const littleEndian = (view.getUint8(28) & 3) !== 3;
  // What fits decides, not what the header says.
  const count = Math.min(view.getUint32(20, littleEndian), Math.floor((table.length - newHeader) / newEntry));
  const libraries: CachedLibrary[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = newHeader + index * newEntry;
    const name = readString(table, view.getUint32(at + 4, littleEndian));
    const path = readString(table, view.getUint32(at + 8, littleEndian));
    if (name !== undefined && path !== undefined) libraries.push({ name, path });
  }
  return libraries;
}

function startOfNewForm(bytes: Uint8Array): number | undefined {
  if (startsWith(bytes, 0, newMagic)) return bytes.length >= newHeader ? 0 : undefined;
  if (!startsWith(bytes, 0, oldMagic) || bytes.length < oldHeader) return undefined;
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(12, true);
  // Aligned for its 64-bit fields.
  const start = Math.ceil((oldHeader + count * oldEntry) / 8) * 8;
  return startsWith(bytes, start, newMagic) && bytes.length >= start + newHeader ? start : undefined;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function readString(table: Uint8Array, at: number): string | undefined {
  if (at < newHeader || at >= table.length) return undefined;
  const part = table.subarray(at, at + maxString);
  const end = part.indexOf(0);
  return end <= 0 ? undefined : new TextDecoder().decode(part.subarray(0, end));
}
