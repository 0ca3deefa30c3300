/**
 * Undoes a filter in place, in the bytes of a block in order, and gives how many from the front are final; the others are given again
 * with what follows them. What is never final, because no more follows, is as it was.
 */
export interface BlockFilter {
  apply(bytes: Uint8Array): number;
}

/** A branch filter: the alignment that its start offset must have, and how it is begun at an offset. */
interface BranchFilter {
  readonly alignment: number;
  begin(offset: number): BlockFilter;
}

/**
 * Turns the absolute targets of an architecture's branches back into distances. They were made absolute so that calls of one
 * function are the same bytes everywhere. `apply` gets the address of its first byte; it and all numbers count modulo 2³².
 */
type BranchWalk = (bytes: Uint8Array, address: number) => number;

const walked = (alignment: number, walk: BranchWalk): BranchFilter => ({
  alignment,
  begin(offset) {
    let address = offset;
    return {
      apply(bytes) {
        const count = walk(bytes, address);
        address = (address + count) | 0;
        return count;
      },
    };
  },
});

const u32le = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24);

const u32be = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number);

function putLe(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >> 8;
  bytes[at + 2] = value >> 16;
  bytes[at + 3] = value >> 24;
}

function putBe(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 24;
  bytes[at + 1] = value >> 16;
  bytes[at + 2] = value >> 8;
  bytes[at + 3] = value;
}

/** A byte that a near distance has at its top: the sign of 25 bits. */
const isSign = (byte: number): boolean => byte === 0x00 || byte === 0xff;

/**
 * CALL and JMP with a distance of 32 bits (E8, E9). The encoder left a candidate alone where one or more before it overlap with it in a
 * way that the decoder could not tell; `recent` holds which of the last three bytes were candidates that were left, the last in bit 0.
 */
class X86Filter implements BlockFilter {
  #address: number;
  #recent = 0;

  constructor(offset: number) {
    this.#address = offset;
  }

  apply(bytes: Uint8Array): number {
    const end = bytes.length - 4;
    let recent = this.#recent;
    let at = 0;
    while (at < end) {
      if (((bytes[at] as number) & 0xfe) !== 0xe8) {
        recent = (recent << 1) & 7;
        at += 1;
        continue;
      }
      // Of several left candidates the encoder looked at the byte that is the top one of the oldest that may be.
      const depth = recent >= 4 ? 3 : recent >= 2 ? 2 : recent;
      const isBlocked = recent === 3 || recent >= 5 || (recent !== 0 && isSign(bytes[at + 4 - depth] as number));
      if (isBlocked || !isSign(bytes[at + 4] as number)) {
        recent = ((recent << 1) | 1) & 7;
        at += 1;
        continue;
      }
      putLe(bytes, at + 1, this.#distance(u32le(bytes, at + 1), at, depth * 8));
      at += 5;
      recent = 0;
    }
    this.#recent = recent;
    const count = Math.max(at, 0);
    this.#address = (this.#address + count) | 0;
    return count;
  }

  #distance(target: number, at: number, shift: number): number {
    let value = (target - (this.#address + at + 5)) | 0;
    if (shift > 0 && isSign((value >>> (24 - shift)) & 0xff)) {
      // The encoder saw a sign there and turned those bits over, until there was none.
      value = ((value ^ (2 ** (32 - shift) - 1)) - (this.#address + at + 5)) | 0;
    }
    // The sign of 25 bits fills the byte at the top.
    return (value << 7) >> 7;
  }
}

/** BL, and B with the link bit. */
const walkPowerPc: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const code = u32be(bytes, at);
    if ((code & 0xfc000003) >>> 0 !== 0x48000001) continue;
    putBe(bytes, at, 0x48000001 | ((code - (address + at)) & 0x03fffffc));
  }
  return at;
};

/** For each template of a bundle, which of its three slots may hold a branch. */
const branchSlots = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 6, 6, 0, 0, 7, 7, 4, 4, 0, 0, 4, 4, 0, 0,
] as const;

/** `count` bits, at most 24, from a bit of a bundle on. */
const bitsAt = (bytes: Uint8Array, at: number, bit: number, count: number): number =>
  (u32le(bytes, at + (bit >> 3)) >>> (bit & 7)) & ((1 << count) - 1);

function putBits(bytes: Uint8Array, at: number, bit: number, count: number, value: number): void {
  const mask = ((1 << count) - 1) << (bit & 7);
  const place = at + (bit >> 3);
  putLe(bytes, place, (u32le(bytes, place) & ~mask) | ((value << (bit & 7)) & mask));
}

/** IP-relative calls: opcode 5 with 20 bits of distance from bit 13 and its sign in bit 36 of a slot of 41 bits, counted in bundles. */
const walkIa64: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 16 <= bytes.length; at += 16) {
    const mask = branchSlots[(bytes[at] as number) & 31] as number;
    for (let slot = 0; slot < 3; slot += 1) {
      const bit = 5 + 41 * slot;
      if ((mask & (1 << slot)) === 0) continue;
      if (bitsAt(bytes, at, bit + 37, 4) !== 5 || bitsAt(bytes, at, bit + 9, 3) !== 0) continue;
      const target = (bitsAt(bytes, at, bit + 36, 1) << 20) | bitsAt(bytes, at, bit + 13, 20);
      const distance = ((target << 4) - (address + at)) >>> 4;
      putBits(bytes, at, bit + 13, 20, distance);
      putBits(bytes, at, bit + 36, 1, distance >> 20);
    }
  }
  return at;
};

