import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { PratiqueError } from './errors.ts';
import { limits } from './limits.ts';
import { decodePath, encodePath } from './path.ts';

/** Where bytes live, as data: an address crosses a worker boundary, a closure does not. Offsets and lengths are bytes. */
export type ByteAddress =
  | { readonly kind: 'file'; readonly path: string; readonly offset: number; readonly length: number }
  | { readonly kind: 'memory'; readonly bytes: Uint8Array };

/** The unit of every sequential read: large enough that system calls cost nothing, small enough to stay in the cache. */
export const chunkSize = 256 * 1024;

/** Length in bytes of what an address names. */
export function lengthOf(address: ByteAddress): number {
  return address.kind === 'file' ? address.length : address.bytes.length;
}

/** A part of an address, cut to what is there. */
export function sliceOf(address: ByteAddress, start: number, length: number): ByteAddress {
  const from = Math.min(Math.max(start, 0), lengthOf(address));
  const size = Math.min(Math.max(length, 0), lengthOf(address) - from);
  return address.kind === 'file'
    ? { ...address, offset: address.offset + from, length: size }
    : { kind: 'memory', bytes: address.bytes.subarray(from, from + size) };
}

/**
 * The bytes in order, in chunks of at most {@link chunkSize}. The buffer is reused: a consumer that keeps bytes copies them.
 * A file that is shorter than its address says ends early; the consumer counts.
 */
export function* readChunks(address: ByteAddress): Generator<Uint8Array> {
  if (address.kind === 'memory') {
    for (let at = 0; at < address.bytes.length; at += chunkSize) yield address.bytes.subarray(at, at + chunkSize);
    return;
  }
  const file = open(address.path);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(chunkSize, Math.max(address.length, 1)));
    let at = 0;
    while (at < address.length) {
      const count = readSync(file, buffer, 0, Math.min(buffer.length, address.length - at), address.offset + at);
      if (count === 0) return;
      yield buffer.subarray(0, count);
      at += count;
    }
  } finally {
    closeSync(file);
  }
}

