import { expect } from 'vitest';
import { type BlockCompression, BlockUnpacker } from '../../../../src/formats/compression/block/unpack.ts';
import { CompressionError } from '../../../../src/formats/compression/fault.ts';

const unpacker = new BlockUnpacker();

/** What a block unpacks to, or the fault that it has; anything else that is thrown fails the test. */
export function outcomeOf(kind: BlockCompression, packed: Uint8Array, max: number): Uint8Array | string {
  try {
    const bytes = unpacker.unpack(kind, packed, max);
    expect(bytes.length).toBeLessThanOrEqual(max);
    return bytes;
  } catch (error) {
    if (!(error instanceof CompressionError)) throw error;
    return error.fault;
  }
}

/** Fails with a short message where the bytes differ; a difference of megabytes is not printed. */
export function expectSame(found: Uint8Array | string, wanted: Uint8Array, what = ''): void {
  if (typeof found === 'string') expect(`${what}: ${found}`).toBe(`${what}: bytes`);
  expect(Buffer.compare(found as Uint8Array, wanted), what).toBe(0);
}

/** A block in hexadecimal, blanks and comments in brackets left out. */
export const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replace(/\[[^\]]*\]|\s/g, ''), 'hex'));
