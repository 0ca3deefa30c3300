/** The fixed part of an ELF file (System V ABI, chapter 4, "ELF Header"). Numbers are in host form whatever the file's byte order. */
export interface ElfHeader {
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
  /** EI_OSABI: 0 System V, 3 Linux. */
  readonly osAbi: number;
  /** e_type: 2 executable, 3 shared object or position-independent executable. */
  readonly type: number;
  /** e_machine: 3 i386, 40 ARM, 62 x86-64, 183 AArch64, 243 RISC-V … */
  readonly machine: number;
  /** Where the program headers lie and how many there are; undefined where the bytes end before these fields. */
  readonly segments: { readonly offset: number; readonly size: number; readonly count: number } | undefined;
}

const magic = [0x7f, 0x45, 0x4c, 0x46];

export function isElf(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Reads the header from the first bytes of a file; 20 suffice for type and machine. undefined where it is no ELF file of version 1. */
export function readElfHeader(bytes: Uint8Array): ElfHeader | undefined {
  if (bytes.length < 20 || !isElf(bytes)) return undefined;
  const [fileClass, data, version, osAbi = 0] = bytes.subarray(4, 8);
  if ((fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2) || version !== 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = data === 1;
  const is64 = fileClass === 2;
  const size = is64 ? 64 : 52;
  const segments =
    bytes.length < size
      ? undefined
      : {
          offset: is64 ? Number(view.getBigUint64(32, littleEndian)) : view.getUint32(28, littleEndian),
          size: view.getUint16(is64 ? 54 : 42, littleEndian),
          count: view.getUint16(is64 ? 56 : 44, littleEndian),
        };
  return {
    bits: is64 ? 64 : 32,
    littleEndian,
    osAbi,
    type: view.getUint16(16, littleEndian),
    machine: view.getUint16(18, littleEndian),
    segments,
  };
}
