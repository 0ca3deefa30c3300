import { type ByteAddress, lengthOf, openReader, type RandomReader, sliceOf } from '../../base/bytes.ts';
import { limits } from '../../base/limits.ts';
import { normalisePath } from '../../base/path.ts';
import {
  blockSize,
  emptyFields,
  flag,
  hasValidChecksum,
  isZeroBlock,
  readHeader,
  readText,
} from '../../formats/tar/header.ts';
import { PaxRecords, readPax } from '../../formats/tar/pax.ts';
import type { LayoutProblem } from '../../model/image.ts';
import { type ArchiveMember, type FoundBlob, followMember, MemberProblems, type OpenedArchive } from './archive.ts';
import { Documents } from './documents.ts';

/** Where a member's bytes lie in the tar. */
interface Placed extends ArchiveMember {
  readonly offset: number;
}

/** Indexes a plain tar by its headers alone; bodies are skipped, and read later where they lie. */
export function openSeekable(address: ByteAddress): OpenedArchive {
  const members = new Map<string, Placed>();
  const problems = new MemberProblems();
  let bytesRead = 0;
  let count = 0;
  const reader = openReader(address);
  try {
    for (const { name, member, problem } of indexMembers(reader, lengthOf(address))) {
      bytesRead += blockSize;
      if (problem !== undefined) problems.add(problem);
      count += 1;
      if (count > limits.archiveMembers) {
        problems.add({
          code: 'archive-damaged',
          detail: `more than ${limits.archiveMembers} members; the rest is not looked at`,
        });
        break;
      }
      if (name === undefined || member === undefined) continue;
      const earlier = members.get(name);
      if (earlier !== undefined && (earlier.type !== 'directory' || member.type !== 'directory')) {
        problems.add({
          code: 'member-duplicate',
          detail: `the archive holds ${name} twice; readers disagree on which counts`,
        });
      }
      members.set(name, member);
    }
  } finally {
    reader.close();
  }
  return {
    members,
    problems: problems.list,
    documents: new Documents(),
    bytesRead,
    digest: { file: address },
    find(name: string): FoundBlob | undefined {
      const real = followMember(members, name);
      const member = real === undefined ? undefined : members.get(real);
      if (member === undefined) return undefined;
      const place = sliceOf(address, member.offset, member.size);
      return { size: lengthOf(place), address: place };
    },
  };
}

interface Indexed {
  readonly name?: string;
  readonly member?: Placed;
  readonly problem?: LayoutProblem;
}

/** The names of the first members, for recognition; what is damaged ends the list. */
export function firstMembers(address: ByteAddress, max: number): readonly string[] {
  const names: string[] = [];
  const reader = openReader(address);
  try {
    for (const { name, problem } of indexMembers(reader, lengthOf(address))) {
      if (names.length >= max) break;
      // A first member that leads out of the archive still tells that this is a tar.
      if (problem?.code === 'member-unexpected') names.push('..');
      else if (problem !== undefined) break;
      if (name !== undefined && name !== '') names.push(name);
    }
  } finally {
    reader.close();
  }
  return names;
}

function* indexMembers(reader: RandomReader, length: number): Generator<Indexed> {
  const fields = emptyFields();
  const local = new PaxRecords();
  let longName: string | undefined;
  let longLink: string | undefined;
  let at = 0;
  for (;;) {
    const block = reader.read(at, blockSize);
    if (block.length < blockSize) {
      yield {
        problem: {
          code: 'archive-damaged',
          detail:
            block.length === 0
              ? 'the tar has no end marker: it may be cut off'
              : `the tar is cut off in a header at byte ${at}`,
        },
      };
      return;
    }
    if (isZeroBlock(block, 0)) return;
    if (!hasValidChecksum(block, 0)) {
      yield {
        problem: {
          code: 'archive-damaged',
          detail: `the tar header at byte ${at} is damaged; what follows is not looked at`,
        },
      };
      return;
    }
    readHeader(block, 0, fields);
    if (Number.isNaN(fields.size) || fields.size < 0) {
      yield { problem: { code: 'archive-damaged', detail: `the tar header at byte ${at} states no size` } };
      return;
    }
    const body = at + blockSize;
    const isMeta =
      fields.typeflag === flag.pax ||
      fields.typeflag === flag.paxSolaris ||
      fields.typeflag === flag.paxGlobal ||
      fields.typeflag === flag.longName ||
      fields.typeflag === flag.longLink;
    if (isMeta) {
      if (fields.size > limits.paxHeader) {
        yield {
          problem: { code: 'archive-damaged', detail: `an extended header of ${fields.size} bytes at byte ${at}` },
        };
        return;
      }
      const size = fields.size;
      const bytes = reader.read(body, size);
      if (fields.typeflag === flag.longName) longName = readText(bytes, 0, bytes.length);
      else if (fields.typeflag === flag.longLink) longLink = readText(bytes, 0, bytes.length);
      else if (fields.typeflag !== flag.paxGlobal) {
        const bad = readPax(bytes, 0, bytes.length, local);
        if (bad !== undefined)
          yield { problem: { code: 'archive-damaged', detail: `an extended header at byte ${at}: ${bad}` } };
      }
      at = body + Math.ceil(size / blockSize) * blockSize;
      continue;
    }
    const size = local.size ?? fields.size;
    const name = normalisePath(local.path ?? longName ?? fields.name);
    const link = local.link ?? longLink ?? fields.link;
    const type = typeOf(fields.typeflag, local.path ?? longName ?? fields.name);
    const stored = type === 'file' ? size : 0;
    local.clear();
    longName = undefined;
    longLink = undefined;
    if (name === undefined)
      yield { problem: { code: 'member-unexpected', detail: `a member at byte ${at} lies outside of the archive` } };
    else
      yield {
        name,
        member: {
          type,
          size: stored,
          offset: body,
          ...(type === 'symlink' ? { link } : type === 'hardlink' ? { link: normalisePath(link) ?? '' } : {}),
        },
      };
    if (body + stored > length) {
      yield { problem: { code: 'archive-damaged', detail: `the tar is cut off inside of ${name ?? 'a member'}` } };
      return;
    }
    at = body + Math.ceil(size / blockSize) * blockSize;
  }
}

function typeOf(typeflag: number, name: string): ArchiveMember['type'] {
  if (typeflag === flag.directory || ((typeflag === flag.file || typeflag === flag.nul) && name.endsWith('/')))
    return 'directory';
  if (typeflag === flag.file || typeflag === flag.nul || typeflag === flag.contiguous) return 'file';
  if (typeflag === flag.symlink) return 'symlink';
  return typeflag === flag.hardlink ? 'hardlink' : 'other';
}
