import { limits } from '../../base/limits.ts';

/** What may be wrong with the structure of a SIF. */
export type SifProblemCode =
  // the header
  | 'header-truncated'
  | 'magic'
  | 'version'
  | 'byte-order'
  | 'arch-unknown'
  | 'field-invalid'
  // the table of descriptors and the data section
  | 'table-outside'
  | 'table-size'
  | 'table-capped'
  | 'table-overlaps-header'
  | 'data-outside'
  | 'data-overlaps-table'
  | 'descriptors-free'
  // one descriptor
  | 'used-flag'
  | 'id-zero'
  | 'id-duplicate'
  | 'group-invalid'
  | 'link-invalid'
  | 'link-unresolved'
  | 'time-invalid'
  | 'time-order'
  | 'name-invalid'
  | 'type-unknown'
  | 'filesystem-unknown'
  | 'partition-type-unknown'
  | 'hash-unknown'
  | 'message-unknown'
  | 'sbom-unknown'
  | 'digest-invalid'
  | 'padding-invalid'
  | 'primary-many'
  // the bytes of one object
  | 'object-outside'
  | 'object-overlaps-header'
  | 'object-overlaps-table'
  | 'objects-overlap';

/** What is wrong and where. `code` is stable; `detail` is for people and may hold untrusted text. */
export interface SifProblem {
  readonly code: SifProblemCode;
  readonly detail: string;
  /** Byte offset of the field that is wrong. */
  readonly offset: number;
  /** Of the object that it concerns. */
  readonly id?: number;
}

/** Problems in the order in which they are found; those past `limits.problems` are counted only. */
export class ProblemList {
  readonly kept: SifProblem[] = [];
  count = 0;

  add(code: SifProblemCode, detail: string, offset: number, id?: number): void {
    this.count += 1;
    if (this.kept.length < limits.problems)
      this.kept.push({ code, detail, offset, ...(id === undefined ? {} : { id }) });
  }
}
