import { limits } from '../../base/limits.ts';
import { defineFact } from '../../model/fact.ts';
import { Everywhere, everywhereWants } from './everywhere.ts';
import { type FoundSecret, searchText } from './found.ts';
import type { SecretsInFiles } from './in-files.ts';
import { SearchArea } from './search-area.ts';

/** Credentials of known form in all other text files of the merged root: what `secrets/in-files` leaves out. */
export const secretsInAllFiles = defineFact({
  id: 'secrets/in-all-files',
  requires: ['rootfs'],
  wants: everywhereWants,
  async derive({ rootfs, layers = [], runtime }): Promise<SecretsInFiles> {
    const everywhere = new Everywhere(
      new SearchArea({ runtime }),
      layers.map((layer) => layer.scan),
    );
    const found: FoundSecret[] = [];
    let searched = 0;
    for (const entry of rootfs.entries()) {
      const bytes = everywhere.bytesOf(entry, rootfs);
      if (bytes === undefined) continue;
      searched += 1;
      found.push(...(await searchText(entry, bytes)));
      if (found.length >= limits.secrets)
        return { found, searched, gaps: [...everywhere.gaps, `the search ended after ${limits.secrets} findings`] };
    }
    return { found, searched, gaps: everywhere.gaps };
  },
});
