import { descriptorField, descriptorSize, type SifDescriptor } from './descriptor.ts';
import { headerField, headerSize, type SifHeader } from './header.ts';
import type { ProblemList } from './problem.ts';

export interface SifStructure {
  readonly header: SifHeader;
  /** Those in use. */
  readonly descriptors: readonly SifDescriptor[];
  readonly isComplete: boolean;
  /** Bytes of the file. */
  readonly length: number;
}

/** Says what does not lie where it may: the table, the data section and the objects. Bytes that nothing names are no error. */
export function checkLayout({ header, descriptors, length }: SifStructure, problems: ProblemList): void {
  const { descriptorsOffset: table, descriptorsTotal, descriptorsSize, dataOffset, dataSize } = header;
  const needed = Math.max(0, descriptorsTotal) * descriptorSize;
  const tableEnd = table + needed;
  if (table < 0 || (needed > 0 && tableEnd > length)) {
    const detail = `the table of ${descriptorsTotal} descriptors at ${table} needs ${needed} bytes; the file has ${length}`;
    problems.add('table-outside', detail, headerField.descriptorsOffset);
  }
  if (table >= 0 && table < headerSize && needed > 0) {
    problems.add(
      'table-overlaps-header',
      `the table of descriptors begins at ${table}, within the header`,
      headerField.descriptorsOffset,
    );
  }
  if (descriptorsSize !== needed && descriptorsSize >= 0 && descriptorsTotal >= 0) {
    const detail = `${descriptorsTotal} descriptors need ${needed} bytes, the header says ${descriptorsSize}`;
    problems.add('table-size', detail, headerField.descriptorsSize);
  }
  if (dataOffset < 0 || (dataSize > 0 && dataOffset + dataSize > length)) {
    const detail = `the data section has ${dataSize} bytes from ${dataOffset}; the file has ${length}`;
    problems.add('data-outside', detail, headerField.dataOffset);
  }
  if (dataOffset >= 0 && dataOffset < Math.max(headerSize, tableEnd)) {
    const detail = `the data section begins at ${dataOffset}, before the table of descriptors ends at ${tableEnd}`;
    problems.add('data-overlaps-table', detail, headerField.dataOffset);
  }
  // The header's size of the data is the sum over the descriptors (pkg/sif/create.go, `calculatedDataSize`).
  const last = descriptors.reduce((end, { offset, size }) => Math.max(end, size > 0 ? offset + size : 0), 0);
  if (dataOffset >= tableEnd && dataSize >= 0 && last > dataOffset + dataSize && last <= length) {
    const detail = `the data section ends at ${dataOffset + dataSize}, before the last object ends at ${last}`;
    problems.add('data-outside', detail, headerField.dataSize);
  }
  for (const descriptor of descriptors) checkPlace(descriptor, { table, tableEnd, length }, problems);
  checkOverlaps(descriptors, problems);
}

function checkPlace(
  { id, at, offset, size, sizeWithPadding }: SifDescriptor,
  { table, tableEnd, length }: { readonly table: number; readonly tableEnd: number; readonly length: number },
  problems: ProblemList,
): void {
  const place = at + descriptorField.offset;
  const end = offset + size;
  if (offset < 0 || size < 0 || end > length) {
    problems.add('object-outside', `its ${size} bytes from ${offset} end outside of the file's ${length}`, place, id);
  } else if (size > 0) {
    if (offset < headerSize) problems.add('object-overlaps-header', `it begins at ${offset}, in the header`, place, id);
    if (offset < tableEnd && end > table)
      problems.add('object-overlaps-table', `it lies at ${offset}-${end}, in the table of descriptors`, place, id);
  }
  // The space left free lies before the object (pkg/sif/create.go, writeDataObjectAt).
  if (sizeWithPadding < size || (offset >= 0 && sizeWithPadding - size > offset)) {
    const detail = `it has ${size} bytes, but ${sizeWithPadding} with the space before it`;
    problems.add('padding-invalid', detail, at + descriptorField.sizeWithPadding, id);
  }
}

function checkOverlaps(descriptors: readonly SifDescriptor[], problems: ProblemList): void {
  const placed = descriptors.filter(({ offset, size }) => offset >= 0 && size > 0);
  placed.sort((a, b) => a.offset - b.offset || a.index - b.index);
  let last: SifDescriptor | undefined;
  for (const next of placed) {
    if (last !== undefined && next.offset < last.offset + last.size) {
      const detail = `it begins at ${next.offset}, within object ${last.id} that ends at ${last.offset + last.size}`;
      problems.add('objects-overlap', detail, next.at + descriptorField.offset, next.id);
    }
    if (last === undefined || next.offset + next.size > last.offset + last.size) last = next;
  }
}
