import type { InodeType } from './inode.ts';
import type { Xattrs } from './xattr.ts';

/** One path of an image. The walk owns one and reuses it: a visitor that keeps it copies it. */
export interface SquashfsEntry {
  /** Relative to the root, which itself is ''. Bytes that are no UTF-8 as `decodePath` gives them. */
  readonly path: string;
  /** A further name of an inode that is no folder is a hard link to its first name in the walk's order. */
  readonly type: InodeType | 'hardlink';
  /** Permission bits with setuid, setgid and sticky (`0o7777`). */
  readonly mode: number;
  /** 4294967295, which no user has, where the table of ids does not tell. */
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content; 0 for everything but regular files, and for hard links. */
  readonly size: number;
  /** Seconds since the epoch; 32 bits, unsigned. */
  readonly mtime: number;
  readonly device: { readonly major: number; readonly minor: number } | undefined;
  /** Target of a symbolic link as stored; path of what a hard link is a name of. */
  readonly link: string | undefined;
  readonly xattrs: Xattrs | undefined;
  /** What the inode is, also where the entry is a hard link to it. */
  readonly kind: InodeType;
  readonly inode: number;
  readonly links: number;
  /** The target of a symbolic link, also where the entry is a hard link to one. */
  readonly target: string | undefined;
  /** Size as stat(2) gives it: also of a link's target and of a folder. */
  readonly statSize: number;
  /** Device number as stored. */
  readonly rdev: number;
  /** Finds the inode again: for {@link SquashfsImage.content}. */
  readonly reference: number;
}

export type MutableEntry = { -readonly [K in keyof SquashfsEntry]: SquashfsEntry[K] };

export function emptyEntry(): MutableEntry {
  return {
    path: '',
    type: 'directory',
    mode: 0,
    uid: 0,
    gid: 0,
    size: 0,
    mtime: 0,
    device: undefined,
    link: undefined,
    xattrs: undefined,
    kind: 'directory',
    inode: 0,
    links: 0,
    target: undefined,
    statSize: 0,
    rdev: 0,
    reference: 0,
  };
}
