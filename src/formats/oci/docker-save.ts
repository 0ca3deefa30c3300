import { asArray, asObject, asText, asTexts, member } from './json-value.ts';

/** One image of the manifest.json of `docker save` (Docker image spec v1.3, "Combined Image JSON + Filesystem Changeset Format"). */
export interface SavedImage {
  /** Member of the archive that holds the config. */
  readonly config: string | undefined;
  readonly repoTags: readonly string[];
  /** Members of the archive, base first; '' for an item that is no text. */
  readonly layers: readonly string[];
  /** Descriptors of foreign layers by DiffID. */
  readonly layerSources: ReadonlyMap<string, unknown>;
}

export function readDockerSave(value: unknown): readonly SavedImage[] {
  return asArray(value).map((item) => ({
    config: asText(member(item, 'Config')),
    repoTags: asTexts(member(item, 'RepoTags')),
    layers: asArray(member(item, 'Layers')).map((layer) => asText(layer) ?? ''),
    layerSources: new Map(Object.entries(asObject(member(item, 'LayerSources')) ?? {})),
  }));
}

/** One line of the `repositories` table: `repository:tag` and the id of its top layer's folder (Docker image spec v1.0, "repositories"). */
export interface SavedTag {
  readonly repository: string;
  readonly tag: string;
  readonly id: string;
}

export function readRepositories(value: unknown): readonly SavedTag[] {
  return Object.entries(asObject(value) ?? {}).flatMap(([repository, tags]) =>
    Object.entries(asObject(tags) ?? {}).flatMap(([tag, id]) =>
      typeof id === 'string' ? [{ repository, tag, id }] : [],
    ),
  );
}
