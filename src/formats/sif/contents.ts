import type { SifDataType } from './codes.ts';
import type { SifDescriptor, SifMetadata } from './descriptor.ts';
import type { Sif } from './reader.ts';

export interface SifPartition extends SifDescriptor {
  readonly metadata: Extract<SifMetadata, { kind: 'partition' }>;
}

export function isPartition(descriptor: SifDescriptor): descriptor is SifPartition {
  return descriptor.metadata.kind === 'partition';
}

/** All objects of a type, in the order of the table. */
export function objectsOfType({ descriptors }: Sif, type: SifDataType): readonly SifDescriptor[] {
  return descriptors.filter((descriptor) => descriptor.type === type);
}

/** The partitions that a runtime could start: one in a sound image, none in one of OCI blobs. */
export function primaryPartitions({ descriptors }: Sif): readonly SifPartition[] {
  return descriptors.filter(isPartition).filter(({ metadata }) => metadata.role === 'primary-system');
}

/** Whether nobody can look into a partition without its key. */
export function isEncrypted({ metadata }: SifPartition): boolean {
  return metadata.fileSystem === 'encrypted-squashfs' || metadata.fileSystem === 'gocryptfs-squashfs';
}

/** What tells how the image was built: definitions, and the metadata of the build that Apptainer writes (internal/pkg/image/packer, `inspect-metadata.json`). */
export function buildRecords({ descriptors }: Sif): readonly SifDescriptor[] {
  return descriptors.filter(
    ({ type, name }) => type === 'definition' || (type === 'generic-json' && name === 'inspect-metadata.json'),
  );
}

/** Whether the file holds an OCI image as blobs instead of a partition (an OCI-SIF). */
export function isOciSif(sif: Sif): boolean {
  return sif.descriptors.some(({ type }) => type === 'oci-root-index');
}

/** An architecture that some part of the file names. */
export interface StatedArchitecture {
  /** undefined for the header. */
  readonly object: number | undefined;
  readonly code: string;
  /** As Go names it; undefined where the code is `00` or in no table. */
  readonly arch: string | undefined;
}

/** The architectures that header and system partitions name: they should agree. */
export function statedArchitectures({ header, descriptors }: Sif): readonly StatedArchitecture[] {
  const ofHeader = header === undefined ? [] : [{ object: undefined, code: header.archCode, arch: header.arch }];
  const ofPartitions = descriptors
    .filter(isPartition)
    .filter(({ metadata: { role } }) => role === 'primary-system' || role === 'system')
    .map(({ id, metadata: { archCode, arch } }) => ({ object: id, code: archCode, arch }));
  return [...ofHeader, ...ofPartitions];
}
