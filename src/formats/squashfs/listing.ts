import type { SquashfsEntry } from './entry.ts';

/** The folder that unsquashfs unpacks into, with which it begins every path of a listing. */
const squashfsRoot = 'squashfs-root';
/** Columns for owners and size together (squashfs-tools 4.5.1, unsquashfs.c, print_filename). */
const ownersAndSize = 25;
const letters = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  block: 'b',
  character: 'c',
  fifo: 'p',
  socket: 's',
  unknown: '?',
} as const;

/** What a line shows of a path. */
export interface ListedEntry extends Pick<SquashfsEntry, 'path' | 'mode' | 'uid' | 'gid' | 'mtime' | 'target'> {
  readonly kind: keyof typeof letters;
  /** Bytes: of a symbolic link those of its target. */
  readonly statSize: number;
  /** Device number as a squashfs stores it. */
  readonly rdev?: number;
  /** Where there is none. */
  readonly device?: { readonly major: number; readonly minor: number } | undefined;
}

const day = 86_400;
/** The last second that has a date of four digits, 9999-12-31. */
const lastSecond = 253_402_300_799;
const spaces = ' '.repeat(ownersAndSize + 1);
/** Days whose text is kept; files of an image were made on few. */
const mostDays = 4096;

/**
 * Gives entries as `unsquashfs -lln` prints them, times in UTC, without a line end: for people who know that listing. Holds
 * names as they are: untrusted text. One listing serves one tree, because what lines have in common is made once.
 */
export function openListing(root = squashfsRoot): (entry: ListedEntry) => string {
  const days = new Map<number, string>();
  const minutes: string[] = [];
  let mode = -1;
  let kind: ListedEntry['kind'] | undefined;
  let uid = -1;
  let gid = -1;
  /** Mode and owners of the line before, which most lines share. */
  let head = '';
  let width = 0;

  const setHead = (entry: ListedEntry): void => {
    ({ mode, kind, uid, gid } = entry);
    const owners = `${uid}/${gid}`;
    head = `${modeText(entry)} ${owners} `;
    width = Math.max(0, ownersAndSize - owners.length + 1);
  };
  const dayOf = (number: number): string => {
    let date = days.get(number);
    if (date === undefined) {
      if (days.size >= mostDays) days.clear();
      date = ` ${new Date(number * day * 1000).toISOString().slice(0, 10)} `;
      days.set(number, date);
    }
    return date;
  };
  const minuteOf = (minute: number): string => {
    minutes[minute] ??= `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)} ${root}`;
    return minutes[minute] as string;
  };

  return (entry) => {
    if (entry.mode !== mode || entry.kind !== kind || entry.uid !== uid || entry.gid !== gid) setHead(entry);
    const { mtime, path } = entry;
    const number = Math.floor(mtime / day);
    const when =
      mtime >= 0 && mtime <= lastSecond
        ? dayOf(number) + minuteOf(Math.floor((mtime - number * day) / 60))
        : ` ${timeText(mtime)} ${root}`;
    const line = head + sizeField(entry, width) + when;
    if (entry.kind === 'symlink') return `${path === '' ? line : `${line}/${path}`} -> ${entry.target}`;
    return path === '' ? line : `${line}/${path}`;
  };
}

/** One entry of a squashfs by itself, as {@link openListing} gives it. */
export function listingLine(entry: SquashfsEntry): string {
  return openListing()(entry);
}

/** Type and permissions as ls(1) writes them: `-rwsr-xr-x`. */
export function modeText({ kind, mode }: Pick<ListedEntry, 'kind' | 'mode'>): string {
  const triple = (shift: number, special: boolean, mark: string): string => {
    const bits = (mode >> shift) & 7;
    const last = special ? (bits & 1 ? mark : mark.toUpperCase()) : bits & 1 ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`;
  };
  return (
    letters[kind] +
    triple(6, (mode & 0o4000) !== 0, 's') +
    triple(3, (mode & 0o2000) !== 0, 's') +
    triple(0, (mode & 0o1000) !== 0, 't')
  );
}

/** The size, or of a device its two numbers, of which unsquashfs knows the low 16 bits as they once were. */
function sizeField(entry: ListedEntry, width: number): string {
  if (entry.kind !== 'block' && entry.kind !== 'character') {
    const size = String(entry.statSize);
    return size.length < width ? spaces.slice(size.length - width) + size : size;
  }
  const { rdev, device } = entry;
  const major = rdev === undefined ? (device?.major ?? 0) : rdev >> 8;
  const minor = rdev === undefined ? (device?.minor ?? 0) : rdev & 0xff;
  return `${' '.padStart(Math.max(0, width - 7))}${String(major).padStart(3)},${String(minor).padStart(3)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** A time that is none of our days: a tar may state any number. */
function timeText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `@${seconds}` : date.toISOString().slice(0, -8).replace('T', ' ');
}
