/** Codes of the format's fields and the words for them (github.com/sylabs/sif, pkg/sif/sif.go and arch.go; Gocryptfs: github.com/apptainer/sif). */

export type SifDataType =
  | 'definition'
  | 'environment'
  | 'labels'
  | 'partition'
  | 'signature'
  | 'generic-json'
  | 'generic'
  | 'crypto-message'
  | 'sbom'
  | 'oci-root-index'
  | 'oci-blob'
  | 'unknown';

export const dataTypes: ReadonlyMap<number, SifDataType> = new Map([
  [0x4001, 'definition'],
  [0x4002, 'environment'],
  [0x4003, 'labels'],
  [0x4004, 'partition'],
  [0x4005, 'signature'],
  [0x4006, 'generic-json'],
  [0x4007, 'generic'],
  [0x4008, 'crypto-message'],
  [0x4009, 'sbom'],
  [0x400a, 'oci-root-index'],
  [0x400b, 'oci-blob'],
]);

export type SifFileSystem =
  | 'squashfs'
  | 'ext3'
  | 'archive'
  | 'raw'
  | 'encrypted-squashfs'
  | 'gocryptfs-squashfs'
  | 'unknown';

export const fileSystems: ReadonlyMap<number, SifFileSystem> = new Map([
  [1, 'squashfs'],
  [2, 'ext3'],
  [3, 'archive'],
  [4, 'raw'],
  [5, 'encrypted-squashfs'],
  [6, 'gocryptfs-squashfs'],
]);

/** What a partition is for; the primary system partition is the one that a runtime starts. */
export type SifPartitionRole = 'system' | 'primary-system' | 'data' | 'overlay' | 'unknown';

export const partitionRoles: ReadonlyMap<number, SifPartitionRole> = new Map([
  [1, 'system'],
  [2, 'primary-system'],
  [3, 'data'],
  [4, 'overlay'],
]);

export type SifHash = 'sha256' | 'sha384' | 'sha512' | 'blake2s-256' | 'blake2b-256' | 'unknown';

export const hashes: ReadonlyMap<number, SifHash> = new Map([
  [1, 'sha256'],
  [2, 'sha384'],
  [3, 'sha512'],
  [4, 'blake2s-256'],
  [5, 'blake2b-256'],
]);

export type SifMessageFormat = 'openpgp' | 'pem' | 'unknown';

export const messageFormats: ReadonlyMap<number, SifMessageFormat> = new Map([
  [1, 'openpgp'],
  [2, 'pem'],
]);

export type SifMessageType = 'clear-signature' | 'rsa-oaep' | 'unknown';

export const messageTypes: ReadonlyMap<number, SifMessageType> = new Map([
  [0x100, 'clear-signature'],
  [0x200, 'rsa-oaep'],
]);

export type SifSbomFormat =
  | 'cyclonedx-json'
  | 'cyclonedx-xml'
  | 'github-json'
  | 'spdx-json'
  | 'spdx-rdf'
  | 'spdx-tag-value'
  | 'spdx-yaml'
  | 'syft-json'
  | 'unknown';

export const sbomFormats: ReadonlyMap<number, SifSbomFormat> = new Map([
  [1, 'cyclonedx-json'],
  [2, 'cyclonedx-xml'],
  [3, 'github-json'],
  [4, 'spdx-json'],
  [5, 'spdx-rdf'],
  [6, 'spdx-tag-value'],
  [7, 'spdx-yaml'],
  [8, 'syft-json'],
]);

/** Architectures as two digits, with the names that Go and OCI give them. `00` says that none is known. */
export const architectures: ReadonlyMap<string, string> = new Map([
  ['01', '386'],
  ['02', 'amd64'],
  ['03', 'arm'],
  ['04', 'arm64'],
  ['05', 'ppc64'],
  ['06', 'ppc64le'],
  ['07', 'mips'],
  ['08', 'mipsle'],
  ['09', 'mips64'],
  ['10', 'mips64le'],
  ['11', 's390x'],
  ['12', 'riscv64'],
  ['13', 'loong64'],
]);

export const unknownArchitecture = '00';
