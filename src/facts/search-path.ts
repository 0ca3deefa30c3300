import { normalisePath } from '../base/path.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';
import { envValue } from '../model/image.ts';
import { defaultPath } from '../model/program.ts';

/** One entry of PATH. */
export interface SearchFolder {
  /** As the image states it. */
  readonly text: string;
  /** `unexpanded`: it holds `$` or `~`, which only a shell would have replaced. `unseen`: no files are at hand, or a layer is missing. */
  readonly state: 'folder' | 'missing' | 'not-a-folder' | 'empty' | 'relative' | 'unexpanded' | 'unseen';
  /** The folder that it leads to. */
  readonly entry: Entry | undefined;
}

export interface SearchPath {
  /** Whether the image sets PATH at all; engines fall back to the usual six folders. */
  readonly isSet: boolean;
  readonly folders: readonly SearchFolder[];
}

/** The PATH of the image, entry by entry, looked up in the effective tree. */
export default defineFact<SearchPath, 'runtime'>({
  id: 'search-path',
  requires: ['runtime'],
  wants: [],
  derive({ runtime, rootfs }) {
    const stated = envValue(runtime, 'PATH');
    const folders = (stated ?? defaultPath).split(':').map((text): SearchFolder => {
      if (text === '') return { text, state: 'empty', entry: undefined };
      if (/^~|\$/.test(text)) return { text, state: 'unexpanded', entry: undefined };
      if (!text.startsWith('/')) return { text, state: 'relative', entry: undefined };
      const entry = rootfs?.resolve(normalisePath(text) ?? '');
      if (entry !== undefined) return { text, state: entry.type === 'directory' ? 'folder' : 'not-a-folder', entry };
      return { text, state: rootfs === undefined || rootfs.gaps.length > 0 ? 'unseen' : 'missing', entry };
    });
    return { isSet: stated !== undefined, folders };
  },
});
