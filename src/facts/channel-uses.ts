import type { Position, Span } from '../base/text.ts';
import type { ChannelName } from '../formats/conda/channel-name.ts';
import { defineFact } from '../model/fact.ts';
import { channels } from './channels.ts';
import { environmentFaults, unreadPlaces } from './environment-faults.ts';
import { installedChannels } from './installed-channels.ts';

/** A place of a text file, or a file of an image. */
export type Place =
  | { readonly file: string; readonly span: Span }
  | { readonly path: string; readonly layer: number; readonly place: Position | undefined };

/** A channel, and how a subject uses it, in words. */
export interface ChannelUse extends Pick<ChannelName, 'name' | 'kind'> {
  readonly how: string;
  readonly at: Place;
}

export interface ChannelUses {
  readonly uses: readonly ChannelUse[];
  /** Where a file that names no channels at all begins. */
  readonly unnamed: Place | undefined;
  /** Where an environment file names channels, if those of the machine are added to them. */
  readonly implicit: Place | undefined;
  readonly gaps: readonly { readonly reason: string; readonly at: Place }[];
}

/** Every use of a channel, over environment files, locks, and what is installed in an image. */
export const channelUses = defineFact<ChannelUses, never>({
  id: 'channel-uses',
  requires: [],
  wants: installedChannels.wants,
  async derive(subject) {
    const declared = await channels.derive(subject);
    const { rootfs } = subject;
    const installed = rootfs === undefined ? undefined : await installedChannels.derive({ ...subject, rootfs });
    const text = ([file, span]: readonly [string, Span]): Place => ({ file, span });
    const { environment, hasNodefaults, unplaced, firstUnplaced } = declared;
    const implicit = environment === undefined || hasNodefaults ? undefined : text(environment);
    const faults = unreadPlaces(await environmentFaults.derive(subject), ({ tool }) => tool !== 'pip');
    return {
      uses: [
        ...declared.channels.map(({ name, kind, by, where, packages, example = '' }) => {
          const how =
            by === 'channels'
              ? 'which is listed'
              : by === 'package'
                ? `from which ${example} is taken`
                : `from which ${packages} locked packages come (${example} first)`;
          return { name, kind, how, at: text(where) };
        }),
        ...(installed?.channels ?? []).map(({ name, kind, packages, prefix, entry, place, isSetting }) => {
          const how = isSetting
            ? `which ${prefix} sets`
            : `from which ${packages} packages of ${prefix} were installed`;
          return { name, kind, how, at: { path: entry.path, layer: entry.layer, place } };
        }),
      ],
      unnamed: declared.channels.some(({ by }) => by === 'channels') ? undefined : implicit,
      implicit,
      gaps: [
        ...faults.map(({ reason, where }) => ({ reason, at: text(where) })),
        ...(firstUnplaced === undefined
          ? []
          : [{ reason: `where ${unplaced} locked packages come from is not said`, at: text(firstUnplaced) }]),
        ...(installed?.gaps ?? []).map(({ detail, entry }) => ({
          reason: `${detail} cannot be told`,
          at: { path: entry.path, layer: entry.layer, place: undefined },
        })),
      ],
    };
  },
});
