import { limits } from '../../base/limits.ts';
import { defineFact } from '../../model/fact.ts';
import { Everywhere, everywhereWants } from './everywhere.ts';
import { searchText } from './found.ts';
import type { HiddenSecret, SecretsInDeletedFiles } from './in-deleted-files.ts';
import { SearchArea } from './search-area.ts';

/** Credentials of known form in all other text files that a later layer deletes or overwrites: what `secrets/in-deleted-files` leaves out. */
export const secretsInAllDeletedFiles = defineFact({
  id: 'secrets/in-all-deleted-files',
  requires: ['layers'],
  wants: everywhereWants,
  async derive({ layers, runtime }): Promise<SecretsInDeletedFiles> {
    const everywhere = new Everywhere(
      new SearchArea({ runtime }),
      layers.map((layer) => layer.scan),
    );
    const found: HiddenSecret[] = [];
    for (const layer of layers) {
      for (const { entry, by, how } of layer.hidden()) {
        const bytes = everywhere.bytesOf(entry, layer.tree);
        if (bytes === undefined) continue;
        for (const secret of await searchText(entry, bytes)) found.push({ ...secret, by, how });
        if (found.length >= limits.secrets)
          return { found, gaps: [...everywhere.gaps, `the search ended after ${limits.secrets} findings`] };
      }
    }
    return { found, gaps: everywhere.gaps };
  },
});
