import type { SavedImage } from '../../formats/oci/docker-save.ts';
import { namesOf } from '../../formats/oci/json-value.ts';
import { readDescriptor } from '../../formats/oci/manifest.ts';
import { describeMediaType } from '../../formats/oci/media-type.ts';
import type { LayoutProblem } from '../../model/image.ts';
import type { Archive } from '../archive/archive.ts';
import { blobPath } from './blobs.ts';

/**
 * Whether the table `LayerSources` of manifest.json speaks of the layers that are there: keys are DiffIDs of the config,
 * values descriptors, which since Docker 25 name blobs of the archive (moby, image/tarexport).
 */
export function layerSourceProblems(
  image: SavedImage,
  index: number,
  diffIds: readonly string[],
  archive: Archive,
): LayoutProblem[] {
  const holdsBlobs = archive.members.has('oci-layout');
  return [...image.layerSources].flatMap(([diffId, value]): LayoutProblem[] => {
    const pointer = `/${index}/LayerSources/${diffId.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const disagree = (detail: string): LayoutProblem[] => [
      { code: 'layers-disagree', detail, document: 'manifest.json', pointer },
    ];
    if (!diffIds.includes(diffId)) return disagree(`LayerSources describes ${diffId}, which is no layer of the image`);
    const descriptor = readDescriptor(value);
    const unknown = namesOf(value).filter((name) => !descriptorNames.has(name));
    if (unknown.length > 0) return disagree(`LayerSources has the member ${unknown[0]}, which no descriptor has`);
    if (descriptor.digest === undefined) return disagree(`LayerSources gives ${diffId} no digest`);
    if (describeMediaType(descriptor.mediaType)?.kind !== 'layer')
      return disagree(`LayerSources gives ${diffId} the media type ${descriptor.mediaType ?? '(none)'}`);
    if (!holdsBlobs) return [];
    const stored = archive.find(blobPath(descriptor.digest));
    if (stored === undefined) return disagree(`LayerSources leads to ${descriptor.digest}, which is not there`);
    return stored.size === descriptor.size
      ? []
      : disagree(`LayerSources gives ${diffId} ${descriptor.size} bytes, and ${stored.size} are stored`);
  });
}

/** image-spec v1.1.1, descriptor.md#properties. */
const descriptorNames: ReadonlySet<string> = new Set([
  'mediaType',
  'digest',
  'size',
  'urls',
  'annotations',
  'data',
  'artifactType',
  'platform',
]);
