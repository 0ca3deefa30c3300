import { printable } from '../../base/text.ts';
import type {
  SifDataType,
  SifFileSystem,
  SifHash,
  SifMessageFormat,
  SifMessageType,
  SifPartitionRole,
} from './codes.ts';
import { descriptorField, type SifDescriptor, type SifMetadata } from './descriptor.ts';
import { hexOf, viewOf } from './fields.ts';
import { headerField, type SifHeader } from './header.ts';
import { noTime } from './structure.ts';

/** The words of siftool (github.com/sylabs/sif, pkg/sif/sif.go, the methods `String`). */
const typeWords: Readonly<Record<SifDataType, string>> = {
  definition: 'Def.FILE',
  environment: 'Env.Vars',
  labels: 'JSON.Labels',
  partition: 'FS',
  signature: 'Signature',
  'generic-json': 'JSON.Generic',
  generic: 'Generic/Raw',
  'crypto-message': 'Cryptographic Message',
  sbom: 'SBOM',
  'oci-root-index': 'OCI.RootIndex',
  'oci-blob': 'OCI.Blob',
  unknown: 'Unknown',
};
const fileSystemWords: Readonly<Record<SifFileSystem, string>> = {
  squashfs: 'Squashfs',
  ext3: 'Ext3',
  archive: 'Archive',
  raw: 'Raw',
  'encrypted-squashfs': 'Encrypted squashfs',
  'gocryptfs-squashfs': 'Gocryptfs squashfs',
  unknown: 'Unknown',
};
const roleWords: Readonly<Record<SifPartitionRole, string>> = {
  system: 'System',
  'primary-system': '*System',
  data: 'Data',
  overlay: 'Overlay',
  unknown: 'Unknown',
};
/** As Go's crypto.Hash names them. siftool gives no line for an unknown one; here it is said. */
const hashWords: Readonly<Record<SifHash, string>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
  'blake2s-256': 'BLAKE2s-256',
  'blake2b-256': 'BLAKE2b-256',
  unknown: 'Unknown',
};
const formatWords: Readonly<Record<SifMessageFormat, string>> = { openpgp: 'OpenPGP', pem: 'PEM', unknown: 'Unknown' };
const messageWords: Readonly<Record<SifMessageType, string>> = {
  'clear-signature': 'Clear Signature',
  'rsa-oaep': 'RSA-OAEP',
  unknown: 'Unknown',
};

/** The header as `siftool header` prints it; times in UTC, what could move a cursor escaped. */
export function listHeader(header: SifHeader): string {
  const view = viewOf(header.raw);
  const whole = (at: number): bigint => view.getBigInt64(at, true);
  const rows: [string, string][] = [];
  const script = header.launchScript.replace(/\n$/, '');
  if (header.launchScript !== '') rows.push(['Launch Script:', printable(script)]);
  rows.push(['Version:', printable(header.version)]);
  if (header.arch !== undefined) rows.push(['Primary Architecture:', header.arch]);
  if (/[1-9a-f]/.test(header.id)) rows.push(['ID:', header.id]);
  if (header.createdAt !== noTime) rows.push(['Created At:', formatTime(header.createdAt)]);
  if (header.modifiedAt !== noTime) rows.push(['Modified At:', formatTime(header.modifiedAt)]);
  rows.push(
    ['Descriptors Free:', `${whole(headerField.descriptorsFree)}`],
    ['Descriptors Total:', `${whole(headerField.descriptorsTotal)}`],
    ['Descriptors Offset:', `${whole(headerField.descriptorsOffset)}`],
    ['Descriptors Size:', readableSize(whole(headerField.descriptorsSize))],
    ['Data Offset:', `${whole(headerField.dataOffset)}`],
    ['Data Size:', readableSize(whole(headerField.dataSize))],
  );
  return align(rows, '', 1);
}

/** The objects as `siftool list` prints them. */
export function listDescriptors(descriptors: readonly SifDescriptor[]): string {
  const rule = '-'.repeat(78);
  const lines = [rule, 'ID   |GROUP   |LINK    |SIF POSITION (start-end)  |TYPE', rule];
  for (const descriptor of descriptors) {
    const { id, group, link, metadata, type } = descriptor;
    const [offset, size] = placeOf(descriptor);
    const groupText = group === undefined ? 'NONE' : `${group}`;
    const linkText =
      link === undefined
        ? 'NONE'.padEnd(7)
        : link.kind === 'group'
          ? `${`${link.id}`.padEnd(3)} (G)`
          : `${link.id}`.padEnd(7);
    // The sum wraps as that of Go's int64 does.
    const place = `|${offset}-${BigInt.asIntN(64, offset + size)} `;
    const details = detailsOf(metadata);
    const what = details === undefined ? typeWords[type] : `${typeWords[type]} (${details})`;
    lines.push(`${`${id}`.padEnd(4)} |${groupText.padEnd(7)} |${linkText} ${place.padEnd(26)} |${what}`);
  }
  return `${lines.join('\n')}\n`;
}

