import { isDigest } from '../../base/digest.ts';
import { architectures, unknownArchitecture } from './codes.ts';
import { descriptorField, descriptorSize, groupMask, type SifDescriptor } from './descriptor.ts';
import { viewOf } from './fields.ts';
import { headerField } from './header.ts';
import { checkLayout, type SifStructure } from './layout.ts';
import type { ProblemList } from './problem.ts';

/** The year 1, which writers store for images made reproducibly (Go's zero time in seconds since 1970). */
export const noTime = -62_135_596_800;
/** The end of the year 9999: beyond it there is no date that a program prints. */
const lastTime = 253_402_300_799;

/** Says what is wrong with the header, the descriptors and the places of their objects, in the order of the file. */
export function checkStructure(sif: SifStructure, problems: ProblemList): void {
  checkHeader(sif, problems);
  checkLayout(sif, problems);
  const ids = new Set<number>();
  const groups = new Set(sif.descriptors.flatMap(({ group }) => group ?? []));
  for (const { id } of sif.descriptors) ids.add(id);
  const seen = new Set<number>();
  for (const descriptor of sif.descriptors) {
    checkIdentity(descriptor, seen, problems);
    checkLink(descriptor, { ids, groups, isComplete: sif.isComplete }, problems);
    checkTimes(descriptor, descriptor.at + descriptorField.createdAt, problems, descriptor.id);
    checkName(descriptor, problems);
    checkMetadata(descriptor, problems);
  }
  const primaries = sif.descriptors.filter(isPrimary);
  for (const { id, at } of primaries.slice(1)) {
    const detail = `object ${id} is a second primary system partition beside object ${primaries[0]?.id}`;
    problems.add('primary-many', detail, at + descriptorField.extra, id);
  }
}

/** Whether an object is the partition that a runtime starts. */
export function isPrimary({ metadata }: SifDescriptor): boolean {
  return metadata.kind === 'partition' && metadata.role === 'primary-system';
}

function checkHeader({ header, descriptors, isComplete }: SifStructure, problems: ProblemList): void {
  if (header.archCode !== unknownArchitecture && !architectures.has(header.archCode)) {
    problems.add('arch-unknown', `the header names architecture "${header.archCode}"`, headerField.arch);
  }
  checkTimes(header, headerField.createdAt, problems);
  for (const field of ['descriptorsFree', 'descriptorsTotal', 'descriptorsSize', 'dataSize'] as const) {
    if (header[field] < 0) problems.add('field-invalid', `${field} is ${header[field]}`, headerField[field]);
  }
  const free = header.descriptorsTotal - descriptors.length;
  if (isComplete && header.descriptorsFree !== free) {
    const detail = `it says that ${header.descriptorsFree} descriptors are free, but ${free} of ${header.descriptorsTotal} are`;
    problems.add('descriptors-free', detail, headerField.descriptorsFree);
  }
}

function checkIdentity(descriptor: SifDescriptor, seen: Set<number>, problems: ProblemList): void {
  const { id, at, raw } = descriptor;
  const view = viewOf(raw);
  const used = raw[descriptorField.used] as number;
  if (used !== 1) problems.add('used-flag', `its flag of use is ${used}, not 1`, at + descriptorField.used, id);
  if (id === 0) problems.add('id-zero', `descriptor ${descriptor.index} has the id 0`, at + descriptorField.id, id);
  else if (seen.has(id)) problems.add('id-duplicate', `another object has the id ${id}`, at + descriptorField.id, id);
  seen.add(id);
  const group = view.getUint32(descriptorField.group, true);
  // Writers set the mask also where the object is in no group.
  if ((group & groupMask) >>> 0 !== groupMask) {
    problems.add('group-invalid', `its group is 0x${group.toString(16)}`, at + descriptorField.group, id);
  }
}

