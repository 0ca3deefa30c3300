import { limits } from '../../base/limits.ts';

/** What can be wrong with an image; the codes are stable, the details are for people. */
export type SquashfsProblemCode =
  | 'superblock-truncated'
  | 'superblock-magic'
  | 'superblock-byte-order'
  | 'superblock-version'
  | 'superblock-block-size'
  | 'superblock-compressor'
  | 'superblock-options'
  | 'superblock-flags'
  | 'superblock-bytes-used'
  | 'superblock-inodes'
  | 'superblock-ids'
  | 'superblock-root'
  | 'table-bounds'
  | 'table-index'
  | 'table-size'
  | 'table-block'
  | 'table-export'
  | 'table-limit'
  | 'inode-unreadable'
  | 'inode-type'
  | 'inode-number'
  | 'inode-repeated'
  | 'inode-id'
  | 'inode-parent'
  | 'inode-symlink'
  | 'inode-limit'
  | 'directory-unreadable'
  | 'directory-size'
  | 'directory-header'
  | 'directory-name'
  | 'directory-order'
  | 'directory-duplicate'
  | 'directory-type'
  | 'directory-inode'
  | 'directory-index'
  | 'directory-repeated'
  | 'directory-depth'
  | 'directory-limit'
  | 'block-size'
  | 'block-bounds'
  | 'block-fragment'
  | 'block-damaged'
  | 'block-limit'
  | 'xattr-id'
  | 'xattr-unreadable'
  | 'xattr-type'
  | 'xattr-name'
  | 'xattr-limit';

export interface SquashfsProblem {
  readonly code: SquashfsProblemCode;
  /** May hold untrusted text. */
  readonly detail: string;
  /** Bytes from the start of the image: of a damaged record in a table, where its metadata block begins. */
  readonly offset: number;
  readonly path?: string | undefined;
}

/** What was found so far: the first `limits.problems` are kept, all are counted. */
export class SquashfsProblems {
  readonly kept: SquashfsProblem[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(code: SquashfsProblemCode, detail: string, offset: number, path?: string): void {
    this.#count += 1;
    if (this.kept.length < limits.problems)
      this.kept.push({ code, detail, offset, ...(path === undefined ? {} : { path }) });
  }
}
