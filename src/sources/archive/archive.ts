import { type ByteAddress, readAll } from '../../base/bytes.ts';
import { limits } from '../../base/limits.ts';
import { resolveTarget } from '../../base/path.ts';
import type { LayoutProblem } from '../../model/image.ts';
import type { LayerInput, LayerScan } from '../../model/layer.ts';

/** One member of an archive, by its header or by lstat. */
export interface ArchiveMember {
  readonly type: 'file' | 'directory' | 'symlink' | 'hardlink' | 'other';
  readonly size: number;
  /** Canonical target of a hard link, stored target of a symbolic one. */
  readonly link?: string;
}

/** The bytes of a member: at an address, or as the scan of what went by once, with the bytes themselves where they were few. */
export interface FoundBlob {
  readonly size: number;
  readonly address?: ByteAddress;
  readonly scanned?: LayerScan;
  readonly reread?: LayerInput['reread'];
}

/**
 * A collection of named members: a folder, a tar whose members can be addressed, or a tar that went by once.
 * An OCI layout, a `docker save` and a `dir:` image are read through it alike.
 */
export interface Archive {
  readonly members: ReadonlyMap<string, ArchiveMember>;
  readonly problems: readonly LayoutProblem[];
  /** A member by its canonical name, links inside the archive followed. */
  find(name: string): FoundBlob | undefined;
  /** Bytes read so far, of documents and headers. */
  readonly bytesRead: number;
}

/** An archive from a file or a stream, with the digest of the whole. */
export interface OpenedArchive extends Archive {
  /** Computed in passing, or where the file is that the engine should hash. */
  readonly digest: string | null | { readonly file: ByteAddress };
}

/** The state of a document's bytes. */
export type DocumentBytes = { readonly bytes: Uint8Array } | { readonly lack: 'absent' | 'too-large' };

/** The whole of a small member; what is larger than a document may be is not read. */
export function readDocument(blob: FoundBlob | undefined, max: number = limits.document): DocumentBytes {
  if (blob === undefined) return { lack: 'absent' };
  if (blob.address === undefined || blob.size > max) return { lack: 'too-large' };
  return { bytes: readAll(blob.address, max, 'the document') };
}

/** The name of the file that a member's name leads to, links followed; undefined where they lead nowhere or in circles. */
export function followMember(members: ReadonlyMap<string, ArchiveMember>, name: string): string | undefined {
  let at = name;
  for (let hops = 0; hops <= limits.linkHops; hops += 1) {
    const member = members.get(at);
    if (member === undefined) return undefined;
    if (member.type === 'file') return at;
    if (member.link === undefined) return undefined;
    at = member.type === 'symlink' ? resolveTarget(at, member.link) : member.link;
  }
  return undefined;
}