/** Reads at chosen places of an address, for formats that are indexed instead of read through. Close it. */
export interface RandomReader {
  /** Up to `length` bytes from `offset`; fewer at the end. The buffer is the reader's own and holds until the next read. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** @throws PratiqueError `unreadable` where the file cannot be opened. */
export function openReader(address: ByteAddress): RandomReader {
  if (address.kind === 'memory') {
    const bytes = Buffer.from(address.bytes.buffer, address.bytes.byteOffset, address.bytes.byteLength);
    return { read: (offset, length) => bytes.subarray(offset, offset + length), close: () => {} };
  }
  const file = open(address.path);
  let buffer = Buffer.allocUnsafe(4096);
  return {
    read: (offset, length) => {
      const wanted = Math.max(0, Math.min(length, address.length - offset));
      if (wanted > buffer.length) buffer = Buffer.allocUnsafe(wanted);
      let count = 0;
      while (count < wanted) {
        const got = readSync(file, buffer, count, wanted - count, address.offset + offset + count);
        if (got === 0) break;
        count += got;
      }
      return buffer.subarray(0, count);
    },
    close: () => closeSync(file),
  };
}

/** All bytes of an address in memory; a `limit` error above `max`. What is really there decides, never a declared size. */
export function readAll(address: ByteAddress, max: number, what: string): Uint8Array {
  if (lengthOf(address) > max) {
    throw new PratiqueError(
      'limit',
      `${what} has ${lengthOf(address)} bytes, more than the ${max} that are read`,
      'See src/base/limits.ts for the caps and their reasons.',
    );
  }
  if (address.kind === 'memory') return address.bytes;
  const parts: Uint8Array[] = [];
  for (const chunk of readChunks(address)) parts.push(Uint8Array.from(chunk));
  return parts.length === 1 ? (parts[0] as Uint8Array) : new Uint8Array(Buffer.concat(parts));
}

/** What a path on this machine is, without following a link at its end into anything but a file or folder. */
export type PathState =
  | { readonly kind: 'file'; readonly size: number; readonly address: ByteAddress }
  | { readonly kind: 'folder' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'other'; readonly what: string };

/** Looks at a path given by the user; links are followed, because the user named it. Errors of the system become `unreadable`. */
export function statePath(path: string): PathState {
  let real: string;
  try {
    real = realpathSync(path);
  } catch (cause) {
    if (isMissing(cause)) return { kind: 'absent' };
    throw unreadable(path, cause);
  }
  const stat = lstatSync(real);
  if (stat.isDirectory()) return { kind: 'folder' };
  if (stat.isFile())
    return { kind: 'file', size: stat.size, address: { kind: 'file', path: real, offset: 0, length: stat.size } };
  return { kind: 'other', what: stat.isFIFO() ? 'a named pipe' : stat.isSocket() ? 'a socket' : 'a device' };
}

/** A member of a folder tree that may be hostile: links are reported, never followed. */
export interface FolderMember {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'character' | 'block' | 'fifo' | 'socket';
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky: `st_mode & 0o7777`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since the epoch. */
  readonly mtime: number;
  /** `st_rdev` of a device. */
  readonly rdev: number;
  /** Inode and link count: members that share them are hard links of one file. */
  readonly inode: number;
  readonly links: number;
  /** A symbolic link's target, as stored. */
  readonly target?: string;
}

/** The members of one folder, sorted by name; undefined where the system refuses to list it. Names that are not UTF-8 are kept losslessly. */
export function listFolder(path: string): readonly FolderMember[] | undefined {
  let names: string[];
  try {
    names = readdirSync(native(path), { encoding: 'buffer' }).map(decodePath);
  } catch {
    return undefined;
  }
  return names.sort().flatMap((name) => {
    try {
      return [stateMember(`${path}/${name}`, name)];
    } catch {
      // Gone since it was listed.
      return [];
    }
  });
}

/** A path as the system takes it: names that are not UTF-8 as their bytes. */
function native(path: string): string | Buffer {
  return path.isWellFormed() ? path : Buffer.from(encodePath(path));
}

/** One path of a hostile folder, by lstat; undefined where there is none. */
export function memberAt(path: string): FolderMember | undefined {
  try {
    return stateMember(path, path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return undefined;
  }
}

function stateMember(path: string, name: string): FolderMember {
  const stat = lstatSync(native(path));
  const type = stat.isFile()
    ? 'file'
    : stat.isDirectory()
      ? 'directory'
      : stat.isSymbolicLink()
        ? 'symlink'
        : stat.isCharacterDevice()
          ? 'character'
          : stat.isBlockDevice()
            ? 'block'
            : stat.isFIFO()
              ? 'fifo'
              : 'socket';
  return {
    name,
    type,
    size: stat.size,
    mode: stat.mode & 0o7777,
    uid: stat.uid,
    gid: stat.gid,
    mtime: Math.floor(stat.mtimeMs / 1000),
    rdev: stat.rdev,
    inode: stat.ino,
    links: stat.nlink,
    ...(type === 'symlink' ? { target: decodePath(readlinkSync(native(path), { encoding: 'buffer' })) } : {}),
  };
}

/** The first bytes of a file, at most `limits.probe`; empty where there are none. */
export function readHead(address: ByteAddress): Uint8Array {
  for (const chunk of readChunks(sliceOf(address, 0, limits.probe))) return Uint8Array.from(chunk);
  return new Uint8Array(0);
}

/** Writes a text that the user asked for at the path that the user gave. @throws PratiqueError `unwritable` where the system refuses. */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** As {@link writeText}, piece by piece. Close it. */
export function openWriter(path: string): { readonly write: (text: string) => void; readonly close: () => void } {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (cause) {
      throw unwritable(path, cause);
    }
  };
  const file = attempt(() => openSync(path, 'w'));
  return { write: (text) => attempt(() => writeFileSync(file, text)), close: () => closeSync(file) };
}

/** Standard input in chunks, until its end. */
export async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield chunk as Uint8Array;
}

function open(path: string): number {
  try {
    // No following of a last link that was swapped in, no blocking on a pipe: the path was resolved when it was looked at.
    const file = openSync(native(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) {
      closeSync(file);
      throw new PratiqueError('unreadable', `${path} is not a regular file`, 'Give a file or a folder.');
    }
    return file;
  } catch (cause) {
    throw cause instanceof PratiqueError ? cause : unreadable(path, cause);
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

function unreadable(path: string, cause: unknown): PratiqueError {
  return new PratiqueError(
    'unreadable',
    `${path} cannot be read (${codeOf(cause)})`,
    'Check the path and its permissions.',
    { cause },
  );
}

function unwritable(path: string, cause: unknown): PratiqueError {
  return new PratiqueError(
    'unwritable',
    `${path} cannot be written (${codeOf(cause)})`,
    'Check the path and its permissions.',
    { cause },
  );
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
}
