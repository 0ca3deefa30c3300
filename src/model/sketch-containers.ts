import type { SifDescriptor, SifMetadata } from '../formats/sif/descriptor.ts';
import type { SifContainer } from './sif.ts';
import type { SifSketch, SquashfsSketch } from './sketch.ts';
import type { SquashfsVolume } from './squashfs.ts';

export function sketchVolume({ problems = [], ...sketch }: SquashfsSketch): SquashfsVolume {
  return {
    name: 'the file',
    at: 0,
    superblock: undefined,
    compressor: undefined,
    isComplete: problems.length === 0,
    ...sketch,
    problems,
    problemCount: sketch.problemCount ?? problems.length,
  };
}

/** Nothing of a sketch is signed. */
export function sketchSif(sketch: SifSketch): SifContainer {
  const problems = sketch.problems ?? [];
  const partitions = (sketch.partitions ?? []).map((partition, index): SifDescriptor => {
    const { role = 'primary-system', fileSystem = 'squashfs', arch } = partition;
    const metadata: SifMetadata = {
      kind: 'partition',
      role,
      fileSystem,
      arch,
      archCode: arch === undefined ? '00' : '02',
    };
    return descriptor(partition.id ?? index + 1, 'partition', metadata);
  });
  const none: SifMetadata = { kind: 'none' };
  const descriptors = [
    ...partitions,
    ...(sketch.definition ? [descriptor(partitions.length + 1, 'definition', none)] : []),
    ...(sketch.oci ? [descriptor(partitions.length + 2, 'oci-root-index', none)] : []),
  ];
  return {
    sif: {
      header: { ...header, arch: sketch.arch, archCode: sketch.arch === undefined ? '00' : '02' },
      descriptors,
      problems,
      problemCount: sketch.problemCount ?? problems.length,
      isComplete: sketch.isComplete ?? true,
    },
    path: undefined,
    signatures: () => ({ signatures: [], omitted: 0 }),
    verify: async () => ({ verdicts: [], keyProblems: [] }),
  };
}

const header = {
  launchScript: '',
  version: '01',
  id: '00000000-0000-0000-0000-000000000000',
  createdAt: 0,
  modifiedAt: 0,
  descriptorsFree: 0,
  descriptorsTotal: 48,
  descriptorsOffset: 4096,
  descriptorsSize: 28_080,
  dataOffset: 32_768,
  dataSize: 0,
  raw: new Uint8Array(0),
} as const;

function descriptor(id: number, type: SifDescriptor['type'], metadata: SifMetadata): SifDescriptor {
  return {
    index: id - 1,
    at: 4096,
    type,
    typeCode: 0,
    id,
    group: 1,
    link: undefined,
    offset: 32_768,
    size: 0,
    sizeWithPadding: 0,
    createdAt: 0,
    modifiedAt: 0,
    uid: 0,
    gid: 0,
    name: '',
    metadata,
    raw: new Uint8Array(0),
  };
}
