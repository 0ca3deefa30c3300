import type { ByteAddress } from '../../base/bytes.ts';
import { limits } from '../../base/limits.ts';
import { resolveTarget } from '../../base/path.ts';
import type { LayoutProblem } from '../../model/image.ts';
import type { LayerInput, LayerScan } from '../../model/layer.ts';
import type { Documents } from './documents.ts';

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
  readonly documents: Documents;
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

/** What is noted about the members of an archive: the first of each kind, because one archive can hold millions. */
export class MemberProblems {
  readonly list: LayoutProblem[] = [];
  readonly #counts = new Map<LayoutProblem['code'], number>();

  add(problem: LayoutProblem): void {
    const count = (this.#counts.get(problem.code) ?? 0) + 1;
    this.#counts.set(problem.code, count);
    if (count <= limits.problems) this.list.push(problem);
    else if (count === limits.problems + 1)
      this.list.push({ code: problem.code, detail: `there is more of this kind than the ${limits.problems} listed` });
  }
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
