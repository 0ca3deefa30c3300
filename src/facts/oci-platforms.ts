import { readPlatform } from '../formats/oci/config.ts';
import { defineFact } from '../model/fact.ts';
import type { Platform } from '../model/image.ts';

/** What the documents of an image say of its platform. */
export interface StatedPlatforms {
  readonly index: Platform | undefined;
  readonly config: Platform | undefined;
  /** The name of the config's document. */
  readonly document: string;
}

/** Values of GOOS and GOARCH that Go lists, current and former (image-spec v1.1.1, config.md#properties; go/build syslist). */
const systems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const machines = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);

/** The parts of a platform that Go, and so the specification, does not list. */
export function unlistedParts(platform: Platform): readonly ('os' | 'architecture')[] {
  return [
    ...(systems.has(platform.os) ? [] : ['os' as const]),
    ...(machines.has(platform.architecture) ? [] : ['architecture' as const]),
  ];
}

/** The platforms that the index and the config of an image state. */
export const ociPlatforms = defineFact<StatedPlatforms, 'manifest'>({
  id: 'oci-platforms',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    const config = manifest.documents.find(({ role }) => role === 'config' || role === 'docker-config');
    return {
      index: manifest.indexPlatform,
      config: readPlatform(config?.json.value),
      document: config?.name ?? 'config',
    };
  },
});
