import { baseName, parentOf } from '../base/path.ts';
import type { Position } from '../base/text.ts';
import { type ChannelName, readChannel } from '../formats/conda/channel-name.ts';
import { readCondaSettings } from '../formats/conda/condarc.ts';
import { readHistory } from '../formats/conda/history.ts';
import type { Entry } from '../model/entry.ts';
import { defineFact } from '../model/fact.ts';

/** A conda channel that an image's root file system names. */
export interface InstalledChannel extends ChannelName {
  /** Of an environment: the packages of it that are installed. Of a settings file: 0. */
  readonly packages: number;
  readonly example: string | undefined;
  /** A record of the environment, or the settings file. */
  readonly entry: Entry;
  /** The folder of the environment, or the settings file, as findings name it. */
  readonly prefix: string;
  readonly place: Position | undefined;
  readonly isSetting: boolean;
}

export interface InstalledChannels {
  readonly channels: readonly InstalledChannel[];
  /** What could not be told, and where. */
  readonly gaps: readonly { readonly detail: string; readonly entry: Entry }[];
}

const max = 1024 * 1024;
const settingNames: ReadonlySet<string> = new Set(['.condarc', 'condarc', '.mambarc', 'mambarc']);

/** Packages of conda environments by the channels they came from, and the channels of settings files. */
export const installedChannels = defineFact<InstalledChannels, 'rootfs'>({
  id: 'installed-channels',
  requires: ['rootfs'],
  wants: [
    { path: { name: 'history' }, capture: { max } },
    ...[...settingNames].map((name) => ({ path: { name }, capture: { max: 64 * 1024 } })),
  ],
  derive({ rootfs }) {
    const channels: InstalledChannel[] = [];
    const gaps: { readonly detail: string; readonly entry: Entry }[] = [];
    const prefixes: Entry[] = [];
    const settings: Entry[] = [];
    rootfs.visit((row) => {
      const name = baseName(row.path);
      if (row.type === 'file' && name.endsWith('.json') && baseName(row.folder) === 'conda-meta') {
        const last = prefixes.at(-1);
        if (last === undefined || parentOf(last.path) !== row.folder) prefixes.push(row.entry());
      } else if (settingNames.has(name) && row.type === 'file' && mayBeRead(row.path)) settings.push(row.entry());
    });
    const folders = new Map(prefixes.map((entry) => [parentOf(entry.path), entry]));
    for (const [folder, entry] of folders) addEnvironment(folder, entry);
    for (const entry of settings) addSettings(entry);
    return { channels, gaps };

    function addEnvironment(folder: string, entry: Entry): void {
      const records = new Set(
        rootfs
          .list(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => name.slice(0, -'.json'.length)),
      );
      const text = rootfs.text(`${folder}/history`);
      const known = readHistory(text ?? '').filter(({ record, channel }) => channel !== '' && records.has(record));
      for (const [channel, own] of Map.groupBy(known, (one) => one.channel))
        channels.push({
          ...readChannel(channel),
          packages: own.length,
          example: own[0]?.record,
          entry,
          prefix: `/${parentOf(folder)}`,
          place: undefined,
          isSetting: false,
        });
      const open = records.size - known.length;
      if (open > 0) gaps.push({ detail: `where ${open} packages of /${parentOf(folder)} come from`, entry });
    }

    function addSettings(entry: Entry): void {
      const content = rootfs.content(entry.path);
      if (content === undefined) return;
      const { channels: named, problems } = readCondaSettings(content);
      for (const { text, span } of named)
        channels.push({
          ...readChannel(text),
          packages: 0,
          example: undefined,
          entry,
          prefix: `/${entry.path}`,
          place: { line: span.line, column: span.column },
          isSetting: true,
        });
      if (problems[0] !== undefined) gaps.push({ detail: `what /${entry.path} sets: ${problems[0].detail}`, entry });
    }
  },
});

/** Copies in the folders of packages, and of their tests, set nothing (conda.base.constants, SEARCH_PATH). */
function mayBeRead(path: string): boolean {
  return !/(?:^|\/)(?:pkgs|site-packages|tests?|examples?|docs?)\//.test(path);
}
