import { limits } from '../../base/limits.ts';
import { positionAt } from '../../base/text.ts';
import { decodeText, findInFile } from '../../formats/secrets/detect.ts';
import { type Place, placeOf } from '../../formats/secrets/place.ts';
import { type Secret, withoutOverlaps } from '../../formats/secrets/secret.ts';
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
  const { path, layer } = entry;
  return all.slice(0, limits.secretsInFile).map((secret) => ({
    ...secret,
    path,
    layer,
    isNamed,
    line: text === undefined ? undefined : positionAt(text, secret.offset).line,
    place: placeOf(path),
  }));
}
