import { defineFact } from '../model/fact.ts';
import { channels, type DeclaredChannel } from './channels.ts';

/** Channels of two families that one environment uses. */
export interface MixedChannels {
  /** The environment, where the file has several. */
  readonly list: string;
  readonly of: 'channels' | 'locked';
  readonly families: ReadonlyMap<string, DeclaredChannel>;
}

/** The families of channels of each environment, with the first place of each: of what is asked for, and of what is locked. */
export const channelFamilies = defineFact<readonly MixedChannels[], never>({
  id: 'channel-families',
  requires: [],
  wants: [],
  async derive(subject) {
    const { channels: all } = await channels.derive(subject);
    const found = new Map<
      string,
      { list: string; of: 'channels' | 'locked'; families: Map<string, DeclaredChannel> }
    >();
    for (const channel of all)
      for (const list of channel.lists) {
        const of = channel.by === 'locked' ? 'locked' : 'channels';
        const key = [of, channel.where[0], list].join('\0');
        const one = found.get(key) ?? { list, of, families: new Map() };
        if (!one.families.has(channel.family)) one.families.set(channel.family, channel);
        found.set(key, one);
      }
    return [...found.values()];
  },
});
