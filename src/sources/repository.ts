import { type FolderMember, listFolder, readAll } from '../base/bytes.ts';
import { limits } from '../base/limits.ts';
import { baseName } from '../base/path.ts';
import { configurationFolders, configurationNames } from '../formats/repo2docker/names.ts';
import type { RepositoryFile } from '../formats/repo2docker/tree.ts';
import type { RepositoryCount } from '../model/repository.ts';
import { defineSource } from './source.ts';

/** Names by which a repository is told; `start`, `REQUIRE` and `Manifest.toml` are too common for other things. */
const telling: ReadonlySet<string> = new Set([
  ...configurationNames.map(({ name }) => name).filter((name) => !['start', 'REQUIRE', 'Manifest.toml'].includes(name)),
  ...configurationFolders,
]);

/** A folder with configuration files of repo2docker. */
export default defineSource({
  id: 'repository',
  transports: [],
  provides: ['repository'],
  rank: 85,
  detect: ({ shape, members }) => shape === 'folder' && isRepository(members),
  open: async ({ name, probe }) => {
    const files: RepositoryFile[] = [];
    const notes: string[] = [];
    const root = probe.path;
    gather(root, '', files, notes);
    for (const folder of configurationFolders)
      if (files.some(({ path, type }) => path === folder && type === 'directory')) gather(root, folder, files, notes);
    const { texts, bytesRead } = readTexts(root, files, notes);
    const count = countEntries(root);
    const { facetsOfRepository, repositoryOf } = await import('../model/repository.ts');
    const repository = repositoryOf(files, texts, count);
    return [
      {
        name,
        kind: 'repository',
        digest: null,
        repository,
        ...facetsOfRepository(repository),
        notes: [...notes, ...count.gaps],
        bytesRead,
      },
    ];
  },
});

/** A root file system may hold any of these names too: what has both `/etc` and `/usr` is one. */
function isRepository(members: readonly string[]): boolean {
  return members.some((name) => telling.has(name)) && !(members.includes('etc') && members.includes('usr'));
}

/** Lists one folder by lstat: links are recorded, never followed. */
function gather(root: string, folder: string, files: RepositoryFile[], notes: string[]): void {
  const members = listFolder(folder === '' ? root : `${root}/${folder}`);
  if (members === undefined) {
    notes.push(`the folder ${folder || '.'} cannot be listed`);
    return;
  }
  if (members.length > limits.repositoryFolder)
    notes.push(
      `of ${folder || 'the root'} the first ${limits.repositoryFolder} names of ${members.length} were looked at`,
    );
  for (const member of chosen(members)) {
    const { name, type, size, mode, target } = member;
    const plain = type === 'file' || type === 'directory' || type === 'symlink' ? type : 'other';
    files.push({ path: folder === '' ? name : `${folder}/${name}`, type: plain, size, mode, target });
  }
}

/** At most as many as the cap, those with a known name among them. */
function chosen(members: readonly FolderMember[]): readonly FolderMember[] {
  if (members.length <= limits.repositoryFolder) return members;
  const known = members.filter(({ name }) => telling.has(name) || name === 'start');
  return [...new Set([...known, ...members])].slice(0, limits.repositoryFolder);
}

/** Names of files that are read: those of repo2docker, and of pixi. */
const readNames: ReadonlySet<string> = new Set([
  ...configurationNames.map(({ name }) => name),
  'pixi.toml',
  'pixi.lock',
]);

/** Texts of the files with a known name, and of what links among them lead to. */
function readTexts(root: string, files: readonly RepositoryFile[], notes: string[]) {
  const linked = new Set(files.flatMap(({ type, target }) => (type === 'symlink' ? baseName(target ?? '') : [])));
  const texts = new Map<string, string>();
  let bytesRead = 0;
  for (const { path, type, size } of files) {
    const name = baseName(path);
    if (type !== 'file' || !(readNames.has(name) || linked.has(name))) continue;
    const max = name === 'pixi.lock' ? limits.lockFile : limits.configurationFile;
    try {
      const bytes = readAll({ kind: 'file', path: `${root}/${path}`, offset: 0, length: size }, max, path);
      texts.set(path, new TextDecoder().decode(bytes));
      bytesRead += bytes.length;
    } catch (error) {
      notes.push(`${path} was not read: ${error instanceof Error ? error.message : 'unreadable'}`);
    }
  }
  return { texts, bytesRead };
}

/** Counts everything below the root without following a link. */
function countEntries(root: string): RepositoryCount {
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
