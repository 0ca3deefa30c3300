import { limits } from '../../base/limits.ts';
import { positionAt } from '../../base/text.ts';
import { findInFile, findInText } from '../../formats/secrets/detect.ts';
import { type Place, placeOf } from '../../formats/secrets/place.ts';
import { type Secret, withoutOverlaps } from '../../formats/secrets/secret.ts';
import { decodeText } from '../../formats/secrets/text.ts';
import type { Entry } from '../../model/entry.ts';
import { lintText } from './secretlint.ts';

/** A credential in a file. */
export interface FoundSecret extends Secret {
  readonly path: string;
  readonly layer: number;
  /** Counted from 1; undefined for binary files. */
  readonly line: number | undefined;
  readonly place: Place;
  /** Whether the file's name alone says that it holds credentials. */
  readonly isNamed: boolean;
}

/** Searches the content of one file. */
export async function searchFile(
  entry: Pick<Entry, 'path' | 'layer'>,
  bytes: Uint8Array,
  isNamed: boolean,
): Promise<FoundSecret[]> {
  const own = findInFile(entry.path, bytes);
  const text = decodeText(bytes);
  const all = text === undefined ? own : withoutOverlaps([...own, ...(await lintText(text))]);
  return placeAll(entry, text, all, isNamed);
}

/** Searches a text of any kind for what its own form gives away; values of telling names are too often none in program code. */
export async function searchText(entry: Pick<Entry, 'path' | 'layer'>, bytes: Uint8Array): Promise<FoundSecret[]> {
  const text = decodeText(bytes);
  if (text === undefined) return [];
  return placeAll(entry, text, withoutOverlaps([...findInText(text), ...(await lintText(text))]), false);
}

function placeAll(
  { path, layer }: Pick<Entry, 'path' | 'layer'>,
  text: string | undefined,
  all: readonly Secret[],
  isNamed: boolean,
): FoundSecret[] {
  return all.slice(0, limits.secretsInFile).map((secret) => ({
    ...secret,
    path,
    layer,
    isNamed,
    line: text === undefined ? undefined : positionAt(text, secret.offset).line,
    place: placeOf(path),
  }));
}
