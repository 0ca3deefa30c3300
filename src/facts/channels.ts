import type { Span } from '../base/text.ts';
import { type ChannelName, readChannel } from '../formats/conda/channel-name.ts';
import type { LockedChannel } from '../formats/lock/locked.ts';
import type { CondaFile } from '../model/conda.ts';
import { defineFact } from '../model/fact.ts';
import type { LockFile } from '../model/lock.ts';
import type { PixiManifestFile, PixiProject } from '../model/pixi.ts';

/** A conda channel that a file names, or that packages of a lock come from. */
export interface DeclaredChannel extends ChannelName {
  /** `channels`: of a list; `package`: before one package; `locked`: where locked packages come from. */
  readonly by: 'channels' | 'package' | 'locked';
  /** The environments that use it; of most files there is one, without a name. */
  readonly lists: readonly string[];
  readonly where: readonly [file: string, place: Span];
  /** Packages of a lock that come from it. */
  readonly packages: number;
  /** One of them. */
  readonly example: string | undefined;
}

export interface Channels {
  readonly channels: readonly DeclaredChannel[];
  /** `nodefaults` stands in the list: the channels of the machine do not count. */
  readonly hasNodefaults: boolean;
  /** Where an environment file says which channels it wants, or begins; undefined where none is judged. */
  readonly environment: readonly [file: string, place: Span] | undefined;
  /** Locked packages of which nobody can say where they come from, and one of them. */
  readonly unplaced: number;
  readonly firstUnplaced: readonly [file: string, place: Span] | undefined;
}

const start: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** The channels of all facets of a subject, each once for every place that matters. */
export const channels = defineFact<Channels, never>({
  id: 'channels',
  requires: [],
  wants: [],
  derive({ conda, pixi, lock }) {
    const locked = lock === undefined ? { found: [], unplaced: [] } : ofLock(lock, environmentsOf(pixi));
    const [first] = locked.unplaced;
    return {
      channels: [
        ...(conda === undefined ? [] : ofConda(conda)),
        ...(pixi?.manifest === undefined ? [] : ofPixi(pixi.manifest)),
        ...locked.found,
      ],
      hasNodefaults: conda?.channels.some(({ text }) => text === 'nodefaults') ?? false,
      environment: conda?.form === 'yaml' ? [conda.file, conda.channels[0]?.span ?? start] : undefined,
      unplaced: locked.unplaced.length,
      firstUnplaced: lock === undefined || first === undefined ? undefined : [lock.file, first],
    };
  },
});

const plain = { lists: [''], packages: 0, example: undefined };

function ofConda({ file, channels: listed, dependencies }: CondaFile): readonly DeclaredChannel[] {
  return [
    ...listed.flatMap(({ text, span }): DeclaredChannel[] =>
      text === 'nodefaults' ? [] : [{ ...readChannel(text), ...plain, by: 'channels', where: [file, span] }],
    ),
    ...dependencies.flatMap(({ spec, channelSpan, span, text }): DeclaredChannel[] => {
      const named = spec?.url === undefined ? spec?.channel?.text : spec.url.channel;
      if (named === undefined) return [];
      return [{ ...readChannel(named), ...plain, by: 'package', where: [file, channelSpan ?? span], example: text }];
    }),
  ];
}

/**
 * A channel that a manifest names more than once tells with its first place only which environments have it, so that a short file
 * makes no long list.
 */
function ofPixi({ file, workspace, environments, features }: PixiManifestFile): readonly DeclaredChannel[] {
  const users = new Map<string, Set<string>>();
  const members = new Map<string, string[]>();
  const into = <T>(map: Map<string, T>, key: string, make: () => T): T => {
    const known = map.get(key) ?? make();
    map.set(key, known);
    return known;
  };
  for (const environment of environments) {
    for (const { name } of environment.channels) into(users, name, () => new Set<string>()).add(environment.name);
    for (const feature of environment.features) into(members, feature, (): string[] => []).push(environment.name);
  }
  const told = new Set<string>();
  const once = (key: string, lists: Iterable<string>): readonly string[] => {
    if (told.has(key)) return [];
    told.add(key);
    return [...lists];
  };
  const listed = [...(workspace?.channels ?? []), ...features.flatMap((feature) => feature.channels ?? [])];
  const specs = features.flatMap((feature) =>
    feature.targets.flatMap((target) =>
      [...target.dependencies, ...target.constraints].flatMap(({ channel, name, span }): DeclaredChannel[] => {
        if (channel === undefined) return [];
        const lists = once(`${feature.name}\0${channel}`, members.get(feature.name) ?? []);
        return [{ ...readChannel(channel), by: 'package', lists, where: [file, span], packages: 0, example: name }];
      }),
    ),
  );
  return [
    ...listed.map(({ name, span }): DeclaredChannel => {
      const lists = once(name, users.get(name) ?? []);
      return { ...readChannel(name), ...plain, by: 'channels', lists, where: [file, span] };
    }),
    ...specs,
  ];
}

function environmentsOf(pixi: PixiProject | undefined): readonly (LockedChannel & { readonly list: string })[] {
  return (pixi?.lock?.environments ?? []).flatMap(({ name, channels }) =>
    channels.map((one) => ({ ...one, list: name })),
  );
}

function ofLock(
  { file, format, packages, channels: listed }: LockFile,
  environments: readonly (LockedChannel & { readonly list: string })[],
): {
  readonly found: readonly DeclaredChannel[];
  readonly unplaced: readonly Span[];
} {
  // What is listed in the head of an explicit file is gathered from its lines.
  const heads = format === 'conda-lock' ? listed.map((one) => ({ ...one, list: '' })) : environments;
  const found: DeclaredChannel[] = heads
    .filter(({ url }) => url !== 'nodefaults')
    .map(({ url, span, list }) => ({
      ...readChannel(url),
      ...plain,
      lists: [list],
      by: 'channels',
      where: [file, span],
    }));
  const groups = new Map<string, { first: (typeof packages)[number]; count: number; lists: Set<string> }>();
  const unplaced: Span[] = [];
  for (const one of packages) {
    if (one.ecosystem !== 'conda') continue;
    if (one.channel === undefined) {
      // What is built from a source tree comes from no channel.
      if (one.artifacts.every(({ kind }) => kind === 'conda')) unplaced.push(one.span);
      continue;
    }
    const group = groups.get(one.channel) ?? { first: one, count: 0, lists: new Set<string>() };
    group.count += 1;
    for (const list of format === 'pixi' ? one.groups : ['']) group.lists.add(list);
    groups.set(one.channel, group);
  }
  for (const [channel, { first, count, lists }] of groups)
    found.push({
      ...readChannel(channel),
      by: 'locked',
      lists: [...lists],
      where: [file, first.artifacts[0]?.span ?? first.span],
      packages: count,
      example: first.name,
    });
  return { found, unplaced };
}
