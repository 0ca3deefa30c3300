import { dice } from './samples.ts';

/** Bytes full of what one branch filter looks for, and of what nearly is it: by the option of xz and the filter's id, with the alignment of start offsets. */
export interface BranchCode {
  readonly option: string;
  readonly id: number;
  readonly alignment: number;
  readonly bytes: Buffer;
}

type Roll = (limit: number) => number;

function words(
  seed: number,
  count: number,
  word: (roll: Roll) => number,
  put: 'writeUInt32BE' | 'writeUInt32LE',
): Buffer {
  const roll = dice(seed);
  const bytes = Buffer.alloc(4 * count);
  for (let at = 0; at < count; at += 1) bytes[put](word(roll) >>> 0, 4 * at);
  return bytes;
}

const any = (roll: Roll): number => roll(2 ** 16) * 2 ** 16 + roll(2 ** 16);
/** A word with some bits given, and the others by chance; now and then all by chance. */
const mostly = (mask: number, values: readonly number[]) => (roll: Roll) =>
  roll(5) === 0 ? any(roll) : (any(roll) & ~mask) | (values[roll(values.length)] as number);

/** Opcodes, signs and others, so close that candidates overlap in every way. */
function x86(seed: number): Buffer {
  const roll = dice(seed);
  const likely = [0xe8, 0xe9, 0xe8, 0x00, 0xff, 0x00, 0xff, 0x01, 0xfe, 0x7f, 0x80];
  return Buffer.from(Array.from({ length: 60_000 }, () => (roll(12) === 0 ? roll(256) : (likely[roll(11)] as number))));
}

/** Bundles with all templates, whose slots often are calls. */
function ia64(seed: number): Buffer {
  const roll = dice(seed);
  const bytes = Buffer.alloc(16 * 4000);
  for (let at = 0; at < bytes.length; at += 16) {
    let bundle = BigInt(roll(2) === 0 ? 16 + roll(16) : roll(32));
    for (let slot = 0; slot < 3; slot += 1) {
      const isCall = roll(4) !== 0;
      const low = isCall ? (roll(64) | (roll(4) === 0 ? roll(8) << 6 : 0)) << 3 : roll(2 ** 13);
      const code = BigInt(low & 0x1fff) | (BigInt(any(roll) % 2 ** 24) << 13n) | (BigInt(isCall ? 5 : roll(16)) << 37n);
      bundle |= BigInt.asUintN(41, code) << BigInt(5 + 41 * slot);
    }
    bytes.writeBigUInt64LE(BigInt.asUintN(64, bundle), at);
    bytes.writeBigUInt64LE(bundle >> 64n, at + 8);
  }
  return bytes;
}

function thumb(seed: number): Buffer {
  const roll = dice(seed);
  const bytes = Buffer.alloc(60_002);
  const tops = [0xf0, 0xf8, 0xf0, 0xf8, 0xe8, 0x00];
  for (let at = 0; at < bytes.length; at += 2)
    bytes.writeUInt16LE((((tops[roll(6)] as number) | roll(8)) << 8) | roll(256), at);
  return bytes;
}

/** JAL, pairs of AUIPC with what reads its register or not, pairs that look as if they were encoded, at odd half-words too. */
export function riscV(seed: number, count = 8000): Buffer {
  const roll = dice(seed);
  const parts: Buffer[] = [];
  const u32 = (value: number): void => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value >>> 0);
    parts.push(bytes);
  };
  for (let i = 0; i < count; i += 1) {
    const register = [0, 1, 2, 5, 10, 28, 30, 31][roll(8)] as number;
    const high = any(roll) & 0xfffff000;
    const kind = roll(8);
    if (kind === 0) u32(0x6f | (([1, 5, 0, 2, 7][roll(5)] as number) << 7) | high);
    else if (kind === 1) parts.push(Buffer.from([roll(256), roll(256)]));
    else if (kind === 2) u32(any(roll));
    else if (kind <= 5) {
      u32(0x17 | (register << 7) | high);
      const reads = roll(4) === 0 ? roll(32) : register;
      u32(
        (any(roll) & 0xfff07f80) |
          (reads << 15) |
          (roll(5) === 0 ? roll(128) : ([0x67, 0x13, 0x03, 0x23][roll(4)] as number)),
      );
    } else {
      u32(0x117 | (any(roll) & 0xffffc000) | (roll(4) === 0 ? roll(4) << 12 : 0x3000));
      u32(any(roll));
    }
  }
  return Buffer.concat(parts);
}

export const branchCodes: readonly BranchCode[] = [
  { option: 'x86', id: 4, alignment: 1, bytes: x86(1) },
  {
    option: 'powerpc',
    id: 5,
    alignment: 4,
    bytes: words(2, 15_000, mostly(0xfc000003, [0x48000001, 0x48000001, 0x48000000, 0x48000003]), 'writeUInt32BE'),
  },
  { option: 'ia64', id: 6, alignment: 16, bytes: ia64(3) },
  {
    option: 'arm',
    id: 7,
    alignment: 4,
    bytes: words(4, 15_000, mostly(0xff000000, [0xeb000000, 0xeb000000, 0xea000000]), 'writeUInt32LE'),
  },
  { option: 'armthumb', id: 8, alignment: 2, bytes: thumb(5) },
  {
    option: 'sparc',
    id: 9,
    alignment: 4,
    bytes: words(6, 15_000, mostly(0xffc00000, [0x40000000, 0x7fc00000, 0x7f800000, 0x40400000]), 'writeUInt32BE'),
  },
  {
    option: 'arm64',
    id: 10,
    alignment: 4,
    bytes: Buffer.concat([
      words(7, 8_000, mostly(0xfc000000, [0x94000000, 0x98000000]), 'writeUInt32LE'),
      words(8, 8_000, mostly(0x9f000000, [0x90000000]), 'writeUInt32LE'),
      words(9, 8_000, mostly(0x9ff00000, [0x90000000, 0x90f00000, 0x90100000, 0x90e00000]), 'writeUInt32LE'),
    ]),
  },
  { option: 'riscv', id: 11, alignment: 2, bytes: riscV(10) },
];
