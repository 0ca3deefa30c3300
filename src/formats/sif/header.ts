import { architectures } from './codes.ts';
import { hexOf, int64, textOf, viewOf } from './fields.ts';

/** Bytes of the global header: 32 launch script, 10 magic, 3 version, 3 architecture, 16 UUID, eight numbers of 8 (pkg/sif/sif.go, `header`). */
export const headerSize = 128;
/** Where the magic stands, behind the launch script. */
export const magicOffset = 32;
export const magic = 'SIF_MAGIC\0';
/** The only version of the format that there is. */
export const knownVersion = '01';

/** Offsets of the header's fields. */
export const headerField = {
  version: 42,
  arch: 45,
  id: 48,
  createdAt: 64,
  modifiedAt: 72,
  descriptorsFree: 80,
  descriptorsTotal: 88,
  descriptorsOffset: 96,
  descriptorsSize: 104,
  dataOffset: 112,
  dataSize: 120,
} as const;

/** The global header. Times are seconds since 1970, offsets and sizes bytes, all as the file says them. */
export interface SifHeader {
  readonly launchScript: string;
  readonly version: string;
  /** As the file has it, `02`. */
  readonly archCode: string;
  /** As Go names it; undefined where the code is `00` or in no table. */
  readonly arch: string | undefined;
  /** A UUID; all zero where the image was made reproducibly. */
  readonly id: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly descriptorsFree: number;
  readonly descriptorsTotal: number;
  readonly descriptorsOffset: number;
  readonly descriptorsSize: number;
  readonly dataOffset: number;
  readonly dataSize: number;
  /** The bytes themselves: signatures cover them. */
  readonly raw: Uint8Array;
}

/** Whether bytes are the head of a SIF: the magic behind 32 bytes of launch script. */
export function isSif(head: Uint8Array): boolean {
  if (head.length < magicOffset + magic.length) return false;
  for (let i = 0; i < magic.length; i += 1) if (head[magicOffset + i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** Reads the header from its {@link headerSize} bytes. */
export function readHeader(raw: Uint8Array): SifHeader {
  const view = viewOf(raw);
  const archCode = textOf(raw.subarray(headerField.arch, headerField.id));
  const id = hexOf(raw.subarray(headerField.id, headerField.createdAt));
  return {
    launchScript: textOf(raw.subarray(0, magicOffset)),
    version: textOf(raw.subarray(headerField.version, headerField.arch)),
    archCode,
    arch: architectures.get(archCode),
    id: `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`,
    createdAt: int64(view, headerField.createdAt),
    modifiedAt: int64(view, headerField.modifiedAt),
    descriptorsFree: int64(view, headerField.descriptorsFree),
    descriptorsTotal: int64(view, headerField.descriptorsTotal),
    descriptorsOffset: int64(view, headerField.descriptorsOffset),
    descriptorsSize: int64(view, headerField.descriptorsSize),
    dataOffset: int64(view, headerField.dataOffset),
    dataSize: int64(view, headerField.dataSize),
    raw,
  };
}
