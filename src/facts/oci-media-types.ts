import { readIndex } from '../formats/oci/index.ts';
import { type Descriptor, isArtifact, readManifest } from '../formats/oci/manifest.ts';
import { describeMediaType, type MediaKind } from '../formats/oci/media-type.ts';
import { defineFact } from '../model/fact.ts';
import type { ImageDocument } from '../model/image.ts';

export { describeMediaType } from '../formats/oci/media-type.ts';

/** A media type that a descriptor states, and what is known of it. */
export interface StatedMediaType {
  readonly document: string;
  readonly pointer: string;
  readonly mediaType: string;
  /** What stands at this place. */
  readonly role: 'manifest' | 'config' | 'layer';
  /** What the media type names; undefined where it is not known. */
  readonly kind: MediaKind | undefined;
  readonly nonDistributable: boolean;
  /** Artifacts choose their own media types. */
  readonly isArtifact: boolean;
}

/** The media types in the manifests and indexes of an image. */
export const ociMediaTypes = defineFact<readonly StatedMediaType[], 'manifest'>({
  id: 'oci-media-types',
  requires: ['manifest'],
  wants: [],
  derive({ manifest }) {
    return manifest.documents.flatMap(statedIn);
  },
});

function statedIn({ name, role, json }: ImageDocument): readonly StatedMediaType[] {
  const state =
    (place: StatedMediaType['role'], artifact: boolean) => (descriptor: Descriptor | undefined, pointer: string) => {
      const mediaType = descriptor?.mediaType;
      if (mediaType === undefined) return [];
      const known = describeMediaType(mediaType);
      return [
        {
          document: name,
          pointer: `${pointer}/mediaType`,
          mediaType,
          role: place,
          kind: known?.kind,
          nonDistributable: known?.nonDistributable === true,
          isArtifact: artifact,
        },
      ];
    };
  if (role === 'index' || role === 'docker-list') {
    const entry = state('manifest', false);
    return readIndex(json.value).manifests.flatMap((descriptor, index) => entry(descriptor, `/manifests/${index}`));
  }
  if (role !== 'manifest' && role !== 'docker-manifest') return [];
  const manifest = readManifest(json.value);
  const artifact = isArtifact(manifest);
  const layer = state('layer', artifact);
  return [
    ...state('config', artifact)(manifest.config, '/config'),
    ...manifest.layers.flatMap((descriptor, index) => layer(descriptor, `/layers/${index}`)),
  ];
}