function checkLink(
  { id, at, raw, link }: SifDescriptor,
  known: { readonly ids: ReadonlySet<number>; readonly groups: ReadonlySet<number>; readonly isComplete: boolean },
  problems: ProblemList,
): void {
  const field = viewOf(raw).getUint32(descriptorField.link, true);
  const marks = (field & groupMask) >>> 0;
  const place = at + descriptorField.link;
  if ((marks !== 0 && marks !== groupMask) || (marks !== 0 && link === undefined)) {
    problems.add('link-invalid', `its link is 0x${field.toString(16)}`, place, id);
  } else if (link?.kind === 'object' && link.id === id) {
    problems.add('link-invalid', 'it links to itself', place, id);
  } else if (link !== undefined && known.isComplete) {
    const isKnown = link.kind === 'group' ? known.groups.has(link.id) : known.ids.has(link.id);
    if (!isKnown) problems.add('link-unresolved', `it links to ${link.kind} ${link.id}, which is not there`, place, id);
  }
}

function checkTimes(
  { createdAt, modifiedAt }: { readonly createdAt: number; readonly modifiedAt: number },
  offset: number,
  problems: ProblemList,
  id?: number,
): void {
  const isSane = (time: number): boolean => time === noTime || (time >= 0 && time <= lastTime);
  if (!isSane(createdAt)) problems.add('time-invalid', `its time of creation is ${createdAt}`, offset, id);
  if (!isSane(modifiedAt)) problems.add('time-invalid', `its time of change is ${modifiedAt}`, offset + 8, id);
  const isStated = createdAt !== noTime && modifiedAt !== noTime && isSane(createdAt) && isSane(modifiedAt);
  if (isStated && modifiedAt < createdAt) {
    problems.add('time-order', `it was changed at ${modifiedAt}, before it was made at ${createdAt}`, offset + 8, id);
  }
}

function checkName({ id, at, raw, name }: SifDescriptor, problems: ProblemList): void {
  const wrong = name.includes('\0')
    ? 'has bytes behind its end'
    : name.includes('\ufffd')
      ? 'is not UTF-8'
      : /[\u0001-\u001f\u007f-\u009f]/.test(name)
        ? 'holds control characters'
        : undefined;
  if (wrong !== undefined && raw.length === descriptorSize)
    problems.add('name-invalid', `its name ${wrong}`, at + descriptorField.name, id);
}

function checkMetadata({ id, at, typeCode, type, metadata, raw }: SifDescriptor, problems: ProblemList): void {
  const extra = at + descriptorField.extra;
  const view = viewOf(raw);
  const first = view.getInt32(descriptorField.extra, true);
  const second = view.getInt32(descriptorField.extra + 4, true);
  if (type === 'unknown') problems.add('type-unknown', `its type is 0x${(typeCode >>> 0).toString(16)}`, at, id);
  switch (metadata.kind) {
    case 'partition':
      if (metadata.fileSystem === 'unknown')
        problems.add('filesystem-unknown', `its file system is ${first}`, extra, id);
      if (metadata.role === 'unknown')
        problems.add('partition-type-unknown', `its type of partition is ${second}`, extra + 4, id);
      if (metadata.arch === undefined && metadata.archCode !== unknownArchitecture)
        problems.add('arch-unknown', `its architecture is "${metadata.archCode}"`, extra + 8, id);
      break;
    case 'signature':
      if (metadata.hash === 'unknown') problems.add('hash-unknown', `its hash function is ${first}`, extra, id);
      break;
    case 'crypto-message':
      if (metadata.format === 'unknown' || metadata.message === 'unknown')
        problems.add('message-unknown', `its format is ${first}, its type of message ${second}`, extra, id);
      break;
    case 'sbom':
      if (metadata.format === 'unknown') problems.add('sbom-unknown', `its format is ${first}`, extra, id);
      break;
    case 'oci':
      if (!isDigest(metadata.digest)) problems.add('digest-invalid', `its digest is "${metadata.digest}"`, extra, id);
      break;
    case 'none':
      break;
  }
}
