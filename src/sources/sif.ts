import { type ByteAddress, readAll, sliceOf } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import { isEncrypted, objectsOfType, primaryPartitions, type SifPartition } from '../formats/sif/contents.ts';
import type { SifDescriptor } from '../formats/sif/descriptor.ts';
import { isInside, type Sif } from '../formats/sif/reader.ts';
import { apptainerConfig, definitionPath } from '../model/apptainer.ts';
import { definitionFile } from '../model/definition-recipe.ts';
import type { Platform } from '../model/image.ts';
import { openSif } from '../model/sif.ts';
import type { OpenedSubject } from '../model/subject.ts';
import { openTexts } from './apptainer/texts.ts';
import { volumeLayer } from './apptainer/volume.ts';
import { defineSource, seekableAddress } from './source.ts';

/** A Singularity image file (github.com/apptainer/sif) with a root file system as a partition. */
export default defineSource({
  id: 'sif',
  transports: ['sif'],
  provides: ['sif', 'squashfs', 'layers', 'rootfs', 'runtime', 'platform', 'definition'],
  rank: 4,
  detect: ({ shape }) => shape === 'sif',
  open: async (input, context) => {
    const address = seekableAddress(input);
    const { container, bytesRead } = openSif(address);
    const { sif } = container;
    const opened = bytesRead();
    const found = contentsOf(sif, address);
    const subject: OpenedSubject = {
      name: input.name,
      kind: 'sif',
      digest: context.isHashed ? { file: address } : null,
      isHashed: context.isHashed,
      sif: container,
      ...found.facets,
      unread: found.unread,
      notes: found.notes,
      bytesRead: opened + found.bytesRead,
      bytesReadLater: () => bytesRead() - opened,
    };
    return [subject];
  },
});

interface Contents {
  readonly facets: Partial<Pick<OpenedSubject, 'layers' | 'runtime' | 'platform' | 'definition'>>;
  readonly unread: NonNullable<OpenedSubject['unread']>;
  readonly notes: readonly string[];
  readonly bytesRead: number;
}

/** What the partition that would be started and the objects beside it give. */
function contentsOf(sif: Sif, address: ByteAddress): Contents {
  const [partition] = primaryPartitions(sif);
  const platform = platformOf(sif, partition);
  const lack = whyUnread(sif, partition, address);
  const platformFacet = platform === undefined ? {} : { platform };
  const [stated] = objectsOfType(sif, 'definition');
  const outer = stated === undefined ? undefined : textOf(address, stated);
  const named = stated === undefined ? definitionPath : `object ${stated.id}`;
  if (partition === undefined || lack !== undefined) {
    const why = lack ?? 'there is no primary partition';
    return {
      facets: { ...platformFacet, ...(outer === undefined ? {} : { definition: definitionFile(outer, named) }) },
      unread: { rootfs: why, layers: why, runtime: why, squashfs: why },
      notes: [why],
      bytesRead: outer?.length ?? 0,
    };
  }
  const inside = sliceOf(address, partition.offset, partition.size);
  const { text, bytesRead } = openTexts(inside);
  const runtime = apptainerConfig(text, createdAt(sif));
  const definition = outer ?? text(definitionPath);
  return {
    facets: {
      ...platformFacet,
      ...(runtime === undefined ? {} : { runtime }),
      ...(definition === undefined ? {} : { definition: definitionFile(definition, named) }),
      layers: [volumeLayer(inside, `partition ${partition.id}`, partition.offset)],
    },
    unread: {},
    notes: runtime === undefined ? ['the partition holds none of the files that Apptainer starts'] : [],
    bytesRead: bytesRead() + (outer?.length ?? 0),
  };
}

/** Why the root file system cannot be looked into; undefined where it can. */
function whyUnread(sif: Sif, partition: SifPartition | undefined, address: ByteAddress): string | undefined {
  const length = address.kind === 'file' ? address.length : address.bytes.length;
  if (partition === undefined)
    return sif.isComplete ? 'there is no primary partition' : 'the descriptors could not all be read';
  const name = `partition ${partition.id}`;
  if (isEncrypted(partition)) return `${name} is encrypted`;
  if (partition.metadata.fileSystem !== 'squashfs')
    return `${name} has a file system of the kind ${partition.metadata.fileSystem}, which is not read`;
  return isInside(partition, length) || partition.offset + 96 <= length
    ? undefined
    : `${name} lies outside of the file`;
}

function platformOf({ header }: Sif, partition: SifPartition | undefined): Platform | undefined {
  const architecture = partition?.metadata.arch ?? header?.arch;
  return architecture === undefined ? undefined : { os: 'linux', architecture };
}

function createdAt({ header }: Sif): string {
  const seconds = header?.createdAt ?? 0;
  return seconds > 0 && seconds < 253_402_300_800 ? new Date(seconds * 1000).toISOString() : '';
}

function textOf(address: ByteAddress, { offset, size }: SifDescriptor): string | undefined {
  if (offset < 0 || size < 0 || size > limits.script) return undefined;
  return new TextDecoder().decode(readAll(sliceOf(address, offset, size), limits.script, 'the definition'));
}
