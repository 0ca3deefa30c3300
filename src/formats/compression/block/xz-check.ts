import { crc32 } from 'node:zlib';
import { startHash } from '../../../base/digest.ts';
import { damaged, unsupported } from './fault.ts';

/** A running check over the bytes of a block. */
export interface BlockCheck {
  /** Bytes that it takes in the file. */
  readonly size: number;
  update(piece: Uint8Array): void;
  /** Throws where the stored check is another. */
  compare(stored: Uint8Array): void;
}

/** Bytes of the checks by their id, also of those that nobody has defined (xz-file-format 1.2.1, section 2.1.1.2). */
const sizes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const;
const crc32Id = 1;
const crc64Id = 4;
const sha256Id = 10;

/** Begins the check of that id. @throws CompressionError `compression-unsupported` for ids without a definition. */
export function startCheck(id: number): BlockCheck {
  const size = sizes[id] as number;
  if (id === 0) return { size, update: () => {}, compare: () => {} };
  const sum = sumOf(id);
  return {
    size,
    update: (piece) => sum.update(piece),
    compare(stored) {
      if (Buffer.compare(sum.digest(), stored) !== 0) throw damaged('xz', 'the check of a block is wrong');
    },
  };
}

interface Sum {
  update(piece: Uint8Array): unknown;
  /** As the file stores it. */
  digest(): Uint8Array;
}

function sumOf(id: number): Sum {
  if (id === crc32Id) return new Crc32();
  if (id === crc64Id) return new Crc64();
  if (id === sha256Id) return startHash('sha256');
  throw unsupported('xz', `have a check of unknown kind (${id})`);
}

class Crc32 implements Sum {
  #value = 0;

  update(piece: Uint8Array): void {
    this.#value = crc32(piece, this.#value);
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, this.#value, true);
    return bytes;
  }
}

/** ECMA-182 reflected, as two halves: low at even places, high at odd ones (xz-file-format 1.2.1, section 6). */
const crc64Table = (() => {
  const table = new Int32Array(512);
  for (let byte = 0; byte < 256; byte += 1) {
    let low = byte;
    let high = 0;
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = (low & 1) !== 0;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (isOdd) {
        low ^= 0xd7870f42;
        high ^= 0xc96c5795;
      }
    }
    table[2 * byte] = low;
    table[2 * byte + 1] = high;
  }
  return table;
})();

class Crc64 implements Sum {
  #low = -1;
  #high = -1;

  update(piece: Uint8Array): void {
    const table = crc64Table;
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < piece.length; i += 1) {
      const entry = ((low ^ (piece[i] as number)) & 0xff) << 1;
      low = ((low >>> 8) | (high << 24)) ^ (table[entry] as number);
      high = (high >>> 8) ^ (table[entry + 1] as number);
    }
    this.#low = low;
    this.#high = high;
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, ~this.#low, true);
    view.setInt32(4, ~this.#high, true);
    return bytes;
  }
}
