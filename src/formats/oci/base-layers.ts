import type { HistoryEntry } from './config.ts';

/**
 * How many of the lowest layers seem to come of the base image, by the history alone: base images end with the CMD that
 * they are run with, so the last CMD that is followed by content marks the seam. Evidence, not proof; undefined where the
 * history has no such mark or does not count as many layers as there are.
 */
export function guessBaseLayers(history: readonly HistoryEntry[], layers: number): number | undefined {
  if (history.filter((entry) => !entry.emptyLayer).length !== layers) return undefined;
  let at = history.length - 1;
  while (at >= 0 && history[at]?.emptyLayer) at -= 1;
  for (at -= 1; at >= 0; at -= 1) {
    const entry = history[at] as HistoryEntry;
    if (entry.emptyLayer && /^(?:\/bin\/sh -c #\(nop\)\s{1,2})?CMD\b/.test(entry.createdBy)) break;
  }
  const count = history.slice(0, at + 1).filter((entry) => !entry.emptyLayer).length;
  return count > 0 && count < layers ? count : undefined;
}
