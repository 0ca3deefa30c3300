import { type ElfHeader, readElfHeader } from '../formats/elf/header.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';

/** What `/bin/sh` is. */
export interface Shell {
  /** The path itself, where there is one: a link, mostly. */
  readonly stated: Entry | undefined;
  /** What it leads to. */
  readonly entry: Entry | undefined;
  /** undefined where it is no ELF file. */
  readonly elf: ElfHeader | undefined;
}

/** `/bin/sh`, through the links of the image. */
export default defineFact<Shell, 'rootfs'>({
  id: 'shell',
  requires: ['rootfs'],
  wants: [],
  derive({ rootfs }) {
    return {
      stated: rootfs.lookup('bin/sh'),
      entry: rootfs.resolve('bin/sh'),
      elf: readElfHeader(rootfs.head('bin/sh') ?? new Uint8Array(0)),
    };
  },
});

/** e_machine, width and byte order of each architecture that images name (GOARCH; ELF machine numbers, System V ABI). */
const machines: ReadonlyMap<
  string,
  { readonly machine: number; readonly bits: 32 | 64; readonly littleEndian: boolean }
> = new Map([
  ['386', { machine: 3, bits: 32, littleEndian: true }],
  ['amd64', { machine: 62, bits: 64, littleEndian: true }],
  ['arm', { machine: 40, bits: 32, littleEndian: true }],
  ['arm64', { machine: 183, bits: 64, littleEndian: true }],
  ['loong64', { machine: 258, bits: 64, littleEndian: true }],
  ['mips64le', { machine: 8, bits: 64, littleEndian: true }],
  ['mipsle', { machine: 8, bits: 32, littleEndian: true }],
  ['ppc64', { machine: 21, bits: 64, littleEndian: false }],
  ['ppc64le', { machine: 21, bits: 64, littleEndian: true }],
  ['riscv64', { machine: 243, bits: 64, littleEndian: true }],
  ['s390x', { machine: 22, bits: 64, littleEndian: false }],
]);

/** Whether a binary is of an architecture; undefined where the architecture is not known here. */
export function isOfArchitecture(elf: ElfHeader, architecture: string): boolean | undefined {
  const wanted = machines.get(architecture);
  return (
    wanted && wanted.machine === elf.machine && wanted.bits === elf.bits && wanted.littleEndian === elf.littleEndian
  );
}

/** The architecture's name by its binaries, or the number where it has none here. */
export function architectureOf(elf: ElfHeader): string {
  for (const architecture of machines.keys()) if (isOfArchitecture(elf, architecture)) return architecture;
  return `machine ${elf.machine}`;
}
