import { isOfDefaults, readChannel } from '../formats/conda/channel-name.ts';

/** Whether a channel is one of a list that a policy brings: by its name or address, below one that ends in `/*`, or as part of `defaults`. */
export function isListed(name: string, list: readonly string[]): boolean {
  return list.some((entry) => {
    if (entry.endsWith('/*')) return name.startsWith(entry.slice(0, -1));
    const wanted = readChannel(entry).name;
    return wanted === name || (wanted === 'defaults' && isOfDefaults(name));
  });
}
