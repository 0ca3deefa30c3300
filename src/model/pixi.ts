import { baseName } from '../base/path.ts';
import { type PixiLock, readPixiLock } from '../formats/pixi/lock.ts';
import { type PixiManifest, readPixiManifest } from '../formats/pixi/manifest.ts';
import { hasPixiTable } from '../formats/pixi/pyproject-table.ts';
import type { LockFile } from './lock.ts';

export type { PixiLock } from '../formats/pixi/lock.ts';
export type { PixiManifest } from '../formats/pixi/manifest.ts';

/** What pixi works from. At least one of the two is there; a lock is the facet `lock` too. */
export interface PixiProject {
  /** Undefined where a `pixi.lock` alone was given. */
  readonly manifest: PixiManifestFile | undefined;
  readonly lock: PixiLockFile | undefined;
}

export interface PixiManifestFile extends PixiManifest {
  /** As findings name it. */
  readonly file: string;
}
export interface PixiLockFile extends PixiLock, LockFile {}

/** A file with what it holds. */
export interface NamedText {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/** Reads a manifest, whose name tells its form, and a lock. */
export function pixiProject(manifest: NamedText | undefined, lock: NamedText | undefined): PixiProject {
  return {
    manifest: manifest && { ...readPixiManifest(manifest.content, formOf(manifest)), file: manifest.file },
    lock: lock && { ...readPixiLock(lock.content), file: lock.file },
  };
}

function formOf({ file, content }: NamedText): PixiManifest['form'] {
  if (baseName(file) === 'pyproject.toml') return 'pyproject.toml';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return baseName(file) !== 'pixi.toml' && hasPixiTable(text) ? 'pyproject.toml' : 'pixi.toml';
}
