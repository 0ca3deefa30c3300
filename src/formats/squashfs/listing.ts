import type { SquashfsEntry } from './entry.ts';

/** The folder that unsquashfs unpacks into, with which it begins every path of a listing. */
const listingRoot = 'squashfs-root';
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
} as const;

/**
 * An entry as `unsquashfs -lln` prints it, times in UTC, without a line end: for people who know that listing. Holds names as
 * they are: untrusted text.
 */
export function listingLine(entry: SquashfsEntry): string {
  const owners = `${entry.uid}/${entry.gid}`;
  const path = entry.path === '' ? listingRoot : `${listingRoot}/${entry.path}`;
  const target = entry.kind === 'symlink' ? ` -> ${entry.target}` : '';
  const size = sizeField(entry, Math.max(0, ownersAndSize - owners.length + 1));
  return `${modeText(entry)} ${owners} ${size} ${timeText(entry.mtime)} ${path}${target}`;
}

/** Type and permissions as ls(1) writes them: `-rwsr-xr-x`. */
export function modeText(entry: Pick<SquashfsEntry, 'kind' | 'mode'>): string {
  const { mode } = entry;
  const triple = (shift: number, special: boolean, mark: string): string => {
    const bits = (mode >> shift) & 7;
    const last = special ? (bits & 1 ? mark : mark.toUpperCase()) : bits & 1 ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`;
  };
  return (
    letters[entry.kind] +
    triple(6, (mode & 0o4000) !== 0, 's') +
    triple(3, (mode & 0o2000) !== 0, 's') +
    triple(0, (mode & 0o1000) !== 0, 't')
  );
}

/** The size, or of a device its two numbers, of which unsquashfs knows the low 16 bits as they once were. */
function sizeField(entry: SquashfsEntry, width: number): string {
  if (entry.kind !== 'block' && entry.kind !== 'character') return String(entry.statSize).padStart(width);
  const major = String(entry.rdev >> 8).padStart(3);
  const minor = String(entry.rdev & 0xff).padStart(3);
  return `${' '.padStart(Math.max(0, width - 7))}${major},${minor}`;
}

function timeText(seconds: number): string {
  const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split('T');
  return `${date} ${time.slice(0, 5)}`;
}
