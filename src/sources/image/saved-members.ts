import { type Digest, splitDigest } from '../../base/digest.ts';
import type { SavedImage } from '../../formats/oci/docker-save.ts';
import type { LayoutProblem } from '../../model/image.ts';
import type { Archive } from '../archive/archive.ts';
import { blobPath, hashBlob } from './blobs.ts';

/**
 * Where manifest.json names members that are not the blobs which the embedded OCI manifest names: `docker load` reads those
 * members, whoever goes by index.json reads the blobs, and both must be the same bytes.
 */
export function memberProblems(
  image: SavedImage,
  index: number,
  theirs: { readonly config: Digest | undefined; readonly layers: readonly (Digest | undefined)[] },
  archive: Archive,
): LayoutProblem[] {
  const claims = [
    { member: image.config, digest: theirs.config, code: 'config-disagree', pointer: `/${index}/Config` } as const,
    ...image.layers.slice(0, theirs.layers.length).map(
      (member, position) =>
        ({
          member,
          digest: theirs.layers[position],
          code: 'layers-disagree',
          pointer: `/${index}/Layers/${position}`,
        }) as const,
    ),
  ];
  return claims.flatMap(({ member, digest, code, pointer }): LayoutProblem[] => {
    const problem = (what: string): LayoutProblem[] => [
      { code, detail: `manifest.json names ${member}, ${what}`, document: 'manifest.json', pointer },
    ];
    if (member === undefined || digest === undefined) return [];
    const blob = archive.find(member);
    if (blob === undefined) return problem('which is not in the archive');
    if (member === blobPath(digest)) return [];
    return hashBlob(blob, splitDigest(digest).algorithm)?.digest === digest
      ? []
      : problem('which is not what the OCI manifest names there');
  });
}
