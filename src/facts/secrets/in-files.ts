import { limits } from '../../base/limits.ts';
import type { Entry } from '../../model/entry.ts';
import { defineFact } from '../../model/fact.ts';
import { type FoundSecret, searchFile } from './found.ts';
import { SearchArea, secretWants } from './search-area.ts';

export interface SecretsInFiles {
  readonly found: readonly FoundSecret[];
  /** Files whose content was searched. */
  readonly searched: number;
  /** Why a credential may have been missed. */
  readonly gaps: readonly string[];
}

/** Credentials in the merged root. */
export const secretsInFiles = defineFact({
  id: 'secrets/in-files',
  requires: ['rootfs'],
  wants: secretWants,
  async derive({ rootfs, runtime }): Promise<SecretsInFiles> {
    const area = new SearchArea({ runtime });
    const head = (path: string) => rootfs.head(path);
    const found: FoundSecret[] = [];
    const gaps: string[] = [];
    let searched = 0;
    const chosen: { readonly entry: Entry; readonly why: NonNullable<ReturnType<SearchArea['why']>> }[] = [];
    rootfs.visit((row) => {
      const why = area.why(row, head);
      if (why !== undefined) chosen.push({ entry: row.entry(), why });
    });
    for (const { entry, why } of chosen) {
      const bytes = why === 'large' ? undefined : rootfs.content(entry.path);
      if (why === 'large' || (bytes !== undefined && bytes.length < entry.size))
        gaps.push(`${entry.path} is too large to be searched`);
      if (bytes === undefined) continue;
      searched += 1;
      found.push(...(await searchFile(entry, bytes, why !== 'small')));
      if (found.length >= limits.secrets) {
        gaps.push(`the search ended after ${limits.secrets} findings`);
        break;
      }
    }
    return { found, searched, gaps };
  },
});
