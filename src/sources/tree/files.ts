import { type FolderMember, listFolder, memberAt } from '../../base/bytes.ts';
import { limits } from '../../base/limits.ts';
import type { RepositoryCount, RepositoryFile } from '../../model/repository.ts';
import { describingFolders, isKnown } from './names.ts';

/** The files of the root, of the folders in which environments are described, and of theirs. */
export function listRepository(root: string, notes: string[]): readonly RepositoryFile[] {
  const files: RepositoryFile[] = [];
  gather(root, '', files, notes);
  const hasFolder = (path: string) => files.some((file) => file.path === path && file.type === 'directory');
  for (const folder of describingFolders) {
    if (!hasFolder(folder)) continue;
    const inner = gather(root, folder, files, notes);
    for (const path of inner.slice(0, limits.repositoryFolders)) gather(root, path, files, notes);
    if (inner.length > limits.repositoryFolders)
      notes.push(`of ${folder} the first ${limits.repositoryFolders} folders of ${inner.length} were looked at`);
  }
  return files;
}

/** Lists one folder by lstat: links are recorded, never followed. Gives the folders in it. */
function gather(root: string, folder: string, files: RepositoryFile[], notes: string[]): readonly string[] {
  const members = listFolder(folder === '' ? root : `${root}/${folder}`);
  if (members === undefined) {
    notes.push(`the folder ${folder || '.'} cannot be listed`);
    return [];
  }
  if (members.length > limits.repositoryFolder)
    notes.push(
      `of ${folder || 'the root'} the first ${limits.repositoryFolder} names of ${members.length} were looked at`,
    );
  const folders: string[] = [];
  for (const { name, type, size, mode, target } of chosen(members)) {
    const plain = type === 'file' || type === 'directory' || type === 'symlink' ? type : 'other';
    const path = folder === '' ? name : `${folder}/${name}`;
    files.push({ path, type: plain, size, mode, target });
    if (plain === 'directory') folders.push(path);
  }
  return folders;
}

/** At most as many as the cap, those with a known name among them. */
function chosen(members: readonly FolderMember[]): readonly FolderMember[] {
  if (members.length <= limits.repositoryFolder) return members;
  const known = members.filter(({ name }) => isKnown(name));
  return [...new Set([...known, ...members])].slice(0, limits.repositoryFolder);
}

/** Whether there is something at a path; undefined where a link on the way leads elsewhere. */
export function existsIn(root: string, path: string): boolean | undefined {
  let at = root;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const type = at === root ? 'directory' : memberAt(at)?.type;
    if (type === 'symlink') return undefined;
    if (type !== 'directory') return false;
    at = `${at}/${part}`;
  }
  return memberAt(at) !== undefined;
}

/** Counts everything below the root without following a link. */
export function countEntries(root: string): RepositoryCount {
  const gaps: string[] = [];
  let entries = 0;
  let inGit = 0;
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const members = listFolder(folder === '' ? root : `${root}/${folder}`);
    if (members === undefined) {
      gaps.push(`the folder ${folder || '.'} cannot be listed`);
      continue;
    }
    if (entries + members.length > limits.entries) {
      gaps.push(`more than ${limits.entries} files`);
      break;
    }
    entries += members.length;
    for (const { name, type } of members) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (path === '.git' || path.startsWith('.git/')) inGit += 1;
      if (type === 'directory') pending.push(path);
    }
  }
  return { entries, inGit, gaps };
}