/** One object as `siftool info ID` prints it. */
export function describeDescriptor(descriptor: SifDescriptor): string {
  const { group, link, createdAt, modifiedAt, name } = descriptor;
  const [offset, size] = placeOf(descriptor);
  const rows: [string, string][] = [
    ['Data Type:', typeWords[descriptor.type]],
    ['ID:', `${descriptor.id}`],
    ['Group ID:', group === undefined ? 'NONE' : `${group}`],
    ['Linked ID:', link === undefined ? 'NONE' : `${link.id}${link.kind === 'group' ? ' (G)' : ''}`],
    ['Offset:', `${offset}`],
    ['Size:', `${size}`],
  ];
  if (createdAt !== noTime) rows.push(['Created At:', formatTime(createdAt)]);
  if (modifiedAt !== noTime) rows.push(['Modified At:', formatTime(modifiedAt)]);
  if (name !== '') rows.push(['Name:', printable(name)]);
  rows.push(...metadataRows(descriptor));
  return align(rows, '  ', 2);
}

function metadataRows({ metadata, raw }: SifDescriptor): readonly [string, string][] {
  switch (metadata.kind) {
    case 'partition':
      return [
        ['Filesystem Type:', fileSystemWords[metadata.fileSystem]],
        ['Partition Type:', roleWords[metadata.role]],
        ['Architecture:', metadata.arch ?? 'unknown'],
      ];
    case 'signature': {
      // siftool knows fingerprints of 20 bytes only.
      const entity = hexOf(raw.subarray(descriptorField.extra + 4, descriptorField.extra + 24)).toUpperCase();
      const hash: [string, string] = ['Hash Type:', hashWords[metadata.hash]];
      return metadata.fingerprint === undefined ? [hash] : [hash, ['Entity:', entity]];
    }
    case 'crypto-message':
      return [
        ['Format Type:', formatWords[metadata.format]],
        ['Message Type:', messageWords[metadata.message]],
      ];
    case 'sbom':
      return [['Format:', metadata.format]];
    case 'oci':
      return [['Digest:', printable(metadata.digest)]];
    case 'none':
      return [];
  }
}

function detailsOf(metadata: SifMetadata): string | undefined {
  switch (metadata.kind) {
    case 'partition': {
      const { fileSystem, role, arch } = metadata;
      return `${fileSystemWords[fileSystem]}/${roleWords[role]}/${arch ?? 'unknown'}`;
    }
    case 'signature':
      return hashWords[metadata.hash];
    case 'crypto-message':
      return `${formatWords[metadata.format]}/${messageWords[metadata.message]}`;
    case 'sbom':
      return metadata.format;
    default:
      return undefined;
  }
}

function placeOf({ raw }: SifDescriptor): readonly [offset: bigint, size: bigint] {
  const view = viewOf(raw);
  return [view.getBigInt64(descriptorField.offset, true), view.getBigInt64(descriptorField.size, true)];
}

function align(rows: readonly (readonly [string, string])[], indent: string, gap: number): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + gap;
  return rows.map(([name, value]) => `${indent}${name.padEnd(width)}${value}\n`).join('');
}

/** A size in binary units without fractions, as siftool's `readableSize` has it. */
function readableSize(size: bigint): string {
  if (-1024n < size && size < 1024n) return `${size} B`;
  let power = 1;
  for (let left = size / 1024n; left <= -1024n || left >= 1024n; left /= 1024n) power += 1;
  const value = Number(size) / 1024 ** power;
  // Go rounds halves away from zero.
  return `${Math.sign(value) * Math.round(Math.abs(value))} ${'KMGTPE'[power - 1]}iB`;
}

/** Seconds since 1970 as Go prints a time in UTC; a number where no calendar reaches. */
function formatTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `${seconds} s after 1970-01-01 00:00:00 +0000 UTC`;
  const year = date.getUTCFullYear();
  const digits = `${Math.abs(year)}`.padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${date.toISOString().slice(-19, -5).replace('T', ' ')} +0000 UTC`;
}