/** BL that is always taken; the processor counts from two instructions on. */
const walkArm: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    if (bytes[at + 3] !== 0xeb) continue;
    const target = (u32le(bytes, at) & 0xffffff) << 2;
    putLe(bytes, at, 0xeb000000 | (((target - (address + at + 8)) >> 2) & 0xffffff));
  }
  return at;
};

/** BL as a pair of half-words, eleven bits of distance in each. */
const walkArmThumb: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 4 <= bytes.length; at += 2) {
    const pair = u32le(bytes, at);
    if ((pair & 0xf800f800) >>> 0 !== 0xf800f000) continue;
    const target = ((pair & 0x7ff) << 12) | ((pair >>> 15) & 0xffe);
    const distance = (target - (address + at + 4)) >> 1;
    putLe(bytes, at, 0xf800f000 | ((distance >> 11) & 0x7ff) | ((distance & 0x7ff) << 16));
    at += 2;
  }
  return at;
};

/** CALL within 23 bits: the others of its 30 are all the sign. */
const walkSparc: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const code = u32be(bytes, at);
    const top = code >>> 22;
    if (top !== 0x100 && top !== 0x1ff) continue;
    const distance = ((code << 2) - (address + at)) >> 2;
    putBe(bytes, at, 0x40000000 | (((distance << 9) >> 9) & 0x3fffffff));
  }
  return at;
};

/** BL, and ADRP with a page within ±512 MiB: its 21 bits are two at bit 29 and the rest at bit 5. */
const walkArm64: BranchWalk = (bytes, address) => {
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const code = u32le(bytes, at);
    const here = (address + at) >>> 0;
    if (code >>> 26 === 0x25) putLe(bytes, at, 0x94000000 | ((code - (here >>> 2)) & 0x03ffffff));
    else if ((code & 0x9f000000) >>> 0 === 0x90000000) {
      const target = ((code >>> 29) & 3) | ((code >>> 3) & 0x1ffffc);
      if (((target + 0x20000) & 0x1c0000) !== 0) continue;
      const page = target - (here >>> 12);
      // The sign of 18 bits fills the upper three.
      const signed = (page << 14) >> 14;
      putLe(bytes, at, 0x90000000 | (code & 0x1f) | ((signed & 3) << 29) | ((signed << 3) & 0xffffe0));
    }
  }
  return at;
};

/** JAL to x1 or x5, whose target is stored from its high bits down. */
function walkJal(bytes: Uint8Array, at: number, here: number): void {
  const code = u32le(bytes, at);
  const target = (((code >>> 12) & 0xf) << 17) | (((code >>> 16) & 0xff) << 9) | ((code >>> 24) << 1);
  const distance = target - here;
  // The fields of a J-type immediate: bits 20, 10 to 1, 11, 19 to 12 (RISC-V unprivileged specification, section 2.3).
  const fields =
    ((distance & 0x100000) << 11) | ((distance & 0x7fe) << 20) | ((distance & 0x800) << 9) | (distance & 0xff000);
  putLe(bytes, at, (code & 0xfff) | fields);
}

/**
 * AUIPC and the instruction that uses its register. The encoder put such a pair as AUIPC to x2, with the second instruction but for its
 * immediate in the upper bits, and the target as big-endian; a pair that looked so already it put as one to another register.
 * Gives the bytes that are done with.
 */
function walkAuipc(bytes: Uint8Array, at: number, here: number): number {
  const code = u32le(bytes, at);
  const next = u32le(bytes, at + 4);
  if ((code & 0xe80) !== 0) {
    // Neither x0 nor x2: a pair put aside if the second reads the register and has 32 bits.
    if ((((code << 8) ^ (next - 3)) & 0xf8003) !== 0) return 6;
    putLe(bytes, at, 0x117 | (next << 12));
    putLe(bytes, at + 4, (code & 0xfffff000) + (next >>> 20));
    return 8;
  }
  const register = code >>> 27;
  // To x2, and bits 12 and 13 as of a second instruction of 32 bits, which reads neither x0 nor x2.
  if ((code & 0x3f80) !== 0x3100 || (register & 0x1d) === 0) return 4;
  const distance = (u32be(bytes, at + 4) - here) | 0;
  putLe(bytes, at, 0x17 | (register << 7) | ((distance + 0x800) & 0xfffff000));
  putLe(bytes, at + 4, (code >>> 12) | (distance << 20));
  return 8;
}

const walkRiscV: BranchWalk = (bytes, address) => {
  const end = bytes.length - 8;
  let at = 0;
  while (at <= end) {
    const byte = bytes[at] as number;
    if (byte === 0xef && ((bytes[at + 1] as number) & 0x0d) === 0) {
      walkJal(bytes, at, address + at);
      at += 4;
    } else if ((byte & 0x7f) === 0x17) at += walkAuipc(bytes, at, address + at);
    else at += 2;
  }
  return at;
};

/** By the filter's id (xz-file-format 1.2.1, section 5.3.2); the walks undo what liblzma's encoders of these names do. */
export const branchFilters: ReadonlyMap<number, BranchFilter> = new Map([
  [0x04, { alignment: 1, begin: (offset: number) => new X86Filter(offset) }],
  [0x05, walked(4, walkPowerPc)],
  [0x06, walked(16, walkIa64)],
  [0x07, walked(4, walkArm)],
  [0x08, walked(2, walkArmThumb)],
  [0x09, walked(4, walkSparc)],
  [0x0a, walked(4, walkArm64)],
  [0x0b, walked(2, walkRiscV)],
]);
