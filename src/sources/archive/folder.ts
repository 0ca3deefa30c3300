import { type FolderMember, listFolder, memberAt } from '../../base/bytes.ts';
import { limits } from '../../base/limits.ts';
import { type Archive, type ArchiveMember, type FoundBlob, followMember, MemberProblems } from './archive.ts';
import { Documents } from './documents.ts';

/** How deep an image's folder goes: `blobs/sha256/HEX`. */
const depth = 3;

/** A folder of an image as an archive. Links are followed inside the folder only. */
export function openFolderArchive(root: string): Archive {
  const members = new Map<string, ArchiveMember>();
  const problems = new MemberProblems();
  const visit = (folder: string, level: number): void => {
    const listed = listFolder(folder === '' ? root : `${root}/${folder}`);
    if (listed === undefined) {
      problems.add({ code: 'archive-damaged', detail: `the folder ${folder || '.'} cannot be listed` });
      return;
    }
    for (const member of listed) {
      if (members.size >= limits.archiveMembers) {
        problems.add({ code: 'archive-damaged', detail: `more than ${limits.archiveMembers} files` });
        return;
      }
      const name = folder === '' ? member.name : `${folder}/${member.name}`;
      members.set(name, memberOf(member));
      if (member.type === 'directory' && level < depth) visit(name, level + 1);
    }
  };
  visit('', 1);
  return {
    members,
    problems: problems.list,
    documents: new Documents(),
    bytesRead: 0,
    find(name: string): FoundBlob | undefined {
      const real = followMember(members, name);
      // Looked at again, because the folder is not ours and may have changed; a link is refused when it is opened.
      const now = real === undefined ? undefined : memberAt(`${root}/${real}`);
      if (real === undefined || now?.type !== 'file') return undefined;
      return { size: now.size, address: { kind: 'file', path: `${root}/${real}`, offset: 0, length: now.size } };
    },
  };
}

function memberOf(member: FolderMember): ArchiveMember {
  const type =
    member.type === 'file' || member.type === 'directory' || member.type === 'symlink' ? member.type : 'other';
  return { type, size: member.size, ...(member.target === undefined ? {} : { link: member.target }) };
}
