import { limits } from '../../base/limits.ts';
import { defineFact } from '../../model/fact.ts';
import { type FoundSecret, searchFile } from './found.ts';
import { SearchArea, secretWants } from './search-area.ts';

export interface HiddenSecret extends FoundSecret {
  /** Index of the layer that hides the file. */
  readonly by: number;
  readonly how: 'overwritten' | 'deleted';
}

export interface SecretsInDeletedFiles {
  readonly found: readonly HiddenSecret[];
  readonly gaps: readonly string[];
}

/** Credentials in files that a later layer deletes or overwrites: whoever has the image still has the layer. */
export const secretsInDeletedFiles = defineFact({
  id: 'secrets/in-deleted-files',
  requires: ['layers'],
  wants: secretWants,
  async derive({ layers, runtime }): Promise<SecretsInDeletedFiles> {
    const area = new SearchArea({ runtime });
    const found: HiddenSecret[] = [];
    const gaps: string[] = [];
    for (const layer of layers) {
      const head = (path: string) => layer.tree.head(path);
      for (const { entry, by, how } of layer.hidden()) {
        const why = area.why(entry, head);
        if (why === undefined) continue;
        const bytes = why === 'large' ? undefined : layer.tree.content(entry.path);
        if (why === 'large' || (bytes !== undefined && bytes.length < entry.size))
          gaps.push(`${entry.path} of layer ${layer.index + 1} is too large to be searched`);
        if (bytes === undefined) continue;
        for (const secret of await searchFile(entry, bytes, why !== 'small')) found.push({ ...secret, by, how });
        if (found.length >= limits.secrets)
          return { found, gaps: [...gaps, `the search ended after ${limits.secrets} findings`] };
      }
    }
    return { found, gaps };
  },
});
