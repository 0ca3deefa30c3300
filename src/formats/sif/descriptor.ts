import {
  architectures,
  dataTypes,
  fileSystems,
  hashes,
  messageFormats,
  messageTypes,
  partitionRoles,
  type SifDataType,
  type SifFileSystem,
  type SifHash,
  type SifMessageFormat,
  type SifMessageType,
  type SifPartitionRole,
  type SifSbomFormat,
  sbomFormats,
} from './codes.ts';
import { hexOf, int64, textOf, viewOf } from './fields.ts';

/** Bytes of one descriptor (pkg/sif/descriptor.go, `rawDescriptor`). */
export const descriptorSize = 585;

/** The bits that mark a number as that of a group (pkg/sif/sif.go, `descrGroupMask`). */
export const groupMask = 0xf0000000;

/** Offsets of a descriptor's fields. */
export const descriptorField = {
  type: 0,
  used: 4,
  id: 5,
  group: 9,
  link: 13,
  offset: 17,
  size: 25,
  sizeWithPadding: 33,
  createdAt: 41,
  modifiedAt: 49,
  uid: 57,
  gid: 65,
  name: 73,
  extra: 201,
} as const;

/** What an object refers to: another object, or all objects of a group. */
export interface SifLink {
  readonly kind: 'object' | 'group';
  readonly id: number;
}

/** What a descriptor says of its object beyond the fields that all have. */
export type SifMetadata =
  | {
      readonly kind: 'partition';
      readonly fileSystem: SifFileSystem;
      readonly role: SifPartitionRole;
      /** As Go names it; undefined where the code is `00` or in no table. */
      readonly arch: string | undefined;
      readonly archCode: string;
    }
  | {
      readonly kind: 'signature';
      readonly hash: SifHash;
      /** Who is said to have signed: 20 or 32 bytes as hexadecimal digits in capitals. Nobody has proved it. */
      readonly fingerprint: string | undefined;
    }
  | { readonly kind: 'crypto-message'; readonly format: SifMessageFormat; readonly message: SifMessageType }
  | { readonly kind: 'sbom'; readonly format: SifSbomFormat }
  /** The digest is as written, up to the first NUL; it may be anything. */
  | { readonly kind: 'oci'; readonly digest: string }
  | { readonly kind: 'none' };

/** One object of the file. Offsets and sizes are bytes, times seconds since 1970, all as the file says them. */
export interface SifDescriptor {
  /** Its place in the table, from 0. */
  readonly index: number;
  /** The offset of the descriptor itself. */
  readonly at: number;
  readonly type: SifDataType;
  readonly typeCode: number;
  readonly id: number;
  /** undefined where it belongs to no group. */
  readonly group: number | undefined;
  readonly link: SifLink | undefined;
  readonly offset: number;
  readonly size: number;
  /** The size with what was left free before the object to align it. */
  readonly sizeWithPadding: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Owners; no longer written, but signatures cover them. */
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
  readonly metadata: SifMetadata;
  /** The bytes of the descriptor: signatures cover most of them. */
  readonly raw: Uint8Array;
}

/** Reads one descriptor from its {@link descriptorSize} bytes. Any bytes give one; what is wrong with it is said by `structure.ts`. */
export function readDescriptor(raw: Uint8Array, index: number, at: number): SifDescriptor {
  const view = viewOf(raw);
  const typeCode = view.getInt32(descriptorField.type, true);
  const type = dataTypes.get(typeCode) ?? 'unknown';
  const group = (view.getUint32(descriptorField.group, true) & ~groupMask) >>> 0;
  return {
    index,
    at,
    type,
    typeCode,
    id: view.getUint32(descriptorField.id, true),
    group: group === 0 ? undefined : group,
    link: linkOf(view.getUint32(descriptorField.link, true)),
    offset: int64(view, descriptorField.offset),
    size: int64(view, descriptorField.size),
    sizeWithPadding: int64(view, descriptorField.sizeWithPadding),
    createdAt: int64(view, descriptorField.createdAt),
    modifiedAt: int64(view, descriptorField.modifiedAt),
    uid: int64(view, descriptorField.uid),
    gid: int64(view, descriptorField.gid),
    name: textOf(raw.subarray(descriptorField.name, descriptorField.extra)),
    metadata: readMetadata(type, raw.subarray(descriptorField.extra)),
    raw,
  };
}

function linkOf(field: number): SifLink | undefined {
  const id = (field & ~groupMask) >>> 0;
  if (id === 0) return undefined;
  return { kind: (field & groupMask) >>> 0 === groupMask ? 'group' : 'object', id };
}

function readMetadata(type: SifDataType, extra: Uint8Array): SifMetadata {
  const view = viewOf(extra);
  const first = view.getInt32(0, true);
  const second = view.getInt32(4, true);
  switch (type) {
    case 'partition': {
      const archCode = textOf(extra.subarray(8, 11));
      return {
        kind: 'partition',
        fileSystem: fileSystems.get(first) ?? 'unknown',
        role: partitionRoles.get(second) ?? 'unknown',
        arch: architectures.get(archCode),
        archCode,
      };
    }
    case 'signature':
      return {
        kind: 'signature',
        hash: hashes.get(first) ?? 'unknown',
        fingerprint: fingerprintOf(extra.subarray(4, 4 + 256)),
      };
    case 'crypto-message':
      return {
        kind: 'crypto-message',
        format: messageFormats.get(first) ?? 'unknown',
        message: messageTypes.get(second) ?? 'unknown',
      };
    case 'sbom':
      return { kind: 'sbom', format: sbomFormats.get(first) ?? 'unknown' };
    case 'oci-root-index':
    case 'oci-blob': {
      const end = extra.indexOf(0);
      return { kind: 'oci', digest: textOf(end < 0 ? extra : extra.subarray(0, end)) };
    }
    default:
      return { kind: 'none' };
  }
}

/** Fingerprints have 20 bytes (OpenPGP version 4), or 32 (version 6, RFC 9580, section 5.5.4.3); writers leave the field empty for others. */
function fingerprintOf(entity: Uint8Array): string | undefined {
  if (entity.subarray(0, 20).every((byte) => byte === 0)) return undefined;
  const length = entity.subarray(20, 32).every((byte) => byte === 0) ? 20 : 32;
  return hexOf(entity.subarray(0, length)).toUpperCase();
}
