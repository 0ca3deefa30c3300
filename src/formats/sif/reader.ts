import { PratiqueError } from '../../base/errors.ts';
import { limits } from '../../base/limits.ts';
import { descriptorField, descriptorSize, readDescriptor, type SifDescriptor } from './descriptor.ts';
import { viewOf } from './fields.ts';
import { headerField, headerSize, isSif, knownVersion, readHeader, type SifHeader } from './header.ts';
import { ProblemList, type SifProblem } from './problem.ts';
import { checkStructure } from './structure.ts';

/** The bytes of a file by place. `read` gives up to `length` bytes, fewer at the end; what it gives may be overwritten by its next call. */
export interface SifFile {
  readonly read: (offset: number, length: number) => Uint8Array;
  /** Bytes of the whole file. */
  readonly length: number;
}

export interface Sif {
  /** undefined where the file is no SIF, or ends within the header. */
  readonly header: SifHeader | undefined;
  /** Those in use, in the order of the table. */
  readonly descriptors: readonly SifDescriptor[];
  /** The first `limits.problems`. */
  readonly problems: readonly SifProblem[];
  readonly problemCount: number;
  /** Whether all descriptors were read. Where not, what is missing is unknown, not absent. */
  readonly isComplete: boolean;
}

/** Descriptors are read in pieces of about 64 KiB. */
const descriptorsAtOnce = 112;

/**
 * Reads the header and the descriptors of a SIF (github.com/sylabs/sif, pkg/sif/sif.go) and says what is wrong with its
 * structure. What is sound stays readable beside what is not. Nothing is allocated from a size that the file states.
 */
export function readSif(file: SifFile): Sif {
  const problems = new ProblemList();
  const head = Uint8Array.from(file.read(0, headerSize));
  const nothing = (): Sif => ({
    header: undefined,
    descriptors: [],
    problems: problems.kept,
    problemCount: problems.count,
    isComplete: false,
  });
  if (!isSif(head)) {
    problems.add('magic', 'no SIF_MAGIC stands behind the 32 bytes of the launch script', 32);
    return nothing();
  }
  if (head.length < headerSize) {
    problems.add('header-truncated', `the file has ${head.length} bytes, its header needs ${headerSize}`, head.length);
    return nothing();
  }
  const header = readHeader(head);
  if (header.version !== knownVersion || head[headerField.version + 2] !== 0) {
    problems.add('version', `it says version "${header.version}"; only ${knownVersion} is known`, headerField.version);
  }
  if (isBigEndian(head, file.length)) {
    const detail = 'its numbers are big-endian; the format is little-endian, and no program reads it so';
    problems.add('byte-order', detail, headerField.descriptorsFree);
    return { ...nothing(), header };
  }
  const table = readTable(file, header, problems);
  checkStructure({ header, ...table, length: file.length }, problems);
  return {
    header,
    descriptors: table.descriptors,
    problems: problems.kept,
    problemCount: problems.count,
    isComplete: table.isComplete,
  };
}

/** Whether the place of the table makes sense when it is read from the other end only. */
function isBigEndian(head: Uint8Array, length: number): boolean {
  const view = viewOf(head);
  const fits = (littleEndian: boolean): boolean => {
    const total = view.getBigInt64(headerField.descriptorsTotal, littleEndian);
    const offset = view.getBigInt64(headerField.descriptorsOffset, littleEndian);
    return total > 0n && offset >= BigInt(headerSize) && offset + total * BigInt(descriptorSize) <= BigInt(length);
  };
  return fits(false) && !fits(true);
}

function readTable(
  file: SifFile,
  header: SifHeader,
  problems: ProblemList,
): { readonly descriptors: readonly SifDescriptor[]; readonly isComplete: boolean } {
  const { descriptorsOffset: start, descriptorsTotal: total } = header;
  const descriptors: SifDescriptor[] = [];
  if (start < 0 || total < 0) return { descriptors, isComplete: false };
  const there = Math.max(0, Math.floor((file.length - start) / descriptorSize));
  const count = Math.min(total, there, limits.sifDescriptors);
  for (let index = 0; index < count; ) {
    const from = start + index * descriptorSize;
    const piece = file.read(from, Math.min(descriptorsAtOnce, count - index) * descriptorSize);
    const whole = Math.floor(piece.length / descriptorSize);
    if (whole === 0) return { descriptors, isComplete: false };
    for (let i = 0; i < whole; i += 1, index += 1) {
      const used = piece[i * descriptorSize + descriptorField.used] as number;
      if (used === 0) continue;
      const raw = Uint8Array.from(piece.subarray(i * descriptorSize, (i + 1) * descriptorSize));
      descriptors.push(readDescriptor(raw, index, start + index * descriptorSize));
    }
  }
  if (total > count && count === limits.sifDescriptors)
    problems.add(
      'table-capped',
      `it makes room for ${total} descriptors; the first ${count} are read`,
      headerField.descriptorsTotal,
    );
  return { descriptors, isComplete: count === total };
}

/**
 * The bytes of one object; undefined where they do not lie within the file.
 * @throws PratiqueError `limit` where it has more than `max` bytes.
 */
export function objectBytes(file: SifFile, descriptor: SifDescriptor, max: number): Uint8Array | undefined {
  if (!isInside(descriptor, file.length)) return undefined;
  if (descriptor.size > max) {
    throw new PratiqueError(
      'limit',
      `object ${descriptor.id} of the SIF has ${descriptor.size} bytes, more than the ${max} that are read`,
      'See src/base/limits.ts for the caps and their reasons.',
    );
  }
  const bytes = Uint8Array.from(file.read(descriptor.offset, descriptor.size));
  return bytes.length === descriptor.size ? bytes : undefined;
}

/** The bytes of one object in order, in pieces that hold until the next. What lies outside of the file is missing; the consumer counts. */
export function* objectChunks(file: SifFile, descriptor: SifDescriptor, piece = 256 * 1024): Generator<Uint8Array> {
  if (descriptor.offset < 0) return;
  const end = Math.min(descriptor.offset + descriptor.size, file.length);
  for (let at = descriptor.offset; at < end; ) {
    const bytes = file.read(at, Math.min(piece, end - at));
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

/** Whether all bytes of an object lie within the file. */
export function isInside({ offset, size }: SifDescriptor, length: number): boolean {
  return offset >= 0 && size >= 0 && offset + size <= length;
}
