import { readElfHeader } from '../formats/elf/header.ts';
import { defineFact } from '../model/fact.ts';
import type { FileTree } from '../model/file-tree.ts';
import { envValue, type ImageConfig } from '../model/image.ts';
import { candidatePaths, defaultPath } from '../model/program.ts';

/** A binary and the architecture for which it was built. */
export interface Machine {
  readonly path: string;
  readonly layer: number;
  readonly role: 'shell' | 'loader' | 'entrypoint';
  /** As Go names it; `e_machine N` where it has no name for it. */
  readonly architecture: string;
}

/** ELF e_machine (System V ABI, registry of machines) to GOARCH; little endian first, big endian second. */
const architectures: Readonly<Record<number, readonly [little: string, big: string]>> = {
  2: ['sparc', 'sparc'],
  3: ['386', '386'],
  20: ['ppc', 'ppc'],
  21: ['ppc64le', 'ppc64'],
  22: ['s390x', 's390x'],
  40: ['arm', 'armbe'],
  43: ['sparc64', 'sparc64'],
  62: ['amd64', 'amd64'],
  183: ['arm64', 'arm64be'],
  243: ['riscv64', 'riscv64'],
  258: ['loong64', 'loong64'],
};

/** Folders where glibc and musl put their loaders (ld.so(8)). */
const loaderFolders = ['lib', 'lib64', 'usr/lib', 'usr/lib64'];
const loaderName = /^(?:ld-linux[\w.-]*|ld-musl-[\w.-]*|ld64|ld)\.so\.[12]$|^ld-musl-[\w-]+\.so\.1$/;

/** The machines of the shell, the loaders and what starts with the image: as far as each is a binary and there. */
export const ociMachines = defineFact<readonly Machine[], 'rootfs'>({
  id: 'oci-machines',
  requires: ['rootfs'],
  wants: [],
  derive({ rootfs, runtime }) {
    const loaders = loaderFolders.flatMap((folder) =>
      rootfs
        .list(folder)
        .filter((name) => loaderName.test(name))
        .flatMap((name) => machineAt(rootfs, `${folder}/${name}`, 'loader')),
    );
    return [...machineAt(rootfs, 'bin/sh', 'shell'), ...loaders, ...entrypointMachine(rootfs, runtime)];
  },
});

function entrypointMachine(rootfs: FileTree, runtime: ImageConfig | undefined): readonly Machine[] {
  const program = runtime === undefined ? undefined : [...runtime.entrypoint, ...runtime.cmd][0];
  if (runtime === undefined || program === undefined || program === '') return [];
  const paths = candidatePaths(program, { path: envValue(runtime, 'PATH') ?? defaultPath, workdir: runtime.workdir });
  const found = paths.find((path) => rootfs.resolve(path)?.type === 'file');
  return found === undefined ? [] : machineAt(rootfs, found, 'entrypoint');
}

function machineAt(rootfs: FileTree, path: string, role: Machine['role']): readonly Machine[] {
  const entry = rootfs.resolve(path);
  const header = entry === undefined ? undefined : readElfHeader(rootfs.head(entry.path) ?? new Uint8Array(0));
  if (entry === undefined || header === undefined) return [];
  return [{ path: entry.path, layer: entry.layer, role, architecture: architectureOf(header) }];
}

function architectureOf({
  machine,
  bits,
  littleEndian,
}: {
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
}): string {
  // MIPS tells its four kinds apart by class and byte order.
  if (machine === 8) return `mips${bits === 64 ? '64' : ''}${littleEndian ? 'le' : ''}`;
  return architectures[machine]?.[littleEndian ? 0 : 1] ?? `e_machine ${machine}`;
}
