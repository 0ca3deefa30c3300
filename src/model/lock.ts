import type { LockDocument } from '../formats/lock/locked.ts';

export type { LockDocument, LockedPackage } from '../formats/lock/locked.ts';

/** A lock file of any tool: conda-lock, an explicit file, pixi.lock, pylock.toml, spack.lock. */
export interface LockFile extends LockDocument {
  /** As findings name it: the path that the user gave. */
  readonly file: string;
}
