/** Reads the fixed-width little-endian fields of headers and descriptors. Bounds are the caller's. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A signed 64-bit field; beyond 2^53 the nearest number, which is enough to find it absurd. */
export function int64(view: DataView, at: number): number {
  return Number(view.getBigInt64(at, true));
}

/** Bytes as text up to the NULs at their end. What is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return new TextDecoder().decode(bytes.subarray(0, end));
}

/** Lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
