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

/** Kinds of which program code is full: examples, and keys that are public by design. */
const commonInCode = new Set(['url-password', 'conda-token', 'google-api-key']);

/**
 * Searches a text of any kind for what its own form gives away, each value told once; values of telling names are too often
 * none in program code.
 */
export async function searchText(entry: Pick<Entry, 'path' | 'layer'>, bytes: Uint8Array): Promise<FoundSecret[]> {
  const text = decodeText(bytes);
  if (text === undefined) return [];
  const all = withoutOverlaps([...findInText(text), ...(await lintText(text))]);
  const once = new Map<string, Secret>();
  for (const secret of all.toReversed())
    once.set(
      text.slice(secret.offset, secret.offset + secret.length),
      commonInCode.has(secret.kind) ? { ...secret, weight: 'likely' } : secret,
    );
  return placeAll(entry, text, [...once.values()].reverse(), false);
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
